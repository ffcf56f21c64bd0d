//! Real browsers for tests, driven by WebDriver, with pages served as a host would serve them.
//!
//! [`Server`] serves a folder, [`Browser`] opens pages of it in one of three engines and offers what a
//! person can do: look, press keys, click. Tests are written in these terms alone, so that they read
//! as behaviour. It knows nothing of law and nothing of our components but that they may use open
//! shadow roots.

mod engine;
mod page;
mod process;
mod server;

pub use engine::{Engine, Settings};
pub use page::{A4, Browser, Key, LETTER};
pub use server::Server;
