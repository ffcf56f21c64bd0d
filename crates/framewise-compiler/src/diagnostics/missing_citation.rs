//! FW022: a sentence about law or policy without its source.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW022.
pub const KIND: Kind = Kind {
    code: "FW022",
    name: "missing-citation",
    severity: Severity::Error,
};

/// `what` lacks one (`the element `travel``).
pub fn at(place: Place, what: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("{what} has no citation"),
        "add `cite: <source> at <article, section or paragraph>`; the source stands in `sources.yaml`",
    )
}
