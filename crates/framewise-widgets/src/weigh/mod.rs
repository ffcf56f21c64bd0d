//! Weigh: not drawn yet.

use crate::config::WidgetProps;
use crate::frame::Surround;
use crate::store::use_store;
use yew::prelude::*;

/// Weigh.
#[component]
pub fn Weigh(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let title = store.words().weigh_title;
    html! { <Surround {store} name="fw-weigh" {title} /> }
}
