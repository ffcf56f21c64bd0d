//! What a reader carries away: a link to the state, and what was found in words that name their sources. It waits for a
//! press, writes to no clipboard by itself, and on paper is a line.

use crate::draw::hooks::{use_node_ref, use_state};
use crate::draw::html;
use crate::store::Store;
use crate::words::{Language, fill};
use framewise_core::session::{Need, StoryPiece};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Properties of [`Carry`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CarryProps {
    pub(super) store: Store,
    /// Fragment of the link; empty for the situation's own.
    pub(super) fragment: AttrValue,
    /// As [`super::SurroundProps::subject`].
    pub(super) subject: AttrValue,
    /// As [`super::SurroundProps::judged`].
    pub(super) judged: bool,
}

/// The link and the words, each in a field that can be copied by hand where the browser forbids copying by script.
#[component]
pub(crate) fn Carry(props: &CarryProps) -> Html {
    let CarryProps { store, judged, .. } = props;
    let words = store.words();
    let link = link(props);
    let about = foot(store, &link);
    if store.paper {
        return html! { <p class="fw-carry">{ about }</p> };
    }
    let (label, quote, lines) = if *judged {
        (words.quote_label, found(store, about), 8)
    } else {
        (words.quote_source_label, about, 3)
    };
    html! { <>
        <CopyField id={store.id("link-field")} label={words.link_label} text={link} lines=0 {words} />
        <p class="fw-soft">{ words.link_privacy }</p>
        <CopyField id={store.id("quote-field")} {label} text={quote} {lines} {words} />
    </> }
}

fn link(props: &CarryProps) -> String {
    let store = &props.store;
    let mut link = store.config.page_url.clone();
    if !props.fragment.is_empty() {
        link.push_str(&props.fragment);
        return link;
    }
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
    link
}

/// "Law as of 28 November 2026. Online exploitation ..., content 2026.11.6. Educational, not legal advice. https://..."
fn foot(store: &Store, link: &str) -> String {
    let words = store.words();
    let about = &store.view.about;
    let version = fill(words.content_version, &[("version", &about.version)]);
    fill(
        words.quote_foot,
        &[
            ("as_of", &about.as_of_sentence),
            ("title", &about.said.text),
            ("version", &version),
            ("educational", words.educational),
            ("link", link),
        ],
    )
}

/// The situation and what each place makes of it, a line each, above the foot.
fn found(store: &Store, foot: String) -> String {
    let (view, words) = (&store.view, store.words());
    let mut text = String::new();
    for piece in &view.story {
        text.push_str(match piece {
            StoryPiece::Text(words) => words,
            StoryPiece::Slot(slot) => &slot.wording,
        });
    }
    let facts = view.topics.iter().flat_map(|topic| &topic.facts);
    let apart = |in_story: bool| !in_story || view.story.is_empty();
    let stated = facts.filter(|fact| fact.need == Need::Answered && apart(fact.in_story));
    let stated = stated.count();
    if stated > 0 {
        let more = fill(words.quote_stated, &[("n", &stated.to_string())]);
        line(&mut text, &more);
    }
    for place in &view.jurisdictions {
        for cell in &place.cells {
            let heading = view.frames.iter().find(|frame| frame.frame == cell.frame);
            let mut sources = String::new();
            for cite in &cell.verdict.cites {
                if !sources.is_empty() {
                    sources.push_str("; ");
                }
                sources.push_str(&cite.text);
                if !cite.confidence_text.is_empty() {
                    sources.push_str(", ");
                    sources.push_str(&cite.confidence_text);
                }
            }
            if !sources.is_empty() {
                sources.insert_str(0, " [");
                sources.push(']');
            }
            let values = [
                ("place", place.said.text.as_str()),
                ("frame", heading.map_or("", |frame| &frame.heading)),
                ("word", &cell.verdict.word),
                ("reason", &cell.verdict.reason),
                ("sources", &sources),
            ];
            line(&mut text, &fill(words.quote_line, &values));
        }
    }
    line(&mut text, &foot);
    text
}

fn line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

#[derive(Clone, PartialEq, Properties)]
struct CopyFieldProps {
    id: String,
    label: &'static str,
    text: String,
    /// Rows of a field of lines; none for a single line.
    lines: u32,
    words: Language,
}

/// Words to take along, with a button that copies them.
#[component]
fn CopyField(props: &CopyFieldProps) -> Html {
    let CopyFieldProps {
        id,
        label,
        text,
        lines,
        words,
    } = props;
    let field = use_node_ref();
    // Said anew at every press: the same words in the same place would not be heard again.
    let said = use_state(|| (0_u32, ""));
    let copy = {
        let (field, said, words) = (field.clone(), said.clone(), *words);
        Callback::from(move |event: MouseEvent| {
            let Some(node) = field.get() else {
                return;
            };
            // A field of lines is selected by the same name.
            node.unchecked_into::<HtmlInputElement>().select();
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
    // Two buttons bear one word; the label tells them apart.
    let mut named = id.clone();
    named.push_str("-label");
    html! { <>
        <label id={named.clone()} for={id.clone()}>{ *label }</label>
        <div class="fw-linkfield">
            if *lines == 0 {
                <input ref={field} id={id.clone()} type="text" readonly=true value={text.clone()} />
            } else {
                <textarea ref={field} id={id.clone()} rows={lines.to_string()} readonly=true value={text.clone()}></textarea>
            }
            <button type="button" class="fw-button" aria-describedby={named} onclick={copy}>{ words.copy }</button>
            <span role="status"><span key={said.0}>{ said.1 }</span></span>
        </div>
    </> }
}
