//! "Weigh it" as text: every statement that leans, by the way it leans, with who speaks and what corrects it.

use super::html::Text;
use super::words::ENGLISH;
use super::{Scene, law};
use framewise_core::session::{ArgumentFilter, ArgumentView, Lean, Refused, StatementKind};

pub(super) fn write(text: &mut Text, scene: &Scene<'_>) -> Result<(), Refused> {
    text.paragraph(ENGLISH.weigh_lede);
    let dimensions = scene.session.dimensions();
    for lean in [
        Lean::ForTrafficking,
        Lean::AgainstTrafficking,
        Lean::ForCsea,
        Lean::Both,
    ] {
        let statements = scene.session.arguments(&ArgumentFilter {
            leans: vec![lean],
            kinds: vec![StatementKind::Statement],
            dimensions: scene
                .config
                .subject
                .iter()
                .filter(|id| dimensions.iter().any(|one| one.id == **id))
                .cloned()
                .collect(),
            ..ArgumentFilter::default()
        })?;
        let Some(title) = title(&statements) else {
            continue;
        };
        text.heading(1, title);
        statements.iter().for_each(|one| law::say(text, one));
    }
    Ok(())
}

/// The words of the lean; of a strong statement where there is one, since weak ones say so in addition.
fn title(statements: &[ArgumentView]) -> Option<&str> {
    statements
        .iter()
        .find(|one| !one.weak)
        .or(statements.first())
        .map(|one| one.lean_text.as_str())
}
