//! On which readings of the law a part holds, with the facts as they are.

use super::engine::{Engine, QueryError};
use super::program::{PartId, Value, VariableId};
use super::situation::Situation;
use super::verdict::Status;

/// How a part fares across the open readings in its support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcrossReadings {
    /// Whether it is met on every reading, on some or on none.
    pub holds: Holds,
    /// The open readings that were varied, ascending.
    pub readings: Vec<VariableId>,
    /// Every possible choice of them with the status under it; an impossible choice does not appear.
    pub cases: Vec<ReadingCase>,
    /// `false`: there were more choices than the bound, `cases` holds the first of them, and `holds` speaks of these.
    pub complete: bool,
}

/// Whether a part is met (whatever the open facts are) on the readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// On every reading.
    OnEvery,
    /// On some, named by the cases with [`Status::Met`].
    OnSome,
    /// On none. Whether that is because facts are open, the cases say.
    OnNone,
}

/// One choice of readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingCase {
    /// The option of each of [`AcrossReadings::readings`], in the same order.
    pub options: Vec<Value>,
    /// The status under this choice; open here always means: turns on facts.
    pub status: Status,
}
