//! The explorer: a situation told as a sentence, and what each place and frame makes of it.
//!
//! It draws the session's view and does a person's actions; it holds nothing but what is unfolded.

mod cell;
pub mod examples;
mod grid;
mod outcomes;
mod situation;

pub(crate) use cell::{CellBody, CellBodyProps};
pub(crate) use outcomes::{Outcomes, OutcomesProps};
pub(crate) use situation::{MoreFacts, SituationProps};

use crate::config::WidgetProps;
use crate::draw::html;
use crate::frame::{Surround, SurroundProps};
use crate::late::late;
use crate::parts::heading;
use crate::store::use_store;
use framewise_core::session::{Action, ClashState, ClashView};
use yew::prelude::*;

/// With how many places paper has all that can be unfolded: ten pages and more for each. Beyond it a class gets the answers.
const WHOLE_ON_PAPER: usize = 2;

/// The explorer.
#[component]
pub fn Explorer(props: &WidgetProps) -> Html {
    let store = use_store(props).brief_beyond(WHOLE_ON_PAPER);
    let words = store.words();
    let level = store.config.heading_level;
    let law_id = store.id("law");
    html! {
        <Surround title={words.explorer_title} lede={words.explorer_lede} judged=true ..SurroundProps::of(&store, "fw-explorer")>
            if store.brief { <p class="fw-print fw-soft">{ words.printed_in_brief }</p> }
            <div class="fw-explorer__columns">
                <situation::Situation store={store.clone()} />
                <div class="fw-explorer__law" role="group" aria-labelledby={law_id.clone()} tabindex="-1">
                    { heading(level, 1, "fw-quiet", Some(law_id), html! { { words.the_law } }) }
                    if let ClashState::Clash(clash) = &store.view.clash {
                        { clash_panel(clash, &store) }
                    }
                    <grid::Grid store={store.clone()} />
                </div>
                { situation::more_facts(&store) }
            </div>
            <div class="fw-explorer__readings">
                { heading(level, 1, "fw-h3", None, html! { { words.readings_heading } }) }
                <p class="fw-soft">{ words.readings_lede }</p>
                { late(words, |late| (late.readings)(&store)) }
            </div>
        </Surround>
    }
}

/// Answers that cannot stand together, and how to mend it.
pub(crate) fn clash_panel(clash: &ClashView, store: &crate::store::Store) -> Html {
    let words = store.words();
    html! {
        <div class="fw-clash">
            <p class="fw-clash__title">{ crate::parts::glyph(crate::parts::Shape::Clash) }<span>{ &clash.sentence }</span></p>
            <p>{ words.clash_mend }</p>
            <p class="fw-clash__mend">
                { for clash.mend.iter().map(|fact| {
                    let id = fact.id.clone();
                    let clear = store.act.reform(move |_: MouseEvent| Action::Clear { fact: id.clone() });
                    html! { <button type="button" class="fw-button" onclick={clear}>{ &fact.text }</button> }
                }) }
            </p>
        </div>
    }
}
