//! What was seen so far: each revealed item with prediction, answer and lesson. No score and no judgement.

use super::{Attempt, Attempts};
use crate::draw::html;
use crate::parts::{cite, heading, verdict_word};
use crate::store::Store;
use crate::words::fill;
use framewise_core::session::QuizView;
use yew::prelude::*;

/// The summary; open by itself once every answer was seen.
pub(crate) fn summary(
    store: &Store,
    items: &[&QuizView],
    attempts: &Attempts,
    again: &Callback<MouseEvent>,
) -> Html {
    let words = store.words();
    let seen: Vec<(&QuizView, &Attempt)> = items
        .iter()
        .filter_map(|item| Some((*item, attempts.get(&item.id)?)))
        .filter(|(_, attempt)| attempt.revealed)
        .collect();
    let all = seen.len() == items.len();
    html! {
        <details class="fw-topic fw-quiz__summary" open={all || store.unfolded("summary")}>
            <summary>{ crate::parts::chevron() }<span class="fw-topic__name">{ words.quiz_summary }</span><span class="fw-tag">{ seen.len() }</span></summary>
            <ul>
                { for seen.iter().map(|(item, attempt)| {
                    let said = item.choices.iter().find(|choice| choice.id == attempt.chosen).map_or("", |choice| choice.text.as_str());
                    html! {
                        <li key={item.id.clone()}>
                            { heading(store.config.heading_level, 1, "fw-h4", None, html! { { &item.question } }) }
                            <p>{ verdict_word(&item.answer, false, words) }{ " " }
                                <span class="fw-soft">{ fill(words.quiz_predicted, &[("word", said)]) }</span></p>
                            <p>{ &item.lesson }{ " " }{ cite(&item.cite) }</p>
                        </li>
                    }
                }) }
            </ul>
            <button type="button" class="fw-button fw-noprint" onclick={again.clone()}>{ words.quiz_again }</button>
        </details>
    }
}
