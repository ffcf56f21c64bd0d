//! FW050: constraints that together exclude every situation.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW050.
pub const KIND: Kind = Kind {
    code: "FW050",
    name: "nothing-possible",
    severity: Severity::Error,
};

/// One of the constraints that clash, with the ids of all.
pub fn at(place: Place, ids: &[&str]) -> Diagnostic {
    if let [alone] = ids {
        return KIND.at(
            place,
            format!("no situation is possible: `{alone}` excludes every one"),
            "it says what can never be, or what always holds: weaken it",
        );
    }
    let together = ids.join("`, `");
    KIND.at(
        place,
        format!("no situation is possible: `{together}` contradict each other"),
        "read them together and weaken one; each says what can never be",
    )
}
