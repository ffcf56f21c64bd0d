//! What would change a verdict, and what would not.

use super::{Given, VerdictView};
use crate::listed::Listed as _;
use crate::pack::{Frame, Said};

/// What a query is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Goal {
    /// One definition, by id.
    Definition(String),
    /// A jurisdiction's frame as a whole, by jurisdiction id.
    Cell(String, Frame),
}

/// The verdict that is wished for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// Met.
    Met,
    /// Not met.
    NotMet,
}

/// The smallest changes that turn a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// What was asked about.
    pub goal: Goal,
    /// It in words ("England and Wales, trafficking").
    pub goal_text: String,
    /// The wish.
    pub target: Target,
    /// The verdict now.
    pub verdict: VerdictView,
    /// What was found.
    pub outcome: ChangeOutcome,
    /// Every smallest change is listed.
    pub complete: bool,
    /// The result as a sentence or two.
    pub sentence: String,
    /// Answers that make no difference to any listed change or to the verdict: "it would stand even if ...".
    pub stands_even_if: Vec<Given>,
    /// The same as a sentence, or empty.
    pub stands_sentence: String,
    /// Given answers that may not be changed (a child's age).
    pub fixed: Vec<Given>,
}

/// What a search for changes found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeOutcome {
    /// The verdict is already as wished.
    AlreadySo,
    /// These changes, all of smallest size, turn it.
    Possible(Vec<ChangeView>),
    /// No change of these facts can turn it.
    Nothing,
    /// The search was stopped by its bound before it found anything: nothing is known.
    Unknown,
    /// The answers clash; mend that first.
    Clash,
}

/// One set of changed answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeView {
    /// The changed answers.
    pub steps: Vec<ChangeStep>,
    /// "No journey was arranged."
    pub sentence: String,
}

impl ChangeView {
    /// The pairs that [`super::Action::ApplyChange`] takes.
    pub fn pairs(&self) -> Vec<(String, String)> {
        self.steps
            .iter()
            .map(|step| (step.fact.id.clone(), step.to.id.clone()))
            .listed()
    }
}

/// One changed answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeStep {
    /// Fact: id and label.
    pub fact: Said,
    /// Words of the answer now ("yes", "not stated").
    pub from: String,
    /// The new value: id and words.
    pub to: Said,
    /// As a clause ("no journey was arranged").
    pub clause: String,
}
