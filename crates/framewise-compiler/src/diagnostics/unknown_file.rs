//! FW011: a file that is not part of a pack, or not where it is looked for.

use super::report::{Diagnostic, Kind, Severity};
use super::suggest::did_you_mean;
use crate::place::Place;

/// FW011.
pub const KIND: Kind = Kind {
    code: "FW011",
    name: "unknown-file",
    severity: Severity::Warning,
};

/// The same where something in the file is missed elsewhere.
pub const MISSED: Kind = Kind {
    severity: Severity::Error,
    ..KIND
};

/// The path within the pack.
pub fn at(place: Place, path: &str, known: &[&str]) -> Diagnostic {
    let (folder, name) = (path.split('/').next(), path.rsplit('/').next());
    let name = name.unwrap_or(path).replace(".yml", ".yaml");
    // In a known folder, or with the other ending, it is clear where it belongs.
    let meant = known
        .iter()
        .find_map(|pattern| match pattern.split_once('/') {
            Some((within, _)) if Some(within) == folder => Some(format!("{within}/{name}")),
            None if *pattern == name => Some(name.clone()),
            _ => None,
        });
    let help = match meant {
        Some(meant) if name.ends_with(".yaml") => format!("rename or move it to `{meant}`"),
        _ => did_you_mean(
            path,
            known.iter().copied(),
            &format!("packs have: {}", known.join(", ")),
        ),
    };
    KIND.at(
        place,
        format!("`{path}` is not read: no pack has a file there"),
        help,
    )
}
