//! FW002: a feature of YAML that packs do not use, because it hides what a reader sees.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW002.
pub const KIND: Kind = Kind {
    code: "FW002",
    name: "yaml-feature",
    severity: Severity::Error,
};

/// An alias or an anchor.
pub fn alias(place: Place) -> Diagnostic {
    KIND.at(
        place,
        "packs do not use YAML aliases",
        "write the text out, so that a reader sees it where it counts",
    )
}

/// A key that is a list or a mapping.
pub fn key_is_not_text(place: Place) -> Diagnostic {
    KIND.at(
        place,
        "a key must be a word",
        "write `key: value`; a text that begins with `{`, `[` or `*` needs quotes",
    )
}

/// Lists in lists in lists.
pub fn too_deep(place: Place, deepest: usize) -> Diagnostic {
    KIND.at(
        place,
        format!("more than {deepest} levels of nesting"),
        "name a part of the formula in `terms.yaml`",
    )
}

/// Content behind a second `---`, or behind `...`.
pub fn second_document(place: Place) -> Diagnostic {
    KIND.at(
        place,
        "a second document begins here, and a file holds one",
        "remove the line with `---` or `...` before it, so that one list goes on; or move what follows into a file of its own",
    )
}
