//! FW006: a text where a list is wanted, a mapping where a text is wanted, and so on.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW006.
pub const KIND: Kind = Kind {
    code: "FW006",
    name: "wrong-type",
    severity: Severity::Error,
};

/// What is wanted and what stands there.
pub fn at(place: Place, wanted: &str, found: &str) -> Diagnostic {
    let help = match (wanted, found) {
        ("text", "a mapping (`key: value`)") => "a text with a colon in it needs quotes: \"...\"",
        ("text", "a list") => "a text that begins with `[` or `- ` needs quotes: \"...\"",
        _ => "",
    };
    KIND.at(
        place,
        format!("{wanted} is wanted here, and this is {found}"),
        help,
    )
}
