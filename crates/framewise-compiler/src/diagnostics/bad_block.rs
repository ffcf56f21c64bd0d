//! FW035: a `::` block of an explainer that is unknown or incomplete.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW035.
pub const KIND: Kind = Kind {
    code: "FW035",
    name: "bad-block",
    severity: Severity::Error,
};

/// The block as written.
pub fn at(place: Place, cause: &str) -> Diagnostic {
    KIND.at(
        place,
        cause,
        "blocks are `::argument P22`, `::verdicts scenario=... changed=\"travel=yes\" show=\"ew-msa-s2\" ask=\"travel\"` and \
         `::outcomes jurisdiction=... dimensions=\"...\"`",
    )
}
