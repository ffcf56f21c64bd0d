//! What the tests of the engine share: a slow, obvious oracle and a generator of random programs.
//!
//! The oracle lists all situations and looks at each. It shares no code with the engine but the plain data types.

#![allow(dead_code, reason = "each test binary uses its own part")]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

pub mod checks;
pub mod game;
pub mod generate;
pub mod oracle;
pub mod palermo;
