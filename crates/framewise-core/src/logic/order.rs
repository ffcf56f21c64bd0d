//! The variable order of the diagram: searched when a pack is compiled, so that a bad order by an author costs nothing.
//!
//! Variables that occur together should stand together. From several starting orders the FORCE rule (Aloul, Markov,
//! Sakallah 2003) moves every variable to the middle of the formulas it occurs in; the order with the smallest diagram
//! is then sifted. Effort is counted in nodes, never in time, so the result is the same everywhere.
//!
//! How small the diagram becomes depends on luck with the start. [`improve`] tries its luck for as long as an author lets
//! it, and what it finds is kept beside the pack as one more start, so that no later search has to.

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
/// A trial is given up when its diagram has this many times the nodes of the best so far: sifting would not come there.
const TRIAL_TIMES: usize = 8;
/// Rounds of the FORCE rule.
const ROUNDS: usize = 60;
/// The most neighbours that one move of [`improve`] takes along.
const MOST_MOVED: usize = 8;
/// The most moves in one round of [`improve`].
const MOST_MOVES: usize = 3;

/// An order of all variables under which the program's diagram is small. The program's own order is one start of many.
///
/// A program that breaks an invariant gets declaration order; [`Program::check`] names the cause.
pub fn search(program: &Program) -> Vec<VariableId> {
    let declared = declared_order(program);
    if program.check().is_err() {
        return declared;
    }
    let groups = groups(program);
    let own = (!program.order.is_empty()).then(|| program.order.clone());
    let starts = [mention_order(program), declared];
    let forced = [force(&starts[0], &groups), force(&starts[1], &groups)];
    // A program's own order comes first: after a good one the others are soon given up.
    let mut best = None;
    for order in own.into_iter().chain(forced).chain(starts) {
        let limit = best.as_ref().map_or(TRIAL_IN_ALL, trial_limit);
        let Some(built) = build(program, &order, limit) else {
            continue;
        };
        let smallest = best.as_ref().map_or(usize::MAX, size);
        if size(&built) < smallest {
            best = Some(built);
        }
    }
    best.map_or_else(|| mention_order(program), |built| sifted(program, &built))
}

/// Looks for a better order than this one by iterated local search (Lourenço, Martin and Stützle 2003): in every round
/// some blocks are moved anywhere and the result is sifted, and kept if its diagram is no larger. A round takes about as
/// long as a [`search`] from a good start. Where it looks depends on the order alone: called again with a better order it looks
/// elsewhere; where it found nothing, only more rounds look further.
pub fn improve(program: &Program, order: &[VariableId], rounds: usize) -> Vec<VariableId> {
    let Some(mut best) = build(program, order, TRIAL_IN_ALL) else {
        return order.to_vec();
    };
    let mut chance = Chance::of(order);
    for _ in 0..rounds {
        let mut moved = best.variable_at.clone();
        for _ in 0..=chance.below(MOST_MOVES) {
            let length = (1 + chance.below(MOST_MOVED)).min(moved.len());
            let from = chance.below(moved.len() - length + 1);
            let block: Vec<VariableId> = moved.drain(from..from + length).collect();
            let to = chance.below(moved.len() + 1);
            moved.splice(to..to, block);
        }
        let found = build(program, &moved, trial_limit(&best))
            .map(|built| sifted(program, &built))
            .and_then(|order| build(program, &order, trial_limit(&best)));
        if let Some(found) = found
            && size(&found) <= size(&best)
        {
            best = found;
        }
    }
    best.variable_at
}

/// Numbers that look like chance and are the same everywhere (xorshift, Marsaglia 2003).
struct Chance(u64);

impl Chance {
    fn of(order: &[VariableId]) -> Chance {
        let fold = |seed: u64, variable: &VariableId| {
            (seed ^ u64::from(variable.0)).wrapping_mul(0x0100_0000_01b3)
        };
        // It must not begin with 0.
        Chance(order.iter().fold(0xcbf2_9ce4_8422_2325, fold) | 1)
    }

    /// A number below this one, which is not 0.
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end.max(1)
    }
}

/// What is to be small: the nodes of all parts within their constraints.
fn size(built: &Built) -> usize {
    built.frozen.len(Section::Parts)
}

fn trial_limit(best: &Built) -> u32 {
    u32::try_from(size(best) * TRIAL_TIMES).map_or(TRIAL_IN_ALL, |limit| limit.min(TRIAL_IN_ALL))
}

/// Nodes of the diagram of all parts within their constraints, under an order; `None` if it is very large.
pub fn cost(program: &Program, order: &[VariableId]) -> Option<usize> {
    build(program, order, TRIAL_IN_ALL).map(|built| size(&built))
}

fn build(program: &Program, order: &[VariableId], in_all: u32) -> Option<Built> {
    let program = Program {
        order: order.to_vec(),
        ..program.clone()
    };
    program.check().ok()?;
    Built::of(
        &program,
        Budget {
            per_definition: TRIAL,
            in_all,
            per_query: 0,
        },
    )
    .ok()
}

/// The order of a diagram, sifted.
fn sifted(program: &Program, built: &Built) -> Vec<VariableId> {
    let values = |variable: &VariableId| {
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
    let sizes = built.variable_at.iter().map(values).collect();
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
