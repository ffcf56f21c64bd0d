//! The questionnaire from outside: every play-through ends, asks only what is needed, and its bounds hold.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]

mod session_support;

use framewise_core::session::*;
use proptest::prelude::*;
use session_support::*;

fn interview(session: &Session) -> Interview {
    session.interview(&[], &[]).expect("the default goals")
}

#[test]
fn why_a_question_is_asked_comes_true() {
    let session = answered(&[("age", "under-16"), ("images", "yes")]);
    let found = interview(&session);
    let Next::Ask(question) = &found.next else {
        panic!("something is left to ask")
    };
    assert!(!question.why.is_empty());
    for why in &question.why {
        let mut driven = session.clone();
        let fact = question.fact.said.id.clone();
        let changed = driven
            .apply(Action::Answer {
                fact,
                value: why.value.id.clone(),
            })
            .unwrap();
        let settled: Vec<_> = changed
            .cells
            .iter()
            .filter(|cell| !cell.to.is_open())
            .map(|cell| {
                (
                    Goal::Cell(cell.jurisdiction.id.clone(), cell.frame),
                    cell.to,
                )
            })
            .collect();
        let said: Vec<_> = why
            .settles
            .iter()
            .map(|one| (one.goal.clone(), one.to))
            .collect();
        assert_eq!(said, settled, "{}", why.sentence);
    }
}

#[test]
fn goals_and_skipping_narrow_what_is_asked() {
    let session = session();
    let goal = [Goal::Definition("n-care".into())];
    let asked = |found: &Interview| match &found.next {
        Next::Ask(question) => question.fact.said.id.clone(),
        other => panic!("{other:?}"),
    };
    let found = session.interview(&goal, &[]).unwrap();
    let first = asked(&found);
    assert!(["age", "relation"].contains(&first.as_str()));
    assert!(found.not_needed.iter().any(|said| said.id == "travel"));
    let second = asked(
        &session
            .interview(&goal, std::slice::from_ref(&first))
            .unwrap(),
    );
    assert_ne!(first, second);
    let both = session.interview(&goal, &[first, second]).unwrap();
    assert_eq!(both.next, Next::Done);
}

#[test]
fn a_dont_know_is_listed_and_not_asked_again() {
    let mut session = session();
    for _ in 0..10 {
        let Next::Ask(question) = interview(&session).next else {
            break;
        };
        session
            .apply(Action::DontKnow {
                fact: question.fact.said.id.clone(),
            })
            .unwrap();
    }
    let found = interview(&session);
    assert_eq!(found.next, Next::Done);
    assert_eq!(found.left_sentence, "No more questions");
    // Nothing is left to ask, and nothing is settled: it all turns on what is not known.
    assert_eq!(found.settled, []);
    assert!(
        found.settled_sentence.starts_with("0 of "),
        "{}",
        found.settled_sentence
    );
    assert!(
        found
            .answered
            .iter()
            .all(|one| one.clause.ends_with("is not known")),
        "{:?}",
        found.answered
    );
    assert!(!found.unsettled.is_empty());
    assert!(
        found
            .unsettled
            .iter()
            .all(|goal| goal.verdict.kind.is_open())
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whatever is answered, the conversation ends within its bounds, and no question is asked in vain.
    #[test]
    fn every_play_through_ends(picks in prop::collection::vec(0usize..4, 8)) {
        let mut session = session();
        let mut bounds: Vec<(usize, usize)> = Vec::new();
        for pick in picks.iter().cycle().take(20) {
            let found = interview(&session);
            let Next::Ask(question) = &found.next else { break };
            prop_assert_eq!(question.fact.need, Need::Needed);
            prop_assert_eq!(&question.fact.answer, &Answer::NotAsked);
            bounds.push((found.least, found.most));
            let possible: Vec<&Choice> =
                question.fact.options.iter().filter(|one| one.possible).collect();
            let fact = question.fact.said.id.clone();
            let action = match possible.get(*pick) {
                Some(choice) => Action::Answer { fact, value: choice.said.id.clone() },
                None => Action::DontKnow { fact },
            };
            session.apply(action).unwrap();
            prop_assert_eq!(&session.view().clash, &ClashState::None);
        }
        let end = interview(&session);
        prop_assert_eq!(&end.next, &Next::Done);
        prop_assert_eq!((end.least, end.most), (0, 0));
        let asked = bounds.len();
        for (position, (least, most)) in bounds.into_iter().enumerate() {
            let left = asked - position;
            prop_assert!((least..=most).contains(&left), "{least} to {most}, but {left} followed");
        }
        for goal in end.settled {
            let only_unknown = goal.verdict.facts.iter().all(|fact| {
                session.facts_of(&[&fact.id]).expect("a fact")[0].answer == Answer::DontKnow
            });
            prop_assert!(only_unknown, "{:?}", goal.verdict);
        }
    }
}
