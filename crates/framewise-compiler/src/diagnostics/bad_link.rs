//! FW045: a link that is not a public web address.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW045.
pub const KIND: Kind = Kind {
    code: "FW045",
    name: "bad-link",
    severity: Severity::Error,
};

/// The link.
pub fn at(place: Place, link: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{link}` is not a public web address"),
        "write it in full, beginning with `https://`, or leave it out",
    )
}
