//! FW037: more of something than a pack can number.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW037.
pub const KIND: Kind = Kind {
    code: "FW037",
    name: "too-many",
    severity: Severity::Error,
};

/// `there` of `what`.
pub fn at(place: Place, what: &str, there: usize, most: usize) -> Diagnostic {
    KIND.at(
        place,
        format!("{there} {what}: a pack has at most {most}"),
        "split the pack, or remove some",
    )
}
