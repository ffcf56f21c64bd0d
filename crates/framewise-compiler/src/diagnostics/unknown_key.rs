//! FW004: a key that this record does not have; read silently, a sentence would be lost.

use super::report::{Diagnostic, Kind, Severity};
use super::suggest::{did_you_mean, nearest};
use crate::place::Place;

/// FW004.
pub const KIND: Kind = Kind {
    code: "FW004",
    name: "unknown-key",
    severity: Severity::Error,
};

/// `known` are the keys that the record has.
pub fn at(place: Place, name: &str, what: &str, known: &[String]) -> Diagnostic {
    let help = did_you_mean(
        name,
        known.iter().map(String::as_str),
        &format!("it has: {}", known.join(", ")),
    );
    KIND.at(place, format!("{what} has no key `{name}`"), help)
}

/// The key among the missing ones that this one was meant to be.
pub fn meant<'a>(name: &str, missing: &[&'a str]) -> Option<&'a str> {
    nearest(name, missing)
}

/// A key that the record has, misspelt.
pub fn misspelt(place: Place, name: &str, what: &str, meant: &str) -> Diagnostic {
    at(place, name, what, &[meant.to_string()])
}

/// A key that nothing follows: most often the rest of a text after a comma.
pub fn without_value(place: Place, name: &str, what: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("{what} has no key `{name}`, and nothing follows it"),
        "inside `{ ... }` a comma begins a new key: put a text with a comma into quotes: \"ss.1, 2\"",
    )
}
