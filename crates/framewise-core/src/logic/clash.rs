//! Whether the given answers can hold together, and a smallest set that cannot.

use super::build::{Builder, Island};
use super::diagram::{Node, OFF, ON, Op, Store};
use super::engine::{Engine, QueryError};
use super::forcing::forcing;
use super::frozen::Names;
use super::program::{Formula, ValueSet, VariableId};
use super::situation::{Answer, Situation};
use crate::listed::Listed as _;

/// Whether any completion of the answers satisfies the constraints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Consistency {
    /// At least one does.
    Possible,
    /// None does.
    Clash(Clash),
}

/// A smallest set of given answers that cannot hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The answers, ascending: none can be spared, and no smaller set clashes.
    pub variables: Vec<VariableId>,
    /// Positions of the constraints they break together; none can be spared.
    pub constraints: Vec<usize>,
}

/// Smallest clashes that are looked at to find the one with the lowest numbers.
const MOST_SETS: usize = 16;

impl Engine {
    /// Whether the answers can hold together; if not, a smallest set of them that cannot, and why.
    ///
    /// If several sets are smallest, it is one of the first group of constraints in the order of the program.
    ///
    /// # Errors
    /// [`QueryError::OtherProgram`], or [`QueryError::TooLarge`] if there is a clash too large to make small.
    pub fn consistency(&self, situation: &Situation) -> Result<Consistency, QueryError> {
        self.check_situation(situation)?;
        let answers = self.by_level(situation);
        if self.possible(&answers) {
            return Ok(Consistency::Possible);
        }
        let ranks: Vec<u16> = self
            .built
            .variable_at
            .iter()
            .map(|variable| variable.0)
            .listed();
        let mut best: Option<(Vec<u16>, &Island)> = None;
        for island in &self.built.islands {
            let mut store = Store::new(self.budget.per_query);
            let nothing = vec![Answer::NotAsked; answers.len()];
            let root =
                self.built
                    .frozen
                    .restrict(island.root, &nothing, &mut store, &mut Names::new())?;
            let found = forcing(
                &store,
                root,
                ON,
                &answers,
                &ranks,
                self.budget.per_query,
                MOST_SETS,
            )?;
            if let Some(set) = found.sets.into_iter().next()
                && best
                    .as_ref()
                    .is_none_or(|(smallest, _)| set.len() < smallest.len())
            {
                best = Some((set, island));
            }
        }
        let Some((set, island)) = best else {
            return Err(QueryError::TooLarge);
        };
        let variables: Vec<VariableId> = set.into_iter().map(VariableId).listed();
        let constraints = self.broken(&variables, situation, &island.constraints)?;
        Ok(Consistency::Clash(Clash {
            variables,
            constraints,
        }))
    }

    /// Constraints of the list that the answers of these variables break together, none of which can be spared.
    fn broken(
        &self,
        variables: &[VariableId],
        situation: &Situation,
        constraints: &[usize],
    ) -> Result<Vec<usize>, QueryError> {
        let mut store = Store::new(self.budget.per_query);
        let mut builder = Builder {
            program: &self.program,
            level_of: &self.built.level_of,
            store: &mut store,
            plain: vec![None; self.program.parts.len()],
        };
        let mut given = Vec::new();
        for variable in variables {
            if let Answer::Is(value) = situation.get(*variable) {
                given.push(Formula::Is(*variable, ValueSet::of([value])));
            }
        }
        let given = builder.formula(&Formula::All(given))?;
        let mut nodes = Vec::new();
        for constraint in constraints {
            if let Some(formula) = self.program.constraints.get(*constraint) {
                nodes.push((*constraint, builder.formula(formula)?));
            }
        }
        let mut kept = nodes.clone();
        for (constraint, _) in nodes {
            let fewer: Vec<(usize, Node)> = kept
                .iter()
                .copied()
                .filter(|(other, _)| *other != constraint)
                .listed();
            let roots: Vec<Node> = fewer.iter().map(|(_, root)| *root).listed();
            if builder.store.apply_all(Op::And, given, &roots)? == OFF {
                kept = fewer;
            }
        }
        Ok(kept.into_iter().map(|(constraint, _)| constraint).listed())
    }
}
