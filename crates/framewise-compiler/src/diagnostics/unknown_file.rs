//! FW011: a file that is not part of a pack, or not where it is looked for.

use super::report::{Diagnostic, Kind, Severity};
use super::suggest::did_you_mean;
use crate::place::Place;

/// FW011.
pub const KIND: Kind = Kind {
    code: "FW011",
    name: "unknown-file",
    severity: Severity::Warning,
};

/// The path within the pack.
pub fn at(place: Place, path: &str, known: &[&str]) -> Diagnostic {
    let help = did_you_mean(
        path,
        known.iter().copied(),
        &format!("packs have: {}", known.join(", ")),
    );
    KIND.at(
        place,
        format!("`{path}` is not read: no pack has a file there"),
        help,
    )
}
