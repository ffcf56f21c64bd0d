//! Which places are shown: a disclosure with a check box for each.

use crate::draw::html;
use crate::store::Store;
use framewise_core::session::Action;
use yew::prelude::*;

/// Which places are shown.
pub fn places(store: &Store) -> Html {
    let words = store.words();
    if store.view.choices.len() < 2 {
        return Html::default();
    }
    let shown: Vec<String> = store
        .view
        .choices
        .iter()
        .filter(|one| one.shown)
        .map(|one| one.said.id.clone())
        .collect();
    html! {
        <details class="fw-topic fw-places fw-noprint">
            <summary>{ super::chevron() }<span class="fw-topic__name">{ words.places_shown }</span>
                <span class="fw-tag">{ shown.len() }{ " / " }{ store.view.choices.len() }</span></summary>
            <div class="fw-checks">
                { for store.view.choices.iter().map(|one| {
                    let (id, shown) = (one.said.id.clone(), shown.clone());
                    let choose = store.act.reform(move |_: Event| {
                        let mut next = shown.clone();
                        match next.iter().position(|other| *other == id) {
                            // The last one stays: an empty list would mean all.
                            Some(position) if next.len() > 1 => {
                                next.remove(position);
                            }
                            Some(_) => {}
                            None => next.push(id.clone()),
                        }
                        Action::ShowJurisdictions(next)
                    });
                    html! {
                        <label class="fw-check" key={one.said.id.clone()}>
                            <input type="checkbox" checked={one.shown} onchange={choose} />{ &one.said.text }
                        </label>
                    }
                }) }
            </div>
        </details>
    }
}
