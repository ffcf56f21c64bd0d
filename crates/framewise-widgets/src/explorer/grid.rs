//! The right side: places by frames, each cell a verdict that unfolds in place under its row.

use super::cell::{CellBodyProps, cell_name, cell_place};
use super::outcomes::OutcomesProps;
use crate::draw::hooks::use_state;
use crate::draw::{classes, html};
use crate::late::late;
use crate::parts::{
    changed_tag, frame_class, glyph, heading, places, verdict_class, verdict_reason,
};
use crate::store::Store;
use crate::words::fill;
use framewise_core::session::{CellView, JurisdictionView, VerdictKind};
use yew::prelude::*;

/// Properties of [`Grid`].
#[derive(Clone, PartialEq, Properties)]
pub struct GridProps {
    /// The store.
    pub store: Store,
}

/// How many places stand in one column before the others, which are folded there as long as nobody has chosen places.
const FIRST: usize = 6;

/// The grid.
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let store = &props.store;
    let open = use_state(|| store.config.unfolded.clone());
    let toggle = {
        let open = open.clone();
        Callback::from(move |name: String| {
            let mut now = (*open).clone();
            match now.iter().position(|one| *one == name) {
                Some(position) => {
                    now.remove(position);
                }
                None => {
                    // One cell of a place at a time: two open rows would hide which is which.
                    if let Some((place, _)) = cell_place(&name) {
                        now.retain(|one| cell_place(one).is_none_or(|other| other.0 != place));
                    }
                    now.push(name);
                }
            }
            open.set(now);
        })
    };
    let shown = &store.view.jurisdictions;
    let mut rows: Vec<Html> = Vec::with_capacity(shown.len() + 1);
    for place in shown {
        rows.push(place_row(place, store, &open, &toggle));
    }
    // What an author unfolds may stand among the rest.
    if shown.len() > FIRST
        && shown.len() == store.view.choices.len()
        && store.config.unfolded.is_empty()
    {
        rows.insert(
            FIRST,
            html! {
                // What it folds stands behind it, by the styles: only one column needs it.
                <details class="fw-topic fw-places fw-grid__more fw-noprint" key="more">
                    <summary>{ crate::parts::chevron() }<span class="fw-topic__name">{ store.words().more_places }</span>
                        <span class="fw-tag">{ shown.len() - FIRST }</span></summary>
                </details>
            },
        );
    }
    html! {
        <div class={classes!("fw-grid", store.brief.then_some("fw-grid--brief"))} part="verdicts">
            // Above what it adds and takes away, so that the boxes stay where they are.
            { places(store) }
            <div class="fw-grid__row fw-grid__head" aria-hidden="true" key="head">
                <span></span>
                { for store.view.frames.iter().filter(|frame| frame.shown).map(|frame| html! {
                    <span class={classes!("fw-grid__frame", frame_class(frame.frame))}>{ &frame.heading }</span>
                }) }
            </div>
            { for rows.into_iter() }
        </div>
    }
}

fn place_row(
    place: &JurisdictionView,
    store: &Store,
    open: &[String],
    toggle: &Callback<String>,
) -> Html {
    let words = store.words();
    let level = store.config.heading_level;
    let mut outcomes = String::from("outcomes:");
    outcomes.push_str(&place.said.id);
    // On paper all is unfolded, or what is unfolded on the screen.
    let whole = store.paper && !store.brief;
    let outcomes_open = whole || open.contains(&outcomes);
    let outcomes_id = store.id(&outcomes);
    let show_outcomes = {
        let name = outcomes.clone();
        toggle.reform(move |_: MouseEvent| name.clone())
    };
    html! {
        <div class="fw-grid__place" key={place.said.id.clone()}>
            <div class="fw-grid__row">
                <div class="fw-grid__where">
                    { heading(level, 2, "fw-grid__name", None, html! { { &place.said.text } }) }
                    if !place.note.is_empty() { <p class="fw-grid__note">{ &place.note }</p> }
                    <button type="button" class="fw-link fw-grid__outcomes" aria-expanded={if outcomes_open { "true" } else { "false" }}
                        aria-controls={outcomes_id.clone()} onclick={show_outcomes}>
                        { words.outcomes_show }<span class="fw-quiet">{ ", " }{ &place.said.text }</span>
                    </button>
                </div>
                // Right under its button, before what cards unfold, which may be long.
                <div class="fw-unfolded" id={outcomes_id} hidden={!outcomes_open} key="outcomes">
                    if outcomes_open {
                        { late(words, |late| (late.outcomes)(OutcomesProps { store: store.clone(), place: place.said.clone() })) }
                    }
                </div>
                { for place.cells.iter().map(|cell| {
                    let name = cell_name(&place.said.id, cell.frame);
                    let shown = open.contains(&name);
                    // What unfolds stands after its own card, for the keyboard and on narrow screens.
                    html! { <>
                        { card(place, cell, store, shown, toggle) }
                        <div class={classes!("fw-unfolded", frame_class(cell.frame))} id={store.id(&name)} hidden={!shown && !whole} key={name.clone()}>
                            if shown || whole {
                                { late(words, |late| (late.cell)(CellBodyProps {
                                    store: store.clone(),
                                    place: place.said.clone(),
                                    caution: place.caution.clone(),
                                    cell: cell.clone(),
                                })) }
                            }
                        </div>
                    </> }
                }) }
            </div>
        </div>
    }
}

fn card(
    place: &JurisdictionView,
    cell: &CellView,
    store: &Store,
    shown: bool,
    toggle: &Callback<String>,
) -> Html {
    let words = store.words();
    let name = cell_name(&place.said.id, cell.frame);
    let flipped = store
        .changed
        .cells
        .iter()
        .find(|one| one.jurisdiction.id == place.said.id && one.frame == cell.frame);
    let frame_heading = store
        .view
        .frames
        .iter()
        .find(|frame| frame.frame == cell.frame)
        .map_or("", |frame| frame.heading.as_str());
    let class = classes!(
        "fw-card",
        frame_class(cell.frame),
        verdict_class(cell.verdict.kind),
        // By turns, so that the wash begins anew when the same cell changes twice in a row.
        flipped.is_some().then_some(match store.view.revision % 2 {
            0 => "fw-card--changed fw-washed",
            _ => "fw-card--changed fw-washed fw-card--by-turns",
        })
    );
    let part = match cell.verdict.kind {
        VerdictKind::Met => "verdict verdict-met",
        VerdictKind::NotMet => "verdict verdict-not-met",
        _ => "verdict verdict-open",
    };
    if cell.verdict.kind == VerdictKind::NoDefinition {
        return html! {
            <div {class} part="verdict">
                <p class="fw-card__frame fw-card__frame--heard">{ frame_heading }</p>
                <p class="fw-card__word">{ glyph(cell.verdict.kind) }<b>{ &cell.verdict.word }</b></p>
                <p class="fw-card__reason">{ &cell.verdict.reason }</p>
            </div>
        };
    }
    let label = fill(
        if shown {
            words.fold_cell
        } else {
            words.unfold_cell
        },
        &[
            ("jurisdiction", &place.said.text),
            ("frame", &cell.frame_name),
            ("word", &cell.verdict.word),
        ],
    );
    let controls = store.id(&name);
    let onclick = toggle.reform(move |_: MouseEvent| name.clone());
    html! {
        <div {class} {part} key="card">
            <p class="fw-card__frame" aria-hidden="true">{ frame_heading }</p>
            <button type="button" class="fw-card__word" aria-expanded={if shown { "true" } else { "false" }}
                aria-controls={controls} aria-label={label} {onclick}>
                { glyph(cell.verdict.kind) }
                <b>{ &cell.verdict.word }</b>
                { crate::parts::chevron() }
            </button>
            if flipped.is_some() { { changed_tag(words) } }
            <div class="fw-card__reason">{ verdict_reason(&cell.verdict) }</div>
        </div>
    }
}
