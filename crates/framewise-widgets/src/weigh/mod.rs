//! Weigh it: the roundtable's statements to agree with, or not, or set aside; then what one's view rests on.
//!
//! It counts nothing as right or wrong and keeps nothing. Counts are of statements, not of truth.

pub mod examples;
mod result;

use crate::config::WidgetProps;
use crate::frame::Surround;
use crate::parts::{heading, say};
use crate::store::{Store, use_store};
use crate::words::{Language, fill};
use framewise_core::session::{ArgumentFilter, ArgumentView, Lean, StatementKind};
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::prelude::*;

/// What a reader makes of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stance {
    Agree,
    Disagree,
    Aside,
}

/// Where a reader leans, before and after. A host or the result never derives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Feeling {
    Unsaid,
    Trafficking,
    Csea,
    Both,
    Unsure,
}

/// Stances by statement id.
pub(crate) type Stances = Rc<BTreeMap<String, Stance>>;

/// Weigh it.
#[component]
pub fn Weigh(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let words = store.words();
    let statements = use_memo((), |()| {
        let filter = ArgumentFilter {
            leans: vec![Lean::ForTrafficking, Lean::AgainstTrafficking, Lean::ForCsea, Lean::Both],
            kinds: vec![StatementKind::Statement],
            ..ArgumentFilter::default()
        };
        store.ask(|session| session.arguments(&filter)).unwrap_or_default()
    });
    let before = use_state(|| Feeling::Unsaid);
    let after = use_state(|| Feeling::Unsaid);
    let at = use_state(|| statements.iter().position(|one| one.id == store.config.step).unwrap_or(0));
    let done = use_state(|| store.unfolded("result"));
    let stances: UseStateHandle<Stances> = use_state(|| {
        let example = store.unfolded("result");
        let stance = |position: usize| if position.is_multiple_of(3) { Stance::Disagree } else { Stance::Agree };
        Rc::new(if example {
            statements.iter().enumerate().map(|(position, one)| (one.id.clone(), stance(position))).collect()
        } else {
            BTreeMap::new()
        })
    });
    let Some(statement) = statements.get(*at) else {
        return html! { <Surround {store} name="fw-weigh" title={words.weigh_title} stateful=false /> };
    };
    let go = {
        let (at, all) = (at.clone(), statements.len());
        Callback::from(move |next: usize| if next < all { at.set(next) })
    };
    let take = {
        let (stances, done, go, at, all) = (stances.clone(), done.clone(), go.clone(), *at, statements.len());
        let id = statement.id.clone();
        Callback::from(move |stance: Stance| {
            let mut next = (**stances).clone();
            next.insert(id.clone(), stance);
            stances.set(Rc::new(next));
            if at + 1 < all { go.emit(at + 1) } else { done.set(true) }
        })
    };
    let show = |state: &UseStateHandle<bool>, value: bool| {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| state.set(value))
    };
    html! {
        <Surround store={store.clone()} name="fw-weigh" title={words.weigh_title} lede={words.weigh_lede} stateful=false>
            <div class="fw-weigh__page">
                <p class="fw-soft">{ &store.view.about.paper_note }</p>
                { feeling(&store, "before", words.0.first_thought, &before, words) }
                if *done {
                    { result::result(&store, &statements, &stances) }
                    { feeling(&store, "after", words.0.weigh_after, &after, words) }
                    <button type="button" class="fw-button fw-noprint" onclick={show(&done, false)}>{ words.back }</button>
                } else {
                    { card(&store, statement, *at, statements.len(), stances.get(&statement.id).copied(), &take) }
                    <div class="fw-question__buttons">
                        <button type="button" class="fw-link" disabled={*at == 0} onclick={let at = *at; go.reform(move |_: MouseEvent| at.saturating_sub(1))}>{ words.previous }</button>
                        <button type="button" class="fw-button" disabled={stances.is_empty()} onclick={show(&done, true)}>{ words.weigh_see }</button>
                    </div>
                }
            </div>
        </Surround>
    }
}

fn card(
    store: &Store,
    statement: &ArgumentView,
    at: usize,
    all: usize,
    stance: Option<Stance>,
    take: &Callback<Stance>,
) -> Html {
    let words = store.words();
    let button = |text: &'static str, which: Stance| {
        html! {
            <button type="button" class="fw-button fw-button--large" aria-pressed={if stance == Some(which) { "true" } else { "false" }}
                onclick={take.reform(move |_: MouseEvent| which)}>{ text }</button>
        }
    };
    html! {
        <div class="fw-weigh__card">
            { heading(store.config.heading_level, 1, "fw-label", None, html! { { fill(words.statement_n, &[("n", &(at + 1).to_string()), ("all", &all.to_string())]) } }) }
            { say(statement, words) }
            <div class="fw-question__buttons">
                { button(words.0.agree, Stance::Agree) }
                { button(words.0.disagree, Stance::Disagree) }
                { button(words.0.set_aside, Stance::Aside) }
            </div>
        </div>
    }
}

/// A question about where one leans, before and after.
fn feeling(store: &Store, name: &str, question: &'static str, state: &UseStateHandle<Feeling>, words: Language) -> Html {
    let group = store.id(name);
    let radio = |text: &'static str, which: Feeling| {
        let now = state.clone();
        let choose = Callback::from(move |_: Event| now.set(which));
        html! {
            <label class="fw-segment"><input type="radio" name={group.clone()} checked={**state == which} onchange={choose} /><span>{ text }</span></label>
        }
    };
    html! {
        <fieldset class="fw-segments">
            <legend>{ question }</legend>
            <div class="fw-segments__row">
                { radio(words.0.lean_trafficking, Feeling::Trafficking) }
                { radio(words.0.lean_csea, Feeling::Csea) }
                { radio(words.0.lean_both, Feeling::Both) }
                { radio(words.0.lean_unsure, Feeling::Unsure) }
            </div>
        </fieldset>
    }
}
