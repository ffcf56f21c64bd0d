//! What to ask next, why, and how many questions are left.

use super::across::Choices;
use super::cheapest::{Cheapest, Decision, May};
use super::diagram::{EITHER, NEVER, Node, OFF, ON, Store};
use super::engine::{Engine, QueryError};
use super::program::{PartId, Sort, Value, VariableId};
use super::situation::{Answer, Situation};
use super::work::{Work, fold};
use crate::arrange::Arrange as _;
use crate::listed::Listed as _;

/// The next question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The fact to ask about.
    pub variable: VariableId,
    /// What each possible answer would settle. Values that the constraints exclude do not appear.
    pub settles: Vec<ValueEffect>,
    /// At least this many questions are left, this one included, whatever is answered.
    pub least: u32,
    /// At most this many are left, this one included, whatever is answered.
    pub most: u32,
}

/// What one answer would settle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueEffect {
    /// The answer.
    pub value: Value,
    /// The goals, open now, that it would settle, in the order in which they were given.
    pub goals: Vec<PartId>,
}

/// Nodes that finding the least number of questions may create for one goal.
const LEAST_NODES: u32 = 200;
/// Choices of readings that are tried for it.
const LEAST_CHOICES: usize = 2;
/// Single answers that are gathered for it.
const LEAST_WAYS: usize = 256;

/// An open goal on the workbench.
struct OpenGoal {
    part: PartId,
    root: Node,
    /// Levels of its support.
    support: Vec<u16>,
    /// Levels on which the part itself depends; the support of every later situation is among them.
    own: Vec<u16>,
}

impl Engine {
    /// What to ask next for these goals; `None`: no goal needs another fact that may still be asked.
    ///
    /// The question is the one whose answer is expected to leave least undecided over all open goals together, each
    /// goal weighed alike and every pattern of the open facts and readings taken as equally likely. `author_order`
    /// breaks ties, earlier first; a variable that is not in it comes last.
    ///
    /// # Errors
    /// [`QueryError::Clash`], [`QueryError::OtherProgram`], [`QueryError::NoSuchPart`] or [`QueryError::TooLarge`].
    pub fn next_question(
        &self,
        goals: &[PartId],
        situation: &Situation,
        author_order: &[VariableId],
    ) -> Result<Option<Question>, QueryError> {
        let mut work = self.work(situation)?;
        let open = work.open_goals(goals, situation)?;
        let may_ask = |level: &u16| self.may_ask(*level, situation);
        let candidates = union(open.iter().map(|goal| goal.support.as_slice()), may_ask);
        let scores = scores(&work.store, &open, &candidates);
        let place = |level: u16| {
            let variable = self.variable(level);
            (
                author_order
                    .iter()
                    .position(|other| *other == variable)
                    .unwrap_or(usize::MAX),
                variable,
            )
        };
        let ranked = candidates
            .iter()
            .zip(scores)
            .map(|(level, score)| (core::cmp::Reverse(score), place(*level)));
        let Some((_, (_, variable))) = ranked.min() else {
            return Ok(None);
        };
        let most = union(open.iter().map(|goal| goal.own.as_slice()), may_ask).len();
        Ok(Some(Question {
            variable,
            settles: work.settles(&open, variable),
            least: work.least(&open, situation),
            most: most as u32,
        }))
    }

    /// Facts that some goal still needs and that may still be asked, ascending.
    ///
    /// # Errors
    /// As [`Engine::next_question`].
    pub fn needed(
        &self,
        goals: &[PartId],
        situation: &Situation,
    ) -> Result<Vec<VariableId>, QueryError> {
        let mut work = self.work(situation)?;
        let open = work.open_goals(goals, situation)?;
        let levels = union(open.iter().map(|goal| goal.support.as_slice()), |level| {
            self.may_ask(*level, situation)
        });
        let mut needed: Vec<VariableId> = levels
            .into_iter()
            .map(|level| self.variable(level))
            .listed();
        needed.arrange();
        Ok(needed)
    }

    fn may_ask(&self, level: u16, situation: &Situation) -> bool {
        let variable = self.variable(level);
        self.sort(variable) == Sort::Fact && situation.get(variable) == Answer::NotAsked
    }
}

impl Work<'_> {
    /// The goals that still need a fact that may be asked.
    fn open_goals(
        &mut self,
        goals: &[PartId],
        situation: &Situation,
    ) -> Result<Vec<OpenGoal>, QueryError> {
        let mut open: Vec<OpenGoal> = Vec::new();
        for part in goals {
            let (support, own, root) = self.support_levels(*part, situation)?;
            let is_new = open.iter().all(|goal| goal.part != *part);
            if is_new
                && support
                    .iter()
                    .any(|level| self.engine.may_ask(*level, situation))
            {
                open.push(OpenGoal {
                    part: *part,
                    root,
                    support,
                    own,
                });
            }
        }
        Ok(open)
    }

    fn settles(&self, open: &[OpenGoal], variable: VariableId) -> Vec<ValueEffect> {
        let size = self
            .engine
            .program
            .variables
            .get(usize::from(variable.0))
            .map_or(0, |variable| variable.size);
        let mut effects = Vec::new();
        for value in 0..size {
            let outcomes: Vec<u32> = open
                .iter()
                .map(|goal| self.outcomes_with(goal.root, &[variable], &[value]))
                .listed();
            if outcomes.contains(&NEVER) {
                continue;
            }
            let settled = open
                .iter()
                .zip(outcomes)
                .filter(|(_, outcome)| *outcome != EITHER);
            effects.push(ValueEffect {
                value,
                goals: settled.map(|(goal, _)| goal.part).listed(),
            });
        }
        effects
    }

    /// A number of questions that cannot be undercut.
    ///
    /// After the last question, every goal depends on nothing but open readings and facts that are not known. Put
    /// values to those, and the given answers alone must decide the goal; so no fewer are possible than the smallest
    /// set of answers that decides it, other unknowns being free, for the goal where that set is largest.
    fn least(&mut self, open: &[OpenGoal], situation: &Situation) -> u32 {
        let engine = self.engine;
        let mut least = 1;
        let mut shared: Option<Vec<Vec<Decision>>> = None;
        for goal in open {
            let constrained = |level: &u16| {
                engine
                    .built
                    .islands
                    .iter()
                    .any(|island| island.levels.binary_search(level).is_ok())
            };
            let free: Vec<VariableId> = self
                .store
                .levels_in(goal.root)
                .into_iter()
                .filter(|level| !constrained(level))
                .map(|level| engine.variable(level))
                .filter(|variable| engine.sort(*variable) == Sort::Reading)
                .listed();
            let mut choices = Choices::of(engine, &free);
            let mut tried = 0;
            // Any one choice of a reading that no constraint touches gives a bound, so the best of them does too.
            while let Some(options) = choices.next().filter(|_| tried < LEAST_CHOICES) {
                tried += 1;
                let may = self.decisive(&free, options, situation);
                let Ok(cheapest) =
                    Cheapest::of(&self.store, goal.root, &[OFF, ON], &may, LEAST_NODES)
                else {
                    continue;
                };
                least = least.max(cheapest.price().unwrap_or(0));
                if cheapest.price() == Some(1) {
                    let (ways, complete) = cheapest.ways(LEAST_WAYS);
                    if complete {
                        match &mut shared {
                            None => shared = Some(ways),
                            Some(shared) => shared.retain(|way| ways.contains(way)),
                        }
                    }
                }
            }
        }
        // Goals that one answer each could decide, but no single answer all of them, need two.
        if shared.is_some_and(|ways| ways.is_empty()) {
            least.max(2)
        } else {
            least
        }
    }

    fn decisive(
        &self,
        chosen: &[VariableId],
        options: &[Value],
        situation: &Situation,
    ) -> Vec<May> {
        let policy = |variable: &VariableId| match chosen
            .iter()
            .zip(options)
            .find(|(reading, _)| *reading == variable)
        {
            Some((_, option)) => May::Fixed(*option),
            None if self.engine.sort(*variable) == Sort::Fact
                && situation.get(*variable) == Answer::NotAsked =>
            {
                May::Answer(1)
            }
            None => May::Answer(0),
        };
        self.engine.built.variable_at.iter().map(policy).listed()
    }
}

/// The levels of all lists that pass the test, ascending.
fn union<'list>(
    lists: impl Iterator<Item = &'list [u16]>,
    test: impl Fn(&u16) -> bool,
) -> Vec<u16> {
    let mut all: Vec<u16> = lists.flatten().copied().filter(test).listed();
    all.arrange();
    all.dedup();
    all
}

/// For each candidate, the share of what is undecided that its answer is expected to remove, summed over the goals.
///
/// Undecided is the chance that two random situations differ in outcome. Only the order of the scores is ever used;
/// they are rounded so that the last bits of the arithmetic decide nothing.
fn scores(store: &Store, open: &[OpenGoal], candidates: &[u16]) -> Vec<i64> {
    let chances = fold(
        store,
        |end| {
            [
                f64::from(u8::from(end == OFF)),
                f64::from(u8::from(end == ON)),
            ]
        },
        |node, below| {
            let mut sums = [0.0; 2];
            for child in store.children(node) {
                let [off, on] = below.get(*child as usize).copied().unwrap_or_default();
                sums = [sums[0] + off, sums[1] + on];
            }
            let share = store.children(node).len().max(1) as f64;
            [sums[0] / share, sums[1] / share]
        },
    );
    let chance = |node: Node| chances.get(node as usize).copied().unwrap_or_default();
    let mut scores = vec![0.0; candidates.len()];
    for goal in open {
        let total = chance(goal.root);
        let before = undecided(total) / (total[0] + total[1]);
        for (found, score) in through(store, goal.root, candidates, &chance)
            .iter()
            .zip(&mut scores)
        {
            if found.is_empty() {
                continue;
            }
            // What passes the level by counts for each of its values alike.
            let share = found.len() as f64;
            let passing = found.iter().fold([0.0; 2], |sum, it| {
                [sum[0] + it[0] / share, sum[1] + it[1] / share]
            });
            let beside = [total[0] - passing[0], total[1] - passing[1]];
            let with = found
                .iter()
                .map(|it| [it[0] + beside[0], it[1] + beside[1]]);
            let (left, mass) = with.fold((0.0, 0.0), |(left, mass), it| {
                (left + undecided(it), mass + it[0] + it[1])
            });
            *score += 1.0 - left / mass / before;
        }
    }
    scores
        .into_iter()
        .map(|score| (score * f64::from(1 << 24)).round() as i64)
        .listed()
}

/// Mass times impurity: zero if one of the outcomes is excluded.
fn undecided(chance: [f64; 2]) -> f64 {
    let mass = chance[0] + chance[1];
    if mass > 0.0 {
        chance[0] * chance[1] / mass
    } else {
        0.0
    }
}

/// For each candidate level and value, the chances of both outcomes that lead through a node of the level.
fn through(
    store: &Store,
    root: Node,
    candidates: &[u16],
    chance: &impl Fn(Node) -> [f64; 2],
) -> Vec<Vec<[f64; 2]>> {
    let mut found: Vec<Vec<[f64; 2]>> = vec![Vec::new(); candidates.len()];
    let mut reach = vec![0.0; store.len()];
    reach
        .get_mut(root as usize)
        .into_iter()
        .for_each(|slot| *slot = 1.0);
    for node in store.inner_nodes().rev() {
        let here = reach.get(node as usize).copied().unwrap_or(0.0);
        if here == 0.0 {
            continue;
        }
        let children = store.children(node);
        let share = here / children.len() as f64;
        for child in children {
            reach
                .get_mut(*child as usize)
                .into_iter()
                .for_each(|slot| *slot += share);
        }
        if let Some(values) = candidates
            .binary_search(&store.level(node))
            .ok()
            .and_then(|at| found.get_mut(at))
        {
            values.resize(children.len(), [0.0; 2]);
            for (value, child) in values.iter_mut().zip(children) {
                let [off, on] = chance(*child);
                *value = [value[0] + here * off, value[1] + here * on];
            }
        }
    }
    found
}
