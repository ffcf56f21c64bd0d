//! Sources, facts, readings and constraints.

use super::names::{Names, Of};
use super::{Kind, Sorted, cite, formula};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::read::{Fields, choice, text};
use crate::source::Node;
use framewise_core::logic::program::{Formula, Sort, Variable};
use framewise_core::pack::{Confidence, ConstraintNote, Fact, FactKind, Holder, Pack, Reading, ReadingOption, Said, Source};

const CONFIDENCES: [(&str, Confidence); 2] = [("verified", Confidence::Verified), ("not-yet-checked", Confidence::NotYetChecked)];

/// `sources.yaml`.
pub(super) fn sources(sorted: &Sorted<'_>, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    for item in sorted.items(Kind::Sources, diagnostics) {
        let mut fields = Fields::open(item, "a source", diagnostics);
        let source = Source {
            id: fields.words("id", diagnostics),
            title: fields.words("title", diagnostics),
            short: fields.words("short", diagnostics),
            body: fields.maybe("body", diagnostics),
            year: fields.maybe("year", diagnostics),
            link: fields.maybe("link", diagnostics),
            confidence: fields.need("confidence", diagnostics).and_then(|node| choice(node, &CONFIDENCES, diagnostics)).unwrap_or_default(),
            checked: fields.words("checked", diagnostics),
        };
        if !source.link.is_empty() && !source.link.starts_with("https://") && !source.link.starts_with("http://") {
            diagnostics.push(
                Diagnostic::error("FW023", item.place.clone(), format!("The link `{}` is not a public web address.", source.link))
                    .help("Write it in full, beginning with https://, or leave it out."),
            );
        }
        fields.close(diagnostics);
        pack.sources.push(source);
    }
}

/// `facts/*.yaml`.
pub(super) fn facts(sorted: &Sorted<'_>, names: &Names, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    for item in sorted.items(Kind::Facts, diagnostics) {
        let fact = fact(item, names, diagnostics);
        pack.program.variables.push(Variable {
            sort: Sort::Fact,
            size: u8::try_from(fact.values.len()).unwrap_or(u8::MAX),
            fixed: fact.fixed,
        });
        pack.facts.push(fact);
    }
}

fn fact(item: &Node, names: &Names, diagnostics: &mut Diagnostics) -> Fact {
    let mut fields = Fields::open(item, "a fact", diagnostics);
    let kinds = [("yes-no", FactKind::YesNo), ("one-of", FactKind::OneOf), ("band", FactKind::Band)];
    let kind = fields.need("kind", diagnostics).and_then(|node| choice(node, &kinds, diagnostics)).unwrap_or(FactKind::YesNo);
    let topic = fields.need("topic", diagnostics).and_then(|node| {
        let id = text(node, diagnostics);
        names.resolve(Of::Topic, &id, &node.place, diagnostics)
    });
    let mut fact = Fact {
        id: fields.words("id", diagnostics),
        topic: topic.unwrap_or_default(),
        kind,
        label: fields.words("label", diagnostics),
        question: fields.words("question", diagnostics),
        help: fields.words("help", diagnostics),
        values: Vec::new(),
        cuts: Vec::new(),
        unit: String::new(),
        fixed: fields.flag("fixed", diagnostics),
    };
    match kind {
        FactKind::YesNo => fact.values = vec![said("no", "no"), said("yes", "yes")],
        FactKind::OneOf => {
            for value in fields.items("values", diagnostics) {
                fact.values.push(id_and_text(value, "a value", diagnostics));
            }
        }
        FactKind::Band => {
            fact.unit = fields.words("unit", diagnostics);
            let bands = fields.items("bands", diagnostics);
            for (position, band) in bands.iter().enumerate() {
                let mut own = Fields::open(band, "a band", diagnostics);
                fact.values.push(Said { id: own.words("id", diagnostics), text: own.words("text", diagnostics) });
                let under = own.get("under").map(|node| (node, text(node, diagnostics)));
                match under {
                    None if position + 1 == bands.len() => {}
                    Some((node, number)) => match number.parse::<u16>() {
                        Ok(cut) if fact.cuts.last().is_none_or(|last| *last < cut) && position + 1 < bands.len() => fact.cuts.push(cut),
                        _ => diagnostics.push(
                            Diagnostic::error("FW041", node.place.clone(), format!("`under: {number}` does not continue the bands upward."))
                                .help("Bands ascend; each `under` is larger than the one before, and the last band has none."),
                        ),
                    },
                    None => diagnostics.push(
                        Diagnostic::error("FW041", band.place.clone(), "This band has no upper bound.").help("Add `under: number`; only the last band has none."),
                    ),
                }
                own.close(diagnostics);
            }
        }
    }
    if fact.values.len() < 2 || fact.values.len() > 32 {
        diagnostics.push(
            Diagnostic::error("FW042", item.place.clone(), format!("`{}` has {} values.", fact.id, fact.values.len())).help("A fact has from 2 to 32 values."),
        );
        fact.values.resize(2, said("x", "x"));
    }
    duplicate_values(&fact.id, fact.values.iter(), item, diagnostics);
    fields.close(diagnostics);
    fact
}

fn duplicate_values<'s>(name: &str, values: impl Iterator<Item = &'s Said>, item: &Node, diagnostics: &mut Diagnostics) {
    let mut seen = std::collections::BTreeSet::new();
    for value in values {
        if !seen.insert(&value.id) {
            diagnostics.push(
                Diagnostic::error("FW016", item.place.clone(), format!("`{name}` has the value `{}` twice.", value.id)).help("Give each value an id of its own."),
            );
        }
    }
}

/// `readings.yaml`.
pub(super) fn readings(sorted: &Sorted<'_>, names: &Names, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    for item in sorted.items(Kind::Readings, diagnostics) {
        let mut fields = Fields::open(item, "a reading", diagnostics);
        let mut reading = Reading {
            id: fields.words("id", diagnostics),
            question: fields.words("question", diagnostics),
            help: fields.words("help", diagnostics),
            options: Vec::new(),
        };
        for option in fields.items("options", diagnostics) {
            let mut own = Fields::open(option, "an option", diagnostics);
            let said = Said { id: own.words("id", diagnostics), text: own.words("text", diagnostics) };
            let mut holders = Vec::new();
            for holder in own.items("holders", diagnostics) {
                let mut held = Fields::open(holder, "a holder", diagnostics);
                let words = held.words("text", diagnostics);
                holders.push(Holder { text: words, cite: cite::needed(&mut held, names, pack, diagnostics) });
                held.close(diagnostics);
            }
            if holders.is_empty() {
                diagnostics.push(
                    Diagnostic::error("FW024", option.place.clone(), format!("Nobody is named for the option `{}`.", said.id))
                        .help("Add `holders:` with who reads it so, or who leaves it open, each with a `cite`."),
                );
            }
            own.close(diagnostics);
            reading.options.push(ReadingOption { said, holders });
        }
        if reading.options.len() < 2 || reading.options.len() > 32 {
            diagnostics.push(
                Diagnostic::error("FW042", item.place.clone(), format!("The reading `{}` has {} options.", reading.id, reading.options.len()))
                    .help("A dispute has at least two options."),
            );
            let filler = ReadingOption { said: said("x", "x"), holders: Vec::new() };
            reading.options.resize(2, filler);
        }
        duplicate_values(&reading.id, reading.options.iter().map(|option| &option.said), item, diagnostics);
        fields.close(diagnostics);
        pack.program.variables.push(Variable {
            sort: Sort::Reading,
            size: u8::try_from(reading.options.len()).unwrap_or(u8::MAX),
            fixed: false,
        });
        pack.readings.push(reading);
    }
}

/// `constraints.yaml`.
pub(super) fn constraints(sorted: &Sorted<'_>, names: &Names, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    for item in sorted.items(Kind::Constraints, diagnostics) {
        let mut fields = Fields::open(item, "a constraint", diagnostics);
        let note = ConstraintNote { id: fields.words("id", diagnostics), text: fields.words("text", diagnostics) };
        let never = fields.get("never").map(|node| formula::plain(node, names, diagnostics));
        let always = fields.get("always").map(|node| formula::plain(node, names, diagnostics));
        let formula = match (never, always) {
            (Some(never), None) => Formula::Not(Box::new(never)),
            (None, Some(always)) => always,
            _ => {
                diagnostics.push(
                    Diagnostic::error("FW035", item.place.clone(), format!("The constraint `{}` must have either `never` or `always`.", note.id))
                        .help("`never:` names a combination that cannot be; `always:` one that holds in every situation."),
                );
                Formula::Constant(true)
            }
        };
        fields.close(diagnostics);
        pack.program.constraints.push(formula);
        pack.constraints.push(note);
    }
}

/// `{ id: ..., text: ... }`.
pub(super) fn id_and_text(node: &Node, what: &'static str, diagnostics: &mut Diagnostics) -> Said {
    let mut fields = Fields::open(node, what, diagnostics);
    let said = Said { id: fields.words("id", diagnostics), text: fields.words("text", diagnostics) };
    fields.close(diagnostics);
    said
}

fn said(id: &str, text: &str) -> Said {
    Said { id: id.to_owned(), text: text.to_owned() }
}
