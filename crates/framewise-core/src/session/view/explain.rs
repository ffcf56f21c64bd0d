//! Why a verdict is as it is: the tree of elements, and the shortest reasons.

use super::{Answer, Cite, DefinitionHead, Given, VerdictKind, VerdictView};
use crate::pack::Said;

/// A definition unfolded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The definition.
    pub head: DefinitionHead,
    /// Its verdict.
    pub verdict: VerdictView,
    /// How the top elements combine ("All of these").
    pub rule: RuleView,
    /// The top elements.
    pub elements: Vec<ElementView>,
    /// What is still missing on the shortest way to met; empty when met or when there is none.
    pub route: Vec<RouteStep>,
    /// The route as a sentence, or that there is none.
    pub route_sentence: String,
    /// On which readings it is met.
    pub across: AcrossView,
    /// The whole tree is here.
    pub complete: bool,
}

/// On which readings of the law a definition is met, with the facts as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AcrossView {
    /// No open reading matters to it now.
    NotDisputed,
    /// It depends on open readings.
    Disputed {
        /// "Met on 2 of 4 ways to read the law."
        sentence: String,
        /// Each possible choice of the readings that matter.
        cases: Vec<AcrossCase>,
        /// These are all.
        complete: bool,
    },
}

/// One way to read everything that is disputed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcrossCase {
    /// The choice: reading and option.
    pub readings: Vec<Given>,
    /// The verdict under it; open always means: turns on facts.
    pub kind: VerdictKind,
    /// Its word.
    pub word: String,
}

/// State of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElementStatus {
    /// Met.
    Met,
    /// Not met: something that was stated excludes it.
    NotMet,
    /// Not stated: it turns on facts that nobody has given.
    NotStated,
    /// Disputed: it turns only on how the law is read.
    Disputed,
    /// Not stated and disputed.
    Both,
    /// The answers clash.
    Clash,
}

impl ElementStatus {
    /// A stable id for class names: `met`, `not-met`, `not-stated`, `disputed`, `both`, `clash`.
    pub fn id(self) -> &'static str {
        match self {
            ElementStatus::Met => "met",
            ElementStatus::NotMet => "not-met",
            ElementStatus::NotStated => "not-stated",
            ElementStatus::Disputed => "disputed",
            ElementStatus::Both => "both",
            ElementStatus::Clash => "clash",
        }
    }
}

/// How the children of an element combine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleView {
    /// For code.
    pub kind: RuleKind,
    /// "All of these", "One of these is enough", "This must not be so", "At least 2 of these"; empty for a leaf.
    pub text: String,
}

/// How children combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// No children: the facts decide.
    Leaf,
    /// All.
    All,
    /// Any.
    Any,
    /// The child must not hold.
    Not,
    /// At least so many.
    AtLeast(u16),
}

/// One element of a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementView {
    /// Id (unique in the pack; empty for an unnamed group) and label ("A listed act").
    pub said: Said,
    /// State.
    pub status: ElementStatus,
    /// "met", "not met", "not stated", "disputed".
    pub status_word: String,
    /// How its children combine.
    pub rule: RuleView,
    /// Where it is written: its own citation, or that of the element above.
    pub cites: Vec<Cite>,
    /// A remark, or empty.
    pub note: String,
    /// The facts and readings that it looks at itself, with what is known of them.
    pub looks_at: Vec<LookView>,
    /// Elements and groups inside it.
    pub children: Vec<ElementView>,
    /// It is why the verdict is as it is.
    pub decisive: bool,
}

/// A fact or reading that an element looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookView {
    /// Fact or reading.
    pub sort: super::GivenSort,
    /// Id and label (of a reading: its question).
    pub what: Said,
    /// What is known.
    pub answer: Answer,
    /// "not stated", "not known", "left open" or the value's words.
    pub answer_text: String,
    /// The values that would serve, in words ("under 16").
    pub wanted: String,
    /// Whether it serves.
    pub status: ElementStatus,
}

/// A step that is missing on the way to met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteStep {
    /// Fact (or reading) and a value that would serve; its clause tells all that would, the other steps being taken.
    pub given: Given,
    /// "the payment: not stated", or "the child's age: 18 or over, would have to be under 16".
    pub text: String,
}

/// The smallest sets of answers and readings that alone force a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    /// The definition.
    pub head: DefinitionHead,
    /// Its verdict.
    pub verdict: VerdictView,
    /// Minimal sets, the shortest first; empty while the verdict is open.
    pub sets: Vec<ReasonView>,
    /// All of them are listed.
    pub complete: bool,
    /// Given answers outside the first set: the verdict would stand even if all of them were different.
    pub stands_even_if: Vec<Given>,
    /// The same as a sentence, or empty.
    pub stands_sentence: String,
}

/// One minimal reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonView {
    /// Facts first, then readings.
    pub given: Vec<Given>,
    /// "Met, because a journey was arranged and the child's age is 14 or 15."
    pub sentence: String,
}
