//! Headings that fit into the host's outline.

use crate::draw::hooks::{use_effect_with, use_node_ref};
use crate::draw::html;
use web_sys::HtmlElement;
use yew::prelude::*;

/// A heading `below` the widget's title, whose level the host sets; never above h1 or below h6.
pub fn heading(
    title_level: u8,
    below: u8,
    class: &'static str,
    id: Option<String>,
    content: Html,
) -> Html {
    match title_level.saturating_add(below).clamp(1, 6) {
        1 => html! { <h1 {class} {id}>{ content }</h1> },
        2 => html! { <h2 {class} {id}>{ content }</h2> },
        3 => html! { <h3 {class} {id}>{ content }</h3> },
        4 => html! { <h4 {class} {id}>{ content }</h4> },
        5 => html! { <h5 {class} {id}>{ content }</h5> },
        _ => html! { <h6 {class} {id}>{ content }</h6> },
    }
}

/// Properties of [`Arrival`].
#[derive(Clone, PartialEq, Properties)]
pub struct ArrivalProps {
    /// A person came here by a press whose button is gone now: the heading takes the focus.
    pub take_focus: bool,
    /// The heading.
    pub children: Html,
}

/// What a person arrives at: it takes the focus once, so that keyboard and screen reader go on from here. Never on
/// the first drawing of a page, which would pull the reader away from where they are.
#[component]
pub fn Arrival(props: &ArrivalProps) -> Html {
    let place = use_node_ref();
    {
        let (place, wanted) = (place.clone(), props.take_focus);
        use_effect_with((), move |()| {
            if wanted && let Some(element) = place.cast::<HtmlElement>() {
                // Focus may be refused while the page is hidden; there is nothing to do then.
                let _ = element.focus();
            }
        });
    }
    html! { <div ref={place} tabindex="-1" class="fw-question__focus">{ props.children.clone() }</div> }
}
