//! FW010: a text that a reader needs is empty.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW010.
pub const KIND: Kind = Kind {
    code: "FW010",
    name: "empty-text",
    severity: Severity::Error,
};

/// `name` is the key.
pub fn at(place: Place, name: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{name}` is empty"),
        "write what the reader shall see",
    )
}
