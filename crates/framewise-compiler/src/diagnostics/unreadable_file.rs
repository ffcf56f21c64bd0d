//! FW038: a file or folder that cannot be read as text.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW038.
pub const KIND: Kind = Kind {
    code: "FW038",
    name: "unreadable-file",
    severity: Severity::Error,
};

/// Its path and the system's own words.
pub fn at(path: &str, cause: &str) -> Diagnostic {
    KIND.at(
        Place::WHOLE_PACK,
        format!("`{path}` cannot be read: {cause}"),
        "check that it exists, that it is text in UTF-8 and that you may read it",
    )
}
