//! The sources of what is drawn of a widget now, in the content's order, and all others behind a line of their own.
//!
//! It reads the citations that stand in the widget, so that none can be missing from the list and none is in it for nothing.
//! On paper, where everything is unfolded, these are the sources of the whole state.

use crate::draw::hooks::{use_effect_with, use_memo, use_node_ref, use_state, use_state_eq};
use crate::draw::html;
use crate::parts::chevron;
use crate::store::Store;
use crate::words::fill;
use framewise_core::session::SourceView;
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit};
use yew::prelude::*;

/// Properties of [`Sources`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SourcesProps {
    /// The store.
    pub(crate) store: Store,
}

/// The list.
#[component]
pub(crate) fn Sources(props: &SourcesProps) -> Html {
    let store = &props.store;
    let words = store.words();
    let all = use_memo(store.config.complete, |_| {
        store.ask(|session| session.sources())
    });
    let place = use_node_ref();
    let cited = use_state_eq(Vec::<String>::new);
    let whole = use_state(|| false);
    {
        let (place, setter) = (place.clone(), cited.setter());
        use_effect_with((), move |()| {
            let widget = place
                .cast::<Element>()
                .and_then(|element| element.closest(".framewise").ok().flatten());
            let look = {
                let widget = widget.clone();
                move || setter.set(widget.as_ref().map(cited_in).unwrap_or_default())
            };
            look();
            // Whatever unfolds brings citations that were not there, or takes them away.
            let look = Closure::<dyn Fn()>::new(look);
            let observer = MutationObserver::new(look.as_ref().unchecked_ref()).ok();
            if let (Some(observer), Some(widget)) = (&observer, &widget) {
                let options = MutationObserverInit::new();
                options.set_child_list(true);
                options.set_subtree(true);
                // A browser that does not watch keeps the list as it was when it was opened.
                let _ = observer.observe_with_options(widget, &options);
            }
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(look);
            }
        });
    }
    let show_whole = {
        let whole = whole.clone();
        Callback::from(move |_: Event| whole.set(true))
    };
    let line = fill(words.sources_all, &[("n", &all.len().to_string())]);
    html! {
        <div ref={place}>
            if !store.config.complete { <p class="fw-soft">{ words.not_arrived }</p> }
            <p class="fw-soft fw-noprint">{ words.sources_new_tab }</p>
            <ol class="fw-sources">
                { for all.iter().filter(|source| cited.contains(&source.said.id)).map(draw) }
            </ol>
            <details class="fw-fold fw-noprint" ontoggle={show_whole}>
                <summary>{ chevron() }<span>{ line }</span></summary>
                if *whole {
                    <ol class="fw-sources">{ for all.iter().map(draw) }</ol>
                }
            </details>
        </div>
    }
}

/// Ids of the sources that are cited there.
fn cited_in(widget: &Element) -> Vec<String> {
    let mut ids = Vec::new();
    let Ok(found) = widget.query_selector_all("[data-source]") else {
        return ids;
    };
    for place in 0..found.length() {
        let id = found
            .get(place)
            .and_then(|node| node.dyn_into::<Element>().ok())
            .and_then(|element| element.get_attribute("data-source"));
        if let Some(id) = id
            && !ids.contains(&id)
        {
            ids.push(id);
        }
    }
    ids
}

fn draw(source: &SourceView) -> Html {
    html! {
        <li key={source.said.id.clone()}>
            if source.link.is_empty() {
                { &source.line }
            } else {
                <a href={source.link.clone()} target="_blank" rel="noopener noreferrer">{ &source.line }</a>
            }
            // How it was checked says more than the bare confidence, which stands in where nothing was written.
            <span class="fw-soft">{ " " }{ if source.checked.is_empty() { &source.confidence_text } else { &source.checked } }</span>
        </li>
    }
}
