//! FW044: an outcome that hangs on a definition of another jurisdiction or frame.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW044.
pub const KIND: Kind = Kind {
    code: "FW044",
    name: "outcome-elsewhere",
    severity: Severity::Error,
};

/// The outcome and the definition.
pub fn at(place: Place, outcome: &str, definition: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("the outcome `{outcome}` hangs on `{definition}`, which is of another jurisdiction or frame"),
        "correct `definition` or `frame`, or move the outcome to the other file",
    )
}
