//! FW036: Markdown that explainers do not have (images, tables, HTML, links), or a step without its heading.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW036.
pub const KIND: Kind = Kind {
    code: "FW036",
    name: "bad-markdown",
    severity: Severity::Error,
};

/// What is not supported.
pub fn at(place: Place, what: &str) -> Diagnostic {
    KIND.at(
        place,
        format!("explainers have no {what}"),
        "use paragraphs, lists, `*emphasis*`, `**strong**`, `[cite: ...]` and `[term: ...]`",
    )
}

/// Words before the first step, or a heading without id.
pub fn heading(place: Place, cause: &str) -> Diagnostic {
    KIND.at(place, cause, "begin each step with `## Heading {#step-id}`")
}

/// Front matter that begins and does not end.
pub fn front_matter_end(place: Place) -> Diagnostic {
    KIND.at(
        place,
        "the front matter that begins here has no end",
        "write `---` on a line of its own behind `minutes`",
    )
}

/// No front matter.
pub fn front_matter(place: Place) -> Diagnostic {
    KIND.at(
        place,
        "the front matter is missing",
        "begin with `---`, then `id`, `title`, `summary`, `minutes`, then `---`",
    )
}
