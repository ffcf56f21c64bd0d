//! The core for JavaScript, without any user interface: the npm entry `framewise/engine`.
//!
//! [`session`] binds the core's session; [`shapes`] says once for each value that crosses the border how it looks in
//! JavaScript and in TypeScript; [`action`] reads what JavaScript hands in; [`error`] is the one way to fail.
//! Inner types never leak: a change of the core that matters to JavaScript shows in `shapes`. It knows nothing of the
//! DOM and nothing of where bytes come from. Values are built directly, without serde, which keeps the wasm small.

pub mod action;
pub mod error;
mod js;
pub mod reference;
pub mod session;
pub mod shapes;
pub mod types;

/// Smaller and faster than the allocator of the standard library, for one thread.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
