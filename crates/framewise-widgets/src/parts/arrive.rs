//! Where the focus goes when one thing takes the place of another.

use crate::draw::hooks::{use_effect_with, use_mut_ref, use_node_ref};
use web_sys::HtmlElement;
use yew::prelude::*;

/// A place that takes the focus each time `shown` becomes another, so that keyboard and screen reader begin at its
/// start. The first drawing takes no focus from the page. The element needs `tabindex="-1"`.
#[hook]
pub fn use_arrival(shown: &str) -> NodeRef {
    let place = use_node_ref();
    let first = use_mut_ref(|| true);
    {
        let place = place.clone();
        use_effect_with(String::from(shown), move |_| {
            let moved = !first.replace(false);
            if moved && let Some(element) = place.cast::<HtmlElement>() {
                // A browser that cannot focus it leaves the focus where it is.
                let _ = element.focus();
            }
        });
    }
    place
}
