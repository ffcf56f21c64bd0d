//! FW019: a list of conditions without conditions: nothing to prove, or nothing that could prove it.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW019.
pub const KIND: Kind = Kind {
    code: "FW019",
    name: "empty-formula",
    severity: Severity::Error,
};

/// The connective whose list is empty.
pub fn at(place: Place, connective: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("the list under `{connective}` is empty"),
        "add a condition, or remove the element",
    )
}
