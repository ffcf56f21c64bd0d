//! FW003: the same key twice in one mapping; one of the two values would be lost.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW003.
pub const KIND: Kind = Kind {
    code: "FW003",
    name: "duplicate-key",
    severity: Severity::Error,
};

/// `first` is the line of the first one.
pub fn at(place: Place, name: &str, first: u32) -> Diagnostic {
    KIND.at(
        place,
        format!("`{name}` is given twice; first on line {first}"),
        "keep one of them; two formulas side by side belong into a list under `all:` or `any:`",
    )
}
