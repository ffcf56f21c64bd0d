//! A live example inside a story, with a situation of its own that touches nothing else.

use crate::config::{Config, LoadedPack, WidgetProps};
use crate::draw::hooks::{use_memo, use_mut_ref};
use crate::draw::{classes, html};
use crate::parts::{
    FactControl, changed_tag, frame_class, glyph, tag, told, use_arrival_by, verdict_class,
    verdict_reason,
};
use crate::store::{Store, use_store};
use framewise_core::session::{Action, LiveVerdicts};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of a session inside a widget, with a situation of its own and its element ids under `id`.
#[hook]
pub(crate) fn use_inside(outer: &Store, start: &[Action], id: &str) -> WidgetProps {
    let config = use_memo((start.to_vec(), String::from(id)), |(start, id)| Config {
        id: id.clone(),
        start: start.clone(),
        heading_level: outer.config.heading_level,
        language: outer.config.language,
        ..Config::default()
    });
    WidgetProps {
        pack: LoadedPack(outer.ask(|session| Rc::clone(session.loaded()))),
        config,
        on_change: Callback::noop(),
        on_ready: Callback::noop(),
        on_deed: Callback::noop(),
    }
}

/// What the law makes of an example.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Not shown until somebody asks, so that a class can say first what it thinks.
    KeptBack,
    /// Shown from the start: on a page and on paper.
    Given,
    /// Somebody asked: it takes the focus from the button that is gone.
    AskedFor,
}

/// Properties of [`LiveExample`].
#[derive(Clone, PartialEq, Properties)]
pub struct LiveExampleProps {
    /// The store of the story.
    pub store: Store,
    /// The example.
    pub live: LiveVerdicts,
    /// Id prefix of its controls.
    pub id: String,
    /// Whether what the law makes of it is shown.
    pub answer: Answer,
    /// Somebody asks for it.
    pub show: Callback<MouseEvent>,
}

/// The example.
#[component]
pub fn LiveExample(props: &LiveExampleProps) -> Html {
    let LiveExampleProps {
        store: outer,
        live,
        id,
        answer,
        show,
    } = props;
    let start = use_memo(live.clone(), |live| start(outer, live));
    let inner = use_inside(outer, &start, id);
    let store = use_store(&inner);
    let words = store.words();
    let first = use_memo((), |()| store.view.share.clone());
    // Once there was something to take back, the button stays, so that pressing it does not lose the focus.
    let touched = use_mut_ref(|| false);
    let kept_back = *answer == Answer::KeptBack;
    let asked_for = *answer == Answer::AskedFor;
    let place = use_arrival_by(if asked_for { "shown" } else { "" }, false);
    let as_at_first = store.view.share == *first;
    *touched.borrow_mut() |= !as_at_first;
    let names = |list: &[String]| list.to_vec();
    let (ask, goals) = (names(&live.ask), names(&live.show));
    let facts = store
        .ask(|session| session.facts_of(&ask.iter().map(String::as_str).collect::<Vec<_>>()))
        .unwrap_or_default();
    let verdicts = store
        .ask(|session| session.verdicts_of(&goals.iter().map(String::as_str).collect::<Vec<_>>()))
        .unwrap_or_default();
    let back = {
        let (act, start) = (store.act.clone(), live.start.clone());
        Callback::from(move |_: MouseEvent| {
            start
                .iter()
                .for_each(|action: &Action| act.emit(action.clone()))
        })
    };
    html! {
        <div class={classes!("fw-live-example", kept_back.then_some("fw-live-example--waits"))} part="example">
            <p class="fw-live-example__head">{ tag(&live.scenario.kind_text) }{ " " }<b>{ &live.scenario.said.text }</b></p>
            { told(&store.view.story) }
            if !facts.is_empty() {
                <div class="fw-live-example__ask fw-noprint">
                    <p class="fw-label">{ words.try_it }</p>
                    <ul class="fw-live-example__facts">
                        { for facts.into_iter().map(|fact| html! {
                            <FactControl key={fact.said.id.clone()} fact={fact.clone()} id={id.clone()} {words} act={store.act.clone()} />
                        }) }
                    </ul>
                    if *touched.borrow() {
                        <button type="button" class="fw-link" aria-disabled={as_at_first.then_some("true")} onclick={back}>{ words.reset_part }</button>
                    }
                </div>
            }
            if kept_back {
                // To predict, a class must know of which laws.
                <ul class="fw-bullets fw-columns">
                    { for verdicts.iter().map(|definition| html! {
                        <li key={definition.head.said.id.clone()}>{ &definition.head.jurisdiction.text }{ ": " }{ &definition.head.frame_name }{ " · " }{ &definition.head.short }</li>
                    }) }
                </ul>
                <button type="button" class="fw-button fw-button--main fw-live-example__show fw-noprint" onclick={show.clone()}>{ words.show_law }</button>
            } else {
            <ul class="fw-live-example__verdicts fw-question__focus" ref={place} tabindex="-1">
                { for verdicts.iter().map(|definition| {
                    let changed = store.changed.definitions.iter().any(|one| one.definition.id == definition.head.said.id);
                    html! {
                        <li class={classes!("fw-card", frame_class(definition.head.frame), verdict_class(definition.verdict.kind))} key={definition.head.said.id.clone()}>
                            <p class="fw-goal__place">{ &definition.head.jurisdiction.text }</p>
                            <p class="fw-card__frame">{ &definition.head.frame_name }{ " · " }{ &definition.head.short }</p>
                            <p class="fw-card__word">{ glyph(definition.verdict.kind) }<b>{ &definition.verdict.word }</b></p>
                            if changed { { changed_tag(words) } }
                            <div class="fw-card__reason">{ verdict_reason(&definition.verdict) }</div>
                        </li>
                    }
                }) }
            </ul>
            }
            <p class="fw-quiet" role="status">if !kept_back { { &store.changed.sentence } }</p>
        </div>
    }
}

/// The situation of the example, with only the places that it speaks of, so that what changed is told of no others.
fn start(outer: &Store, live: &LiveVerdicts) -> Vec<Action> {
    let mut places: Vec<String> = Vec::new();
    for head in outer.ask(|session| session.definitions()) {
        if live.show.contains(&head.said.id) && !places.contains(&head.jurisdiction.id) {
            places.push(head.jurisdiction.id);
        }
    }
    let mut start = live.start.clone();
    if !places.is_empty() {
        start.push(Action::ShowJurisdictions(places));
    }
    start
}
