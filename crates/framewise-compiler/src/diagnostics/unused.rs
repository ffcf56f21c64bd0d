//! FW058: a fact, reading or term that nothing uses, so that a reader would be asked in vain.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW058.
pub const KIND: Kind = Kind {
    code: "FW058",
    name: "unused",
    severity: Severity::Warning,
};

/// What it is, and its id.
pub fn at(place: Place, what: &str, id: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("the {what} `{id}` is never used"),
        "use it in a formula, or remove it",
    )
}
