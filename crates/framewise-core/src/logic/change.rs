//! What would have to be different: the smallest sets of changed answers that turn a verdict.

use super::engine::{Engine, QueryError};
use super::program::{PartId, Value, VariableId};
use super::situation::Situation;

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
    /// Sets of smallest size, each ascending by variable.
    Found {
        /// The sets.
        changes: Vec<Vec<Change>>,
        /// Whether these are all of the smallest size. (The size is known to be smallest either way.)
        complete: bool,
    },
    /// The node budget stopped the search: nothing is known.
    BoundHit,
}
