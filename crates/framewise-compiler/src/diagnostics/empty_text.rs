//! FW010: a text that a reader needs is empty.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW010.
pub const KIND: Kind = Kind {
    code: "FW010",
    name: "empty-text",
    severity: Severity::Error,
};

/// `name` is the key.
pub fn at(place: Place, name: &str) -> Diagnostic {
    let help = match name {
        "topic" => "write the id of a topic from `pack.yaml`",
        "dimension" => "write the id of a dimension from `pack.yaml`",
        "jurisdiction" => "write the id of a file in `jurisdictions/`",
        "scenario" => "write the id of a scenario: `framewise list scenarios` shows them",
        "definition" => "write the id of a definition: `framewise list definitions` shows them",
        "id" => "write a short name in small letters with hyphens; it never changes",
        "paper" => "write the id of a source",
        _ => "write here what readers will see",
    };
    KIND.at(place, format!("`{name}` is empty"), help)
}

/// A file that every pack needs, with nothing in it but perhaps comments.
pub fn file(place: Place, path: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("`{path}` is empty"),
        "write into it what the pack is (`id`, `title`, `topics` ...: AUTHORING.md shows all keys); or remove it, and \
         `framewise new pack <id>` writes one to fill in",
    )
}
