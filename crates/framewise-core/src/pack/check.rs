//! The invariants of a pack, checked once where a pack is made or read.
//!
//! After [`Pack::check`] every position is within its list, every formula suits the program, and lists that belong
//! together have the same length. It says nothing about whether the law in it is right.

use super::{Citation, Expected, FactKind, Pack, StoryPart};
use crate::logic::ProgramError;
use crate::logic::program::{Sort, Value, VariableId};
use crate::text::join;
use core::fmt;

/// A broken invariant of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackError {
    /// The program breaks one of its own.
    Program(ProgramError),
    /// Two lists that belong together have different lengths, or kinds and values do not match (the list's name).
    NotParallel(&'static str),
    /// A position is outside its list; the list's name.
    OutOfRange(&'static str),
    /// Two entries of one list have the same id; the list's name and the id.
    SameId(&'static str, String),
}

impl PackError {
    /// What is wrong, as a part of a sentence.
    pub fn words(&self) -> String {
        match self {
            PackError::Program(error) => error.words().to_owned(),
            PackError::NotParallel(list) => join(&[list, " do not match the logic"]),
            PackError::OutOfRange(list) => {
                join(&["something refers to ", list, " that the pack does not have"])
            }
            PackError::SameId(list, id) => join(&["two ", list, " have the id `", id, "`"]),
        }
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.words())
    }
}

impl core::error::Error for PackError {}

impl From<ProgramError> for PackError {
    fn from(error: ProgramError) -> PackError {
        PackError::Program(error)
    }
}

impl Pack {
    /// Checks every invariant, those of the commentary included.
    ///
    /// # Errors
    /// The first broken one.
    pub fn check(&self) -> Result<(), PackError> {
        self.check_first()?;
        self.commentary.check(self)
    }

    /// Checks every invariant but those of the commentary.
    pub(super) fn check_first(&self) -> Result<(), PackError> {
        self.program.check()?;
        self.check_parallel()?;
        self.check_ids()?;
        self.check_law()?;
        self.check_situations()
    }

    fn check_parallel(&self) -> Result<(), PackError> {
        let parallel = [
            (
                "facts and readings",
                self.facts.len() + self.readings.len(),
                self.program.variables.len(),
            ),
            (
                "constraints",
                self.constraints.len(),
                self.program.constraints.len(),
            ),
            ("parts", self.parts.len(), self.program.parts.len()),
            (
                "definitions",
                self.definitions.len(),
                self.program.definitions.len(),
            ),
        ];
        if let Some((list, ..)) = parallel.iter().find(|(_, words, logic)| words != logic) {
            return Err(PackError::NotParallel(list));
        }
        let (facts, readings) = self.program.variables.split_at(self.facts.len());
        for (fact, variable) in self.facts.iter().zip(facts) {
            let kind_fits = match fact.kind {
                FactKind::YesNo => fact.values.len() == 2 && fact.cuts.is_empty(),
                FactKind::OneOf => fact.cuts.is_empty(),
                FactKind::Band => {
                    fact.cuts.len() + 1 == fact.values.len() && fact.cuts.is_sorted_by(|a, b| a < b)
                }
            };
            let fits = variable.sort == Sort::Fact
                && fact.values.len() == usize::from(variable.size)
                && fact.fixed == variable.fixed
                && kind_fits;
            if !fits {
                return Err(PackError::NotParallel("facts"));
            }
            within(fact.topic, &self.topics, "topics")?;
        }
        for (reading, variable) in self.readings.iter().zip(readings) {
            if variable.sort != Sort::Reading || reading.options.len() != usize::from(variable.size)
            {
                return Err(PackError::NotParallel("readings"));
            }
            let holders = reading.options.iter().flat_map(|option| &option.holders);
            holders
                .map(|holder| &holder.cite)
                .try_for_each(|cite| self.check_cite(cite))?;
        }
        self.parts
            .iter()
            .filter_map(|part| part.cite.as_ref())
            .try_for_each(|cite| self.check_cite(cite))
    }

    fn check_ids(&self) -> Result<(), PackError> {
        unique(
            "facts and readings",
            &mut self
                .facts
                .iter()
                .map(|fact| &fact.id)
                .chain(self.readings.iter().map(|reading| &reading.id)),
        )?;
        unique(
            "definitions",
            &mut self.definitions.iter().map(|definition| &definition.id),
        )?;
        unique(
            "jurisdictions",
            &mut self
                .jurisdictions
                .iter()
                .map(|jurisdiction| &jurisdiction.id),
        )?;
        unique(
            "dimensions",
            &mut self.dimensions.iter().map(|dimension| &dimension.said.id),
        )?;
        unique("topics", &mut self.topics.iter().map(|topic| &topic.id))?;
        unique(
            "scenarios",
            &mut self.scenarios.iter().map(|scenario| &scenario.id),
        )?;
        unique("sources", &mut self.sources.iter().map(|source| &source.id))
    }

    fn check_law(&self) -> Result<(), PackError> {
        for definition in &self.definitions {
            within(
                definition.jurisdiction,
                &self.jurisdictions,
                "jurisdictions",
            )?;
            self.check_cite(&definition.cite)?;
            definition
                .beside
                .iter()
                .try_for_each(|cite| self.check_cite(cite))?;
        }
        for condition in &self.conditions {
            self.program.check_outside(condition)?;
        }
        Ok(())
    }

    fn check_situations(&self) -> Result<(), PackError> {
        for scenario in &self.scenarios {
            self.check_answers(&scenario.answers)?;
            for (definition, expected) in &scenario.expected {
                within(*definition, &self.definitions, "definitions")?;
                if let Expected::Open(Some(on)) = expected {
                    on.iter().try_for_each(|variable| {
                        within(variable.0, &self.program.variables, "facts and readings")
                    })?;
                }
            }
            for part in &scenario.story {
                if let StoryPart::Slot(variable, wording) = part {
                    within(variable.0, &self.facts, "facts")?;
                    let values = self
                        .facts
                        .get(usize::from(variable.0))
                        .map_or(0, |fact| fact.values.len());
                    if wording.len() != values + 1 {
                        return Err(PackError::NotParallel("words of a slot"));
                    }
                }
            }
            scenario
                .cite
                .iter()
                .try_for_each(|cite| self.check_cite(cite))?;
        }
        Ok(())
    }

    pub(super) fn check_answers(&self, answers: &[(VariableId, Value)]) -> Result<(), PackError> {
        answers.iter().try_for_each(|(variable, value)| {
            match self.facts.get(usize::from(variable.0)) {
                Some(fact) if usize::from(*value) < fact.values.len() => Ok(()),
                _ => Err(PackError::OutOfRange("facts or values")),
            }
        })
    }

    pub(super) fn check_condition(&self, condition: Option<u16>) -> Result<(), PackError> {
        match condition {
            Some(position) => within(position, &self.conditions, "conditions"),
            None => Ok(()),
        }
    }

    pub(super) fn check_cite(&self, cite: &Citation) -> Result<(), PackError> {
        within(cite.source, &self.sources, "sources")
    }
}

pub(super) fn within<T>(position: u16, list: &[T], name: &'static str) -> Result<(), PackError> {
    if usize::from(position) < list.len() {
        Ok(())
    } else {
        Err(PackError::OutOfRange(name))
    }
}

pub(super) fn all_within<T>(
    positions: &[u16],
    list: &[T],
    name: &'static str,
) -> Result<(), PackError> {
    positions
        .iter()
        .try_for_each(|position| within(*position, list, name))
}

pub(super) fn unique(
    name: &'static str,
    ids: &mut dyn Iterator<Item = &String>,
) -> Result<(), PackError> {
    let mut sorted: Vec<&str> = Vec::new();
    for id in ids {
        sorted.push(id);
    }
    sorted.sort_unstable();
    for pair in sorted.windows(2) {
        if let [one, other] = pair
            && one == other
        {
            return Err(PackError::SameId(name, (*one).to_owned()));
        }
    }
    Ok(())
}
