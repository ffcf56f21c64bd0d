//! FW009: two things of one kind with the same id.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW009.
pub const KIND: Kind = Kind {
    code: "FW009",
    name: "duplicate-id",
    severity: Severity::Error,
};

/// Two of `what` are called `id`; `first` is where the first one stands.
pub fn at(place: Place, what: &str, id: &str, first: Place) -> Diagnostic {
    KIND.at(
        place,
        format!("`{id}` is already the id of a {what}"),
        "rename one of them; facts, readings and terms share one set of names",
    )
    .after(first)
}
