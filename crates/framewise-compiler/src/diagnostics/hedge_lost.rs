//! FW034: a statement that its speaker hedged, without the words that limit it.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW034.
pub const KIND: Kind = Kind {
    code: "FW034",
    name: "hedge-lost",
    severity: Severity::Warning,
};

/// The statement, and the word of its hedge that its text has nothing like.
pub fn at(place: Place, id: &str, words: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{id}` is firmer than it was said: its hedge has `{words}`, and its text nothing like it"),
        "keep the words that limit a statement (\"may\", \"some\", \"in theory\")",
    )
}
