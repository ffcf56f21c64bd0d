//! The keys of a presenter: left and right, Page Up and Page Down, alone.
//!
//! They are heard while the focus is in the widget. Where a host has asked for slides they are also heard while nothing
//! on the page has it and the slide is in view as a whole or in the middle of the window, since a presenter presses before clicking. A key
//! that turns on first shows what an example keeps back. Of a slide that is taller than the window the page keys first show the
//! rest, by the browser's own scrolling: a slide scrolled by script was taken back by Firefox. Then the slide is turned.
//! A control that has a use of its own for such a key keeps it, but for the page keys in a list: a presenter's clicker sends
//! those, and it must not change the situation.

use crate::draw::hooks::{use_effect_with, use_memo, use_mut_ref, use_node_ref};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::prelude::*;

/// What uses these keys itself: lists, fields, groups of radio controls, and places that scroll.
const OWN_USE: &str = "select, input, textarea, [role=region][tabindex]";

/// What an example of the slide keeps back until somebody asks.
const KEPT_BACK: &str = ".fw-step:not(.fw-print) .fw-live-example__show";
/// The slide that is shown, and the bar below it that may stand in front of it.
const SLIDE: &str = ".fw-step:not(.fw-print)";
const BAR: &str = ".fw-slides__moves";

/// What a press needs to know.
#[derive(Clone)]
struct Turn {
    slides: bool,
    by_host: bool,
    at: usize,
    all: usize,
    go: Callback<usize>,
    story: NodeRef,
    /// Where the slide began when the browser was last left to scroll it; not a number on a slide that was just turned to.
    scrolled_from: Rc<Cell<f64>>,
}

/// Turns slides, of which there are so many. Gives the place of the story, and what its keys do.
#[hook]
pub(super) fn use_keys(
    slides: bool,
    by_host: bool,
    at: usize,
    all: usize,
    go: &Callback<usize>,
) -> (NodeRef, Callback<KeyboardEvent>) {
    let story = use_node_ref();
    let scrolled_from = use_memo(at, |_| Cell::new(f64::NAN));
    let turn = Turn {
        slides,
        by_host,
        at,
        all,
        go: go.clone(),
        story: story.clone(),
        scrolled_from,
    };
    let latest = use_mut_ref(|| turn.clone());
    *latest.borrow_mut() = turn.clone();
    // The story has heard this press, whatever it made of it.
    let heard = use_memo((), |()| Cell::new(false));
    {
        let heard = Rc::clone(&heard);
        use_effect_with(slides, move |slides| {
            let window = web_sys::window().filter(|_| *slides);
            let listener = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
                if !heard.replace(false) {
                    // Turning draws anew, which takes note of the next turn.
                    let turn = latest.borrow().clone();
                    turn.outside(&event);
                }
            });
            if let Some(window) = &window {
                let _ = window
                    .add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
            }
            move || {
                if let Some(window) = &window {
                    let _ = window.remove_event_listener_with_callback(
                        "keydown",
                        listener.as_ref().unchecked_ref(),
                    );
                }
            }
        });
    }
    let inside = Callback::from(move |event: KeyboardEvent| {
        heard.set(true);
        if let Some(element) = event.target_dyn_into::<Element>() {
            turn.press(&event, &element);
        }
    });
    (story, inside)
}

impl Turn {
    /// A press elsewhere: in the frame around the story, or where nothing has the focus.
    fn outside(&self, event: &KeyboardEvent) {
        let (Some(story), Some(target)) = (
            self.story.cast::<Element>(),
            event.target_dyn_into::<Element>(),
        ) else {
            return;
        };
        // From outside a shadow root every press in it is one on its host.
        let root = story.get_root_node().dyn_into::<ShadowRoot>();
        let around = root.is_ok_and(|root| root.host() == target);
        let nowhere = self.by_host && target.local_name() == "body" && {
            let place = story.get_bounding_client_rect();
            let in_view = place.top() >= 0.0 && place.bottom() <= height();
            in_view || (place.top()..place.bottom()).contains(&(height() / 2.0))
        };
        if !event.default_prevented() && (around || nowhere) {
            self.press(event, &story);
        }
    }

    /// Where there is no further slide, the key scrolls as it always does.
    fn press(&self, event: &KeyboardEvent, element: &Element) {
        if !self.slides
            || event.alt_key()
            || event.ctrl_key()
            || event.meta_key()
            || event.shift_key()
        {
            return;
        }
        let is = |selector: &str| element.matches(selector).unwrap_or(false);
        let key = event.key();
        let page = key.starts_with("Page");
        if is(OWN_USE) && !(page && is("select")) {
            return;
        }
        let on = match key.as_str() {
            "PageDown" => true,
            "PageUp" => false,
            "ArrowRight" => !is(":dir(rtl)"),
            "ArrowLeft" => is(":dir(rtl)"),
            _ => return,
        };
        // A list would take the key for itself instead of scrolling.
        let scrolls = page && !is("select") && self.has_more(on);
        if on && self.shows(scrolls) {
            event.prevent_default();
            return;
        }
        if scrolls {
            self.scrolled_from.set(self.top());
            return;
        }
        let next = if on {
            Some(self.at + 1)
        } else {
            self.at.checked_sub(1)
        };
        if let Some(next) = next.filter(|next| *next < self.all) {
            event.prevent_default();
            self.go.emit(next);
        }
    }

    fn find(&self, selector: &str) -> Option<HtmlElement> {
        let story = self.story.cast::<Element>()?;
        story.query_selector(selector).ok()??.dyn_into().ok()
    }

    /// Shows what an example keeps back; false if there is nothing, or if it is out of sight and scrolling will come to it.
    fn shows(&self, scrolls: bool) -> bool {
        let kept = self.find(KEPT_BACK).filter(|kept| {
            !scrolls || kept.get_bounding_client_rect().bottom() <= self.lower_edge()
        });
        kept.inspect(HtmlElement::click).is_some()
    }

    /// Whether the slide goes on out of sight, and the browser was not left to scroll there in vain.
    fn has_more(&self, on: bool) -> bool {
        let more = self.find(SLIDE).is_some_and(|slide| {
            let place = slide.get_bounding_client_rect();
            if on {
                place.bottom() > self.lower_edge() + 1.0
            } else {
                place.top() < -1.0
            }
        });
        more && self.scrolled_from.get() != self.top()
    }

    /// Where the slide begins in the window.
    fn top(&self) -> f64 {
        let slide = self.find(SLIDE);
        slide.map_or(0.0, |slide| slide.get_bounding_client_rect().top())
    }

    /// Where the slide's room ends: at the bar, or at the end of the window.
    fn lower_edge(&self) -> f64 {
        let bar = self.find(BAR);
        let bar = bar.map_or(f64::MAX, |bar| bar.get_bounding_client_rect().top());
        bar.min(height())
    }
}

/// Height of the window in CSS pixels.
fn height() -> f64 {
    let height = web_sys::window().and_then(|window| window.inner_height().ok());
    height
        .and_then(|height| height.as_f64())
        .unwrap_or_default()
}
