//! Questionnaire: not drawn yet.

use crate::config::WidgetProps;
use crate::frame::Surround;
use crate::store::use_store;
use yew::prelude::*;

/// Questionnaire.
#[component]
pub fn Questionnaire(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let title = store.words().questionnaire_title;
    html! { <Surround {store} name="fw-questionnaire" {title} /> }
}
