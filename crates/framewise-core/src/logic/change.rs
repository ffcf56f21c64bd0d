//! What would have to be different: the smallest sets of changed answers that turn a verdict.

use super::cheapest::{Cheapest, Decision, May};
use super::diagram::{OFF, ON, Op};
use super::engine::{Engine, QueryError};
use super::program::{PartId, Sort, Value, VariableId};
use super::situation::{Answer, Situation};
use super::support::ranks;
use crate::arrange::Arrange as _;
use crate::listed::Listed as _;

/// What is to turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// One part.
    Part(PartId),
    /// At least one of these (a whole frame in a jurisdiction). An empty list is never met.
    AnyOf(Vec<PartId>),
}

/// The verdict to reach, over all completions of what stays unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Met.
    Met,
    /// Not met.
    NotMet,
}

/// What may be done with facts that are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenFacts {
    /// They stay unknown: the verdict must hold for all their completions.
    StayUnknown,
    /// They may be given an answer, at the same price as a change. (Learning a fixed fact is no change of it.)
    MayBeAnswered,
}

/// One changed (or, for an open fact, given) answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Change {
    /// The fact. Readings are never changed.
    pub variable: VariableId,
    /// Its new value.
    pub value: Value,
}

/// The answer to "what would turn this?".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changes {
    /// The target holds as things stand.
    Already,
    /// No change of these facts can reach the target.
    Nothing,
    /// Sets of smallest size, in the order in which the goal mentions their facts.
    Found {
        /// The sets, each ascending by variable.
        changes: Vec<Vec<Change>>,
        /// Whether these are all of the smallest size. (The size is known to be smallest either way.)
        complete: bool,
    },
    /// The node budget stopped the search: nothing is known.
    BoundHit,
}

impl Goal {
    /// The parts it speaks of.
    fn parts(&self) -> &[PartId] {
        match self {
            Goal::Part(part) => core::slice::from_ref(part),
            Goal::AnyOf(parts) => parts,
        }
    }
}

impl Engine {
    /// The smallest sets of changed answers that reach the target, at most `most` of them (at least one).
    ///
    /// Readings stay as chosen or open, fixed facts stay as answered, the constraints hold after the change, and the
    /// target must hold for all completions of what is still unknown (at least one must exist).
    ///
    /// # Errors
    /// [`QueryError::Clash`], [`QueryError::OtherProgram`] or [`QueryError::NoSuchPart`].
    pub fn changes(
        &self,
        goal: &Goal,
        target: Target,
        open_facts: OpenFacts,
        situation: &Situation,
        most: usize,
    ) -> Result<Changes, QueryError> {
        match self.smallest_changes(goal, target, open_facts, situation, most.max(1)) {
            Err(QueryError::TooLarge) => Ok(Changes::BoundHit),
            result => result,
        }
    }

    fn smallest_changes(
        &self,
        goal: &Goal,
        target: Target,
        open_facts: OpenFacts,
        situation: &Situation,
        most: usize,
    ) -> Result<Changes, QueryError> {
        // What can never change is put in at once; the rest stays open in the diagram.
        let stays = |variable: VariableId| {
            self.program
                .variables
                .get(usize::from(variable.0))
                .is_none_or(|variable| variable.fixed || variable.sort == Sort::Reading)
        };
        let mut work = self.work_with(situation, |variable, answer| {
            if stays(variable) {
                answer
            } else {
                Answer::NotAsked
            }
        })?;
        let mut root = OFF;
        for part in goal.parts() {
            let caring = self.caring(*part)?;
            let next = work.take(caring)?;
            root = work.store.apply(Op::AnyWithin, root, next)?;
        }
        let may: Vec<May> = self
            .built
            .variable_at
            .iter()
            .map(
                |variable| match (situation.get(*variable), self.sort(*variable), open_facts) {
                    (Answer::Is(value), _, _) => May::Change(value),
                    (_, Sort::Fact, OpenFacts::MayBeAnswered) => May::Answer(1),
                    (_, _, _) => May::StayUnknown,
                },
            )
            .listed();
        let wanted = match target {
            Target::Met => ON,
            Target::NotMet => OFF,
        };
        let cheapest = Cheapest::of(&work.store, root, &[wanted], &may, self.budget.per_query)?;
        match cheapest.price() {
            None => return Ok(Changes::Nothing),
            Some(0) => return Ok(Changes::Already),
            Some(_) => {}
        }
        let (ways, mut complete) = cheapest.ways(most.max(MOST_WAYS));
        let ranks = ranks(&self.program, goal.parts());
        let rank = |change: &Change| {
            ranks
                .get(usize::from(change.variable.0))
                .copied()
                .unwrap_or(u16::MAX)
        };
        let change = |(level, value): Decision| Change {
            variable: self.variable(level),
            value,
        };
        let mut changes: Vec<Vec<Change>> = ways
            .into_iter()
            .map(|way| way.into_iter().map(change).listed())
            .listed();
        for set in &mut changes {
            set.arrange_by_key(rank);
        }
        let key = |change: &Change| (rank(change), change.value);
        changes.sort_unstable_by(|one, other| one.iter().map(key).cmp(other.iter().map(key)));
        complete &= changes.len() <= most;
        changes.truncate(most);
        for set in &mut changes {
            set.arrange();
        }
        Ok(Changes::Found { changes, complete })
    }
}

/// Ways that are gathered before the first of them, in a canonical order, are chosen.
const MOST_WAYS: usize = 1024;
