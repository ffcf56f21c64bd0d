//! How many questions a conversation takes: the engine's order, the author's order, and the best there is.
//!
//! Run with `cargo bench -p framewise-core --bench questions`. The person answers everything, and every possible answer
//! is equally likely. The best is found by dynamic programming over all situations, so situations are small here: some
//! facts are answered at random until at most nine are needed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "../tests/support/mod.rs"]
mod support;

use framewise_core::logic::program::{PartId, VariableId};
use framewise_core::logic::*;
use std::collections::BTreeMap;
use support::generate::Dice;
use support::palermo;

const MOST_FACTS: usize = 9;

fn main() {
    println!("expected number of questions (mean over goals)");
    println!(
        "{:<26} {:>6} {:>8} {:>8} {:>8} {:>14}",
        "goals", "sets", "engine", "author", "best", "engine is best"
    );
    for (name, count) in [
        ("one definition", 1),
        ("two definitions", 2),
        ("three definitions", 3),
    ] {
        report(name, count);
    }
}

fn report(name: &str, count: usize) {
    let (mut sets, mut ours, mut authors, mut best, mut equal) = (0, 0.0, 0.0, 0.0, 0);
    for seed in 0..12 {
        let mut program = palermo::program(12, 36, seed);
        program.order = order::search(&program);
        let engine = Engine::build(program.clone(), Budget::default()).unwrap();
        let mut dice = Dice(seed);
        // Readings are chosen: nothing stays open in the end.
        let mut start = engine.unanswered();
        for (at, variable) in program.variables.iter().enumerate() {
            if variable.sort == framewise_core::logic::program::Sort::Reading {
                start.set(VariableId(at as u16), Answer::Is(1));
            }
        }
        for goals in program.definitions.windows(count) {
            // Facts are answered at random until few enough are needed.
            let mut start = start.clone();
            while engine.needed(goals, &start).unwrap().len() > MOST_FACTS {
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
            let author: Vec<VariableId> = (0..program.variables.len() as u16)
                .map(VariableId)
                .collect();
            let game = Game {
                engine: &engine,
                goals,
                author: &author,
            };
            let our_order = game.expected(&start, &mut BTreeMap::new(), Policy::Engine);
            let in_order = game.expected(&start, &mut BTreeMap::new(), Policy::Author);
            let optimum = game.expected(&start, &mut BTreeMap::new(), Policy::Best);
            assert!(optimum <= our_order + 1e-9 && optimum <= in_order + 1e-9);
            sets += 1;
            ours += our_order;
            authors += in_order;
            best += optimum;
            equal += usize::from(our_order < optimum + 1e-9);
        }
    }
    let mean = |sum: f64| sum / f64::from(sets);
    let share = 100 * equal / sets as usize;
    let (ours, authors, best) = (mean(ours), mean(authors), mean(best));
    println!("{name:<26} {sets:>6} {ours:>8.3} {authors:>8.3} {best:>8.3} {share:>12} %");
}

#[derive(Clone, Copy, PartialEq)]
enum Policy {
    Engine,
    Author,
    Best,
}

struct Game<'game> {
    engine: &'game Engine,
    goals: &'game [PartId],
    author: &'game [VariableId],
}

impl Game<'_> {
    fn expected(
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
