//! The result: what is settled and why, what remains open, what was not needed, and every answer to change.

use super::{Place, Return, answers, open_readings, restart};
use crate::draw::{classes, html};
use crate::parts::{Arrival, frame_class, heading, verdict_class, verdict_reason, verdict_word};
use crate::store::Store;
use framewise_core::session::{GoalView, Interview, Next};
use yew::prelude::*;

/// Where the result stands.
#[derive(Clone, Copy)]
pub(crate) enum Shown {
    /// On the screen, in the place of the questions.
    Screen {
        /// A person came here by a press whose button is gone now.
        take_focus: bool,
    },
    /// On paper, after the question that is on the screen.
    Paper,
}

/// The result page.
pub(crate) fn result(
    store: &Store,
    interview: &Interview,
    skipped: &[String],
    way: Shown,
    go: &Callback<Place>,
) -> Html {
    let take_focus = matches!(way, Shown::Screen { take_focus: true });
    let words = store.words();
    let level = store.config.heading_level;
    let title = |text: &'static str| heading(level, 1, "fw-h3", None, html! { { text } });
    let more = matches!(interview.next, Next::Ask(_)) || !skipped.is_empty();
    html! {
        <div class={classes!("fw-result", matches!(way, Shown::Paper).then_some("fw-print"))}>
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
            if !interview.answered.is_empty() {
                { title(words.0.result_answers) }
                { answers(store, interview, Return::Result, go) }
            }
            if !skipped.is_empty() {
                { title(words.0.result_skipped) }
                { left_out(store, skipped, go) }
            }
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
                <button type="button" class="fw-button fw-button--large" onclick={store.print(false)}>{ words.print_result }</button>
                <button type="button" class="fw-button fw-button--large" onclick={restart(store, go)}>{ words.start_again }</button>
            </div>
        </div>
    }
}

/// Questions that were skipped, each with a way to answer it now.
fn left_out(store: &Store, skipped: &[String], go: &Callback<Place>) -> Html {
    let words = store.words();
    let ids: Vec<&str> = skipped.iter().map(String::as_str).collect();
    let facts = store
        .ask(|session| session.facts_of(&ids))
        .unwrap_or_default();
    html! {
        <ul class="fw-answers">
            { for facts.into_iter().map(|fact| {
                let id = fact.said.id.clone();
                html! {
                    <li key={id.clone()}>
                        <span>{ &fact.question }</span>
                        <button type="button" class="fw-link fw-noprint" onclick={go.reform(move |_: MouseEvent| Place::Again(id.clone(), Return::Result))}>
                            { words.answer_now }<span class="fw-quiet">{ ": " }{ &fact.said.text }</span></button>
                    </li>
                }
            }) }
        </ul>
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
