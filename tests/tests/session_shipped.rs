//! The shipped pack through the session: expected verdicts, citations, questionnaires that end, and share codes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use framewise_core::pack::Expected;
use framewise_core::session::*;
use std::collections::BTreeSet;
use std::rc::Rc;

fn loaded() -> Rc<Loaded> {
    Loaded::decode(framewise_content::ONLINE_EXPLOITATION).expect("the shipped pack loads")
}

fn verdicts(view: &View) -> impl Iterator<Item = &VerdictView> {
    let cells = view.jurisdictions.iter().flat_map(|one| &one.cells);
    cells.flat_map(|cell| {
        cell.definitions
            .iter()
            .map(|one| &one.verdict)
            .chain([&cell.verdict])
    })
}

#[test]
fn every_scenario_has_the_verdicts_its_author_expects() {
    let loaded = loaded();
    let mut session = Session::new(loaded.clone());
    let pack = loaded.pack();
    let mut checked = 0;
    for scenario in &pack.scenarios {
        session
            .apply(Action::LoadScenario {
                id: scenario.id.clone(),
            })
            .unwrap();
        for (definition, expected) in &scenario.expected {
            let id = pack.definitions[usize::from(*definition)].id.as_str();
            let found = session.verdicts_of(&[id]).unwrap()[0].verdict.clone();
            let fits = match expected {
                Expected::Met => found.kind == VerdictKind::Met,
                Expected::NotMet => found.kind == VerdictKind::NotMet,
                Expected::Open(_) => found.kind.is_open(),
            };
            assert!(
                fits,
                "{}, {id}: {expected:?}, but {}",
                scenario.id, found.reason
            );
            checked += 1;
        }
    }
    assert!(checked > 0);
}

#[test]
fn every_verdict_of_every_scenario_has_its_reason_and_citation() {
    let mut session = Session::new(loaded());
    for scenario in session.scenarios() {
        session
            .apply(Action::LoadScenario {
                id: scenario.said.id.clone(),
            })
            .unwrap();
        let view = session.view();
        assert_eq!(view.clash, ClashState::None, "{}", scenario.said.id);
        for verdict in verdicts(&view) {
            assert!(
                !verdict.reason.is_empty() && !verdict.reason.contains('{'),
                "{verdict:?}"
            );
            let cited = verdict.cites.iter().all(|cite| !cite.text.is_empty());
            assert!(
                cited && (!verdict.cites.is_empty() || verdict.kind == VerdictKind::NoDefinition)
            );
        }
    }
}

#[test]
fn reasons_force_and_changes_turn_on_the_shipped_pack() {
    let mut session = Session::new(loaded());
    let scenarios = session.scenarios();
    let definitions = session.definitions();
    for (scenario, definition) in scenarios.iter().cycle().zip(&definitions) {
        session
            .apply(Action::LoadScenario {
                id: scenario.said.id.clone(),
            })
            .unwrap();
        let id = definition.said.id.as_str();
        let kind = |session: &Session| session.verdicts_of(&[id]).unwrap()[0].verdict.kind;
        let now = kind(&session);
        for set in session.reasons(id).unwrap().sets.iter().take(3) {
            let mut alone = Session::new(session.loaded().clone());
            let pairs = set
                .given
                .iter()
                .map(|one| (one.what.id.clone(), one.value.id.clone()))
                .collect();
            alone.apply(Action::ApplyChange(pairs)).unwrap();
            assert_eq!(kind(&alone), now, "{id}: {}", set.sentence);
        }
        let (target, wished) = match now {
            VerdictKind::Met => (Target::NotMet, VerdictKind::NotMet),
            _ => (Target::Met, VerdictKind::Met),
        };
        let found = session
            .changes(&Goal::Definition(id.to_owned()), target)
            .unwrap();
        if let ChangeOutcome::Possible(list) = &found.outcome {
            for change in list.iter().take(3) {
                let mut driven = session.clone();
                driven.apply(Action::ApplyChange(change.pairs())).unwrap();
                assert_eq!(kind(&driven), wished, "{id}: {}", change.sentence);
            }
        }
        let explained = session.explain(id).unwrap();
        assert!(explained.complete && !explained.elements.is_empty(), "{id}");
    }
}

#[test]
fn what_a_quiz_offers_does_not_tell_what_is_right() {
    let quiz = Session::new(loaded()).quiz();
    let offered = |item: &QuizView| -> Vec<_> {
        let choices = item.choices.iter();
        choices
            .map(|one| (one.id.clone(), one.text.clone(), one.kind))
            .collect()
    };
    let first = offered(&quiz[0]);
    let mut right = BTreeSet::new();
    for item in &quiz {
        assert_eq!(offered(item), first, "{}", item.id);
        let own = item.choices.iter().find(|one| one.right).unwrap();
        right.insert(own.id.clone());
    }
    // Each of the three is right somewhere.
    assert_eq!(right.len(), 3);
}

#[test]
fn an_exception_that_applies_is_named() {
    let mut session = Session::new(loaded());
    let id = "private-images-of-two".to_owned();
    session.apply(Action::LoadScenario { id }).unwrap();
    let verdict = |session: &Session| {
        session.verdicts_of(&["ew-pca-s1"]).unwrap()[0]
            .verdict
            .clone()
    };
    assert_eq!(verdict(&session).kind, VerdictKind::Met);
    // What the page begins with is not the reader's to take back; what they answer is.
    session.begin();
    assert!(!session.view().can_undo);
    let answer = Action::Answer {
        fact: "lives-with-person".to_owned(),
        value: "yes".to_owned(),
    };
    session.apply(answer).unwrap();
    let found = verdict(&session);
    assert_eq!(found.kind, VerdictKind::NotMet);
    let because = "because this applies: “The couple defence";
    assert!(found.reason.contains(because), "{}", found.reason);
    session.apply(Action::Undo).unwrap();
    assert_eq!(verdict(&session).kind, VerdictKind::Met);
    assert!(!session.view().can_undo);
}

#[test]
fn questionnaires_end_whatever_is_answered() {
    let loaded = loaded();
    let mut session = Session::new(loaded);
    let goals: Vec<Vec<Goal>> = session
        .view()
        .choices
        .iter()
        .map(|choice| {
            Frame::ALL
                .map(|frame| Goal::Cell(choice.said.id.clone(), frame))
                .to_vec()
        })
        .collect();
    for (turn, goals) in goals.iter().enumerate() {
        session.apply(Action::Reset).unwrap();
        let facts: usize = session
            .view()
            .topics
            .iter()
            .map(|topic| topic.facts.len())
            .sum();
        let mut asked = 0;
        loop {
            let found = session.interview(goals, &[]).unwrap();
            let Next::Ask(question) = found.next else {
                break;
            };
            asked += 1;
            assert!(asked <= facts, "more questions than facts");
            assert!(1 <= found.least && found.least <= found.most);
            let possible: Vec<&Choice> = question
                .fact
                .options
                .iter()
                .filter(|one| one.possible)
                .collect();
            let fact = question.fact.said.id.clone();
            let action = match possible.get((asked * 7 + turn) % (possible.len() + 1)) {
                Some(choice) => Action::Answer {
                    fact,
                    value: choice.said.id.clone(),
                },
                None => Action::DontKnow { fact },
            };
            session.apply(action).unwrap();
        }
    }
}

#[test]
fn share_codes_of_all_scenarios_come_back_and_are_short() {
    let loaded = loaded();
    let mut session = Session::new(loaded.clone());
    for scenario in session.scenarios() {
        session
            .apply(Action::LoadScenario {
                id: scenario.said.id.clone(),
            })
            .unwrap();
        let code = session.share_code();
        assert!(code.len() < 600, "{} letters", code.len());
        let mut other = Session::new(loaded.clone());
        let changed = other.apply(Action::OpenShared(code)).unwrap();
        assert!(changed.dropped.is_empty(), "{:?}", changed.dropped);
        assert_eq!(other.view().jurisdictions, session.view().jurisdictions);
    }
}

#[test]
fn stories_quizzes_and_comparisons_resolve() {
    let session = Session::new(loaded());
    for head in session.explainers() {
        let story = session.explainer(&head.said.id).unwrap();
        assert!(
            story.steps.iter().all(|step| !step.blocks.is_empty()),
            "{}",
            head.said.id
        );
    }
    for item in session.quiz() {
        assert_eq!(
            item.choices.iter().filter(|choice| choice.right).count(),
            1,
            "{}",
            item.id
        );
    }
    for place in session.view().choices {
        let found = session.frame_difference(&place.said.id).unwrap();
        let outcomes = found.rows.iter().flat_map(|row| &row.cells).flatten();
        assert!(
            outcomes
                .into_iter()
                .all(|one| !one.cite.text.is_empty() && !one.text.is_empty())
        );
    }
}
