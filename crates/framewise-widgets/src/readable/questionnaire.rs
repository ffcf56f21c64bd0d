//! The questionnaire as text: what it is, what is settled already, and the questions that can still matter.

use super::html::Text;
use super::words::ENGLISH;
use super::{Scene, law, situation};
use crate::words::fill;
use framewise_core::session::{FactKind, FactView, GoalView, Need, Next, Refused};

pub(super) fn write(text: &mut Text, scene: &Scene<'_>) -> Result<(), Refused> {
    let words = text.words;
    let interview = scene.session.interview(&[], &[])?;
    text.paragraph(words.questionnaire_what);
    text.block("p", |text| {
        text.mark("b", words.questionnaire_danger);
        text.say(" ");
        text.say(words.help_text);
    });
    situation::clash(text, scene);
    if !interview.answered.is_empty() {
        text.heading(1, words.result_answers);
        text.list(interview.answered.iter().map(|one| one.clause.as_str()));
    }
    text.heading(1, ENGLISH.questions);
    text.paragraph(ENGLISH.questions_lede);
    text.paragraph(&scene.view.left.sentence);
    if let Next::Ask(question) = &interview.next {
        text.labelled(ENGLISH.first_question, &question.fact.question);
        text.labelled(words.why_asked, &question.why_sentence);
    }
    for topic in &scene.view.topics {
        let needed: Vec<&FactView> = topic
            .facts
            .iter()
            .filter(|fact| fact.need == Need::Needed)
            .collect();
        if !needed.is_empty() {
            text.heading(2, &topic.said.text);
            text.list_of(&needed, |text, fact| question(text, fact));
        }
    }
    goals(text, words.0.result_settled, &interview.settled);
    goals(text, words.0.result_open, &interview.unsettled);
    text.paragraph(&fill(
        words.settled_so_far,
        &[("sentence", &interview.settled_sentence)],
    ));
    situation::readings(text, scene, |reading| reading.matters);
    if !interview.not_needed.is_empty() {
        text.heading(1, words.result_not_needed);
        text.paragraph(words.result_not_needed_lede);
        text.list(interview.not_needed.iter().map(|one| one.text.as_str()));
    }
    Ok(())
}

fn question(text: &mut Text, fact: &FactView) {
    text.mark("b", &fact.question);
    if !fact.help.is_empty() {
        text.say(" ");
        text.say(&fact.help);
    }
    if fact.kind != FactKind::YesNo {
        let names: Vec<&str> = fact
            .options
            .iter()
            .map(|option| option.said.text.as_str())
            .collect();
        text.say(" ");
        text.say(ENGLISH.answers);
        text.say(": ");
        text.say(&names.join(", "));
        text.say(".");
    }
}

/// Goals with their verdicts.
fn goals(text: &mut Text, title: &str, list: &[GoalView]) {
    if list.is_empty() {
        return;
    }
    text.heading(1, title);
    for goal in list {
        law::verdict(text, 2, &goal.name, &goal.verdict, false);
    }
}
