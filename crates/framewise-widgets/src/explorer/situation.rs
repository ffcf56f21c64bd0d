//! The left side: which situation, told as a sentence, and the facts that the sentence does not name.

use crate::draw::hooks::{use_memo, use_mut_ref, use_state};
use crate::draw::{classes, html};
use crate::frame::history;
use crate::late::late;
use crate::parts::{
    Choose, ChooseProps, Entry, Opened, cites, heading, stated, story, tag, topics,
};
use crate::store::Store;
use framewise_core::session::{Action, ScenarioState, ScenarioView};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Properties of [`Situation`].
#[derive(Clone, PartialEq, Properties)]
pub struct SituationProps {
    /// The store.
    pub store: Store,
}

/// The situation.
#[component]
pub fn Situation(props: &SituationProps) -> Html {
    let store = &props.store;
    let words = store.words();
    let level = store.config.heading_level;
    let scenarios = use_memo(store.config.complete, |_| {
        store.ask(|session| session.scenarios())
    });
    let fresh = use_mut_ref(String::new);
    let chosen = match &store.view.scenario {
        ScenarioState::Blank => String::new(),
        ScenarioState::Loaded(scenario) => scenario.said.id.clone(),
    };
    let mut entries = vec![Entry::new("", words.scenario_blank)];
    entries.extend(
        scenarios
            .iter()
            .map(|scenario| Entry::new(scenario.said.id.clone(), scenario.said.text.clone())),
    );
    let load = store.act.reform(|id: String| {
        if id.is_empty() {
            Action::Reset
        } else {
            Action::LoadScenario { id }
        }
    });
    // The fact that was changed last keeps a wash that fades; only the story's own controls set it.
    let act = {
        let (act, fresh) = (store.act.clone(), fresh.clone());
        Callback::from(move |action: Action| {
            *fresh.borrow_mut() = match &action {
                Action::Answer { fact, .. }
                | Action::DontKnow { fact }
                | Action::Clear { fact } => fact.clone(),
                _ => String::new(),
            };
            act.emit(action);
        })
    };
    let told = !store.view.story.is_empty();
    let control = store.id("scenario");
    html! {
        <div class="fw-situation" part="situation">
            { heading(level, 1, "fw-quiet", None, html! { { words.the_situation } }) }
            <div class="fw-situation__top fw-noprint">
                <p class="fw-field">
                    <label for={control.clone()}>{ words.scenario }</label>
                    <Choose id={control} ..ChooseProps::field(entries, chosen, load.clone()) />
                </p>
            </div>
            if let ScenarioState::Loaded(scenario) = &store.view.scenario {
                <p class="fw-situation__kind">
                    { tag(&scenario.kind_text) }
                    if scenario.modified { { " " }{ tag(words.modified) } }
                    { " " }{ cites(&scenario.cites) }
                </p>
            }
            if told {
                { story(&store.view.story, &fresh.borrow(), words, &act) }
            } else if matches!(store.view.scenario, ScenarioState::Blank) && !scenarios.is_empty() {
                <p class="fw-soft fw-noprint">{ words.for_example }</p>
                <ul class="fw-situation__examples fw-noprint">{ for scenarios.iter().take(EXAMPLES).map(|scenario| example(scenario, &load)) }</ul>
            }
            { history(store) }
            { to(words.more_facts, ".fw-situation__more", "fw-down") }
        </div>
    }
}

/// How many situations an empty page offers.
const EXAMPLES: usize = 3;

fn example(scenario: &ScenarioView, load: &Callback<String>) -> Html {
    let (load, id) = (load.clone(), scenario.said.id.clone());
    let choose = Callback::from(move |event: MouseEvent| {
        // The button goes away; the choice of the situation stays.
        go(&event, "select");
        load.emit(id.clone());
    });
    html! {
        <li><button type="button" class="fw-link" onclick={choose}>{ &scenario.said.text }</button></li>
    }
}

/// Where everything stands in one column: on to another part of it, past what is long.
fn to(text: &'static str, part: &'static str, way: &'static str) -> Html {
    let go = Callback::from(move |event: MouseEvent| go(&event, part));
    html! {
        <p class="fw-explorer__to fw-noprint">
            <button type="button" class={classes!("fw-link", way)} onclick={go}>{ text }</button>
        </p>
    }
}

/// From what was pressed to another part of the explorer, with the focus.
fn go(event: &MouseEvent, part: &str) {
    if let Some(pressed) = event.target_dyn_into::<Element>()
        && let Ok(Some(columns)) = pressed.closest(".fw-explorer__columns")
        && let Ok(Some(part)) = columns.query_selector(part)
    {
        part.scroll_into_view();
        let _ = part.unchecked_into::<HtmlElement>().focus();
    }
}

/// The facts that the sentence does not name.
pub fn more_facts(store: &Store) -> Html {
    let words = store.words();
    let id = store.id("facts");
    html! {
        <div class="fw-situation__more" part="facts" role="group" aria-labelledby={id.clone()} tabindex="-1">
            { heading(store.config.heading_level, 1, "fw-h4 fw-noprint", Some(id), html! { { words.more_facts } }) }
            <p class="fw-soft fw-noprint">{ &store.view.left.sentence }</p>
            { late(words, |late| (late.facts)(SituationProps { store: store.clone() })) }
        </div>
    }
}

/// These facts by topic, and what the situation teaches.
#[component]
pub fn MoreFacts(props: &SituationProps) -> Html {
    let store = &props.store;
    let told = !store.view.story.is_empty();
    let opened = use_state(Opened::default);
    html! { <>
        { topics(store, told, &opened) }
        { stated(store, !told) }
        if let ScenarioState::Loaded(scenario) = &store.view.scenario {
            if !scenario.teaches.is_empty() && !scenario.modified {
                <p class="fw-situation__teaches"><b>{ store.words().teaches }{ ":" }</b>{ " " }{ &scenario.teaches }</p>
            }
        }
        { to(store.words().the_law, ".fw-explorer__law", "fw-up") }
    </> }
}
