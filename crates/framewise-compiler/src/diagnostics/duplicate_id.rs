//! FW009: two things of one kind with the same id.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW009.
pub const KIND: Kind = Kind {
    code: "FW009",
    name: "duplicate-id",
    severity: Severity::Error,
};

/// Two of `what` are called `id`; `first` is the line of the first one, in this file or another.
pub fn at(place: Place, what: &str, id: &str, first: u32) -> Diagnostic {
    KIND.at(
        place,
        format!("`{id}` is already the id of a {what} (declared first on line {first}, in this file or another)"),
        "rename one of them; facts, readings and terms share one set of names",
    )
}
