//! Three-valued evaluation, the readable reference. Sound, but not exact: it may say open where the engine knows.
//!
//! It looks at one occurrence at a time and at no constraint, so it can miss that two open conditions exclude each
//! other. The engine may refine it and never contradicts it.

use super::program::{Formula, PartId, Program};
use super::situation::{Answer, Situation};
use super::verdict::Status;

/// Statuses of all parts, in order.
pub fn parts(program: &Program, situation: &Situation) -> Vec<Status> {
    parts_before(program, program.parts.len(), situation)
}

/// Statuses of the first parts, in order: so many, or all.
pub fn parts_before(program: &Program, count: usize, situation: &Situation) -> Vec<Status> {
    let mut known = Vec::with_capacity(count.min(program.parts.len()));
    for formula in program.parts.iter().take(count) {
        let status = evaluate(formula, situation, &known);
        known.push(status);
    }
    known
}

/// How many of the first parts must be known to evaluate a formula.
pub fn parts_named(formula: &Formula) -> usize {
    match formula {
        Formula::Constant(_) | Formula::Is(..) => 0,
        Formula::Part(part) => usize::from(part.0) + 1,
        Formula::Not(inner) => parts_named(inner),
        Formula::All(list) | Formula::Any(list) | Formula::AtLeast(_, list) => {
            list.iter().map(parts_named).max().unwrap_or(0)
        }
    }
}

/// Status of one part.
pub fn part(program: &Program, part: PartId, situation: &Situation) -> Status {
    parts(program, situation)
        .get(usize::from(part.0))
        .copied()
        .unwrap_or(Status::Open)
}

/// Status of a formula, given the statuses of the parts before it.
pub fn evaluate(formula: &Formula, situation: &Situation, parts: &[Status]) -> Status {
    match formula {
        Formula::Constant(true) => Status::Met,
        Formula::Constant(false) => Status::NotMet,
        Formula::Is(variable, values) => match situation.get(*variable) {
            Answer::Is(value) if values.contains(value) => Status::Met,
            Answer::Is(_) => Status::NotMet,
            Answer::NotAsked | Answer::DontKnow => Status::Open,
        },
        Formula::Part(part) => parts
            .get(usize::from(part.0))
            .copied()
            .unwrap_or(Status::Open),
        Formula::Not(inner) => match evaluate(inner, situation, parts) {
            Status::Met => Status::NotMet,
            Status::NotMet => Status::Met,
            Status::Open => Status::Open,
        },
        Formula::All(list) => at_least(list.len(), list, situation, parts),
        Formula::Any(list) => at_least(1, list, situation, parts),
        Formula::AtLeast(least, list) => at_least(usize::from(*least), list, situation, parts),
    }
}

fn at_least(least: usize, list: &[Formula], situation: &Situation, parts: &[Status]) -> Status {
    let statuses = list
        .iter()
        .map(|formula| evaluate(formula, situation, parts));
    let (met, open) = statuses.fold((0, 0), |(met, open), status| match status {
        Status::Met => (met + 1, open),
        Status::Open => (met, open + 1),
        Status::NotMet => (met, open),
    });
    if met >= least {
        Status::Met
    } else if met + open < least {
        Status::NotMet
    } else {
        Status::Open
    }
}
