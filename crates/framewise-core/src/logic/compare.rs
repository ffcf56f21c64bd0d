//! How two parts relate, with exact counts and a witness for every region.

use super::across::Choices;
use super::diagram::{Node, ON, Op, Store, region};
use super::engine::{Engine, QueryError};
use super::program::{PartId, Sort, Value, VariableId};
use super::situation::{Answer, Situation};
use super::support::ranks;
use super::work::{Work, fold, outcomes};
use crate::arrange::Arrange as _;
use crate::listed::Listed as _;

/// How the situations of two parts relate, under the given answers and readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The same situations, and there are some.
    Equivalent,
    /// Neither can be met (so they agree, but on nothing).
    NeitherPossible,
    /// The first cannot be met; the second can.
    FirstImpossible,
    /// The second cannot be met; the first can.
    SecondImpossible,
    /// Every situation of the first is one of the second, not the other way round; both can be met.
    FirstImpliesSecond,
    /// Every situation of the second is one of the first, not the other way round; both can be met.
    SecondImpliesFirst,
    /// Both can be met, never together.
    Disjoint,
    /// Both together, only the first and only the second are all possible.
    Overlapping,
}

/// One of the four ways in which a situation can stand to two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// Both hold.
    Both,
    /// Only the first holds.
    OnlyFirst,
    /// Only the second holds.
    OnlySecond,
    /// Neither holds.
    Neither,
}

/// The comparison of two parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The relation, over all completions (open readings included).
    pub relation: Relation,
    /// The open facts whose patterns are counted, ascending: those on which either outcome, or what is possible,
    /// still depends. Other open facts would multiply every count alike.
    pub counted: Vec<VariableId>,
    /// Counts of fact patterns, for each choice of the open readings that matter (one entry if none is open).
    /// Readings are never counted as if they were facts.
    pub counts: Vec<ReadingCounts>,
    /// Whether `counts` has an entry for every possible choice of readings.
    pub counts_complete: bool,
    /// A full situation for each region that is possible.
    pub witnesses: Vec<Witness>,
}

/// Counts under one choice of readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingCounts {
    /// The choice.
    pub readings: Vec<(VariableId, Value)>,
    /// The counts.
    pub counts: Counts,
}

/// How many fact patterns lie in each region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Both hold.
    pub both: u128,
    /// Only the first.
    pub only_first: u128,
    /// Only the second.
    pub only_second: u128,
    /// Neither.
    pub neither: u128,
}

/// A full situation in a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// The region.
    pub region: Region,
    /// The value of every variable of the program, in order; it satisfies all constraints and the given answers.
    pub values: Vec<Value>,
}

impl Engine {
    /// How two parts relate under the answers; counts for at most `most_readings` choices of open readings.
    ///
    /// # Errors
    /// [`QueryError::Clash`], [`QueryError::OtherProgram`], [`QueryError::NoSuchPart`], [`QueryError::TooLarge`] or
    /// [`QueryError::CountTooLarge`].
    pub fn compare(
        &self,
        first: PartId,
        second: PartId,
        situation: &Situation,
        most_readings: usize,
    ) -> Result<Comparison, QueryError> {
        let (one, other) = (self.caring(first)?, self.caring(second)?);
        let mut work = self.work(situation)?;
        let (one, other) = (work.take(one)?, work.take(other)?);
        let root = work.store.apply(Op::Pair, one, other)?;
        let levels = work.store.levels_in(root);
        let of_sort = |sort: Sort| {
            let mut found: Vec<VariableId> = levels
                .iter()
                .map(|level| self.variable(*level))
                .filter(|it| self.sort(*it) == sort)
                .listed();
            found.arrange();
            found
        };
        let (counted, readings) = (of_sort(Sort::Fact), of_sort(Sort::Reading));

        let mut counts = Vec::new();
        let mut counts_complete = true;
        let mut choices = Choices::of(self, &readings);
        let mut tried = 0;
        while let Some(options) = choices.next() {
            if tried == most_readings.max(1) {
                counts_complete = false;
                break;
            }
            tried += 1;
            let choice: Vec<(VariableId, Value)> = readings
                .iter()
                .copied()
                .zip(options.iter().copied())
                .listed();
            let found = count(self, &work.store, root, &levels, &choice)
                .ok_or(QueryError::CountTooLarge)?;
            if found != Counts::default() {
                counts.push(ReadingCounts {
                    readings: choice,
                    counts: found,
                });
            }
        }

        let possible = outcomes(&work.store, root);
        let mut witnesses = Vec::new();
        for (region, end) in REGIONS {
            if possible & end != 0 {
                let values = work.witness(root, end, &[first, second])?;
                witnesses.push(Witness { region, values });
            }
        }
        Ok(Comparison {
            relation: relation(possible),
            counted,
            counts,
            counts_complete,
            witnesses,
        })
    }
}

/// The regions with their terminals, in the order in which they are shown.
const REGIONS: [(Region, Node); 4] = [
    (Region::Both, BOTH),
    (Region::OnlyFirst, ONLY_FIRST),
    (Region::OnlySecond, ONLY_SECOND),
    (Region::Neither, NEITHER),
];
const NEITHER: Node = region(false, false);
const ONLY_FIRST: Node = region(true, false);
const ONLY_SECOND: Node = region(false, true);
const BOTH: Node = region(true, true);

fn relation(possible: u32) -> Relation {
    let has = |end: Node| possible & end != 0;
    match (has(BOTH), has(ONLY_FIRST), has(ONLY_SECOND)) {
        (false, false, false) => Relation::NeitherPossible,
        (false, false, true) => Relation::FirstImpossible,
        (false, true, false) => Relation::SecondImpossible,
        (false, true, true) => Relation::Disjoint,
        (true, false, false) => Relation::Equivalent,
        (true, false, true) => Relation::FirstImpliesSecond,
        (true, true, false) => Relation::SecondImpliesFirst,
        (true, true, true) => Relation::Overlapping,
    }
}

/// Counts patterns of the facts at `levels` under a choice of the readings among them; `None` beyond 128 bits.
fn count(
    engine: &Engine,
    store: &Store,
    root: Node,
    levels: &[u16],
    choice: &[(VariableId, Value)],
) -> Option<Counts> {
    let chosen = |level: u16| {
        choice
            .iter()
            .find(|(variable, _)| *variable == engine.variable(level))
            .map(|it| it.1)
    };
    let size = |level: u16| match chosen(level) {
        Some(_) => 1,
        None => {
            let variable = engine
                .program
                .variables
                .get(usize::from(engine.variable(level).0));
            variable.map_or(1, |variable| u128::from(variable.size))
        }
    };
    // Patterns of the counted levels from `from` up to, not including, `to`.
    let skipped = |from: u16, to: u16| {
        let mut between = levels.iter().filter(|level| (from..to).contains(*level));
        between.try_fold(1u128, |product, level| product.checked_mul(size(*level)))
    };
    let end = |end: Node| Some(REGIONS.map(|(_, region)| u128::from(region == end)));
    let counts = fold(store, end, |node, below: &[Option<[u128; 4]>]| {
        let level = store.level(node);
        let mut sums = [0u128; 4];
        for (value, child) in store.children(node).iter().enumerate() {
            if chosen(level).is_some_and(|option| usize::from(option) != value) {
                continue;
            }
            let times = skipped(level.checked_add(1)?, store.level(*child))?;
            let parts = below.get(*child as usize).copied().flatten()?;
            for (sum, part) in sums.iter_mut().zip(parts) {
                *sum = sum.checked_add(part.checked_mul(times)?)?;
            }
        }
        Some(sums)
    });
    let times = skipped(0, store.level(root))?;
    let [both, only_first, only_second, neither] = counts.get(root as usize).copied().flatten()?;
    Some(Counts {
        both: both.checked_mul(times)?,
        only_first: only_first.checked_mul(times)?,
        only_second: only_second.checked_mul(times)?,
        neither: neither.checked_mul(times)?,
    })
}

impl Work<'_> {
    /// A full situation that reaches a terminal: each variable in canonical order gets its lowest possible value.
    fn witness(
        &mut self,
        root: Node,
        end: Node,
        parts: &[PartId],
    ) -> Result<Vec<Value>, QueryError> {
        let engine = self.engine;
        // No variable is in two of these: the constraints connected with a part are in its own diagram already.
        let mut roots = vec![(root, end, self.store.levels_in(root))];
        for island in &engine.built.islands {
            let root = self.take(island.root)?;
            roots.push((root, ON, self.store.levels_in(root)));
        }
        let mut order: Vec<(u16, usize)> = ranks(&engine.program, parts)
            .into_iter()
            .enumerate()
            .map(|(at, rank)| (rank, at))
            .listed();
        order.arrange();
        let mut values = vec![0; self.answers.len()];
        let (mut variables, mut chosen) = (Vec::new(), Vec::new());
        for (_, position) in order {
            let level = engine.built.level_of.get(position).copied().unwrap_or(0);
            let value = match self
                .answers
                .get(usize::from(level))
                .copied()
                .unwrap_or_default()
            {
                Answer::Is(value) => value,
                Answer::NotAsked | Answer::DontKnow => {
                    let touched: Vec<(Node, Node)> = roots
                        .iter()
                        .filter(|(_, _, levels)| levels.binary_search(&level).is_ok())
                        .map(|(root, end, _)| (*root, *end))
                        .listed();
                    variables.push(VariableId(position as u16));
                    chosen.push(0);
                    let size = engine
                        .program
                        .variables
                        .get(position)
                        .map_or(1, |variable| variable.size);
                    let reaches = |value: &Value| {
                        chosen
                            .last_mut()
                            .into_iter()
                            .for_each(|last| *last = *value);
                        touched.iter().all(|(root, end)| {
                            self.outcomes_with(*root, &variables, &chosen) & end != 0
                        })
                    };
                    (0..size).find(reaches).unwrap_or(0)
                }
            };
            values
                .get_mut(position)
                .into_iter()
                .for_each(|slot| *slot = value);
        }
        Ok(values)
    }
}
