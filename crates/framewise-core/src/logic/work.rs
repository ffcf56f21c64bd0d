//! A query's workbench: a small store with the parts it needs, the answers already put in. Dropped with the query.

use super::build::Builder;
use super::diagram::{NEVER, Node, OFF, ON, Op, Stop, Store, TERMINALS};
use super::engine::{Engine, QueryError};
use super::frozen::{Names, Section};
use super::program::{Formula, PartId, Program, VariableId};
use super::situation::{Answer, Situation};
use crate::listed::Listed as _;

impl From<Stop> for QueryError {
    fn from(_: Stop) -> QueryError {
        QueryError::TooLarge
    }
}

/// A store for one query.
pub(super) struct Work<'engine> {
    pub(super) engine: &'engine Engine,
    pub(super) store: Store,
    /// The answers that have been put in, by level. Everything else is open in the store.
    pub(super) answers: Vec<Answer>,
    names: Names,
}

impl Engine {
    /// Checks that the situation is one of this program.
    pub(super) fn check_situation(&self, situation: &Situation) -> Result<(), QueryError> {
        let answers = situation.answers();
        let fits = answers.len() == self.program.variables.len()
            && answers
                .iter()
                .zip(&self.program.variables)
                .all(|(answer, variable)| match answer {
                    Answer::Is(value) => *value < variable.size,
                    Answer::NotAsked | Answer::DontKnow => true,
                });
        if fits {
            Ok(())
        } else {
            Err(QueryError::OtherProgram)
        }
    }

    /// Answers by level.
    pub(super) fn by_level(&self, situation: &Situation) -> Vec<Answer> {
        self.built
            .variable_at
            .iter()
            .map(|variable| situation.get(*variable))
            .listed()
    }

    /// Whether the constraints leave anything possible under answers by level.
    pub(super) fn possible(&self, answers: &[Answer]) -> bool {
        self.outcomes_if_possible(answers).is_some()
    }

    /// The outcomes of each node of the constraints under answers by level, if they leave anything possible.
    pub(super) fn outcomes_if_possible(&self, answers: &[Answer]) -> Option<Vec<u8>> {
        let frozen = &self.built.frozen;
        let mut outcomes = vec![0; frozen.len(Section::Constraints)];
        frozen.pass(Section::Constraints, answers, &mut outcomes);
        let can_hold = |root: Node| {
            outcomes
                .get(root as usize)
                .is_some_and(|outcome| u32::from(*outcome) & ON != 0)
        };
        self.built
            .islands
            .iter()
            .all(|island| can_hold(island.root))
            .then_some(outcomes)
    }

    /// Begins a query under all answers.
    ///
    /// # Errors
    /// The situation is of another program, or its answers clash.
    pub(super) fn work(&self, situation: &Situation) -> Result<Work<'_>, QueryError> {
        self.work_with(situation, |_, answer| answer)
    }

    /// Begins a query in which `put_in` says for each variable which answer is put into the diagrams.
    pub(super) fn work_with(
        &self,
        situation: &Situation,
        put_in: impl Fn(VariableId, Answer) -> Answer,
    ) -> Result<Work<'_>, QueryError> {
        self.check_situation(situation)?;
        let mut answers = self.by_level(situation);
        if !self.possible(&answers) {
            return Err(QueryError::Clash);
        }
        for (answer, variable) in answers.iter_mut().zip(&self.built.variable_at) {
            *answer = put_in(*variable, *answer);
        }
        Ok(Work {
            engine: self,
            store: Store::new(self.budget.per_query),
            answers,
            names: Names::new(),
        })
    }

    /// The variable at a level.
    pub(super) fn variable(&self, level: u16) -> VariableId {
        self.built
            .variable_at
            .get(usize::from(level))
            .copied()
            .unwrap_or(VariableId(u16::MAX))
    }

    /// The caring root of a part.
    pub(super) fn caring(&self, part: PartId) -> Result<Node, QueryError> {
        self.built
            .caring
            .get(usize::from(part.0))
            .copied()
            .ok_or(QueryError::NoSuchPart(part))
    }

    /// The plain root of a part.
    pub(super) fn plain(&self, part: PartId) -> Result<Node, QueryError> {
        self.built
            .plain
            .get(usize::from(part.0))
            .copied()
            .ok_or(QueryError::NoSuchPart(part))
    }
}

impl Work<'_> {
    /// Copies a diagram of the engine into the store, answers put in.
    pub(super) fn take(&mut self, root: Node) -> Result<Node, QueryError> {
        Ok(self.engine.built.frozen.restrict(
            root,
            &self.answers,
            &mut self.store,
            &mut self.names,
        )?)
    }

    /// A formula that may not be in the engine's diagram, within its constraints, answers put in.
    pub(super) fn take_formula(&mut self, formula: &Formula) -> Result<Node, QueryError> {
        if let Formula::Part(part) = formula {
            let root = self.engine.caring(*part)?;
            return self.take(root);
        }
        // Answers and parts are put in as the formula is read, so that nothing of the full size is ever built.
        let put_in = self.put_in(formula)?;
        let nothing = Program {
            variables: self.engine.program.variables.clone(),
            ..Program::default()
        };
        let parts = self.put_in_parts(formula)?;
        let mut builder = Builder {
            program: &nothing,
            level_of: &self.engine.built.level_of,
            store: &mut self.store,
            plain: parts,
        };
        let plain = builder.formula(&put_in)?;
        self.within_islands(plain)
    }

    /// A diagram of this store within the constraints connected with it.
    fn within_islands(&mut self, plain: Node) -> Result<Node, QueryError> {
        let marks = self.store.marks_in(plain);
        let engine = self.engine;
        let mut root = plain;
        for island in &engine.built.islands {
            if island.touches(&marks) {
                let constraints = self.take(island.root)?;
                root = self.store.apply(Op::Within, root, constraints)?;
            }
        }
        Ok(root)
    }

    /// The formula with answered conditions decided.
    fn put_in(&self, formula: &Formula) -> Result<Formula, QueryError> {
        let list = |list: &[Formula]| {
            let mut done = Vec::with_capacity(list.len());
            for inner in list {
                done.push(self.put_in(inner)?);
            }
            Ok::<_, QueryError>(done)
        };
        Ok(match formula {
            Formula::Is(variable, values) => {
                let level = self
                    .engine
                    .built
                    .level_of
                    .get(usize::from(variable.0))
                    .copied()
                    .unwrap_or(0);
                match self
                    .answers
                    .get(usize::from(level))
                    .copied()
                    .unwrap_or_default()
                {
                    Answer::Is(value) => Formula::Constant(values.contains(value)),
                    Answer::NotAsked | Answer::DontKnow => formula.clone(),
                }
            }
            Formula::Not(inner) => Formula::Not(Box::new(self.put_in(inner)?)),
            Formula::All(inner) => Formula::All(list(inner)?),
            Formula::Any(inner) => Formula::Any(list(inner)?),
            Formula::AtLeast(least, inner) => Formula::AtLeast(*least, list(inner)?),
            Formula::Constant(_) | Formula::Part(_) => formula.clone(),
        })
    }

    /// Plain roots, in this store, of the parts that a formula names; others stay empty.
    fn put_in_parts(&mut self, formula: &Formula) -> Result<Vec<Option<Node>>, QueryError> {
        let mut parts = vec![None; self.engine.program.parts.len()];
        let mut waiting = vec![formula];
        while let Some(formula) = waiting.pop() {
            match formula {
                Formula::Part(part) => {
                    let root = self.engine.plain(*part)?;
                    let root = self.take(root)?;
                    parts
                        .get_mut(usize::from(part.0))
                        .into_iter()
                        .for_each(|slot| *slot = Some(root));
                }
                Formula::Not(inner) => waiting.push(inner),
                Formula::All(list) | Formula::Any(list) | Formula::AtLeast(_, list) => {
                    waiting.extend(list)
                }
                Formula::Constant(_) | Formula::Is(..) => {}
            }
        }
        Ok(parts)
    }
}

/// The union of all outcomes that a diagram can reach.
pub(super) fn outcomes(store: &Store, root: Node) -> u32 {
    if root < TERMINALS {
        return root;
    }
    let mut seen = vec![false; store.len()];
    let mut waiting = vec![root];
    let mut union = NEVER;
    while let Some(node) = waiting.pop() {
        match seen.get_mut(node as usize) {
            Some(mark @ false) => *mark = true,
            _ => continue,
        }
        if node < TERMINALS {
            union |= node;
        }
        waiting.extend_from_slice(store.children(node));
    }
    union
}

/// Whether a diagram still has situations that cannot be.
pub(super) fn has_never(store: &Store, root: Node) -> bool {
    let mut seen = vec![false; store.len()];
    let mut waiting = vec![root];
    while let Some(node) = waiting.pop() {
        if node == NEVER {
            return true;
        }
        match seen.get_mut(node as usize) {
            Some(mark @ false) => *mark = true,
            _ => continue,
        }
        waiting.extend_from_slice(store.children(node));
    }
    false
}

/// The value of every node of a store, children first, by what its terminals and children give.
pub(super) fn fold<T: Clone>(
    store: &Store,
    terminal: impl Fn(Node) -> T,
    inner: impl Fn(Node, &[T]) -> T,
) -> Vec<T> {
    let mut values: Vec<T> = (0..TERMINALS).map(terminal).listed();
    values.reserve(store.len().saturating_sub(values.len()));
    for node in store.inner_nodes() {
        let value = inner(node, &values);
        values.push(value);
    }
    values
}

/// Both outcomes at once, as the verdict pass writes them.
pub(super) fn as_status(outcomes: u32) -> Option<super::verdict::Status> {
    use super::verdict::Status;
    match outcomes {
        OFF => Some(Status::NotMet),
        ON => Some(Status::Met),
        NEVER => None,
        _ => Some(Status::Open),
    }
}
