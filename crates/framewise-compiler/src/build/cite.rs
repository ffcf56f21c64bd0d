//! Citations: `source-id`, `source-id at Art. 3(a)`, with ` (not yet checked)` where the datum was not.

use super::names::{Names, Of};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::read::{Fields, list, text};
use crate::source::{Node, Value};
use framewise_core::pack::{Citation, Confidence, Pack};

const NOT_CHECKED: &str = "(not yet checked)";

/// The citation that a mapping must have under `cite`.
pub(super) fn needed(fields: &mut Fields<'_>, names: &Names, pack: &Pack, diagnostics: &mut Diagnostics) -> Citation {
    fields.need("cite", diagnostics).and_then(|node| one(node, names, pack, diagnostics)).unwrap_or_default()
}

/// The citation under `cite`, if any.
pub(super) fn maybe(fields: &mut Fields<'_>, names: &Names, pack: &Pack, diagnostics: &mut Diagnostics) -> Option<Citation> {
    fields.get("cite").and_then(|node| one(node, names, pack, diagnostics))
}

/// One citation or a list of them.
pub(super) fn several(node: &Node, names: &Names, pack: &Pack, diagnostics: &mut Diagnostics) -> Vec<Citation> {
    let nodes = if let Value::Text(_) = node.value { std::slice::from_ref(node) } else { list(node, diagnostics) };
    nodes.iter().filter_map(|node| one(node, names, pack, diagnostics)).collect()
}

fn one(node: &Node, names: &Names, pack: &Pack, diagnostics: &mut Diagnostics) -> Option<Citation> {
    let written = text(node, diagnostics);
    parse(&written, &node.place, names, pack, diagnostics)
}

/// Reads a citation from text.
pub(super) fn parse(written: &str, place: &Place, names: &Names, pack: &Pack, diagnostics: &mut Diagnostics) -> Option<Citation> {
    let (written, unchecked) = match written.trim().strip_suffix(NOT_CHECKED) {
        Some(rest) => (rest.trim(), true),
        None => (written.trim(), false),
    };
    let (id, at) = match written.split_once(" at ") {
        Some((id, at)) => (id.trim(), at.trim()),
        None => (written, ""),
    };
    if id.contains(' ') {
        diagnostics.push(
            Diagnostic::error("FW022", place.clone(), format!("`{written}` is not a citation."))
                .help("Write `source-id` or `source-id at Art. 3(a)`, with an id from sources.yaml."),
        );
        return None;
    }
    let source = names.resolve(Of::Source, id, place, diagnostics)?;
    let own = pack.sources.get(usize::from(source)).map_or(Confidence::NotYetChecked, |source| source.confidence);
    let confidence = if unchecked { Confidence::NotYetChecked } else { own };
    Some(Citation { source, at: at.to_owned(), confidence })
}
