//! FW052: an element that no possible situation meets.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW052.
pub const KIND: Kind = Kind {
    code: "FW052",
    name: "element-never-met",
    severity: Severity::Warning,
};

/// The element's or term's id.
pub fn at(place: Place, id: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{id}` can never hold"),
        "look for conditions in it that exclude each other or a constraint",
    )
}
