//! Why a verdict stands: the smallest sets of given answers that alone force it.

use super::engine::{Engine, QueryError};
use super::program::{PartId, VariableId};
use super::situation::Situation;
use super::verdict::Status;

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
    /// Reasons, shortest first; never empty if the verdict is settled.
    pub reasons: Vec<Reason>,
    /// Whether the first is known to be of the smallest size.
    pub shortest_first: bool,
    /// Whether these are all.
    pub complete: bool,
    /// Given answers that are in no reason at all: no answer to them, with anything else different or not known,
    /// is part of why the verdict stands. Known only if `complete`; otherwise those in none of the listed.
    pub in_none: Vec<VariableId>,
    /// Given answers outside the first reason, ascending: the verdict would stand even if all of them were different.
    pub would_stand_even_if: Vec<VariableId>,
}
