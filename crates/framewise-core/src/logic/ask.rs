//! What to ask next, why, and how many questions are left.

use super::engine::{Engine, QueryError};
use super::program::{PartId, Value, VariableId};
use super::situation::Situation;

/// The next question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The fact to ask about.
    pub variable: VariableId,
    /// What each possible answer would settle. Values that the constraints exclude do not appear.
    pub settles: Vec<ValueEffect>,
    /// At least this many questions are left, this one included, whatever is answered.
    pub least: u32,
    /// At most this many are left, this one included, whatever is answered.
    pub most: u32,
}

/// What one answer would settle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueEffect {
    /// The answer.
    pub value: Value,
    /// The goals, open now, that it would settle, in the order in which they were given.
    pub goals: Vec<PartId>,
}
