//! Jurisdictions and their outcomes by dimension.

use super::names::{Names, Of};
use super::{Kind, Sorted, cite, formula, law};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::read::{Fields, text};
use crate::source::Node;
use framewise_core::logic::program::Formula;
use framewise_core::pack::{Jurisdiction, Outcome, Pack, Penalty, Term};

/// Names and remarks, in the order of file names.
pub(super) fn heads(sorted: &Sorted<'_>, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    for root in sorted.roots(Kind::Jurisdiction) {
        let mut fields = Fields::open(root, "a jurisdiction", diagnostics);
        pack.jurisdictions.push(Jurisdiction {
            id: fields.words("id", diagnostics),
            name: fields.words("name", diagnostics),
            note: fields.maybe("note", diagnostics),
            caution: fields.maybe("caution", diagnostics),
        });
        fields.get("outcomes");
        fields.close(diagnostics);
    }
}

/// What follows, by dimension.
pub(super) fn outcomes(sorted: &Sorted<'_>, names: &Names, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    let mut seen = std::collections::BTreeSet::new();
    for (position, root) in sorted.roots(Kind::Jurisdiction).enumerate() {
        let mut fields = Fields::open(root, "a jurisdiction", diagnostics);
        for item in fields.items("outcomes", diagnostics) {
            let outcome = outcome(item, u16::try_from(position).unwrap_or(u16::MAX), names, pack, diagnostics);
            if !seen.insert(outcome.id.clone()) {
                diagnostics.push(
                    Diagnostic::error("FW016", item.place.clone(), format!("The outcome `{}` stands twice.", outcome.id)).help("Give each outcome an id of its own."),
                );
            }
            pack.outcomes.push(outcome);
        }
    }
}

fn outcome(item: &Node, jurisdiction: u16, names: &Names, pack: &Pack, diagnostics: &mut Diagnostics) -> Outcome {
    let mut fields = Fields::open(item, "an outcome", diagnostics);
    let id = fields.words("id", diagnostics);
    let dimension = fields.need("dimension", diagnostics).and_then(|node| {
        let id = text(node, diagnostics);
        names.resolve(Of::Dimension, &id, &node.place, diagnostics)
    });
    let definition = fields.get("definition").and_then(|node| {
        let id = text(node, diagnostics);
        names.resolve(Of::Definition, &id, &node.place, diagnostics)
    });
    let when = fields.get("when").map(|node| (node, formula::plain(node, names, diagnostics)));
    let condition = fields.maybe("condition", diagnostics);
    if let (Some((node, _)), true) = (&when, condition.is_empty()) {
        diagnostics.push(
            Diagnostic::error("FW044", node.place.clone(), format!("The outcome `{id}` has a condition without words.")).help("Add `condition: ...`, so that a reader sees when it applies."),
        );
    }
    let effect = fields.maybe("effect", diagnostics);
    let outcome = Outcome {
        jurisdiction,
        frame: law::frame(&mut fields, diagnostics),
        dimension: dimension.unwrap_or_default(),
        definition,
        text: fields.words("text", diagnostics),
        effect: if effect.is_empty() { id.clone() } else { effect },
        penalty: fields.get("penalty").map(|node| penalty(node, diagnostics)),
        when: when.map_or(Formula::Constant(true), |(_, formula)| formula),
        condition,
        cite: cite::needed(&mut fields, names, pack, diagnostics),
        id,
    };
    fields.close(diagnostics);
    if let Some(definition) = outcome.definition.and_then(|definition| pack.definitions.get(usize::from(definition)))
        && (definition.jurisdiction != jurisdiction || definition.frame != outcome.frame)
    {
        diagnostics.push(
            Diagnostic::error("FW045", item.place.clone(), format!("The outcome `{}` hangs on `{}`, which is of another jurisdiction or frame.", outcome.id, definition.id))
                .help("Correct `definition` or `frame`."),
        );
    }
    outcome
}

fn penalty(node: &Node, diagnostics: &mut Diagnostics) -> Penalty {
    let mut fields = Fields::open(node, "a penalty", diagnostics);
    let least = fields.need("least", diagnostics).map_or(Term::Unset, |node| length(node, diagnostics));
    let most = fields.need("most", diagnostics).map_or(Term::Unset, |node| length(node, diagnostics));
    if let (Term::Months(least), Term::Months(most)) = (least, most)
        && least > most
    {
        diagnostics.push(Diagnostic::error("FW046", node.place.clone(), "The least penalty is longer than the most.").help("Swap the two."));
    }
    let fine = fields.maybe("fine", diagnostics);
    fields.close(diagnostics);
    Penalty { least, most, fine }
}

fn length(node: &Node, diagnostics: &mut Diagnostics) -> Term {
    let written = text(node, diagnostics);
    let (number, unit) = written.split_once(' ').unwrap_or((&written, ""));
    match (number, number.parse::<u16>(), unit) {
        ("none", _, "") => Term::Unset,
        ("life", _, "") => Term::Life,
        (_, Ok(years), "year" | "years") if years <= 1000 => Term::Months(years * 12),
        (_, Ok(months), "month" | "months") => Term::Months(months),
        _ => {
            diagnostics.push(
                Diagnostic::error("FW046", node.place.clone(), format!("`{written}` is not a length of imprisonment.")).help("Write none, life, `10 years` or `6 months`."),
            );
            Term::Unset
        }
    }
}
