//! The engine from outside: exhaustive, random, against a peer, at its limits, and how well it asks.
//!
//! One program for all of these: it compiles what they share once, so that `cargo mutants` can build it hundreds
//! of times. Run a part of it by its name: `cargo test -p framewise-core --test logic limits::`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "../support/mod.rs"]
mod support;

mod algebra;
mod choices;
mod limits;
mod oracle;
mod orders;
mod peer;
mod properties;
mod questions;
mod words;
