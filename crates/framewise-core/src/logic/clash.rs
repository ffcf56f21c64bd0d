//! Whether the given answers can hold together, and a smallest set that cannot.

use super::build::{Builder, Island};
use super::diagram::{Node, OFF, ON, Op, Store};
use super::engine::{Engine, QueryError};
use super::forcing::forcing;
use super::frozen::Names;
use super::kleene;
use super::program::{Formula, Value, ValueSet, VariableId};
use super::situation::{Answer, Situation};
use super::verdict::Status;
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

    /// Why the other answers leave no room for each value of a variable, in the order of its values; `None` where they do.
    ///
    /// The answers must be able to hold together. Each clash is a smallest one, as in [`Engine::consistency`].
    ///
    /// # Errors
    /// As [`Engine::consistency`]; also [`QueryError::Clash`] if the answers clash already.
    pub fn room_for(
        &self,
        variable: VariableId,
        situation: &Situation,
    ) -> Result<Vec<Option<Clash>>, QueryError> {
        self.check_situation(situation)?;
        let place = usize::from(variable.0);
        let (Some(asked), Some(level)) = (
            self.program.variables.get(place),
            self.built.level_of.get(place),
        ) else {
            return Err(QueryError::OtherProgram);
        };
        let level = usize::from(*level);
        let mut room = self.room();
        let mut answers = self.by_level(situation);
        if !self.possible_in(&answers, &mut room) {
            return Err(QueryError::Clash);
        }
        let mut clashes = Vec::new();
        for value in 0..asked.size {
            set(&mut answers, level, Answer::Is(value));
            clashes.push(if self.possible_in(&answers, &mut room) {
                None
            } else {
                Some(self.clash_with(variable, value, situation, &mut room)?)
            });
        }
        Ok(clashes)
    }

    /// A smallest clash with a value for which the other answers, which hold together, leave no room.
    fn clash_with(
        &self,
        variable: VariableId,
        value: Value,
        situation: &Situation,
        room: &mut [u8],
    ) -> Result<Clash, QueryError> {
        let tried = situation.with(variable, Answer::Is(value));
        // Every clash has the new value in it. Most often one other answer is enough for it, which is seen without
        // building anything.
        let count = self.program.variables.len();
        let mut few = vec![Answer::NotAsked; count];
        let at = |variable: VariableId| {
            let level = self.built.level_of.get(usize::from(variable.0));
            level.map_or(count, |level| usize::from(*level))
        };
        set(&mut few, at(variable), Answer::Is(value));
        let mut found = (!self.possible_in(&few, room)).then(|| vec![variable]);
        for other in (0..count as u16).map(VariableId) {
            let answer = situation.get(other);
            if found.is_some() {
                break;
            }
            if other == variable || answer.value().is_none() {
                continue;
            }
            set(&mut few, at(other), answer);
            if !self.possible_in(&few, room) {
                found = Some(vec![other.min(variable), other.max(variable)]);
            }
            set(&mut few, at(other), Answer::NotAsked);
        }
        if let Some(variables) = found {
            let mut only = self.unanswered();
            for variable in &variables {
                only = only.with(*variable, tried.get(*variable));
            }
            let parts = kleene::parts(&self.program, &only);
            let broken = self.program.constraints.iter().position(|constraint| {
                kleene::evaluate(constraint, &only, &parts) == Status::NotMet
            });
            if let Some(constraint) = broken {
                return Ok(Clash {
                    variables,
                    constraints: vec![constraint],
                });
            }
        }
        match self.consistency(&tried)? {
            Consistency::Clash(clash) => Ok(clash),
            Consistency::Possible => Err(QueryError::OtherProgram),
        }
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

fn set(answers: &mut [Answer], level: usize, answer: Answer) {
    if let Some(slot) = answers.get_mut(level) {
        *slot = answer;
    }
}
