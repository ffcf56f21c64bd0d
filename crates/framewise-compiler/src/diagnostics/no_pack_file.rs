//! FW046: a folder without `pack.yaml`; an unfinished folder is checked all the same.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW046.
pub const KIND: Kind = Kind {
    code: "FW046",
    name: "no-pack-file",
    severity: Severity::Warning,
};

/// The folder as a whole.
pub fn at() -> Diagnostic {
    KIND.at(
        Place::WHOLE_PACK,
        "there is no `pack.yaml`",
        "`framewise new pack <id>` writes one to fill in, and without it nothing can be built; if the pack has one, this is \
         the wrong folder",
    )
}
