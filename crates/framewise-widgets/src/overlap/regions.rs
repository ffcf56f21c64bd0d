//! The same as the map in words and numbers, with what it was before the last change, and a situation of the region
//! that is picked.

use super::map;
use crate::draw::html;
use crate::parts::chevron;
use crate::store::Store;
use crate::words::fill;
use framewise_core::session::{ComparisonCase, RegionKind, RegionView, Witness};
use yew::prelude::*;

/// The table; each row can show a situation of its region.
pub(super) fn table(
    case: &ComparisonCase,
    before: &[String],
    picked: RegionKind,
    store: &Store,
    pick: &Callback<RegionKind>,
) -> Html {
    let words = store.words();
    let name = store.id("region");
    let row = |position: usize, region: &RegionView| {
        let kind = region.kind;
        let was = before
            .get(position)
            .filter(|before| **before != region.share_text);
        html! {
            <tr class={(kind == picked).then_some("is-picked")}>
                <th scope="row">
                    <label class="fw-check"><input type="radio" name={name.clone()} checked={kind == picked} onchange={pick.reform(move |_: Event| kind)} />
                        { map::swatch(kind, store) }<span>{ &region.label }</span></label>
                </th>
                <td><b>{ &region.share_text }</b>
                    if let Some(was) = was {
                        <span class="fw-regions__was fw-washed">{ fill(words.overlap_was, &[("share", was)]) }</span>
                    }
                </td>
                <td class="fw-regions__count">{ fill(words.count_of, &[("count", &grouped(&region.count)), ("total", &grouped(&case.total))]) }</td>
            </tr>
        }
    };
    html! {
        <div>
            <div role="radiogroup" aria-label={words.example_situation}>
            <table class="fw-regions" part="regions">
                <caption class="fw-quiet">{ words.overlap_table }</caption>
                <thead><tr><th scope="col">{ words.region }</th><th scope="col">{ words.share }</th><th scope="col">{ words.patterns }</th></tr></thead>
                <tbody>{ for case.regions.iter().enumerate().map(|(position, region)| row(position, region)) }</tbody>
            </table>
            </div>
            <div part="witness">
                { for case.regions.iter().filter(|region| region.kind == picked).map(|region| witness(region, store)) }
            </div>
        </div>
    }
}

fn witness(region: &RegionView, store: &Store) -> Html {
    let words = store.words();
    let (sentence, given) = match &region.witness {
        Witness::Empty => (words.region_empty, None),
        Witness::Situation { given, sentence } => (sentence.as_str(), Some(given)),
    };
    // What is folded stands outside what is read out whole when it changes.
    html! {
        <div class="fw-witness">
            <div role="status">
                <p class="fw-label">{ words.example_situation }{ " · " }{ &region.label }</p>
                <p>{ sentence }</p>
            </div>
            if let Some(given) = given {
                <details class="fw-fold"><summary>{ chevron() }<span>{ words.full_trace }</span></summary>
                    <ul class="fw-bullets">{ for given.iter().map(|item| html! { <li>{ &item.clause }</li> }) }</ul></details>
            }
        </div>
    }
}

/// Digits in groups of three, so that a large count can be read.
pub(crate) fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}
