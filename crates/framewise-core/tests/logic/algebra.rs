//! The small algebra, exhaustively: every connective over every pair of conditions on a yes-no fact and a band, under
//! every situation, with and without a constraint.

use crate::support::oracle::Oracle;
use framewise_core::logic::program::{
    Formula, PartId, Program, Sort, ValueSet, Variable, VariableId,
};
use framewise_core::logic::*;

fn leaves() -> Vec<Formula> {
    let mut leaves = vec![Formula::Constant(false), Formula::Constant(true)];
    leaves.extend((0..4).map(|values| Formula::Is(VariableId(0), ValueSet(values))));
    leaves.extend((0..8).map(|values| Formula::Is(VariableId(1), ValueSet(values))));
    leaves
}

fn compounds(one: &Formula, other: &Formula) -> Vec<Formula> {
    let pair = || vec![one.clone(), other.clone()];
    let not = |formula| Formula::Not(Box::new(formula));
    let mut all = vec![
        Formula::All(pair()),
        Formula::Any(pair()),
        not(Formula::All(pair())),
        Formula::All(vec![not(one.clone()), other.clone()]),
        Formula::Any(vec![
            Formula::All(pair()),
            Formula::All(vec![not(one.clone()), not(other.clone())]),
        ]),
    ];
    all.extend((0..4).map(|least| Formula::AtLeast(least, pair())));
    all
}

fn situations() -> Vec<Situation> {
    let first = [
        Answer::NotAsked,
        Answer::DontKnow,
        Answer::Is(0),
        Answer::Is(1),
    ];
    let second = [
        Answer::NotAsked,
        Answer::Is(0),
        Answer::Is(1),
        Answer::Is(2),
    ];
    let pairs = first
        .into_iter()
        .flat_map(|one| second.into_iter().map(move |other| vec![one, other]));
    pairs.map(Situation::from).collect()
}

fn check(constraints: Vec<Formula>) {
    let variables = vec![
        Variable {
            sort: Sort::Fact,
            size: 2,
            fixed: false,
        },
        Variable {
            sort: Sort::Fact,
            size: 3,
            fixed: false,
        },
    ];
    let mut program = Program {
        variables,
        constraints,
        ..Program::default()
    };
    program.parts.extend([
        Formula::All(vec![]),
        Formula::Any(vec![]),
        Formula::AtLeast(0, vec![]),
    ]);
    for one in leaves() {
        for other in leaves() {
            program.parts.extend(compounds(&one, &other));
        }
    }
    program.definitions = (0..program.parts.len() as u16).map(PartId).collect();
    let oracle = Oracle::of(&program);
    let engine = match Engine::build(program.clone(), Budget::default()) {
        Ok(engine) => engine,
        Err(error) => {
            assert!(oracle.possible.is_empty(), "{error:?}");
            return;
        }
    };
    let mut scratch = engine.scratch();
    for situation in situations() {
        let found = engine.verdicts(&situation, &mut scratch);
        if !oracle.is_possible(&situation) {
            assert_eq!(found, Err(QueryError::Clash));
            continue;
        }
        let kleene = kleene::parts(&program, &situation);
        for (part, status) in found.unwrap().iter().enumerate() {
            let expected = oracle.status(PartId(part as u16), &situation).unwrap();
            assert_eq!(*status, expected, "{:?}", program.parts[part]);
            assert!(kleene[part] == Status::Open || kleene[part] == expected);
        }
    }
}

#[test]
fn every_connective_without_constraints() {
    check(Vec::new());
}

#[test]
fn every_connective_under_every_simple_constraint() {
    for first in 0..3 {
        for second in 0..7 {
            let pair = vec![
                Formula::Is(VariableId(0), ValueSet(first)),
                Formula::Is(VariableId(1), ValueSet(second)),
            ];
            check(vec![Formula::Any(pair)]);
        }
    }
}
