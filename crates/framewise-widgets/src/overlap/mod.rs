//! Overlap: not drawn yet.

use crate::config::WidgetProps;
use crate::frame::Surround;
use crate::store::use_store;
use yew::prelude::*;

/// Overlap.
#[component]
pub fn Overlap(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let title = store.words().overlap_title;
    html! { <Surround {store} name="fw-overlap" {title} /> }
}
