//! Guided stories and quiz items, with their live parts resolved.

use super::{
    ArgumentView, Cite, DefinitionHead, DefinitionView, Difference, FactView, Given, ScenarioView,
    StoryPiece, VerdictKind, VerdictView,
};
use crate::pack::Said;

/// A guided story in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainerHead {
    /// Id and title.
    pub said: Said,
    /// What one learns.
    pub summary: String,
    /// Minutes to read.
    pub minutes: u8,
    /// "3 minutes".
    pub minutes_text: String,
    /// Steps: id and heading.
    pub steps: Vec<Said>,
}

/// A guided story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainerView {
    /// Title and summary.
    pub head: ExplainerHead,
    /// Steps in order.
    pub steps: Vec<StepView>,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepView {
    /// Id (a deep link) and heading.
    pub said: Said,
    /// Blocks in order.
    pub blocks: Vec<BlockView>,
}

/// A block of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockView {
    /// A paragraph.
    Paragraph(Vec<Piece>),
    /// A list.
    List(Vec<Vec<Piece>>),
    /// A statement of the roundtable.
    Argument(Box<ArgumentView>),
    /// A live verdict.
    Verdicts(Box<LiveVerdicts>),
    /// Both frames side by side in some dimensions.
    Outcomes(Box<Difference>),
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// Strong.
    Strong(String),
    /// Emphasis.
    Emphasis(String),
    /// A citation.
    Cite(Cite),
    /// A glossary term.
    Term {
        /// Entry id.
        id: String,
        /// The words here.
        text: String,
        /// Its meaning.
        meaning: String,
    },
}

/// A live verdict inside a story.
///
/// It has a situation of its own: to make it live, open a session on the same [`super::Loaded`], apply `start` in
/// order, and draw `facts_of(ask)` and `verdicts_of(show)`. `facts` and `definitions` are those of the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiveVerdicts {
    /// The scenario it starts from.
    pub scenario: ScenarioView,
    /// The story at the start.
    pub story: Vec<StoryPiece>,
    /// What is other than in the scenario.
    pub changed: Vec<Given>,
    /// Actions that bring a fresh session here.
    pub start: Vec<super::super::Action>,
    /// Fact ids that the reader may change here.
    pub ask: Vec<String>,
    /// Definition ids to show.
    pub show: Vec<String>,
    /// These facts at the start.
    pub facts: Vec<FactView>,
    /// These definitions at the start.
    pub definitions: Vec<DefinitionView>,
}

/// A quiz item with its derived answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuizView {
    /// Stable id.
    pub id: String,
    /// The question.
    pub question: String,
    /// The scenario.
    pub scenario: ScenarioView,
    /// Its story with the changed facts in place.
    pub story: Vec<StoryPiece>,
    /// What is other than in the scenario.
    pub changed: Vec<Given>,
    /// The definition asked about.
    pub definition: DefinitionHead,
    /// What one can predict.
    pub choices: Vec<QuizChoice>,
    /// The engine's verdict with its reason.
    pub answer: VerdictView,
    /// What to take away.
    pub lesson: String,
    /// Where the lesson comes from.
    pub cite: Cite,
    /// Actions that bring a fresh session here (for "explain").
    pub start: Vec<super::super::Action>,
}

/// One prediction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuizChoice {
    /// Id: `met`, `not-met` or `open`.
    pub id: String,
    /// "Met", "Not met", "It depends".
    pub text: String,
    /// It is right. `open` stands for all three open verdicts.
    pub right: bool,
    /// A verdict whose glyph fits.
    pub kind: VerdictKind,
}
