//! What surrounds every widget: content note, help, quick exit; title; what changed; sources, link, print.
//!
//! It knows nothing of the widget inside it. The quick exit is a real link that works without scripts; what more it
//! does on a click is the business of whoever mounts the widget (it finds the link by `data-framewise-exit`).

mod carry;
mod footer;
mod help;
mod sources;

pub(crate) use carry::{Carry, CarryProps};
pub(crate) use help::{Help, HelpProps};
pub(crate) use sources::{Sources, SourcesProps};

#[cfg(feature = "ssr")]
pub(crate) use help::dialled;

use crate::config::Detail;
use crate::draw::hooks::{UseStateHandle, use_node_ref, use_state};
use crate::draw::{classes, html};
use crate::late::late;
use crate::parts::{chevron, heading};
use crate::store::{Store, focus};
use framewise_core::session::Action;
use yew::prelude::*;

/// Properties of [`Surround`].
#[derive(Clone, PartialEq, Properties)]
pub struct SurroundProps {
    /// The store.
    pub store: Store,
    /// The widget's title.
    pub title: AttrValue,
    /// One or two sentences under the title; may be empty.
    pub lede: AttrValue,
    /// Class of the widget, and of a state that changes what surrounds it. A style that asked `:has()` of the whole widget
    /// would make Chromium lay out every disclosure in it anew whenever an element comes or goes.
    pub name: &'static str,
    /// The widget keeps a situation that can be linked, undone and announced.
    pub stateful: bool,
    /// Fragment of a link to what is shown, for a widget without a situation; may be empty.
    pub link: AttrValue,
    /// What is shown besides the situation, for the link to it: ids with full stops between; may be empty.
    pub subject: AttrValue,
    /// The widget shows what each place makes of the situation, so that this can be copied in words.
    pub judged: bool,
    /// A sentence for the live region that takes the place of the session's.
    pub announce: AttrValue,
    /// The widget itself.
    pub children: Html,
}

impl SurroundProps {
    /// What surrounds a widget that has a state to share, without title and children.
    pub fn of(store: &Store, name: &'static str) -> SurroundProps {
        SurroundProps {
            store: store.clone(),
            title: AttrValue::default(),
            lede: AttrValue::default(),
            name,
            stateful: true,
            link: AttrValue::default(),
            subject: AttrValue::default(),
            judged: false,
            announce: AttrValue::default(),
            children: Html::default(),
        }
    }
}

/// The frame around a widget.
#[component]
pub fn Surround(props: &SurroundProps) -> Html {
    let SurroundProps {
        store,
        title,
        lede,
        name,
        stateful,
        link,
        subject,
        judged,
        announce,
        children,
    } = props;
    let words = store.words();
    let config = &store.config;
    let note = use_state(|| config.show_note);
    let help = use_state(|| store.unfolded("help"));
    let title_id = store.id("title");
    let note_id = store.id("note");
    let help_id = store.id("help");
    let exit_id = store.id("exit");
    let note_button = use_node_ref();
    let help_button = use_node_ref();
    // What closes goes away with the button that closed it, so the focus returns to the button that opens it.
    let toggle = |state: &UseStateHandle<bool>, button: &NodeRef| {
        let (state, button) = (state.clone(), button.clone());
        Callback::from(move |_: MouseEvent| {
            if *state {
                focus(&button);
            }
            state.set(!*state);
        })
    };
    let expanded = |open: bool| if open { "true" } else { "false" };
    // Whoever sees less than everything sees how to get the rest: in the note while it is open, else under the title.
    let less = store.less();
    let outside = less && !*note;
    let detail = if *stateful {
        let next = if less { Detail::Full } else { Detail::Less };
        let (set_detail, rescue) = (store.set_detail.clone(), store.rescue.clone());
        let set = Callback::from(move |_: MouseEvent| {
            if outside {
                focus(&rescue);
            }
            set_detail.emit(next);
        });
        html! { <button type="button" class="fw-link fw-noprint" onclick={set}>{ if less { words.more_detail } else { words.less_detail } }</button> }
    } else {
        Html::default()
    };
    // That nothing changed is said to those who hear it; it is no news to those who see it.
    let revision = store.view.revision;
    let shown = announce.is_empty()
        && !(store.changed.cells.is_empty() && store.changed.definitions.is_empty());
    let sentence = if announce.is_empty() && *stateful {
        AttrValue::from(store.changed.sentence.clone())
    } else {
        announce.clone()
    };
    html! {
        <section class={classes!("framewise", *name, less.then_some("fw-less"))} part="frame" aria-labelledby={title_id.clone()} lang={words.tag} dir={words.direction()}>
            <div class="fw-bar" part="bar">
                <button ref={note_button.clone()} type="button" class="fw-link" aria-expanded={expanded(*note)} aria-controls={note_id.clone()}
                    onclick={toggle(&note, &note_button)}>{ words.content_note }</button>
                <button ref={help_button.clone()} type="button" class="fw-link fw-bar__help" aria-expanded={expanded(*help)} aria-controls={help_id.clone()}
                    onclick={toggle(&help, &help_button)}>{ words.get_help }</button>
                if config.show_exit {
                    <a class="fw-exit" part="exit" href={config.exit_url.clone()} rel="noreferrer" data-framewise-exit="" aria-describedby={exit_id.clone()}>{ words.leave_quickly }</a>
                }
            </div>
            <div class="fw-note" part="note" id={note_id} hidden={!*note}>
                <slot name="content-note"><p>{ &store.view.about.content_note }</p></slot>
                if config.show_exit {
                    <p class="fw-soft" id={exit_id}>{ words.leave_quickly_note }if config.exit_keys { { " " }{ words.leave_quickly_keys } }</p>
                }
                <p class="fw-note__actions fw-noprint">
                    <button type="button" class="fw-button" onclick={toggle(&note, &note_button)}>{ words.hide_note }</button>
                    { detail.clone() }
                </p>
            </div>
            <div class="fw-help" part="help" id={help_id} hidden={!*help}>
                if *help {
                    { late(words, |late| (late.help)(HelpProps {
                        store: store.clone(),
                        on_close: toggle(&help, &help_button),
                    })) }
                }
            </div>
            <div class="fw-main" part="main" ref={store.rescue.clone()} tabindex="-1">
                { heading(config.heading_level, 0, "fw-title", Some(title_id), html! { <slot name="title">{ title }</slot> }) }
                if !lede.is_empty() {
                    <p class="fw-lede"><slot name="lede">{ lede }</slot></p>
                }
                if outside { { detail } }
                if let Some(refused) = &store.refused {
                    <p class="fw-refused" role="alert"><b>{ words.could_not }{ ": " }</b>{ &refused.message }{ " " }{ &refused.cure }</p>
                }
                { children.clone() }
            </div>
            // On paper places of help stand behind the widget, for whoever takes the sheet home.
            if store.paper && !*help {
                <div class="fw-help">
                    { late(words, |late| (late.help)(HelpProps { store: store.clone(), on_close: Callback::noop() })) }
                </div>
            }
            <div class="fw-live">
                <div role="status" aria-live="polite" aria-atomic="true">
                    if !sentence.is_empty() { <p class="fw-quiet" key={revision}>{ &sentence }</p> }
                </div>
                if shown {
                    // It stands over the content until something else changes, or until a reader folds it.
                    <details class="fw-toast" open=true key={revision}>
                        <summary>{ words.changed }{ chevron() }</summary>
                        <p aria-hidden="true">{ sentence }</p>
                    </details>
                }
            </div>
            if config.show_footer {
                <footer::Footer store={store.clone()} stateful={*stateful} link={link.clone()} subject={subject.clone()} judged={*judged} />
            }
        </section>
    }
}

/// Undo, redo, start again.
pub fn history(store: &Store) -> Html {
    let words = store.words();
    // A button that were truly disabled by its own press would lose the focus.
    let button = |can: bool, action: Action, text: &'static str| {
        let act = store.act.clone();
        let does = Callback::from(move |_: MouseEvent| {
            if can {
                act.emit(action.clone());
            }
        });
        html! { <button type="button" class="fw-button" aria-disabled={(!can).then_some("true")} onclick={does}>{ text }</button> }
    };
    html! {
        <div class="fw-history fw-noprint">
            { button(store.view.can_undo, Action::Undo, words.0.undo) }
            { button(store.view.can_redo, Action::Redo, words.0.redo) }
        </div>
    }
}
