//! FW026: a question with fewer than two answers, or more than can be told apart.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW026.
pub const KIND: Kind = Kind {
    code: "FW026",
    name: "too-few-options",
    severity: Severity::Error,
};

/// `there` answers under `key`.
pub fn at(place: Place, key: &str, there: usize) -> Diagnostic {
    KIND.at(
        place,
        format!("{there} answers under `{key}`"),
        "a question needs at least two answers and at most 32",
    )
}

/// `values` or `bands` on a fact whose kind has none.
pub fn not_wanted(place: Place, key: &str, kind: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("a fact of kind `{kind}` has no `{key}`"),
        "remove it, or change the kind",
    )
}
