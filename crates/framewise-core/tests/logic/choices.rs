//! Where several answers would be right, the one that is promised is given; where a bound is set, it is kept.

use framewise_core::logic::program::{
    Formula, PartId, Program, Sort, ValueSet, Variable, VariableId,
};
use framewise_core::logic::*;

fn variable(sort: Sort) -> Variable {
    Variable {
        sort,
        size: 2,
        fixed: false,
    }
}

fn yes(variable: u16) -> Formula {
    Formula::Is(VariableId(variable), ValueSet(0b10))
}

fn no(variable: u16) -> Formula {
    Formula::Is(VariableId(variable), ValueSet(0b01))
}

fn of_facts(count: usize, parts: Vec<Formula>, constraints: Vec<Formula>) -> Program {
    Program {
        variables: vec![variable(Sort::Fact); count],
        parts,
        constraints,
        ..Program::default()
    }
}

#[test]
fn constraints_that_exclude_everything_are_named_without_one_that_can_be_spared() {
    let constraints = vec![
        Formula::Any(vec![yes(0), yes(1)]),
        yes(0),
        Formula::Any(vec![yes(0), no(2)]),
        no(0),
    ];
    let found = Engine::build(of_facts(3, Vec::new(), constraints), Budget::default());
    assert_eq!(found.unwrap_err(), BuildError::NothingPossible(vec![1, 3]));
}

#[test]
fn what_a_part_mentions_first_is_what_it_is_said_to_turn_on() {
    // The two facts always agree, so either of them decides.
    let agree = Formula::Any(vec![
        Formula::All(vec![yes(0), yes(1)]),
        Formula::All(vec![no(0), no(1)]),
    ]);
    for (first, second) in [(0, 1), (1, 0)] {
        let part = Formula::All(vec![yes(first), yes(second)]);
        let engine = Engine::build(
            of_facts(2, vec![part], vec![agree.clone()]),
            Budget::default(),
        );
        let engine = engine.unwrap();
        let support = engine.support(PartId(0), &engine.unanswered()).unwrap();
        assert_eq!(support.facts, [VariableId(first)]);

        // A fact that nobody knows is dropped before one that was not asked for.
        let mut unknown = engine.unanswered();
        unknown.set(VariableId(first), Answer::DontKnow);
        let support = engine.support(PartId(0), &unknown).unwrap();
        assert_eq!(support.facts, [VariableId(second)]);
    }
}

#[test]
fn a_comparison_counts_no_more_readings_than_wanted_and_says_so() {
    let mut program = of_facts(1, Vec::new(), Vec::new());
    program
        .variables
        .extend([variable(Sort::Reading), variable(Sort::Reading)]);
    program.parts = vec![
        Formula::All(vec![yes(0), yes(1)]),
        Formula::Any(vec![yes(0), yes(2)]),
    ];
    let engine = Engine::build(program, Budget::default()).unwrap();
    for (most, counted, complete) in [(1, 1, false), (3, 3, false), (4, 4, true), (9, 4, true)] {
        let found = engine
            .compare(PartId(0), PartId(1), &engine.unanswered(), most)
            .unwrap();
        assert_eq!(
            (found.counts.len(), found.counts_complete),
            (counted, complete),
            "at most {most}"
        );
    }
}

#[test]
fn of_clashes_that_share_nothing_the_smallest_is_told() {
    let two = Formula::Any(vec![no(0), no(1)]);
    for constraints in [vec![two.clone(), no(2)], vec![no(2), two]] {
        let alone = constraints.iter().position(|one| *one == no(2)).unwrap();
        let engine =
            Engine::build(of_facts(3, Vec::new(), constraints), Budget::default()).unwrap();
        let mut all = engine.unanswered();
        for fact in 0..3 {
            all.set(VariableId(fact), Answer::Is(1));
        }
        let expected = Clash {
            variables: vec![VariableId(2)],
            constraints: vec![alone],
        };
        assert_eq!(engine.consistency(&all), Ok(Consistency::Clash(expected)));
    }
}

#[test]
fn a_reason_holds_nothing_that_can_be_spared_whatever_the_order_of_the_diagram() {
    // Either the first two or the last three; in the diagram the three stand the other way round, below the first.
    let three = Formula::All(vec![yes(2), yes(3), yes(4)]);
    let part = Formula::Any(vec![Formula::All(vec![yes(0), yes(1)]), three]);
    let program = Program {
        order: [0, 1, 4, 3, 2].map(VariableId).to_vec(),
        ..of_facts(5, vec![part], Vec::new())
    };
    let engine = Engine::build(program, Budget::default()).unwrap();
    let all = (0..5).fold(engine.unanswered(), |situation, fact| {
        situation.with(VariableId(fact), Answer::Is(1))
    });
    let found = engine.reasons(PartId(0), &all, 100).unwrap();
    let sets: Vec<Vec<u16>> = found
        .reasons
        .iter()
        .map(|one| one.variables.iter().map(|it| it.0).collect())
        .collect();
    assert_eq!(sets, [vec![0, 1], vec![2, 3, 4]]);
}
