//! Custom elements: the one place that knows HTMLElement, attributes and CustomEvent.
//!
//! [`table`] describes every tag; [`settings`] reads what a page wrote, [`named`] holds it against the content; `page`, `draw` and `mount` (in a browser only)
//! put a widget into a shadow root and tell the page what a person did. `examples/generate` writes the files that are
//! made from the table. This crate knows nothing of law, of how a widget looks, and of the network: bytes are handed
//! to it.

pub mod named;
pub mod settings;
pub mod table;

#[cfg(target_arch = "wasm32")]
mod draw;
#[cfg(target_arch = "wasm32")]
mod events;
#[cfg(target_arch = "wasm32")]
mod late;
#[cfg(target_arch = "wasm32")]
mod mount;
#[cfg(target_arch = "wasm32")]
mod page;

/// Smaller and faster than the allocator of the standard library, for one thread.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
