//! Declares every id before anything refers to it, so that files may stand in any order.

use super::names::{Names, Of};
use crate::authored::{Authored, PACK_FILE};
use crate::diagnostics::{Report, bad_id, duplicate_id};
use crate::place::Text;

/// Words that formulas use themselves.
const RESERVED: [&str; 9] = [
    "not", "is", "or", "under", "at", "least", "all", "any", "unknown",
];

/// Declares every id; reports malformed and duplicate ones.
pub(super) fn declare(authored: &Authored, report: &mut Report) -> Names {
    let no_pack_file = authored.about.is_none() && !authored.unread.contains(PACK_FILE);
    let mut names = Names::without(authored, no_pack_file);
    let mut declare = |of: Of, ids: Vec<&Text>| {
        for (position, id) in (0u16..).zip(ids) {
            if id.is_empty() {
                continue;
            }
            check_form(of, id, report);
            if names.declare(of, id, position).is_some() {
                let first = names.place(of, &id.text).unwrap_or_default();
                report.add(duplicate_id::at(id.place, of.word(), &id.text, first));
            }
            for other in [Of::Fact, Of::Reading, Of::Term]
                .into_iter()
                .filter(|other| *other < of && of <= Of::Term)
            {
                if let Some(first) = names.place(other, &id.text).filter(|_| other >= Of::Fact) {
                    report.add(duplicate_id::at(
                        id.place,
                        "fact, reading or term",
                        &id.text,
                        first,
                    ));
                }
            }
        }
    };
    if let Some(about) = &authored.about {
        declare(
            Of::Topic,
            about.topics.iter().map(|topic| &topic.id).collect(),
        );
        declare(
            Of::Dimension,
            about
                .dimensions
                .iter()
                .map(|dimension| &dimension.id)
                .collect(),
        );
        declare(
            Of::Stakeholder,
            about
                .stakeholders
                .iter()
                .map(|stakeholder| &stakeholder.id)
                .collect(),
        );
    }
    declare(
        Of::Fact,
        authored.facts.iter().map(|fact| &fact.id).collect(),
    );
    declare(
        Of::Reading,
        authored
            .readings
            .iter()
            .map(|reading| &reading.id)
            .collect(),
    );
    declare(
        Of::Term,
        authored.terms.iter().map(|term| &term.id).collect(),
    );
    declare(
        Of::Source,
        authored.sources.iter().map(|source| &source.id).collect(),
    );
    declare(
        Of::Constraint,
        authored
            .constraints
            .iter()
            .map(|constraint| &constraint.id)
            .collect(),
    );
    declare(
        Of::Jurisdiction,
        authored
            .jurisdictions
            .iter()
            .map(|jurisdiction| &jurisdiction.id)
            .collect(),
    );
    declare(
        Of::Definition,
        authored
            .definitions
            .iter()
            .map(|definition| &definition.id)
            .collect(),
    );
    let outcomes = authored
        .jurisdictions
        .iter()
        .flat_map(|jurisdiction| &jurisdiction.outcomes);
    declare(Of::Outcome, outcomes.map(|outcome| &outcome.id).collect());
    declare(
        Of::Argument,
        authored
            .commentary
            .arguments
            .iter()
            .map(|argument| &argument.id)
            .collect(),
    );
    declare(
        Of::Correction,
        authored
            .commentary
            .corrections
            .iter()
            .map(|correction| &correction.id)
            .collect(),
    );
    declare(
        Of::Tension,
        authored
            .commentary
            .tensions
            .iter()
            .map(|tension| &tension.id)
            .collect(),
    );
    declare(
        Of::Scenario,
        authored
            .scenarios
            .iter()
            .map(|scenario| &scenario.id)
            .collect(),
    );
    declare(
        Of::Quiz,
        authored.quiz.iter().map(|item| &item.id).collect(),
    );
    declare(
        Of::Glossary,
        authored.glossary.iter().map(|entry| &entry.id).collect(),
    );
    declare(
        Of::Helpline,
        authored
            .helplines
            .iter()
            .map(|helpline| &helpline.id)
            .collect(),
    );
    declare(
        Of::Explainer,
        authored
            .explainers
            .iter()
            .map(|explainer| &explainer.front.id)
            .collect(),
    );
    names
}

/// Ids stand in links, attributes and tests; those of statements follow the digest (`P45a`).
fn check_form(of: Of, id: &Text, report: &mut Report) {
    let statement = matches!(of, Of::Argument | Of::Correction);
    let letter = |c: char| {
        c.is_ascii_lowercase() || c.is_ascii_digit() || (statement && c.is_ascii_uppercase())
    };
    let words_fit = id
        .text
        .split('-')
        .all(|word| !word.is_empty() && word.chars().all(letter));
    if !(words_fit && id.text.starts_with(|c: char| c.is_ascii_alphabetic())) {
        report.add(if statement {
            bad_id::statement(id.place, &id.text)
        } else {
            bad_id::at(id.place, &id.text)
        });
    } else if matches!(of, Of::Fact | Of::Reading | Of::Term)
        && RESERVED.contains(&id.text.as_str())
    {
        report.add(bad_id::reserved(id.place, &id.text));
    }
}

/// Reports an id that stands twice in a small list (values, options, elements).
pub(super) fn unique<'a>(what: &str, ids: impl Iterator<Item = &'a Text>, report: &mut Report) {
    let mut seen: Vec<&Text> = Vec::new();
    for id in ids.filter(|id| !id.is_empty()) {
        match seen.iter().find(|earlier| earlier.text == id.text) {
            Some(first) => report.add(duplicate_id::at(id.place, what, &id.text, first.place)),
            None => seen.push(id),
        }
    }
}
