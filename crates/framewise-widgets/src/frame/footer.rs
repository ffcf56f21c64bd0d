//! The foot of every widget: what this is, as of when, its sources, a link to its state, and print.

use super::{CarryProps, SourcesProps};
use crate::draw::hooks::use_state;
use crate::draw::html;
use crate::late::late;
use crate::parts::heading;
use crate::store::Store;
use crate::words::fill;
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
    /// As [`super::SurroundProps::judged`].
    pub judged: bool,
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
        judged,
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
                <div class="fw-foot__panel" id={store.id("link")} hidden={*unfolded != Unfolded::Link}>
                    if *unfolded == Unfolded::Link || store.paper {
                        { late(words, |late| (late.carry)(CarryProps { store: store.clone(), fragment: link.clone(), subject: subject.clone(), judged: *judged })) }
                    }
                </div>
            }
            <slot name="footer"></slot>
        </footer>
    }
}
