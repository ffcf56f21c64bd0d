//! Comparison: not drawn yet.

use crate::config::WidgetProps;
use crate::frame::Surround;
use crate::store::use_store;
use yew::prelude::*;

/// Comparison.
#[component]
pub fn Comparison(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let title = store.words().comparison_title;
    html! { <Surround {store} name="fw-comparison" {title} /> }
}
