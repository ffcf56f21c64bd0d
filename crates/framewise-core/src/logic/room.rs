//! What the answers leave room for: the values that each variable can still take, and why it cannot take another.

use super::clash::{Clash, Consistency};
use super::diagram::{BOTTOM, Node, ON, TERMINALS};
use super::engine::{Engine, QueryError};
use super::kleene;
use super::program::{Value, ValueSet, VariableId};
use super::situation::{Answer, Situation};
use super::verdict::Status;
use crate::listed::Listed as _;

impl Engine {
    /// For each variable, in order, the values for which the answers to the other variables leave room.
    ///
    /// # Errors
    /// [`QueryError::OtherProgram`], or [`QueryError::Clash`] if the answers clash already.
    pub fn room(&self, situation: &Situation) -> Result<Vec<ValueSet>, QueryError> {
        self.check_situation(situation)?;
        let room = self
            .room_by_level(&self.by_level(situation))
            .ok_or(QueryError::Clash)?;
        let variables = self.program.variables.iter().zip(&self.built.level_of);
        Ok(variables
            .map(|(variable, level)| {
                let room = room.get(usize::from(*level)).copied();
                ValueSet(room.unwrap_or(ANY).0 & ValueSet::full(variable.size).0)
            })
            .listed())
    }

    /// Why the answers to the other variables leave no room for a value: a smallest clash with it, as in
    /// [`Engine::consistency`]. `None` if they do.
    ///
    /// # Errors
    /// As [`Engine::consistency`]; also [`QueryError::Clash`] if the answers clash already.
    pub fn no_room(
        &self,
        variable: VariableId,
        value: Value,
        situation: &Situation,
    ) -> Result<Option<Clash>, QueryError> {
        let tried = situation.with(variable, Answer::Is(value));
        self.check_situation(situation)?;
        self.check_situation(&tried)?;
        if tried.get(variable) != Answer::Is(value) {
            return Err(QueryError::OtherProgram);
        }
        if !self.possible(&self.by_level(situation)) {
            return Err(QueryError::Clash);
        }
        if self.possible(&self.by_level(&tried)) {
            return Ok(None);
        }
        // Every clash has the new value in it. Most often one other answer is enough for it, which is seen without
        // building anything.
        let alone = self.unanswered().with(variable, Answer::Is(value));
        let enough = match self.room_by_level(&self.by_level(&alone)) {
            None => Some(vec![variable]),
            Some(room) => {
                let mut others = self.built.level_of.iter().zip((0..).map(VariableId));
                let excluded = others.find(|(level, other)| {
                    let room = room.get(usize::from(**level));
                    let answer = tried.get(*other).value();
                    room.zip(answer)
                        .is_some_and(|(room, answer)| !room.contains(answer))
                });
                excluded.map(|(_, other)| vec![other.min(variable), other.max(variable)])
            }
        };
        if let Some(variables) = enough {
            let mut only = self.unanswered();
            for variable in &variables {
                only.set(*variable, tried.get(*variable));
            }
            if let Some(constraint) = self.broken_alone(&only) {
                return Ok(Some(Clash {
                    variables,
                    constraints: vec![constraint],
                }));
            }
        }
        match self.consistency(&tried)? {
            Consistency::Clash(clash) => Ok(Some(clash)),
            Consistency::Possible => Ok(None),
        }
    }

    /// The first constraint that these answers are seen to break without looking at any other.
    fn broken_alone(&self, situation: &Situation) -> Option<usize> {
        let constraints = &self.program.constraints;
        let named = constraints.iter().map(kleene::parts_named).max();
        let parts = kleene::parts_before(&self.program, named.unwrap_or(0), situation);
        constraints.iter().position(|constraint| {
            kleene::evaluate(constraint, situation, &parts) == Status::NotMet
        })
    }

    /// For each level the values for which the answers to the other levels leave room, maybe with values that it does not
    /// have; nothing if the answers clash.
    ///
    /// A value has room if a node of its level can be reached by the answers above and the value leads on to where the
    /// answers below can hold; or if a way by the answers passes the level by.
    fn room_by_level(&self, answers: &[Answer]) -> Option<Vec<ValueSet>> {
        let frozen = &self.built.frozen;
        let outcomes = self.outcomes_if_possible(answers)?;
        let mut room = vec![ANY; answers.len()];
        let mut reached = vec![false; outcomes.len()];
        let level_of = |node: Node| frozen.inner(node).map_or(BOTTOM, |(level, _)| level);
        for island in &self.built.islands {
            let levels = island.levels.as_slice();
            set_all(&mut room, levels, BOTTOM, ValueSet(0));
            set_all(&mut room, levels, level_of(island.root), ANY);
            *reached.get_mut(island.root as usize)? = true;
        }
        // Parents have greater numbers than their children.
        for node in (TERMINALS..outcomes.len() as Node).rev() {
            let way = reached.get(node as usize).copied()?;
            let Some((level, children)) = frozen.inner(node).filter(|_| way) else {
                continue;
            };
            let place = usize::from(level);
            let answer = answers.get(place)?.value();
            let mut islands = self.built.islands.iter();
            let (levels, at) = islands.find_map(|island| {
                let at = island.levels.binary_search(&level).ok()?;
                Some((&island.levels, at))
            })?;
            for (value, child) in (0..).zip(children) {
                let can_hold = u32::from(*outcomes.get(*child as usize)?) & ON != 0;
                if can_hold {
                    room.get_mut(place)?.0 |= 1 << value;
                }
                if answer.is_none_or(|given| given == value) {
                    // Whether it can hold may turn on the answer that is asked about, which stands further below.
                    *reached.get_mut(*child as usize)? = true;
                    if can_hold {
                        set_all(&mut room, levels.get(at + 1..)?, level_of(*child), ANY);
                    }
                }
            }
        }
        Some(room)
    }
}

/// Every value, and more than a variable has.
const ANY: ValueSet = ValueSet(u32::MAX);

/// Sets the room of these levels, up to one.
fn set_all(room: &mut [ValueSet], levels: &[u16], until: u16, values: ValueSet) {
    for level in levels.iter().take_while(|level| **level < until) {
        if let Some(slot) = room.get_mut(usize::from(*level)) {
            *slot = values;
        }
    }
}
