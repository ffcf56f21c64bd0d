//! All ids of a pack: what they name, where they stand, and whether anything uses them.

use crate::authored::{self, Authored};
use crate::diagnostics::{
    Report, unknown_name, unknown_reference, unknown_source, unused, unused_source,
};
use crate::place::{Place, Text};
use std::collections::{BTreeMap, BTreeSet};

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Of {
    Topic,
    Dimension,
    Stakeholder,
    Fact,
    Reading,
    Term,
    Source,
    Constraint,
    Jurisdiction,
    Definition,
    Outcome,
    Argument,
    Correction,
    Tension,
    Scenario,
    Quiz,
    Glossary,
    Helpline,
    Explainer,
}

impl Of {
    /// One of them, in an author's words.
    pub fn word(self) -> &'static str {
        match self {
            Of::Topic => "topic",
            Of::Dimension => "dimension",
            Of::Stakeholder => "stakeholder",
            Of::Fact => "fact",
            Of::Reading => "reading",
            Of::Term => "term",
            Of::Source => "source",
            Of::Constraint => "constraint",
            Of::Jurisdiction => "jurisdiction",
            Of::Definition => "definition",
            Of::Outcome => "outcome",
            Of::Argument => "argument",
            Of::Correction => "correction",
            Of::Tension => "tension",
            Of::Scenario => "scenario",
            Of::Quiz => "quiz item",
            Of::Glossary => "glossary entry",
            Of::Helpline => "helpline",
            Of::Explainer => "explainer",
        }
    }

    /// The pattern of the files that declare them.
    fn files(self) -> &'static str {
        match self {
            Of::Topic | Of::Dimension | Of::Stakeholder => authored::PACK_FILE,
            Of::Fact => "facts/*.yaml",
            Of::Reading => "readings.yaml",
            Of::Term => "terms.yaml",
            Of::Source => "sources.yaml",
            Of::Constraint => "constraints.yaml",
            Of::Jurisdiction | Of::Outcome => "jurisdictions/*.yaml",
            Of::Definition => "law/*.yaml",
            Of::Argument | Of::Correction | Of::Tension => "arguments.yaml",
            Of::Scenario => "scenarios/*.yaml",
            Of::Quiz => "quizzes/*.yaml",
            Of::Glossary => "glossary.yaml",
            Of::Helpline => "helplines.yaml",
            Of::Explainer => authored::EXPLAINERS,
        }
    }
}

/// What a name in a formula stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Fact(u16),
    Reading(u16),
    Term(u16),
}

/// Every id with its position among its kind and its place.
#[derive(Debug, Default)]
pub(super) struct Names {
    ids: BTreeMap<Of, BTreeMap<String, (u16, Place)>>,
    used: BTreeSet<(Of, u16)>,
    /// Patterns of files of which at least one could not be read.
    unread: BTreeSet<&'static str>,
    /// Whether there is no `pack.yaml` at all.
    no_pack_file: bool,
    /// Names in files that are not read, with the file.
    elsewhere: BTreeMap<String, Place>,
}

impl Names {
    /// No names yet; those that files of these patterns declare will not all be known. Where there is no `pack.yaml`,
    /// which has been reported, what it would declare is taken from where it is used: one cause, one finding.
    pub fn without(authored: &Authored, no_pack_file: bool) -> Names {
        Names {
            unread: authored.unread.clone(),
            no_pack_file,
            elsewhere: authored.elsewhere.clone(),
            ..Names::default()
        }
    }

    /// Whether there is no `pack.yaml`, or none that could be read.
    pub fn pack_file_unknown(&self) -> bool {
        self.no_pack_file || self.unread(authored::PACK_FILE)
    }

    /// Whether a file of this pattern could not be read.
    pub fn unread(&self, pattern: &str) -> bool {
        self.unread.contains(pattern)
    }

    /// Whether an id that is not there is certainly wrong: every file that could declare it has been read.
    pub fn complete(&self, kinds: &[Of]) -> bool {
        !kinds.iter().any(|of| self.unread(of.files()))
    }

    /// Whether to report an id that is not there. It is not if a file that could not be read may declare it, nor if one
    /// does that is not where it is looked for: that file is reported.
    pub fn is_wrong(&self, kinds: &[Of], id: &str, report: &mut Report) -> bool {
        let file = self.elsewhere.get(id);
        if let Some(file) = file {
            report.is_missed(*file, id);
        }
        file.is_none() && self.complete(kinds)
    }

    /// Declares an id; gives the place of an earlier one of the same kind.
    pub fn declare(&mut self, of: Of, id: &Text, position: u16) -> Option<Place> {
        let own = self.ids.entry(of).or_default();
        let earlier = own.get(&id.text).map(|(_, place)| *place);
        if earlier.is_none() {
            own.insert(id.text.clone(), (position, id.place));
        }
        earlier
    }

    /// Where an id of this kind was declared.
    pub fn place(&self, of: Of, id: &str) -> Option<Place> {
        self.ids.get(&of)?.get(id).map(|(_, place)| *place)
    }

    /// Ids of a kind in the order of their positions.
    pub fn in_order(&self, of: Of) -> Vec<&str> {
        let own = self.ids.get(&of).into_iter().flatten();
        let mut placed: Vec<(u16, &str)> = own.map(|(id, (at, _))| (*at, id.as_str())).collect();
        placed.sort_unstable();
        placed.into_iter().map(|(_, id)| id).collect()
    }

    /// Ids of a kind.
    pub fn of(&self, of: Of) -> impl Iterator<Item = &str> {
        self.ids
            .get(&of)
            .into_iter()
            .flatten()
            .map(|(id, _)| id.as_str())
    }

    /// The position of an id, noted as used; reported if there is none. An empty id has been reported before.
    pub fn resolve(&mut self, of: Of, id: &Text, report: &mut Report) -> Option<u16> {
        if self.no_pack_file && of.files() == authored::PACK_FILE && !id.is_empty() {
            let next = self.ids.get(&of).map_or(0, BTreeMap::len);
            self.declare(of, id, u16::try_from(next).unwrap_or(u16::MAX));
        }
        let found = self.position(of, &id.text);
        if found.is_none() && !id.is_empty() && self.is_wrong(&[of], &id.text, report) {
            report.add(match of {
                Of::Source => unknown_source::at(id.place, &id.text, self.of(of)),
                Of::Fact => unknown_name::fact(id.place, &id.text, self.of(of)),
                _ => unknown_reference::at(id.place, of.word(), &id.text, self.of(of)),
            });
        }
        found
    }

    /// What a name in a formula stands for; reported if nothing.
    pub fn in_formula(&mut self, place: Place, name: &str, report: &mut Report) -> Option<Named> {
        let named = self
            .in_situation(name)
            .or_else(|| self.position(Of::Term, name).map(Named::Term));
        let kinds = [Of::Fact, Of::Reading, Of::Term];
        if named.is_none() && self.is_wrong(&kinds, name, report) {
            let all = kinds.into_iter().flat_map(|of| self.of(of));
            report.add(unknown_name::at(place, name, all));
        }
        named
    }

    /// A fact or a reading.
    pub fn in_situation(&mut self, name: &str) -> Option<Named> {
        if let Some(fact) = self.position(Of::Fact, name) {
            return Some(Named::Fact(fact));
        }
        self.position(Of::Reading, name).map(Named::Reading)
    }

    /// Warns of vocabulary and sources that nothing uses. A file that could not be read may use all of them, and so may
    /// whatever is misspelt.
    pub fn report_unused(&self, report: &mut Report) {
        if !self.unread.is_empty() || report.has_errors() {
            return;
        }
        for of in [Of::Fact, Of::Reading, Of::Term, Of::Source] {
            for (id, (position, place)) in self.ids.get(&of).into_iter().flatten() {
                // The paper is named in `pack.yaml`.
                let perhaps = of == Of::Source && self.no_pack_file;
                if perhaps || self.used.contains(&(of, *position)) {
                    continue;
                }
                report.add(match of {
                    Of::Source => unused_source::at(*place, id),
                    _ => unused::at(*place, of.word(), id),
                });
            }
        }
    }

    fn position(&mut self, of: Of, id: &str) -> Option<u16> {
        let position = self.ids.get(&of)?.get(id)?.0;
        self.used.insert((of, position));
        Some(position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_declared_in_files_that_are_read() {
        let mut patterns: BTreeSet<&str> = authored::FILE_KINDS
            .iter()
            .map(|kind| kind.pattern)
            .collect();
        patterns.insert(authored::EXPLAINERS);
        // It declares nothing.
        patterns.remove(authored::ORDER_FILE);
        let all = [
            Of::Topic,
            Of::Dimension,
            Of::Stakeholder,
            Of::Fact,
            Of::Reading,
            Of::Term,
            Of::Source,
            Of::Constraint,
            Of::Jurisdiction,
            Of::Definition,
            Of::Outcome,
            Of::Argument,
            Of::Correction,
            Of::Tension,
            Of::Scenario,
            Of::Quiz,
            Of::Glossary,
            Of::Helpline,
            Of::Explainer,
        ];
        let declared: BTreeSet<&str> = all.into_iter().map(Of::files).collect();
        assert_eq!(declared, patterns);
    }
}
