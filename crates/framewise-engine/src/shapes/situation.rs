//! The situation: facts, readings, scenario, story, contradiction; and the view as a whole.

use super::{ToJs, shape, tagged, words};
use framewise_core::session::{
    AboutView, Answer, CellChange, Changed, Choice, ClashState, ClashView, FactKind, FactView,
    FrameChoice, Given, GivenSort, HolderView, JurisdictionChoice, LeftView, Need, ReadingChoice,
    ReadingOptionView, ReadingView, ScenarioKind, ScenarioState, ScenarioView, Slot, StoryPiece,
    TopicView, VerdictChange, View,
};
use wasm_bindgen::JsValue;

pub(super) const TYPES: &[&str] = &[
    FACT_KIND,
    NEED,
    SORT,
    SCENARIO_KIND,
    ANSWER,
    CHOICE,
    FACT,
    TOPIC,
    HOLDER,
    OPTION,
    READING_CHOICE,
    READING,
    SCENARIO,
    SCENARIO_STATE,
    SLOT,
    STORY,
    GIVEN,
    CLASH,
    CLASH_STATE,
    LEFT,
    FRAME_CHOICE,
    JURISDICTION_CHOICE,
    ABOUT,
    VIEW,
    VERDICT_CHANGE,
    CELL_CHANGE,
    CHANGED,
];

words!(FactKind => FACT_KIND, "FactKind", {
    FactKind::YesNo => "yes-no",
    FactKind::OneOf => "one-of",
    FactKind::Band => "band",
});

words!(Need => NEED, "Need", {
    Need::Needed => "needed",
    Need::NotNeeded => "not-needed",
    Need::Answered => "answered",
});

words!(GivenSort => SORT, "GivenSort", {
    GivenSort::Fact => "fact",
    GivenSort::Reading => "reading",
});

words!(ScenarioKind => SCENARIO_KIND, "ScenarioKind", {
    ScenarioKind::Hypothetical => "hypothetical",
    ScenarioKind::Case => "case",
});

const ANSWER: &str = "export type Answer = { readonly type: 'not-asked' } | { readonly type: 'dont-know' } | { readonly type: 'value'; readonly value: Said };\n";

impl ToJs for Answer {
    fn to_js(&self) -> JsValue {
        match self {
            Answer::NotAsked => tagged("not-asked", "", &[]),
            Answer::DontKnow => tagged("dont-know", "", &[]),
            Answer::Value(value) => tagged("value", "value,", &[value]),
        }
    }
}

shape!(Choice => CHOICE, "Choice", "One value of a fact.", |it| {
    "id": "string" = it.said.id,
    "text": "string" = it.said.text,
    "chosen": "boolean" = it.chosen,
    "possible": "boolean" = it.possible,
});

shape!(FactView => FACT, "Fact", "A question about the situation, never about the law. If `fixed`, `changes` alters no answer; it may give the first.", |it| {
    "id": "string" = it.said.id,
    "label": "string" = it.said.text,
    "topic": "string" = it.topic.id,
    "kind": "FactKind" = it.kind,
    "question": "string" = it.question,
    "help": "string" = it.help,
    "unit": "string" = it.unit,
    "options": "readonly Choice[]" = it.options,
    "answer": "Answer" = it.answer,
    "answerText": "string" = it.answer_text,
    "need": "Need" = it.need,
    "fixed": "boolean" = it.fixed,
});

shape!(TopicView => TOPIC, "Topic", "A topic with its facts.", |it| {
    "id": "string" = it.said.id,
    "text": "string" = it.said.text,
    "facts": "readonly Fact[]" = it.facts,
});

shape!(HolderView => HOLDER, "Holder", "Who holds a view, and where.", |it| {
    "text": "string" = it.text,
    "cite": "Cite" = it.cite,
});

shape!(ReadingOptionView => OPTION, "ReadingOption", "One way to read a provision.", |it| {
    "id": "string" = it.said.id,
    "text": "string" = it.said.text,
    "chosen": "boolean" = it.chosen,
    "holders": "readonly Holder[]" = it.holders,
});

const READING_CHOICE: &str = "export type ReadingChoice = { readonly type: 'left-open' } | { readonly type: 'chosen'; readonly option: Said };\n";

impl ToJs for ReadingChoice {
    fn to_js(&self) -> JsValue {
        match self {
            ReadingChoice::LeftOpen => tagged("left-open", "", &[]),
            ReadingChoice::Chosen(option) => tagged("chosen", "option,", &[option]),
        }
    }
}

shape!(ReadingView => READING, "Reading", "A disputed interpretation of a provision.", |it| {
    "id": "string" = it.said.id,
    "question": "string" = it.said.text,
    "help": "string" = it.help,
    "options": "readonly ReadingOption[]" = it.options,
    "choice": "ReadingChoice" = it.chosen,
    "matters": "boolean" = it.matters,
    "decides": "readonly Said[]" = it.decides,
    "decidesFrame": "boolean" = it.decides_frame,
});

shape!(ScenarioView => SCENARIO, "Scenario", "A situation to start from.", |it| {
    "id": "string" = it.said.id,
    "title": "string" = it.said.text,
    "kind": "ScenarioKind" = it.kind,
    "teaches": "string" = it.teaches,
    "cites": "readonly Cite[]" = it.cites,
    "modified": "boolean" = it.modified,
});

const SCENARIO_STATE: &str = "export type ScenarioState = { readonly type: 'blank' } | { readonly type: 'loaded'; readonly scenario: Scenario };\n";

impl ToJs for ScenarioState {
    fn to_js(&self) -> JsValue {
        match self {
            ScenarioState::Blank => tagged("blank", "", &[]),
            ScenarioState::Loaded(scenario) => tagged("loaded", "scenario,", &[scenario]),
        }
    }
}

shape!(Slot => SLOT, "Slot", "A fact inside a sentence.", |it| {
    "fact": "string" = it.fact.id,
    "question": "string" = it.question,
    "options": "readonly Choice[]" = it.options,
    "unstated": "string" = it.unstated,
    "answer": "Answer" = it.answer,
    "wording": "string" = it.wording,
});

const STORY: &str = "export type StoryPiece = { readonly type: 'text'; readonly text: string } | { readonly type: 'slot'; readonly slot: Slot };\n";

impl ToJs for StoryPiece {
    fn to_js(&self) -> JsValue {
        match self {
            StoryPiece::Text(text) => tagged("text", "text,", &[text]),
            StoryPiece::Slot(slot) => tagged("slot", "slot,", &[slot]),
        }
    }
}

shape!(Given => GIVEN, "Given", "A fact with its answer, or a reading with its option.", |it| {
    "sort": "GivenSort" = it.sort,
    "what": "Said" = it.what,
    "value": "Said" = it.value,
    "clause": "string" = it.clause,
});

shape!(ClashView => CLASH, "Clash", "Answers that cannot stand together, and how to mend it.", |it| {
    "sentence": "string" = it.sentence,
    "answers": "readonly Given[]" = it.answers,
    "because": "readonly Said[]" = it.because,
    "mend": "readonly Said[]" = it.mend,
});

const CLASH_STATE: &str = "export type ClashState = { readonly type: 'none' } | { readonly type: 'clash'; readonly clash: Clash };\n";

impl ToJs for ClashState {
    fn to_js(&self) -> JsValue {
        match self {
            ClashState::None => tagged("none", "", &[]),
            ClashState::Clash(clash) => tagged("clash", "clash,", &[clash]),
        }
    }
}

shape!(LeftView => LEFT, "Left", "How much could still be asked.", |it| {
    "unanswered": "number" = it.unanswered,
    "needed": "number" = it.needed,
    "sentence": "string" = it.sentence,
});

shape!(FrameChoice => FRAME_CHOICE, "FrameChoice", "A frame that can be shown.", |it| {
    "frame": "Frame" = it.frame,
    "heading": "string" = it.heading,
    "name": "string" = it.name,
    "shown": "boolean" = it.shown,
});

shape!(JurisdictionChoice => JURISDICTION_CHOICE, "JurisdictionChoice", "A jurisdiction that can be shown.", |it| {
    "id": "string" = it.said.id,
    "name": "string" = it.said.text,
    "shown": "boolean" = it.shown,
});

shape!(AboutView => ABOUT, "About", "What the pack is.", |it| {
    "id": "string" = it.said.id,
    "title": "string" = it.said.text,
    "version": "string" = it.version,
    "asOf": "string" = it.as_of,
    "language": "string" = it.language,
    "licence": "string" = it.licence,
    "disclaimer": "string" = it.disclaimer,
    "contentNote": "string" = it.content_note,
    "paperNote": "string" = it.paper_note,
});

shape!(View => VIEW, "View", "Everything there is to show after an action.", |it| {
    "revision": "number" = it.revision,
    "about": "About" = it.about,
    "scenario": "ScenarioState" = it.scenario,
    "story": "readonly StoryPiece[]" = it.story,
    "topics": "readonly Topic[]" = it.topics,
    "readings": "readonly Reading[]" = it.readings,
    "frames": "readonly FrameChoice[]" = it.frames,
    "choices": "readonly JurisdictionChoice[]" = it.choices,
    "jurisdictions": "readonly Jurisdiction[]" = it.jurisdictions,
    "clash": "ClashState" = it.clash,
    "left": "Left" = it.left,
    "canUndo": "boolean" = it.can_undo,
    "canRedo": "boolean" = it.can_redo,
    "share": "string" = it.share,
});

shape!(VerdictChange => VERDICT_CHANGE, "VerdictChange", "A definition whose verdict is another now.", |it| {
    "definition": "string" = it.definition.id,
    "jurisdiction": "string" = it.jurisdiction.id,
    "frame": "Frame" = it.frame,
    "from": "VerdictKind" = it.from,
    "to": "VerdictKind" = it.to,
    "sentence": "string" = it.sentence,
});

shape!(CellChange => CELL_CHANGE, "CellChange", "A jurisdiction and frame whose summary is another now.", |it| {
    "jurisdiction": "string" = it.jurisdiction.id,
    "frame": "Frame" = it.frame,
    "from": "VerdictKind" = it.from,
    "to": "VerdictKind" = it.to,
    "sentence": "string" = it.sentence,
});

shape!(Changed => CHANGED, "Changed", "What an action flipped.", |it| {
    "definitions": "readonly VerdictChange[]" = it.definitions,
    "cells": "readonly CellChange[]" = it.cells,
    "sentence": "string" = it.sentence,
    "dropped": "readonly string[]" = it.dropped,
});
