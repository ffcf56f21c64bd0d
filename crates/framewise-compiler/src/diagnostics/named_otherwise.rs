//! FW065: a file that is named after another id than the one in it, so that nobody finds it.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW065.
pub const KIND: Kind = Kind {
    code: "FW065",
    name: "named-otherwise",
    severity: Severity::Warning,
};

/// `name` is the file's, without `.yaml`.
pub fn at(place: Place, id: &str, name: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("the id is `{id}`, and the file is named `{name}.yaml`"),
        format!("rename the file to `{id}.yaml`, or write `id: {name}`"),
    )
}
