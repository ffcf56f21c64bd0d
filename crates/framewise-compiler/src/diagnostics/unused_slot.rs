//! FW031: words for a slot that the story does not have.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW031.
pub const KIND: Kind = Kind {
    code: "FW031",
    name: "unused-slot",
    severity: Severity::Warning,
};

/// The fact.
pub fn at(place: Place, fact: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("the story has no slot `{{{fact}}}`"),
        "use it in the story, or remove its words",
    )
}
