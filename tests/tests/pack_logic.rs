//! The shipped pack's definitions against brute force: every definition, over all completions of what it looks at.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "../../crates/framewise-core/tests/support/mod.rs"]
mod support;

use framewise_core::logic::program::{Formula, PartId, Program, VariableId};
use framewise_core::logic::*;
use std::collections::BTreeSet;
use support::generate::{Dice, situation};
use support::oracle::holds;

/// Completions listed for one situation.
const MOST_COMPLETIONS: usize = 8_192;
/// Situations for each definition.
const SITUATIONS: usize = 12;

/// Every page builds this diagram before it shows anything. Without sifting it has some 50 000 nodes, without the longer
/// search of `framewise order` some 15 000.
#[test]
fn the_shipped_order_keeps_the_diagram_small() {
    let pack = framewise_core::pack::decode(framewise_content::ONLINE_EXPLOITATION).unwrap();
    let whole = framewise_core::session::whole_program(&pack);
    let nodes = order::cost(&whole, &whole.order).unwrap();
    assert!(nodes <= 12_500, "{nodes} nodes");
}

#[test]
fn every_shipped_definition_agrees_with_brute_force() {
    let pack = framewise_core::pack::decode(framewise_content::ONLINE_EXPLOITATION).unwrap();
    let program = &pack.program;
    let engine = Engine::build(program.clone(), Budget::default()).unwrap();
    println!(
        "{} definitions, {} variables: {:?}",
        program.definitions.len(),
        program.variables.len(),
        engine.size()
    );
    let mut dice = Dice(1);
    let mut statuses = BTreeSet::new();
    for part in &program.definitions {
        let relevant = relevant(program, *part);
        for _ in 0..SITUATIONS {
            let situation = consistent(&engine, &relevant, &mut dice);
            let outcomes = outcomes(program, *part, &relevant, &situation);
            let expected = match (outcomes.contains(&false), outcomes.contains(&true)) {
                (true, true) => Status::Open,
                (false, true) => Status::Met,
                (true, false) => Status::NotMet,
                (false, false) => panic!("the engine says that the answers can hold together"),
            };
            assert_eq!(
                engine.status(*part, &situation),
                Ok(expected),
                "{part:?} {situation:?}"
            );
            let three_valued = kleene::part(program, *part, &situation);
            assert!(three_valued == Status::Open || three_valued == expected);
            statuses.insert(expected);
        }
    }
    assert_eq!(
        statuses.len(),
        3,
        "the situations drawn settle too little: {statuses:?}"
    );
}

/// Variables that the part mentions, and those that constraints connect with them.
fn relevant(program: &Program, part: PartId) -> BTreeSet<VariableId> {
    let mut found = variables(program, &Formula::Part(part));
    loop {
        let before = found.len();
        for constraint in &program.constraints {
            let connected = variables(program, constraint);
            if !connected.is_disjoint(&found) {
                found.extend(connected);
            }
        }
        if found.len() == before {
            return found;
        }
    }
}

fn variables(program: &Program, formula: &Formula) -> BTreeSet<VariableId> {
    match formula {
        Formula::Constant(_) => BTreeSet::new(),
        Formula::Is(variable, _) => BTreeSet::from([*variable]),
        Formula::Part(part) => variables(program, &program.parts[part.0 as usize]),
        Formula::Not(inner) => variables(program, inner),
        Formula::All(list) | Formula::Any(list) | Formula::AtLeast(_, list) => list
            .iter()
            .flat_map(|inner| variables(program, inner))
            .collect(),
    }
}

/// Random answers that hold together, with few enough completions of the relevant variables to list.
fn consistent(engine: &Engine, relevant: &BTreeSet<VariableId>, dice: &mut Dice) -> Situation {
    let program = engine.program();
    let size = |variable: &VariableId| usize::from(program.variables[variable.0 as usize].size);
    let percent = dice.roll(90);
    let drawn = situation(dice, program, percent);
    let mut kept = engine.unanswered();
    for (at, answer) in drawn.answers().iter().enumerate() {
        let next = kept.with(VariableId(at as u16), *answer);
        if engine.consistency(&next) == Ok(Consistency::Possible) {
            kept = next;
        }
    }
    loop {
        let open: Vec<&VariableId> = relevant
            .iter()
            .filter(|variable| kept.get(**variable).is_open())
            .collect();
        if open
            .iter()
            .map(|variable| size(variable))
            .fold(1usize, usize::saturating_mul)
            <= MOST_COMPLETIONS
        {
            return kept;
        }
        let variable = *open[dice.roll(open.len())];
        let next = kept.with(variable, Answer::Is(dice.roll(size(&variable)) as u8));
        if engine.consistency(&next) == Ok(Consistency::Possible) {
            kept = next;
        }
    }
}

/// Whether the part holds, over all completions of the relevant variables that the constraints allow.
fn outcomes(
    program: &Program,
    part: PartId,
    relevant: &BTreeSet<VariableId>,
    situation: &Situation,
) -> BTreeSet<bool> {
    let constraints: Vec<&Formula> = program
        .constraints
        .iter()
        .filter(|formula| variables(program, formula).is_subset(relevant))
        .collect();
    let open: Vec<&VariableId> = relevant
        .iter()
        .filter(|variable| situation.get(**variable).is_open())
        .collect();
    // What is not relevant and open may be anything.
    let mut full: Vec<u8> = situation
        .answers()
        .iter()
        .map(|answer| answer.value().unwrap_or(0))
        .collect();
    let mut outcomes = BTreeSet::new();
    loop {
        if constraints
            .iter()
            .all(|constraint| holds(program, constraint, &full))
        {
            outcomes.insert(holds(program, &Formula::Part(part), &full));
        }
        let next = open.iter().find(|variable| {
            let value = &mut full[variable.0 as usize];
            *value += 1;
            let carries = *value == program.variables[variable.0 as usize].size;
            if carries {
                *value = 0;
            }
            !carries
        });
        if next.is_none() {
            return outcomes;
        }
    }
}
