//! Scenarios with their stories, and quiz items.

use super::Resolver;
use super::names::{Named, Of};
use crate::authored::{self, Expectation, ExpectedVerdict};
use crate::diagnostics::{bad_slot, unknown_name, unknown_value, unused_slot};
use crate::place::{Place, Text};
use crate::yaml::read::Keyed;
use framewise_core::logic::program::{Value, VariableId};
use framewise_core::pack::{Expected, QuizItem, Scenario, ScenarioKind, StoryPart};

impl Resolver<'_> {
    pub(super) fn scenarios(&mut self, scenarios: &[authored::Scenario]) {
        for written in scenarios {
            let what = format!("the case `{}`", written.id.text);
            let cite = match written.kind.value.0 {
                ScenarioKind::Case => Some(self.cite(&written.cite, &what, written.id.place)),
                ScenarioKind::Hypothetical => self.maybe_cite(&written.cite),
            };
            let mut expected = Vec::new();
            let mut places = Vec::new();
            for (definition, expectation) in &written.expected.0 {
                if let Some((definition, verdict)) = self.expected(definition, expectation) {
                    expected.push((definition, verdict));
                    places.push(expectation.place);
                }
            }
            let scenario = Scenario {
                id: written.id.text.clone(),
                title: written.title.text.clone(),
                kind: written.kind.value.0,
                teaches: written.teaches.text.clone(),
                story: self.story(&written.story, &written.slots),
                answers: self.answers(&written.facts),
                expected,
                cite,
            };
            self.pack().scenarios.push(scenario);
            self.resolved.scenarios.push(written.id.place);
            self.resolved.expected.push(places);
        }
    }

    pub(super) fn quiz(&mut self, quiz: &[authored::QuizItem]) {
        for written in quiz {
            let item = QuizItem {
                id: written.id.text.clone(),
                question: written.question.text.clone(),
                scenario: self.reference(Of::Scenario, &written.scenario),
                changed: self.answers(&written.changed),
                definition: self.reference(Of::Definition, &written.definition),
                lesson: written.lesson.text.clone(),
                cite: self.cite(
                    &written.cite,
                    &format!("the lesson of `{}`", written.id.text),
                    written.id.place,
                ),
            };
            self.pack().commentary.quiz.push(item);
            self.resolved.quiz.push(written.id.place);
        }
    }

    /// Given facts, in the order of the vocabulary.
    pub(super) fn answers(&mut self, facts: &Keyed<Text>) -> Vec<(VariableId, Value)> {
        let mut answers: Vec<(VariableId, Value)> = facts
            .0
            .iter()
            .filter_map(|(fact, value)| self.answer(fact, value))
            .collect();
        answers.sort_unstable();
        answers
    }

    /// One given fact: `travel: no`. `true` and `false` are other words for `yes` and `no`.
    pub(super) fn answer(&mut self, fact: &Text, value: &Text) -> Option<(VariableId, Value)> {
        let variable = self.fact_variable(fact)?;
        let known = self.resolved.pack.facts.get(usize::from(variable.0))?;
        let word = yes_no(&value.text);
        let position = known.values.iter().position(|said| said.id == word);
        if position.is_none() && !value.is_empty() {
            let values = known.values.iter().map(|said| said.id.as_str());
            self.report
                .add(unknown_value::at(value.place, &known.id, word, values));
        }
        Some((variable, Value::try_from(position?).ok()?))
    }

    fn expected(
        &mut self,
        definition: &Text,
        expectation: &Expectation,
    ) -> Option<(u16, Expected)> {
        let definition = self
            .names
            .resolve(Of::Definition, definition, self.report)?;
        let expected = match &expectation.verdict {
            ExpectedVerdict::Unreadable => return None,
            ExpectedVerdict::Met => Expected::Met,
            ExpectedVerdict::NotMet => Expected::NotMet,
            ExpectedVerdict::Open => Expected::Open(None),
            ExpectedVerdict::OpenOn(on) => {
                let mut variables: Vec<VariableId> =
                    on.iter().filter_map(|name| self.variable(name)).collect();
                variables.sort_unstable();
                Expected::Open(Some(variables))
            }
        };
        Some((definition, expected))
    }

    /// The variable of a fact or reading.
    fn variable(&mut self, name: &Text) -> Option<VariableId> {
        match self.names.in_situation(&name.text) {
            Some(Named::Fact(position)) => Some(VariableId(position)),
            Some(Named::Reading(position)) => Some(self.reading_variable(position)),
            _ => {
                let kinds = [Of::Fact, Of::Reading];
                if self.names.is_wrong(&kinds, &name.text, self.report) {
                    let all = self.names.of(Of::Fact).chain(self.names.of(Of::Reading));
                    self.report
                        .add(unknown_name::at(name.place, &name.text, all));
                }
                None
            }
        }
    }

    fn story(&mut self, story: &Text, slots: &Keyed<Keyed<Text>>) -> Vec<StoryPart> {
        let mut parts = Vec::new();
        let mut used = Vec::new();
        let mut rest = story.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else {
                self.report.add(bad_slot::braces(story.place));
                break;
            };
            if before.contains('}') || name.contains('{') {
                self.report.add(bad_slot::braces(story.place));
            }
            if !before.is_empty() {
                parts.push(StoryPart::Text(before.to_string()));
            }
            let name = name.trim();
            used.push(name);
            let wording = slots
                .0
                .iter()
                .find(|(slot, _)| slot.text == name)
                .map(|(_, wording)| wording);
            parts.extend(self.slot(story.place, name, wording));
            rest = after;
        }
        if rest.contains('}') {
            self.report.add(bad_slot::braces(story.place));
        }
        if !rest.is_empty() {
            parts.push(StoryPart::Text(rest.to_string()));
        }
        for (slot, _) in slots
            .0
            .iter()
            .filter(|(slot, _)| !used.contains(&slot.as_str()))
        {
            self.report.add(unused_slot::at(slot.place, &slot.text));
        }
        parts
    }

    fn slot(
        &mut self,
        place: Place,
        name: &str,
        wording: Option<&Keyed<Text>>,
    ) -> Option<StoryPart> {
        let Some(Named::Fact(position)) = self.names.in_situation(name) else {
            if self.names.is_wrong(&[Of::Fact], name, self.report) {
                self.report
                    .add(bad_slot::unknown(place, name, self.names.of(Of::Fact)));
            }
            return None;
        };
        let fact = self.resolved.pack.facts.get(usize::from(position))?;
        let words_of = |value: &str| {
            let own = wording
                .and_then(|wording| wording.0.iter().find(|(key, _)| yes_no(&key.text) == value));
            own.map(|(_, words)| words.text.clone())
        };
        let mut words: Vec<String> = fact
            .values
            .iter()
            .map(|value| words_of(&value.id).unwrap_or_else(|| value.text.clone()))
            .collect();
        words.push(words_of("unknown").unwrap_or_else(|| "not stated".to_string()));
        let ids: Vec<&str> = fact
            .values
            .iter()
            .map(|value| value.id.as_str())
            .chain(["unknown"])
            .collect();
        for (key, _) in wording.iter().flat_map(|wording| &wording.0) {
            if !ids.contains(&yes_no(&key.text)) {
                self.report.add(unknown_value::at(
                    key.place,
                    &fact.id,
                    &key.text,
                    ids.iter().copied(),
                ));
            }
        }
        Some(StoryPart::Slot(VariableId(position), words))
    }
}

/// YAML's other words for yes and no.
fn yes_no(word: &str) -> &str {
    match word {
        "true" => "yes",
        "false" => "no",
        other => other,
    }
}
