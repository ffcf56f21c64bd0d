//! The foot of every widget: what this is, as of when, its sources, a link to its state, and print.

use super::SourcesProps;
use crate::draw::hooks::{use_node_ref, use_state};
use crate::draw::html;
use crate::late::late;
use crate::parts::heading;
use crate::store::Store;
use crate::words::fill;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Properties of [`Footer`].
#[derive(Clone, PartialEq, Properties)]
pub struct FooterProps {
    /// The store.
    pub store: Store,
    /// There is a state to link to.
    pub stateful: bool,
    /// Fragment of a link to what is shown, where there is no situation; may be empty.
    pub link: AttrValue,
    /// As [`super::SurroundProps::subject`].
    pub subject: AttrValue,
}

/// What is unfolded under the foot's row, behind the button that unfolds it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unfolded {
    Nothing,
    Sources,
    About,
    Link,
}

/// The foot.
#[component]
pub fn Footer(props: &FooterProps) -> Html {
    let FooterProps {
        store,
        stateful,
        link,
        subject,
    } = props;
    let linked = *stateful || !link.is_empty();
    let words = store.words();
    let unfolded = use_state(|| {
        if store.unfolded("sources") {
            Unfolded::Sources
        } else {
            Unfolded::Nothing
        }
    });
    let button = |which: Unfolded, panel: &str, text: String| {
        let state = unfolded.clone();
        let toggle = Callback::from(move |_: MouseEvent| {
            state.set(if *state == which {
                Unfolded::Nothing
            } else {
                which
            });
        });
        html! {
            <button type="button" class="fw-link" aria-expanded={if *unfolded == which { "true" } else { "false" }}
                aria-controls={store.id(panel)} onclick={toggle}>{ text }</button>
        }
    };
    let about = &store.view.about;
    html! {
        <footer class="fw-foot" part="footer">
            <div class="fw-foot__row">
                <span>{ words.educational }</span>
                <span>{ &about.as_of_sentence }</span>
                <span>{ fill(words.content_version, &[("version", &about.version)]) }</span>
                <span class="fw-foot__actions fw-noprint">
                    { button(Unfolded::Sources, "sources", words.sources_heading.to_string()) }
                    { button(Unfolded::About, "about", words.about_this.to_string()) }
                    if linked {
                        { button(Unfolded::Link, "link", words.copy_link.to_string()) }
                    }
                    <button type="button" class="fw-link" onclick={store.print(false)}>{ words.print }</button>
                    if store.book {
                        <button type="button" class="fw-link" onclick={store.print(true)}>{ words.print_everything }</button>
                    }
                </span>
            </div>
            <div class="fw-foot__panel" id={store.id("sources")} hidden={*unfolded != Unfolded::Sources}>
                { heading(store.config.heading_level, 1, "fw-h3", None, html! { { words.sources_heading } }) }
                // Dozens of links: drawn when they are seen.
                if *unfolded == Unfolded::Sources || store.paper {
                    { late(words, |late| (late.sources)(SourcesProps { store: store.clone() })) }
                }
            </div>
            <div class="fw-foot__panel" id={store.id("about")} hidden={*unfolded != Unfolded::About}>
                <p>{ &about.disclaimer }</p>
                if !about.paper_note.is_empty() { <p>{ &about.paper_note }</p> }
                <p>{ &about.said.text }{ " · " }{ fill(words.content_version, &[("version", &about.version)]) }{ " · " }{ fill(words.licence, &[("licence", &about.licence)]) }</p>
            </div>
            if linked {
                <div class="fw-foot__panel fw-noprint" id={store.id("link")} hidden={*unfolded != Unfolded::Link}>
                    if *unfolded == Unfolded::Link {
                        { late(words, |late| (late.link)(LinkFieldProps { store: store.clone(), fragment: link.clone(), subject: subject.clone() })) }
                    }
                </div>
            }
            <slot name="footer"></slot>
        </footer>
    }
}

/// Properties of [`LinkField`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct LinkFieldProps {
    store: Store,
    /// Empty for the situation's own.
    fragment: AttrValue,
    /// As [`super::SurroundProps::subject`].
    subject: AttrValue,
}

/// A link in a field that can be copied by hand where the browser forbids copying by script.
#[component]
pub(crate) fn LinkField(props: &LinkFieldProps) -> Html {
    let store = &props.store;
    let words = store.words();
    let field = use_node_ref();
    // Said anew at every press: the same words in the same place would not be heard again.
    let said = use_state(|| (0_u32, ""));
    let mut link = store.config.page_url.clone();
    if props.fragment.is_empty() {
        link.push_str("#framewise");
        if !store.config.name.is_empty() {
            link.push(':');
            link.push_str(&store.config.name);
        }
        link.push('=');
        link.push_str(&store.view.share);
        if !props.subject.is_empty() {
            link.push('.');
            link.push_str(&props.subject);
        }
    } else {
        link.push_str(&props.fragment);
    }
    let copy = {
        let (field, said) = (field.clone(), said.clone());
        Callback::from(move |event: MouseEvent| {
            let Some(input) = field.cast::<HtmlInputElement>() else {
                return;
            };
            input.select();
            let copied = web_sys::window()
                .and_then(|window| window.document())
                .and_then(|document| document.dyn_into::<HtmlDocument>().ok())
                .and_then(|document| document.exec_command("copy").ok())
                .unwrap_or(false);
            let words = if copied {
                // Selecting took the focus from the button.
                let button = event.target_dyn_into::<HtmlElement>();
                let _ = button.map(|button| button.focus());
                words.0.copied
            } else {
                words.0.copy_by_hand
            };
            said.set((said.0 + 1, words));
        })
    };
    let id = store.id("link-field");
    html! { <>
        <label for={id.clone()}>{ words.link_label }</label>
        <div class="fw-linkfield">
            <input ref={field} {id} type="text" readonly=true value={link} />
            <button type="button" class="fw-button" onclick={copy}>{ words.copy }</button>
            <span role="status"><span key={said.0}>{ said.1 }</span></span>
        </div>
        <p class="fw-soft">{ words.link_privacy }</p>
    </> }
}
