//! What there is to draw: plain data in the reader's words.
//!
//! Every type is `Clone + PartialEq` so that a component can compare it with what it drew before. An item carries its
//! id and its words together. Nothing here computes; nothing here can be handed back to change the session.

mod compare;
mod counterfactual;
mod difference;
mod explain;
mod law;
mod question;
mod reference;
mod situation;
mod story;

pub use compare::*;
pub use counterfactual::*;
pub use difference::*;
pub use explain::*;
pub use law::*;
pub use question::*;
pub use reference::*;
pub use situation::*;
pub use story::*;

use crate::pack::{Frame, Said};

/// Everything the explorer needs after one action. Queries of the session give the rest when it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Grows with every change of state; equal revisions of one session mean equal views.
    pub revision: u32,
    /// The pack.
    pub about: AboutView,
    /// Where the situation began.
    pub scenario: ScenarioState,
    /// The story with its slots; empty without a scenario.
    pub story: Vec<StoryPiece>,
    /// All facts, by topic in the author's order.
    pub topics: Vec<TopicView>,
    /// All readings. Draw those with `matters` first.
    pub readings: Vec<ReadingView>,
    /// The frames that can be shown, with whether they are.
    pub frames: Vec<FrameChoice>,
    /// The jurisdictions that can be shown, with whether they are.
    pub choices: Vec<JurisdictionChoice>,
    /// What each shown jurisdiction makes of the situation.
    pub jurisdictions: Vec<JurisdictionView>,
    /// Whether the answers contradict each other.
    pub clash: ClashState,
    /// "9 more facts could be asked. 4 of them can still matter."
    pub left: LeftView,
    /// There is a step to undo.
    pub can_undo: bool,
    /// There is a step to redo.
    pub can_redo: bool,
    /// Code that restores this state; safe in a URL fragment as it is.
    pub share: String,
}

/// What the pack is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AboutView {
    /// Id and title.
    pub said: Said,
    /// Version of the content.
    pub version: String,
    /// ISO 8601 date.
    pub as_of: String,
    /// "Law as of 23 November 2026."
    pub as_of_sentence: String,
    /// BCP 47 tag of the pack's words.
    pub language: String,
    /// Licence of the content.
    pub licence: String,
    /// "Educational, not legal advice", in full.
    pub disclaimer: String,
    /// What a reader meets, without detail.
    pub content_note: String,
    /// What the roundtable paper is and is not.
    pub paper_note: String,
}

/// A frame that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameChoice {
    /// Frame.
    pub frame: Frame,
    /// "Framed as trafficking".
    pub heading: String,
    /// One word or two for sentences ("trafficking").
    pub name: String,
    /// Shown now.
    pub shown: bool,
}

/// A jurisdiction that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JurisdictionChoice {
    /// Id and name.
    pub said: Said,
    /// Shown now.
    pub shown: bool,
}

/// How much could still be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftView {
    /// Facts without an answer.
    pub unanswered: usize,
    /// Those of them that can still matter to a shown definition.
    pub needed: usize,
    /// Both as a sentence.
    pub sentence: String,
}
