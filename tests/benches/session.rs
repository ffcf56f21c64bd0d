//! Figures of a whole session on the shipped pack: what a reader waits for, words included.
//! Run with `cargo bench -p framewise-tests --bench session`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use divan::{Bencher, black_box};
use framewise_core::session::{Action, Goal, Loaded, Session, Target};
use std::rc::Rc;

fn main() {
    divan::main();
}

/// Where a reader may stand: nothing answered, or a scenario loaded.
const PLACES: [&str; 2] = ["blank", "scenario"];

fn session(place: &str) -> Session {
    let loaded = Loaded::decode(framewise_content::ONLINE_EXPLOITATION).unwrap();
    let mut session = Session::new(Rc::clone(&loaded));
    if place == "scenario" {
        let id = session.scenarios().first().unwrap().said.id.clone();
        session.apply(Action::LoadScenario { id }).unwrap();
    }
    session
}

#[divan::bench]
fn load() {
    black_box(Loaded::decode(framewise_content::ONLINE_EXPLOITATION).unwrap());
}

/// An answer and taking it back, each with what it flipped.
#[divan::bench(args = PLACES)]
fn answer_and_undo(bencher: Bencher, place: &str) {
    let mut session = session(place);
    let fact = session.loaded().pack().facts.last().unwrap();
    let answer = Action::Answer {
        fact: fact.id.clone(),
        value: fact.values.last().unwrap().id.clone(),
    };
    bencher.bench_local(move || {
        black_box(session.apply(answer.clone()).unwrap());
        black_box(session.apply(Action::Undo).unwrap());
    });
}

/// The first view after an action: what the action judged anew is not remembered from an earlier view.
#[divan::bench(args = PLACES)]
fn view(bencher: Bencher, place: &str) {
    let session = session(place);
    bencher
        .with_inputs(|| session.clone())
        .bench_local_refs(|session| black_box(session.view()));
}

/// The first question about everything that is shown.
#[divan::bench(args = PLACES)]
fn interview(bencher: Bencher, place: &str) {
    let session = session(place);
    bencher
        .with_inputs(|| session.clone())
        .bench_local_refs(|session| black_box(session.interview(&[], &[])));
}

/// One query for each definition in turn.
fn each(bencher: Bencher, place: &str, query: impl Fn(&Session, &str)) {
    let session = session(place);
    let ids: Vec<String> = session
        .definitions()
        .iter()
        .map(|head| head.said.id.clone())
        .collect();
    let mut ids = ids.into_iter().cycle();
    bencher
        .with_inputs(|| (session.clone(), ids.next().unwrap()))
        .bench_local_refs(|(session, id)| query(session, id));
}

#[divan::bench(args = PLACES)]
fn explain(bencher: Bencher, place: &str) {
    each(bencher, place, |session, id| {
        black_box(session.explain(id).unwrap());
    });
}

#[divan::bench(args = PLACES)]
fn reasons(bencher: Bencher, place: &str) {
    each(bencher, place, |session, id| {
        black_box(session.reasons(id).unwrap());
    });
}

#[divan::bench(args = PLACES)]
fn changes(bencher: Bencher, place: &str) {
    each(bencher, place, |session, id| {
        black_box(
            session
                .changes(&Goal::Definition(id.to_owned()), Target::Met)
                .unwrap(),
        );
    });
}
