//! FW061: a step of an explainer in which no sentence has a source.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW061.
pub const KIND: Kind = Kind {
    code: "FW061",
    name: "uncited-paragraph",
    severity: Severity::Warning,
};

/// The step's heading.
pub fn at(place: Place, step: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("nothing in the step `{step}` has a source"),
        "add `[cite: source at place]` to every paragraph that states law or policy, or show an argument",
    )
}
