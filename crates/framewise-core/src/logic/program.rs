//! What the engine is given: variables, constraints and named parts, all by number.
//!
//! A *variable* is a fact of the situation or a reading of the law; both have a finite domain `0..size`.
//! A *part* is a named formula: an element of a definition, or a term that several definitions share.
//! It knows no words: labels, citations and holders stand in `crate::pack` at the same positions.

use crate::stored::{stored, stored_words};

/// Position of a variable in [`Program::variables`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VariableId(pub u16);

/// Position of a part in [`Program::parts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartId(pub u16);

/// Position of a definition in [`Program::definitions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DefinitionId(pub u16);

/// One value of a variable: `0..size`. Yes-no facts: `0` is no, `1` is yes. Bands: ascending.
pub type Value = u8;

/// A set of values of one variable, as a bit mask (bit `v` stands for value `v`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ValueSet(pub u32);

/// Largest domain of a variable, in values.
pub const MOST_VALUES: u8 = 32;

/// The two sorts of variable, which every answer keeps apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// A question about the situation.
    Fact,
    /// A disputed interpretation of a provision.
    Reading,
}

/// A finite-domain variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Fact or reading.
    pub sort: Sort,
    /// Number of values, `2..=32`.
    pub size: u8,
    /// No counterfactual may change it (a child's age).
    pub fixed: bool,
}

/// A formula over variables and parts. Stored as a flat list (see `wire.rs`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// Always true (`true`) or never (`false`).
    Constant(bool),
    /// The variable has one of these values.
    Is(VariableId, ValueSet),
    /// The named part holds.
    Part(PartId),
    /// The formula does not hold.
    Not(Box<Formula>),
    /// All hold (an empty list is true).
    All(Vec<Formula>),
    /// At least one holds (an empty list is false).
    Any(Vec<Formula>),
    /// At least this many hold.
    AtLeast(u16, Vec<Formula>),
}

/// Everything the engine needs, and nothing that only a reader needs.
///
/// INVARIANT (acyclic): a part's formula names only parts with a smaller [`PartId`].
/// INVARIANT (in range): every id is within its list; every [`ValueSet`] is within its variable's domain.
/// Both are checked by `Program::check` before an engine is built, since packs may come from anywhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Program {
    /// Facts first, in the author's order, then readings.
    pub variables: Vec<Variable>,
    /// Background knowledge: every one holds in every possible situation. Their conjunction is the care set.
    pub constraints: Vec<Formula>,
    /// Elements and terms.
    pub parts: Vec<Formula>,
    /// The part that is the root of each definition.
    pub definitions: Vec<PartId>,
    /// Variable order of the diagram, fixed when the pack is compiled. Empty: declaration order.
    pub order: Vec<VariableId>,
}

stored! {
    VariableId { 0 }
    PartId { 0 }
    ValueSet { 0 }
    Variable { sort, size, fixed }
    Program { variables, constraints, parts, definitions, order }
}

stored_words! {
    Sort { Fact, Reading }
}
