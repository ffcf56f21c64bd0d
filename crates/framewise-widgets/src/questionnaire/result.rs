//! The result: what is settled and why, what remains open, what was not needed, and every answer to change.

use super::{Place, answers, open_readings, restart};
use crate::parts::{Arrival, frame_class, heading, verdict_class, verdict_reason, verdict_word};
use crate::store::Store;
use framewise_core::session::{GoalView, Interview, Next};
use yew::prelude::*;

/// The result page.
pub(crate) fn result(
    store: &Store,
    interview: &Interview,
    skipped: &[String],
    take_focus: bool,
    go: &Callback<Place>,
) -> Html {
    let words = store.words();
    let level = store.config.heading_level;
    let title = |text: &'static str| heading(level, 1, "fw-h3", None, html! { { text } });
    let more = matches!(interview.next, Next::Ask(_)) || !skipped.is_empty();
    html! {
        <div class="fw-result">
            <Arrival {take_focus}>{ heading(level, 1, "fw-question__title", None, html! { { words.result_title } }) }</Arrival>
            <p class="fw-soft">{ &interview.settled_sentence }</p>
            if !interview.settled.is_empty() {
                { title(words.0.result_settled) }
                { goals(store, &interview.settled) }
            }
            if !interview.unsettled.is_empty() {
                { title(words.0.result_open) }
                { goals(store, &interview.unsettled) }
            }
            { open_readings(store) }
            { title(words.0.result_answers) }
            { answers(store, interview, go) }
            if !interview.not_needed.is_empty() {
                <details class="fw-topic">
                    <summary>{ crate::parts::chevron() }<span class="fw-topic__name">{ words.result_not_needed }</span>
                        <span class="fw-tag">{ interview.not_needed.len() }</span></summary>
                    <p class="fw-soft">{ words.result_not_needed_lede }</p>
                    <ul class="fw-bullets fw-columns">{ for interview.not_needed.iter().map(|fact| html! { <li>{ &fact.text }</li> }) }</ul>
                </details>
            }
            <div class="fw-question__buttons fw-noprint">
                if more {
                    <button type="button" class="fw-button fw-button--main" onclick={go.reform(|_: MouseEvent| Place::Asking)}>{ words.continue_asking }</button>
                }
                <button type="button" class="fw-button fw-button--large" onclick={restart(store, go)}>{ words.start_again }</button>
            </div>
        </div>
    }
}

/// Goals, each with its verdict, grouped by place.
fn goals(store: &Store, list: &[GoalView]) -> Html {
    let words = store.words();
    html! {
        <ul class="fw-goals">
            { for list.iter().map(|goal| html! {
                <li class={classes!("fw-card", frame_class(goal.frame), verdict_class(goal.verdict.kind))} key={goal.said.id.clone()}>
                    <p class="fw-goal__place">{ &goal.jurisdiction.text }</p>
                    <p class="fw-card__frame">{ &goal.said.text }</p>
                    { verdict_word(&goal.verdict, false, words) }
                    <div class="fw-card__reason">{ verdict_reason(&goal.verdict) }</div>
                </li>
            }) }
        </ul>
    }
}
