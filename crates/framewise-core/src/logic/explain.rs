//! A definition as a tree of conditions with the state of each, and the shortest route to met.

use super::change::{Change, Changes, Goal, OpenFacts, Target};
use super::engine::{Engine, QueryError};
use super::program::{DefinitionId, Formula, PartId, Sort, ValueSet, VariableId};
use super::situation::{Answer, Situation};
use super::verdict::Status;
use super::work::{Work, as_status, outcomes};

/// A definition explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The tree; its root is the definition's part.
    pub root: Step,
    /// The shortest route to met, answers to open facts included.
    pub route: Route,
    /// Whether the whole tree is here; `false` if a part that repeats very often was cut short.
    pub complete: bool,
}

/// One node of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is.
    pub kind: Kind,
    /// Its exact status over all completions (not the three-valued sum of its children).
    pub status: Status,
    /// What it is made of. A leaf has none.
    pub children: Vec<Step>,
}

/// What a node of the tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A named part; its one child is its formula.
    Part(PartId),
    /// All children hold.
    All,
    /// At least one child holds.
    Any,
    /// At least this many children hold.
    AtLeast(u16),
    /// The child does not hold.
    Not,
    /// Always or never.
    Constant(bool),
    /// A condition on a variable.
    Leaf {
        /// The variable.
        variable: VariableId,
        /// The values that meet the condition.
        values: ValueSet,
        /// Its state.
        condition: Condition,
    },
}

/// The state of a leaf condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// It is met, as answered or as follows from the answers.
    Met,
    /// It is not met, as answered or as follows from the answers.
    NotMet,
    /// The fact is not stated.
    NotStated,
    /// The fact was asked and is not known.
    NotKnown,
    /// It depends on a reading that is left open: the law is disputed here.
    Disputed,
}

/// The fewest answers, given or changed, that make a definition met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// It is met.
    AlreadyMet,
    /// These would do it; no smaller set would.
    Needs(Vec<Change>),
    /// Nothing would, with the readings and fixed facts as they are.
    None,
    /// The node budget stopped the search.
    NotFound,
}

/// Nodes of a tree before it is cut short.
const MOST_STEPS: usize = 4_096;
/// Depth at which a tree is cut short: terms may name terms very often.
const DEEPEST_STEP: usize = 192;

impl Engine {
    /// A definition as a tree, with the exact status of every node, and the shortest route to met.
    ///
    /// # Errors
    /// [`QueryError::Clash`], [`QueryError::OtherProgram`], [`QueryError::NoSuchDefinition`] or
    /// [`QueryError::TooLarge`].
    pub fn explain(
        &self,
        definition: DefinitionId,
        situation: &Situation,
    ) -> Result<Explanation, QueryError> {
        let part = self
            .program
            .definitions
            .get(usize::from(definition.0))
            .copied();
        let part = part.ok_or(QueryError::NoSuchDefinition(definition))?;
        let mut tree = Tree {
            work: self.work(situation)?,
            situation,
            steps_left: MOST_STEPS,
        };
        let root = tree.step(&Formula::Part(part), DEEPEST_STEP)?;
        let complete = tree.steps_left > 0;
        let goal = Goal::Part(part);
        let route =
            match self.changes(&goal, Target::Met, OpenFacts::MayBeAnswered, situation, 1)? {
                Changes::Already => Route::AlreadyMet,
                Changes::Nothing => Route::None,
                Changes::Found { changes, .. } => {
                    changes.into_iter().next().map_or(Route::None, Route::Needs)
                }
                Changes::BoundHit => Route::NotFound,
            };
        Ok(Explanation {
            root,
            route,
            complete,
        })
    }
}

struct Tree<'engine, 'query> {
    work: Work<'engine>,
    situation: &'query Situation,
    steps_left: usize,
}

impl Tree<'_, '_> {
    fn step(&mut self, formula: &Formula, depth: usize) -> Result<Step, QueryError> {
        self.steps_left = self.steps_left.saturating_sub(1);
        let root = self.work.take_formula(formula)?;
        let status = as_status(outcomes(&self.work.store, root)).ok_or(QueryError::Clash)?;
        let engine = self.work.engine;
        let (kind, inner): (Kind, &[Formula]) = match formula {
            Formula::Constant(always) => (Kind::Constant(*always), &[]),
            Formula::Is(variable, values) => {
                let condition = self.condition(*variable, status);
                (
                    Kind::Leaf {
                        variable: *variable,
                        values: *values,
                        condition,
                    },
                    &[],
                )
            }
            Formula::Part(part) => {
                let formula = engine.program.parts.get(usize::from(part.0));
                (
                    Kind::Part(*part),
                    formula.map_or(&[], core::slice::from_ref),
                )
            }
            Formula::Not(inner) => (Kind::Not, core::slice::from_ref(inner)),
            Formula::All(list) => (Kind::All, list),
            Formula::Any(list) => (Kind::Any, list),
            Formula::AtLeast(least, list) => (Kind::AtLeast(*least), list),
        };
        let mut children = Vec::with_capacity(inner.len());
        for child in inner {
            if self.steps_left == 0 || depth == 0 {
                self.steps_left = 0;
                break;
            }
            children.push(self.step(child, depth - 1)?);
        }
        Ok(Step {
            kind,
            status,
            children,
        })
    }

    fn condition(&self, variable: VariableId, status: Status) -> Condition {
        match (
            status,
            self.work.engine.sort(variable),
            self.situation.get(variable),
        ) {
            (Status::Met, _, _) => Condition::Met,
            (Status::NotMet, _, _) => Condition::NotMet,
            (Status::Open, Sort::Reading, _) => Condition::Disputed,
            (Status::Open, Sort::Fact, Answer::DontKnow) => Condition::NotKnown,
            (Status::Open, Sort::Fact, _) => Condition::NotStated,
        }
    }
}
