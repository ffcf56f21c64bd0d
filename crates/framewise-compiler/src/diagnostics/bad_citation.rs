//! FW039: a citation that is not `source` or `source at place`.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW039.
pub const KIND: Kind = Kind {
    code: "FW039",
    name: "bad-citation",
    severity: Severity::Error,
};

/// As written.
pub fn at(place: Place, written: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{written}` is not a citation"),
        "write `source-id` or `source-id at Art. 3(a)`, with an id from `sources.yaml`",
    )
}
