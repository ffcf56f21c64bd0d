//! Headings that fit into the host's outline.

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
