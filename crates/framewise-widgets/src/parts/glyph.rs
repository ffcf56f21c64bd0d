//! Glyphs, told apart by shape before colour: full with tick, ring with bar, dashed ring with dot, half-filled ring.

use crate::draw::html;
use framewise_core::session::{ElementStatus, VerdictKind};
use yew::prelude::*;

/// The shape that stands beside a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Full disc with a tick.
    Tick,
    /// Ring with a bar.
    Bar,
    /// Dashed ring with a dot: turns on a fact.
    Dashed,
    /// Half-filled ring: turns on a reading.
    Half,
    /// Half-filled dashed ring: turns on both.
    HalfDashed,
    /// Two strokes that cross inside a diamond: the answers clash.
    Clash,
    /// A short line: nothing to say.
    Nothing,
}

impl From<VerdictKind> for Shape {
    fn from(kind: VerdictKind) -> Shape {
        match kind {
            VerdictKind::Met => Shape::Tick,
            VerdictKind::NotMet => Shape::Bar,
            VerdictKind::OnFacts => Shape::Dashed,
            VerdictKind::OnReadings => Shape::Half,
            VerdictKind::OnBoth => Shape::HalfDashed,
            VerdictKind::Clash => Shape::Clash,
            VerdictKind::NoDefinition => Shape::Nothing,
        }
    }
}

impl From<ElementStatus> for Shape {
    fn from(status: ElementStatus) -> Shape {
        match status {
            ElementStatus::Met => Shape::Tick,
            ElementStatus::NotMet => Shape::Bar,
            ElementStatus::NotStated => Shape::Dashed,
            ElementStatus::Disputed => Shape::Half,
            ElementStatus::Both => Shape::HalfDashed,
            ElementStatus::Clash => Shape::Clash,
        }
    }
}

/// Draws a shape. Decoration for eyes only: the word always stands beside it.
pub fn glyph(shape: impl Into<Shape>) -> Html {
    let inside = match shape.into() {
        Shape::Tick => html! { <>
            <circle cx="10" cy="10" r="9" fill="currentColor" />
            <path class="fw-glyph__tick" d="M5.6 10.4l3 3 5.8-6.6" fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
        </> },
        Shape::Bar => html! { <>
            <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" />
            <path d="M6 10h8" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
        </> },
        Shape::Dashed => html! { <>
            <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.1 1.93" />
            <circle cx="10" cy="10" r="2.4" fill="currentColor" />
        </> },
        Shape::Half => html! { <>
            <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" />
            <path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor" />
        </> },
        Shape::HalfDashed => html! { <>
            <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.1 1.93" />
            <path d="M10 4a6 6 0 0 1 0 12z" fill="currentColor" />
        </> },
        Shape::Clash => html! { <>
            <path d="M10 1.5l8.5 8.5-8.5 8.5L1.5 10z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" />
            <path d="M7.5 7.5l5 5m0-5l-5 5" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
        </> },
        Shape::Nothing => {
            html! { <path d="M5 10h10" stroke="currentColor" stroke-width="2" stroke-linecap="round" /> }
        }
    };
    html! { <svg class="fw-glyph" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">{ inside }</svg> }
}

/// A small arrow that points down, or up when open.
pub fn chevron() -> Html {
    html! {
        <svg class="fw-chevron" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
            <path d="M2.5 4.5L6 8l3.5-3.5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}
