//! Tests that use Framewise from outside, and what they share.
//! The tests themselves are in `tests/tests`.

#[cfg(feature = "e2e")]
pub mod axe;
#[cfg(feature = "e2e")]
pub mod browser;
pub mod command;
pub mod corpus;
pub mod dice;
#[cfg(feature = "e2e")]
pub mod explorer;
pub mod fuzz;
#[cfg(feature = "e2e")]
pub mod npm;
#[cfg(feature = "e2e")]
pub mod page;
#[cfg(feature = "e2e")]
pub mod paper;
#[cfg(feature = "e2e")]
pub mod site;
#[cfg(feature = "e2e")]
pub mod walk;
#[cfg(feature = "e2e")]
pub mod widget;
