//! FW051: a definition that no possible situation meets.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW051.
pub const KIND: Kind = Kind {
    code: "FW051",
    name: "never-met",
    severity: Severity::Error,
};

/// The definition.
pub fn definition(place: Place, id: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{id}` can never be met: its elements contradict each other or the constraints"),
        "look for two elements that exclude each other, or a constraint that forbids what one needs",
    )
}
