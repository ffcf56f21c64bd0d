//! The situation, the question, and the prediction: native radio controls, which number keys choose too.

use super::Attempt;
use crate::draw::{classes, html};
use crate::parts::{cite, focus_first, frame_class, glyph, heading, tag, told};
use crate::store::Store;
use framewise_core::session::QuizView;
use yew::prelude::*;

/// The item up to its answer.
pub(super) fn predict(
    store: &Store,
    item: &QuizView,
    attempt: &Attempt,
    keep: &Callback<Attempt>,
) -> Html {
    let words = store.words();
    let revealed = attempt.revealed;
    let choose = keep.reform(move |chosen: String| Attempt { chosen, revealed });
    let missing = store.id("prediction-missing");
    let group = store.id(&["prediction-", item.id.as_str()].concat());
    html! {
        <div class="fw-quiz__predict">
            <p class="fw-quiz__kind">{ tag(&item.scenario.kind_text) }{ " " }{ &item.scenario.said.text }</p>
            { told(&item.story) }
            if !item.changed.is_empty() {
                <p class="fw-soft">{ words.quiz_changed }{ " " }
                    { for item.changed.iter().enumerate().map(|(position, given)| html! { <>if position > 0 { { "; " } }{ &given.clause }</> }) }</p>
            }
            <form class="fw-quiz__form" onsubmit={reveal(attempt, keep)}>
                <fieldset>
                    <legend>
                        { heading(store.config.heading_level, 1, "fw-quiz__question", None, html! { { &item.question } }) }
                    </legend>
                    <p class="fw-quiz__definition">{ &item.definition.jurisdiction.text }{ " · " }{ cite(&item.definition.cite) }</p>
                    <div class="fw-quiz__choices">
                        { for item.choices.iter().enumerate().map(|(position, choice)| {
                            let id = choice.id.clone();
                            let digit = (position + 1).to_string();
                            html! {
                                <label class={classes!("fw-answer", frame_class(item.definition.frame))} key={choice.id.clone()}>
                                    <input type="radio" name={group.clone()} value={choice.id.clone()} aria-keyshortcuts={digit.clone()}
                                        checked={attempt.chosen == choice.id} disabled={revealed} onchange={choose.reform(move |_: Event| id.clone())} />
                                    { glyph(choice.kind) }<span>{ &choice.text }</span>
                                    if !revealed { <kbd class="fw-quiz__key fw-noprint" aria-hidden="true">{ digit }</kbd> }
                                </label>
                            }
                        }) }
                    </div>
                </fieldset>
                if !revealed {
                    <div class="fw-question__buttons fw-noprint">
                        <button type="submit" class="fw-button fw-button--main" aria-describedby={missing.clone()}>{ words.reveal }</button>
                        <span class="fw-soft" id={missing}>{ if attempt.chosen.is_empty() { words.predict_first } else { "" } }</span>
                    </div>
                }
            </form>
        </div>
    }
}

/// Shows the answer once there is a prediction; until then the words beside the button say what is missing, and the focus
/// goes where it can be given.
fn reveal(attempt: &Attempt, keep: &Callback<Attempt>) -> Callback<SubmitEvent> {
    let (attempt, keep) = (attempt.clone(), keep.clone());
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        if !attempt.chosen.is_empty() {
            keep.emit(Attempt {
                revealed: true,
                ..attempt.clone()
            });
        } else {
            focus_first(&event);
        }
    })
}

/// Number keys, alone and while the focus is inside the item.
pub(super) fn digits(
    item: &QuizView,
    attempt: &Attempt,
    keep: &Callback<Attempt>,
) -> Callback<KeyboardEvent> {
    let (revealed, keep) = (attempt.revealed, keep.clone());
    let ids: Vec<String> = item
        .choices
        .iter()
        .map(|choice| choice.id.clone())
        .collect();
    Callback::from(move |event: KeyboardEvent| {
        let modified = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
        let digit = event.key().parse::<usize>().unwrap_or(0);
        if let Some(id) = digit.checked_sub(1).and_then(|position| ids.get(position))
            && !modified
            && !revealed
        {
            event.prevent_default();
            keep.emit(Attempt {
                chosen: id.clone(),
                revealed,
            });
        }
    })
}
