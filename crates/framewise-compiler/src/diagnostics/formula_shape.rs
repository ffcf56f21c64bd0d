//! FW018: a formula with no connective, or with several side by side.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW018.
pub const KIND: Kind = Kind {
    code: "FW018",
    name: "formula-shape",
    severity: Severity::Error,
};

/// None of the formula's keys.
pub fn none(place: Place, what: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("{what} has no condition"),
        "give it exactly one of `when: <condition>`, `all:`, `any:`, `not:` or `at-least:` with `of:`",
    )
}

/// More than one.
pub fn several(place: Place, keys: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("{keys} side by side: it is not clear how they go together"),
        "put them into a list under one `all:` or `any:`",
    )
}
