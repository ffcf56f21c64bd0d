//! FW012: a leaf of a formula that is none of the sentences a formula knows.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW012.
pub const KIND: Kind = Kind {
    code: "FW012",
    name: "leaf-syntax",
    severity: Severity::Error,
};

/// The leaf as written.
pub fn at(place: Place, leaf: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{leaf}` is not a condition"),
        "write `travel`, `not travel`, `age under 18`, `age at least 16`, `relation is parent or carer` or \
         `relation is not stranger`; several conditions stand in a list under `all:` or `any:`",
    )
}
