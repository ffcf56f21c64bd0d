//! Terms and definitions: formulas whose named parts carry labels and citations.

use super::names::{Names, Of, field};
use super::{Kind, Sorted, cite, formula};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::read::{Fields, choice, text};
use crate::source::{Node, Value};
use framewise_core::logic::program::{Formula, PartId};
use framewise_core::pack::{Confidence, Definition, Frame, Pack, PartNote, Standing};
use std::collections::BTreeSet;

/// `terms.yaml`, in the order of their needs.
pub(super) fn terms(sorted: &Sorted<'_>, names: &mut Names, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    let items = sorted.items(Kind::Terms, diagnostics);
    let needs: Vec<BTreeSet<usize>> = items
        .iter()
        .map(|item| {
            let mut found = BTreeSet::new();
            mentioned(item, names, &mut found);
            found
        })
        .collect();
    let mut waiting: Vec<usize> = (0..items.len()).collect();
    while !waiting.is_empty() {
        let ready = waiting.iter().position(|term| needs.get(*term).is_some_and(|needs| needs.iter().all(|need| names.terms.contains_key(need))));
        let Some(ready) = ready else {
            for term in &waiting {
                if let Some(item) = items.get(*term) {
                    diagnostics.push(
                        Diagnostic::error("FW043", item.place.clone(), "This term is defined through itself, directly or by way of others.")
                            .help("Break the circle: a term may only use facts, readings and terms that do not lead back to it."),
                    );
                }
            }
            break;
        };
        let term = waiting.remove(ready);
        if let Some(item) = items.get(term) {
            let part = self::term(item, names, pack, diagnostics);
            names.terms.insert(term, part);
        }
    }
}

/// Terms that the leaves of a node name.
fn mentioned(node: &Node, names: &Names, found: &mut BTreeSet<usize>) {
    match &node.value {
        Value::Text(line) => {
            let name = line.trim().trim_start_matches("not ").split(' ').next().unwrap_or_default();
            if let Some(term) = names.find(Of::Term, name) {
                found.insert(term);
            }
        }
        Value::List(items) => items.iter().for_each(|item| mentioned(item, names, found)),
        Value::Map(pairs) => {
            for (key, value) in pairs {
                if formula::CONNECTIVES.contains(&key.text.as_str()) || key.text == "of" {
                    mentioned(value, names, found);
                }
            }
        }
    }
}

fn term(item: &Node, names: &Names, pack: &mut Pack, diagnostics: &mut Diagnostics) -> PartId {
    let mut fields = Fields::open(item, "a term", diagnostics);
    let note = PartNote {
        id: fields.words("id", diagnostics),
        label: fields.words("label", diagnostics),
        note: fields.maybe("note", diagnostics),
        cite: cite::maybe(&mut fields, names, pack, diagnostics),
    };
    let logic = logic(item, &mut fields, names, &mut |node, diagnostics| {
        diagnostics.push(
            Diagnostic::error("FW033", node.place.clone(), "A term has no elements.").help("Move the element into a definition, or drop its label and citation here."),
        );
        Formula::Constant(false)
    }, diagnostics);
    fields.close(diagnostics);
    push(pack, logic, note)
}

/// `law/*.yaml`.
pub(super) fn definitions(sorted: &Sorted<'_>, names: &mut Names, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    for item in sorted.items(Kind::Law, diagnostics) {
        definition(item, names, pack, diagnostics);
    }
}

fn definition(item: &Node, names: &Names, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    let mut fields = Fields::open(item, "a definition", diagnostics);
    let id = fields.words("id", diagnostics);
    let jurisdiction = fields.need("jurisdiction", diagnostics).and_then(|node| {
        let id = text(node, diagnostics);
        names.resolve(Of::Jurisdiction, &id, &node.place, diagnostics)
    });
    let standings = [("in-force", Standing::InForce), ("not-in-force", Standing::NotInForce), ("repealed", Standing::Repealed)];
    let own = cite::needed(&mut fields, names, pack, diagnostics);
    let mut definition = Definition {
        id: id.clone(),
        title: fields.words("title", diagnostics),
        short: fields.words("short", diagnostics),
        summary: fields.words("summary", diagnostics),
        jurisdiction: jurisdiction.unwrap_or_default(),
        frame: frame(&mut fields, diagnostics),
        standing: fields.need("standing", diagnostics).and_then(|node| choice(node, &standings, diagnostics)).unwrap_or(Standing::InForce),
        from: fields.maybe("from", diagnostics),
        to: fields.maybe("to", diagnostics),
        confidence: own.confidence,
        cite: own.clone(),
        note: fields.maybe("note", diagnostics),
    };
    let before = pack.parts.len();
    let mut seen = BTreeSet::new();
    let logic = {
        let mut on_element = |node: &Node, diagnostics: &mut Diagnostics| element(node, &id, &mut seen, names, pack, diagnostics);
        logic(item, &mut fields, names, &mut on_element, diagnostics)
    };
    fields.close(diagnostics);
    let elements = pack.parts.get(before..).unwrap_or_default();
    if elements.is_empty() {
        diagnostics.push(
            Diagnostic::error("FW025", item.place.clone(), format!("The definition `{id}` has no cited element."))
                .help("Make each thing that must be proved an element: `- element: act`, with label, cite and its condition."),
        );
    }
    let unchecked = elements.iter().filter_map(|part| part.cite.as_ref()).any(|cite| cite.confidence == Confidence::NotYetChecked);
    if unchecked {
        definition.confidence = Confidence::NotYetChecked;
    }
    let root = push(pack, logic, PartNote { id, label: definition.title.clone(), note: String::new(), cite: Some(own) });
    pack.program.definitions.push(root);
    pack.definitions.push(definition);
}

fn element(node: &Node, definition: &str, seen: &mut BTreeSet<String>, names: &Names, pack: &mut Pack, diagnostics: &mut Diagnostics) -> Formula {
    let mut fields = Fields::open(node, "an element", diagnostics);
    let id = fields.words("element", diagnostics);
    if !seen.insert(id.clone()) {
        let place = field(node, "element").map_or_else(|| node.place.clone(), |node| node.place.clone());
        diagnostics.push(
            Diagnostic::error("FW016", place, format!("The element `{id}` stands twice in `{definition}`.")).help("Give each element an id of its own inside its definition."),
        );
    }
    let note = PartNote {
        id: format!("{definition}.{id}"),
        label: fields.words("label", diagnostics),
        note: fields.maybe("note", diagnostics),
        cite: Some(cite::needed(&mut fields, names, pack, diagnostics)),
    };
    let logic = {
        let mut on_element = |node: &Node, diagnostics: &mut Diagnostics| element(node, definition, seen, names, pack, diagnostics);
        logic(node, &mut fields, names, &mut on_element, diagnostics)
    };
    fields.close(diagnostics);
    Formula::Part(push(pack, logic, note))
}

/// The formula of a mapping whose other keys are taken by `fields`.
fn logic(node: &Node, fields: &mut Fields<'_>, names: &Names, on_element: &mut formula::OnElement<'_>, diagnostics: &mut Diagnostics) -> Formula {
    for key in formula::CONNECTIVES {
        fields.get(key);
    }
    fields.get("of");
    match &node.value {
        Value::Map(pairs) => formula::connective(node, pairs, names, on_element, diagnostics),
        Value::Text(_) | Value::List(_) => Formula::Constant(false),
    }
}

fn push(pack: &mut Pack, logic: Formula, note: PartNote) -> PartId {
    let id = PartId(u16::try_from(pack.parts.len()).unwrap_or(u16::MAX));
    pack.program.parts.push(logic);
    pack.parts.push(note);
    id
}

/// The frame under `frame`.
pub(super) fn frame(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Frame {
    let frames = [("trafficking", Frame::Trafficking), ("csea", Frame::Csea)];
    fields.need("frame", diagnostics).and_then(|node| choice(node, &frames, diagnostics)).unwrap_or(Frame::Trafficking)
}
