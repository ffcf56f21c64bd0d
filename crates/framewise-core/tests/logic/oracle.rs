//! Every query against brute force over all completions, on seeded random programs.

use crate::support::checks;
use crate::support::generate::{self, Dice, Shape};
use crate::support::oracle::Oracle;
use framewise_core::logic::{Budget, BuildError, Consistency, Engine, Situation};

/// Runs a check on many random programs, each with several situations. The check is told whether one is possible.
fn on_random(seeds: u64, check: impl Fn(&Engine, &Oracle, &Situation, &mut Dice)) {
    let mut built = 0;
    for seed in 0..seeds {
        let mut dice = Dice(seed);
        let shape = Shape::small(&mut dice);
        let program = generate::program(&mut dice, &shape);
        let oracle = Oracle::of(&program);
        let engine = match Engine::build(program.clone(), Budget::default()) {
            Ok(engine) => engine,
            Err(BuildError::NothingPossible(_)) => {
                assert!(oracle.possible.is_empty(), "seed {seed}");
                continue;
            }
            Err(error) => panic!("seed {seed}: {error:?}"),
        };
        assert!(!oracle.possible.is_empty(), "seed {seed}");
        built += 1;
        for percent in [0, 30, 60, 90] {
            let situation = generate::situation(&mut dice, &program, percent);
            check(&engine, &oracle, &situation, &mut dice);
        }
    }
    assert!(
        built * 10 > seeds * 8,
        "only {built} programs were possible"
    );
}

#[test]
fn statuses_and_verdicts() {
    on_random(300, checks::statuses_and_verdicts);
}

#[test]
fn support_is_minimal_and_holds_what_is_essential() {
    on_random(80, checks::support_is_minimal_and_holds_what_is_essential);
}

#[test]
fn clashes_are_smallest() {
    let clashing = std::cell::Cell::new(0);
    on_random(300, |engine, oracle, situation, dice| {
        clashing.set(
            clashing.get() + u32::from(engine.consistency(situation) != Ok(Consistency::Possible)),
        );
        checks::clashes_are_smallest(engine, oracle, situation, dice);
    });
    assert!(clashing.get() > 50, "only {} clashes", clashing.get());
}

#[test]
fn room_for_a_value_is_exact() {
    on_random(150, checks::room_for_a_value_is_exact);
}

#[test]
fn across_readings_lists_every_choice() {
    on_random(150, checks::across_readings_lists_every_choice);
}

#[test]
fn reasons_are_all_the_minimal_ones() {
    on_random(150, checks::reasons_are_all_the_minimal_ones);
}

#[test]
fn changes_are_all_the_smallest_ones() {
    on_random(60, checks::changes_are_all_the_smallest_ones);
}

#[test]
fn comparisons_count_and_witness_every_region() {
    on_random(80, checks::comparisons_count_and_witness_every_region);
}

#[test]
fn explanations_are_exact_at_every_node() {
    on_random(100, checks::explanations_are_exact_at_every_node);
}

#[test]
fn every_play_through_asks_only_what_is_needed_and_stays_in_bounds() {
    on_random(
        100,
        checks::every_play_through_asks_only_what_is_needed_and_stays_in_bounds,
    );
}
