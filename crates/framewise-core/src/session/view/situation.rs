//! The situation: scenario, story, facts, readings and whether the answers clash.

use super::Cite;
use crate::pack::{FactKind, Said, ScenarioKind};

/// Where the situation began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScenarioState {
    /// From an empty page.
    Blank,
    /// From a scenario.
    Loaded(ScenarioView),
}

/// A scenario that can be loaded, or was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioView {
    /// Id and title.
    pub said: Said,
    /// Hypothetical pattern or published case.
    pub kind: ScenarioKind,
    /// "A hypothetical pattern" or "A published case".
    pub kind_text: String,
    /// What it teaches, in a sentence.
    pub teaches: String,
    /// Citations: one for cases and for patterns taken from a source; none otherwise.
    pub cites: Vec<Cite>,
    /// The reader has changed an answer since it was loaded.
    pub modified: bool,
}

/// A piece of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoryPiece {
    /// Words.
    Text(String),
    /// A fact as a choice in place.
    Slot(Slot),
}

/// A fact inside a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Fact: id and short label.
    pub fact: Said,
    /// The question: the control's accessible name.
    pub question: String,
    /// Its values with the wording inside this sentence, in order.
    pub options: Vec<Choice>,
    /// Wording inside this sentence while the fact is not stated.
    pub unstated: String,
    /// The answer now.
    pub answer: Answer,
    /// The wording that stands in the sentence now.
    pub wording: String,
}

/// One value of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Value id and words (in a slot: the wording inside the sentence).
    pub said: Said,
    /// It is the answer now.
    pub chosen: bool,
    /// The other answers leave room for it; if not, [`super::super::Session::no_room`] says why.
    pub possible: bool,
}

/// What is known of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nobody has said anything.
    NotAsked,
    /// The reader said that it is not known.
    DontKnow,
    /// This value: id and words.
    Value(Said),
}

/// Whether a fact is still needed for what is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It has no answer, and some shown definition turns on it.
    Needed,
    /// It has no answer, and no shown definition can turn on it any more.
    NotNeeded,
    /// It has an answer (a value or "don't know").
    Answered,
}

/// A question about the situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactView {
    /// Id and short noun phrase.
    pub said: Said,
    /// Topic: id and words.
    pub topic: Said,
    /// Yes-no, one-of or band.
    pub kind: FactKind,
    /// The question.
    pub question: String,
    /// What counts.
    pub help: String,
    /// For bands: the unit ("years"); empty otherwise.
    pub unit: String,
    /// Values in order.
    pub options: Vec<Choice>,
    /// The answer now.
    pub answer: Answer,
    /// "not stated", "not known" or the value's words.
    pub answer_text: String,
    /// Whether it is still needed.
    pub need: Need,
    /// It stands in the story as a slot.
    pub in_story: bool,
    /// No counterfactual may change it.
    pub fixed: bool,
}

/// A topic with its facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicView {
    /// Id and words.
    pub said: Said,
    /// Facts in the author's order.
    pub facts: Vec<FactView>,
}

/// A disputed interpretation of a provision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingView {
    /// Id and the disputed question.
    pub said: Said,
    /// Why it is disputed.
    pub help: String,
    /// The ways to read it.
    pub options: Vec<ReadingOptionView>,
    /// Whether one was chosen.
    pub chosen: ReadingChoice,
    /// Some shown definition turns on it now (left open), or would without the chosen option.
    pub matters: bool,
    /// The shown definitions that it decides now: id and short citation.
    pub decides: Vec<Said>,
    /// What a place makes of a frame as a whole turns on it too; otherwise another definition settles that.
    pub decides_frame: bool,
}

/// Whether a reading was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadingChoice {
    /// Left open: the law is disputed here.
    LeftOpen,
    /// Read in this way: option id and words.
    Chosen(Said),
}

/// One way to read a provision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingOptionView {
    /// Id and words.
    pub said: Said,
    /// Chosen now.
    pub chosen: bool,
    /// Who holds it.
    pub holders: Vec<HolderView>,
}

/// Who holds a view, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolderView {
    /// Name and what they say.
    pub text: String,
    /// Where.
    pub cite: Cite,
}

/// Whether the answers contradict each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClashState {
    /// They fit.
    None,
    /// They cannot all be true; no verdict is given until it is mended.
    Clash(ClashView),
}

/// Answers that cannot stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClashView {
    /// The whole, as a sentence or two.
    pub sentence: String,
    /// A smallest set of answers that clash.
    pub answers: Vec<Given>,
    /// Why they clash: the constraints, in words.
    pub because: Vec<Said>,
    /// How to mend it: clear one of these facts, in words.
    pub mend: Vec<Said>,
}

/// A fact with its answer, or a reading with its option, ready for a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Fact or reading.
    pub sort: GivenSort,
    /// Fact id and label, or reading id and question.
    pub what: Said,
    /// Value or option: id and words.
    pub value: Said,
    /// Both as a clause inside a sentence ("a journey was arranged", "the child's age: 14 or 15").
    pub clause: String,
}

/// Facts and readings look different everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivenSort {
    /// About the situation.
    Fact,
    /// About how the law is read.
    Reading,
}
