//! The engine's answer beside the prediction: verdict, reason, what to take away, and the definition part by part.

use crate::draw::{classes, html};
use crate::explainer::live::use_inside;
use crate::parts::{
    DefinitionPanel, cite, frame_class, use_arrival_by, verdict_reason, verdict_word,
};
use crate::store::{Store, use_store};
use crate::words::fill;
use framewise_core::session::QuizView;
use yew::prelude::*;

/// Properties of [`Revealed`].
#[derive(Clone, PartialEq, Properties)]
pub struct RevealedProps {
    /// The store.
    pub store: Store,
    /// The item.
    pub item: QuizView,
    /// Id of what was predicted.
    pub chosen: String,
    /// The press that revealed it is gone now: the answer takes the focus.
    pub take_focus: bool,
}

/// The answer.
#[component]
pub fn Revealed(props: &RevealedProps) -> Html {
    let RevealedProps {
        store,
        item,
        chosen,
        take_focus,
    } = props;
    let words = store.words();
    let place = use_arrival_by(&item.id, *take_focus);
    html! {
        <div class={classes!("fw-quiz__answer", frame_class(item.definition.frame))} part="answer">
            <div ref={place} tabindex="-1" class="fw-question__focus fw-quiz__said">
                <p class="fw-quiz__verdict">{ verdict_word(&item.answer, false, words) }{ " " }
                    <span class="fw-soft">{ predicted(item, chosen, store) }</span></p>
                { verdict_reason(&item.answer) }
                <p class="fw-quiz__lesson"><b>{ words.take_away }{ ":" }</b>{ " " }{ &item.lesson }{ " " }{ cite(&item.cite) }</p>
            </div>
            <Parts store={store.clone()} item={item.clone()} />
        </div>
    }
}

/// How the prediction compares, in words.
fn predicted(item: &QuizView, chosen: &str, store: &Store) -> String {
    let words = store.words();
    match item.choices.iter().find(|choice| choice.id == chosen) {
        Some(choice) if choice.right => String::from(words.as_predicted),
        Some(choice) => fill(words.not_as_predicted, &[("word", &choice.text)]),
        None => String::new(),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PartsProps {
    store: Store,
    item: QuizView,
}

/// The definition with its elements as they stand in this situation, folded.
#[component]
fn Parts(props: &PartsProps) -> Html {
    let PartsProps { store, item } = props;
    let id = store.id(&item.id);
    let inner = use_inside(store, &item.start, &id);
    let inside = use_store(&inner);
    let found = inside
        .ask(|session| session.verdicts_of(&[item.definition.said.id.as_str()]))
        .unwrap_or_default();
    html! {
        { for found.into_iter().map(|definition| html! {
            <DefinitionPanel store={inside.clone()} {definition} unfolded={store.unfolded("parts")} below=2 changed=false />
        }) }
    }
}
