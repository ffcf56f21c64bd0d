//! Listeners by name, as `html!` calls them. One more event is one more line.

use std::rc::Rc;
use yew::Callback;
use yew::virtual_dom::Listener;

macro_rules! listeners {
    ($($name:ident)+) => {$(
        /// A listener of this event.
        #[inline(never)]
        pub fn $name(callback: Callback<yew::html::$name::Event>) -> Rc<dyn Listener> {
            Rc::new(yew::html::$name::Wrapper::new(callback))
        }
    )+};
}

listeners! { onchange onclick onkeydown onsubmit ontoggle }
