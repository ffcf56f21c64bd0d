//! Disputed readings: what is asked, the ways to read it, and who holds each. They look like no fact does.

use super::{Shape, cite, glyph};
use crate::draw::hooks::{use_mut_ref, use_state_eq};
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
                { decides(reading, *words, &list(&reading.decides)) }
            </p>
        </fieldset>
    }
}

/// What a reading decides here, by the names of the definitions, and whether more than those.
pub fn decides(reading: &ReadingView, words: Language, names: &str) -> String {
    let said = if reading.decides.is_empty() {
        return words.reading_no_effect.to_owned();
    } else if reading.decides_frame {
        words.reading_decides
    } else {
        words.reading_decides_part
    };
    fill(said, &[("list", names)])
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
            text.push_str(" · ");
        }
        text.push_str(&item.text);
    }
    text
}

/// The readings that matter, and the others in a disclosure.
pub fn readings(store: &Store) -> Html {
    readings_that(store, |reading| reading.matters)
}

/// How many readings are drawn before the rest of them is folded.
const FIRST: usize = 6;

/// The readings that are wanted, and the others in disclosures. None changes its place when an option of it is chosen, so
/// that the focus stays; paper shows all that are wanted or chosen.
pub fn readings_that(store: &Store, wanted: impl Fn(&ReadingView) -> bool) -> Html {
    let words = store.words();
    let readings = &store.view.readings;
    let (matter, others): (Vec<usize>, Vec<usize>) = (0..readings.len()).partition(|at| {
        readings
            .get(*at)
            .is_some_and(|reading| wanted(reading) || store.paper && is_chosen(reading))
    });
    // One or two more are not worth a press.
    let first = if store.paper || matter.len() <= FIRST + 2 {
        matter.len()
    } else {
        FIRST
    };
    let (first, rest) = matter.split_at(first);
    let folded = |name: String, folded: &[usize]| {
        if folded.is_empty() {
            return Html::default();
        }
        let chosen = readings.iter().zip(0..);
        let chosen = chosen.filter(|(reading, at)| is_chosen(reading) && folded.contains(at));
        html! { <Folded store={store.clone()} {name} folded={folded.to_vec()} open={chosen.count() > 0} /> }
    };
    html! {
        <div class="fw-readings" part="readings">
            if matter.is_empty() {
                <p class="fw-soft">{ words.readings_none }</p>
            }
            { controls(store, first) }
            { folded(fill(words.readings_more, &[("n", &rest.len().to_string())]), rest) }
            { folded(words.readings_other.to_owned(), &others) }
        </div>
    }
}

fn is_chosen(reading: &ReadingView) -> bool {
    reading.chosen != ReadingChoice::LeftOpen
}

/// Controls of the readings at these positions.
fn controls(store: &Store, positions: &[usize]) -> Html {
    let readings = positions
        .iter()
        .filter_map(|at| store.view.readings.get(*at));
    html! {
        <div class="fw-readings__list">
            { for readings.map(|reading| html! {
                <ReadingControl key={reading.said.id.clone()} reading={reading.clone()} id={store.config.id.clone()}
                    words={store.words()} act={store.act.clone()} />
            }) }
        </div>
    }
}

/// Properties of [`Folded`].
#[derive(Clone, PartialEq, Properties)]
struct FoldedProps {
    store: Store,
    name: String,
    /// Positions of the readings.
    folded: Vec<usize>,
    /// An option of one of them is chosen.
    open: bool,
}

/// Readings in a disclosure, drawn once it has been opened: they are most of an explorer's elements.
#[component]
fn Folded(props: &FoldedProps) -> Html {
    let opened = use_state_eq(|| false);
    // Opened by what was chosen, and not closed when that is left open again: the focus may be in it.
    let had_choice = use_mut_ref(|| false);
    let chosen = *had_choice.borrow() || props.open;
    *had_choice.borrow_mut() = chosen;
    // The click comes before it opens, and the event after it whatever has opened it.
    let (opening, opened_otherwise) = (opened.setter(), opened.setter());
    html! {
        <details class="fw-topic fw-noprint" open={chosen} ontoggle={Callback::from(move |_| opened_otherwise.set(true))}>
            <summary onclick={Callback::from(move |_| opening.set(true))}>
                { super::chevron() }<span class="fw-topic__name">{ &props.name }</span>
            </summary>
            if *opened || chosen {
                { controls(&props.store, &props.folded) }
            }
        </details>
    }
}
