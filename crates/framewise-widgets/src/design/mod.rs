//! The design system: one stylesheet made of tokens, ground, each component's own file, and paper.
//!
//! The stylesheet is adopted by a shadow root or linked by a page; it works in both. It holds every colour and size, so
//! that no component needs a `style` attribute. It knows nothing of hosts. `build.rs` says which file stands where.

/// What the first drawing of the explorer needs to look right, without comments and spaces.
pub const FIRST: &str = include_str!(concat!(env!("OUT_DIR"), "/first.min.css"));

/// What only [`crate::late`] needs, in the same way; it stands behind [`FIRST`].
pub const LATER: &str = include_str!(concat!(env!("OUT_DIR"), "/later.min.css"));

/// Everything a widget needs to look right, as it was written, in the order in which it must stand.
pub const STYLESHEET: &str = concat!(
    include_str!(concat!(env!("OUT_DIR"), "/first.css")),
    include_str!(concat!(env!("OUT_DIR"), "/later.css")),
);
