//! The invariants of a program, checked before an engine is built: packs may come from anywhere.

use super::program::{Formula, MOST_VALUES, PartId, Program, ValueSet, VariableId};
use crate::arrange::Arrange as _;
use core::fmt;

/// Most variables a program may have; bounds the depth of every recursion over the diagram.
pub const MOST_VARIABLES: usize = 1024;
/// Most parts, definitions and constraints a program may have (each).
pub const MOST_PARTS: usize = 32_768;
/// Deepest nesting of a formula.
pub const DEEPEST: usize = 64;

/// Most formulas that one connective may join.
pub const LONGEST: usize = 1024;

/// Where in a program a formula stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// `parts[i]`.
    Part(usize),
    /// `constraints[i]`.
    Constraint(usize),
    /// A formula from outside (the condition of an outcome).
    Outside,
}

/// A broken invariant of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgramError {
    /// More variables, parts, definitions or constraints than the limits of this module.
    TooMany,
    /// The variable at this position has fewer than 2 or more than 32 values.
    VariableSize(usize),
    /// A formula nests deeper than [`DEEPEST`].
    TooDeep(At),
    /// A connective joins more than [`LONGEST`] formulas.
    TooLong(At),
    /// A formula names a variable that does not exist.
    NoSuchVariable(At),
    /// A condition names values outside its variable's domain.
    ValuesOutOfRange(At),
    /// A formula names a part that does not stand before it.
    PartNotBefore(At),
    /// The definition at this position names a part that does not exist.
    NoSuchDefinitionPart(usize),
    /// `order` is neither empty nor a permutation of all variables.
    Order,
}

impl ProgramError {
    /// What is wrong, as a part of a sentence.
    pub fn words(&self) -> &'static str {
        match self {
            ProgramError::TooMany => "too many variables, parts, definitions or constraints",
            ProgramError::VariableSize(_) => "a variable needs 2 to 32 values",
            ProgramError::TooDeep(_) => "a formula is nested too deeply",
            ProgramError::TooLong(_) => "a connective joins too many formulas",
            ProgramError::NoSuchVariable(_) => "a formula names a variable that does not exist",
            ProgramError::ValuesOutOfRange(_) => {
                "a condition names values outside its variable's domain"
            }
            ProgramError::PartNotBefore(_) => {
                "a formula names a part that does not stand before it"
            }
            ProgramError::NoSuchDefinitionPart(_) => {
                "a definition names a part that does not exist"
            }
            ProgramError::Order => "the variable order is not a permutation of all variables",
        }
    }
}

impl fmt::Display for ProgramError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.words())
    }
}

impl core::error::Error for ProgramError {}

impl ValueSet {
    /// The set of these values; values above the largest domain are ignored.
    pub fn of(values: impl IntoIterator<Item = u8>) -> ValueSet {
        ValueSet(
            values
                .into_iter()
                .filter(|value| *value < MOST_VALUES)
                .fold(0, |set, value| set | (1 << value)),
        )
    }

    /// All values of a variable with this many.
    pub fn full(size: u8) -> ValueSet {
        ValueSet(if size >= MOST_VALUES {
            u32::MAX
        } else {
            (1 << size) - 1
        })
    }

    /// Whether the value is in the set.
    pub fn contains(self, value: u8) -> bool {
        value < MOST_VALUES && (self.0 >> value) & 1 == 1
    }
}

impl Program {
    /// Checks every invariant.
    ///
    /// # Errors
    /// The first broken one.
    pub fn check(&self) -> Result<(), ProgramError> {
        if self.variables.len() > MOST_VARIABLES
            || [
                self.parts.len(),
                self.definitions.len(),
                self.constraints.len(),
            ]
            .iter()
            .any(|count| *count > MOST_PARTS)
        {
            return Err(ProgramError::TooMany);
        }
        if let Some(position) = self
            .variables
            .iter()
            .position(|variable| !(2..=MOST_VALUES).contains(&variable.size))
        {
            return Err(ProgramError::VariableSize(position));
        }
        for (position, formula) in self.parts.iter().enumerate() {
            self.check_formula(formula, position, At::Part(position), DEEPEST)?;
        }
        for (position, formula) in self.constraints.iter().enumerate() {
            self.check_formula(formula, self.parts.len(), At::Constraint(position), DEEPEST)?;
        }
        if let Some(position) = self
            .definitions
            .iter()
            .position(|part| usize::from(part.0) >= self.parts.len())
        {
            return Err(ProgramError::NoSuchDefinitionPart(position));
        }
        self.check_order()
    }

    /// Checks a formula that stands outside the program, such as the condition of an outcome.
    ///
    /// # Errors
    /// The first broken invariant.
    pub fn check_outside(&self, formula: &Formula) -> Result<(), ProgramError> {
        self.check_formula(formula, self.parts.len(), At::Outside, DEEPEST)
    }

    fn check_formula(
        &self,
        formula: &Formula,
        parts: usize,
        at: At,
        depth: usize,
    ) -> Result<(), ProgramError> {
        let Some(depth) = depth.checked_sub(1) else {
            return Err(ProgramError::TooDeep(at));
        };
        match formula {
            Formula::Constant(_) => Ok(()),
            Formula::Is(variable, values) => match self.variables.get(usize::from(variable.0)) {
                None => Err(ProgramError::NoSuchVariable(at)),
                Some(found) if values.0 & !ValueSet::full(found.size).0 != 0 => {
                    Err(ProgramError::ValuesOutOfRange(at))
                }
                Some(_) => Ok(()),
            },
            Formula::Part(PartId(part)) if usize::from(*part) >= parts => {
                Err(ProgramError::PartNotBefore(at))
            }
            Formula::Part(_) => Ok(()),
            Formula::Not(inner) => self.check_formula(inner, parts, at, depth),
            Formula::All(list) | Formula::Any(list) | Formula::AtLeast(_, list)
                if list.len() > LONGEST =>
            {
                Err(ProgramError::TooLong(at))
            }
            Formula::All(list) | Formula::Any(list) | Formula::AtLeast(_, list) => list
                .iter()
                .try_for_each(|inner| self.check_formula(inner, parts, at, depth)),
        }
    }

    fn check_order(&self) -> Result<(), ProgramError> {
        if self.order.is_empty() {
            return Ok(());
        }
        let mut sorted = self.order.clone();
        sorted.arrange();
        let all = (0..self.variables.len()).map(|position| VariableId(position as u16));
        if sorted.into_iter().eq(all) {
            Ok(())
        } else {
            Err(ProgramError::Order)
        }
    }
}
