//! Counts under each way to read what is disputed, and which of them the map shows. Readings are never mixed into the
//! counts as if they were facts.

use crate::draw::html;
use crate::parts::heading;
use crate::store::Store;
use crate::words::fill;
use framewise_core::session::{Comparison, ComparisonCase};
use yew::prelude::*;

/// The ways to read, if there is more than one.
pub(super) fn cases(
    found: &Comparison,
    shown: usize,
    store: &Store,
    show: &Callback<usize>,
) -> Html {
    let words = store.words();
    let Some(first) = found.cases.first() else {
        return Html::default();
    };
    if first.readings.is_empty() {
        return Html::default();
    }
    let name = store.id("case");
    // Of what is read alike in every row one sentence is enough, and the columns that tell the rows apart fit on a phone.
    let varies = |at: usize| {
        let value =
            |case: &ComparisonCase| case.readings.get(at).map(|given| given.value.id.clone());
        found.cases.len() == 1 || found.cases.iter().any(|case| value(case) != value(first))
    };
    let alike: Vec<&str> = (first.readings.iter().enumerate())
        .filter(|(at, _)| !varies(*at))
        .map(|(_, given)| given.clause.as_str())
        .collect();
    html! {
        <div class="fw-cases" part="cases">
            { heading(store.config.heading_level, 1, "fw-h3", None, html! { { words.overlap_cases } }) }
            <p class="fw-soft">{ words.overlap_cases_lede }</p>
            if !alike.is_empty() {
                <p class="fw-soft">{ fill(words.overlap_cases_alike, &[("list", &alike.join("; "))]) }</p>
            }
            <div class="fw-matrix__scroll" role="radiogroup" aria-label={words.overlap_cases} tabindex="0">
                <table role="table">
                    <thead role="rowgroup"><tr role="row">
                        <th role="columnheader" scope="col">{ words.overlap_cases_show }</th>
                        { for first.readings.iter().enumerate().filter(|(at, _)| varies(*at)).map(|(_, reading)| html! {
                            <th role="columnheader" scope="col" class="fw-cases__reading">{ &reading.what.text }</th>
                        }) }
                        { for first.regions.iter().map(|region| html! { <th role="columnheader" scope="col">{ &region.label }</th> }) }
                    </tr></thead>
                    <tbody role="rowgroup">
                        { for found.cases.iter().enumerate().map(|(position, case)| html! {
                            <tr role="row" class={(position == shown).then_some("is-picked")}>
                                <th role="rowheader" scope="row"><input type="radio" name={name.clone()} aria-label={said(case, &varies)} checked={position == shown}
                                    onchange={show.reform(move |_: Event| position)} /></th>
                                { for case.readings.iter().enumerate().filter(|(at, _)| varies(*at)).map(|(_, reading)| html! {
                                    <td role="cell" class="fw-cases__reading">{ stacked(&reading.what.text) }{ &reading.value.text }</td>
                                }) }
                                { for case.regions.iter().map(|region| html! { <td role="cell">{ stacked(&region.label) }{ &region.share_text }</td> }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            if !found.cases_complete {
                <p class="fw-refused">{ words.overlap_cases_more }</p>
            }
        </div>
    }
}

/// The name of the column, seen in the cell where rows stand as blocks. The header says it to a screen reader.
fn stacked(column: &str) -> Html {
    html! { <span class="fw-difference__stacked" aria-hidden="true">{ column }</span> }
}

/// What tells a case from the others.
fn said(case: &ComparisonCase, varies: &dyn Fn(usize) -> bool) -> String {
    let readings = (case.readings.iter().enumerate())
        .filter(|(at, _)| varies(*at))
        .map(|(_, reading)| reading.value.text.as_str());
    readings.collect::<Vec<&str>>().join("; ")
}
