//! Whether the given answers can hold together, and a smallest set that cannot.

use super::engine::{Engine, QueryError};
use super::program::VariableId;
use super::situation::Situation;

/// Whether any completion of the answers satisfies the constraints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Consistency {
    /// At least one does.
    Possible,
    /// None does.
    Clash(Clash),
}

/// A smallest set of given answers that cannot hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The answers, ascending: none can be spared, and no smaller set clashes.
    pub variables: Vec<VariableId>,
    /// Positions of the constraints they break together; none can be spared.
    pub constraints: Vec<usize>,
}
