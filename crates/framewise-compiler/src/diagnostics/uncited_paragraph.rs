//! FW061: a paragraph of a guided story whose sentences have no source.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW061.
pub const KIND: Kind = Kind {
    code: "FW061",
    name: "uncited-paragraph",
    severity: Severity::Warning,
};

/// A paragraph, or an item of a list.
pub fn at(place: Place) -> Diagnostic {
    KIND.at(
        place,
        "this paragraph has no source",
        "add `[cite: source at place]`; if it states neither law nor policy, end it with `[no-law]`",
    )
}

/// A paragraph that says that it states no law, and cites some.
pub fn both(place: Place) -> Diagnostic {
    KIND.at(
        place,
        "this paragraph is marked `[no-law]` and cites a source all the same",
        "remove the mark",
    )
}

/// A step without anything in it.
pub fn empty_step(place: Place, step: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("the step `{step}` is empty"),
        "write a paragraph, or show something with `::argument`, `::verdicts` or `::outcomes`",
    )
}
