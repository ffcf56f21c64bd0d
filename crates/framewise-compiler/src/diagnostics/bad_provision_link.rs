//! FW066: a pattern for addresses of provisions that makes none.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW066.
pub const KIND: Kind = Kind {
    code: "FW066",
    name: "bad-provision-link",
    severity: Severity::Error,
};

/// The pattern.
pub fn at(place: Place, pattern: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{pattern}` does not make the address of a provision"),
        "write what follows `link`, or a whole address, with `{}` once where the number stands: `/section/{}`",
    )
}
