//! The quiz as text: each item with its choices, and the answer in a native disclosure.

use super::html::Text;
use super::words::ENGLISH;
use super::{Scene, law, situation};
use crate::words::fill;
use framewise_core::session::QuizView;

pub(super) fn write(text: &mut Text, scene: &Scene<'_>) {
    text.paragraph(ENGLISH.quiz_lede);
    let items = crate::quiz::items(scene.session, scene.view, &scene.config.subject);
    let all = items.len().to_string();
    for (item, number) in items.iter().zip(1..) {
        let number = usize::to_string(&number);
        let place = fill(text.words.quiz_item, &[("n", &number), ("all", &all)]);
        write_item(text, &place, item);
    }
}

fn write_item(text: &mut Text, place: &str, item: &QuizView) {
    let words = text.words;
    text.heading(1, &[place, ": ", &item.question].concat());
    situation::scenario_line(text, &item.scenario, false);
    situation::story(text, &item.story);
    situation::changed(text, &item.changed);
    text.block("p", |text| {
        text.say(&item.definition.jurisdiction.text);
        text.say(" ·");
        text.cite(&item.definition.cite);
    });
    text.list(item.choices.iter().map(|choice| choice.text.as_str()));
    text.fold(words.reveal, |text| {
        text.block("p", |text| {
            text.mark("b", &item.answer.word);
            text.say(".");
        });
        law::reason(text, &item.answer);
        text.block("p", |text| {
            text.label(words.take_away);
            text.say(&item.lesson);
            text.cite(&item.cite);
        });
    });
}
