//! FW015: an option that the reading does not have.

use super::report::{Diagnostic, Kind, Severity};
use super::suggest::did_you_mean;
use crate::place::Place;

/// FW015.
pub const KIND: Kind = Kind {
    code: "FW015",
    name: "unknown-reading-option",
    severity: Severity::Error,
};

/// `options` are the reading's.
pub fn at<'a>(
    place: Place,
    reading: &str,
    option: &str,
    options: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let help = did_you_mean(
        option,
        options,
        "see the reading's options in `readings.yaml`",
    );
    KIND.at(
        place,
        format!("the reading `{reading}` has no option `{option}`"),
        help,
    )
}
