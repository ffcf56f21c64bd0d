//! Actions from outside: what they change, what they refuse, undo and redo, and that order does not matter.
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

fn kind(session: &Session, definition: &str) -> VerdictKind {
    session
        .verdicts_of(&[definition])
        .expect("a known definition")[0]
        .verdict
        .kind
}

fn state(
    session: &Session,
) -> (
    Vec<TopicView>,
    Vec<ReadingView>,
    Vec<JurisdictionView>,
    ScenarioState,
) {
    let view = session.view();
    (
        view.topics,
        view.readings,
        view.jurisdictions,
        view.scenario,
    )
}

#[test]
fn an_answer_flips_verdicts_and_says_so_in_one_sentence() {
    let mut session = answered(&[("age", "under-16"), ("images", "yes")]);
    assert_eq!(kind(&session, "n-travel"), VerdictKind::OnFacts);
    let changed = answer(&mut session, "travel", "yes");
    assert_eq!(kind(&session, "n-travel"), VerdictKind::Met);
    assert_eq!(
        changed.sentence,
        "Northland, trafficking: now met, because a journey was arranged."
    );
    let changes: Vec<_> = changed
        .definitions
        .iter()
        .map(|one| (one.definition.id.as_str(), one.from, one.to))
        .collect();
    assert_eq!(
        changes,
        [("n-travel", VerdictKind::OnFacts, VerdictKind::Met)]
    );
    assert_eq!(changed.definitions[0].cite.text, "NA s.1");
}

#[test]
fn a_no_is_said_as_such() {
    let mut session = answered(&[("age", "under-16"), ("images", "yes")]);
    let changed = answer(&mut session, "travel", "no");
    assert_eq!(
        changed.sentence,
        "Northland, trafficking: now not met, because no journey was arranged."
    );
}

#[test]
fn several_changes_share_a_sentence_and_nothing_is_said_as_nothing() {
    let mut session = answered(&[("age", "under-16"), ("travel", "yes")]);
    let changed = answer(&mut session, "images", "yes");
    assert!(
        changed
            .sentence
            .starts_with("Images were made: Northland, trafficking is now met; "),
        "{}",
        changed.sentence
    );
    assert_eq!(
        answer(&mut session, "images", "yes").sentence,
        "No result changed."
    );
    assert!(answer(&mut session, "border", "yes").cells.is_empty());
}

#[test]
fn dont_know_and_clear_are_two_things_and_neither_is_no() {
    let mut session = answered(&[("age", "under-16"), ("images", "yes")]);
    session
        .apply(Action::DontKnow {
            fact: "travel".into(),
        })
        .unwrap();
    let fact = &session.facts_of(&["travel"]).unwrap()[0];
    assert_eq!(
        (&fact.answer, fact.need),
        (&Answer::DontKnow, Need::Answered)
    );
    assert_eq!(kind(&session, "n-travel"), VerdictKind::OnFacts);
    session
        .apply(Action::Clear {
            fact: "travel".into(),
        })
        .unwrap();
    let fact = &session.facts_of(&["travel"]).unwrap()[0];
    assert_eq!((&fact.answer, fact.need), (&Answer::NotAsked, Need::Needed));
}

#[test]
fn a_reading_decides_only_while_it_is_chosen() {
    let mut session = answered(&[("age", "under-16"), ("images", "yes"), ("paid", "no")]);
    assert_eq!(kind(&session, "s-sale"), VerdictKind::OnReadings);
    let changed = read(&mut session, "wide");
    assert_eq!(kind(&session, "s-sale"), VerdictKind::Met);
    assert!(
        changed.sentence.contains("is read as “Yes”"),
        "{}",
        changed.sentence
    );
    assert_eq!(session.view().readings[0].decides[0].id, "s-sale");
    read(&mut session, "strict");
    assert_eq!(kind(&session, "s-sale"), VerdictKind::NotMet);
    session
        .apply(Action::OpenReading {
            reading: "remote".into(),
        })
        .unwrap();
    assert_eq!(kind(&session, "s-sale"), VerdictKind::OnReadings);
}

#[test]
fn unknown_ids_are_refused_by_name_and_change_nothing() {
    let mut session = answered(&[("age", "under-16")]);
    let before = session.view();
    let id = || "no-such".to_owned();
    let actions = [
        Action::Answer {
            fact: id(),
            value: "yes".into(),
        },
        Action::Answer {
            fact: "travel".into(),
            value: id(),
        },
        Action::DontKnow { fact: id() },
        Action::Clear { fact: id() },
        Action::ChooseReading {
            reading: id(),
            option: "wide".into(),
        },
        Action::ChooseReading {
            reading: "remote".into(),
            option: id(),
        },
        Action::OpenReading { reading: id() },
        Action::ShowJurisdictions(vec!["northland".into(), id()]),
        Action::LoadScenario { id: id() },
        Action::ApplyChange(vec![("travel".into(), "yes".into()), (id(), "yes".into())]),
    ];
    for action in actions {
        let refused = session.apply(action.clone()).expect_err("an unknown id");
        assert_eq!(refused.kind, RefusedKind::UnknownId, "{action:?}");
        assert!(
            refused.message.contains("no-such") && !refused.cure.is_empty(),
            "{refused}"
        );
        assert_eq!(session.view(), before, "{action:?}");
    }
    for refused in [
        session.explain("no-such").err(),
        session.reasons("no-such").err(),
        session
            .changes(&Goal::Cell("no-such".into(), Frame::Csea), Target::Met)
            .err(),
        session
            .interview(&[Goal::Definition("no-such".into())], &[])
            .err(),
        session.interview(&[], &["no-such".into()]).err(),
        session.compare("n-travel", "no-such").err(),
        session.frame_difference("no-such").err(),
        session.between("northland", "no-such", Frame::Csea).err(),
        session.explainer("no-such").err(),
        session.facts_of(&["no-such"]).err(),
        session.verdicts_of(&["no-such"]).err(),
    ] {
        assert!(refused.expect("an unknown id").message.contains("no-such"));
    }
}

#[test]
fn a_scenario_replaces_answers_and_keeps_readings_and_what_is_shown() {
    let mut session = answered(&[("paid", "yes"), ("relation", "parent")]);
    read(&mut session, "wide");
    session
        .apply(Action::ShowFrames(vec![Frame::Trafficking]))
        .unwrap();
    let changed = session
        .apply(Action::LoadScenario {
            id: "at-home".into(),
        })
        .unwrap();
    assert!(
        changed.sentence.contains("“At home”"),
        "{}",
        changed.sentence
    );
    let view = session.view();
    let answers: Vec<_> = view
        .topics
        .iter()
        .flat_map(|topic| &topic.facts)
        .filter_map(|fact| match &fact.answer {
            Answer::Value(said) => Some((fact.said.id.as_str(), said.id.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(
        answers,
        [("age", "under-16"), ("travel", "no"), ("images", "yes")]
    );
    assert!(matches!(&view.readings[0].chosen, ReadingChoice::Chosen(said) if said.id == "wide"));
    assert_eq!(view.jurisdictions[0].cells.len(), 1);
    let ScenarioState::Loaded(scenario) = &view.scenario else {
        panic!("a scenario was loaded")
    };
    assert!(!scenario.modified);
    assert_eq!(view.story.len(), 3);
    let StoryPiece::Slot(slot) = &view.story[1] else {
        panic!("the second piece is a slot")
    };
    assert_eq!(
        (slot.wording.as_str(), slot.unstated.as_str()),
        ("under 16", "of unknown age")
    );
    answer(&mut session, "age", "adult");
    let ScenarioState::Loaded(scenario) = session.view().scenario else {
        panic!("still loaded")
    };
    assert!(scenario.modified);
}

#[test]
fn what_is_shown_limits_the_view_and_an_empty_list_shows_all() {
    let mut session = session();
    session
        .apply(Action::ShowJurisdictions(vec!["southland".into()]))
        .unwrap();
    let view = session.view();
    assert_eq!(
        view.jurisdictions
            .iter()
            .map(|one| one.said.id.as_str())
            .collect::<Vec<_>>(),
        ["southland"]
    );
    assert_eq!(
        view.choices.iter().map(|one| one.shown).collect::<Vec<_>>(),
        [false, true]
    );
    let relation = session.facts_of(&["relation"]).unwrap();
    assert_eq!(
        relation[0].need,
        Need::NotNeeded,
        "only a hidden definition turns on it"
    );
    session
        .apply(Action::ShowJurisdictions(Vec::new()))
        .unwrap();
    assert_eq!(session.view().jurisdictions.len(), 2);
    assert!(!session.view().can_undo, "looking is no step of undo");
}

#[test]
fn places_stand_in_the_order_asked_for_and_a_code_keeps_it() {
    let order = |session: &Session| -> Vec<String> {
        let places = session.view().jurisdictions;
        places.into_iter().map(|one| one.said.id).collect()
    };
    let mut session = session();
    let ids = |list: &[&str]| list.iter().map(|id| String::from(*id)).collect::<Vec<_>>();
    let changed = session
        .apply(Action::ShowJurisdictions(ids(&[
            "southland",
            "northland",
            "southland",
        ])))
        .unwrap();
    assert_eq!(order(&session), ["southland", "northland"]);
    assert_eq!(changed.sentence, "Places shown: 2 of 2.");
    let code = session.share_code();
    session
        .apply(Action::ShowJurisdictions(Vec::new()))
        .unwrap();
    assert_eq!(order(&session), ["northland", "southland"]);
    let whole = session.share_code();
    assert!(whole.len() < code.len(), "what stands anyway is not named");
    session.apply(Action::OpenShared(code)).unwrap();
    assert_eq!(order(&session), ["southland", "northland"]);
    session.apply(Action::OpenShared(whole)).unwrap();
    assert_eq!(order(&session), ["northland", "southland"]);
}

#[test]
fn undo_is_bounded_and_refused_at_its_end() {
    let mut session = session();
    assert_eq!(
        session.apply(Action::Undo).unwrap_err().kind,
        RefusedKind::NothingThere
    );
    assert_eq!(
        session.apply(Action::Redo).unwrap_err().kind,
        RefusedKind::NothingThere
    );
    for step in 0..MOST_UNDO + 20 {
        answer(
            &mut session,
            "travel",
            if step % 2 == 0 { "yes" } else { "no" },
        );
    }
    let mut undone = 0;
    while session.apply(Action::Undo).is_ok() {
        undone += 1;
    }
    assert_eq!(undone, MOST_UNDO);
}

/// Any action that can succeed.
fn action() -> impl Strategy<Value = Action> {
    let facts = prop_oneof![
        (
            Just("age"),
            prop::sample::select(vec!["under-16", "age-16-17", "adult"])
        ),
        (
            prop::sample::select(vec!["travel", "border", "images", "paid"]),
            prop::sample::select(vec!["no", "yes"])
        ),
        (
            Just("relation"),
            prop::sample::select(vec!["parent", "carer", "stranger"])
        ),
    ];
    let named = prop::sample::select(vec![
        "age", "travel", "border", "images", "paid", "relation",
    ]);
    prop_oneof![
        4 => facts.prop_map(|(fact, value)| Action::Answer { fact: fact.into(), value: value.into() }),
        1 => named.clone().prop_map(|fact| Action::DontKnow { fact: fact.into() }),
        1 => named.prop_map(|fact| Action::Clear { fact: fact.into() }),
        1 => prop::sample::select(vec!["strict", "wide"])
            .prop_map(|option| Action::ChooseReading { reading: "remote".into(), option: option.into() }),
        1 => Just(Action::OpenReading { reading: "remote".into() }),
        1 => Just(Action::LoadScenario { id: "at-home".into() }),
        1 => Just(Action::Reset),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Undo brings every earlier state back, redo every later one.
    #[test]
    fn undo_and_redo_restore(actions in prop::collection::vec(action(), 1..12)) {
        let mut session = session();
        let mut states = vec![state(&session)];
        for action in actions {
            session.apply(action).unwrap();
            if states.last() != Some(&state(&session)) {
                states.push(state(&session));
            }
        }
        let steps = states.len() - 1;
        for expected in states.iter().rev().skip(1) {
            session.apply(Action::Undo).unwrap();
            prop_assert_eq!(&state(&session), expected);
        }
        prop_assert!(!session.view().can_undo);
        for expected in states.iter().skip(1) {
            session.apply(Action::Redo).unwrap();
            prop_assert_eq!(&state(&session), expected);
        }
        prop_assert_eq!(states.len() - 1, steps);
    }

    /// The verdicts before and after an action differ exactly as the action says.
    #[test]
    fn changed_is_the_difference_of_two_views(actions in prop::collection::vec(action(), 1..10)) {
        let mut session = session();
        let kinds = |session: &Session| -> Vec<(String, VerdictKind)> {
            let view = session.view();
            let definitions = view.jurisdictions.iter().flat_map(|one| &one.cells).flat_map(|cell| &cell.definitions);
            definitions.map(|one| (one.head.said.id.clone(), one.verdict.kind)).collect()
        };
        for action in actions {
            let before = kinds(&session);
            let changed = session.apply(action).unwrap();
            let after = kinds(&session);
            if matches!(session.view().clash, ClashState::Clash(_)) {
                continue;
            }
            let expected: Vec<_> = before
                .into_iter()
                .zip(after)
                .filter(|(old, new)| old.1 != new.1)
                .map(|(old, new)| (new.0, old.1, new.1))
                .collect();
            let said: Vec<_> =
                changed.definitions.into_iter().map(|one| (one.definition.id, one.from, one.to)).collect();
            prop_assert_eq!(said, expected);
        }
    }

    /// The same answers in another order give the same view.
    #[test]
    fn order_does_not_matter(seed in prop::collection::vec((0usize..6, 0usize..2), 1..8), turn in 0usize..8) {
        let facts = ["travel", "border", "images", "paid", "relation", "age"];
        let values = [["no", "yes"], ["no", "yes"], ["no", "yes"], ["no", "yes"], ["parent", "stranger"], ["under-16", "adult"]];
        let mut answers: Vec<(&str, &str)> = Vec::new();
        for (fact, value) in seed {
            answers.retain(|(known, _)| *known != facts[fact]);
            answers.push((facts[fact], values[fact][value]));
        }
        let one = answered(&answers);
        let middle = turn % answers.len();
        answers.rotate_left(middle);
        answers.reverse();
        let other = answered(&answers);
        prop_assert_eq!(state(&one), state(&other));
        prop_assert_eq!(one.share_code(), other.share_code());
    }
}
