//! Disputed readings: what is asked, the ways to read it, and who holds each. They look like no fact does.

use super::{Shape, cite, glyph};
use crate::draw::html;
use crate::store::Store;
use crate::words::{Language, fill};
use framewise_core::session::{Action, HolderView, ReadingChoice, ReadingView, Said};
use yew::prelude::*;

/// Properties of [`ReadingControl`].
#[derive(Clone, PartialEq, Properties)]
pub struct ReadingControlProps {
    /// The reading.
    pub reading: ReadingView,
    /// Id prefix, which also keeps groups of radio controls apart.
    pub id: String,
    /// Words.
    pub words: Language,
    /// Does what a person chooses.
    pub act: Callback<Action>,
}

/// One reading as a group of radio controls.
#[component]
pub fn ReadingControl(props: &ReadingControlProps) -> Html {
    let ReadingControlProps {
        reading,
        id,
        words,
        act,
    } = props;
    let mut group = id.clone();
    group.push_str("-reading-");
    group.push_str(&reading.said.id);
    let open = {
        let reading = reading.said.id.clone();
        act.reform(move |_: Event| Action::OpenReading {
            reading: reading.clone(),
        })
    };
    html! {
        <fieldset class="fw-reading">
            <legend class="fw-reading__question">{ glyph(Shape::Half) }<span>{ &reading.said.text }</span></legend>
            if !reading.help.is_empty() {
                <p class="fw-reading__help">{ &reading.help }</p>
            }
            <div class="fw-options">
                <label class="fw-option">
                    <input type="radio" name={group.clone()} value="" checked={reading.chosen == ReadingChoice::LeftOpen} onchange={open} />
                    <span><b>{ words.left_open }</b></span>
                </label>
                { for reading.options.iter().map(|option| {
                    let (which, id) = (reading.said.id.clone(), option.said.id.clone());
                    let choose = act.reform(move |_: Event| Action::ChooseReading { reading: which.clone(), option: id.clone() });
                    html! {
                        <div class="fw-option-with" key={option.said.id.clone()}>
                            <label class="fw-option">
                                <input type="radio" name={group.clone()} value={option.said.id.clone()} checked={option.chosen} onchange={choose} />
                                <span><b>{ &option.said.text }</b></span>
                            </label>
                            { holders(&option.holders) }
                        </div>
                    }
                }) }
            </div>
            <p class="fw-reading__decides">
                if reading.decides.is_empty() {
                    { words.reading_no_effect }
                } else {
                    { fill(words.reading_decides, &[("list", &list(&reading.decides))]) }
                }
            </p>
        </fieldset>
    }
}

/// Who holds a reading, each with a source.
pub fn holders(list: &[HolderView]) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="fw-holders">
            { for list.iter().map(|holder| html! { <li>{ &holder.text }{ " " }{ cite(&holder.cite) }</li> }) }
        </ul>
    }
}

/// Words in a row, with commas.
pub fn list(items: &[Said]) -> String {
    let mut text = String::new();
    for item in items {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(&item.text);
    }
    text
}

/// The readings that matter or that were chosen, and the others in a disclosure.
pub fn readings(store: &Store) -> Html {
    readings_that(store, |reading| {
        reading.matters || reading.chosen != ReadingChoice::LeftOpen
    })
}

/// The readings that are wanted, and the others in a disclosure.
pub fn readings_that(store: &Store, wanted: impl Fn(&ReadingView) -> bool) -> Html {
    let words = store.words();
    let control = |reading: &ReadingView| {
        html! {
            <ReadingControl key={reading.said.id.clone()} reading={reading.clone()} id={store.config.id.clone()} {words} act={store.act.clone()} />
        }
    };
    let (matter, rest): (Vec<&ReadingView>, Vec<&ReadingView>) = store
        .view
        .readings
        .iter()
        .partition(|reading| wanted(reading));
    html! {
        <div class="fw-readings" part="readings">
            if matter.is_empty() {
                <p class="fw-soft">{ words.readings_none }</p>
            }
            <div class="fw-readings__list">{ for matter.into_iter().map(control) }</div>
            if !rest.is_empty() {
                <details class="fw-topic fw-noprint">
                    <summary>{ super::chevron() }<span class="fw-topic__name">{ words.readings_other }</span></summary>
                    <div class="fw-readings__list">{ for rest.into_iter().map(control) }</div>
                </details>
            }
        </div>
    }
}
