//! How two parts relate, with exact counts and a witness for every region.

use super::engine::{Engine, QueryError};
use super::program::{PartId, Value, VariableId};
use super::situation::Situation;

/// How the situations of two parts relate, under the given answers and readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The same situations, and there are some.
    Equivalent,
    /// Neither can be met (so they agree, but on nothing).
    NeitherPossible,
    /// The first cannot be met; the second can.
    FirstImpossible,
    /// The second cannot be met; the first can.
    SecondImpossible,
    /// Every situation of the first is one of the second, not the other way round; both can be met.
    FirstImpliesSecond,
    /// Every situation of the second is one of the first, not the other way round; both can be met.
    SecondImpliesFirst,
    /// Both can be met, never together.
    Disjoint,
    /// Both together, only the first and only the second are all possible.
    Overlapping,
}

/// One of the four ways in which a situation can stand to two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// Both hold.
    Both,
    /// Only the first holds.
    OnlyFirst,
    /// Only the second holds.
    OnlySecond,
    /// Neither holds.
    Neither,
}

/// The comparison of two parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The relation, over all completions (open readings included).
    pub relation: Relation,
    /// The open facts whose patterns are counted, ascending: those on which either outcome, or what is possible,
    /// still depends. Other open facts would multiply every count alike.
    pub counted: Vec<VariableId>,
    /// Counts of fact patterns, for each choice of the open readings that matter (one entry if none is open).
    /// Readings are never counted as if they were facts.
    pub counts: Vec<ReadingCounts>,
    /// Whether `counts` has an entry for every possible choice of readings.
    pub counts_complete: bool,
    /// A full situation for each region that is possible.
    pub witnesses: Vec<Witness>,
}

/// Counts under one choice of readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingCounts {
    /// The choice.
    pub readings: Vec<(VariableId, Value)>,
    /// The counts.
    pub counts: Counts,
}

/// How many fact patterns lie in each region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Both hold.
    pub both: u128,
    /// Only the first.
    pub only_first: u128,
    /// Only the second.
    pub only_second: u128,
    /// Neither.
    pub neither: u128,
}

/// A full situation in a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// The region.
    pub region: Region,
    /// The value of every variable of the program, in order; it satisfies all constraints and the given answers.
    pub values: Vec<Value>,
}
