//! FW059: a question that asks the reader for a legal conclusion instead of the situation.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW059.
pub const KIND: Kind = Kind {
    code: "FW059",
    name: "legal-conclusion",
    severity: Severity::Warning,
};

/// The word that gives it away.
pub fn at(place: Place, word: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("this question asks for a legal conclusion (`{word}`)"),
        "ask what happened: \"Was the child moved or taken anywhere?\", not \"Was the child trafficked?\"",
    )
}
