//! Met, not met or open: the verdict pass over all definitions, and the verdict of one part.

use super::diagram::{Node, ON};
use super::engine::{Engine, QueryError};
use super::frozen::Section;
use super::program::{Formula, PartId};
use super::situation::{Answer, Situation};
use super::support::Support;
use super::work::{as_status, outcomes};

/// What all completions say about a part. There is no conversion to `bool`: open is not false.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It holds in every completion.
    Met,
    /// It holds in none.
    NotMet,
    /// It holds in some and not in others.
    Open,
}

/// A status with what an open one turns on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds in every completion.
    Met,
    /// It holds in none.
    NotMet,
    /// It holds in some and not in others.
    Open(Open),
}

/// What an open verdict turns on. The support is never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// Facts, readings or both.
    pub turns: Turns,
    /// Which.
    pub support: Support,
}

/// The sort of thing that is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Turns {
    /// Only facts are left: the law is not in question.
    OnFacts,
    /// Only readings are left: the law is disputed here, and no fact would settle it.
    OnReadings,
    /// Both.
    OnBoth,
}

/// Room for the verdict pass, made once by [`Engine::scratch`] and used again and again without growing.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    /// Answers by level.
    answers: Vec<Answer>,
    /// Possible outcomes of each node.
    outcomes: Vec<u8>,
    /// What the last pass found.
    statuses: Vec<Status>,
}

impl Engine {
    /// Room for [`Engine::verdicts`] and [`Engine::part_statuses`] of this engine.
    pub fn scratch(&self) -> Scratch {
        Scratch {
            answers: Vec::with_capacity(self.program.variables.len()),
            outcomes: vec![0; self.built.frozen.len(Section::Parts)],
            statuses: Vec::with_capacity(
                self.program.parts.len().max(self.program.definitions.len()),
            ),
        }
    }

    /// Status of every definition, in order, in one pass.
    ///
    /// # Errors
    /// [`QueryError::Clash`] if nothing is possible; [`QueryError::OtherProgram`].
    pub fn verdicts<'scratch>(
        &self,
        situation: &Situation,
        scratch: &'scratch mut Scratch,
    ) -> Result<&'scratch [Status], QueryError> {
        self.pass(
            situation,
            scratch,
            Section::Definitions,
            &self.built.definitions,
        )
    }

    /// Status of every part, in order, in one pass.
    ///
    /// # Errors
    /// [`QueryError::Clash`] if nothing is possible; [`QueryError::OtherProgram`].
    pub fn part_statuses<'scratch>(
        &self,
        situation: &Situation,
        scratch: &'scratch mut Scratch,
    ) -> Result<&'scratch [Status], QueryError> {
        self.pass(situation, scratch, Section::Parts, &self.built.caring)
    }

    /// Status of one part.
    ///
    /// # Errors
    /// [`QueryError::Clash`], [`QueryError::OtherProgram`] or [`QueryError::NoSuchPart`].
    pub fn status(&self, part: PartId, situation: &Situation) -> Result<Status, QueryError> {
        self.status_of(&Formula::Part(part), situation)
    }

    /// Status of a formula that stands outside the program, such as the condition of an outcome.
    ///
    /// # Errors
    /// As [`Engine::status`]; also [`QueryError::NoSuchFormula`] if the formula breaks an invariant of the program,
    /// and [`QueryError::TooLarge`].
    pub fn status_of(
        &self,
        formula: &Formula,
        situation: &Situation,
    ) -> Result<Status, QueryError> {
        if let Formula::Part(part) = formula {
            self.caring(*part)?;
        }
        self.program
            .check_outside(formula)
            .map_err(|_| QueryError::NoSuchFormula)?;
        let mut work = self.work(situation)?;
        let root = work.take_formula(formula)?;
        as_status(outcomes(&work.store, root)).ok_or(QueryError::Clash)
    }

    /// Verdict of one part, with what an open one turns on.
    ///
    /// # Errors
    /// As [`Engine::support`].
    pub fn verdict(&self, part: PartId, situation: &Situation) -> Result<Verdict, QueryError> {
        match self.status(part, situation)? {
            Status::Met => Ok(Verdict::Met),
            Status::NotMet => Ok(Verdict::NotMet),
            Status::Open => {
                let support = self.support(part, situation)?;
                let turns = match (support.facts.is_empty(), support.readings.is_empty()) {
                    (_, true) => Turns::OnFacts,
                    (true, false) => Turns::OnReadings,
                    (false, false) => Turns::OnBoth,
                };
                Ok(Verdict::Open(Open { turns, support }))
            }
        }
    }

    fn pass<'scratch>(
        &self,
        situation: &Situation,
        scratch: &'scratch mut Scratch,
        section: Section,
        roots: &[Node],
    ) -> Result<&'scratch [Status], QueryError> {
        self.check_situation(situation)?;
        scratch.answers.clear();
        scratch.answers.extend(
            self.built
                .variable_at
                .iter()
                .map(|variable| situation.get(*variable)),
        );
        // Room made by another engine may have another length; it is made to fit, once.
        scratch
            .outcomes
            .resize(self.built.frozen.len(Section::Parts), 0);
        self.built
            .frozen
            .pass(section, &scratch.answers, &mut scratch.outcomes);
        let at = |root: &Node| {
            scratch
                .outcomes
                .get(*root as usize)
                .copied()
                .map_or(0, u32::from)
        };
        if self
            .built
            .islands
            .iter()
            .any(|island| at(&island.root) & ON == 0)
        {
            return Err(QueryError::Clash);
        }
        scratch.statuses.clear();
        for root in roots {
            scratch
                .statuses
                .push(as_status(at(root)).ok_or(QueryError::Clash)?);
        }
        Ok(&scratch.statuses)
    }
}
