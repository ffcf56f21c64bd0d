//! The variable order of the diagram: searched when a pack is compiled, so that a bad order by an author costs nothing.
//!
//! Variables that occur together should stand together. From several starting orders the FORCE rule (Aloul, Markov,
//! Sakallah 2003) moves every variable to the middle of the formulas it occurs in; the order with the smallest diagram
//! is then sifted. Effort is counted in nodes, never in time, so the result is the same everywhere.

use super::build::{Built, declared_order};
use super::engine::Budget;
use super::frozen::Section;
use super::program::{Formula, PartId, Program, VariableId};
use super::sift::Sifter;
use super::support::mentions;
use super::swap::Swappable;

/// Nodes that sifting may touch.
const EFFORT: usize = 50_000_000;
/// Nodes that one definition may have in a trial.
const TRIAL: u32 = 100_000;
/// Nodes that a trial may have altogether.
const TRIAL_IN_ALL: u32 = 2_000_000;
/// Rounds of the FORCE rule.
const ROUNDS: usize = 60;

/// An order of all variables under which the program's diagram is small. The program's own order is one start of many.
///
/// A program that breaks an invariant gets declaration order; [`Program::check`] names the cause.
pub fn search(program: &Program) -> Vec<VariableId> {
    let declared = declared_order(program);
    if program.check().is_err() {
        return declared;
    }
    let groups = groups(program);
    let mut starts = vec![mention_order(program), declared];
    starts.extend((!program.order.is_empty()).then(|| program.order.clone()));
    let forced: Vec<_> = starts.iter().map(|start| force(start, &groups)).collect();
    let mut best: Option<(usize, Built)> = None;
    for order in forced.into_iter().chain(starts) {
        let Some(built) = build(program, &order) else {
            continue;
        };
        let size = built.frozen.len(Section::Parts);
        if best.as_ref().is_none_or(|(smallest, _)| size < *smallest) {
            best = Some((size, built));
        }
    }
    best.map_or_else(
        || mention_order(program),
        |(_, built)| sifted(program, &built),
    )
}

/// Nodes of the diagram of all parts within their constraints, under an order; `None` if it is very large.
pub fn cost(program: &Program, order: &[VariableId]) -> Option<usize> {
    build(program, order).map(|built| built.frozen.len(Section::Parts))
}

fn build(program: &Program, order: &[VariableId]) -> Option<Built> {
    let program = Program {
        order: order.to_vec(),
        ..program.clone()
    };
    program.check().ok()?;
    Built::of(
        &program,
        Budget {
            per_definition: TRIAL,
            in_all: TRIAL_IN_ALL,
            per_query: 0,
        },
    )
    .ok()
}

/// The order of a diagram, sifted.
fn sifted(program: &Program, built: &Built) -> Vec<VariableId> {
    let size = |variable: &VariableId| {
        program
            .variables
            .get(usize::from(variable.0))
            .map_or(2, |variable| variable.size)
    };
    let roots: Vec<_> = built
        .islands
        .iter()
        .map(|island| island.root)
        .chain(built.caring.iter().copied())
        .collect();
    let sizes = built.variable_at.iter().map(size).collect();
    let mut diagram = Swappable::new(sizes);
    built.frozen.each(Section::Parts, |level, children| {
        diagram.add(level, children);
    });
    diagram.keep(&roots);
    let order = Sifter::new(diagram, EFFORT).sift();
    order
        .into_iter()
        .filter_map(|level| built.variable_at.get(usize::from(level)).copied())
        .collect()
}

/// Variables in the order in which definitions, then other parts, then constraints mention them.
fn mention_order(program: &Program) -> Vec<VariableId> {
    let parts = (0..program.parts.len()).map(|position| PartId(position as u16));
    let mut order = Vec::with_capacity(program.variables.len());
    let mut seen = vec![false; program.variables.len()];
    let mentioned = program
        .definitions
        .iter()
        .copied()
        .chain(parts)
        .flat_map(|part| mentions(program, part));
    for variable in mentioned.chain(declared_order(program)) {
        if let Some(mark @ false) = seen.get_mut(usize::from(variable.0)) {
            *mark = true;
            order.push(variable);
        }
    }
    order
}

/// Sets of variables that occur together: one for each connective, part and constraint.
fn groups(program: &Program) -> Vec<Vec<VariableId>> {
    let mut groups = Vec::new();
    let mut of_parts: Vec<Vec<VariableId>> = Vec::new();
    for formula in &program.parts {
        let variables = gather(formula, &of_parts, &mut groups);
        of_parts.push(variables);
    }
    for constraint in &program.constraints {
        // Twice: constraints tie their variables in every definition that they touch.
        let variables = gather(constraint, &of_parts, &mut groups);
        groups.push(variables);
    }
    groups.retain(|group| group.len() > 1);
    groups
}

fn gather(
    formula: &Formula,
    parts: &[Vec<VariableId>],
    groups: &mut Vec<Vec<VariableId>>,
) -> Vec<VariableId> {
    match formula {
        Formula::Constant(_) => Vec::new(),
        Formula::Is(variable, _) => vec![*variable],
        Formula::Part(part) => parts.get(usize::from(part.0)).cloned().unwrap_or_default(),
        Formula::Not(inner) => gather(inner, parts, groups),
        Formula::All(list) | Formula::Any(list) | Formula::AtLeast(_, list) => {
            let mut all: Vec<VariableId> = list
                .iter()
                .flat_map(|inner| gather(inner, parts, groups))
                .collect();
            all.sort_unstable();
            all.dedup();
            groups.push(all.clone());
            all
        }
    }
}

/// The FORCE rule from a starting order; the order with the smallest total span of groups on the way.
fn force(start: &[VariableId], groups: &[Vec<VariableId>]) -> Vec<VariableId> {
    let mut order = start.to_vec();
    let mut best = (u64::MAX, order.clone());
    for _ in 0..ROUNDS {
        let mut place = vec![0u64; order.len()];
        for (at, variable) in order.iter().enumerate() {
            place
                .get_mut(usize::from(variable.0))
                .into_iter()
                .for_each(|slot| *slot = at as u64);
        }
        let at = |variable: &VariableId| place.get(usize::from(variable.0)).copied().unwrap_or(0);
        let span = |group: &Vec<VariableId>| {
            group.iter().map(at).max().unwrap_or(0) - group.iter().map(at).min().unwrap_or(0)
        };
        let total: u64 = groups.iter().map(span).sum();
        if total < best.0 {
            best = (total, order.clone());
        }
        let mut pull = vec![(0.0, 0u32); order.len()];
        for group in groups {
            let centre = group.iter().map(at).sum::<u64>() as f64 / group.len() as f64;
            for variable in group {
                if let Some((sum, count)) = pull.get_mut(usize::from(variable.0)) {
                    *sum += centre;
                    *count += 1;
                }
            }
        }
        let target = |variable: &VariableId| match pull.get(usize::from(variable.0)) {
            Some((sum, count)) if *count > 0 => sum / f64::from(*count),
            _ => at(variable) as f64,
        };
        let before = order.clone();
        order.sort_by(|one, other| target(one).total_cmp(&target(other)));
        if order == before {
            break;
        }
    }
    best.1
}
