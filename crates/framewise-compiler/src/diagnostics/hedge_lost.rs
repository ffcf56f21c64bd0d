//! FW034: a statement that its speaker hedged, without the words that limit it.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW034.
pub const KIND: Kind = Kind { code: "FW034", name: "hedge-lost", severity: Severity::Error };

/// The voice that hedges by itself.
pub fn at(place: Place, id: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{id}` says less than it did: a word of its `hedge` is gone from the text"),
        "keep the words that limit a statement (`may`, `some`, `in theory`) in `text`",
    )
}
