//! FW040: a definition without any element: there is nothing that a reader could look up.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW040.
pub const KIND: Kind = Kind {
    code: "FW040",
    name: "no-elements",
    severity: Severity::Error,
};

/// The definition.
pub fn at(place: Place, definition: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("the definition `{definition}` has no element with a citation"),
        "make each thing that must be proved an element: `- element: act` with `label`, `cite` and its condition",
    )
}
