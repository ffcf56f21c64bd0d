//! How many questions a conversation takes: the engine's order, the author's order, and the best there is.
//!
//! Run with `cargo bench -p framewise-core --bench questions`. The person answers everything, and every possible answer
//! is equally likely. The best is found by dynamic programming over all situations, so situations are small here: some
//! facts are answered at random until at most nine are needed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "../tests/support/mod.rs"]
mod support;

fn main() {
    println!("expected number of questions (mean over goals)");
    println!(
        "{:<20} {:>6} {:>8} {:>8} {:>8} {:>14}",
        "goals", "sets", "engine", "author", "best", "engine is best"
    );
    for (name, count) in [
        ("one definition", 1),
        ("two definitions", 2),
        ("three definitions", 3),
    ] {
        let tally = support::game::tally(12, count, 9);
        let mean = |sum: f64| sum / f64::from(tally.sets);
        let (ours, author, best) = (mean(tally.engine), mean(tally.author), mean(tally.best));
        let share = 100 * tally.equal / tally.sets;
        println!(
            "{name:<20} {:>6} {ours:>8.3} {author:>8.3} {best:>8.3} {share:>12} %",
            tally.sets
        );
    }
}
