//! Situations by places and frames: a glyph in each cell with its words for a screen reader, and a legend.

use crate::parts::{frame_class, glyph, heading, verdict_class};
use crate::store::Store;
use framewise_core::session::VerdictKind;
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
    let matrix = store.ask(|session| session.matrix());
    if matrix.rows.is_empty() {
        return Html::default();
    }
    let frames = store
        .view
        .frames
        .iter()
        .filter(|frame| frame.shown)
        .count()
        .max(1);
    let mut legend: Vec<(VerdictKind, &str)> = Vec::new();
    for cell in matrix.rows.iter().flat_map(|row| &row.cells) {
        if !legend.iter().any(|(kind, _)| *kind == cell.kind) {
            legend.push((cell.kind, cell.word.as_str()));
        }
    }
    legend.sort_by_key(|(kind, _)| *kind);
    html! {
        <div class="fw-matrix">
            { heading(store.config.heading_level, 1, "fw-h3", None, html! { { words.matrix_title } }) }
            <div class="fw-matrix__scroll" role="region" aria-label={words.matrix_title} tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <td rowspan="2"></td>
                            { for matrix.columns.iter().step_by(frames).map(|column| html! {
                                <th scope="colgroup" colspan={frames.to_string()}>{ &column.jurisdiction.text }</th>
                            }) }
                        </tr>
                        <tr>
                            { for matrix.columns.iter().map(|column| html! {
                                <th scope="col" class={classes!("fw-matrix__frame", frame_class(column.frame))}>{ &column.frame_name }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for matrix.rows.iter().map(|row| html! {
                            <tr key={row.scenario.said.id.clone()}>
                                <th scope="row">{ &row.scenario.said.text }</th>
                                { for row.cells.iter().zip(&matrix.columns).map(|(cell, column)| html! {
                                    <td class={classes!(frame_class(column.frame), verdict_class(cell.kind))} title={cell.sentence.clone()}>
                                        { glyph(cell.kind) }<span class="fw-quiet">{ &cell.word }</span>
                                    </td>
                                }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <ul class="fw-legend" aria-hidden="true">
                { for legend.iter().map(|(kind, _)| html! { <li>{ glyph(*kind) }{ plain(*kind, words) }</li> }) }
            </ul>
        </div>
    }
}

/// What a glyph stands for, without counts.
fn plain(kind: VerdictKind, words: crate::words::Language) -> &'static str {
    match kind {
        VerdictKind::Met => words.0.legend_met,
        VerdictKind::NotMet => words.0.legend_not_met,
        VerdictKind::OnFacts => words.0.legend_on_facts,
        VerdictKind::OnReadings => words.0.legend_on_readings,
        VerdictKind::OnBoth => words.0.legend_on_both,
        VerdictKind::Clash => words.0.clash_heading,
        VerdictKind::NoDefinition => words.0.legend_nothing,
    }
}
