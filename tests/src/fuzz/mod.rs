//! What the fuzz targets do with arbitrary bytes, as plain functions.
//!
//! `tests/fuzz` calls them under libFuzzer (nightly Rust); `tests/tests/corpus_fuzz.rs` calls them with mutations drawn
//! from a seed (stable Rust). Each function panics when a promise is broken, and otherwise returns; that is all that a
//! fuzzer needs to know. The functions say whether the input got through, so that a test can see that it is not empty.

mod compile;
mod pack;
mod share;

pub use compile::{FILES, compile};
pub use pack::{contents, pack, sealed};
pub use share::{code, share};

use framewise_core::pack::Pack;

/// How far an input got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reached {
    /// Refused, with a message.
    Refused,
    /// Taken, and everything that follows from it held.
    Taken,
}

/// The small pack of `tests/corpus/small`.
///
/// # Panics
/// When it does not compile.
#[expect(clippy::panic, reason = "a fuzz target and a test can only stop")]
pub fn small() -> Pack {
    match framewise_compiler::compile(&compile::small_files()) {
        Ok(compiled) => compiled.pack,
        Err(findings) => panic!("tests/corpus/small does not compile:\n{findings}"),
    }
}
