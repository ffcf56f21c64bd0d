//! The keys of a presenter: left and right, Page Up and Page Down, alone and only while the focus is on a slide.
//!
//! A control that has a use of its own for such a key keeps it.

use web_sys::Element;
use yew::prelude::*;

/// What uses these keys itself: lists, fields, groups of radio controls, and places that scroll.
const OWN_USE: &str = "select, input, textarea, [role=region][tabindex]";

/// Turns slides.
pub(super) fn turn(slides: bool, at: usize, go: &Callback<usize>) -> Callback<KeyboardEvent> {
    let go = go.clone();
    Callback::from(move |event: KeyboardEvent| {
        if !slides || event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let Some(element) = event.target_dyn_into::<Element>() else {
            return;
        };
        let is = |selector: &str| element.matches(selector).unwrap_or(false);
        if is(OWN_USE) {
            return;
        }
        let on = match event.key().as_str() {
            "PageDown" => true,
            "PageUp" => false,
            "ArrowRight" => !is(":dir(rtl)"),
            "ArrowLeft" => is(":dir(rtl)"),
            _ => return,
        };
        event.prevent_default();
        if on {
            go.emit(at + 1);
        } else if let Some(back) = at.checked_sub(1) {
            go.emit(back);
        }
    })
}
