//! The situation in words: where it began, its story, what else was stated, what clashes, and how the law is read.

use super::Scene;
use super::html::{Text, row};
use super::words::ENGLISH;
use crate::parts::decides;
use crate::words::fill;
use framewise_core::session::{
    ClashState, FactView, Given, Need, ReadingChoice, ReadingView, ScenarioState, ScenarioView,
    StoryPiece,
};

/// Scenario, story and facts.
pub(super) fn situation(text: &mut Text, scene: &Scene<'_>) {
    let words = text.words;
    let view = scene.view;
    text.heading(1, words.the_situation);
    match &view.scenario {
        ScenarioState::Blank => {}
        ScenarioState::Loaded(scenario) => {
            scenario_line(text, scenario, scenario.modified);
            story(text, &view.story);
            if !scenario.modified {
                text.labelled(words.teaches, &scenario.teaches);
            }
        }
    }
    let told = !view.story.is_empty();
    let stated: Vec<&FactView> = view
        .topics
        .iter()
        .flat_map(|topic| &topic.facts)
        .filter(|fact| fact.need == Need::Answered && !(told && fact.in_story))
        .collect();
    if stated.is_empty() && view.story.is_empty() {
        text.paragraph(ENGLISH.no_story);
    }
    let list = |text: &mut Text| {
        text.list_of(&stated, |text, fact| {
            text.say(&fact.said.text);
            text.say(": ");
            text.mark("b", &fact.answer_text);
        });
    };
    if told && !stated.is_empty() {
        let summary = fill(ENGLISH.stated, &[("n", &stated.len().to_string())]);
        text.fold(&summary, list);
    } else {
        list(text);
    }
    clash(text, scene);
}

/// "A hypothetical pattern: the carer ..." with its source, and whether a reader has changed it.
pub(super) fn scenario_line(text: &mut Text, scenario: &ScenarioView, modified: bool) {
    let words = text.words;
    text.block("p", |text| {
        text.say(&scenario.kind_text);
        if modified {
            text.say(" (");
            text.say(words.modified);
            text.say(")");
        }
        text.say(": ");
        text.mark("b", &scenario.said.text);
        text.cites(&scenario.cites);
    });
}

/// The story with its facts as they stand.
pub(super) fn story(text: &mut Text, pieces: &[StoryPiece]) {
    if pieces.is_empty() {
        return;
    }
    text.block("p", |text| {
        for piece in pieces {
            match piece {
                StoryPiece::Text(words) => text.say(words),
                StoryPiece::Slot(slot) => text.mark("em", &slot.wording),
            }
        }
    });
}

/// What is other than in a scenario.
pub(super) fn changed(text: &mut Text, given: &[Given]) {
    text.list(given.iter().map(|one| one.clause.as_str()));
}

/// Answers that cannot all be true.
pub(super) fn clash(text: &mut Text, scene: &Scene<'_>) {
    if let ClashState::Clash(clash) = &scene.view.clash {
        text.paragraph(&clash.sentence);
    }
}

/// The readings that are wanted, each with the ways to read it and who holds them.
pub(super) fn readings(text: &mut Text, scene: &Scene<'_>, wanted: impl Fn(&ReadingView) -> bool) {
    let words = text.words;
    text.heading(1, words.readings_heading);
    let list: Vec<&ReadingView> = scene
        .view
        .readings
        .iter()
        .filter(|reading| wanted(reading))
        .collect();
    if list.is_empty() {
        text.paragraph(words.readings_none);
    }
    for reading in list {
        text.heading(2, &reading.said.text);
        text.paragraph(&reading.help);
        text.list_of(&reading.options, |text, option| {
            text.mark("b", &option.said.text);
            if option.chosen {
                text.say(" ");
                text.say(ENGLISH.taken);
            }
            text.list_of(&option.holders, |text, holder| {
                text.say(&holder.text);
                text.cite(&holder.cite);
            });
        });
        let decides = decides(reading, words, &row(&reading.decides));
        let open = reading.chosen == ReadingChoice::LeftOpen;
        text.block("p", |text| {
            if open {
                text.say(ENGLISH.left_open);
                text.say(" ");
            }
            text.say(&decides);
        });
    }
}
