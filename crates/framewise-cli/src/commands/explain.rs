//! `framewise explain`: one definition in a situation, element by element, with citations.

use crate::chosen::ChosenSituation;
use framewise_core::session::{Cite, ElementView, Goal, Target, VerdictKind};
use std::process::ExitCode;

/// Explain one definition: each element with its citation and state, the reasons, and what would turn the verdict.
#[derive(clap::Args)]
pub struct Explain {
    /// The definition's id; `framewise list definitions` shows all.
    definition: String,
    #[command(flatten)]
    situation: ChosenSituation,
}

impl Explain {
    /// Explains.
    ///
    /// # Errors
    /// If the pack or the situation cannot be read, or there is no such definition.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let session = self.situation.session()?;
        let explanation = session.explain(&self.definition)?;
        let head = &explanation.head;
        say!(
            "{}\n{} ({}, {})",
            cite(&head.cite),
            head.said.text,
            head.jurisdiction.text,
            head.frame_name
        );
        say!("{} {}\n", head.summary, head.standing_text);
        say!(
            "{}: {}",
            explanation.verdict.word,
            explanation.verdict.reason
        );
        say!("\n{}", explanation.rule.text);
        explanation
            .elements
            .iter()
            .for_each(|element| print_element(element, 1));
        let reasons = session.reasons(&self.definition)?;
        for set in &reasons.sets {
            say!("\nReason: {}", set.sentence);
        }
        if !reasons.stands_sentence.is_empty() {
            say!("{}", reasons.stands_sentence);
        }
        if !explanation.route_sentence.is_empty() {
            say!("\n{}", explanation.route_sentence);
        }
        let target = match explanation.verdict.kind {
            VerdictKind::Met => Some(Target::NotMet),
            VerdictKind::NotMet => Some(Target::Met),
            _ => None,
        };
        if let Some(target) = target {
            let changes = session.changes(&Goal::Definition(self.definition.clone()), target)?;
            say!("\nChanges: {}", changes.sentence);
        }
        say!("\n{}", session.loaded().pack().about.disclaimer);
        Ok(ExitCode::SUCCESS)
    }
}

fn print_element(element: &ElementView, depth: usize) {
    let indent = "  ".repeat(depth);
    let cites: Vec<String> = element.cites.iter().map(cite).collect();
    let label = if element.said.text.is_empty() {
        &element.rule.text
    } else {
        &element.said.text
    };
    say!(
        "{indent}{label}: {} [{}]",
        element.status_word,
        cites.join("; ")
    );
    for look in &element.looks_at {
        say!(
            "{indent}  - {}: {} (wanted: {})",
            look.what.text,
            look.answer_text,
            look.wanted
        );
    }
    element
        .children
        .iter()
        .for_each(|child| print_element(child, depth + 1));
}

fn cite(cite: &Cite) -> String {
    match cite.confidence_text.as_str() {
        "" => cite.text.clone(),
        confidence => format!("{} ({confidence})", cite.text),
    }
}
