//! FW030: a slot in a story that is not a fact, or braces that do not close.

use super::report::{Diagnostic, Kind, Severity};
use super::suggest::did_you_mean;
use crate::place::Place;

/// FW030.
pub const KIND: Kind = Kind {
    code: "FW030",
    name: "bad-slot",
    severity: Severity::Error,
};

/// `{name}` is no fact.
pub fn unknown<'a>(
    place: Place,
    name: &str,
    facts: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let help = did_you_mean(
        name,
        facts,
        "a slot is the id of a fact from `facts/` in braces: `{age}`",
    );
    KIND.at(
        place,
        format!("the story has a slot `{{{name}}}`, and there is no such fact"),
        help,
    )
    .of(format!("{{{name}}}"))
}

/// `{` without `}` or the other way round.
pub fn braces(place: Place) -> Diagnostic {
    KIND.at(
        place,
        "the braces of a slot do not close",
        "write a slot as `{fact}`",
    )
}
