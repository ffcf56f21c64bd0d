//! FW060: a question too long for a reader of fourteen.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW060.
pub const KIND: Kind = Kind {
    code: "FW060",
    name: "hard-to-read",
    severity: Severity::Warning,
};

/// Number of words in its longest sentence.
pub fn at(place: Place, words: usize) -> Diagnostic {
    KIND.at(
        place,
        format!("a sentence of {words} words in a question"),
        "split it; move detail to `help`",
    )
}
