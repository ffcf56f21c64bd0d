//! FW017: a condition that does not suit the kind of its fact or reading.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW017.
pub const KIND: Kind = Kind {
    code: "FW017",
    name: "wrong-condition",
    severity: Severity::Error,
};

/// `name` is `kind` and `forms` are the conditions that suit it.
pub fn at(place: Place, name: &str, kind: &str, forms: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{name}` is {kind}, and this condition does not suit it"),
        format!("write {forms}"),
    )
}
