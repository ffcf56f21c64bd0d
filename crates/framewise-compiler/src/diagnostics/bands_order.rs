//! FW028: bands that do not ascend, or whose bounds do not cover every number.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW028.
pub const KIND: Kind = Kind {
    code: "FW028",
    name: "bands-order",
    severity: Severity::Error,
};

/// A band without `under` that is not the last.
pub fn open_in_the_middle(place: Place, band: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("the band `{band}` has no `under`"),
        "only the last band has no upper bound",
    )
}

/// A last band with `under`.
pub fn closed_at_the_end(place: Place, band: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("the last band `{band}` has an upper bound"),
        "remove `under`, so that no number is left out",
    )
}

/// `under` is not above the band before.
pub fn not_ascending(place: Place, band: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("the bound of `{band}` is not above the one before"),
        "order the bands from low to high",
    )
}
