//! Two definitions against each other, with exact counts; and scenarios against jurisdictions.

use super::{DefinitionHead, Given, ScenarioView, VerdictKind};
use crate::pack::{Frame, Said};

/// How two definitions relate under the given answers and readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Always both or neither.
    Equivalent,
    /// Whatever meets the left meets the right.
    LeftImpliesRight,
    /// Whatever meets the right meets the left.
    RightImpliesLeft,
    /// Never both, though each alone can be.
    Disjoint,
    /// The left cannot be met.
    LeftImpossible,
    /// The right cannot be met.
    RightImpossible,
    /// Neither can be met.
    NeitherPossible,
    /// Both, only the one, and only the other are all possible.
    Overlapping,
    /// The answers clash.
    Clash,
}

/// Two definitions compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The one.
    pub left: DefinitionHead,
    /// The other.
    pub right: DefinitionHead,
    /// Their relation.
    pub relation: Relation,
    /// The relation as a sentence.
    pub sentence: String,
    /// Both, only left, only right, neither, in this order; counted as the law is read in `read_as`.
    pub regions: Vec<RegionView>,
    /// Open readings that matter here, as the counts of `regions` take them; empty if none matters.
    pub read_as: Vec<Given>,
    /// The counts for every choice of the open readings that matter (one entry if none does). Readings are never
    /// counted as if they were facts.
    pub cases: Vec<ComparisonCase>,
    /// `cases` has every possible choice.
    pub cases_complete: bool,
    /// Fact patterns counted, exact, in decimal.
    pub total: String,
    /// What is counted ("Of all combinations of the facts that these two definitions look at ...").
    pub counted: String,
    /// Answers and readings that were held fast.
    pub under: Vec<Given>,
}

/// Counts under one choice of readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonCase {
    /// The choice.
    pub readings: Vec<Given>,
    /// Regions in the same order.
    pub regions: Vec<RegionView>,
    /// Fact patterns counted.
    pub total: String,
}

/// Which region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegionKind {
    /// Both are met.
    Both,
    /// Only the left.
    OnlyLeft,
    /// Only the right.
    OnlyRight,
    /// Neither.
    Neither,
}

/// One region of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionView {
    /// Which.
    pub kind: RegionKind,
    /// "Both", "Only MSA 2015 s.2", ...
    pub label: String,
    /// Fact patterns in it, exact, in decimal.
    pub count: String,
    /// Its share of all, in whole ten-thousandths, rounded to the nearest (for drawing).
    pub share: u16,
    /// The share as text: "12.5 %", "less than 0.1 %", "none", "all".
    pub share_text: String,
    /// A situation of this region.
    pub witness: Witness,
}

/// A situation of a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Witness {
    /// The region is empty.
    Empty,
    /// This one.
    Situation {
        /// The facts (and open readings) that it takes.
        given: Vec<Given>,
        /// As a sentence.
        sentence: String,
    },
}

/// Scenarios by jurisdictions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// Columns: the shown jurisdictions, each with the shown frames.
    pub columns: Vec<MatrixColumn>,
    /// A row for each scenario.
    pub rows: Vec<MatrixRow>,
}

/// A column of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixColumn {
    /// Jurisdiction.
    pub jurisdiction: Said,
    /// Frame.
    pub frame: Frame,
    /// "trafficking".
    pub frame_name: String,
}

/// A row of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// The scenario.
    pub scenario: ScenarioView,
    /// One cell for each column.
    pub cells: Vec<MatrixCell>,
}

/// A cell of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixCell {
    /// State.
    pub kind: VerdictKind,
    /// Its word.
    pub word: String,
    /// For a tooltip or a screen reader: "England and Wales, trafficking: met."
    pub sentence: String,
}
