//! Quiz: not drawn yet.

use crate::config::WidgetProps;
use crate::frame::Surround;
use crate::store::use_store;
use yew::prelude::*;

/// Quiz.
#[component]
pub fn Quiz(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let title = store.words().quiz_title;
    html! { <Surround {store} name="fw-quiz" {title} /> }
}
