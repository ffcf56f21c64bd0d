//! FW055: given facts that cannot hold together under the constraints.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW055.
pub const KIND: Kind = Kind {
    code: "FW055",
    name: "clashing-facts",
    severity: Severity::Error,
};

/// The facts that clash and the constraints that they break.
pub fn at(place: Place, what: &str, facts: &str, constraints: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("the facts of {what} cannot hold together: {facts}"),
        format!("change one of them, or the constraint {constraints}"),
    )
}
