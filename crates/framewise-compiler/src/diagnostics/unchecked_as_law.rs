//! FW063: a provision that its source's record says was not checked, stated as if it had been.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW063.
pub const KIND: Kind = Kind {
    code: "FW063",
    name: "unchecked-as-law",
    severity: Severity::Error,
};

/// The place cited, its source, and the words of `unchecked` that it falls under.
pub fn at(place: Place, cited: &str, source: &str, unchecked: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{cited}` is stated as law, but the record of `{source}` says that {unchecked} was not checked"),
        "end the citation with ` (not yet checked)`, or check the text and correct `unchecked` in `sources.yaml`",
    )
}
