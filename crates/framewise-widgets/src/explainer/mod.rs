//! Explainer: not drawn yet.

use crate::config::WidgetProps;
use crate::frame::Surround;
use crate::store::use_store;
use yew::prelude::*;

/// Explainer.
#[component]
pub fn Explainer(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let title = store.words().explainer_choose;
    html! { <Surround {store} name="fw-explainer" {title} /> }
}
