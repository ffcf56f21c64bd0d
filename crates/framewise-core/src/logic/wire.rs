//! Formulas as a flat list of tokens, children before their connective: the form in which they are stored.
//!
//! A nested form would be read by recursion as deep as its bytes say, and hostile bytes would exhaust the stack. A flat
//! list is read by a loop, and nesting beyond [`DEEPEST`] is refused before it is built.

use super::check::DEEPEST;
use super::program::{Formula, PartId, ValueSet, VariableId};
use core::fmt;
use serde::{Deserialize, Serialize};

/// One step of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Token {
    Constant(bool),
    Is(VariableId, ValueSet),
    Part(PartId),
    Not,
    /// Over so many formulas before it.
    All(u16),
    /// Over so many formulas before it.
    Any(u16),
    /// At least the first number of so many formulas before it.
    AtLeast(u16, u16),
}

/// A list of tokens that is no formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadFormula;

impl fmt::Display for BadFormula {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a stored formula is incomplete or nested too deeply")
    }
}

impl core::error::Error for BadFormula {}

impl From<Formula> for Vec<Token> {
    fn from(formula: Formula) -> Vec<Token> {
        let mut tokens = Vec::new();
        flatten(&formula, &mut tokens);
        tokens
    }
}

fn flatten(formula: &Formula, tokens: &mut Vec<Token>) {
    // A list longer than a token can count cannot come from a checked program; it is stored cut short and then refused.
    let count = |list: &[Formula]| u16::try_from(list.len()).unwrap_or(u16::MAX);
    let last = match formula {
        Formula::Constant(value) => Token::Constant(*value),
        Formula::Is(variable, values) => Token::Is(*variable, *values),
        Formula::Part(part) => Token::Part(*part),
        Formula::Not(inner) => {
            flatten(inner, tokens);
            Token::Not
        }
        Formula::All(list) => {
            list.iter().for_each(|inner| flatten(inner, tokens));
            Token::All(count(list))
        }
        Formula::Any(list) => {
            list.iter().for_each(|inner| flatten(inner, tokens));
            Token::Any(count(list))
        }
        Formula::AtLeast(least, list) => {
            list.iter().for_each(|inner| flatten(inner, tokens));
            Token::AtLeast(*least, count(list))
        }
    };
    tokens.push(last);
}

impl TryFrom<Vec<Token>> for Formula {
    type Error = BadFormula;

    fn try_from(tokens: Vec<Token>) -> Result<Formula, BadFormula> {
        let mut stack = Stack(Vec::new());
        for token in tokens {
            match token {
                Token::Constant(value) => stack.0.push((Formula::Constant(value), 1)),
                Token::Is(variable, values) => stack.0.push((Formula::Is(variable, values), 1)),
                Token::Part(part) => stack.0.push((Formula::Part(part), 1)),
                Token::Not => {
                    let (inner, depth) = stack.0.pop().ok_or(BadFormula)?;
                    stack.push(Formula::Not(Box::new(inner)), depth)?;
                }
                Token::All(count) => stack.join(count, Formula::All)?,
                Token::Any(count) => stack.join(count, Formula::Any)?,
                Token::AtLeast(least, count) => {
                    stack.join(count, |list| Formula::AtLeast(least, list))?;
                }
            }
        }
        match (stack.0.pop(), stack.0.is_empty()) {
            (Some((formula, _)), true) => Ok(formula),
            _ => Err(BadFormula),
        }
    }
}

/// Formulas read so far, each with its depth.
struct Stack(Vec<(Formula, usize)>);

impl Stack {
    fn push(&mut self, formula: Formula, inner_depth: usize) -> Result<(), BadFormula> {
        if inner_depth >= DEEPEST {
            return Err(BadFormula);
        }
        self.0.push((formula, inner_depth + 1));
        Ok(())
    }

    fn join(
        &mut self,
        count: u16,
        make: impl FnOnce(Vec<Formula>) -> Formula,
    ) -> Result<(), BadFormula> {
        let from = self
            .0
            .len()
            .checked_sub(usize::from(count))
            .ok_or(BadFormula)?;
        let taken = self.0.split_off(from);
        let depth = taken.iter().map(|(_, depth)| *depth).max().unwrap_or(0);
        self.push(
            make(taken.into_iter().map(|(formula, _)| formula).collect()),
            depth,
        )
    }
}
