//! The widgets of Framewise: Yew components that draw the view of a session.
//!
//! Each widget is a folder: code, stylesheet, named examples, README. A widget takes [`WidgetProps`], opens a session
//! on a shared pack, draws its view and does a person's actions. This crate knows nothing of custom elements,
//! attributes, the network or storage, and never uses `style` attributes or HTML made from text, so that it runs under
//! the strictest content security policy.
//!
//! Start reading at [`explorer`], then [`frame`], [`parts`] and [`design`].

// What `html!` writes names this crate, and is written in it too.
extern crate self as framewise_widgets;

pub mod comparison;
pub mod config;
pub mod design;
pub mod draw;
pub mod examples;
pub mod explainer;
pub mod explorer;
pub mod frame;
pub mod overlap;
pub mod paper;
pub mod parts;
pub mod questionnaire;
pub mod quiz;
#[cfg(feature = "ssr")]
pub mod readable;
pub mod store;
pub mod weigh;
pub mod words;

pub use comparison::Comparison;
pub use config::{Change, Config, Detail, LoadedPack, Remote, WidgetProps};
pub use design::STYLESHEET;
pub use explainer::Explainer;
pub use explorer::Explorer;
pub use overlap::Overlap;
pub use questionnaire::Questionnaire;
pub use quiz::Quiz;
pub use weigh::Weigh;
