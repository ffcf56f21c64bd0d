//! A choice among words: a native `select`, plain or as a chip inside a sentence.
//!
//! The chip shows the chosen words as text, which wraps like text; the native control lies over it, so that keyboard,
//! touch and screen readers get what they know.

use crate::draw::hooks::use_node_ref;
use crate::draw::{classes, html};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// One entry of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Value.
    pub value: String,
    /// Words.
    pub text: String,
}

impl Entry {
    /// An entry.
    pub fn new(value: impl Into<String>, text: impl Into<String>) -> Entry {
        Entry {
            value: value.into(),
            text: text.into(),
        }
    }
}

/// How a choice looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChooseLook {
    /// A field of its own.
    Field,
    /// Words in a sentence: what stands there now, and whether it is unstated or has just changed.
    Chip {
        /// The words in the sentence.
        wording: String,
        /// Nothing is stated.
        unstated: bool,
        /// It was the last thing to change.
        fresh: bool,
    },
}

/// Properties of [`Choose`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChooseProps {
    /// Id of the control, or empty.
    pub id: String,
    /// Accessible name; empty where a `label` names it by id.
    pub label: String,
    /// Id of a description, or empty.
    pub described_by: String,
    /// Entries in order.
    pub entries: Vec<Entry>,
    /// Entries that the caller drew, in groups; they stand behind the others.
    pub grouped: Html,
    /// Value of the entry that is chosen.
    pub value: String,
    /// How it looks.
    pub look: ChooseLook,
    /// Told the value that a person chose.
    pub on_choose: Callback<String>,
}

impl ChooseProps {
    /// A field of its own, which a `label` names.
    pub fn field(entries: Vec<Entry>, value: String, on_choose: Callback<String>) -> ChooseProps {
        ChooseProps {
            id: String::new(),
            label: String::new(),
            described_by: String::new(),
            entries,
            grouped: Html::default(),
            value,
            look: ChooseLook::Field,
            on_choose,
        }
    }
}

/// A choice.
#[component]
pub fn Choose(props: &ChooseProps) -> Html {
    let control = use_node_ref();
    {
        // A `selected` attribute does not move a control that a person has used; its value does.
        let (control, value) = (control.clone(), props.value.clone());
        use_effect(move || {
            if let Some(select) = control.cast::<HtmlSelectElement>()
                && select.value() != value
            {
                select.set_value(&value);
            }
        });
    }
    let onchange = {
        let told = props.on_choose.clone();
        Callback::from(move |event: Event| {
            told.emit(event.target_unchecked_into::<HtmlSelectElement>().value())
        })
    };
    let some = |text: &String| (!text.is_empty()).then(|| text.clone());
    let select = |class: &'static str| {
        html! {
            <select ref={control.clone()} {class} id={some(&props.id)} aria-label={some(&props.label)}
                aria-describedby={some(&props.described_by)} onchange={onchange.clone()}>
                { for props.entries.iter().map(|entry| html! {
                    <option value={entry.value.clone()} selected={entry.value == props.value}>{ &entry.text }</option>
                }) }
                { props.grouped.clone() }
            </select>
        }
    };
    match &props.look {
        ChooseLook::Field => html! {
            <span class="fw-select">{ select("fw-select__control") }{ super::chevron() }
                <span class="fw-print">{ props.entries.iter().find(|entry| entry.value == props.value).map(|entry| entry.text.clone()) }</span>
            </span>
        },
        ChooseLook::Chip {
            wording,
            unstated,
            fresh,
        } => html! {
            <span class={classes!("fw-chip", unstated.then_some("fw-chip--unstated"), fresh.then_some("fw-washed"))}>
                <span class="fw-chip__words" aria-hidden="true">{ wording }</span>
                { super::chevron() }
                { select("fw-chip__control") }
            </span>
        },
    }
}
