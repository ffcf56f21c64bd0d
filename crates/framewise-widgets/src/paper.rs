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

/// Whether the widget is being printed, and how to print it.
#[hook]
pub fn use_paper() -> (bool, Callback<MouseEvent>) {
    let paper = use_state_eq(|| false);
    let begun = use_memo((), |()| Cell::new(false));
    {
        let (setter, begun) = (paper.setter(), Rc::clone(&begun));
        use_effect_with((), move |()| {
            let ended = setter.clone();
            let before = Closure::<dyn Fn()>::new(move || {
                begun.set(true);
                setter.set(true);
            });
            let after = Closure::<dyn Fn()>::new(move || ended.set(false));
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
        let setter = paper.setter();
        use_callback((), move |_: MouseEvent, ()| {
            let window = web_sys::window();
            if let (Some(window), Ok(event)) = (&window, Event::new("framewise-paper")) {
                // Nobody may cancel it.
                let _ = window.dispatch_event(&event);
            }
            setter.set(true);
            let (setter, begun) = (setter.clone(), Rc::clone(&begun));
            let later = Closure::once_into_js(move || {
                begun.set(false);
                // A host that forbids printing (a sandboxed frame) answers with nothing; there is nothing to tell then.
                let _ = web_sys::window().map(|window| window.print());
                if !begun.get() {
                    setter.set(false);
                }
            });
            let _ = window
                .map(|window| window.set_timeout_with_callback(later.as_ref().unchecked_ref()));
        })
    };
    (*paper, print)
}
