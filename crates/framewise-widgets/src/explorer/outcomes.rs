//! What follows from each frame in a place, unfolded under its row.

use crate::draw::html;
use crate::parts::{DifferenceLook, difference};
use crate::store::Store;
use crate::words::fill;
use framewise_core::session::Said;
use yew::prelude::*;

/// The dimensions shown under a place; the comparison has them all.
const OUTCOMES: &[&str] = &["penalties", "consent", "restitution"];

/// Properties of [`Outcomes`].
#[derive(Clone, PartialEq, Properties)]
pub struct OutcomesProps {
    /// The store.
    pub store: Store,
    /// The place.
    pub place: Said,
}

/// The outcomes of a place.
#[component]
pub fn Outcomes(OutcomesProps { store, place }: &OutcomesProps) -> Html {
    let words = store.words();
    if !store.config.complete {
        return html! { <p class="fw-soft">{ words.not_arrived }</p> };
    }
    let caption = fill(words.outcomes_of, &[("jurisdiction", &place.text)]);
    match store.ask(|session| session.frame_difference(&place.id)) {
        Ok(found) => {
            let look = DifferenceLook {
                only_differences: false,
                arguments: false,
                numbers: false,
                both: false,
                dimensions: OUTCOMES,
                caption: &caption,
                law_alone: false,
            };
            html! { <>
                <div class="fw-unfolded__head" aria-hidden="true"><p class="fw-label">{ &caption }</p></div>
                { difference(&found, look, words) }
            </> }
        }
        Err(_) => Html::default(),
    }
}
