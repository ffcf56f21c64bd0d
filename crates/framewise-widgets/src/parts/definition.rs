//! One definition, folded to a line or unfolded to its elements and reasons. Nothing is computed while it is folded.

use super::{cite, heading, reasons, tag, tree, verdict_word, why_title};
use crate::draw::hooks::use_state;
use crate::draw::{classes, html};
use crate::store::Store;
use framewise_core::session::{AcrossView, DefinitionView, Explanation, Standing, VerdictKind};
use yew::prelude::*;

/// Properties of [`DefinitionPanel`].
#[derive(Clone, PartialEq, Properties)]
pub struct DefinitionPanelProps {
    /// The store.
    pub store: Store,
    /// The definition.
    pub definition: DefinitionView,
    /// Unfolded at first.
    pub unfolded: bool,
    /// How far below the widget's title its heading stands.
    pub below: u8,
    /// Its verdict changed with the last action.
    pub changed: bool,
}

/// One definition with its verdict.
#[component]
pub fn DefinitionPanel(props: &DefinitionPanelProps) -> Html {
    let DefinitionPanelProps {
        store,
        definition,
        below,
        changed,
        ..
    } = props;
    let words = store.words();
    let unfolded = use_state(|| props.unfolded);
    let open = *unfolded || store.paper && !store.brief;
    let toggle = {
        let unfolded = unfolded.clone();
        Callback::from(move |_: MouseEvent| unfolded.set(!*unfolded))
    };
    let head = &definition.head;
    let panel = store.id(&{
        let mut name = String::from("definition-");
        name.push_str(&head.said.id);
        name
    });
    let in_force = head.standing == Standing::InForce;
    html! {
        <div class={classes!("fw-definition", (!definition.decides).then_some("fw-definition--aside"))}>
            { heading(store.config.heading_level, *below, "fw-definition__head", None, html! {
                <button type="button" class="fw-definition__button" aria-expanded={if open { "true" } else { "false" }}
                    aria-controls={panel.clone()} onclick={toggle}>
                    { super::chevron() }
                    <span class="fw-definition__title"><b>{ &head.short }</b>{ " " }{ &head.said.text }</span>
                    { verdict_word(&definition.verdict, *changed, words) }
                    if !in_force { { tag(words.not_in_force) } }
                </button>
            }) }
            <div class="fw-definition__body" id={panel} hidden={!open}>
                if open {
                    { body(store, definition) }
                }
            </div>
        </div>
    }
}

fn body(store: &Store, definition: &DefinitionView) -> Html {
    let words = store.words();
    let head = &definition.head;
    let Ok(explanation) = store.ask(|session| session.explain(&head.said.id)) else {
        return Html::default();
    };
    let settled = matches!(
        definition.verdict.kind,
        VerdictKind::Met | VerdictKind::NotMet
    );
    let found = if settled {
        store.ask(|session| session.reasons(&head.said.id)).ok()
    } else {
        None
    };
    html! { <>
        <p class="fw-definition__summary">{ &head.summary }{ " " }{ cite(&head.cite) }</p>
        if !head.standing_text.is_empty() {
            <p class="fw-soft">{ &head.standing_text }</p>
        }
        if !head.note.is_empty() {
            <p class="fw-soft">{ &head.note }</p>
        }
        <p class="fw-label">{ words.elements }</p>
        { tree(&explanation.rule, &explanation.elements, words) }
        <p class="fw-label">{ why_title(definition.verdict.kind, store) }</p>
        if let Some(found) = found {
            { reasons(&found, store) }
        } else {
            <p>{ &definition.verdict.reason }</p>
        }
        { across(&explanation) }
        if !matches!(definition.verdict.kind, VerdictKind::Met | VerdictKind::Clash) {
            <p class="fw-label">{ words.shortest_way }</p>
            { route(&explanation) }
        }
    </> }
}

fn route(explanation: &Explanation) -> Html {
    html! {
        <div class="fw-why">
            <p>{ &explanation.route_sentence }</p>
            if explanation.route.len() > 1 {
                <ul class="fw-bullets">{ for explanation.route.iter().map(|step| html! { <li>{ &step.text }</li> }) }</ul>
            }
        </div>
    }
}

fn across(explanation: &Explanation) -> Html {
    let AcrossView::Disputed {
        sentence, cases, ..
    } = &explanation.across
    else {
        return Html::default();
    };
    html! {
        <div class="fw-across">
            <p>{ sentence }</p>
            <ul class="fw-bullets">
                { for cases.iter().map(|case| html! {
                    <li>
                        { for case.readings.iter().map(|given| html! { <>{ &given.clause }{ ": " }</> }) }
                        <b>{ &case.word }</b>
                    </li>
                }) }
            </ul>
        </div>
    }
}
