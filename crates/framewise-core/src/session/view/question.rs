//! The questionnaire: what to ask next, why, and how much is left.

use super::{FactView, Goal, VerdictKind, VerdictView};
use crate::pack::{Frame, Said};

/// The state of a questionnaire over a set of goals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interview {
    /// What to ask next, or that nothing is left.
    pub next: Next,
    /// Number of the question to ask (one more than answers given).
    pub number: usize,
    /// Fewest questions that could still follow, this one included.
    pub least: usize,
    /// Most questions that could still follow, this one included.
    pub most: usize,
    /// "2 to 4 more questions", "1 more question", "No more questions".
    pub left_sentence: String,
    /// Answers given so far ("don't know" included), in the author's order.
    pub answered: Vec<AnsweredView>,
    /// Questions that are not needed any more: id and label.
    pub not_needed: Vec<Said>,
    /// Verdicts that are met or not met.
    pub settled: Vec<GoalView>,
    /// All others: what turns on something not asked yet, skipped or not known, or on how the law is read.
    pub unsettled: Vec<GoalView>,
    /// "3 of 8 settled".
    pub settled_sentence: String,
}

/// What to ask next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// This question.
    Ask(Box<QuestionView>),
    /// Nothing: every goal is settled, or what is left turns on readings or on facts that are not known.
    Done,
    /// The answers clash; mend that first (see [`super::View::clash`]).
    Clash,
}

/// A question with why it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionView {
    /// The fact.
    pub fact: FactView,
    /// For each possible value, what it settles, in the order of the values.
    pub why: Vec<WhyView>,
    /// All of it in a few sentences ("“No” settles England and Wales, trafficking (not met). ...").
    pub why_sentence: String,
}

/// What one value settles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyView {
    /// The value: id and words.
    pub value: Said,
    /// Goals that it settles.
    pub settles: Vec<SettlesView>,
    /// "“No” settles England and Wales, trafficking (not met)."; or that it settles nothing yet.
    pub sentence: String,
}

/// A goal that an answer settles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettlesView {
    /// The goal.
    pub goal: Goal,
    /// Jurisdiction.
    pub jurisdiction: Said,
    /// "England and Wales, trafficking".
    pub name: String,
    /// Met or not met.
    pub to: VerdictKind,
    /// "met" or "not met".
    pub word: String,
}

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnsweredView {
    /// The fact with its options, to change the answer in place.
    pub fact: FactView,
    /// "the child's age: 14 or 15".
    pub clause: String,
}

/// A goal of the questionnaire with its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalView {
    /// The goal, for `explain`, `changes` and the like.
    pub goal: Goal,
    /// Id, and short name inside its jurisdiction: "trafficking" or "MSA 2015 s.2".
    pub said: Said,
    /// Jurisdiction.
    pub jurisdiction: Said,
    /// Frame.
    pub frame: Frame,
    /// "England and Wales, trafficking".
    pub name: String,
    /// Its verdict.
    pub verdict: VerdictView,
}
