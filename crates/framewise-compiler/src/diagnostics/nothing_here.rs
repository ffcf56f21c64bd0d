//! FW064: a folder without `pack.yaml`, without facts and without definitions: most often the wrong folder.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW064.
pub const KIND: Kind = Kind {
    code: "FW064",
    name: "nothing-here",
    severity: Severity::Error,
};

/// `below` is a folder within this one that has a `pack.yaml`.
pub fn at(below: Option<&str>) -> Diagnostic {
    let help = match below {
        Some(folder) => format!("there is a `pack.yaml` in `{folder}`: give that folder"),
        None => "give the folder in which `pack.yaml` stands; `framewise new pack <id>` writes one to fill in".into(),
    };
    KIND.at(
        Place::WHOLE_PACK,
        "this folder is no pack: it has no `pack.yaml`, no facts and no definitions",
        help,
    )
}
