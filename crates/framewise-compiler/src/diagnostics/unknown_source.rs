//! FW023: a citation of a source that is not in `sources.yaml`.

use super::report::{Diagnostic, Kind, Severity};
use super::suggest::did_you_mean;
use crate::place::Place;

/// FW023.
pub const KIND: Kind = Kind {
    code: "FW023",
    name: "unknown-source",
    severity: Severity::Error,
};

/// `sources` are the ids that are.
pub fn at<'a>(
    place: Place,
    source: &str,
    sources: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let help = did_you_mean(
        source,
        sources,
        "add it to `sources.yaml`; a citation is `source-id at Art. 3(a)`",
    );
    KIND.at(place, format!("there is no source `{source}`"), help)
}
