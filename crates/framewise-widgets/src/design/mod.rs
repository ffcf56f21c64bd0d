//! The design system: one stylesheet made of tokens, ground, each component's own file, and paper.
//!
//! The stylesheet is adopted by a shadow root or linked by a page; it works in both. It holds every colour and size, so
//! that no component needs a `style` attribute. It knows nothing of hosts.

/// What the explorer does not need.
#[cfg(feature = "all")]
macro_rules! other_widgets {
    () => {
        concat!(
            include_str!("../comparison/comparison.css"),
            include_str!("../questionnaire/questionnaire.css"),
            include_str!("../quiz/quiz.css"),
            include_str!("../overlap/overlap.css"),
            include_str!("../weigh/weigh.css"),
            include_str!("../explainer/explainer.css"),
        )
    };
}
#[cfg(not(feature = "all"))]
macro_rules! other_widgets {
    () => {
        ""
    };
}

macro_rules! first {
    () => {
        concat!(
            include_str!("tokens.css"),
            include_str!("base.css"),
            include_str!("../frame/frame.css"),
            include_str!("../parts/parts.css"),
            include_str!("../parts/verdict.css"),
            include_str!("../parts/facts.css"),
            include_str!("../explorer/explorer.css"),
        )
    };
}

macro_rules! later {
    () => {
        concat!(
            include_str!("../parts/readings.css"),
            include_str!("../parts/tree.css"),
            include_str!("../parts/difference.css"),
            other_widgets!(),
            include_str!("print.css"),
        )
    };
}

/// What the first drawing of the explorer needs to look right.
pub const FIRST: &str = first!();

/// What only [`crate::late`] needs; it stands behind [`FIRST`].
pub const LATER: &str = later!();

/// Everything a widget needs to look right, in the order in which it must stand.
pub const STYLESHEET: &str = concat!(first!(), later!());
