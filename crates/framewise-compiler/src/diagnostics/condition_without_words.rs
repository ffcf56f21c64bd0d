//! FW043: a condition that only the machine could read.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW043.
pub const KIND: Kind = Kind {
    code: "FW043",
    name: "condition-without-words",
    severity: Severity::Error,
};

/// `what` has a `when` and no `condition`.
pub fn at(place: Place, what: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("{what} has `when` without words"),
        "add `condition: ...`, so that a reader sees when it applies",
    )
}
