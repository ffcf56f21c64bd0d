//! FW041: an element where only a formula can stand.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW041.
pub const KIND: Kind = Kind {
    code: "FW041",
    name: "misplaced-element",
    severity: Severity::Error,
};

/// Outside a definition.
pub fn at(place: Place) -> Diagnostic {
    KIND.at(
        place,
        "an element cannot stand here",
        "elements belong to definitions in `law/`; write the formula itself",
    )
}
