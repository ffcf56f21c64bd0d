//! What an open part still turns on.

use super::engine::{Engine, QueryError};
use super::program::{PartId, VariableId};
use super::situation::Situation;

/// A minimal set of open variables that determines a part. Empty if and only if the part is not open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Support {
    /// Open facts (not asked, or not known), ascending.
    pub facts: Vec<VariableId>,
    /// Open readings, ascending.
    pub readings: Vec<VariableId>,
}
