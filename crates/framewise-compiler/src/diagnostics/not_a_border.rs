//! FW016: a threshold that lies inside a band, where the answer "in this band" cannot decide it.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW016.
pub const KIND: Kind = Kind {
    code: "FW016",
    name: "not-a-border",
    severity: Severity::Error,
};

/// `borders` are the fact's band borders.
pub fn at(place: Place, fact: &str, number: u32, borders: &[u16], unit: &str) -> Diagnostic {
    let borders: Vec<String> = borders.iter().map(u16::to_string).collect();
    KIND.at(
        place,
        format!("{number} {unit} is not a border between two bands of `{fact}`"),
        format!(
            "use one of {}, or split the band in `facts/`",
            borders.join(", ")
        ),
    )
}
