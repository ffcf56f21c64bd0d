//! Weigh it: the roundtable's statements to agree with, or not, or set aside; then what one's view rests on.
//!
//! It counts nothing as right or wrong and keeps nothing. Counts are of statements, not of truth.

pub mod examples;
mod places;
mod result;
mod statement;

use crate::config::WidgetProps;
use crate::frame::Surround;
use crate::parts::{Choose, ChooseLook, Entry};
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

/// Where a reader leans, before and after. It is asked and never derived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Feeling {
    Unsaid,
    Trafficking,
    Csea,
    Both,
    Unsure,
}

impl Feeling {
    /// In words.
    pub(crate) fn text(self, words: Language) -> &'static str {
        match self {
            Feeling::Unsaid => words.0.lean_unsaid,
            Feeling::Trafficking => words.0.lean_trafficking,
            Feeling::Csea => words.0.lean_csea,
            Feeling::Both => words.0.lean_both,
            Feeling::Unsure => words.0.lean_unsure,
        }
    }
}

/// Stances by statement id.
pub(crate) type Stances = BTreeMap<String, Stance>;

/// Weigh it.
#[component]
pub fn Weigh(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let words = store.words();
    let all = use_memo((), |()| statements(&store));
    let about = use_state(|| first_dimension(&store));
    let shown: Vec<&ArgumentView> = all.iter().filter(|one| concerns(one, &about)).collect();
    let before = use_state(|| {
        if store.unfolded("result") {
            Feeling::Trafficking
        } else {
            Feeling::Unsaid
        }
    });
    let after = use_state(|| {
        if store.unfolded("result") {
            Feeling::Both
        } else {
            Feeling::Unsaid
        }
    });
    let at = use_state(|| {
        shown
            .iter()
            .position(|one| one.id == store.config.step)
            .unwrap_or(0)
    });
    let done = use_state(|| store.unfolded("result"));
    let stances = use_state(|| {
        Rc::new(if store.unfolded("result") {
            made_up(&all)
        } else {
            Stances::new()
        })
    });
    let go = {
        let (at, done, on_step) = (at.clone(), done.clone(), props.on_step.clone());
        let ids: Vec<String> = shown.iter().map(|one| one.id.clone()).collect();
        Callback::from(move |next: usize| match ids.get(next) {
            Some(id) => {
                at.set(next);
                done.set(false);
                on_step.emit(id.clone());
            }
            None => {
                done.set(true);
                on_step.emit(String::from("result"));
            }
        })
    };
    let take = {
        let stances = stances.clone();
        Callback::from(move |(id, stance): (String, Stance)| {
            let mut next = (**stances).clone();
            next.insert(id, stance);
            stances.set(Rc::new(next));
        })
    };
    let pick = {
        let (about, at) = (about.clone(), at.clone());
        Callback::from(move |id: String| {
            at.set(0);
            about.set(id);
        })
    };
    let weighed = shown
        .iter()
        .filter(|one| stances.contains_key(&one.id))
        .count();
    let progress = fill(
        words.weigh_progress,
        &[
            ("n", &weighed.to_string()),
            ("all", &shown.len().to_string()),
        ],
    );
    html! {
        <Surround store={store.clone()} name="fw-weigh" title={words.weigh_title} lede={words.weigh_lede} stateful=false>
            <div class="fw-weigh__page">
                <p class="fw-soft">{ &store.view.about.paper_note }</p>
                if *done {
                    <result::Outcome store={store.clone()} statements={all.clone()} stances={(*stances).clone()} />
                    { feeling(&store, "after", words.0.weigh_after, &after) }
                    <p role="status">{ fill(words.weigh_moved, &[("before", before.text(words)), ("after", after.text(words))]) }</p>
                    <div class="fw-question__buttons fw-noprint">
                        <button type="button" class="fw-button fw-button--large" onclick={let at = *at; go.reform(move |_: MouseEvent| at)}>{ words.weigh_return }</button>
                    </div>
                } else {
                    { feeling(&store, "before", words.0.first_thought, &before) }
                    { dimension(&store, &about, &pick) }
                    if let Some(statement) = shown.get(*at) {
                        <statement::Statement store={store.clone()} statement={(*statement).clone()} at={*at} all={shown.len()}
                            stance={stances.get(&statement.id).copied()} on_take={take} on_go={go.clone()} />
                    }
                    <div class="fw-question__buttons fw-noprint">
                        <span class="fw-soft" role="status">{ progress }</span>
                        <button type="button" class="fw-button fw-button--large" disabled={stances.is_empty()} onclick={go.reform(|_: MouseEvent| usize::MAX)}>{ words.weigh_see }</button>
                    </div>
                    { for shown.iter().filter(|one| Some(&one.id) != shown.get(*at).map(|now| &now.id)).map(|one| html! {
                        <div class="fw-print" key={one.id.clone()}>{ crate::parts::say(one, words) }</div>
                    }) }
                }
            </div>
        </Surround>
    }
}

/// What can be agreed with: statements that lean. Questions, recommendations and context do not argue for a frame.
fn statements(store: &Store) -> Vec<ArgumentView> {
    let filter = ArgumentFilter {
        leans: vec![
            Lean::ForTrafficking,
            Lean::AgainstTrafficking,
            Lean::ForCsea,
            Lean::Both,
        ],
        kinds: vec![StatementKind::Statement],
        ..ArgumentFilter::default()
    };
    store
        .ask(|session| session.arguments(&filter))
        .unwrap_or_default()
}

/// The dimension that the host names, or none.
fn first_dimension(store: &Store) -> String {
    let known = store.ask(|session| session.dimensions());
    known
        .into_iter()
        .map(|one| one.id)
        .find(|id| store.config.subject.contains(id))
        .unwrap_or_default()
}

/// Whether a statement is about a dimension; an empty id stands for all.
fn concerns(statement: &ArgumentView, dimension: &str) -> bool {
    dimension.is_empty() || statement.dimensions.iter().any(|one| one.id == dimension)
}

/// The stances of a made-up reader, for examples.
fn made_up(all: &[ArgumentView]) -> Stances {
    let stances = all.iter().take(12).enumerate().map(|(position, one)| {
        let stance = match position % 4 {
            0 | 1 => Stance::Agree,
            2 => Stance::Disagree,
            _ => Stance::Aside,
        };
        (one.id.clone(), stance)
    });
    stances.collect()
}

/// Which statements: all, or those about one question.
fn dimension(store: &Store, about: &str, pick: &Callback<String>) -> Html {
    let words = store.words();
    let id = store.id("about-dimension");
    let all = statements(store);
    let mut entries = vec![Entry::new("", words.weigh_all)];
    let dimensions = store.ask(|session| session.dimensions());
    entries.extend(
        dimensions
            .into_iter()
            .filter(|dimension| all.iter().any(|one| concerns(one, &dimension.id)))
            .map(|dimension| Entry::new(dimension.id, dimension.text)),
    );
    html! {
        <p class="fw-field fw-noprint">
            <label for={id.clone()}>{ words.weigh_about }</label>
            <Choose {id} {entries} value={String::from(about)} look={ChooseLook::Field} on_choose={pick.clone()} />
        </p>
    }
}

/// A question about where one leans, before and after.
fn feeling(
    store: &Store,
    name: &str,
    question: &'static str,
    state: &UseStateHandle<Feeling>,
) -> Html {
    let words = store.words();
    let group = store.id(name);
    let radio = |which: Feeling| {
        let now = state.clone();
        let choose = Callback::from(move |_: Event| now.set(which));
        html! {
            <label class="fw-segment"><input type="radio" name={group.clone()} checked={**state == which} onchange={choose} /><span>{ which.text(words) }</span></label>
        }
    };
    html! {
        <fieldset class="fw-segments fw-noprint">
            <legend>{ question }</legend>
            <div class="fw-segments__row">
                { for [Feeling::Trafficking, Feeling::Csea, Feeling::Both, Feeling::Unsure].map(radio) }
            </div>
        </fieldset>
    }
}
