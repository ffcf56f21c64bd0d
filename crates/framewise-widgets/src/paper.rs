//! Printing: a widget learns that it is being printed, and draws its whole state for as long as that takes.
//!
//! What is folded on a screen is not drawn at all, so a stylesheet alone could not unfold it. The event `beforeprint`
//! comes early enough when a person or a driver prints the page. A script that calls `print()` itself does not let the
//! widget draw in between, so our own button draws first, and says so (`framewise-paper`): what draws must not pause until
//! all is there (`crates/framewise-elements/glue-end.js`). It knows nothing of what a widget unfolds.

use crate::draw::hooks::{use_effect_with, use_memo, use_state_eq};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use yew::prelude::*;

/// Whether the widget is being printed, whether a reader asked for everything, and how to print the page: with
/// everything, or not.
#[hook]
pub fn use_paper() -> (bool, bool, Callback<bool>) {
    let paper = use_state_eq(|| false);
    let everything = use_state_eq(|| false);
    let begun = use_memo((), |()| Cell::new(false));
    {
        let (setter, all, begun) = (paper.setter(), everything.setter(), Rc::clone(&begun));
        use_effect_with((), move |()| {
            let ended = setter.clone();
            let before = Closure::<dyn Fn()>::new(move || {
                begun.set(true);
                setter.set(true);
            });
            let after = Closure::<dyn Fn()>::new(move || {
                ended.set(false);
                all.set(false);
            });
            let listeners = [("beforeprint", before), ("afterprint", after)];
            let window = web_sys::window();
            // A window without these events prints what it shows.
            for (name, listener) in &listeners {
                let heard = window.as_ref().map(|window| {
                    window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref())
                });
                let _ = heard;
            }
            move || {
                for (name, listener) in &listeners {
                    let gone = window.as_ref().map(|window| {
                        window.remove_event_listener_with_callback(
                            name,
                            listener.as_ref().unchecked_ref(),
                        )
                    });
                    let _ = gone;
                }
            }
        });
    }
    let print = {
        let (setter, all) = (paper.setter(), everything.setter());
        use_callback((), move |everything: bool, ()| {
            let window = web_sys::window();
            if let (Some(window), Ok(event)) = (&window, Event::new("framewise-paper")) {
                // Nobody may cancel it.
                let _ = window.dispatch_event(&event);
            }
            setter.set(true);
            all.set(everything);
            let (setter, all, begun) = (setter.clone(), all.clone(), Rc::clone(&begun));
            let later = Closure::once_into_js(move || {
                begun.set(false);
                // A host that forbids printing (a sandboxed frame) answers with nothing; there is nothing to tell then.
                let _ = web_sys::window().map(|window| window.print());
                if !begun.get() {
                    setter.set(false);
                    all.set(false);
                }
            });
            let _ = window
                .map(|window| window.set_timeout_with_callback(later.as_ref().unchecked_ref()));
        })
    };
    (*paper, *everything, print)
}
