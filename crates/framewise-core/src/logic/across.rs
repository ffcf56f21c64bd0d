//! On which readings of the law a part holds, with the facts as they are.

use super::diagram::{NEVER, Node, TERMINALS};
use super::engine::{Engine, QueryError};
use super::program::{PartId, Value, VariableId};
use super::situation::Situation;
use super::verdict::Status;
use super::work::{Work, as_status};
use crate::listed::Listed as _;

/// How a part fares across the open readings in its support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcrossReadings {
    /// Whether it is met on every reading, on some or on none.
    pub holds: Holds,
    /// The open readings that were varied, ascending.
    pub readings: Vec<VariableId>,
    /// Every possible choice of them with the status under it; an impossible choice does not appear.
    pub cases: Vec<ReadingCase>,
    /// `false`: there were more choices than the bound, `cases` holds the first of them, and `holds` speaks of these.
    pub complete: bool,
}

/// Whether a part is met (whatever the open facts are) on the readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// On every reading.
    OnEvery,
    /// On some, named by the cases with [`Status::Met`].
    OnSome,
    /// On none. Whether that is because facts are open, the cases say.
    OnNone,
}

/// One choice of readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingCase {
    /// The option of each of [`AcrossReadings::readings`], in the same order.
    pub options: Vec<Value>,
    /// The status under this choice; open here always means: turns on facts.
    pub status: Status,
}

impl Engine {
    /// On which of the open readings in its support a part is met; at most `most_cases` choices are tried.
    ///
    /// # Errors
    /// [`QueryError::Clash`], [`QueryError::OtherProgram`], [`QueryError::NoSuchPart`] or [`QueryError::TooLarge`].
    pub fn across_readings(
        &self,
        part: PartId,
        situation: &Situation,
        most_cases: usize,
    ) -> Result<AcrossReadings, QueryError> {
        let readings = self.support(part, situation)?.readings;
        let caring = self.caring(part)?;
        let mut work = self.work(situation)?;
        let root = work.take(caring)?;
        let mut choices = Choices::of(self, &readings);
        let mut cases = Vec::new();
        let mut tried = 0;
        let mut complete = true;
        while let Some(options) = choices.next() {
            if tried == most_cases.max(1) {
                complete = false;
                break;
            }
            tried += 1;
            let status = as_status(work.outcomes_with(root, &readings, options));
            if let Some(status) = status {
                cases.push(ReadingCase {
                    options: options.to_vec(),
                    status,
                });
            }
        }
        let met = cases
            .iter()
            .filter(|case| case.status == Status::Met)
            .count();
        let holds = match met {
            0 => Holds::OnNone,
            _ if met == cases.len() => Holds::OnEvery,
            _ => Holds::OnSome,
        };
        Ok(AcrossReadings {
            holds,
            readings,
            cases,
            complete,
        })
    }
}

/// All choices of values for some variables, the last varying fastest.
pub(super) struct Choices {
    sizes: Vec<Value>,
    current: Vec<Value>,
    begun: bool,
}

impl Choices {
    /// For these variables; for none there is one choice.
    pub(super) fn of(engine: &Engine, variables: &[VariableId]) -> Choices {
        let size = |variable: &VariableId| {
            engine
                .program
                .variables
                .get(usize::from(variable.0))
                .map_or(1, |variable| variable.size)
        };
        Choices {
            sizes: variables.iter().map(size).listed(),
            current: vec![0; variables.len()],
            begun: false,
        }
    }

    /// The next choice, or `None` after the last.
    pub(super) fn next(&mut self) -> Option<&[Value]> {
        if !self.begun {
            self.begun = true;
            return Some(&self.current);
        }
        for (value, size) in self.current.iter_mut().zip(&self.sizes).rev() {
            if *value + 1 < *size {
                *value += 1;
                return Some(&self.current);
            }
            *value = 0;
        }
        None
    }
}

impl Work<'_> {
    /// The outcomes that a diagram of this store can reach if these variables have these values.
    pub(super) fn outcomes_with(
        &self,
        root: Node,
        variables: &[VariableId],
        values: &[Value],
    ) -> u32 {
        let mut chosen = vec![None; self.answers.len()];
        for (variable, value) in variables.iter().zip(values) {
            let level = self
                .engine
                .built
                .level_of
                .get(usize::from(variable.0))
                .copied()
                .unwrap_or(0);
            chosen
                .get_mut(usize::from(level))
                .into_iter()
                .for_each(|slot| *slot = Some(*value));
        }
        let mut seen = vec![false; self.store.len()];
        let mut waiting = vec![root];
        let mut union = NEVER;
        while let Some(node) = waiting.pop() {
            match seen.get_mut(node as usize) {
                Some(mark @ false) => *mark = true,
                _ => continue,
            }
            match chosen
                .get(usize::from(self.store.level(node)))
                .copied()
                .flatten()
            {
                Some(value) => waiting.push(self.store.child(node, usize::from(value))),
                None if node < TERMINALS => union |= node,
                None => waiting.extend_from_slice(self.store.children(node)),
            }
        }
        union
    }
}
