//! Formulas as a flat list of tokens, children before their connective: the form in which they are stored.
//!
//! A nested form would be read by recursion as deep as its bytes say, and hostile bytes would exhaust the stack. A flat
//! list is read by a loop, and nesting beyond [`DEEPEST`] is refused before it is built.

use super::check::DEEPEST;
use super::program::{Formula, PartId, ValueSet, VariableId};
use crate::stored::{Input, Stored, stored_choice};

/// One step of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

stored_choice! {
    Token {
        Constant(value),
        Is(variable, values),
        Part(part),
        Not(),
        All(count),
        Any(count),
        AtLeast(least, count),
    }
}

impl Stored for Formula {
    fn read(input: &mut Input<'_>) -> Formula {
        let tokens = Vec::<Token>::read(input);
        formula(&tokens).unwrap_or_else(|| {
            input.damage();
            Formula::Constant(false)
        })
    }

    fn write(&self, output: &mut Vec<u8>) {
        let mut tokens = Vec::new();
        flatten(self, &mut tokens);
        tokens.write(output);
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

/// The formula of a list, unless the list is incomplete or its formula nested too deeply.
fn formula(tokens: &[Token]) -> Option<Formula> {
    let mut stack = Stack(Vec::new());
    for token in tokens {
        let (formula, inner_depth) = match *token {
            Token::Constant(value) => (Formula::Constant(value), 0),
            Token::Is(variable, values) => (Formula::Is(variable, values), 0),
            Token::Part(part) => (Formula::Part(part), 0),
            Token::Not => {
                let (inner, depth) = stack.0.pop()?;
                (Formula::Not(Box::new(inner)), depth)
            }
            Token::All(count) => {
                let (list, depth) = stack.take(count)?;
                (Formula::All(list), depth)
            }
            Token::Any(count) => {
                let (list, depth) = stack.take(count)?;
                (Formula::Any(list), depth)
            }
            Token::AtLeast(least, count) => {
                let (list, depth) = stack.take(count)?;
                (Formula::AtLeast(least, list), depth)
            }
        };
        stack.push(formula, inner_depth)?;
    }
    let (formula, _) = stack.0.pop()?;
    stack.0.is_empty().then_some(formula)
}

/// Formulas read so far, each with its depth.
struct Stack(Vec<(Formula, usize)>);

impl Stack {
    fn push(&mut self, formula: Formula, inner_depth: usize) -> Option<()> {
        if inner_depth >= DEEPEST {
            return None;
        }
        self.0.push((formula, inner_depth + 1));
        Some(())
    }

    /// The last so many formulas, and the depth of the deepest.
    fn take(&mut self, count: u16) -> Option<(Vec<Formula>, usize)> {
        let from = self.0.len().checked_sub(usize::from(count))?;
        let mut deepest = 0;
        let mut list = Vec::with_capacity(usize::from(count));
        for (formula, depth) in self.0.drain(from..) {
            deepest = deepest.max(depth);
            list.push(formula);
        }
        Some((list, deepest))
    }
}
