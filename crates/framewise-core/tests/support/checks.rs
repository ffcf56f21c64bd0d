//! One check for each query, against the oracle: everything that the engine promises about one program and situation.
//!
//! Length: one check per query of the engine, in the order of its list.

use super::generate::{self, Dice};
use super::oracle::{Oracle, agrees};
use framewise_core::logic::program::{PartId, Program, Sort, ValueSet, VariableId};
use framewise_core::logic::*;
use std::collections::BTreeSet;

/// All of them.
pub fn everything(engine: &Engine, oracle: &Oracle, situation: &Situation, dice: &mut Dice) {
    for check in [
        statuses_and_verdicts,
        support_is_minimal_and_holds_what_is_essential,
        clashes_are_smallest,
        room_for_a_value_is_exact,
        across_readings_lists_every_choice,
        reasons_are_all_the_minimal_ones,
        changes_are_all_the_smallest_ones,
        comparisons_count_and_witness_every_region,
        explanations_are_exact_at_every_node,
        every_play_through_asks_only_what_is_needed_and_stays_in_bounds,
    ] {
        check(engine, oracle, situation, dice);
    }
}

fn parts(program: &Program) -> Vec<PartId> {
    (0..program.parts.len() as u16).map(PartId).collect()
}

pub fn statuses_and_verdicts(
    engine: &Engine,
    oracle: &Oracle,
    situation: &Situation,
    dice: &mut Dice,
) {
    let program = engine.program();
    let mut scratch = engine.scratch();
    if !oracle.is_possible(situation) {
        assert_eq!(
            engine.verdicts(situation, &mut scratch),
            Err(QueryError::Clash)
        );
        assert_eq!(
            engine.part_statuses(situation, &mut scratch),
            Err(QueryError::Clash)
        );
        assert_eq!(engine.status(PartId(0), situation), Err(QueryError::Clash));
        return;
    }
    let expected: Vec<Status> = parts(program)
        .iter()
        .map(|part| oracle.status(*part, situation).unwrap())
        .collect();
    assert_eq!(
        engine.part_statuses(situation, &mut scratch).unwrap(),
        expected
    );
    let of_definitions: Vec<Status> = program
        .definitions
        .iter()
        .map(|part| expected[part.0 as usize])
        .collect();
    assert_eq!(
        engine.verdicts(situation, &mut scratch).unwrap(),
        of_definitions
    );
    let kleene = kleene::parts(program, situation);
    for part in parts(program) {
        let status = expected[part.0 as usize];
        assert_eq!(engine.status(part, situation), Ok(status));
        let three_valued = kleene[part.0 as usize];
        assert!(
            three_valued == Status::Open || three_valued == status,
            "{three_valued:?} against {status:?}"
        );
        match engine.verdict(part, situation).unwrap() {
            Verdict::Met => assert_eq!(status, Status::Met),
            Verdict::NotMet => assert_eq!(status, Status::NotMet),
            Verdict::Open(open) => {
                assert_eq!(status, Status::Open);
                let turns = match (open.support.facts.len(), open.support.readings.len()) {
                    (0, 0) => panic!("open without support"),
                    (_, 0) => Turns::OnFacts,
                    (0, _) => Turns::OnReadings,
                    _ => Turns::OnBoth,
                };
                assert_eq!(open.turns, turns);
            }
        }
    }
    let outside = generate::formula(dice, program, program.parts.len(), 3);
    assert_eq!(
        engine.status_of(&outside, situation).ok(),
        oracle.status_of(&outside, situation)
    );
}

pub fn support_is_minimal_and_holds_what_is_essential(
    engine: &Engine,
    oracle: &Oracle,
    situation: &Situation,
    _: &mut Dice,
) {
    if !oracle.is_possible(situation) {
        assert_eq!(engine.support(PartId(0), situation), Err(QueryError::Clash));
        return;
    }
    for part in parts(engine.program()) {
        let support = engine.support(part, situation).unwrap();
        let is = |sort: Sort| {
            move |variable: &VariableId| oracle.program.variables[variable.0 as usize].sort == sort
        };
        assert!(
            support.facts.iter().all(is(Sort::Fact))
                && support.readings.iter().all(is(Sort::Reading))
        );
        let all: BTreeSet<VariableId> = support
            .facts
            .iter()
            .chain(&support.readings)
            .copied()
            .collect();
        assert_eq!(
            all.is_empty(),
            oracle.status(part, situation) != Some(Status::Open)
        );
        assert!(oracle.determines(part, &all, situation));
        for variable in &all {
            let mut fewer = all.clone();
            fewer.remove(variable);
            assert!(
                !oracle.determines(part, &fewer, situation),
                "{variable:?} can be spared"
            );
            assert!(situation.get(*variable).is_open());
        }
        assert!(oracle.essential(part, situation).is_subset(&all));
    }
}

pub fn clashes_are_smallest(engine: &Engine, oracle: &Oracle, situation: &Situation, _: &mut Dice) {
    match engine.consistency(situation).unwrap() {
        Consistency::Possible => assert!(oracle.is_possible(situation)),
        Consistency::Clash(clash) => is_smallest(oracle, situation, &clash),
    }
}

/// What is said of each value of each variable is what is said of the situation with it.
pub fn room_for_a_value_is_exact(
    engine: &Engine,
    oracle: &Oracle,
    situation: &Situation,
    _: &mut Dice,
) {
    let found = engine.room(situation);
    if !oracle.is_possible(situation) {
        assert_eq!(found, Err(QueryError::Clash));
        let why = engine.no_room(VariableId(0), 0, situation);
        assert_eq!(why, Err(QueryError::Clash));
        return;
    }
    let found = found.unwrap();
    assert_eq!(found.len(), oracle.program.variables.len());
    for ((variable, asked), room) in (0..)
        .map(VariableId)
        .zip(&oracle.program.variables)
        .zip(found)
    {
        let possible = (0..asked.size)
            .filter(|value| oracle.is_possible(&situation.with(variable, Answer::Is(*value))));
        assert_eq!(room, ValueSet::of(possible));
        for value in 0..asked.size {
            let why = engine.no_room(variable, value, situation).unwrap();
            assert_eq!(why.is_none(), room.contains(value));
            if let Some(clash) = why {
                is_smallest(oracle, &situation.with(variable, Answer::Is(value)), &clash);
            }
        }
    }
}

/// The clash is among the smallest; the constraints named are broken by these answers together, and none of them can be
/// spared.
fn is_smallest(oracle: &Oracle, situation: &Situation, clash: &Clash) {
    let all = oracle.clashes(situation);
    let smallest = all.iter().map(BTreeSet::len).min().unwrap();
    assert_eq!(clash.variables.len(), smallest);
    assert!(all.contains(&clash.variables.iter().copied().collect()));
    let breaks = |kept: &[usize]| {
        let mut program = oracle.program.clone();
        program.constraints = kept
            .iter()
            .map(|at| oracle.program.constraints[*at].clone())
            .collect();
        let answers = oracle.keep(situation, &clash.variables.iter().copied().collect());
        !Oracle::of(&program).is_possible(&answers)
    };
    assert!(breaks(&clash.constraints));
    for constraint in &clash.constraints {
        let fewer: Vec<usize> = clash
            .constraints
            .iter()
            .copied()
            .filter(|it| it != constraint)
            .collect();
        assert!(!breaks(&fewer));
    }
}

pub fn across_readings_lists_every_choice(
    engine: &Engine,
    oracle: &Oracle,
    situation: &Situation,
    _: &mut Dice,
) {
    if !oracle.is_possible(situation) {
        return;
    }
    for part in parts(engine.program()) {
        let across = engine.across_readings(part, situation, usize::MAX).unwrap();
        assert!(across.complete);
        assert_eq!(
            across.readings,
            engine.support(part, situation).unwrap().readings
        );
        let choices: BTreeSet<Vec<u8>> = oracle
            .completions(situation)
            .map(|full| {
                across
                    .readings
                    .iter()
                    .map(|reading| full[reading.0 as usize])
                    .collect()
            })
            .collect();
        let listed: BTreeSet<Vec<u8>> = across
            .cases
            .iter()
            .map(|case| case.options.clone())
            .collect();
        assert_eq!(choices, listed);
        assert_eq!(listed.len(), across.cases.len());
        for case in &across.cases {
            let mut chosen = situation.clone();
            for (reading, option) in across.readings.iter().zip(&case.options) {
                chosen.set(*reading, Answer::Is(*option));
            }
            assert_eq!(Some(case.status), oracle.status(part, &chosen));
        }
        let met = across
            .cases
            .iter()
            .filter(|case| case.status == Status::Met)
            .count();
        let holds = if met == across.cases.len() {
            Holds::OnEvery
        } else if met > 0 {
            Holds::OnSome
        } else {
            Holds::OnNone
        };
        assert_eq!(across.holds, holds);
        let first = engine.across_readings(part, situation, 1).unwrap();
        assert_eq!(first.complete, across.readings.is_empty());
    }
}

pub fn reasons_are_all_the_minimal_ones(
    engine: &Engine,
    oracle: &Oracle,
    situation: &Situation,
    _: &mut Dice,
) {
    if !oracle.is_possible(situation) {
        return;
    }
    for part in parts(engine.program()) {
        let reasons = engine.reasons(part, situation, usize::MAX).unwrap();
        assert!(reasons.complete);
        if reasons.status == Status::Open {
            assert!(reasons.reasons.is_empty());
            continue;
        }
        let expected = oracle.reasons(part, situation);
        let found: BTreeSet<BTreeSet<VariableId>> = reasons
            .reasons
            .iter()
            .map(|reason| reason.variables.iter().copied().collect())
            .collect();
        assert_eq!(found, expected);
        assert_eq!(found.len(), reasons.reasons.len());
        assert!(
            reasons
                .reasons
                .is_sorted_by_key(|reason| reason.variables.len())
        );
        let given = oracle.given(situation);
        let outside = |used: &BTreeSet<VariableId>| -> Vec<VariableId> {
            given
                .iter()
                .copied()
                .filter(|variable| !used.contains(variable))
                .collect()
        };
        assert_eq!(
            reasons.in_none,
            outside(&expected.iter().flatten().copied().collect())
        );
        let first: BTreeSet<VariableId> = reasons.reasons[0].variables.iter().copied().collect();
        assert_eq!(reasons.would_stand_even_if, outside(&first));
        // A bound shortens the list, keeps the smallest first and says so.
        let bounded = engine.reasons(part, situation, 1).unwrap();
        assert_eq!(bounded.reasons, reasons.reasons[..1]);
        assert!(!bounded.complete || expected.len() == 1);
    }
}

pub fn changes_are_all_the_smallest_ones(
    engine: &Engine,
    oracle: &Oracle,
    situation: &Situation,
    dice: &mut Dice,
) {
    let program = engine.program();
    if !oracle.is_possible(situation) {
        return;
    }
    let mut goals: Vec<Goal> = parts(program).into_iter().map(Goal::Part).collect();
    goals.push(Goal::AnyOf(
        parts(program)
            .into_iter()
            .filter(|_| dice.chance(60))
            .collect(),
    ));
    for goal in &goals {
        for target in [Target::Met, Target::NotMet] {
            for open_facts in [OpenFacts::StayUnknown, OpenFacts::MayBeAnswered] {
                let expected = oracle.changes(goal, target, open_facts, situation);
                let found = engine
                    .changes(goal, target, open_facts, situation, usize::MAX)
                    .unwrap();
                match (found, expected) {
                    (Changes::Nothing, None) => {}
                    (Changes::Already, Some(expected)) => {
                        assert!(expected.contains(&Vec::new()))
                    }
                    (Changes::Found { changes, complete }, Some(expected)) => {
                        assert!(complete);
                        assert_eq!(changes.iter().cloned().collect::<BTreeSet<_>>(), expected);
                        assert_eq!(changes.len(), expected.len());
                        match engine
                            .changes(goal, target, open_facts, situation, 1)
                            .unwrap()
                        {
                            Changes::Found {
                                changes: first,
                                complete,
                            } => {
                                assert_eq!(first, changes[..1]);
                                assert_eq!(complete, changes.len() == 1);
                            }
                            other => panic!("{other:?}"),
                        }
                    }
                    (found, expected) => panic!("{found:?} against {expected:?}"),
                }
            }
        }
    }
}

pub fn comparisons_count_and_witness_every_region(
    engine: &Engine,
    oracle: &Oracle,
    situation: &Situation,
    _: &mut Dice,
) {
    if !oracle.is_possible(situation) {
        return;
    }
    for first in parts(engine.program()) {
        for second in parts(engine.program()) {
            compare(engine, oracle, situation, first, second);
        }
    }
}

fn compare(engine: &Engine, oracle: &Oracle, situation: &Situation, first: PartId, second: PartId) {
    let found = engine
        .compare(first, second, situation, usize::MAX)
        .unwrap();
    let regions: BTreeSet<Region> = oracle
        .completions(situation)
        .map(|full| oracle.region(first, second, full))
        .collect();
    let has = |region: Region| regions.contains(&region);
    let relation = match (
        has(Region::Both),
        has(Region::OnlyFirst),
        has(Region::OnlySecond),
    ) {
        (true, true, true) => Relation::Overlapping,
        (true, true, false) => Relation::SecondImpliesFirst,
        (true, false, true) => Relation::FirstImpliesSecond,
        (true, false, false) => Relation::Equivalent,
        (false, true, true) => Relation::Disjoint,
        (false, true, false) => Relation::SecondImpossible,
        (false, false, true) => Relation::FirstImpossible,
        (false, false, false) => Relation::NeitherPossible,
    };
    assert_eq!(found.relation, relation);
    assert_eq!(
        found
            .witnesses
            .iter()
            .map(|witness| witness.region)
            .collect::<BTreeSet<_>>(),
        regions
    );
    for witness in &found.witnesses {
        assert!(agrees(&witness.values, situation) && oracle.possible.contains(&witness.values));
        assert_eq!(
            oracle.region(first, second, &witness.values),
            witness.region
        );
    }
    assert!(found.counts_complete);
    let mut every = BTreeSet::new();
    for entry in &found.counts {
        let mut chosen = situation.clone();
        for (reading, option) in &entry.readings {
            assert_eq!(
                oracle.program.variables[reading.0 as usize].sort,
                Sort::Reading
            );
            chosen.set(*reading, Answer::Is(*option));
        }
        // Distinct patterns of the counted facts, by region.
        let patterns: BTreeSet<(Region, Vec<u8>)> = oracle
            .completions(&chosen)
            .map(|full| {
                let pattern = found
                    .counted
                    .iter()
                    .map(|fact| full[fact.0 as usize])
                    .collect();
                (oracle.region(first, second, full), pattern)
            })
            .collect();
        let of = |region: Region| {
            patterns
                .iter()
                .filter(|(other, _)| *other == region)
                .count() as u128
        };
        let expected = Counts {
            both: of(Region::Both),
            only_first: of(Region::OnlyFirst),
            only_second: of(Region::OnlySecond),
            neither: of(Region::Neither),
        };
        assert_eq!(entry.counts, expected);
        let possible: BTreeSet<&Vec<u8>> = patterns.iter().map(|(_, pattern)| pattern).collect();
        let sum = entry.counts.both
            + entry.counts.only_first
            + entry.counts.only_second
            + entry.counts.neither;
        assert_eq!(
            sum,
            possible.len() as u128,
            "regions overlap or leave a gap"
        );
        every.insert(
            entry
                .readings
                .iter()
                .map(|(_, option)| *option)
                .collect::<Vec<_>>(),
        );
    }
    let readings: Vec<VariableId> = found.counts[0]
        .readings
        .iter()
        .map(|(reading, _)| *reading)
        .collect();
    let choices: BTreeSet<Vec<u8>> = oracle
        .completions(situation)
        .map(|full| {
            readings
                .iter()
                .map(|reading| full[reading.0 as usize])
                .collect()
        })
        .collect();
    assert_eq!(every, choices);
}

pub fn explanations_are_exact_at_every_node(
    engine: &Engine,
    oracle: &Oracle,
    situation: &Situation,
    _: &mut Dice,
) {
    if !oracle.is_possible(situation) {
        return;
    }
    for (position, part) in engine.program().definitions.clone().into_iter().enumerate() {
        let definition = framewise_core::logic::program::DefinitionId(position as u16);
        let explanation = engine.explain(definition, situation).unwrap();
        assert!(explanation.complete);
        check_step(
            oracle,
            situation,
            &explanation.root,
            &program::Formula::Part(part),
        );
        let route = oracle.changes(
            &Goal::Part(part),
            Target::Met,
            OpenFacts::MayBeAnswered,
            situation,
        );
        match (explanation.route, route) {
            (Route::AlreadyMet, Some(ways)) => assert!(ways.contains(&Vec::new())),
            (Route::Needs(way), Some(ways)) => assert!(ways.contains(&way)),
            (Route::None, None) => {}
            (found, expected) => panic!("{found:?} against {expected:?}"),
        }
    }
}

fn check_step(oracle: &Oracle, situation: &Situation, step: &Step, formula: &program::Formula) {
    use program::Formula;
    let status = oracle.status_of(formula, situation).unwrap();
    assert_eq!(step.status, status);
    let children: Vec<Formula> = match (formula, &step.kind) {
        (Formula::Constant(one), Kind::Constant(other)) if one == other => vec![],
        (
            Formula::Is(variable, values),
            Kind::Leaf {
                variable: found,
                values: of,
                condition,
            },
        ) => {
            assert_eq!((variable, values), (found, of));
            let reading = oracle.program.variables[variable.0 as usize].sort == Sort::Reading;
            let expected = match (status, situation.get(*variable)) {
                (Status::Met, _) => Condition::Met,
                (Status::NotMet, _) => Condition::NotMet,
                _ if reading => Condition::Disputed,
                (_, Answer::DontKnow) => Condition::NotKnown,
                _ => Condition::NotStated,
            };
            assert_eq!(*condition, expected);
            vec![]
        }
        (Formula::Part(part), Kind::Part(found)) if part == found => {
            vec![oracle.program.parts[part.0 as usize].clone()]
        }
        (Formula::Not(inner), Kind::Not) => vec![(**inner).clone()],
        (Formula::All(list), Kind::All) | (Formula::Any(list), Kind::Any) => list.clone(),
        (Formula::AtLeast(least, list), Kind::AtLeast(found)) if least == found => list.clone(),
        (formula, kind) => panic!("{kind:?} for {formula:?}"),
    };
    assert_eq!(children.len(), step.children.len());
    for (child, formula) in step.children.iter().zip(&children) {
        check_step(oracle, situation, child, formula);
    }
}

pub fn every_play_through_asks_only_what_is_needed_and_stays_in_bounds(
    engine: &Engine,
    oracle: &Oracle,
    situation: &Situation,
    dice: &mut Dice,
) {
    let goals: Vec<PartId> = parts(engine.program())
        .into_iter()
        .filter(|_| dice.chance(60))
        .collect();
    let mut order = oracle.variables();
    order.reverse();
    for _ in 0..4 {
        play(engine, oracle, situation.clone(), &goals, &order, dice);
    }
}

/// Plays one conversation with random answers and checks every step; then the bounds with what happened.
fn play(
    engine: &Engine,
    oracle: &Oracle,
    mut situation: Situation,
    goals: &[PartId],
    order: &[VariableId],
    dice: &mut Dice,
) {
    if !oracle.is_possible(&situation) {
        assert_eq!(
            engine.next_question(&[], &situation, order),
            Err(QueryError::Clash)
        );
        return;
    }
    let mut bounds = Vec::new();
    loop {
        let needed = engine.needed(goals, &situation).unwrap();
        let expected: BTreeSet<VariableId> = goals
            .iter()
            .flat_map(|goal| engine.support(*goal, &situation).unwrap().facts)
            .filter(|fact| situation.get(*fact) == Answer::NotAsked)
            .collect();
        assert_eq!(needed, expected.into_iter().collect::<Vec<_>>());
        let Some(question) = engine.next_question(goals, &situation, order).unwrap() else {
            assert!(needed.is_empty());
            break;
        };
        assert!(needed.contains(&question.variable));
        let open: BTreeSet<PartId> = goals
            .iter()
            .copied()
            .filter(|goal| {
                let support = engine.support(*goal, &situation).unwrap();
                support.facts.iter().any(|fact| needed.contains(fact))
            })
            .collect();
        let left: Vec<Vec<f64>> = open
            .iter()
            .map(|goal| oracle.left_undecided(*goal, &situation))
            .collect();
        let left =
            |fact: VariableId| -> f64 { left.iter().map(|goal| goal[fact.0 as usize]).sum() };
        for other in &needed {
            assert!(left(question.variable) <= left(*other) + 1e-6);
        }
        bounds.push((question.least, question.most));
        let size = oracle.program.variables[question.variable.0 as usize].size;
        let mut possible = Vec::new();
        for value in 0..size {
            let answered = situation.with(question.variable, Answer::Is(value));
            let effect = question.settles.iter().find(|effect| effect.value == value);
            assert_eq!(effect.is_some(), oracle.is_possible(&answered));
            if let Some(effect) = effect {
                possible.push(value);
                for goal in goals {
                    let was_open = oracle.status(*goal, &situation) == Some(Status::Open)
                        && engine
                            .support(*goal, &situation)
                            .unwrap()
                            .facts
                            .iter()
                            .any(|fact| needed.contains(fact));
                    let settled = was_open && oracle.status(*goal, &answered) != Some(Status::Open);
                    assert_eq!(effect.goals.contains(goal), settled);
                }
            }
        }
        let answer = if dice.chance(20) {
            Answer::DontKnow
        } else {
            Answer::Is(possible[dice.roll(possible.len())])
        };
        situation.set(question.variable, answer);
    }
    let asked = bounds.len() as u32;
    for (before, (least, most)) in bounds.into_iter().enumerate() {
        let left = asked - before as u32;
        assert!(
            least >= 1 && least <= left,
            "least {least}, but {left} were left"
        );
        assert!(most >= left, "most {most}, but {left} were left");
    }
    // What is still open turns on what the person does not know, or on readings.
    for goal in goals {
        for fact in engine.support(*goal, &situation).unwrap().facts {
            assert_eq!(situation.get(fact), Answer::DontKnow);
        }
        assert_eq!(
            engine.status(*goal, &situation).ok(),
            oracle.status(*goal, &situation)
        );
    }
}
