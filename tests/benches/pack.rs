//! Figures of the engine on the shipped pack. Run with `cargo bench -p framewise-tests --bench pack`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "../../crates/framewise-core/tests/support/mod.rs"]
mod support;

use divan::{Bencher, black_box};
use framewise_core::logic::program::{DefinitionId, PartId, VariableId};
use framewise_core::logic::*;
use framewise_core::pack::decode;
use std::sync::OnceLock;
use support::generate::{Dice, situation};

fn main() {
    let program = decode(framewise_content::ONLINE_EXPLOITATION)
        .unwrap()
        .program;
    println!(
        "{} definitions, {} variables: {:?}",
        program.definitions.len(),
        program.variables.len(),
        engine().size()
    );
    divan::main();
}

fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| {
        let program = decode(framewise_content::ONLINE_EXPLOITATION)
            .unwrap()
            .program;
        Engine::build(program, Budget::default()).unwrap()
    })
}

/// Answers that hold together, from few to many.
fn situations() -> &'static [Situation] {
    static SITUATIONS: OnceLock<Vec<Situation>> = OnceLock::new();
    SITUATIONS.get_or_init(|| {
        let engine = engine();
        let mut dice = Dice(3);
        let drawn = (0..40).map(|round| situation(&mut dice, engine.program(), 2 * round));
        let keep = |drawn: Situation| {
            let mut kept = engine.unanswered();
            for (at, answer) in drawn.answers().iter().enumerate() {
                let next = kept.with(VariableId(at as u16), *answer);
                if engine.consistency(&next) == Ok(Consistency::Possible) {
                    kept = next;
                }
            }
            kept
        };
        drawn.map(keep).collect()
    })
}

fn each(bencher: Bencher, query: impl Fn(&Engine, usize, PartId, &Situation)) {
    let (engine, situations) = (engine(), situations());
    let definitions = &engine.program().definitions;
    let mut next = 0;
    bencher.bench_local(move || {
        next += 1;
        let at = next % definitions.len();
        query(
            engine,
            at,
            definitions[at],
            &situations[next % situations.len()],
        );
    });
}

#[divan::bench]
fn decode_and_build(bencher: Bencher) {
    bencher.bench(|| {
        Engine::build(
            decode(framewise_content::ONLINE_EXPLOITATION)
                .unwrap()
                .program,
            Budget::default(),
        )
        .unwrap()
    });
}

#[divan::bench]
fn build_only(bencher: Bencher) {
    let program = engine().program();
    bencher.bench(|| Engine::build(program.clone(), Budget::default()).unwrap());
}

#[divan::bench]
fn verdicts_of_all_definitions(bencher: Bencher) {
    let (engine, situations) = (engine(), situations());
    let mut scratch = engine.scratch();
    let mut next = 0;
    bencher.bench_local(move || {
        next = (next + 1) % situations.len();
        black_box(
            engine
                .verdicts(&situations[next], &mut scratch)
                .map(<[Status]>::len),
        )
    });
}

#[divan::bench]
fn verdict_with_support(bencher: Bencher) {
    each(bencher, |engine, _, part, situation| {
        black_box(engine.verdict(part, situation)).unwrap();
    });
}

#[divan::bench]
fn reasons(bencher: Bencher) {
    each(bencher, |engine, _, part, situation| {
        black_box(engine.reasons(part, situation, 16)).unwrap();
    });
}

#[divan::bench]
fn changes(bencher: Bencher) {
    each(bencher, |engine, _, part, situation| {
        black_box(engine.changes(
            &Goal::Part(part),
            Target::Met,
            OpenFacts::MayBeAnswered,
            situation,
            16,
        ))
        .unwrap();
    });
}

#[divan::bench]
fn changes_for_any_of_six(bencher: Bencher) {
    each(bencher, |engine, at, _, situation| {
        let goal = Goal::AnyOf(
            engine
                .program()
                .definitions
                .iter()
                .copied()
                .skip(at)
                .take(6)
                .collect(),
        );
        black_box(engine.changes(&goal, Target::Met, OpenFacts::StayUnknown, situation, 16))
            .unwrap();
    });
}

#[divan::bench]
fn compare(bencher: Bencher) {
    each(bencher, |engine, at, part, situation| {
        let definitions = &engine.program().definitions;
        black_box(engine.compare(
            part,
            definitions[(at + 7) % definitions.len()],
            situation,
            16,
        ))
        .unwrap();
    });
}

#[divan::bench]
fn next_question_for_six(bencher: Bencher) {
    each(bencher, |engine, at, _, situation| {
        let goals: Vec<PartId> = engine
            .program()
            .definitions
            .iter()
            .copied()
            .skip(at)
            .take(6)
            .collect();
        black_box(engine.next_question(&goals, situation, &[])).unwrap();
    });
}

#[divan::bench]
fn explain(bencher: Bencher) {
    each(bencher, |engine, at, _, situation| {
        black_box(engine.explain(DefinitionId(at as u16), situation)).unwrap();
    });
}
