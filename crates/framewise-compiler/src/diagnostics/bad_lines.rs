//! FW033: lines of the paper that are not `89-91`, `53` or a list of these.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW033.
pub const KIND: Kind = Kind {
    code: "FW033",
    name: "bad-lines",
    severity: Severity::Error,
};

/// As written.
pub fn at(place: Place, lines: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{lines}` are not lines of the paper"),
        "write `89-91`, `53` or `4-6, 21`",
    )
}
