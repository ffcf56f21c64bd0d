//! What a page can do without until its first widget is drawn: what unfolds, and every widget but the explorer.
//!
//! In a browser all of this may stand in a wasm file of its own that shares the memory of the first (`wasm-pack.toml`
//! names it), so it is reached through [`LATE`] alone: a list of functions that the first file knows only once the second
//! one is there. Whatever else names one of these components puts it back into the first file. Elsewhere everything is
//! there from the start. This module refuses to know how code arrives.

use crate::config::WidgetProps;
use crate::draw::html;
use crate::explorer::{CellBodyProps, OutcomesProps, SituationProps};
use crate::frame::{CarryProps, HelpProps, SourcesProps};
use crate::store::Store;
use crate::words::Language;
use framewise_core::session::{Loaded, Refused};
use std::sync::OnceLock;
use yew::prelude::*;

/// Everything that may arrive late.
#[derive(Debug)]
pub struct Late {
    /// Reads what is told around the law, as [`Loaded::complete`].
    pub complete: fn(&Loaded, &[u8]) -> Result<(), Refused>,
    /// The styles of what arrives late; they stand behind [`crate::design::FIRST`].
    pub styles: &'static str,
    /// A widget by the name of its tag, where it is not the explorer.
    pub widget: fn(&str, WidgetProps) -> Html,
    pub(crate) cell: fn(CellBodyProps) -> Html,
    pub(crate) outcomes: fn(OutcomesProps) -> Html,
    pub(crate) facts: fn(SituationProps) -> Html,
    pub(crate) readings: fn(&Store) -> Html,
    pub(crate) help: fn(HelpProps) -> Html,
    pub(crate) sources: fn(SourcesProps) -> Html,
    pub(crate) carry: fn(CarryProps) -> Html,
}

/// All of it.
pub static LATE: Late = Late {
    complete: Loaded::complete,
    styles: crate::design::LATER,
    widget,
    cell: |props| html! { <crate::explorer::CellBody ..props /> },
    outcomes: |props| html! { <crate::explorer::Outcomes ..props /> },
    facts: |props| html! { <crate::explorer::MoreFacts ..props /> },
    readings: crate::parts::readings,
    help: |props| html! { <crate::frame::Help ..props /> },
    sources: |props| html! { <crate::frame::Sources ..props /> },
    carry: |props| html! { <crate::frame::Carry ..props /> },
};

/// The widgets by their tags: the one list that joins them. What is not named here or in the explorer is not linked.
fn widget(tag: &str, props: WidgetProps) -> Html {
    match tag {
        #[cfg(feature = "all")]
        "framewise-questionnaire" => html! { <crate::Questionnaire ..props /> },
        #[cfg(feature = "all")]
        "framewise-explainer" => html! { <crate::Explainer ..props /> },
        #[cfg(feature = "all")]
        "framewise-comparison" => html! { <crate::Comparison ..props /> },
        #[cfg(feature = "all")]
        "framewise-overlap" => html! { <crate::Overlap ..props /> },
        #[cfg(feature = "all")]
        "framewise-weigh" => html! { <crate::Weigh ..props /> },
        #[cfg(feature = "all")]
        "framewise-quiz" => html! { <crate::Quiz ..props /> },
        _ => {
            drop(props);
            Html::default()
        }
    }
}

static ARRIVED: OnceLock<&Late> = OnceLock::new();

/// Tells the widgets that it is there. Those that are drawn already must be drawn again.
pub fn arrive(late: &'static Late) {
    ARRIVED.get_or_init(|| late);
}

/// What has arrived.
pub fn arrived() -> Option<&'static Late> {
    if cfg!(not(target_arch = "wasm32")) {
        arrive(&LATE);
    }
    ARRIVED.get().copied()
}

/// Draws by what arrives late, or says that it has not. The styles show that sentence only after a while, so that it does
/// not flash up on every page.
pub(crate) fn late(words: Language, draw: impl FnOnce(&Late) -> Html) -> Html {
    match arrived() {
        Some(late) => draw(late),
        None => html! { <p class="fw-soft fw-late">{ words.not_arrived }</p> },
    }
}
