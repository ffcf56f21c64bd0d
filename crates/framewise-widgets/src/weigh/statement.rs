//! One statement with what a reader makes of it: native radio controls, then on to the next.

use super::Stance;
use crate::draw::html;
use crate::parts::{heading, say, use_arrival_by};
use crate::store::Store;
use crate::words::fill;
use framewise_core::session::ArgumentView;
use yew::prelude::*;

/// Properties of [`Statement`].
#[derive(Clone, PartialEq, Properties)]
pub struct StatementProps {
    /// The store.
    pub store: Store,
    /// The statement.
    pub statement: ArgumentView,
    /// Its position, from 0.
    pub at: usize,
    /// How many there are.
    pub all: usize,
    /// How often a press led to a statement, which then takes the focus.
    pub moves: u32,
    /// A press led here from elsewhere.
    pub take_focus: bool,
    /// What the reader makes of it so far.
    pub(crate) stance: Option<Stance>,
    /// Told what the reader makes of it.
    pub(crate) on_take: Callback<(String, Stance)>,
    /// Told which position the reader moves to.
    pub on_go: Callback<usize>,
}

/// One statement.
#[component]
pub fn Statement(props: &StatementProps) -> Html {
    let StatementProps {
        store,
        statement,
        at,
        all,
        moves,
        take_focus,
        stance,
        on_take,
        on_go,
    } = props;
    let words = store.words();
    let place = use_arrival_by(&moves.to_string(), *take_focus);
    let (back, next) = (at.saturating_sub(1), at + 1);
    html! {
        <div class="fw-weigh__card" key={statement.id.clone()}>
            <div ref={place} tabindex="-1" class="fw-question__focus">
                { said(store, statement, *at, *all) }
            </div>
            { choices(store, statement, *stance, on_take) }
            <div class="fw-question__buttons fw-noprint">
                <button type="button" class="fw-button fw-button--large" disabled={*at == 0} onclick={on_go.reform(move |_: MouseEvent| back)}>{ words.previous }</button>
                <button type="button" class="fw-button fw-button--main" onclick={on_go.reform(move |_: MouseEvent| next)}>{ words.next }</button>
            </div>
        </div>
    }
}

/// Its number and what it says.
pub(super) fn said(store: &Store, statement: &ArgumentView, at: usize, all: usize) -> Html {
    let words = store.words();
    let number = fill(
        words.statement_n,
        &[("n", &(at + 1).to_string()), ("all", &all.to_string())],
    );
    html! { <>
        { heading(store.config.heading_level, 1, "fw-label", None, html! { { number } }) }
        { say(statement, words) }
    </> }
}

/// What to make of it.
pub(super) fn choices(
    store: &Store,
    statement: &ArgumentView,
    stance: Option<Stance>,
    on_take: &Callback<(String, Stance)>,
) -> Html {
    let words = store.words();
    // A group of its own for each statement: a choice never moves over to the next one.
    let group = store.id(&statement.id);
    let radio = |text: &'static str, which: Stance| {
        let id = statement.id.clone();
        let choose = on_take.reform(move |_: Event| (id.clone(), which));
        html! {
            <label class="fw-answer">
                <input type="radio" name={group.clone()} checked={stance == Some(which)} onchange={choose} /><span>{ text }</span>
            </label>
        }
    };
    html! {
        <fieldset>
            <legend class="fw-quiet">{ words.weigh_make }</legend>
            <div class="fw-weigh__choices">
                { radio(words.0.agree, Stance::Agree) }
                { radio(words.0.disagree, Stance::Disagree) }
                { radio(words.0.set_aside, Stance::Aside) }
            </div>
        </fieldset>
    }
}
