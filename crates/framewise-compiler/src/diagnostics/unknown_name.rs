//! FW013: a formula names a fact, reading or term that does not exist.

use super::report::{Diagnostic, Kind, Severity};
use super::suggest::did_you_mean;
use crate::place::Place;

/// FW013.
pub const KIND: Kind = Kind {
    code: "FW013",
    name: "unknown-name",
    severity: Severity::Error,
};

/// `names` are all facts, readings and terms.
pub fn at<'a>(place: Place, name: &str, names: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let otherwise = "add it to `facts/`, `readings.yaml` or `terms.yaml`, or use a name from there; `framewise list facts` shows them";
    let help = did_you_mean(name, names, otherwise);
    KIND.at(
        place,
        format!("there is no fact, reading or term `{name}`"),
        help,
    )
}

/// A fact is wanted, and a reading or a term will not do.
pub fn fact<'a>(place: Place, name: &str, names: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let help = did_you_mean(name, names, "add it to `facts/`, or use a fact from there");
    KIND.at(place, format!("there is no fact `{name}`"), help)
}
