//! FW054: a definition whose diagram exceeds its budget, so that answers would be slow on a phone.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW054.
pub const KIND: Kind = Kind {
    code: "FW054",
    name: "too-large",
    severity: Severity::Error,
};

/// What is too large (`the definition `x``), and the budget in nodes.
pub fn at(place: Place, what: &str, budget: u32) -> Diagnostic {
    KIND.at(
        place,
        format!("{what} needs more than {budget} nodes"),
        "split it into two definitions, or name repeated parts in `terms.yaml` and use fewer `at-least`",
    )
}
