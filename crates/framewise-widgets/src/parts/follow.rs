//! Where the focus and the widget go when somebody moves: a reader, a link that a reader followed, or the host.

use crate::config::Config;
use crate::draw::hooks::{use_effect_with, use_mut_ref, use_node_ref};
use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// A place that takes the focus each time `shown` becomes another, and on the first drawing only if a person's press
/// led here. The element needs `tabindex="-1"`.
#[hook]
pub fn use_arrival_by(shown: &str, by_a_press: bool) -> NodeRef {
    let place = use_node_ref();
    let first = use_mut_ref(|| true);
    {
        let place = place.clone();
        use_effect_with(String::from(shown), move |_| {
            let first = first.replace(false);
            if (!first || by_a_press)
                && let Some(element) = place.cast::<HtmlElement>()
            {
                // A browser that cannot focus it leaves the focus where it is.
                let _ = element.focus();
            }
        });
    }
    place
}

/// Leads to the first choice of a form that was sent without one.
pub fn focus_first(event: &SubmitEvent) {
    if let Some(form) = event.target_dyn_into::<Element>()
        && let Ok(Some(first)) = form.query_selector("input")
        && let Ok(first) = first.dyn_into::<HtmlElement>()
    {
        // Focus may be refused while the page is hidden; there is nothing to do then.
        let _ = first.focus();
    }
}

/// Calls `told` when the host sets subject, step or slides anew. The first drawing is not a change.
#[hook]
pub fn use_host_choice(config: &Config, told: Callback<()>) {
    let first = use_mut_ref(|| true);
    let wanted = (config.subject.clone(), config.step.clone(), config.slides);
    use_effect_with(wanted, move |_| {
        if !first.replace(false) {
            told.emit(());
        }
    });
}
