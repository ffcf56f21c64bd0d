//! Programs and situations that are wrong or too large are refused by name; nothing panics.

use crate::support::palermo;
use framewise_core::logic::program::{
    DefinitionId, Formula, PartId, Program, Sort, ValueSet, Variable, VariableId,
};
use framewise_core::logic::*;

fn fact(size: u8) -> Variable {
    Variable {
        sort: Sort::Fact,
        size,
        fixed: false,
    }
}

fn is(variable: u16, values: u32) -> Formula {
    Formula::Is(VariableId(variable), ValueSet(values))
}

fn program(variables: usize, parts: Vec<Formula>) -> Program {
    Program {
        variables: vec![fact(2); variables],
        parts,
        ..Program::default()
    }
}

fn refused(program: Program) -> ProgramError {
    match Engine::build(program, Budget::default()) {
        Err(BuildError::Program(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn broken_invariants_are_named() {
    assert_eq!(
        refused(program(1, vec![is(1, 1)])),
        ProgramError::NoSuchVariable(At::Part(0))
    );
    assert_eq!(
        refused(program(1, vec![is(0, 4)])),
        ProgramError::ValuesOutOfRange(At::Part(0))
    );
    assert_eq!(
        refused(program(1, vec![Formula::Part(PartId(0))])),
        ProgramError::PartNotBefore(At::Part(0))
    );
    assert_eq!(
        refused(program(MOST_VARIABLES + 1, vec![])),
        ProgramError::TooMany
    );
    for length in [MOST_PARTS, MOST_PARTS + 1] {
        let constants = || vec![Formula::Constant(true); length];
        let part = || program(1, vec![Formula::Constant(true)]);
        let all = [
            program(1, constants()),
            Program {
                constraints: constants(),
                ..part()
            },
            Program {
                definitions: vec![PartId(0); length],
                ..part()
            },
        ];
        for program in all {
            let checked = program.check();
            assert_eq!(checked.is_ok(), length == MOST_PARTS, "{checked:?}");
        }
    }
    let mut sizes = program(2, vec![]);
    sizes.variables[1].size = 1;
    assert_eq!(refused(sizes.clone()), ProgramError::VariableSize(1));
    sizes.variables[1].size = 33;
    assert_eq!(refused(sizes), ProgramError::VariableSize(1));
    let constraint = Program {
        constraints: vec![Formula::Constant(true), is(9, 1)],
        ..program(1, vec![])
    };
    assert_eq!(
        refused(constraint),
        ProgramError::NoSuchVariable(At::Constraint(1))
    );
    let definition = Program {
        definitions: vec![PartId(0)],
        ..program(1, vec![])
    };
    assert_eq!(refused(definition), ProgramError::NoSuchDefinitionPart(0));
    for order in [vec![0], vec![0, 0], vec![0, 2], vec![0, 1, 1]] {
        let order = order.into_iter().map(VariableId).collect();
        assert_eq!(
            refused(Program {
                order,
                ..program(2, vec![])
            }),
            ProgramError::Order
        );
    }
    let long = |length| Formula::Any(vec![is(0, 1); length]);
    assert_eq!(
        refused(program(1, vec![long(LONGEST + 1)])),
        ProgramError::TooLong(At::Part(0))
    );
    assert!(Engine::build(program(1, vec![long(LONGEST)]), Budget::default()).is_ok());
    let mut deep = is(0, 1);
    for _ in 0..DEEPEST {
        deep = Formula::Not(Box::new(deep));
    }
    assert_eq!(
        refused(program(1, vec![deep])),
        ProgramError::TooDeep(At::Part(0))
    );
    let mut allowed = is(0, 1);
    for _ in 0..DEEPEST - 1 {
        allowed = Formula::Not(Box::new(allowed));
    }
    assert!(Engine::build(program(1, vec![allowed]), Budget::default()).is_ok());
}

#[test]
fn of_clashes_as_small_as_each_other_the_first_group_is_named() {
    let apart = Program {
        constraints: vec![is(1, 1), is(0, 1)],
        ..program(2, vec![])
    };
    let engine = Engine::build(apart, Budget::default()).unwrap();
    let yes = Answer::Is(1);
    let both = engine
        .unanswered()
        .with(VariableId(0), yes)
        .with(VariableId(1), yes);
    let Ok(Consistency::Clash(clash)) = engine.consistency(&both) else {
        panic!("both answers are excluded");
    };
    assert_eq!(clash.variables, [VariableId(1)]);
    assert_eq!(clash.constraints, [0]);
}

#[test]
fn a_set_of_values_holds_each_once_and_no_more_than_there_can_be() {
    let twice = ValueSet::of([1, 1, 31, 32]);
    assert_eq!(twice, ValueSet(1 << 1 | 1 << 31));
    let held: Vec<u8> = (0..=u8::MAX)
        .filter(|value| twice.contains(*value))
        .collect();
    assert_eq!(held, [1, 31]);
    assert!(!ValueSet::full(32).contains(32));
}

#[test]
fn the_widest_domain_works() {
    let program = Program {
        variables: vec![fact(32)],
        parts: vec![is(0, 1 << 31), is(0, u32::MAX)],
        ..Program::default()
    };
    let engine = Engine::build(program, Budget::default()).unwrap();
    let last = engine.unanswered().with(VariableId(0), Answer::Is(31));
    assert_eq!(engine.status(PartId(0), &last), Ok(Status::Met));
    assert_eq!(
        engine.status(PartId(1), &engine.unanswered()),
        Ok(Status::Met)
    );
    let changes = engine.changes(
        &Goal::Part(PartId(0)),
        Target::NotMet,
        OpenFacts::StayUnknown,
        &last,
        99,
    );
    assert!(
        matches!(changes, Ok(Changes::Found { changes, complete: true }) if changes.len() == 31)
    );
    let outside = engine.unanswered().with(VariableId(0), Answer::Is(32));
    assert_eq!(
        engine.status(PartId(0), &outside),
        Err(QueryError::OtherProgram)
    );
}

#[test]
fn situations_of_another_program_are_refused() {
    let engine = Engine::build(program(2, vec![is(0, 2)]), Budget::default()).unwrap();
    let mut scratch = engine.scratch();
    for wrong in [Situation::unanswered(1), Situation::unanswered(3)] {
        assert_eq!(
            engine.verdicts(&wrong, &mut scratch),
            Err(QueryError::OtherProgram)
        );
        assert_eq!(engine.consistency(&wrong), Err(QueryError::OtherProgram));
        assert_eq!(
            engine.support(PartId(0), &wrong),
            Err(QueryError::OtherProgram)
        );
    }
    let open = engine.unanswered();
    assert_eq!(
        engine.status(PartId(7), &open),
        Err(QueryError::NoSuchPart(PartId(7)))
    );
    assert_eq!(
        engine.explain(DefinitionId(0), &open),
        Err(QueryError::NoSuchDefinition(DefinitionId(0)))
    );
    assert_eq!(
        engine.status_of(&is(5, 1), &open),
        Err(QueryError::NoSuchFormula)
    );
}

#[test]
fn room_made_by_one_engine_serves_another() {
    let one = Engine::build(
        Program {
            definitions: vec![PartId(0)],
            ..program(1, vec![is(0, 2)])
        },
        Budget::default(),
    );
    let wide = (0..9).map(|variable| is(variable, 2)).collect();
    let parts = vec![Formula::AtLeast(4, wide)];
    let other = Engine::build(
        Program {
            definitions: vec![PartId(0)],
            ..program(9, parts)
        },
        Budget::default(),
    );
    let (one, other) = (one.unwrap(), other.unwrap());
    let mut scratch = one.scratch();
    assert_eq!(
        one.verdicts(&one.unanswered(), &mut scratch),
        Ok([Status::Open].as_slice())
    );
    assert_eq!(
        other.verdicts(&other.unanswered(), &mut scratch),
        Ok([Status::Open].as_slice())
    );
    assert_eq!(
        one.verdicts(&one.unanswered(), &mut scratch),
        Ok([Status::Open].as_slice())
    );
}

/// `x0 = y0 and x1 = y1 and ...` with all of x before all of y: exponential in this order, linear in a good one.
fn worst_order(pairs: u16) -> Program {
    let equal = |at: u16| {
        let both = |values| Formula::All(vec![is(at, values), is(at + pairs, values)]);
        Formula::Any(vec![both(1), both(2)])
    };
    Program {
        definitions: vec![PartId(0), PartId(1)],
        ..program(
            2 * usize::from(pairs),
            vec![is(0, 1), Formula::All((0..pairs).map(equal).collect())],
        )
    }
}

#[test]
fn a_diagram_over_budget_names_its_definition_and_a_searched_order_cures_it() {
    let mut program = worst_order(14);
    let budget = Budget {
        per_definition: 1_000,
        ..Budget::default()
    };
    let error = Engine::build(program.clone(), budget).unwrap_err();
    assert_eq!(
        error,
        BuildError::TooLarge(Place::Definition(DefinitionId(1)))
    );
    program.order = order::search(&program);
    let engine = Engine::build(program.clone(), budget).unwrap();
    assert!(engine.size().verdict_pass < 100, "{:?}", engine.size());
    // Constraints and other parts are named too.
    let constrained = Program {
        constraints: worst_order(14).parts,
        parts: vec![],
        definitions: vec![],
        ..worst_order(14)
    };
    assert_eq!(
        Engine::build(constrained, budget).unwrap_err(),
        BuildError::TooLarge(Place::Constraints)
    );
    let loose = Program {
        definitions: vec![],
        ..worst_order(14)
    };
    assert_eq!(
        Engine::build(loose, budget).unwrap_err(),
        BuildError::TooLarge(Place::Part(PartId(1)))
    );
}

#[test]
fn a_query_over_budget_says_so() {
    let mut program = worst_order(14);
    program.order = order::search(&program);
    let budget = Budget {
        per_query: 4,
        ..Budget::default()
    };
    let engine = Engine::build(program, budget).unwrap();
    let open = engine.unanswered();
    assert_eq!(engine.support(PartId(1), &open), Err(QueryError::TooLarge));
    let goal = Goal::Part(PartId(1));
    assert_eq!(
        engine.changes(&goal, Target::Met, OpenFacts::MayBeAnswered, &open, 1),
        Ok(Changes::BoundHit)
    );
    assert_eq!(
        engine.explain(DefinitionId(1), &open),
        Err(QueryError::TooLarge)
    );
}

#[test]
fn counts_beyond_128_bits_are_refused() {
    let parts = vec![
        Formula::Any((0..130).map(|variable| is(variable, 2)).collect()),
        is(0, 2),
    ];
    let engine = Engine::build(program(130, parts), Budget::default()).unwrap();
    let open = engine.unanswered();
    assert_eq!(
        engine.compare(PartId(0), PartId(1), &open, 9),
        Err(QueryError::CountTooLarge)
    );
    let mut fewer = open.clone();
    for variable in 0..3 {
        fewer.set(VariableId(variable), Answer::Is(0));
    }
    let comparison = engine.compare(PartId(0), PartId(1), &fewer, 9).unwrap();
    assert_eq!(comparison.counts[0].counts.only_first, (1 << 127) - 1);
    assert_eq!(comparison.counts[0].counts.neither, 1);
}

#[test]
fn shared_terms_that_double_at_every_step_stay_small() {
    // Each term names the one before it twice: unfolded, it would have 2^40 leaves.
    let mut parts = vec![is(0, 2)];
    for before in 0..40 {
        parts.push(Formula::All(vec![
            Formula::Part(PartId(before)),
            Formula::Part(PartId(before)),
        ]));
    }
    let engine = Engine::build(
        Program {
            definitions: vec![PartId(40)],
            ..program(1, parts)
        },
        Budget::default(),
    )
    .unwrap();
    let explanation = engine
        .explain(DefinitionId(0), &engine.unanswered())
        .unwrap();
    assert!(!explanation.complete);
    assert_eq!(explanation.root.status, Status::Open);
}

#[test]
fn a_bad_order_by_the_author_does_not_matter() {
    for seed in 0..4 {
        let program = palermo::program(24, 60, seed);
        let good = order::search(&program);
        let best = order::cost(&program, &good).unwrap();
        // Every other variable first, then the rest backwards: what belongs together stands far apart.
        let count = program.variables.len() as u16;
        let bad: Vec<VariableId> = (0..count)
            .step_by(2)
            .chain((0..count).rev().filter(|at| at % 2 == 1))
            .map(VariableId)
            .collect();
        let before = order::cost(&program, &bad).unwrap();
        let after = order::cost(
            &program,
            &order::search(&Program {
                order: bad,
                ..program.clone()
            }),
        )
        .unwrap();
        assert!(
            after * 10 <= best * 13,
            "seed {seed}: {after} nodes, {best} from the author's order"
        );
        assert!(
            after * 2 <= before && best <= before,
            "seed {seed}: {before} nodes became {after}"
        );
    }
}

#[test]
fn a_long_chain_of_terms_exhausts_no_stack() {
    let mut parts = vec![is(0, 2)];
    parts.extend((0..20_000).map(|before| Formula::Not(Box::new(Formula::Part(PartId(before))))));
    let definitions = vec![PartId(20_000)];
    let engine = Engine::build(
        Program {
            definitions,
            ..program(1, parts)
        },
        Budget::default(),
    )
    .unwrap();
    let explanation = engine
        .explain(DefinitionId(0), &engine.unanswered())
        .unwrap();
    assert!(!explanation.complete);
    // What reads the tree may walk down it too, on the small stack that a browser gives.
    let deeper = |step: &Step| step.children.first().cloned();
    let depth = std::iter::successors(Some(explanation.root), deeper).count();
    assert!((100..=200).contains(&depth), "{depth}");
    let met = engine.unanswered().with(VariableId(0), Answer::Is(1));
    assert_eq!(engine.status(PartId(20_000), &met), Ok(Status::Met));
}

#[test]
fn the_deepest_diagram_exhausts_no_stack() {
    // Parity over every variable that a program may have, the first at the top: no shortcut anywhere.
    let last = MOST_VARIABLES as u16 - 1;
    let mut parts = vec![is(last, 2)];
    for above in 1..=last {
        let (before, here) = (Formula::Part(PartId(above - 1)), is(last - above, 2));
        let not = |formula: &Formula| Formula::Not(Box::new(formula.clone()));
        parts.push(Formula::Any(vec![
            Formula::All(vec![before.clone(), not(&here)]),
            Formula::All(vec![not(&before), here]),
        ]));
    }
    let program = Program {
        definitions: vec![PartId(last)],
        ..program(MOST_VARIABLES, parts)
    };
    let engine = Engine::build(program, Budget::default()).unwrap();
    let open = engine.unanswered();
    let support = engine.support(PartId(last), &open).unwrap();
    assert_eq!(support.facts.len(), MOST_VARIABLES);
    let goal = Goal::Part(PartId(last));
    let found = engine.changes(&goal, Target::Met, OpenFacts::MayBeAnswered, &open, 1);
    let all = |changes: &[Vec<Change>]| changes[0].len() == MOST_VARIABLES;
    assert!(matches!(found, Ok(Changes::Found { changes, complete: false }) if all(&changes)));
    let comparison = engine.compare(PartId(last), PartId(last - 1), &open, 1);
    assert_eq!(comparison, Err(QueryError::CountTooLarge));
}

#[test]
fn a_program_over_its_whole_budget_is_refused() {
    let parts = (0..50)
        .map(|part| Formula::All(vec![is(part, 2), is(part + 1, 2)]))
        .collect();
    let program = program(51, parts);
    let budget = Budget {
        in_all: 40,
        ..Budget::default()
    };
    assert!(matches!(
        Engine::build(program.clone(), budget),
        Err(BuildError::TooLarge(Place::Part(_)))
    ));
    assert!(Engine::build(program, Budget::default()).is_ok());
}
