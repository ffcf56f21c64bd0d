//! FW032: a length of imprisonment that cannot be read, or a least above the most.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW032.
pub const KIND: Kind = Kind {
    code: "FW032",
    name: "bad-penalty",
    severity: Severity::Error,
};

/// Not a length.
pub fn at(place: Place, text: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{text}` is not a length of imprisonment"),
        "write `none`, `life`, `10 years`, `6 months` or `3 years 3 months`",
    )
}

/// The least exceeds the most.
pub fn order(place: Place) -> Diagnostic {
    KIND.at(
        place,
        "the least is more than the most",
        "exchange `least` and `most`, or correct one",
    )
}
