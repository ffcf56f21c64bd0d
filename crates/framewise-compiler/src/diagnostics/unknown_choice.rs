//! FW007: a word that is not among the words this key takes.

use super::report::{Diagnostic, Kind, Severity};
use super::suggest::did_you_mean;
use crate::place::Place;

/// FW007.
pub const KIND: Kind = Kind {
    code: "FW007",
    name: "unknown-choice",
    severity: Severity::Error,
};

/// `what` is chosen among `words`.
pub fn at(place: Place, what: &str, word: &str, words: &[&str]) -> Diagnostic {
    let help = did_you_mean(
        word,
        words.iter().copied(),
        &format!("write one of: {}", words.join(", ")),
    );
    KIND.at(place, format!("`{word}` is not {what}"), help)
}
