//! Every id of a pack with its place: declared once, then looked up by kind.

use super::{Kind, Sorted};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::read::{list, nearest, text};
use crate::source::{Node, Value};
use framewise_core::logic::program::{PartId, Value as FactValue, VariableId};
use framewise_core::pack::{Fact, Pack, Reading};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Kinds of id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Of {
    Topic,
    Dimension,
    Fact,
    Reading,
    Term,
    Source,
    Definition,
    Jurisdiction,
    Argument,
    Correction,
    Scenario,
    Glossary,
}

impl Of {
    fn word(self) -> &'static str {
        match self {
            Of::Topic => "topic",
            Of::Dimension => "dimension",
            Of::Fact => "fact",
            Of::Reading => "reading",
            Of::Term => "term",
            Of::Source => "source",
            Of::Definition => "definition",
            Of::Jurisdiction => "jurisdiction",
            Of::Argument => "argument",
            Of::Correction => "correction",
            Of::Scenario => "scenario",
            Of::Glossary => "glossary entry",
        }
    }

    fn home(self) -> &'static str {
        match self {
            Of::Topic | Of::Dimension => "pack.yaml",
            Of::Fact => "facts/",
            Of::Reading => "readings.yaml",
            Of::Term => "terms.yaml",
            Of::Source => "sources.yaml",
            Of::Definition => "law/",
            Of::Jurisdiction => "jurisdictions/",
            Of::Argument | Of::Correction => "arguments.yaml",
            Of::Scenario => "scenarios/",
            Of::Glossary => "glossary.yaml",
        }
    }
}

/// All ids.
#[derive(Debug, Default)]
pub(super) struct Names {
    positions: BTreeMap<Of, BTreeMap<String, (usize, Place)>>,
    /// Facts and then readings, for formulas.
    pub facts: Vec<Fact>,
    pub readings: Vec<Reading>,
    /// Parts of terms, by term position; filled while terms are built.
    pub terms: BTreeMap<usize, PartId>,
    used: RefCell<BTreeSet<(Of, usize)>>,
}

impl Names {
    /// Declares every id of every file; duplicates become diagnostics.
    pub fn declare(sorted: &Sorted<'_>, diagnostics: &mut Diagnostics) -> Names {
        let mut names = Names::default();
        for root in sorted.roots(Kind::Pack) {
            names.all(Of::Topic, field(root, "topics"), diagnostics);
            names.all(Of::Dimension, field(root, "dimensions"), diagnostics);
        }
        let lists = [
            (Kind::Sources, Of::Source),
            (Kind::Facts, Of::Fact),
            (Kind::Readings, Of::Reading),
            (Kind::Terms, Of::Term),
            (Kind::Law, Of::Definition),
            (Kind::Scenarios, Of::Scenario),
            (Kind::Glossary, Of::Glossary),
        ];
        for (kind, of) in lists {
            for root in sorted.roots(kind) {
                names.all(of, Some(root), diagnostics);
            }
        }
        for root in sorted.roots(Kind::Jurisdiction) {
            names.one(Of::Jurisdiction, root, diagnostics);
        }
        for root in sorted.roots(Kind::Arguments) {
            names.all(Of::Argument, field(root, "arguments"), diagnostics);
            names.all(Of::Correction, field(root, "corrections"), diagnostics);
        }
        names
    }

    /// Takes facts and readings over once they are built, so that formulas can be read.
    pub fn describe(&mut self, pack: &Pack) {
        self.facts.clone_from(&pack.facts);
        self.readings.clone_from(&pack.readings);
    }

    fn all(&mut self, of: Of, node: Option<&Node>, diagnostics: &mut Diagnostics) {
        for item in node.map(|node| list(node, diagnostics)).unwrap_or_default() {
            self.one(of, item, diagnostics);
        }
    }

    fn one(&mut self, of: Of, item: &Node, diagnostics: &mut Diagnostics) {
        let Some(node) = field(item, "id") else {
            // The builder of this kind reports the missing key; the position is still taken.
            let own = self.positions.entry(of).or_default();
            own.insert(format!("#{}", own.len()), (own.len(), item.place.clone()));
            return;
        };
        let id = text(node, diagnostics);
        let free = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if id.is_empty() || !id.chars().all(free) || matches!(id.as_str(), "not" | "is" | "or" | "under" | "at") {
            diagnostics.push(
                Diagnostic::error("FW015", node.place.clone(), format!("`{id}` cannot be an id."))
                    .help("Use lower-case letters, digits and hyphens, such as `own-child-at-home`."),
            );
        }
        let shared = [Of::Fact, Of::Reading, Of::Term];
        let rivals: &[Of] = if shared.contains(&of) { &shared } else { &[of] };
        let earlier = rivals.iter().find_map(|rival| self.positions.get(rival)?.get(&id).map(|(_, place)| (*rival, place.clone())));
        if let Some((rival, place)) = earlier {
            diagnostics.push(
                Diagnostic::error("FW016", node.place.clone(), format!("The id `{id}` is already taken by a {}, at {}:{}.", rival.word(), place.file, place.line))
                    .help("Choose another id. Facts, readings and terms share one list of names."),
            );
        }
        let own = self.positions.entry(of).or_default();
        let position = own.len();
        if own.contains_key(&id) {
            own.insert(format!("#{position}"), (position, node.place.clone()));
        } else {
            own.insert(id, (position, node.place.clone()));
        }
    }

    /// The position of an id, without a diagnostic.
    pub fn find(&self, of: Of, id: &str) -> Option<usize> {
        let position = self.positions.get(&of)?.get(id)?.0;
        self.used.borrow_mut().insert((of, position));
        Some(position)
    }

    /// The place where something was declared.
    pub fn place(&self, of: Of, position: usize) -> Place {
        self.positions
            .get(&of)
            .and_then(|own| own.values().find(|(other, _)| *other == position))
            .map(|(_, place)| place.clone())
            .unwrap_or_default()
    }

    /// The position of an id; a diagnostic if there is none.
    pub fn resolve(&self, of: Of, id: &str, place: &Place, diagnostics: &mut Diagnostics) -> Option<u16> {
        if let Some(position) = self.find(of, id) {
            return u16::try_from(position).ok();
        }
        let near = self.positions.get(&of).and_then(|own| nearest(id, own.keys().map(String::as_str)));
        let help = match near {
            Some(near) => format!("Did you mean `{near}`?"),
            None => format!("Declare it in {}, or correct the id.", of.home()),
        };
        let code = match of {
            Of::Source => "FW021",
            Of::Fact | Of::Reading | Of::Term => "FW030",
            _ => "FW017",
        };
        diagnostics.push(Diagnostic::error(code, place.clone(), format!("There is no {} `{id}`.", of.word())).help(help));
        None
    }

    /// All names a formula may begin with, for "did you mean".
    pub fn formula_names(&self) -> impl Iterator<Item = &str> {
        [Of::Fact, Of::Reading, Of::Term].into_iter().filter_map(|of| self.positions.get(&of)).flat_map(|own| own.keys().map(String::as_str))
    }

    /// The variable of a fact.
    pub fn fact(&self, position: usize) -> VariableId {
        VariableId(u16::try_from(position).unwrap_or(u16::MAX))
    }

    /// The variable of a reading.
    pub fn reading(&self, position: usize) -> VariableId {
        VariableId(u16::try_from(self.facts.len() + position).unwrap_or(u16::MAX))
    }

    /// The variable and value of a given fact (`travel: yes`).
    pub fn answer(&self, fact: &str, value: &Node, place: &Place, diagnostics: &mut Diagnostics) -> Option<(VariableId, FactValue)> {
        let position = self.resolve(Of::Fact, fact, place, diagnostics)?;
        let known = self.facts.get(usize::from(position))?;
        let word = text(value, diagnostics);
        let word = match word.as_str() {
            "true" => "yes",
            "false" => "no",
            other => other,
        };
        match known.values.iter().position(|said| said.id == word) {
            Some(index) => Some((VariableId(position), u8::try_from(index).ok()?)),
            None => {
                diagnostics.push(unknown_value("FW032", fact, word, known.values.iter().map(|said| said.id.as_str()), &value.place));
                None
            }
        }
    }

    /// Warns of facts, readings, terms and sources that nothing uses.
    pub fn report_unused(&self, pack: &Pack, diagnostics: &mut Diagnostics) {
        let used = self.used.borrow();
        for of in [Of::Fact, Of::Reading, Of::Term, Of::Source] {
            for (id, (position, place)) in self.positions.get(&of).into_iter().flatten() {
                let about_help = of == Of::Source && pack.helplines.is_empty();
                if !used.contains(&(of, *position)) && !about_help {
                    diagnostics.push(
                        Diagnostic::warning("FW050", place.clone(), format!("The {} `{id}` is never used.", of.word()))
                            .help("Use it or remove it, so that nobody is asked or pointed to something without effect."),
                    );
                }
            }
        }
    }
}

/// A value that the fact or reading does not have.
pub(super) fn unknown_value<'a>(code: &'static str, name: &str, word: &str, values: impl Iterator<Item = &'a str> + Clone, place: &Place) -> Diagnostic {
    let help = match nearest(word, values.clone()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("It has: {}.", values.collect::<Vec<_>>().join(", ")),
    };
    Diagnostic::error(code, place.clone(), format!("`{name}` has no value `{word}`.")).help(help)
}

/// A field of a mapping, without any check.
pub(super) fn field<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    match &node.value {
        Value::Map(pairs) => pairs.iter().find(|(own, _)| own.text == key).map(|(_, value)| value),
        Value::Text(_) | Value::List(_) => None,
    }
}
