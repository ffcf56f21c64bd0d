//! A conversation as a game against chance: how many questions a way of asking takes, and the fewest there can be.
//!
//! The person answers everything, and every possible answer is equally likely.

use super::generate::Dice;
use super::palermo;
use framewise_core::logic::program::{PartId, Sort, VariableId};
use framewise_core::logic::*;
use std::collections::BTreeMap;

/// Sums of expected numbers of questions.
#[derive(Default)]
pub struct Tally {
    pub sets: u32,
    pub engine: f64,
    pub author: f64,
    pub best: f64,
    /// Sets on which the engine's order is as good as any.
    pub equal: u32,
}

/// Plays every run of `count` definitions of a generated program, from situations in which at most `most_facts` are
/// needed.
pub fn tally(seeds: u64, count: usize, most_facts: usize) -> Tally {
    let mut tally = Tally::default();
    for seed in 0..seeds {
        let mut program = palermo::program(12, 36, seed);
        program.order = order::search(&program);
        let engine = Engine::build(program.clone(), Budget::default()).unwrap();
        let mut dice = Dice(seed);
        // Readings are chosen: nothing stays open in the end.
        let mut start = engine.unanswered();
        for (at, variable) in program.variables.iter().enumerate() {
            if variable.sort == Sort::Reading {
                start.set(VariableId(at as u16), Answer::Is(1));
            }
        }
        let author: Vec<VariableId> = (0..program.variables.len() as u16)
            .map(VariableId)
            .collect();
        for goals in program.definitions.windows(count) {
            // Facts are answered at random until few enough are needed.
            let mut start = start.clone();
            while engine.needed(goals, &start).unwrap().len() > most_facts {
                let fact = VariableId(dice.roll(36) as u16);
                let size = usize::from(program.variables[fact.0 as usize].size);
                let next = start.with(fact, Answer::Is(dice.roll(size) as u8));
                if engine.consistency(&next) == Ok(Consistency::Possible) {
                    start = next;
                }
            }
            if engine.needed(goals, &start).unwrap().len() < 4 {
                continue;
            }
            let game = Game {
                engine: &engine,
                goals,
                author: &author,
            };
            let play = |policy| game.expected(&start, &mut BTreeMap::new(), policy);
            let (ours, in_order, best) = (
                play(Policy::Engine),
                play(Policy::Author),
                play(Policy::Best),
            );
            assert!(best <= ours + 1e-9 && best <= in_order + 1e-9);
            tally.sets += 1;
            tally.engine += ours;
            tally.author += in_order;
            tally.best += best;
            tally.equal += u32::from(ours < best + 1e-9);
        }
    }
    tally
}

#[derive(Clone, Copy, PartialEq)]
pub enum Policy {
    Engine,
    Author,
    Best,
}

pub struct Game<'game> {
    pub engine: &'game Engine,
    pub goals: &'game [PartId],
    pub author: &'game [VariableId],
}

impl Game<'_> {
    /// The expected number of questions from here on.
    pub fn expected(
        &self,
        situation: &Situation,
        known: &mut BTreeMap<Vec<Answer>, f64>,
        policy: Policy,
    ) -> f64 {
        if let Some(found) = known.get(situation.answers()) {
            return *found;
        }
        let needed = self.engine.needed(self.goals, situation).unwrap();
        let found = match policy {
            _ if needed.is_empty() => 0.0,
            Policy::Engine => {
                let question = self
                    .engine
                    .next_question(self.goals, situation, self.author)
                    .unwrap()
                    .unwrap();
                self.after(situation, question.variable, known, policy)
            }
            Policy::Author => {
                let first = self
                    .author
                    .iter()
                    .find(|variable| needed.contains(variable))
                    .unwrap();
                self.after(situation, *first, known, policy)
            }
            Policy::Best => {
                let each = needed
                    .iter()
                    .map(|variable| self.after(situation, *variable, known, policy));
                each.fold(f64::INFINITY, f64::min)
            }
        };
        known.insert(situation.answers().to_vec(), found);
        found
    }

    fn after(
        &self,
        situation: &Situation,
        variable: VariableId,
        known: &mut BTreeMap<Vec<Answer>, f64>,
        policy: Policy,
    ) -> f64 {
        let size = self.engine.program().variables[variable.0 as usize].size;
        let mut counts = Vec::new();
        for value in 0..size {
            let next = situation.with(variable, Answer::Is(value));
            if self.engine.consistency(&next) == Ok(Consistency::Possible) {
                counts.push(self.expected(&next, known, policy));
            }
        }
        1.0 + counts.iter().sum::<f64>() / counts.len() as f64
    }
}
