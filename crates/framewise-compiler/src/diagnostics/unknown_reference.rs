//! FW025: a reference to a definition, jurisdiction, dimension, topic, statement ... that does not exist.

use super::report::{Diagnostic, Kind, Severity};
use super::suggest::did_you_mean;
use crate::place::Place;

/// FW025.
pub const KIND: Kind = Kind {
    code: "FW025",
    name: "unknown-reference",
    severity: Severity::Error,
};

/// `what` is wanted (`definition`), `ids` are there.
pub fn at<'a>(
    place: Place,
    what: &str,
    id: &str,
    ids: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let shown = match what {
        "definition" | "scenario" | "jurisdiction" => {
            format!("; `framewise list {what}s` shows them")
        }
        _ => String::new(),
    };
    let help = did_you_mean(
        id,
        ids,
        &format!("use the id of a {what} that the pack has, or add it{shown}"),
    );
    KIND.at(place, format!("there is no {what} `{id}`"), help)
}
