//! FW021: terms that are defined by each other.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW021.
pub const KIND: Kind = Kind {
    code: "FW021",
    name: "cyclic-term",
    severity: Severity::Error,
};

/// `path` is the way round (`a`, `b`, `a`).
pub fn at(place: Place, path: &[&str]) -> Diagnostic {
    let way = path.join("` -> `");
    KIND.at(
        place,
        format!("this term is defined by itself: `{way}`"),
        "write one of them out in facts and readings",
    )
}
