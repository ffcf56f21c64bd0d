//! Properties that hold for every program, with shrinking; answers do not depend on the order of anything declared.

use crate::support::checks;
use crate::support::generate::{self, Dice, Shape};
use crate::support::oracle::Oracle;
use framewise_core::logic::program::{
    Formula, PartId, Program, Sort, ValueSet, Variable, VariableId,
};
use framewise_core::logic::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// A formula whose ids are wrapped into range when the program is put together.
fn any_formula() -> impl Strategy<Value = Formula> {
    let leaf = prop_oneof![
        1 => any::<bool>().prop_map(Formula::Constant),
        8 => (0..6u16, 1..u32::MAX).prop_map(|(variable, values)| Formula::Is(VariableId(variable), ValueSet(values))),
        2 => (0..4u16).prop_map(|part| Formula::Part(PartId(part))),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let list = || prop::collection::vec(inner.clone(), 0..4);
        prop_oneof![
            inner
                .clone()
                .prop_map(|inner| Formula::Not(Box::new(inner))),
            list().prop_map(Formula::All),
            list().prop_map(Formula::Any),
            (0..4u16, list()).prop_map(|(least, list)| Formula::AtLeast(least, list)),
        ]
    })
}

fn any_variable() -> impl Strategy<Value = Variable> {
    (any::<bool>(), 2..4u8, any::<bool>()).prop_map(|(fact, size, fixed)| Variable {
        sort: if fact { Sort::Fact } else { Sort::Reading },
        size,
        fixed: fact && fixed,
    })
}

fn any_program() -> impl Strategy<Value = Program> {
    (
        prop::collection::vec(any_variable(), 1..6),
        prop::collection::vec(any_formula(), 1..4),
        prop::collection::vec(any_formula(), 0..3),
    )
        .prop_map(|(variables, parts, constraints)| {
            let mut program = Program {
                variables,
                ..Program::default()
            };
            for formula in parts {
                let fitted = fit(&formula, &program, program.parts.len() as u16);
                program.parts.push(fitted);
            }
            let all = program.parts.len() as u16;
            program.constraints = constraints
                .iter()
                .map(|formula| fit(formula, &program, all))
                .collect();
            program.definitions = (0..all).map(PartId).collect();
            program
        })
}

fn fit(formula: &Formula, program: &Program, parts: u16) -> Formula {
    let list = |list: &[Formula]| {
        list.iter()
            .map(|inner| fit(inner, program, parts))
            .collect()
    };
    match formula {
        Formula::Is(variable, values) => {
            let variable = variable.0 % program.variables.len() as u16;
            Formula::Is(
                VariableId(variable),
                ValueSet(values.0 & ValueSet::full(program.variables[variable as usize].size).0),
            )
        }
        Formula::Part(part) if parts > 0 => Formula::Part(PartId(part.0 % parts)),
        Formula::Part(part) => Formula::Constant(part.0 % 2 == 0),
        Formula::Not(inner) => Formula::Not(Box::new(fit(inner, program, parts))),
        Formula::All(inner) => Formula::All(list(inner)),
        Formula::Any(inner) => Formula::Any(list(inner)),
        Formula::AtLeast(least, inner) => Formula::AtLeast(*least, list(inner)),
        Formula::Constant(always) => Formula::Constant(*always),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_query_agrees_with_brute_force(program in any_program(), seed: u64, percent in 0..100usize) {
        let oracle = Oracle::of(&program);
        let mut dice = Dice(seed);
        match Engine::build(program.clone(), Budget::default()) {
            Ok(engine) => {
                let situation = generate::situation(&mut dice, &program, percent);
                checks::everything(&engine, &oracle, &situation, &mut dice);
            }
            Err(BuildError::NothingPossible(core)) => {
                prop_assert!(oracle.possible.is_empty());
                let keep = |kept: &[usize]| {
                    let constraints = kept.iter().map(|at| program.constraints[*at].clone()).collect();
                    Oracle::of(&Program { constraints, ..program.clone() }).possible.len()
                };
                prop_assert_eq!(keep(&core), 0);
                for constraint in &core {
                    let fewer: Vec<usize> = core.iter().copied().filter(|other| other != constraint).collect();
                    prop_assert!(keep(&fewer) > 0, "{} can be spared", constraint);
                }
            }
            Err(error) => prop_assert!(false, "{:?}", error),
        }
    }

    #[test]
    fn the_searched_order_is_a_permutation_and_changes_no_verdict(program in any_program(), seed: u64) {
        let order = order::search(&program);
        let ordered = Program { order, ..program.clone() };
        prop_assert_eq!(ordered.check(), Ok(()));
        let Ok(one) = Engine::build(program.clone(), Budget::default()) else { return Ok(()) };
        let other = Engine::build(ordered, Budget::default()).unwrap();
        let situation = generate::situation(&mut Dice(seed), &program, 40);
        for part in &program.definitions {
            prop_assert_eq!(one.verdict(*part, &situation), other.verdict(*part, &situation));
        }
    }
}

/// A program with variables, constraints, parts and definitions declared in another order.
struct Shuffled {
    program: Program,
    /// New number of each variable.
    variable: Vec<u16>,
    /// New number of each part.
    part: Vec<u16>,
}

fn shuffle(program: &Program, dice: &mut Dice) -> Shuffled {
    fn permutation(count: usize, dice: &mut Dice) -> Vec<u16> {
        let mut list: Vec<u16> = (0..count as u16).collect();
        for at in (1..count).rev() {
            list.swap(at, dice.roll(at + 1));
        }
        list
    }
    let variable = permutation(program.variables.len(), dice);
    // Parts may only name earlier ones: any of those whose own parts are placed may come next.
    let mut part = vec![u16::MAX; program.parts.len()];
    for next in 0..program.parts.len() as u16 {
        let ready: Vec<usize> = (0..program.parts.len())
            .filter(|at| {
                part[*at] == u16::MAX
                    && named(&program.parts[*at])
                        .iter()
                        .all(|it| part[*it] != u16::MAX)
            })
            .collect();
        part[ready[dice.roll(ready.len())]] = next;
    }
    let mut shuffled = Program {
        variables: program.variables.clone(),
        parts: program.parts.clone(),
        constraints: program
            .constraints
            .iter()
            .map(|formula| rename(formula, &variable, &part))
            .collect(),
        definitions: program
            .definitions
            .iter()
            .map(|it| PartId(part[it.0 as usize]))
            .collect(),
        order: Vec::new(),
    };
    for (at, name) in variable.iter().enumerate() {
        shuffled.variables[*name as usize] = program.variables[at];
    }
    for (at, name) in part.iter().enumerate() {
        shuffled.parts[*name as usize] = rename(&program.parts[at], &variable, &part);
    }
    let constraints = permutation(program.constraints.len(), dice);
    shuffled.constraints = constraints
        .iter()
        .map(|at| shuffled.constraints[*at as usize].clone())
        .collect();
    shuffled.definitions.reverse();
    Shuffled {
        program: shuffled,
        variable,
        part,
    }
}

fn named(formula: &Formula) -> Vec<usize> {
    match formula {
        Formula::Part(part) => vec![part.0 as usize],
        Formula::Not(inner) => named(inner),
        Formula::All(list) | Formula::Any(list) | Formula::AtLeast(_, list) => {
            list.iter().flat_map(named).collect()
        }
        Formula::Constant(_) | Formula::Is(..) => vec![],
    }
}

fn rename(formula: &Formula, variable: &[u16], part: &[u16]) -> Formula {
    let list = |list: &[Formula]| {
        list.iter()
            .map(|inner| rename(inner, variable, part))
            .collect()
    };
    match formula {
        Formula::Constant(always) => Formula::Constant(*always),
        Formula::Is(it, values) => Formula::Is(VariableId(variable[it.0 as usize]), *values),
        Formula::Part(it) => Formula::Part(PartId(part[it.0 as usize])),
        Formula::Not(inner) => Formula::Not(Box::new(rename(inner, variable, part))),
        Formula::All(inner) => Formula::All(list(inner)),
        Formula::Any(inner) => Formula::Any(list(inner)),
        Formula::AtLeast(least, inner) => Formula::AtLeast(*least, list(inner)),
    }
}

#[test]
fn answers_do_not_depend_on_declaration_order() {
    for seed in 0..150 {
        let mut dice = Dice(seed);
        let shape = Shape {
            facts: 5,
            readings: 2,
            parts: 4,
            constraints: 3,
            largest_domain: 3,
        };
        let program = generate::program(&mut dice, &shape);
        let shuffled = shuffle(&program, &mut dice);
        let (Ok(one), Ok(other)) = (
            Engine::build(program.clone(), Budget::default()),
            Engine::build(shuffled.program.clone(), Budget::default()),
        ) else {
            continue;
        };
        for percent in [0, 40, 80] {
            let situation = generate::situation(&mut dice, &program, percent);
            let mut renamed = other.unanswered();
            for (at, answer) in situation.answers().iter().enumerate() {
                renamed.set(VariableId(shuffled.variable[at]), *answer);
            }
            let possible = one.consistency(&situation).unwrap() == Consistency::Possible;
            assert_eq!(
                possible,
                other.consistency(&renamed).unwrap() == Consistency::Possible
            );
            if possible {
                same_answers(&one, &situation, &other, &renamed, &shuffled);
            }
        }
    }
}

fn same_answers(
    one: &Engine,
    before: &Situation,
    other: &Engine,
    after: &Situation,
    shuffled: &Shuffled,
) {
    let to = |variable: &VariableId| VariableId(shuffled.variable[variable.0 as usize]);
    let all = |list: &[VariableId]| -> BTreeSet<VariableId> { list.iter().map(to).collect() };
    let set = |list: &[VariableId]| -> BTreeSet<VariableId> { list.iter().copied().collect() };
    let parts: Vec<PartId> = (0..one.program().parts.len() as u16).map(PartId).collect();
    let part = |part: &PartId| PartId(shuffled.part[part.0 as usize]);
    for it in &parts {
        let (here, there) = (
            one.support(*it, before).unwrap(),
            other.support(part(it), after).unwrap(),
        );
        assert_eq!(all(&here.facts), set(&there.facts));
        assert_eq!(all(&here.readings), set(&there.readings));
        assert_eq!(one.status(*it, before), other.status(part(it), after));

        let (here, there) = (
            one.reasons(*it, before, 99).unwrap(),
            other.reasons(part(it), after, 99).unwrap(),
        );
        let here_sets: BTreeSet<_> = here
            .reasons
            .iter()
            .map(|reason| all(&reason.variables))
            .collect();
        let there_sets: BTreeSet<_> = there
            .reasons
            .iter()
            .map(|reason| set(&reason.variables))
            .collect();
        assert_eq!(here_sets, there_sets);
        assert_eq!(all(&here.in_none), set(&there.in_none));

        for target in [Target::Met, Target::NotMet] {
            let changed = |engine: &Engine, it: PartId, situation: &Situation| {
                engine
                    .changes(
                        &Goal::Part(it),
                        target,
                        OpenFacts::StayUnknown,
                        situation,
                        999,
                    )
                    .unwrap()
            };
            match (changed(one, *it, before), changed(other, part(it), after)) {
                (Changes::Found { changes: here, .. }, Changes::Found { changes: there, .. }) => {
                    let rename = |change: &Change| Change {
                        variable: to(&change.variable),
                        value: change.value,
                    };
                    let here: BTreeSet<BTreeSet<Change>> = here
                        .iter()
                        .map(|way| way.iter().map(rename).collect())
                        .collect();
                    let there: BTreeSet<BTreeSet<Change>> = there
                        .iter()
                        .map(|way| way.iter().copied().collect())
                        .collect();
                    assert_eq!(here, there);
                }
                (here, there) => assert_eq!(here, there),
            }
        }
        let second = &parts[0];
        let (here, there) = (
            one.compare(*it, *second, before, 99).unwrap(),
            other.compare(part(it), part(second), after, 99).unwrap(),
        );
        assert_eq!(here.relation, there.relation);
        assert_eq!(all(&here.counted), set(&there.counted));
        let sums = |comparison: &Comparison| {
            let mut sums: Vec<[u128; 4]> = comparison
                .counts
                .iter()
                .map(|entry| entry.counts)
                .map(|it| [it.both, it.only_first, it.only_second, it.neither])
                .collect();
            sums.sort_unstable();
            sums
        };
        assert_eq!(sums(&here), sums(&there));
    }
    let order: Vec<VariableId> = (0..shuffled.variable.len() as u16)
        .map(VariableId)
        .collect();
    let renamed: Vec<VariableId> = order.iter().map(to).collect();
    let there_parts: Vec<PartId> = parts.iter().map(part).collect();
    let here = one.next_question(&parts, before, &order).unwrap();
    let there = other.next_question(&there_parts, after, &renamed).unwrap();
    match (here, there) {
        (Some(here), Some(there)) => {
            assert_eq!(to(&here.variable), there.variable);
            assert_eq!((here.least, here.most), (there.least, there.most));
        }
        (here, there) => assert_eq!(here.is_none(), there.is_none()),
    }
}
