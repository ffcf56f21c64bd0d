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
pub fn at(place: Place, path: &str, cause: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{path}` cannot be read: {cause}"),
        "check that it exists and that you may read it",
    )
    .unread()
}

/// A file that is not text in UTF-8; the place is that of the first character that is none.
pub fn not_utf8(place: Place, path: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{path}` is not text in UTF-8: what stands here is no character of it"),
        "save it as UTF-8: an editor has this under `Save as` or `Encoding`",
    )
    .unread()
}

/// A file where a folder is wanted; `folder` is the one in which it stands.
pub fn is_file(path: &str, folder: &str) -> Diagnostic {
    KIND.at(
        Place::WHOLE_PACK,
        format!("`{path}` is a file, and a pack is a folder"),
        format!("give the folder of the pack, such as `{folder}`"),
    )
    .unread()
}

/// A link to a folder that it stands in itself.
pub fn leads_back(path: &str) -> Diagnostic {
    KIND.at(
        Place::WHOLE_PACK,
        format!("`{path}` is a link that leads back to a folder in which it stands"),
        "remove the link",
    )
    .unread()
}
