//! FW053: a definition that every possible situation meets: it asks for nothing.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW053.
pub const KIND: Kind = Kind {
    code: "FW053",
    name: "always-met",
    severity: Severity::Warning,
};

/// The definition.
pub fn at(place: Place, id: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{id}` is met in every situation"),
        "an `any` may hold both sides of a question",
    )
}
