//! What the roundtable said: statements, corrections and tensions.

use super::names::{Names, Of, field};
use super::{Kind, Sorted, cite, formula};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::read::{Fields, choice, list, text};
use crate::source::Node;
use framewise_core::pack::{Argument, Citation, Correction, Lean, Pack, StatementKind, Tension, Voice};

const KINDS: [(&str, StatementKind); 4] = [
    ("statement", StatementKind::Statement),
    ("question", StatementKind::Question),
    ("recommendation", StatementKind::Recommendation),
    ("context", StatementKind::Context),
];

const VOICES: [(&str, Voice); 12] = [
    ("paper", Voice::Paper),
    ("roundtable", Voice::Roundtable),
    ("some", Voice::Some),
    ("ijm", Voice::Ijm),
    ("argued", Voice::Argued),
    ("noted", Voice::Noted),
    ("broadly-agreed", Voice::BroadlyAgreed),
    ("felt", Voice::Felt),
    ("majority", Voice::Majority),
    ("reported", Voice::Reported),
    ("recommends", Voice::Recommends),
    ("third-party", Voice::ThirdParty),
];

const LEANS: [(&str, Lean); 6] = [
    ("for-trafficking", Lean::ForTrafficking),
    ("against-trafficking", Lean::AgainstTrafficking),
    ("for-csea", Lean::ForCsea),
    ("both", Lean::Both),
    ("neutral", Lean::Neutral),
    ("whatever", Lean::Whatever),
];

/// The source that every statement of `arguments.yaml` stands in.
const PAPER: &str = "roundtable";

/// `arguments.yaml`.
pub(super) fn build(sorted: &Sorted<'_>, names: &Names, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    let roots: Vec<&Node> = sorted.roots(Kind::Arguments).collect();
    for root in roots {
        for key in ["arguments", "corrections", "tensions"] {
            if field(root, key).is_none() {
                diagnostics.push(Diagnostic::warning("FW051", root.place.clone(), format!("There are no {key}.")));
            }
        }
        let mut fields = Fields::open(root, "this file", diagnostics);
        for item in fields.items("corrections", diagnostics) {
            let mut own = Fields::open(item, "a correction", diagnostics);
            let correction = Correction {
                id: own.words("id", diagnostics),
                text: own.words("text", diagnostics),
                cites: own.need("cites", diagnostics).map(|node| cite::several(node, names, pack, diagnostics)).unwrap_or_default(),
            };
            own.close(diagnostics);
            pack.corrections.push(correction);
        }
        for item in fields.items("arguments", diagnostics) {
            let argument = argument(item, names, pack, diagnostics);
            pack.arguments.push(argument);
        }
        for item in fields.items("tensions", diagnostics) {
            let mut own = Fields::open(item, "a tension", diagnostics);
            let tension = Tension {
                id: own.words("id", diagnostics),
                text: own.words("text", diagnostics),
                between: ids(&mut own, "between", Of::Argument, names, diagnostics),
            };
            own.close(diagnostics);
            pack.tensions.push(tension);
        }
        fields.close(diagnostics);
    }
}

fn argument(item: &Node, names: &Names, pack: &Pack, diagnostics: &mut Diagnostics) -> Argument {
    let mut fields = Fields::open(item, "an argument", diagnostics);
    let lines = fields.words("lines", diagnostics);
    let source = names.resolve(Of::Source, PAPER, &item.place, diagnostics).unwrap_or_default();
    let confidence = pack.sources.get(usize::from(source)).map(|source| source.confidence).unwrap_or_default();
    let word = if lines.contains('-') || lines.contains(',') { "lines" } else { "line" };
    let argument = Argument {
        id: fields.words("id", diagnostics),
        kind: fields.need("kind", diagnostics).and_then(|node| choice(node, &KINDS, diagnostics)).unwrap_or(StatementKind::Statement),
        text: fields.words("text", diagnostics),
        voice: fields.need("voice", diagnostics).and_then(|node| choice(node, &VOICES, diagnostics)).unwrap_or(Voice::Paper),
        hedge: fields.maybe("hedge", diagnostics),
        lean: fields.need("lean", diagnostics).and_then(|node| choice(node, &LEANS, diagnostics)).unwrap_or(Lean::Neutral),
        weak: fields.flag("weak", diagnostics),
        stakeholders: fields.items("stakeholders", diagnostics).iter().map(|node| text(node, diagnostics)).collect(),
        dimensions: ids(&mut fields, "dimensions", Of::Dimension, names, diagnostics),
        when: fields.get("when").map(|node| formula::plain(node, names, diagnostics)),
        condition: fields.maybe("condition", diagnostics),
        cite: Citation { source, at: format!("{word} {lines}"), confidence },
        lines,
        corrections: ids(&mut fields, "corrections", Of::Correction, names, diagnostics),
    };
    fields.close(diagnostics);
    argument
}

fn ids(fields: &mut Fields<'_>, key: &'static str, of: Of, names: &Names, diagnostics: &mut Diagnostics) -> Vec<u16> {
    let Some(node) = fields.get(key) else { return Vec::new() };
    list(node, diagnostics)
        .iter()
        .filter_map(|item| {
            let id = text(item, diagnostics);
            names.resolve(of, &id, &item.place, diagnostics)
        })
        .collect()
}
