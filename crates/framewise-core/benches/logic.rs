//! Figures of the engine at two generated sizes: 40 definitions over 60 facts, 400 over 300.
//!
//! Run with `cargo bench -p framewise-core --bench logic`. It prints the sizes of the diagrams and how many questions a
//! conversation takes, then the times.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "../tests/support/mod.rs"]
mod support;

use divan::{Bencher, black_box};
use framewise_core::logic::program::{DefinitionId, PartId, Program, VariableId};
use framewise_core::logic::*;
use std::sync::OnceLock;
use support::generate::consistent_situations;
use support::palermo;

fn main() {
    for size in SIZES {
        let prepared = prepare(size);
        let engine = &prepared.engine;
        println!(
            "{} definitions x {} facts: {:?}",
            size.0,
            size.1,
            engine.size()
        );
        let declared: Vec<VariableId> = (0..engine.program().variables.len() as u16)
            .map(VariableId)
            .collect();
        println!(
            "  nodes in the searched order {:?}",
            order::cost(engine.program(), &engine.program().order)
        );
        println!(
            "  nodes in the author's order {:?}",
            order::cost(engine.program(), &declared)
        );
    }
    divan::main();
}

type Size = (usize, usize);
const SIZES: [Size; 2] = [(40, 60), (400, 300)];

struct Prepared {
    program: Program,
    engine: Engine,
    /// Consistent situations, from little to much answered.
    situations: Vec<Situation>,
    /// A situation with the most settled definitions.
    settled: Situation,
}

fn prepare(size: Size) -> &'static Prepared {
    static SMALL: OnceLock<Prepared> = OnceLock::new();
    static LARGE: OnceLock<Prepared> = OnceLock::new();
    let cell = if size == SIZES[0] { &SMALL } else { &LARGE };
    cell.get_or_init(|| {
        let mut program = palermo::program(size.0, size.1, 7);
        let begun = std::time::Instant::now();
        program.order = order::search(&program);
        println!(
            "order of {} definitions searched in {:?}",
            size.0,
            begun.elapsed()
        );
        let engine = Engine::build(program.clone(), Budget::default()).expect("within budget");
        let situations = consistent_situations(&engine);
        let settled = situations.last().unwrap().clone();
        Prepared {
            program,
            engine,
            situations,
            settled,
        }
    })
}

fn definitions(engine: &Engine) -> Vec<PartId> {
    engine.program().definitions.clone()
}

#[divan::bench(args = SIZES)]
fn build(bencher: Bencher, size: Size) {
    let prepared = prepare(size);
    bencher
        .with_inputs(|| prepared.program.clone())
        .bench_values(|program| Engine::build(program, Budget::default()));
}

#[divan::bench(args = SIZES)]
fn verdicts_of_all_definitions(bencher: Bencher, size: Size) {
    let Prepared {
        engine, situations, ..
    } = prepare(size);
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

#[divan::bench(args = SIZES)]
fn statuses_of_all_parts(bencher: Bencher, size: Size) {
    let Prepared {
        engine, situations, ..
    } = prepare(size);
    let mut scratch = engine.scratch();
    let mut next = 0;
    bencher.bench_local(move || {
        next = (next + 1) % situations.len();
        black_box(
            engine
                .part_statuses(&situations[next], &mut scratch)
                .map(<[Status]>::len),
        )
    });
}

/// Benches one query over all definitions and situations in turn.
fn each(bencher: Bencher, size: Size, query: impl Fn(&Engine, PartId, &Situation)) {
    let Prepared {
        engine, situations, ..
    } = prepare(size);
    let definitions = definitions(engine);
    let mut next = 0;
    bencher.bench_local(move || {
        next += 1;
        query(
            engine,
            definitions[next % definitions.len()],
            &situations[next / 3 % situations.len()],
        );
    });
}

#[divan::bench(args = SIZES)]
fn verdict_with_support(bencher: Bencher, size: Size) {
    each(bencher, size, |engine, part, situation| {
        black_box(engine.verdict(part, situation)).unwrap();
    });
}

#[divan::bench(args = SIZES)]
fn reasons_up_to_16(bencher: Bencher, size: Size) {
    let Prepared {
        engine, settled, ..
    } = prepare(size);
    let definitions = definitions(engine);
    let mut next = 0;
    bencher.bench_local(move || {
        next = (next + 1) % definitions.len();
        black_box(engine.reasons(definitions[next], settled, 16)).unwrap();
    });
}

#[divan::bench(args = SIZES)]
fn changes_with_open_facts_unknown(bencher: Bencher, size: Size) {
    each(bencher, size, |engine, part, situation| {
        black_box(engine.changes(
            &Goal::Part(part),
            Target::Met,
            OpenFacts::StayUnknown,
            situation,
            16,
        ))
        .unwrap();
    });
}

#[divan::bench(args = SIZES)]
fn changes_with_open_facts_answered(bencher: Bencher, size: Size) {
    each(bencher, size, |engine, part, situation| {
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

#[divan::bench(args = SIZES)]
fn changes_for_any_of_eight(bencher: Bencher, size: Size) {
    let Prepared {
        engine, situations, ..
    } = prepare(size);
    let definitions = definitions(engine);
    let mut next = 0;
    bencher.bench_local(move || {
        next += 1;
        let goal = Goal::AnyOf(
            definitions
                .iter()
                .copied()
                .skip(next % (definitions.len() - 8))
                .take(8)
                .collect(),
        );
        let situation = &situations[next / 3 % situations.len()];
        black_box(engine.changes(&goal, Target::Met, OpenFacts::StayUnknown, situation, 16))
            .unwrap();
    });
}

#[divan::bench(args = SIZES)]
fn compare_two(bencher: Bencher, size: Size) {
    let Prepared {
        engine, situations, ..
    } = prepare(size);
    let definitions = definitions(engine);
    let mut next = 0;
    bencher.bench_local(move || {
        next += 1;
        let (first, second) = (
            definitions[next % definitions.len()],
            definitions[(next + 1) % definitions.len()],
        );
        black_box(engine.compare(first, second, &situations[next / 3 % situations.len()], 16))
            .unwrap();
    });
}

#[divan::bench(args = SIZES)]
fn next_question_for_eight(bencher: Bencher, size: Size) {
    let Prepared {
        engine, situations, ..
    } = prepare(size);
    let definitions = definitions(engine);
    let mut next = 0;
    bencher.bench_local(move || {
        next += 1;
        let goals: Vec<PartId> = definitions
            .iter()
            .copied()
            .skip(next % (definitions.len() - 8))
            .take(8)
            .collect();
        black_box(engine.next_question(&goals, &situations[next / 3 % situations.len()], &[]))
            .unwrap();
    });
}

#[divan::bench(args = SIZES)]
fn needed_for_eight(bencher: Bencher, size: Size) {
    let Prepared {
        engine, situations, ..
    } = prepare(size);
    let definitions = definitions(engine);
    let mut next = 0;
    bencher.bench_local(move || {
        next += 1;
        let goals: Vec<PartId> = definitions
            .iter()
            .copied()
            .skip(next % (definitions.len() - 8))
            .take(8)
            .collect();
        black_box(engine.needed(&goals, &situations[next / 3 % situations.len()])).unwrap();
    });
}

#[divan::bench(args = SIZES)]
fn explain(bencher: Bencher, size: Size) {
    let Prepared {
        engine, situations, ..
    } = prepare(size);
    let mut next = 0;
    bencher.bench_local(move || {
        next += 1;
        let definition = DefinitionId((next % size.0) as u16);
        black_box(engine.explain(definition, &situations[next / 3 % situations.len()])).unwrap();
    });
}
