//! From YAML nodes to the author's records: every reader reports what is wrong and still returns something.
//!
//! Reading never stops: a field that cannot be read takes its default, so that one run shows every mistake.

use super::{Entry, Kind, Node};
use crate::diagnostics::{
    Report, empty_text, missing_key, unknown_choice, unknown_key,
    wrong_type::{self, Wanted},
};
use crate::place::{Place, Text};
use schemars::{Schema, SchemaGenerator, json_schema};

/// Something that can be read from a node.
pub trait Read: Default {
    /// Reads it; mistakes go to the report.
    fn read(node: &Node, report: &mut Report) -> Self;

    /// The JSON Schema of what [`Read::read`] accepts.
    fn schema(generator: &mut SchemaGenerator) -> Schema;
}

impl Read for Text {
    fn read(node: &Node, report: &mut Report) -> Text {
        match &node.kind {
            Kind::Text(text) => {
                let folded: Vec<&str> = text.split_whitespace().collect();
                Text {
                    text: folded.join(" "),
                    place: node.place,
                }
            }
            _ => {
                report.add(wrong_type::at(node, Wanted::Text));
                Text {
                    text: String::new(),
                    place: node.place,
                }
            }
        }
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        // Numbers and booleans are what other readers make of unquoted words such as 2015, yes and no.
        json_schema!({ "type": ["string", "number", "boolean"] })
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, report: &mut Report) -> Vec<T> {
        match &node.kind {
            Kind::List(items) => items.iter().map(|item| T::read(item, report)).collect(),
            Kind::Nothing => Vec::new(),
            _ => {
                report.add(wrong_type::at(node, Wanted::List));
                Vec::new()
            }
        }
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        let item = T::schema(generator);
        json_schema!({ "type": "array", "items": item })
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node, report: &mut Report) -> Option<T> {
        Some(T::read(node, report))
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        T::schema(generator)
    }
}

/// `true` or `false`, also written `yes` or `no`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Flag(pub bool);

impl Read for Flag {
    fn read(node: &Node, report: &mut Report) -> Flag {
        match &node.kind {
            Kind::Text(text) if text == "true" || text == "yes" => Flag(true),
            Kind::Text(text) if text == "false" || text == "no" => Flag(false),
            _ => {
                report.add(wrong_type::at(node, Wanted::Flag));
                Flag(false)
            }
        }
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "boolean" })
    }
}

/// A whole number from 0 to 65535.
#[derive(Clone, Copy, Debug, Default)]
pub struct Number {
    /// The number; `None` if there is none or it could not be read, which has been reported.
    pub value: Option<u16>,
    /// Where it stands.
    pub place: Place,
}

impl Read for Number {
    fn read(node: &Node, report: &mut Report) -> Number {
        let value = match &node.kind {
            Kind::Text(text) => text.parse::<u16>().ok(),
            _ => None,
        };
        if value.is_none() {
            report.add(wrong_type::at(node, Wanted::Number));
        }
        Number {
            value,
            place: node.place,
        }
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 0, "maximum": 65535 })
    }
}

/// A mapping whose keys are ids that the author chose (`facts: { travel: no }`).
#[derive(Clone, Debug)]
pub struct Keyed<T>(pub Vec<(Text, T)>);

impl<T> Default for Keyed<T> {
    fn default() -> Keyed<T> {
        Keyed(Vec::new())
    }
}

impl<T: Read> Read for Keyed<T> {
    fn read(node: &Node, report: &mut Report) -> Keyed<T> {
        match &node.kind {
            Kind::Map(entries) => {
                let read = |entry: &Entry| {
                    let key = Text {
                        text: entry.key.clone(),
                        place: entry.place,
                    };
                    (key, T::read(&entry.value, report))
                };
                Keyed(entries.iter().map(read).collect())
            }
            Kind::Nothing => Keyed::default(),
            _ => {
                report.add(wrong_type::at(node, Wanted::Mapping));
                Keyed::default()
            }
        }
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        let value = T::schema(generator);
        json_schema!({ "type": "object", "additionalProperties": value })
    }
}

/// One of a fixed list of words.
pub trait Choice: Copy + Default + 'static {
    /// What is chosen, for messages ("a voice").
    const WHAT: &'static str;
    /// Every word with its meaning, in the order in which they are shown.
    const WORDS: &'static [(&'static str, Self)];
}

/// A choice as read: the word's meaning and where it stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Chosen<C> {
    /// The meaning.
    pub value: C,
    /// Where the word stands.
    pub place: Place,
}

impl<C: Choice> Read for Chosen<C> {
    fn read(node: &Node, report: &mut Report) -> Chosen<C> {
        let place = node.place;
        let word = Text::read(node, report);
        let found = C::WORDS.iter().find(|(name, _)| *name == word.as_str());
        if found.is_none() && !word.is_empty() {
            let words: Vec<&str> = C::WORDS.iter().map(|(name, _)| *name).collect();
            report.add(unknown_choice::at(place, C::WHAT, word.as_str(), &words));
        }
        Chosen {
            value: found.map_or_else(C::default, |(_, value)| *value),
            place,
        }
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<&str> = C::WORDS.iter().map(|(name, _)| *name).collect();
        json_schema!({ "enum": words })
    }
}

/// The entries of a mapping while a record takes them one by one.
pub struct Entries<'a> {
    what: &'static str,
    place: Place,
    rest: Vec<&'a Entry>,
    known: Vec<String>,
    missing: Vec<String>,
}

impl<'a> Entries<'a> {
    /// The entries of a mapping; anything else is reported as not being `what`.
    pub fn of(node: &'a Node, what: &'static str, report: &mut Report) -> Option<Entries<'a>> {
        match &node.kind {
            Kind::Map(entries) => {
                let rest = entries.iter().collect();
                Some(Entries {
                    what,
                    place: node.place,
                    rest,
                    known: Vec::new(),
                    missing: Vec::new(),
                })
            }
            _ => {
                report.add(wrong_type::at(node, Wanted::Record(what)));
                None
            }
        }
    }

    /// Where the mapping begins.
    pub fn place(&self) -> Place {
        self.place
    }

    /// What the mapping is ("a fact").
    pub fn what(&self) -> &'static str {
        self.what
    }

    /// Takes an entry that may be absent.
    pub fn optional<T: Read>(&mut self, name: &str, report: &mut Report) -> T {
        match self.take(name) {
            Some(Entry {
                value:
                    Node {
                        kind: Kind::Nothing,
                        ..
                    },
                ..
            })
            | None => T::default(),
            Some(entry) => T::read(&entry.value, report),
        }
    }

    /// Takes an entry that must be there.
    pub fn required<T: Read>(&mut self, name: &str, report: &mut Report) -> T {
        match self.take(name) {
            Some(entry) if is_empty(&entry.value) => {
                report.add(empty_text::at(entry.place, &entry.key));
                T::default()
            }
            Some(entry) => T::read(&entry.value, report),
            None => {
                self.missing.push(name.replace('_', "-"));
                T::default()
            }
        }
    }

    /// Takes the entries with these names, in the author's order, for a field that spreads over several keys.
    pub fn spread(&mut self, names: &[&str]) -> Vec<&'a Entry> {
        self.known.extend(names.iter().map(|name| name.to_string()));
        let (taken, rest) = self
            .rest
            .iter()
            .partition(|entry| names.contains(&entry.key.as_str()));
        self.rest = rest;
        taken
    }

    /// Reports every entry that nothing has taken, and every key that is missing; a misspelt key is one mistake.
    pub fn finish(mut self, report: &mut Report) {
        for entry in &self.rest {
            let missing: Vec<&str> = self.missing.iter().map(String::as_str).collect();
            if let Some(meant) = unknown_key::meant(&entry.key, &missing) {
                let meant = meant.to_string();
                report.add(unknown_key::misspelt(
                    entry.place,
                    &entry.key,
                    self.what,
                    &meant,
                ));
                self.missing.retain(|name| *name != meant);
                continue;
            }
            report.add(match entry.value.kind {
                Kind::Nothing => unknown_key::without_value(entry.place, &entry.key, self.what),
                _ => unknown_key::at(entry.place, &entry.key, self.what, &self.known),
            });
        }
        for name in &self.missing {
            report.add(missing_key::at(self.place, self.what, name));
        }
    }

    fn take(&mut self, name: &str) -> Option<&'a Entry> {
        let name = name.replace('_', "-");
        let index = self.rest.iter().position(|entry| entry.key == name);
        self.known.push(name);
        index.map(|index| self.rest.remove(index))
    }
}

fn is_empty(node: &Node) -> bool {
    match &node.kind {
        Kind::Nothing => true,
        Kind::Text(text) => text.is_empty(),
        Kind::List(_) | Kind::Map(_) => false,
    }
}
