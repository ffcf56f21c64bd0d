//! FW056: a verdict that the engine derives otherwise than its author expects.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW056.
pub const KIND: Kind = Kind {
    code: "FW056",
    name: "expectation-fails",
    severity: Severity::Error,
};

/// What was expected, what the engine says, and on what it turns or rests.
pub fn at(
    place: Place,
    definition: &str,
    expected: &str,
    derived: &str,
    because: &str,
) -> Diagnostic {
    KIND.at(
        place,
        format!("`{definition}` was expected to be {expected}, and the engine says {derived}"),
        format!("{because}; correct the facts, the definition or the expectation"),
    )
}
