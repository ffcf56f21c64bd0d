//! Why a verdict stands: the smallest sets of given answers that alone force it.

use super::build::declared_order;
use super::diagram::{OFF, ON};
use super::engine::{Engine, QueryError};
use super::forcing::forcing;
use super::program::{PartId, VariableId};
use super::situation::{Answer, Situation};
use super::support::ranks;
use super::verdict::Status;
use crate::arrange::Arrange as _;
use crate::listed::Listed as _;

/// A set of given answers and chosen readings that alone forces the verdict, none of which can be spared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// The variables whose answers force the verdict, ascending. Empty: the constraints alone do.
    pub variables: Vec<VariableId>,
}

/// The reasons of a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    /// The verdict: met or not met. An open part has no reasons.
    pub status: Status,
    /// Reasons, shortest first (the first is always of the smallest size); never empty if the verdict is settled.
    pub reasons: Vec<Reason>,
    /// Whether these are all.
    pub complete: bool,
    /// Given answers that are in no reason at all, listed or not, ascending.
    pub in_none: Vec<VariableId>,
    /// Given answers outside the first reason, ascending: the verdict would stand even if all of them were different.
    pub would_stand_even_if: Vec<VariableId>,
}

impl Engine {
    /// The reasons of a settled verdict, at most `most` of them (at least one). An open part has none.
    ///
    /// # Errors
    /// [`QueryError::Clash`], [`QueryError::OtherProgram`], [`QueryError::NoSuchPart`] or [`QueryError::TooLarge`].
    pub fn reasons(
        &self,
        part: PartId,
        situation: &Situation,
        most: usize,
    ) -> Result<Reasons, QueryError> {
        let caring = self.caring(part)?;
        let status = self.status(part, situation)?;
        let given = |variable: &VariableId| !situation.get(*variable).is_open();
        let all_given: Vec<VariableId> = declared_order(&self.program)
            .into_iter()
            .filter(given)
            .listed();
        let bad = match status {
            Status::Met => OFF,
            Status::NotMet => ON,
            Status::Open => {
                return Ok(Reasons {
                    status,
                    reasons: Vec::new(),
                    complete: true,
                    in_none: Vec::new(),
                    would_stand_even_if: Vec::new(),
                });
            }
        };
        let mut work = self.work_with(situation, |_, _| Answer::NotAsked)?;
        let root = work.take(caring)?;
        let ranks = ranks(&self.program, &[part]);
        let by_level: Vec<u16> = self
            .built
            .variable_at
            .iter()
            .map(|variable| at(&ranks, usize::from(variable.0)))
            .listed();
        let answers = self.by_level(situation);
        let limit = self.budget.per_query;
        let found = forcing(&work.store, root, bad, &answers, &by_level, limit, most)?;
        let mut variable_of = vec![VariableId(0); ranks.len()];
        for variable in declared_order(&self.program) {
            let rank = usize::from(at(&ranks, usize::from(variable.0)));
            variable_of
                .get_mut(rank)
                .into_iter()
                .for_each(|slot| *slot = variable);
        }
        let named = |set: &Vec<u16>| {
            let mut variables: Vec<VariableId> = set
                .iter()
                .filter_map(|rank| variable_of.get(usize::from(*rank)).copied())
                .listed();
            variables.arrange();
            variables
        };
        let reasons: Vec<Reason> = found
            .sets
            .iter()
            .map(|set| Reason {
                variables: named(set),
            })
            .listed();
        let used = named(&found.in_some);
        let outside = |set: &[VariableId]| {
            all_given
                .iter()
                .copied()
                .filter(|variable| set.binary_search(variable).is_err())
                .listed()
        };
        let would_stand_even_if = outside(
            reasons
                .first()
                .map_or(&[], |reason| reason.variables.as_slice()),
        );
        Ok(Reasons {
            status,
            complete: found.complete,
            in_none: outside(&used),
            would_stand_even_if,
            reasons,
        })
    }
}

fn at(list: &[u16], position: usize) -> u16 {
    list.get(position).copied().unwrap_or(u16::MAX)
}
