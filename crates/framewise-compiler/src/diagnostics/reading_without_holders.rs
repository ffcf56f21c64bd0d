//! FW027: an option of a reading that nobody is said to hold.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW027.
pub const KIND: Kind = Kind {
    code: "FW027",
    name: "reading-without-holders",
    severity: Severity::Error,
};

/// The option's id.
pub fn at(place: Place, option: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("nobody is said to hold `{option}`"),
        "add under `holders:` who says so and where: `- { text: ..., cite: ... }`; a view without a holder is invented",
    )
}
