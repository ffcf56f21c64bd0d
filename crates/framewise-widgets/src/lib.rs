//! The widgets of Framewise: Yew components that draw the view of a session.
//!
//! Each widget is a folder: code, stylesheet, named examples, README. A widget takes [`WidgetProps`], opens a session
//! on a shared pack, draws its view and does a person's actions. This crate knows nothing of custom elements,
//! attributes, the network or storage, and never uses `style` attributes or HTML made from text, so that it runs under
//! the strictest content security policy.
//!
//! Without the feature `all` there is the explorer alone, for a lighter wasm.
//!
//! What a page can do without at first is reached through [`late`] alone.
//!
//! Start reading at [`explorer`], then [`frame`], [`parts`] and [`design`].

// What `html!` writes names this crate, and is written in it too.
extern crate self as framewise_widgets;

#[cfg(feature = "all")]
pub mod comparison;
pub mod config;
pub mod design;
pub mod draw;
pub mod examples;
#[cfg(feature = "all")]
pub mod explainer;
pub mod explorer;
pub mod frame;
pub mod late;
#[cfg(feature = "all")]
pub mod overlap;
pub mod paper;
pub mod parts;
#[cfg(feature = "all")]
pub mod questionnaire;
#[cfg(feature = "all")]
pub mod quiz;
#[cfg(all(feature = "all", feature = "ssr"))]
pub mod readable;
pub mod store;
#[cfg(feature = "all")]
pub mod weigh;
pub mod words;

#[cfg(feature = "all")]
pub use comparison::Comparison;
pub use config::{Change, Config, Deed, Detail, LoadedPack, Remote, WidgetProps};
pub use design::STYLESHEET;
#[cfg(feature = "all")]
pub use explainer::Explainer;
pub use explorer::Explorer;
#[cfg(feature = "all")]
pub use overlap::Overlap;
#[cfg(feature = "all")]
pub use questionnaire::Questionnaire;
#[cfg(feature = "all")]
pub use quiz::Quiz;
#[cfg(feature = "all")]
pub use weigh::Weigh;
