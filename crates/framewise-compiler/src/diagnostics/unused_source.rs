//! FW024: a source that nothing cites.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW024.
pub const KIND: Kind = Kind {
    code: "FW024",
    name: "unused-source",
    severity: Severity::Warning,
};

/// The source's id.
pub fn at(place: Place, source: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("nothing cites the source `{source}`"),
        "cite it, or remove it",
    )
}
