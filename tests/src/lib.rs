//! Tests that use Framewise from outside, and what they share.
//! The tests themselves are in `tests/tests`.

#[cfg(feature = "e2e")]
pub mod browser;
#[cfg(feature = "e2e")]
pub mod explorer;
