//! Scenarios: a story with slots, given facts, expected verdicts.

use super::names::{Names, Of, unknown_value};
use super::{Kind, Sorted, cite};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::read::{Fields, choice, list, text};
use crate::source::{Key, Node, Value};
use framewise_core::logic::program::{Value as FactValue, VariableId};
use framewise_core::pack::{Expected, Pack, Scenario, ScenarioKind, StoryPart};
use std::collections::BTreeMap;

/// `scenarios/*.yaml`.
pub(super) fn build(sorted: &Sorted<'_>, names: &Names, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    for item in sorted.items(Kind::Scenarios, diagnostics) {
        let scenario = scenario(item, names, pack, diagnostics);
        pack.scenarios.push(scenario);
    }
}

fn scenario(item: &Node, names: &Names, pack: &Pack, diagnostics: &mut Diagnostics) -> Scenario {
    let mut fields = Fields::open(item, "a scenario", diagnostics);
    let kinds = [("hypothetical", ScenarioKind::Hypothetical), ("case", ScenarioKind::Case)];
    let kind = fields.need("kind", diagnostics).and_then(|node| choice(node, &kinds, diagnostics)).unwrap_or(ScenarioKind::Hypothetical);
    let cite = if kind == ScenarioKind::Case {
        Some(cite::needed(&mut fields, names, pack, diagnostics))
    } else {
        cite::maybe(&mut fields, names, pack, diagnostics)
    };
    let story = fields.need("story", diagnostics);
    let slots = fields.mapping("slots", diagnostics);
    let scenario = Scenario {
        id: fields.words("id", diagnostics),
        title: fields.words("title", diagnostics),
        kind,
        teaches: fields.words("teaches", diagnostics),
        story: story.map(|node| self::story(node, slots, names, diagnostics)).unwrap_or_default(),
        answers: answers(fields.mapping("facts", diagnostics), names, diagnostics),
        expected: fields.mapping("expected", diagnostics).iter().filter_map(|(key, node)| expected(key, node, names, diagnostics)).collect(),
        cite,
    };
    fields.close(diagnostics);
    scenario
}

/// `{ travel: yes, age: age-14-15 }`.
pub(super) fn answers(pairs: &[(Key, Node)], names: &Names, diagnostics: &mut Diagnostics) -> Vec<(VariableId, FactValue)> {
    let mut answers: Vec<_> = pairs.iter().filter_map(|(key, node)| names.answer(&key.text, node, &key.place, diagnostics)).collect();
    answers.sort();
    answers
}

fn expected(key: &Key, node: &Node, names: &Names, diagnostics: &mut Diagnostics) -> Option<(u16, Expected)> {
    let definition = names.resolve(Of::Definition, &key.text, &key.place, diagnostics)?;
    let expected = match &node.value {
        Value::Map(pairs) => match pairs.as_slice() {
            [(open, ids)] if open.text == "open" => {
                let mut on = Vec::new();
                for id in list(ids, diagnostics) {
                    let name = text(id, diagnostics);
                    if let Some(reading) = names.find(Of::Reading, &name) {
                        on.push(names.reading(reading));
                    } else if let Some(fact) = names.resolve(Of::Fact, &name, &id.place, diagnostics) {
                        on.push(VariableId(fact));
                    }
                }
                on.sort();
                Some(Expected::Open(Some(on)))
            }
            _ => None,
        },
        Value::Text(word) => match word.as_str() {
            "met" => Some(Expected::Met),
            "not-met" => Some(Expected::NotMet),
            "open" => Some(Expected::Open(None)),
            _ => None,
        },
        Value::List(_) => None,
    };
    if expected.is_none() {
        diagnostics.push(
            Diagnostic::error("FW047", node.place.clone(), "This is not an expectation.").help("Write met, not-met, open, or `{ open: [fact-or-reading, ...] }`."),
        );
    }
    Some((definition, expected?))
}

fn story(node: &Node, slots: &[(Key, Node)], names: &Names, diagnostics: &mut Diagnostics) -> Vec<StoryPart> {
    let written = text(node, diagnostics);
    let mut parts = Vec::new();
    let mut used = Vec::new();
    let mut rest = written.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            diagnostics.push(Diagnostic::error("FW048", node.place.clone(), "A `{` in the story is not closed.").help("Write `{fact-id}`."));
            return parts;
        };
        if !before.is_empty() {
            parts.push(StoryPart::Text(before.to_owned()));
        }
        if let Some(slot) = self::slot(name.trim(), slots, &node.place, names, diagnostics) {
            used.push(name.trim().to_owned());
            parts.push(slot);
        }
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(StoryPart::Text(rest.to_owned()));
    }
    for (key, _) in slots {
        if !used.contains(&key.text) {
            diagnostics.push(
                Diagnostic::warning("FW052", key.place.clone(), format!("The story has no `{{{}}}` for this slot.", key.text)).help("Put it into the story or remove the slot."),
            );
        }
    }
    parts
}

fn slot(name: &str, slots: &[(Key, Node)], place: &Place, names: &Names, diagnostics: &mut Diagnostics) -> Option<StoryPart> {
    let variable = names.resolve(Of::Fact, name, place, diagnostics)?;
    let fact = names.facts.get(usize::from(variable))?;
    let mut wording: BTreeMap<String, String> = BTreeMap::new();
    if let Some((_, node)) = slots.iter().find(|(key, _)| key.text == name) {
        if let Value::Map(pairs) = &node.value {
            for (key, value) in pairs {
                let word = match key.text.as_str() {
                    "true" => "yes",
                    "false" => "no",
                    other => other,
                };
                if word != "unknown" && !fact.values.iter().any(|said| said.id == word) {
                    let ids = fact.values.iter().map(|said| said.id.as_str());
                    diagnostics.push(unknown_value("FW032", name, word, ids, &key.place));
                }
                wording.insert(word.to_owned(), text(value, diagnostics));
            }
        } else {
            diagnostics.push(Diagnostic::error("FW011", node.place.clone(), "A slot is a mapping from values to words.").help("Write `age: { age-13: \"13\", unknown: of unknown age }`."));
        }
    }
    let mut words: Vec<String> = fact.values.iter().map(|said| wording.get(&said.id).unwrap_or(&said.text).clone()).collect();
    words.push(wording.get("unknown").cloned().unwrap_or_default());
    Some(StoryPart::Slot(VariableId(variable), words))
}
