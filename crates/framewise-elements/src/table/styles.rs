//! Custom properties by which a page matches the widgets to itself. A test holds them to the stylesheet.

use super::{Named, text};

const fn named(name: &'static str, default: &'static str, doc: &'static str) -> Named {
    Named {
        name,
        default,
        doc: text(doc),
    }
}

/// Custom properties of every tag.
pub const CUSTOM_PROPERTIES: &[Named] = &[
    named("--framewise-ink", "#1b1f24 or #eceef0", "Text."),
    named(
        "--framewise-ink-soft",
        "#525b66 or #aab3bd",
        "Text of less weight.",
    ),
    named(
        "--framewise-line",
        "#d9dce1 or #3a414a",
        "Rules between parts.",
    ),
    named(
        "--framewise-line-strong",
        "#858d97 or #7e8893",
        "Borders of controls.",
    ),
    named("--framewise-paper", "#ffffff or #16191d", "Ground."),
    named(
        "--framewise-wash",
        "#f7f6f3 or #1e2227",
        "Ground of quiet areas.",
    ),
    named(
        "--framewise-focus",
        "#1a5fff or #8ab4ff",
        "Ring around what has the focus.",
    ),
    named(
        "--framewise-trafficking",
        "#3f3d99 or #b6b5ff",
        "Hue of the trafficking frame.",
    ),
    named(
        "--framewise-trafficking-wash",
        "#eeeefa or #242449",
        "Ground in that hue.",
    ),
    named(
        "--framewise-csea",
        "#0b6160 or #7ed6d0",
        "Hue of the CSEA frame.",
    ),
    named(
        "--framewise-csea-wash",
        "#e5f3f1 or #11373a",
        "Ground in that hue.",
    ),
    named(
        "--framewise-reading",
        "#7f4b00 or #ffc46b",
        "What turns on a reading of the law.",
    ),
    named(
        "--framewise-reading-wash",
        "#fdf3e1 or #382a10",
        "Ground in that hue.",
    ),
    named(
        "--framewise-open-wash",
        "#f3f4f6 or #23282e",
        "Ground of what turns on a fact.",
    ),
    named("--framewise-radius", "10px", "Radius of corners."),
    named("--framewise-size", "1rem", "Size of running text."),
    named(
        "--framewise-font",
        "inherit",
        "Font of everything; inherited from the page.",
    ),
    named(
        "--framewise-exit",
        "see the stylesheet",
        "Ground of the quick exit.",
    ),
    named(
        "--framewise-exit-ink",
        "see the stylesheet",
        "Text of the quick exit.",
    ),
];
