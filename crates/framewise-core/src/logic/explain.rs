//! A definition as a tree of conditions with the state of each, and the shortest route to met.

use super::change::Change;
use super::engine::{Engine, QueryError};
use super::program::{DefinitionId, PartId, ValueSet, VariableId};
use super::situation::Situation;
use super::verdict::Status;

/// A definition explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The tree; its root is the definition's part.
    pub root: Step,
    /// The shortest route to met, answers to open facts included.
    pub route: Route,
    /// Whether the whole tree is here; `false` if a part that repeats very often was cut short.
    pub complete: bool,
}

/// One node of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is.
    pub kind: Kind,
    /// Its exact status over all completions (not the three-valued sum of its children).
    pub status: Status,
    /// What it is made of. A leaf has none.
    pub children: Vec<Step>,
}

/// What a node of the tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A named part; its one child is its formula.
    Part(PartId),
    /// All children hold.
    All,
    /// At least one child holds.
    Any,
    /// At least this many children hold.
    AtLeast(u16),
    /// The child does not hold.
    Not,
    /// Always or never.
    Constant(bool),
    /// A condition on a variable.
    Leaf {
        /// The variable.
        variable: VariableId,
        /// The values that meet the condition.
        values: ValueSet,
        /// Its state.
        condition: Condition,
    },
}

/// The state of a leaf condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// It is met, as answered or as follows from the answers.
    Met,
    /// It is not met, as answered or as follows from the answers.
    NotMet,
    /// The fact is not stated.
    NotStated,
    /// The fact was asked and is not known.
    NotKnown,
    /// It depends on a reading that is left open: the law is disputed here.
    Disputed,
}

/// The fewest answers, given or changed, that make a definition met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// It is met.
    AlreadyMet,
    /// These would do it; no smaller set would.
    Needs(Vec<Change>),
    /// Nothing would, with the readings and fixed facts as they are.
    None,
    /// The node budget stopped the search.
    NotFound,
}
