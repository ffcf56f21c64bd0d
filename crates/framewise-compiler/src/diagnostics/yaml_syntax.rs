//! FW001: the file is not well-formed YAML, so nothing after this place could be read.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW001.
pub const KIND: Kind = Kind {
    code: "FW001",
    name: "yaml-syntax",
    severity: Severity::Error,
};

/// The parser's own words stand in the message; the help names the usual causes.
pub fn at(place: Place, info: &str) -> Diagnostic {
    let help = "usual causes: a text with `: ` or ` #` in it needs quotes; lines of one list or mapping need the same \
                indentation; a bracket, brace or quote was not closed; tabs are not allowed";
    KIND.at(place, format!("this is not well-formed YAML: {info}"), help)
}

/// A tab where only spaces may stand.
pub fn tab(place: Place) -> Diagnostic {
    KIND.at(
        place,
        "this is not well-formed YAML: a tab stands here",
        "write spaces instead: lines are indented with spaces alone",
    )
}
