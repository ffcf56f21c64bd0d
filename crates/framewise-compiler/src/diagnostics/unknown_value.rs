//! FW014: a value that the fact does not have.

use super::report::{Diagnostic, Kind, Severity};
use super::suggest::did_you_mean;
use crate::place::Place;

/// FW014.
pub const KIND: Kind = Kind {
    code: "FW014",
    name: "unknown-value",
    severity: Severity::Error,
};

/// `values` are the fact's.
pub fn at<'a>(
    place: Place,
    fact: &str,
    value: &str,
    values: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let help = did_you_mean(value, values, "see the fact's values");
    KIND.at(place, format!("`{fact}` has no value `{value}`"), help)
}
