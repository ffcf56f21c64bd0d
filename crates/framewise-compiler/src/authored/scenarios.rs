//! Scenarios and quiz items as written.

use crate::diagnostics::{Report, unknown_choice, wrong_type};
use crate::place::{Place, Text};
use crate::yaml::read::{Choice, Chosen, Entries, Keyed, Read};
use crate::yaml::record::record;
use crate::yaml::{Kind, Node};
use framewise_core::pack::ScenarioKind;
use schemars::{Schema, SchemaGenerator, json_schema};

record! {
    /// A neutral situation to start from.
    Scenario as "a scenario" {
        /// Stable id.
        required id: Text,
        /// Title.
        required title: Text,
        /// `hypothetical` or `case`.
        required kind: Chosen<ScenarioWord>,
        /// What it teaches.
        required teaches: Text,
        /// Where; required for cases.
        optional cite: Text,
        /// One to three sentences; `{fact}` is a slot.
        required story: Text,
        /// Words of each value inside the sentence, by fact; `unknown` for not stated.
        optional slots: Keyed<Keyed<Text>>,
        /// The facts given; those left out stay open.
        optional facts: Keyed<Text>,
        /// What is expected of definitions.
        optional expected: Keyed<Expectation>,
    }
}

/// A kind of scenario as chosen by an author.
#[derive(Clone, Copy, Debug)]
pub struct ScenarioWord(pub ScenarioKind);

impl Default for ScenarioWord {
    fn default() -> ScenarioWord {
        ScenarioWord(ScenarioKind::Hypothetical)
    }
}

impl Choice for ScenarioWord {
    const WHAT: &'static str = "a kind of scenario";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("hypothetical", ScenarioWord(ScenarioKind::Hypothetical)),
        ("case", ScenarioWord(ScenarioKind::Case)),
    ];
}

/// What is expected of one definition.
#[derive(Clone, Debug, Default)]
pub struct Expectation {
    /// Where it stands.
    pub place: Place,
    /// The verdict.
    pub verdict: ExpectedVerdict,
}

/// An expected verdict.
#[derive(Clone, Debug, Default)]
pub enum ExpectedVerdict {
    /// Could not be read; that has been reported.
    #[default]
    Unreadable,
    /// Met.
    Met,
    /// Not met.
    NotMet,
    /// Open, on whatever.
    Open,
    /// Open on exactly these facts and readings.
    OpenOn(Vec<Text>),
}

impl Read for Expectation {
    fn read(node: &Node, report: &mut Report) -> Expectation {
        let verdict = match &node.kind {
            Kind::Text(word) => match word.as_str() {
                "met" => ExpectedVerdict::Met,
                "not-met" => ExpectedVerdict::NotMet,
                "open" => ExpectedVerdict::Open,
                other => {
                    report.add(unknown_choice::at(
                        node.place,
                        "a verdict",
                        other,
                        &["met", "not-met", "open"],
                    ));
                    ExpectedVerdict::Unreadable
                }
            },
            Kind::Map(_) => match Entries::of(node, "a verdict", report) {
                Some(mut entries) => {
                    let on = entries.required("open", report);
                    entries.finish(report);
                    ExpectedVerdict::OpenOn(on)
                }
                None => ExpectedVerdict::Unreadable,
            },
            _ => {
                report.add(wrong_type::at(node, wrong_type::Wanted::Verdict));
                ExpectedVerdict::Unreadable
            }
        };
        Expectation {
            place: node.place,
            verdict,
        }
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        let on = Vec::<Text>::schema(generator);
        json_schema!({ "anyOf": [
            { "enum": ["met", "not-met", "open"] },
            { "type": "object", "properties": { "open": on }, "required": ["open"], "additionalProperties": false },
        ] })
    }
}

record! {
    /// A quiz item; its answer is derived by the engine.
    QuizItem as "a quiz item" {
        /// Stable id.
        required id: Text,
        /// The question.
        required question: Text,
        /// Id of a scenario.
        required scenario: Text,
        /// Facts changed from the scenario.
        optional changed: Keyed<Text>,
        /// Id of a definition: is it met?
        required definition: Text,
        /// What to take away.
        required lesson: Text,
        /// Where the lesson comes from.
        optional cite: Text,
    }
}
