//! FW029: a date that is no date, or an end before its beginning.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW029.
pub const KIND: Kind = Kind {
    code: "FW029",
    name: "bad-date",
    severity: Severity::Error,
};

/// Not a date.
pub fn at(place: Place, date: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{date}` is not a date"),
        "write `2015-07-31`, `2015-07` or `2015`",
    )
}

/// `to` before `from`.
pub fn order(place: Place, from: &str, to: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("in force to {to}, which is before {from}"),
        "exchange `from` and `to`, or correct one",
    )
}
