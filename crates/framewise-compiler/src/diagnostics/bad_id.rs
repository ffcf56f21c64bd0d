//! FW008: an id that is not a stable word in kebab-case.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW008.
pub const KIND: Kind = Kind {
    code: "FW008",
    name: "bad-id",
    severity: Severity::Error,
};

/// Ids stand in links, attributes and tests, so they keep to small letters, digits and hyphens.
pub fn at(place: Place, id: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{id}` cannot be an id"),
        "use small letters, digits and single hyphens, beginning with a letter: `live-stream`",
    )
}

/// Ids of statements, corrections and questions follow the digest: `P45a`, `X4`, `Q1`.
pub fn statement(place: Place, id: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{id}` cannot be the id of a statement"),
        "use letters, digits and single hyphens: `P45a`",
    )
}

/// A word that formulas already use.
pub fn reserved(place: Place, id: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{id}` is a word of formulas and cannot be an id"),
        "choose a longer name",
    )
}
