//! The comparison: what the frame, or the place, changes about the outcome, with what was argued beside the law.
//!
//! It holds which columns are compared and whether sameness is hidden; everything else is the session's.

pub mod examples;

use crate::config::{Deed, WidgetProps};
use crate::draw::hooks::{UseStateHandle, use_state};
use crate::draw::{classes, html};
use crate::frame::{Surround, SurroundProps};
use crate::parts::{
    Choose, ChooseProps, DifferenceLook, Entry, difference, frame_class, glyph, heading, numbers,
    say_once, stated,
};
use crate::store::{Store, use_store};
use crate::words::fill;
use framewise_core::session::{Action, ArgumentFilter, Frame, ScenarioState, VerdictKind};
use std::rc::Rc;
use yew::prelude::*;

/// What stands in the columns.
#[derive(Clone, PartialEq)]
enum Columns {
    /// Two frames in one place.
    Frames(String),
    /// Two places in one frame.
    Places(String, String, Frame),
}

impl Columns {
    /// As a link to them says it, and the attribute `between`.
    fn ids(&self) -> String {
        match self {
            Columns::Frames(place) => place.clone(),
            Columns::Places(one, other, frame) => [one, other, frame.id()].join("."),
        }
    }
}

/// The comparison.
#[component]
pub fn Comparison(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let words = store.words();
    let columns = use_state(|| first_columns(&store));
    let only = use_state(|| !store.unfolded("same"));
    let arguments = use_state(|| true);
    let said = *arguments && !store.less();
    let found = match &*columns {
        Columns::Frames(place) => store.ask(|session| session.frame_difference(place)),
        Columns::Places(one, other, frame) => {
            store.ask(|session| session.between(one, other, *frame))
        }
    };
    let set = {
        let (columns, on_deed) = (columns.clone(), props.on_deed.clone());
        Callback::from(move |next: Columns| {
            on_deed.emit((Deed::Compare, next.ids()));
            columns.set(next);
        })
    };
    let at_first = use_state(|| (store.view.revision, (*columns).clone()));
    // What changed is told of what is compared, not of all places.
    let announce = match &found {
        Ok(found) if *at_first != (store.view.revision, (*columns).clone()) => {
            let columns = found.columns.iter();
            let words = columns.flat_map(|one| [&one.heading, ": ", &one.word, ". "]);
            words.chain([found.sentence.as_str()]).collect::<String>()
        }
        _ => String::new(),
    };
    let (title, lede) = match &*columns {
        Columns::Frames(_) => (words.comparison_title, words.comparison_lede),
        Columns::Places(..) => (
            words.0.comparison_title_places,
            words.0.comparison_lede_places,
        ),
    };
    html! {
        <Surround {title} {lede} {announce} subject={columns.ids()} ..SurroundProps::of(&store, "fw-comparison")>
            { controls(&store, &columns, &set) }
            if let Ok(found) = &found {
                { on_paper(&store, &columns) }
                { toggles(&store, &only, &arguments) }
                <p class="fw-soft">{ &found.sentence }</p>
                // Where the table stands as blocks, its head is not seen.
                { for found.columns.iter().map(|column| html! {
                    <p class={classes!("fw-difference__stacked", frame_class(column.frame))} aria-hidden="true">{ &column.heading }{ ": " }{ &column.word }</p>
                }) }
                if let Some(both) = &found.together {
                    <div class="fw-comparison__both">
                        <p class="fw-difference__verdict"><b>{ &both.heading }{ ":" }</b>{ glyph(both.kind) }{ &both.word }</p>
                        <p><span>{ &both.sentence }</span>{ " " }<span>{ &both.note }</span></p>
                    </div>
                }
                { difference(found, DifferenceLook {
                    only_differences: *only && !store.paper,
                    arguments: said,
                    numbers: store.paper,
                    both: true,
                    dimensions: &[],
                    caption: title,
                    law_alone: false,
                }, words) }
            }
            if !store.less() {
                <Tensions store={store.clone()} />
            }
            if said && store.paper {
                { roundtable(&store) }
            }
        </Surround>
    }
}

fn first_columns(store: &Store) -> Columns {
    let mut wanted = store
        .config
        .subject
        .iter()
        .filter(|id| store.view.choices.iter().any(|one| one.said.id == **id));
    let shown = || {
        store
            .view
            .jurisdictions
            .iter()
            .find(|place| {
                place
                    .cells
                    .iter()
                    .all(|cell| cell.verdict.kind != VerdictKind::NoDefinition)
            })
            .or(store.view.jurisdictions.first())
            .map(|place| place.said.id.clone())
            .unwrap_or_default()
    };
    let one = wanted.next();
    match (one, wanted.find(|other| Some(*other) != one)) {
        (Some(one), Some(other)) => {
            let frame = store
                .config
                .subject
                .iter()
                .find_map(|id| Frame::from_id(id))
                .unwrap_or(Frame::Trafficking);
            Columns::Places(one.clone(), other.clone(), frame)
        }
        (Some(one), None) => Columns::Frames(one.clone()),
        _ => Columns::Frames(shown()),
    }
}

/// Which situation and which columns.
fn controls(store: &Store, columns: &Columns, set: &Callback<Columns>) -> Html {
    let words = store.words();
    let places: Vec<Entry> = store
        .view
        .choices
        .iter()
        .map(|one| Entry::new(one.said.id.clone(), one.said.text.clone()))
        .collect();
    let (one, other, frame) = match columns {
        Columns::Frames(place) => (place.clone(), None, Frame::Trafficking),
        Columns::Places(one, other, frame) => (one.clone(), Some(other.clone()), *frame),
    };
    let second = other.clone().unwrap_or_else(|| {
        places
            .iter()
            .map(|entry| &entry.value)
            .find(|value| **value != one)
            .cloned()
            .unwrap_or_default()
    });
    let scenarios = store.ask(|session| session.scenarios());
    let mut situations = vec![Entry::new("", words.scenario_blank)];
    situations.extend(
        scenarios
            .iter()
            .map(|scenario| Entry::new(scenario.said.id.clone(), scenario.said.text.clone())),
    );
    let loaded = match &store.view.scenario {
        ScenarioState::Blank => String::new(),
        ScenarioState::Loaded(scenario) => scenario.said.id.clone(),
    };
    let load = store.act.reform(|id: String| {
        if id.is_empty() {
            Action::Reset
        } else {
            Action::LoadScenario { id }
        }
    });
    let how = {
        let (one, second) = (one.clone(), second.clone());
        let name = store.id("how");
        let radio = |text: &'static str, checked: bool, next: Columns| {
            let choose = set.reform(move |_: Event| next.clone());
            html! {
                <label class="fw-segment"><input type="radio" name={name.clone()} {checked} onchange={choose} /><span>{ text }</span></label>
            }
        };
        html! {
            <fieldset class="fw-segments">
                <legend>{ words.compare_how }</legend>
                <div class="fw-segments__row">
                    { radio(words.0.compare_frames, other.is_none(), Columns::Frames(one.clone())) }
                    { radio(words.0.compare_places, other.is_some(), Columns::Places(one, second.clone(), frame)) }
                </div>
            </fieldset>
        }
    };
    let choose = |label: &'static str,
                  id: &str,
                  value: String,
                  facing: &str,
                  next: Rc<dyn Fn(String) -> Columns>| {
        let id = store.id(id);
        // A place is not compared with itself.
        let mut places = places.clone();
        places.retain(|entry| entry.value != facing);
        html! {
            <p class="fw-field">
                <label for={id.clone()}>{ label }</label>
                <Choose {id} ..ChooseProps::field(places, value, set.reform(move |value| next(value))) />
            </p>
        }
    };
    let situation = store.id("situation");
    html! {
        <div class="fw-comparison__controls fw-noprint">
            { how }
            if other.is_none() {
                { choose(words.0.place, "place", one, "", Rc::new(Columns::Frames)) }
            } else {
                { choose(words.0.place, "place", one.clone(), &second, { let second = second.clone(); Rc::new(move |value| Columns::Places(value, second.clone(), frame)) }) }
                { choose(words.0.other_place, "other", second.clone(), &one, { let one = one.clone(); Rc::new(move |value| Columns::Places(one.clone(), value, frame)) }) }
                <p class="fw-field">
                    <label for={store.id("frame")}>{ words.frame }</label>
                    <Choose id={store.id("frame")} ..ChooseProps::field(
                        store.view.frames.iter().map(|one| Entry::new(one.frame.id(), one.heading.clone())).collect(),
                        String::from(frame.id()),
                        set.reform(move |id: String| Columns::Places(one.clone(), second.clone(), Frame::from_id(&id).unwrap_or(frame))),
                    ) />
                </p>
            }
            <p class="fw-field fw-comparison__situation">
                <label for={situation.clone()}>{ words.situation_of }</label>
                <Choose id={situation} ..ChooseProps::field(situations, loaded, load) />
            </p>
        </div>
    }
}

/// For paper: what the controls say.
fn on_paper(store: &Store, columns: &Columns) -> Html {
    let name = |id: &String| {
        let choice = store.view.choices.iter().find(|one| one.said.id == *id);
        choice.map_or("", |one| one.said.text.as_str())
    };
    let what = match columns {
        Columns::Frames(place) => String::from(name(place)),
        Columns::Places(one, other, frame) => {
            let frame = store.view.frames.iter().find(|view| view.frame == *frame);
            let frame = frame.map_or("", |view| view.heading.as_str());
            fill(
                store.words().compared_places,
                &[("one", name(one)), ("other", name(other)), ("frame", frame)],
            )
        }
    };
    html! {
        <div class="fw-print">
            <p><b>{ what }</b></p>
            { stated(store, true) }
        </div>
    }
}

fn toggles(store: &Store, only: &UseStateHandle<bool>, arguments: &UseStateHandle<bool>) -> Html {
    let words = store.words();
    let check = |state: &UseStateHandle<bool>, text: &'static str| {
        let checked = **state;
        let state = state.clone();
        let flip = Callback::from(move |_: Event| state.set(!checked));
        html! { <label class="fw-check"><input type="checkbox" {checked} onchange={flip} />{ text }</label> }
    };
    html! {
        <div class="fw-comparison__toggles fw-noprint">
            { check(only, words.0.only_differences) }
            if !store.less() { { check(arguments, words.0.show_roundtable) } }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TensionsProps {
    store: Store,
}

/// Where the arguments pull against each other.
#[component]
fn Tensions(props: &TensionsProps) -> Html {
    let store = &props.store;
    let words = store.words();
    let tensions = store.ask(|session| session.tensions());
    if tensions.is_empty() {
        return Html::default();
    }
    let mut had = Vec::new();
    html! {
        <details class="fw-topic fw-tensions">
            <summary>{ crate::parts::chevron() }<span class="fw-topic__name">{ words.tensions }</span></summary>
            { for tensions.iter().map(|tension| html! {
                <div class="fw-tension" key={tension.said.id.clone()}>
                    { heading(store.config.heading_level, 1, "fw-tension__text", None, html! { { &tension.said.text } }) }
                    if store.paper {
                        <p class="fw-soft">{ numbers(&tension.between) }</p>
                    } else {
                        <div class="fw-says">{ for tension.between.iter().map(|argument| say_once(argument, words, &mut had)) }</div>
                    }
                </div>
            }) }
        </details>
    }
}

/// For paper: every statement once, in the roundtable paper's order, and each correction once. Rows and tensions name
/// them by number.
fn roundtable(store: &Store) -> Html {
    let words = store.words();
    let all = store.ask(|session| session.arguments(&ArgumentFilter::default()));
    let all = all.unwrap_or_default();
    let mut had = Vec::new();
    html! { <>
        { heading(store.config.heading_level, 1, "fw-h3", None, html! { { words.said_at_roundtable } }) }
        <div class="fw-says">{ for all.iter().map(|one| say_once(one, words, &mut had)) }</div>
    </> }
}
