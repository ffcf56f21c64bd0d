//! Which places are shown: a disclosure with a check box for each.

use crate::draw::html;
use crate::store::Store;
use framewise_core::session::{Action, Said};
use yew::prelude::*;

/// Which places are shown.
pub fn places(store: &Store) -> Html {
    let words = store.words();
    if store.view.choices.len() < 2 {
        return Html::default();
    }
    let places = store.view.jurisdictions.iter();
    let shown: Vec<String> = places.map(|one| one.said.id.clone()).collect();
    html! {
        <details class="fw-topic fw-places fw-noprint" key="places">
            <summary>{ super::chevron() }<span class="fw-topic__name">{ words.places_shown }</span>
                <span class="fw-tag">{ shown.len() }{ " / " }{ store.view.choices.len() }</span></summary>
            <fieldset>
                <legend class="fw-quiet">{ words.places_shown }</legend>
                <div class="fw-checks">{ for store.view.choices.iter().map(|one| choice(store, &one.said, one.shown, &shown)) }</div>
            </fieldset>
        </details>
    }
}

fn choice(store: &Store, place: &Said, on: bool, shown: &[String]) -> Html {
    // The last one stays: an empty list would mean all.
    let last = on && shown.len() == 1;
    let (id, shown) = (place.id.clone(), shown.to_vec());
    let choose = store.act.reform(move |_: Event| {
        let mut next = shown.clone();
        if on {
            next.retain(|other| *other != id);
        } else {
            next.push(id.clone());
        }
        Action::ShowJurisdictions(next)
    });
    html! {
        <label class="fw-check" key={place.id.clone()}>
            <input type="checkbox" checked={on} disabled={last} onchange={choose} />{ &place.text }
        </label>
    }
}
