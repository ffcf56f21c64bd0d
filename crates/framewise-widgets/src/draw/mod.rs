//! What `html!` compiles to: a fixed text, and the values that fill its holes when a widget draws.
//!
//! Everything here is written once and called from everywhere, which is its point: Yew's own macro writes it out at
//! every element. It makes the same nodes as Yew's; it knows no widget.

mod class;
mod component;
mod holes;
pub mod hooks;
pub mod on;
mod template;
mod values;

pub use class::{ClassPart, classes, join};
pub use component::{component, property};
pub use framewise_markup::html;
pub use holes::Holes;
pub use template::{Template, fixed};
pub use values::{IntoKey, IntoNode, IntoValue, key};
