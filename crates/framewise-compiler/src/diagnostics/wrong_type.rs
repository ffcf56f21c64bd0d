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
        ("text", _) => "write words after the colon",
        ("a condition", _) => {
            "write a condition such as `travel`, `not travel`, `age under 18` or `relation is parent`; \
             `framewise list facts` shows the facts"
        }
        _ => "look at the same key in another file of this kind, or in AUTHORING.md",
    };
    KIND.at(
        place,
        format!("{wanted} is wanted here, and this is {found}"),
        help,
    )
}
