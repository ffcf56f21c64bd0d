//! How the frame (or the jurisdiction) changes what follows, and what people said about it.

use super::{Cite, VerdictKind};
use crate::pack::{Frame, Lean, Said, StatementKind, Voice};

/// Outcomes side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Columns in order.
    pub columns: Vec<DifferenceColumn>,
    /// A row for each dimension for which any column has an outcome or anyone made an argument.
    pub rows: Vec<DifferenceRow>,
    /// Rows that differ or may differ.
    pub differing: usize,
    /// "5 of 11 questions differ or may differ."
    pub sentence: String,
    /// What there is when both frames are used at once; none where places are compared.
    pub together: Option<Together>,
}

/// A case handled in both frames at once, as a column beside the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// "As both".
    pub heading: String,
    /// Whether both are met.
    pub kind: VerdictKind,
    /// Its word.
    pub word: String,
    /// What that means for the rows.
    pub sentence: String,
    /// What is not said here.
    pub note: String,
}

/// Provisions of one row by the frame that opens them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TogetherPart {
    /// "Only as trafficking", "In both frames".
    pub label: String,
    /// The provisions, each once.
    pub cites: Vec<Cite>,
}

/// A column: a jurisdiction handled in a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceColumn {
    /// Jurisdiction.
    pub jurisdiction: Said,
    /// Frame.
    pub frame: Frame,
    /// "As trafficking" (two frames) or "England and Wales" (two jurisdictions).
    pub heading: String,
    /// The verdict of this jurisdiction and frame now.
    pub kind: VerdictKind,
    /// Its word.
    pub word: String,
    /// Definitions: id and short citation.
    pub definitions: Vec<Said>,
}

/// Whether the columns say the same in a dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sameness {
    /// The same effects.
    Same,
    /// Other effects.
    Differs,
    /// It depends on facts or readings that are open.
    Depends,
    /// The pack states an outcome for one column only; nothing is known of the other.
    OneSided,
    /// The pack states no outcome; only arguments stand here.
    OnlyArguments,
}

/// A dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceRow {
    /// Id and name.
    pub dimension: Said,
    /// The question it answers.
    pub question: String,
    /// Whether the columns differ.
    pub sameness: Sameness,
    /// "Same", "Differs", "Depends on facts", ...
    pub sameness_text: String,
    /// What follows in each column, parallel to the columns. Outcomes that do not apply are listed
    /// behind the others, and comments last.
    pub cells: Vec<Vec<OutcomeView>>,
    /// What both frames together open, of the provisions that can apply; empty where places are compared or none can.
    pub together: Vec<TogetherPart>,
    /// What was said at the roundtable about this dimension.
    pub arguments: Vec<ArgumentView>,
}

/// Whether an outcome applies to the situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Applies {
    /// It applies.
    Yes,
    /// It does not: its condition fails.
    No,
    /// It depends on these open facts and readings: id and words.
    Depends(Vec<Said>),
}

/// What follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeView {
    /// Stable id.
    pub id: String,
    /// What follows, in one or two sentences.
    pub text: String,
    /// Whether its condition holds.
    pub applies: Applies,
    /// "applies", "does not apply here", "depends on the child's age".
    pub applies_text: String,
    /// The condition in words, or empty.
    pub condition: String,
    /// The definition it hangs on, if it hangs on one: id and short citation, and its verdict now.
    pub hangs_on: HangsOn,
    /// The penalty in words ("10 years to life"), or empty.
    pub penalty: String,
    /// Where it is written.
    pub cite: Cite,
    /// Somebody says it of the law, and it binds nobody; it stands apart from provisions.
    pub comment: bool,
}

/// What an outcome hangs on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HangsOn {
    /// The frame as a whole.
    Frame,
    /// One definition.
    Definition {
        /// Id and short citation.
        said: Said,
        /// Its verdict now.
        kind: VerdictKind,
        /// Its word.
        word: String,
    },
}

/// One statement of the roundtable paper, set apart from law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArgumentView {
    /// Stable id (`P45a`).
    pub id: String,
    /// Kind.
    pub kind: StatementKind,
    /// Paraphrase, hedges kept.
    pub text: String,
    /// Who says it.
    pub voice: Voice,
    /// In words: "The majority of participants agreed".
    pub voice_text: String,
    /// The words of the paper that limit it, or empty.
    pub hedge: String,
    /// Which way it leans.
    pub lean: Lean,
    /// In words: "Speaks for the trafficking frame"; "(weakly)" is added where the lean is weak.
    pub lean_text: String,
    /// The lean is weak or hedged.
    pub weak: bool,
    /// Who is concerned.
    pub stakeholders: Vec<String>,
    /// Dimensions: id and name.
    pub dimensions: Vec<Said>,
    /// The condition in words, or empty.
    pub condition: String,
    /// Whether its condition holds in the situation.
    pub applies: Applies,
    /// Corrections that must stand beside it.
    pub corrections: Vec<CorrectionView>,
    /// The paper, at its lines.
    pub cite: Cite,
}

/// Where the paper and the law differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionView {
    /// Stable id (`X4`).
    pub id: String,
    /// What the law or the source says.
    pub text: String,
    /// Where.
    pub cites: Vec<Cite>,
}

/// Statements that pull against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TensionView {
    /// Id and text.
    pub said: Said,
    /// The statements.
    pub between: Vec<ArgumentView>,
}

/// Which arguments are wanted. Default: all. Empty lists do not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArgumentFilter {
    /// Ids.
    pub ids: Vec<String>,
    /// Leans.
    pub leans: Vec<Lean>,
    /// Dimension ids.
    pub dimensions: Vec<String>,
    /// Stakeholders.
    pub stakeholders: Vec<String>,
    /// Kinds.
    pub kinds: Vec<StatementKind>,
    /// Leave out those whose condition fails in the situation.
    pub only_applying: bool,
}
