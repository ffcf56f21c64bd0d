//! FW057: two definitions of one jurisdiction and frame that no situation tells apart.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW057.
pub const KIND: Kind = Kind {
    code: "FW057",
    name: "equivalent-definitions",
    severity: Severity::Warning,
};

/// The other one.
pub fn at(place: Place, id: &str, other: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{id}` and `{other}` are met in exactly the same situations"),
        "if the law differs, an element is missing in one of them",
    )
}
