//! Situations by places and frames: a glyph in each cell with its words for a screen reader, and a legend. A row
//! unfolds to the same in sentences, with what the situation shows and where it comes from.

use crate::draw::hooks::{use_memo, use_state};
use crate::draw::{classes, html};
use crate::parts::{chevron, cites, frame_class, glyph, heading, places, verdict_class};
use crate::store::Store;
use framewise_core::session::{Matrix, MatrixRow, VerdictKind};
use yew::prelude::*;

/// Properties of [`Table`].
#[derive(Clone, PartialEq, Properties)]
pub struct TableProps {
    /// The store.
    pub store: Store,
}

/// The matrix.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let store = &props.store;
    let words = store.words();
    let matrix = use_memo(store.view.revision, |_| {
        store.ask(|session| session.matrix())
    });
    let open = use_state(String::new);
    if matrix.rows.is_empty() {
        return Html::default();
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |id: String| open.set(if *open == id { String::new() } else { id }))
    };
    let shown = store.view.frames.iter().filter(|frame| frame.shown);
    let frames = shown.count().max(1);
    // Patterns and published cases apart, each in the pack's order.
    let mut kinds: Vec<&str> = Vec::new();
    for row in &matrix.rows {
        if !kinds.contains(&row.scenario.kind_text.as_str()) {
            kinds.push(&row.scenario.kind_text);
        }
    }
    let columns = (matrix.columns.len() + 1).to_string();
    html! {
        <div class="fw-matrix">
            { heading(store.config.heading_level, 1, "fw-h3", None, html! { { words.matrix_title } }) }
            <p class="fw-soft">{ words.matrix_lede }</p>
            { places(store) }
            { legend(&matrix, store) }
            <div class="fw-matrix__scroll" role="region" aria-label={words.matrix_title} tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <td rowspan="2"></td>
                            { for matrix.columns.iter().step_by(frames).map(|column| html! {
                                <th scope="colgroup" colspan={frames.to_string()} class="fw-matrix__place">{ &column.jurisdiction.text }</th>
                            }) }
                        </tr>
                        <tr>
                            { for matrix.columns.iter().map(|column| html! {
                                <th scope="col" class={classes!("fw-matrix__frame", frame_class(column.frame))}><span>{ &column.frame_name }</span></th>
                            }) }
                        </tr>
                    </thead>
                    { for kinds.iter().map(|kind| html! {
                        <tbody key={*kind}>
                            <tr><th scope="rowgroup" colspan={columns.clone()} class="fw-matrix__kind"><span>{ *kind }</span></th></tr>
                            { for matrix.rows.iter().filter(|row| row.scenario.kind_text == *kind)
                                .map(|row| line(row, &matrix, *open == row.scenario.said.id, &columns, store, &toggle)) }
                        </tbody>
                    }) }
                </table>
            </div>
        </div>
    }
}

/// A situation, and under it what it shows if it was pressed.
fn line(
    row: &MatrixRow,
    matrix: &Matrix,
    open: bool,
    columns: &str,
    store: &Store,
    toggle: &Callback<String>,
) -> Html {
    let words = store.words();
    let scenario = &row.scenario;
    let press = {
        let id = scenario.said.id.clone();
        toggle.reform(move |_: MouseEvent| id.clone())
    };
    html! { <>
        <tr key={scenario.said.id.clone()}>
            <th scope="row">
                <button type="button" class="fw-matrix__row" aria-expanded={if open { "true" } else { "false" }} onclick={press}>
                    { chevron() }<span>{ &scenario.said.text }</span>
                </button>
                <span class="fw-print">{ &scenario.said.text }</span>
            </th>
            { for row.cells.iter().zip(&matrix.columns).map(|(cell, column)| html! {
                <td class={classes!(frame_class(column.frame), verdict_class(cell.kind))} title={cell.sentence.clone()}>
                    { glyph(cell.kind) }<span class="fw-quiet">{ &cell.word }</span>
                </td>
            }) }
        </tr>
        if open {
            <tr class="fw-matrix__more">
                <td colspan={String::from(columns)}>
                    <div class="fw-matrix__said">
                        <p>{ &scenario.teaches }</p>
                        if !scenario.cites.is_empty() {
                            <p class="fw-soft">{ words.matrix_source }{ ": " }{ cites(&scenario.cites) }</p>
                        }
                        <ul>
                            { for row.cells.iter().zip(&matrix.columns).map(|(cell, column)| html! {
                                <li class={classes!("fw-matrix__sentence", frame_class(column.frame), verdict_class(cell.kind))}>{ glyph(cell.kind) }<span>{ &cell.sentence }</span></li>
                            }) }
                        </ul>
                    </div>
                </td>
            </tr>
        }
    </> }
}

/// What the glyphs stand for, as far as they occur.
fn legend(matrix: &Matrix, store: &Store) -> Html {
    let words = store.words();
    let kinds = [
        (VerdictKind::Met, words.0.legend_met),
        (VerdictKind::NotMet, words.0.legend_not_met),
        (VerdictKind::OnFacts, words.0.legend_on_facts),
        (VerdictKind::OnReadings, words.0.legend_on_readings),
        (VerdictKind::OnBoth, words.0.legend_on_both),
        (VerdictKind::Clash, words.0.clash_heading),
        (VerdictKind::NoDefinition, words.0.legend_nothing),
    ];
    let occurs = |kind: VerdictKind| {
        let mut cells = matrix.rows.iter().flat_map(|row| &row.cells);
        cells.any(|cell| cell.kind == kind)
    };
    html! {
        <ul class="fw-legend" aria-hidden="true">
            { for kinds.into_iter().filter(|(kind, _)| occurs(*kind))
                .map(|(kind, text)| html! { <li class={verdict_class(kind)}>{ glyph(kind) }{ text }</li> }) }
        </ul>
    }
}
