//! What an open part still turns on: a minimal set of open variables that determines it.
//!
//! Under constraints "depends on" needs care: if a journey is open and crossing a border implies a journey, a
//! definition of both may be determined by either. Exactly: let `f1` be the situations in which the part holds and
//! `f0` those in which it does not, both within the constraints and the answers. A variable `v` can be spared if
//! `∃v f1` and `∃v f0` have no situation in common; then both are projected. Variables are tried one by one in a fixed
//! order, and what cannot be spared is the support. So the support
//! - determines the part, and loses that when any member is dropped;
//! - contains every variable on which alone two completions with different outcomes differ;
//! - is empty if and only if the part is not open.
//!
//! The fixed order: first what the part itself, answers put in, does not depend on (only constraints bring it in; it
//! can always be spared); then facts answered "don't know"; then the rest, those mentioned last in the part's formula
//! first. It depends on how the formula is written, on no declaration order and on no order of answers.

use super::diagram::{NEVER, Node, Op, Stop, Store};
use super::engine::{Engine, QueryError};
use super::program::{Formula, PartId, Program, Sort, VariableId};
use super::situation::{Answer, Situation};
use super::work::{Work, has_never};
use crate::arrange::Arrange as _;
use crate::listed::Listed as _;

/// A minimal set of open variables that determines a part. Empty if and only if the part is not open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Support {
    /// Open facts (not asked, or not known), ascending.
    pub facts: Vec<VariableId>,
    /// Open readings, ascending.
    pub readings: Vec<VariableId>,
}

impl Engine {
    /// What a part still turns on; empty if it is met or not met.
    ///
    /// # Errors
    /// [`QueryError::Clash`], [`QueryError::OtherProgram`], [`QueryError::NoSuchPart`] or [`QueryError::TooLarge`].
    pub fn support(&self, part: PartId, situation: &Situation) -> Result<Support, QueryError> {
        let mut work = self.work(situation)?;
        let levels = work.support_levels(part, situation)?.0;
        let mut support = Support::default();
        for variable in levels.into_iter().map(|level| self.variable(level)) {
            match self.sort(variable) {
                Sort::Fact => support.facts.push(variable),
                Sort::Reading => support.readings.push(variable),
            }
        }
        support.facts.arrange();
        support.readings.arrange();
        Ok(support)
    }

    /// The sort of a variable.
    pub(super) fn sort(&self, variable: VariableId) -> Sort {
        self.program
            .variables
            .get(usize::from(variable.0))
            .map_or(Sort::Fact, |variable| variable.sort)
    }
}

impl Work<'_> {
    /// The support's levels, the levels on which the part depends on its own, and the part's root in this store.
    pub(super) fn support_levels(
        &mut self,
        part: PartId,
        situation: &Situation,
    ) -> Result<(Vec<u16>, Vec<u16>, Node), QueryError> {
        let caring = self.engine.caring(part)?;
        let root = self.take(caring)?;
        let present = self.store.levels_in(root);
        if !has_never(&self.store, root) {
            // Nothing is impossible here, so what the reduced diagram mentions is exactly what matters.
            return Ok((present.clone(), present, root));
        }
        let plain = self.engine.plain(part)?;
        let plain = self.take(plain)?;
        let own = self.store.levels_in(plain);
        if super::work::outcomes(&self.store, root) != super::diagram::EITHER {
            return Ok((Vec::new(), own, root));
        }
        let foreign: Vec<u16> = present
            .iter()
            .copied()
            .filter(|level| own.binary_search(level).is_err())
            .listed();
        let mut left = project(&mut self.store, root, &foreign)?;
        let mut kept = self.store.levels_in(left);
        let mentioned = mentions(&self.engine.program, part);
        let engine = self.engine;
        let mut tried: Vec<(bool, usize, u16)> = kept
            .iter()
            .map(|level| {
                let variable = engine.variable(*level);
                let place = mentioned
                    .iter()
                    .position(|other| *other == variable)
                    .unwrap_or(usize::MAX);
                (
                    situation.get(variable) != Answer::DontKnow,
                    usize::MAX - place,
                    *level,
                )
            })
            .listed();
        tried.arrange();
        for (_, _, level) in tried {
            match project(&mut self.store, left, &[level]) {
                Ok(without) => left = without,
                Err(Stop::Conflict) => {}
                Err(Stop::Full) => return Err(QueryError::TooLarge),
            }
        }
        kept = self.store.levels_in(left);
        Ok((kept, own, root))
    }
}

/// Projects levels out of a diagram; [`Stop::Conflict`] if they matter.
fn project(store: &mut Store, root: Node, levels: &[u16]) -> Result<Node, Stop> {
    let Some(deepest) = levels.last().copied() else {
        return Ok(root);
    };
    let mut known = vec![None; store.len()];
    project_from(store, root, levels, deepest, &mut known)
}

fn project_from(
    store: &mut Store,
    node: Node,
    levels: &[u16],
    deepest: u16,
    known: &mut [Option<Node>],
) -> Result<Node, Stop> {
    if store.level(node) > deepest {
        return Ok(node);
    }
    if let Some(Some(found)) = known.get(node as usize) {
        return Ok(*found);
    }
    let level = store.level(node);
    let arity = store.children(node).len();
    let mut children = [NEVER; 32];
    for (value, slot) in children.iter_mut().enumerate().take(arity) {
        let child = store.child(node, value);
        *slot = project_from(store, child, levels, deepest, known)?;
    }
    let children = children.get(..arity).unwrap_or_default();
    let made = if levels.binary_search(&level).is_ok() {
        store.apply_all(Op::Merge, NEVER, children)?
    } else {
        store.make(level, children)?
    };
    if let Some(slot) = known.get_mut(node as usize) {
        *slot = Some(made);
    }
    Ok(made)
}

/// The variables that a part mentions, in the order in which its formula, parts unfolded, first mentions them.
pub(super) fn mentions(program: &Program, part: PartId) -> Vec<VariableId> {
    let mut found = Vec::new();
    let mut seen_variables = vec![false; program.variables.len()];
    let mut seen_parts = vec![false; program.parts.len()];
    let start = Formula::Part(part);
    let mut waiting = vec![&start];
    while let Some(formula) = waiting.pop() {
        match formula {
            Formula::Is(variable, _) => {
                if let Some(mark @ false) = seen_variables.get_mut(usize::from(variable.0)) {
                    *mark = true;
                    found.push(*variable);
                }
            }
            Formula::Part(inner) => {
                if let (Some(mark @ false), Some(formula)) = (
                    seen_parts.get_mut(usize::from(inner.0)),
                    program.parts.get(usize::from(inner.0)),
                ) {
                    *mark = true;
                    waiting.push(formula);
                }
            }
            Formula::Not(inner) => waiting.push(inner),
            Formula::All(list) | Formula::Any(list) | Formula::AtLeast(_, list) => {
                waiting.extend(list.iter().rev())
            }
            Formula::Constant(_) => {}
        }
    }
    found
}

/// For each variable its place in a canonical order: those mentioned first by the parts, in that order, then the rest.
pub(super) fn ranks(program: &Program, parts: &[PartId]) -> Vec<u16> {
    let mut ranks = vec![u16::MAX; program.variables.len()];
    let mut next = 0;
    let declared = (0..program.variables.len()).map(|position| VariableId(position as u16));
    for variable in parts
        .iter()
        .flat_map(|part| mentions(program, *part))
        .chain(declared)
    {
        if let Some(rank @ &mut u16::MAX) = ranks.get_mut(usize::from(variable.0)) {
            *rank = next;
            next += 1;
        }
    }
    ranks
}
