//! FW062: the compiled pack breaks one of its own invariants; a mistake of the compiler, not of its author.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW062.
pub const KIND: Kind = Kind {
    code: "FW062",
    name: "inconsistent-pack",
    severity: Severity::Error,
};

/// The invariant.
pub fn at(cause: &str) -> Diagnostic {
    KIND.at(
        Place::WHOLE_PACK,
        format!("the compiled pack contradicts itself: {cause}"),
        "please report this with the pack's files",
    )
}
