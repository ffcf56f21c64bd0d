//! FW042: a constraint that says neither `never` nor `always`, or both.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW042.
pub const KIND: Kind = Kind {
    code: "FW042",
    name: "never-or-always",
    severity: Severity::Error,
};

/// The constraint.
pub fn at(place: Place, id: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("the constraint `{id}` needs either `never` or `always`"),
        "`never:` names a combination that cannot be; `always:` one that holds in every situation",
    )
}
