//! What derives: every query reads a situation and puts the engine's answer into words. Nothing here changes anything.

use crate::arrange::Arrange as _;
use crate::listed::Listed as _;
mod arguments;
mod changes;
mod compare;
mod difference;
mod explain;
mod facts;
mod goals;
mod interview;
mod law;
mod matrix;
mod reasons;
mod reference;
mod stories;
mod together;
mod verdicts;
mod view;

use super::action::{Refused, RefusedKind};
use super::judged::{self, Finding, Judged};
use super::loaded::Loaded;
use super::state::{Shown, Start};
use super::view::Given;
use super::words::{Phrase, Words};
use crate::logic::program::{PartId, VariableId};
use crate::logic::{QueryError, Situation, Support};
use crate::pack::Said;

/// A situation with the engine's judgement of it: a session's own, or one that a story or quiz sets up.
#[derive(Clone, Copy)]
pub(super) struct Reader<'session> {
    pub(super) loaded: &'session Loaded,
    pub(super) situation: &'session Situation,
    pub(super) start: Start,
    pub(super) judged: &'session Judged,
    pub(super) shown: &'session Shown,
}

impl Reader<'_> {
    fn words(&self) -> &'static Words {
        self.loaded.words
    }

    pub(super) fn finding(&self, part: PartId) -> Finding {
        judged::finding(self.loaded, self.situation, self.judged, part)
    }

    /// Answered variables of a list, with their answers.
    fn given(&self, variables: &[VariableId]) -> Vec<Given> {
        variables
            .iter()
            .filter_map(|variable| {
                let value = self.situation.get(*variable).value()?;
                Some(self.loaded.given(*variable, value))
            })
            .listed()
    }

    fn said(&self, variables: &[VariableId]) -> Vec<Said> {
        variables
            .iter()
            .map(|variable| self.loaded.what(*variable))
            .listed()
    }

    /// Facts of the pack with their positions as variables.
    fn fact_variables(&self) -> impl Iterator<Item = VariableId> + use<> {
        (0..self.loaded.pack.facts.len() as u16).map(VariableId)
    }

    fn all_variables(&self) -> impl Iterator<Item = VariableId> + use<> {
        (0..self.situation.answers().len() as u16).map(VariableId)
    }

    /// The engine's own limits, in words.
    fn refused(&self, error: QueryError) -> Refused {
        Refused {
            kind: RefusedKind::TooLarge,
            message: self
                .words()
                .say(Phrase::QueryFailed, &[("detail", error.words())]),
            cure: self.words().say(Phrase::QueryFailedCure, &[]),
        }
    }
}

/// Clauses of a list of given answers.
fn clauses(given: &[Given]) -> Vec<String> {
    given.iter().map(|one| one.clause.clone()).listed()
}

/// Adds what is not there yet.
fn union(into: &mut Vec<VariableId>, from: &[VariableId]) {
    for variable in from {
        if !into.contains(variable) {
            into.push(*variable);
        }
    }
}

/// The union of two supports, ascending.
fn union_support(into: &mut Support, from: &Support) {
    union(&mut into.facts, &from.facts);
    union(&mut into.readings, &from.readings);
    into.facts.arrange();
    into.readings.arrange();
}
