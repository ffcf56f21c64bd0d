//! The quiz: predict, reveal, explain. The right answer is the engine's; nothing is scored, kept or sent.

pub mod examples;
mod summary;

use crate::config::WidgetProps;
use crate::frame::Surround;
use crate::parts::{
    cite, frame_class, glyph, heading, tag, told, use_arrival, verdict_reason, verdict_word,
};
use crate::store::use_store;
use crate::words::fill;
use framewise_core::session::QuizView;
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::prelude::*;

/// A prediction and whether it was compared with the answer.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Attempt {
    chosen: String,
    revealed: bool,
}

/// The quiz.
#[component]
pub fn Quiz(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let words = store.words();
    let items = use_memo((), |()| {
        let wanted = &store.config.subject;
        let all = store.ask(|session| session.quiz());
        let some: Vec<QuizView> = all
            .iter()
            .filter(|item| wanted.contains(&item.id))
            .cloned()
            .collect();
        if some.is_empty() { all } else { some }
    });
    let at = use_state(|| {
        items
            .iter()
            .position(|item| item.id == store.config.step)
            .unwrap_or(0)
    });
    let attempts = use_state(|| {
        let mut attempts = BTreeMap::<usize, Attempt>::new();
        if store.unfolded("answer") {
            attempts.insert(
                *at,
                Attempt {
                    chosen: String::from("met"),
                    revealed: true,
                },
            );
        }
        Rc::new(attempts)
    });
    let place = use_arrival(items.get(*at).map_or("", |item| item.id.as_str()));
    let Some(item) = items.get(*at) else {
        return html! { <Surround {store} name="fw-quiz" title={words.quiz_title} stateful=false /> };
    };
    let attempt = attempts.get(&*at).cloned().unwrap_or_default();
    let go = {
        let (at, on_step, items) = (at.clone(), props.on_step.clone(), items.clone());
        Callback::from(move |next: usize| {
            if let Some(item) = items.get(next) {
                on_step.emit(item.id.clone());
                at.set(next);
            }
        })
    };
    let keep = {
        let (attempts, at) = (attempts.clone(), *at);
        Callback::from(move |attempt: Attempt| {
            let mut next = (**attempts).clone();
            next.insert(at, attempt);
            attempts.set(Rc::new(next));
        })
    };
    let right = |position: usize, attempt: &Attempt| {
        items.get(position).is_some_and(|item| {
            item.choices
                .iter()
                .any(|choice| choice.right && choice.id == attempt.chosen)
        })
    };
    let revealed = attempts.values().filter(|attempt| attempt.revealed).count();
    let again = {
        let (attempts, go) = (attempts.clone(), go.clone());
        Callback::from(move |_: MouseEvent| {
            attempts.set(Rc::default());
            go.emit(0);
        })
    };
    let announce = if attempt.revealed {
        item.answer.word.clone()
    } else {
        String::new()
    };
    html! {
        <Surround store={store.clone()} name="fw-quiz" title={words.quiz_title} lede={words.quiz_lede} stateful=false {announce}>
            <div class="fw-quiz__item" key={item.id.clone()}>
                <p class="fw-label fw-question__focus" ref={place} tabindex="-1">{ fill(words.quiz_item, &[("n", &(*at + 1).to_string()), ("all", &items.len().to_string())]) }</p>
                <p class="fw-quiz__kind">{ tag(&item.scenario.kind_text) }{ " " }{ &item.scenario.said.text }</p>
                { told(&item.story) }
                if !item.changed.is_empty() {
                    <ul class="fw-bullets fw-soft">{ for item.changed.iter().map(|given| html! { <li>{ &given.clause }</li> }) }</ul>
                }
                <form class="fw-quiz__form" onsubmit={
                    let (keep, attempt) = (keep.clone(), attempt.clone());
                    Callback::from(move |event: SubmitEvent| {
                        event.prevent_default();
                        if !attempt.chosen.is_empty() {
                            keep.emit(Attempt { revealed: true, ..attempt.clone() });
                        }
                    })
                }>
                    <fieldset>
                        <legend>
                            { heading(store.config.heading_level, 1, "fw-quiz__question", None, html! { { &item.question } }) }
                        </legend>
                        <p class="fw-quiz__definition">{ &item.definition.jurisdiction.text }{ " · " }{ cite(&item.definition.cite) }</p>
                        <div class="fw-quiz__choices">
                            { for item.choices.iter().map(|choice| {
                                let (keep, revealed, id) = (keep.clone(), attempt.revealed, choice.id.clone());
                                let choose = Callback::from(move |_: Event| keep.emit(Attempt { chosen: id.clone(), revealed }));
                                html! {
                                    <label class={classes!("fw-answer", frame_class(item.definition.frame))} key={choice.id.clone()}>
                                        <input type="radio" name={store.id("prediction")} value={choice.id.clone()}
                                            checked={attempt.chosen == choice.id} disabled={attempt.revealed} onchange={choose} />
                                        { glyph(choice.kind) }<span>{ &choice.text }</span>
                                    </label>
                                }
                            }) }
                        </div>
                    </fieldset>
                    if !attempt.revealed {
                        <button type="submit" class="fw-button fw-button--main" disabled={attempt.chosen.is_empty()}>{ words.reveal }</button>
                    }
                </form>
                if attempt.revealed {
                    <div class={classes!("fw-quiz__answer", frame_class(item.definition.frame))}>
                        <p class="fw-quiz__verdict">{ verdict_word(&item.answer, false, words) }{ " " }
                            <span class="fw-soft">{ if right(*at, &attempt) { words.as_predicted.to_string() } else {
                                let said = item.choices.iter().find(|choice| choice.id == attempt.chosen).map_or("", |choice| choice.text.as_str());
                                fill(words.not_as_predicted, &[("word", said)])
                            } }</span></p>
                        { verdict_reason(&item.answer) }
                        <p class="fw-quiz__lesson"><b>{ words.take_away }{ ":" }</b>{ " " }{ &item.lesson }{ " " }{ cite(&item.cite) }</p>
                    </div>
                }
            </div>
            <div class="fw-question__buttons fw-quiz__moves fw-noprint">
                <button type="button" class="fw-button fw-button--large" disabled={*at == 0} onclick={let at = *at; go.reform(move |_: MouseEvent| at.saturating_sub(1))}>{ words.previous }</button>
                <button type="button" class="fw-button fw-button--large" disabled={*at + 1 >= items.len()} onclick={let at = *at; go.reform(move |_: MouseEvent| at + 1)}>{ words.next }</button>
                <span class="fw-soft">{ fill(words.quiz_seen, &[("n", &revealed.to_string()), ("all", &items.len().to_string())]) }</span>
            </div>
            if revealed > 0 {
                { summary::summary(&store, &items, &attempts, &again) }
            }
        </Surround>
    }
}
