//! What several widgets draw: glyphs, citations, choices, verdicts, element trees, readings, differences.
//!
//! Each is a function of plain view data; none of them holds state of the session.

mod arrive;
mod choose;
mod cite;
mod definition;
mod difference;
mod facts;
mod follow;
mod glyph;
mod heading;
#[cfg(feature = "all")]
mod noted;
mod places;
mod readings;
mod reasons;
mod say;
mod story;
mod tree;
mod verdict;

pub use arrive::*;
pub use choose::*;
pub use cite::*;
pub use definition::*;
pub use difference::*;
pub use facts::*;
pub use follow::*;
pub use glyph::*;
pub use heading::*;
#[cfg(feature = "all")]
pub(crate) use noted::Noted;
pub use places::*;
pub use readings::*;
pub use reasons::*;
pub use say::*;
pub use story::*;
pub use tree::*;
pub use verdict::*;
