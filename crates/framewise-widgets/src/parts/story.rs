//! The situation as a sentence whose facts are choices in place.

use super::{Choose, ChooseLook, ChooseProps, Entry};
use crate::draw::html;
use crate::words::{Language, fill};
use framewise_core::session::{Action, Answer, Choice, StoryPiece};
use yew::prelude::*;

/// Value of the entry "not stated".
const UNSTATED: &str = "";
/// Value of the entry "I don't know". No value id has a space.
const UNKNOWN: &str = "do not know";

/// The entries of a fact: not stated, its values, don't know.
pub fn entries(options: &[Choice], unstated: &str, words: Language) -> Vec<Entry> {
    let mut entries = Vec::with_capacity(options.len() + 2);
    entries.push(Entry::new(UNSTATED, unstated));
    entries.extend(options.iter().map(|option| {
        let text = if option.possible {
            option.said.text.clone()
        } else {
            fill(words.does_not_fit, &[("value", &option.said.text)])
        };
        Entry::new(option.said.id.clone(), text)
    }));
    entries.push(Entry::new(UNKNOWN, words.dont_know));
    entries
}

/// The value of the entry that stands for an answer.
pub fn entry_of(answer: &Answer) -> String {
    match answer {
        Answer::NotAsked => String::from(UNSTATED),
        Answer::DontKnow => String::from(UNKNOWN),
        Answer::Value(value) => value.id.clone(),
    }
}

/// The action of choosing an entry of a fact.
pub fn action_of(fact: &str, entry: String) -> Action {
    let fact = String::from(fact);
    match entry.as_str() {
        UNSTATED => Action::Clear { fact },
        UNKNOWN => Action::DontKnow { fact },
        _ => Action::Answer { fact, value: entry },
    }
}

/// The story. `fresh` names the fact that was changed last, or is empty.
pub fn story(pieces: &[StoryPiece], fresh: &str, words: Language, act: &Callback<Action>) -> Html {
    html! {
        <p class="fw-story" part="story">
            { for pieces.iter().map(|piece| match piece {
                StoryPiece::Text(text) => html! { { text } },
                StoryPiece::Slot(slot) => {
                    let fact = slot.fact.id.clone();
                    let on_choose = act.reform(move |entry| action_of(&fact, entry));
                    let look = ChooseLook::Chip {
                        wording: slot.wording.clone(),
                        unstated: !matches!(slot.answer, Answer::Value(_)),
                        fresh: slot.fact.id == fresh,
                    };
                    html! {
                        <Choose key={slot.fact.id.clone()} label={slot.question.clone()} {look}
                            ..ChooseProps::field(entries(&slot.options, &slot.unstated, words), entry_of(&slot.answer), on_choose) />
                    }
                }
            }) }
        </p>
    }
}

/// The story as plain words, for places where nothing can be chosen.
pub fn told(pieces: &[StoryPiece]) -> Html {
    html! {
        <p class="fw-story fw-story--told">
            { for pieces.iter().map(|piece| match piece {
                StoryPiece::Text(text) => html! { { text } },
                StoryPiece::Slot(slot) => html! { <em class="fw-told">{ &slot.wording }</em> },
            }) }
        </p>
    }
}
