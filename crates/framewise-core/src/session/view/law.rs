//! Verdicts: what jurisdictions, frames and definitions make of the situation, each with its citation.

use crate::pack::{Confidence, Frame, Said, Standing};

/// A citation, ready to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cite {
    /// Source id; [`SourceView`](super::SourceView) has the rest.
    pub source: String,
    /// "MSA 2015 s.2(1)".
    pub text: String,
    /// Full title of the source, for a tooltip or print.
    pub title: String,
    /// Public address, or empty.
    pub link: String,
    /// How firmly this datum is known.
    pub confidence: Confidence,
    /// "not yet checked against the text", or empty where it was.
    pub confidence_text: String,
}

/// The state of a verdict. There is no way to a bool: open is neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VerdictKind {
    /// Met in every situation that the answers leave possible.
    Met,
    /// Not met in any of them.
    NotMet,
    /// Turns on facts.
    OnFacts,
    /// Turns only on how the law is read.
    OnReadings,
    /// Turns on facts and on readings.
    OnBoth,
    /// The answers clash: there is nothing to judge.
    Clash,
    /// The pack has no definition for this jurisdiction and frame (never of a definition itself).
    NoDefinition,
}

impl VerdictKind {
    /// A stable id for class names and attributes: `met`, `not-met`, `on-facts`, `on-readings`, `on-both`, `clash`,
    /// `no-definition`.
    pub fn id(self) -> &'static str {
        match self {
            VerdictKind::Met => "met",
            VerdictKind::NotMet => "not-met",
            VerdictKind::OnFacts => "on-facts",
            VerdictKind::OnReadings => "on-readings",
            VerdictKind::OnBoth => "on-both",
            VerdictKind::Clash => "clash",
            VerdictKind::NoDefinition => "no-definition",
        }
    }

    /// Turns on something: facts, readings or both.
    pub fn is_open(self) -> bool {
        matches!(
            self,
            VerdictKind::OnFacts | VerdictKind::OnReadings | VerdictKind::OnBoth
        )
    }
}

/// A verdict with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictView {
    /// State.
    pub kind: VerdictKind,
    /// "Met", "Not met", "Turns on a fact", "Turns on 2 facts", "Turns on a reading", ...
    pub word: String,
    /// One sentence: why.
    pub reason: String,
    /// Citations of the reason; at least one except for `Clash` and `NoDefinition`.
    pub cites: Vec<Cite>,
    /// Open facts that it turns on: id and label.
    pub facts: Vec<Said>,
    /// Open readings that it turns on: id and question.
    pub readings: Vec<Said>,
}

/// A jurisdiction with its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JurisdictionView {
    /// Id and name.
    pub said: Said,
    /// A short remark, or empty.
    pub note: String,
    /// What a reader must know about how current this is, or empty.
    pub caution: String,
    /// One cell for each shown frame, in the order of [`super::View::frames`].
    pub cells: Vec<CellView>,
}

/// What one jurisdiction makes of the situation in one frame.
///
/// Met if any definition that decides is met; not met if all are not met; else open on what the open ones turn on.
/// Definitions that are not in force, or that are shown for comparison only, are listed and never decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellView {
    /// Frame.
    pub frame: Frame,
    /// "trafficking".
    pub frame_name: String,
    /// The summary.
    pub verdict: VerdictView,
    /// Its definitions, in the pack's order.
    pub definitions: Vec<DefinitionView>,
}

/// A definition with its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinitionView {
    /// Id, words and citation.
    pub head: DefinitionHead,
    /// Its verdict.
    pub verdict: VerdictView,
    /// It has a part in the summary of its cell.
    pub decides: bool,
}

/// What a definition is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinitionHead {
    /// Id and title.
    pub said: Said,
    /// Short citation ("MSA 2015 s.2").
    pub short: String,
    /// One sentence in plain language.
    pub summary: String,
    /// Jurisdiction.
    pub jurisdiction: Said,
    /// Frame.
    pub frame: Frame,
    /// "trafficking".
    pub frame_name: String,
    /// Standing.
    pub standing: Standing,
    /// "In force from 31 July 2015." or "Adopted, not in force.", with a sentence where it is shown for comparison only;
    /// may be empty for a provision in force of unknown date.
    pub standing_text: String,
    /// It decides its frame: in force, and not shown for comparison only.
    pub decides: bool,
    /// Where it is written.
    pub cite: Cite,
    /// Confidence in the encoding as a whole.
    pub confidence: Confidence,
    /// "not yet checked against the text", or empty.
    pub confidence_text: String,
    /// A remark, or empty.
    pub note: String,
}
