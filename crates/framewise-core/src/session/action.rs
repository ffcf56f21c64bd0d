//! What a reader can do, what it changed, and how a refusal reads.
//!
//! All ids are stable string ids, as authors wrote them; an unknown id is refused with a message that names it.

use super::view::{Cite, VerdictKind};
use crate::pack::{Frame, Said};

/// Something a reader does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Answer a fact with one of its values.
    Answer {
        /// Fact id.
        fact: String,
        /// Value id.
        value: String,
    },
    /// Say that a fact is not known. It stays open in law and is not asked again.
    DontKnow {
        /// Fact id.
        fact: String,
    },
    /// Take an answer (or a "don't know") back.
    Clear {
        /// Fact id.
        fact: String,
    },
    /// Read a disputed provision in one way.
    ChooseReading {
        /// Reading id.
        reading: String,
        /// Option id.
        option: String,
    },
    /// Leave a disputed provision open again.
    OpenReading {
        /// Reading id.
        reading: String,
    },
    /// Show these jurisdictions, by id, in this order. An empty list shows all, in the pack's order.
    ShowJurisdictions(Vec<String>),
    /// Show these frames. An empty list shows both.
    ShowFrames(Vec<Frame>),
    /// Start from a scenario: its facts replace all answers; readings and what is shown stay.
    LoadScenario {
        /// Scenario id.
        id: String,
    },
    /// Change several answers at once, as one step of undo: `(fact id, value id)`.
    ApplyChange(Vec<(String, String)>),
    /// Forget all answers, readings and the scenario. What is shown stays.
    Reset,
    /// Take the last step back.
    Undo,
    /// Take the last undo back.
    Redo,
    /// Take the state over from a share code (see [`super::View::share`]). Hostile text is refused, never trusted.
    OpenShared(String),
}

/// What an action flipped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// One entry for each shown definition whose verdict is another now, in the pack's order.
    pub definitions: Vec<VerdictChange>,
    /// One entry for each shown jurisdiction and frame whose summary is another now.
    pub cells: Vec<CellChange>,
    /// A sentence for a live region: what changed and because of what, or that no result changed.
    pub sentence: String,
    /// What a share code named that this pack no longer has, in words; empty otherwise.
    pub dropped: Vec<String>,
}

/// A definition whose verdict changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictChange {
    /// Jurisdiction.
    pub jurisdiction: Said,
    /// Frame.
    pub frame: Frame,
    /// Definition: id and title.
    pub definition: Said,
    /// Before.
    pub from: VerdictKind,
    /// Now.
    pub to: VerdictKind,
    /// "England and Wales, MSA 2015 s.2: now met, because a journey was arranged."
    pub sentence: String,
    /// Where the definition is written.
    pub cite: Cite,
}

/// A jurisdiction and frame whose summary changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellChange {
    /// Jurisdiction.
    pub jurisdiction: Said,
    /// Frame.
    pub frame: Frame,
    /// Before.
    pub from: VerdictKind,
    /// Now.
    pub to: VerdictKind,
    /// "England and Wales, trafficking: now met, because a journey was arranged."
    pub sentence: String,
}

/// Why an action or a query could not be done. The state is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What kind of refusal this is, for code.
    pub kind: RefusedKind,
    /// What is wrong, naming the id or text concerned.
    pub message: String,
    /// How to put it right.
    pub cure: String,
}

/// Kinds of refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusedKind {
    /// No such fact, value, reading, option, jurisdiction, scenario, definition, explainer.
    UnknownId,
    /// Nothing to undo or redo.
    NothingThere,
    /// The share code cannot be read.
    BadShareCode,
    /// The share code or link is of another pack.
    OtherPack,
    /// The pack cannot be read or fails its checks.
    BadPack,
    /// The engine's own limit was reached.
    TooLarge,
}

impl core::fmt::Display for Refused {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str(&self.message)?;
        formatter.write_str(" ")?;
        formatter.write_str(&self.cure)
    }
}

impl core::error::Error for Refused {}
