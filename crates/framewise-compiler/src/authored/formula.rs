//! Formulas as written: leaves, connectives and, inside definitions, elements.

use crate::diagnostics::{Report, formula_shape, wrong_type};
use crate::place::{Place, Text};
use crate::yaml::read::{Entries, Number, Read};
use crate::yaml::record::record;
use crate::yaml::{Entry, Kind, Node};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// A formula with the place where it begins.
#[derive(Clone, Debug, Default)]
pub struct Formula {
    /// Where it begins.
    pub place: Place,
    /// What it is.
    pub kind: FormulaKind,
}

/// What a formula is.
#[derive(Clone, Debug, Default)]
pub enum FormulaKind {
    /// None, or one that could not be read; that has been reported.
    #[default]
    Absent,
    /// A line of text.
    Leaf(Text),
    /// All hold.
    All(Vec<Formula>),
    /// At least one holds.
    Any(Vec<Formula>),
    /// It does not hold.
    Not(Box<Formula>),
    /// At least so many hold.
    AtLeast(Number, Vec<Formula>),
    /// An element with its own label and citation.
    Element(Box<Element>),
}

record! {
    /// An element of a definition.
    Element as "an element" {
        /// Id, unique in its definition.
        required element: Text,
        /// What it is, in a few words.
        required label: Text,
        /// A remark for the reader.
        optional note: Text,
        /// Where it is written.
        optional cite: Text,
        /// What must hold.
        spread formula: Formula,
    }
}

/// Keys of a formula that is spread over a mapping.
const KEYS: [&str; 6] = ["when", "all", "any", "not", "at-least", "of"];

impl Formula {
    /// Takes the formula's keys out of a larger mapping.
    pub fn spread(entries: &mut Entries<'_>, report: &mut Report) -> Formula {
        let place = entries.place();
        let what = entries.what();
        from_entries(&entries.spread(&KEYS), place, what, report)
    }

    /// The keys of a spread formula with their schemas.
    pub fn properties(generator: &mut SchemaGenerator) -> Vec<(&'static str, Schema)> {
        let list = Vec::<Formula>::schema(generator);
        let one = Formula::schema(generator);
        let number = Number::schema(generator);
        vec![
            ("when", one.clone()),
            ("all", list.clone()),
            ("any", list.clone()),
            ("not", one),
            ("at-least", number),
            ("of", list),
        ]
    }
}

impl Read for Formula {
    fn read(node: &Node, report: &mut Report) -> Formula {
        let place = node.place;
        let kind = match &node.kind {
            Kind::Text(_) => FormulaKind::Leaf(Text::read(node, report)),
            Kind::Map(entries) if entries.iter().any(|entry| entry.key == "element") => {
                FormulaKind::Element(Box::new(Element::read(node, report)))
            }
            Kind::Map(_) => {
                let Some(mut entries) = Entries::of(node, "a formula", report) else {
                    return Formula::default();
                };
                let formula = Formula::spread(&mut entries, report);
                entries.finish(report);
                return formula;
            }
            _ => {
                report.add(wrong_type::at(node, wrong_type::Wanted::Condition));
                FormulaKind::Absent
            }
        };
        Formula { place, kind }
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Formula>()
    }
}

impl JsonSchema for Formula {
    fn schema_name() -> Cow<'static, str> {
        "Formula".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let element = Element::schema(generator);
        let properties: serde_json::Map<String, serde_json::Value> = Formula::properties(generator)
            .into_iter()
            .map(|(name, schema)| (name.to_string(), schema.to_value()))
            .collect();
        json_schema!({
            "description": "A condition, or a mapping with exactly one of all, any, not, at-least (with of).",
            "anyOf": [
                { "type": "string" },
                { "type": "object", "properties": properties, "additionalProperties": false },
                element,
            ]
        })
    }
}

fn from_entries(entries: &[&Entry], place: Place, what: &str, report: &mut Report) -> Formula {
    let connectives: Vec<&&Entry> = entries.iter().filter(|entry| entry.key != "of").collect();
    let (entry, rest) = match connectives.split_first() {
        Some((entry, [])) => (entry, entries.iter().find(|entry| entry.key == "of")),
        Some(_) => {
            let keys: Vec<String> = connectives
                .iter()
                .map(|entry| format!("`{}`", entry.key))
                .collect();
            report.add(formula_shape::several(place, &keys.join(" and ")));
            return Formula {
                place,
                kind: FormulaKind::Absent,
            };
        }
        None => {
            report.add(formula_shape::none(place, what));
            return Formula {
                place,
                kind: FormulaKind::Absent,
            };
        }
    };
    let place = entry.place;
    let kind = match (entry.key.as_str(), rest) {
        ("at-least", Some(of)) => {
            let number = Number::read(&entry.value, report);
            connected(&of.value, report, |list| FormulaKind::AtLeast(number, list))
        }
        ("at-least", None) => {
            report.add(formula_shape::none(place, "`at-least` without `of`"));
            FormulaKind::Absent
        }
        (key, Some(_)) => {
            report.add(formula_shape::several(place, &format!("`{key}` and `of`")));
            FormulaKind::Absent
        }
        ("all", None) => connected(&entry.value, report, FormulaKind::All),
        ("any", None) => connected(&entry.value, report, FormulaKind::Any),
        ("not", None) => FormulaKind::Not(Box::new(Formula::read(&entry.value, report))),
        _ => return Formula::read(&entry.value, report),
    };
    Formula { place, kind }
}

/// A connective over a list. What is no list has been reported as that, and is not called empty as well.
fn connected(
    node: &Node,
    report: &mut Report,
    kind: impl FnOnce(Vec<Formula>) -> FormulaKind,
) -> FormulaKind {
    let list = Vec::read(node, report);
    match &node.kind {
        Kind::List(_) | Kind::Nothing => kind(list),
        Kind::Text(_) | Kind::Map(_) => FormulaKind::Absent,
    }
}
