//! FW005: a key that every record of this kind must have is missing.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW005.
pub const KIND: Kind = Kind {
    code: "FW005",
    name: "missing-key",
    severity: Severity::Error,
};

/// The record lacks the key.
pub fn at(place: Place, what: &str, name: &str) -> Diagnostic {
    let name = name.replace('_', "-");
    KIND.at(
        place,
        format!("{what} needs `{name}`"),
        format!("add a line `{name}: ...`"),
    )
}
