//! Questions are good ones: close to the fewest there can be, with bounds that are tight where they can be.

use framewise_core::logic::program::{
    Formula, PartId, Program, Sort, ValueSet, Variable, VariableId,
};
use framewise_core::logic::*;

fn yes(variable: u16) -> Formula {
    Formula::Is(VariableId(variable), ValueSet(2))
}

fn not(formula: Formula) -> Formula {
    Formula::Not(Box::new(formula))
}

/// Exactly one of two.
fn differ(one: Formula, other: Formula) -> Formula {
    let both = |one, other| Formula::All(vec![one, other]);
    Formula::Any(vec![
        both(one.clone(), not(other.clone())),
        both(not(one), other),
    ])
}

/// Yes-no facts, then readings, and parts.
fn engine(facts: usize, readings: usize, parts: Vec<Formula>) -> Engine {
    let of = |sort| Variable {
        sort,
        size: 2,
        fixed: false,
    };
    let mut variables = vec![of(Sort::Fact); facts];
    variables.extend(vec![of(Sort::Reading); readings]);
    Engine::build(
        Program {
            variables,
            parts,
            ..Program::default()
        },
        Budget::default(),
    )
    .unwrap()
}

fn ask(engine: &Engine, goals: &[u16], order: &[u16]) -> Question {
    let goals: Vec<PartId> = goals.iter().copied().map(PartId).collect();
    let order: Vec<VariableId> = order.iter().copied().map(VariableId).collect();
    engine
        .next_question(&goals, &engine.unanswered(), &order)
        .unwrap()
        .unwrap()
}

#[test]
fn the_engine_asks_nearly_as_few_questions_as_there_can_be() {
    for (count, slack) in [(1, 1.04), (2, 1.06)] {
        let tally = crate::support::game::tally(3, count, 6);
        assert!(tally.sets > 15, "only {} sets", tally.sets);
        assert!(
            tally.engine <= tally.best * slack,
            "{} against {}",
            tally.engine,
            tally.best
        );
        assert!(
            tally.engine < tally.author,
            "{} against {}",
            tally.engine,
            tally.author
        );
    }
}

#[test]
fn the_least_and_the_most_are_exact_where_every_fact_counts() {
    let parity = differ(differ(yes(0), yes(1)), yes(2));
    let engine = engine(
        4,
        1,
        vec![
            parity.clone(),
            yes(3),
            Formula::Any(vec![parity.clone(), yes(4)]),
            yes(0),
        ],
    );
    let bounds = |goals: &[u16]| {
        let question = ask(&engine, goals, &[]);
        (question.least, question.most)
    };
    assert_eq!(bounds(&[0]), (3, 3));
    assert_eq!(bounds(&[1]), (1, 1));
    // One answer settles each of two goals, but no answer settles both.
    assert_eq!(bounds(&[1, 3]), (2, 2));
    assert_eq!(bounds(&[0, 1]), (3, 4));
    // An open reading that could settle the part is no answer that a person gives.
    assert_eq!(bounds(&[2]), (3, 3));
}

#[test]
fn the_most_decisive_question_comes_first_and_the_author_breaks_ties() {
    let parts = vec![
        Formula::All(vec![Formula::Any(vec![yes(1), yes(2), yes(3)]), yes(0)]),
        Formula::Any(vec![yes(1), yes(2)]),
        Formula::All(vec![yes(3), yes(4)]),
        Formula::All(vec![yes(4), yes(5)]),
    ];
    let engine = engine(6, 0, parts);
    // `no` to the first fact settles the part alone; every other fact does so only with two more.
    assert_eq!(ask(&engine, &[0], &[3, 2, 1, 0]).variable, VariableId(0));
    // Alike: the author's order decides, and without one the declaration.
    assert_eq!(ask(&engine, &[1], &[2, 1]).variable, VariableId(2));
    assert_eq!(ask(&engine, &[1], &[]).variable, VariableId(1));
    // A fact that two goals share is worth more than one that only one of them needs.
    assert_eq!(ask(&engine, &[2, 3], &[3, 5, 4]).variable, VariableId(4));
}

#[test]
fn every_answer_says_what_it_settles() {
    let engine = engine(2, 0, vec![Formula::All(vec![yes(0), yes(1)]), yes(0)]);
    let question = ask(&engine, &[0, 1], &[]);
    assert_eq!(question.variable, VariableId(0));
    let effect = |value, goals: &[u16]| ValueEffect {
        value,
        goals: goals.iter().copied().map(PartId).collect(),
    };
    assert_eq!(question.settles, [effect(0, &[0, 1]), effect(1, &[1])]);
}

#[test]
fn what_is_not_known_is_spared_if_another_fact_determines_as_much() {
    let same = not(differ(yes(0), yes(1)));
    let of = Variable {
        sort: Sort::Fact,
        size: 2,
        fixed: false,
    };
    let program = Program {
        variables: vec![of; 2],
        parts: vec![Formula::All(vec![yes(0), yes(1)])],
        constraints: vec![same],
        ..Program::default()
    };
    let engine = Engine::build(program, Budget::default()).unwrap();
    for (known, unknown) in [(0, 1), (1, 0)] {
        let situation = engine
            .unanswered()
            .with(VariableId(unknown), Answer::DontKnow);
        assert_eq!(
            engine.support(PartId(0), &situation).unwrap().facts,
            [VariableId(known)]
        );
    }
}

#[test]
fn more_ways_to_change_than_are_gathered_are_still_told_apart() {
    // Any 6 of 13 will do: 1716 smallest sets.
    let engine = engine(13, 0, vec![Formula::AtLeast(6, (0..13).map(yes).collect())]);
    let mut none = engine.unanswered();
    (0..13).for_each(|fact| none.set(VariableId(fact), Answer::Is(0)));
    for (most, listed, all) in [
        (2000, 1716, true),
        (1716, 1716, true),
        (1715, 1715, false),
        (1, 1, false),
    ] {
        let goal = Goal::Part(PartId(0));
        let found = engine
            .changes(&goal, Target::Met, OpenFacts::StayUnknown, &none, most)
            .unwrap();
        let Changes::Found { changes, complete } = found else {
            panic!("a way exists")
        };
        let sizes: Vec<usize> = changes.iter().map(Vec::len).collect();
        assert!(
            sizes.iter().all(|size| *size == 6),
            "{most}: {} {:?}",
            sizes.len(),
            &sizes[..1]
        );
        assert_eq!(
            (changes.len(), complete),
            (listed, all),
            "of at most {most}"
        );
    }
}
