//! Answers that cannot all be true, said once in place of the verdicts that nobody can give.

use framewise_core::session::{ClashState, Session};

/// Says which answers clash, why, and how to mend it; whether they do.
pub fn said(session: &Session) -> bool {
    let ClashState::Clash(clash) = session.view().clash else {
        return false;
    };
    say!("{}\n", clash.sentence);
    say!("The answers that clash:");
    for answer in &clash.answers {
        say!(
            "  - {} ({}={})",
            answer.clause,
            answer.what.id,
            answer.value.id
        );
    }
    say!("Why they cannot all be true:");
    for constraint in &clash.because {
        say!("  - {} ({})", constraint.text, constraint.id);
    }
    say!("To mend it, do one of these:");
    for mend in &clash.mend {
        say!("  - {} ({}=...)", mend.text, mend.id);
    }
    say!("\nNo verdict is given while the answers clash.");
    true
}
