//! The markup of the widgets: the grammar of Yew's `html!`, compiled to less code.
//!
//! Yew's macro writes the construction of every node into the function that draws it, some 800 bytes of WebAssembly
//! for each element. This one writes what is fixed into one text, the template, and leaves a call for each thing that
//! is not: a value, a listener, a child. `framewise_widgets::draw` puts both together when it runs.
//!
//! It reads the part of Yew's grammar that the widgets use and refuses the rest where it stands. It knows no widget, no
//! component and nothing of what an attribute means, beyond the lists that Yew has too.

mod expand;
mod parse;

use proc_macro::TokenStream;

/// Markup as in Yew's `html!`; the value is a `yew::Html`.
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    match syn::parse::<parse::Root>(input) {
        Ok(root) => expand::root(&root).into(),
        Err(error) => error.to_compile_error().into(),
    }
}
