//! The keys of a presenter: left and right, Page Up and Page Down, alone and only while the focus is on a slide.
//!
//! A control that has a use of its own for such a key keeps it, but for the page keys in a list: a presenter's clicker sends
//! those, and it must not change the situation.

use web_sys::Element;
use yew::prelude::*;

/// What uses these keys itself: lists, fields, groups of radio controls, and places that scroll.
const OWN_USE: &str = "select, input, textarea, [role=region][tabindex]";

/// Turns slides, of which there are so many. Where there is no further one, the key scrolls as it always does.
pub(super) fn turn(
    slides: bool,
    at: usize,
    all: usize,
    go: &Callback<usize>,
) -> Callback<KeyboardEvent> {
    let go = go.clone();
    Callback::from(move |event: KeyboardEvent| {
        if !slides || event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let Some(element) = event.target_dyn_into::<Element>() else {
            return;
        };
        let is = |selector: &str| element.matches(selector).unwrap_or(false);
        let key = event.key();
        let paging = key.starts_with("Page") && is("select");
        if is(OWN_USE) && !paging {
            return;
        }
        let on = match key.as_str() {
            "PageDown" => true,
            "PageUp" => false,
            "ArrowRight" => !is(":dir(rtl)"),
            "ArrowLeft" => is(":dir(rtl)"),
            _ => return,
        };
        let next = if on { Some(at + 1) } else { at.checked_sub(1) };
        if let Some(next) = next.filter(|next| *next < all) {
            event.prevent_default();
            go.emit(next);
        }
    })
}
