//! Queries from outside: explanations, reasons, changes and comparisons, each held against a session that is driven.
//!
//! Length: one test per query, read side by side.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]

mod session_support;

use framewise_core::pack::Negative;
use framewise_core::session::*;
use session_support::*;

fn kind(session: &Session, definition: &str) -> VerdictKind {
    session
        .verdicts_of(&[definition])
        .expect("a known definition")[0]
        .verdict
        .kind
}

fn trafficking(jurisdiction: &str) -> Goal {
    Goal::Cell(jurisdiction.into(), Frame::Trafficking)
}

fn cell(session: &Session, jurisdiction: &str, frame: Frame) -> CellView {
    let view = session.view();
    let place = view
        .jurisdictions
        .iter()
        .find(|one| one.said.id == jurisdiction)
        .expect("shown");
    place
        .cells
        .iter()
        .find(|cell| cell.frame == frame)
        .expect("shown")
        .clone()
}

#[test]
fn a_cell_is_met_when_some_definition_must_be_though_none_is_for_sure() {
    // A journey, images and money: met for a child by s.1, for an adult by s.4. The age alone is open.
    let session = answered(&[("travel", "yes"), ("paid", "yes")]);
    assert_eq!(kind(&session, "n-travel"), VerdictKind::OnFacts);
    assert_eq!(kind(&session, "n-adult"), VerdictKind::OnFacts);
    let cell = cell(&session, "northland", Frame::Trafficking);
    assert_eq!(cell.verdict.kind, VerdictKind::Met);
    assert_eq!(
        cell.verdict.reason,
        "Whatever the open facts and readings are, NA s.1 or NA s.4 is met."
    );
    assert_eq!(
        cell.verdict.cites.len(),
        1,
        "both definitions cite the same place"
    );
}

#[test]
fn what_is_not_in_force_is_shown_and_never_decides() {
    let session = answered(&[
        ("age", "under-16"),
        ("relation", "parent"),
        ("images", "no"),
    ]);
    let cell = cell(&session, "northland", Frame::Csea);
    assert_eq!(cell.verdict.kind, VerdictKind::NotMet);
    let care = cell
        .definitions
        .iter()
        .find(|one| one.head.said.id == "n-care")
        .expect("listed");
    assert_eq!((care.verdict.kind, care.decides), (VerdictKind::Met, false));
    assert_eq!(care.head.standing_text, "Adopted, not in force.");
}

#[test]
fn what_is_shown_for_comparison_never_decides() {
    let mut pack = pack();
    let images = pack.definitions.iter_mut().find(|one| one.id == "n-images");
    images.expect("the pack has it").beside = Some(cite(1, "s.2(4)"));
    let mut session = Session::new(Loaded::new(pack).expect("the pack loads"));
    answer(&mut session, "age", "under-16");
    answer(&mut session, "images", "yes");
    let cell = cell(&session, "northland", Frame::Csea);
    let images = &cell.definitions[0];
    assert_eq!(
        (images.verdict.kind, images.decides),
        (VerdictKind::Met, false)
    );
    assert_eq!(
        images.head.standing_text,
        "In force from 31 July 2015. Shown for comparison; it does not decide this frame here (NA s.2(4))."
    );
    // Nothing else in this cell is in force, so nothing judges.
    assert_eq!(cell.verdict.kind, VerdictKind::NoDefinition);
    assert_eq!(
        cell.verdict.reason,
        "2 definitions are listed, and none of them decides here."
    );
}

#[test]
fn a_denied_clause_is_the_authors_own() {
    let deny = |label: &str, denied: &str| Negative::of(label, denied).deny(label);
    for (label, denied) in [
        ("a journey was arranged", "no journey was arranged"),
        ("the child was paid", "the child was not paid"),
        ("the image is not real", "the image is real"),
        ("sie fährt", "sie fährt nicht"),
        ("a a", "a a a"),
        ("é", "è"),
    ] {
        assert_eq!(deny(label, denied).as_deref(), Some(denied));
    }
    assert_eq!(deny("a journey was arranged", ""), None);
    // Words of damaged packs do not panic.
    let odd = Negative {
        before: 1,
        after: 9,
        words: "x".into(),
    };
    assert_eq!(odd.deny("é"), None);
}

#[test]
fn a_frame_without_a_definition_says_so() {
    let cell = cell(&session(), "southland", Frame::Csea);
    assert_eq!(cell.verdict.kind, VerdictKind::NoDefinition);
    assert!(cell.verdict.cites.is_empty() && cell.definitions.is_empty());
}

#[test]
fn not_met_says_what_the_pack_has_not() {
    const BEYOND: &str = " Smuggling law is not in this pack.";
    let not_met = answered(&[("images", "no")]);
    let trafficking = cell(&not_met, "southland", Frame::Trafficking).verdict;
    assert_eq!(trafficking.kind, VerdictKind::NotMet);
    assert!(
        trafficking.reason.ends_with(BEYOND),
        "{}",
        trafficking.reason
    );

    let open = cell(&session(), "southland", Frame::Trafficking).verdict;
    assert!(open.kind.is_open() && !open.reason.contains(BEYOND));
    // Nothing is beyond the other place's law.
    let other = answered(&[("travel", "no")]);
    let other = cell(&other, "northland", Frame::Trafficking).verdict;
    assert_eq!(other.kind, VerdictKind::NotMet);
    assert!(!other.reason.contains("not in this pack"));
}

#[test]
fn reasons_in_a_sentence_name_what_decides() {
    let met = answered(&[("age", "under-16"), ("images", "yes"), ("travel", "yes")]);
    let view = &met.verdicts_of(&["n-travel", "n-images"]).unwrap();
    assert_eq!(
        view[0].verdict.reason,
        "“A child”, “A journey is arranged” and “With a view to exploitation” are met."
    );
    assert_eq!(
        view[1].verdict.reason,
        "“images were made” and “A child” are met."
    );
    let not_met = answered(&[("travel", "no")]);
    let view = &not_met.verdicts_of(&["n-travel"]).unwrap()[0].verdict;
    assert_eq!(
        view.reason,
        "“A journey is arranged” is not met, because no journey was arranged."
    );
    assert_eq!(view.cites[0].text, "NA s.1(1)");
    let none = answered(&[("images", "no"), ("paid", "no")]);
    let view = &none.verdicts_of(&["n-travel"]).unwrap()[0].verdict;
    assert_eq!(
        view.reason,
        "“With a view to exploitation” is not met: none of its 2 alternatives is met."
    );
    let open = answered(&[("age", "under-16"), ("images", "yes")]);
    let view = &open.verdicts_of(&["n-travel", "s-sale"]).unwrap();
    assert_eq!(
        view[0].verdict.reason,
        "Turns on whether a journey was arranged."
    );
    assert_eq!(
        view[1].verdict.reason,
        "Turns on whether something of value was given. It is also open how the law is read or applied: “Does a remote \
         show count as value?”."
    );
}

#[test]
fn a_route_asks_for_no_more_than_is_needed() {
    // Any age under 18 will do, not only the first that the search finds.
    let found = answered(&[]).explain("n-travel").unwrap();
    let mut steps = found.route.iter();
    let age = steps.find(|step| step.given.what.id == "age").unwrap();
    assert!(
        age.text
            .ends_with(": not stated, would have to be: under 18"),
        "{}",
        age.text
    );
    assert!(
        age.given.clause.ends_with("under 18"),
        "{}",
        age.given.clause
    );
    assert!(
        found.route_sentence.contains(&age.given.clause),
        "{}",
        found.route_sentence
    );
}

#[test]
fn every_verdict_with_a_reason_has_a_citation() {
    for answers in [
        vec![],
        vec![("age", "under-16"), ("images", "yes")],
        vec![("age", "adult"), ("travel", "yes")],
        vec![("travel", "no"), ("images", "no"), ("paid", "no")],
    ] {
        let view = answered(&answers).view();
        for cell in view.jurisdictions.iter().flat_map(|one| &one.cells) {
            for verdict in cell
                .definitions
                .iter()
                .map(|one| &one.verdict)
                .chain([&cell.verdict])
            {
                assert!(!verdict.reason.is_empty());
                let cited = verdict
                    .cites
                    .iter()
                    .all(|cite| !cite.text.is_empty() && !cite.title.is_empty());
                assert!(
                    cited
                        && (!verdict.cites.is_empty() || verdict.kind == VerdictKind::NoDefinition)
                );
            }
        }
    }
}

#[test]
fn an_explanation_tells_not_met_from_not_stated_from_disputed() {
    let session = answered(&[("age", "under-16"), ("travel", "no")]);
    let found = session.explain("n-travel").unwrap();
    let states: Vec<_> = found
        .elements
        .iter()
        .map(|one| (one.said.text.as_str(), one.status, one.decisive))
        .collect();
    assert_eq!(
        states,
        [
            ("A child", ElementStatus::Met, false),
            ("A journey is arranged", ElementStatus::NotMet, true),
            (
                "With a view to exploitation",
                ElementStatus::NotStated,
                false
            ),
        ]
    );
    assert_eq!(found.elements[0].looks_at[0].wanted, "under 18");
    assert_eq!(found.elements[0].looks_at[0].answer_text, "under 16");
    assert_eq!(found.elements[2].rule.text, "One of these is enough");
    assert_eq!(
        found.elements[0].cites,
        vec![found.head.cite.clone()],
        "a term without a citation takes that above it"
    );
    assert_eq!(found.across, AcrossView::NotDisputed);
    // The route is the smallest change, so applying it must make the definition met.
    let mut driven = session.clone();
    let pairs = found
        .route
        .iter()
        .map(|step| (step.given.what.id.clone(), step.given.value.id.clone()))
        .collect();
    driven.apply(Action::ApplyChange(pairs)).unwrap();
    assert_eq!(kind(&driven, "n-travel"), VerdictKind::Met);

    let disputed = answered(&[("age", "under-16"), ("images", "yes"), ("paid", "no")])
        .explain("s-sale")
        .unwrap();
    let value = disputed
        .elements
        .iter()
        .find(|one| one.said.id == "s-sale.value")
        .expect("an element");
    assert_eq!(
        (value.status, value.decisive),
        (ElementStatus::Disputed, true)
    );
    let AcrossView::Disputed {
        sentence,
        cases,
        complete,
    } = &disputed.across
    else {
        panic!("a reading is open")
    };
    assert_eq!(
        (sentence.as_str(), cases.len(), *complete),
        ("Met on 1 of 2 ways to read the law.", 2, true)
    );
}

#[test]
fn a_fact_that_the_definition_looks_at_itself_is_in_the_tree() {
    let found = session().explain("n-images").unwrap();
    let own = found
        .elements
        .iter()
        .find(|one| !one.looks_at.is_empty() && one.said.id.is_empty())
        .expect("listed");
    assert_eq!(own.looks_at[0].what.id, "images");
    assert_eq!(own.cites, vec![found.head.cite.clone()]);
}

#[test]
fn a_reason_alone_forces_the_verdict_and_the_rest_is_free() {
    let session = answered(&[
        ("age", "under-16"),
        ("images", "yes"),
        ("travel", "yes"),
        ("border", "yes"),
        ("relation", "carer"),
    ]);
    let found = session.reasons("n-travel").unwrap();
    assert!(found.complete && !found.sets.is_empty());
    for set in &found.sets {
        let alone: Vec<_> = set
            .given
            .iter()
            .map(|one| (one.what.id.as_str(), one.value.id.as_str()))
            .collect();
        assert_eq!(
            kind(&answered(&alone), "n-travel"),
            VerdictKind::Met,
            "{}",
            set.sentence
        );
        for left_out in 0..alone.len() {
            let mut fewer = alone.clone();
            fewer.remove(left_out);
            assert_ne!(
                kind(&answered(&fewer), "n-travel"),
                VerdictKind::Met,
                "{}",
                set.sentence
            );
        }
    }
    assert!(
        found
            .stands_even_if
            .iter()
            .any(|one| one.what.id == "relation"),
        "{found:?}"
    );
    assert!(
        found
            .stands_sentence
            .contains("who the person is to the child")
    );
    assert!(
        session.reasons("s-sale").unwrap().sets.is_empty(),
        "an open verdict has no reason"
    );
}

#[test]
fn changes_turn_the_verdict_and_leave_fixed_facts_alone() {
    let session = answered(&[
        ("age", "under-16"),
        ("images", "yes"),
        ("travel", "yes"),
        ("border", "yes"),
    ]);
    let found = session
        .changes(&trafficking("northland"), Target::NotMet)
        .unwrap();
    let ChangeOutcome::Possible(list) = &found.outcome else {
        panic!("{found:?}")
    };
    assert!(found.complete && found.fixed[0].what.id == "age");
    for change in list {
        assert!(change.steps.iter().all(|step| step.fact.id != "age"));
        let mut driven = session.clone();
        driven.apply(Action::ApplyChange(change.pairs())).unwrap();
        assert_eq!(
            cell(&driven, "northland", Frame::Trafficking).verdict.kind,
            VerdictKind::NotMet,
            "{}",
            change.sentence
        );
        assert!(
            !matches!(driven.view().clash, ClashState::Clash(_)),
            "changes respect constraints"
        );
    }
    let nothing = answered(&[("age", "adult")])
        .changes(&trafficking("southland"), Target::Met)
        .unwrap();
    assert_eq!(nothing.outcome, ChangeOutcome::Nothing);
    assert_eq!(
        nothing.sentence,
        "No change of these facts can make this met: Southland, trafficking."
    );
    let already = session
        .changes(&Goal::Definition("n-travel".into()), Target::Met)
        .unwrap();
    assert_eq!(already.outcome, ChangeOutcome::AlreadySo);
}

#[test]
fn clashing_answers_are_a_state_of_their_own() {
    let mut session = answered(&[("age", "under-16"), ("travel", "no")]);
    let border = &session.facts_of(&["border"]).unwrap()[0];
    assert_eq!(
        border
            .options
            .iter()
            .map(|one| one.possible)
            .collect::<Vec<_>>(),
        [true, false]
    );
    let why = |session: &Session, value: &str| session.no_room("border", value);
    assert_eq!(
        why(&session, "yes"),
        Ok(Some("Crossing a border is travel.".into()))
    );
    assert_eq!(why(&session, "no"), Ok(None));
    for (fact, value) in [("border", "perhaps"), ("frontier", "yes")] {
        let refused = session.no_room(fact, value).unwrap_err();
        assert_eq!(refused.kind, RefusedKind::UnknownId);
    }
    let changed = answer(&mut session, "border", "yes");
    assert_eq!(
        changed.sentence,
        "The answers clash, because a border was crossed."
    );
    let ClashState::Clash(clash) = session.view().clash else {
        panic!("the answers clash")
    };
    assert_eq!(
        clash
            .answers
            .iter()
            .map(|one| one.what.id.as_str())
            .collect::<Vec<_>>(),
        ["travel", "border"]
    );
    assert_eq!(clash.because[0].id, "border-is-travel");
    assert!(
        clash.sentence.ends_with("Crossing a border is travel."),
        "{}",
        clash.sentence
    );
    assert_eq!(clash.mend.len(), 2);
    assert_eq!(kind(&session, "n-travel"), VerdictKind::Clash);
    assert_eq!(session.interview(&[], &[]).unwrap().next, Next::Clash);
    assert_eq!(
        session.compare("n-travel", "s-sale").unwrap().relation,
        Relation::Clash
    );
    assert_eq!(
        session
            .changes(&trafficking("northland"), Target::Met)
            .unwrap()
            .outcome,
        ChangeOutcome::Clash
    );
    assert!(session.explain("n-travel").unwrap().elements.is_empty());
    assert!(session.reasons("n-travel").unwrap().sets.is_empty());
    session
        .apply(Action::Clear {
            fact: clash.mend[0].id.clone(),
        })
        .unwrap();
    assert_eq!(session.view().clash, ClashState::None);
}

/// Counts the four regions by driving a session through every possible combination of the facts that matter. The
/// border matters too: it is possible only with a journey, so journeys stand for more situations.
fn counted_by_hand(option: &str) -> [u128; 4] {
    let no_yes = ["no", "yes"];
    let mut counts = [0; 4];
    for age in ["under-16", "age-16-17", "adult"] {
        for bits in 0..16 {
            let pick = |bit: usize| no_yes[bits >> bit & 1];
            let facts = [
                ("age", age),
                ("travel", pick(0)),
                ("border", pick(1)),
                ("images", pick(2)),
                ("paid", pick(3)),
            ];
            let mut session = answered(&facts);
            read(&mut session, option);
            let met = |id| kind(&session, id) == VerdictKind::Met;
            if kind(&session, "n-travel") == VerdictKind::Clash {
                continue;
            }
            let region = match (met("n-travel"), met("s-sale")) {
                (true, true) => 0,
                (true, false) => 1,
                (false, true) => 2,
                (false, false) => 3,
            };
            counts[region] += 1;
        }
    }
    counts
}

#[test]
fn a_comparison_counts_exactly_for_every_reading() {
    let found = session().compare("n-travel", "s-sale").unwrap();
    assert_eq!(found.relation, Relation::Overlapping);
    assert!(found.cases_complete && found.cases.len() == 2);
    for case in &found.cases {
        let option = &case.readings[0].value.id;
        let by_hand = counted_by_hand(option);
        let counts: Vec<u128> = case
            .regions
            .iter()
            .map(|region| region.count.parse().unwrap())
            .collect();
        let total: u128 = case.total.parse().unwrap();
        assert_eq!(counts.iter().sum::<u128>(), total);
        assert_eq!(counts, by_hand, "{option}");
        for region in &case.regions {
            match &region.witness {
                Witness::Empty => assert_eq!(region.count, "0"),
                Witness::Situation { given, sentence } => {
                    let answers: Vec<_> = given
                        .iter()
                        .map(|one| (one.what.id.as_str(), one.value.id.as_str()))
                        .collect();
                    let mut driven = answered(&answers);
                    read(&mut driven, option);
                    let met = |id| kind(&driven, id) == VerdictKind::Met;
                    let expected = match region.kind {
                        RegionKind::Both => (true, true),
                        RegionKind::OnlyLeft => (true, false),
                        RegionKind::OnlyRight => (false, true),
                        RegionKind::Neither => (false, false),
                    };
                    assert_eq!((met("n-travel"), met("s-sale")), expected, "{sentence}");
                }
            }
        }
        let shares: u32 = case
            .regions
            .iter()
            .map(|region| u32::from(region.share))
            .sum();
        assert!((9_998..=10_002).contains(&shares));
    }
}

#[test]
fn shares_read_as_text() {
    let session = answered(&[
        ("age", "under-16"),
        ("travel", "yes"),
        ("images", "yes"),
        ("paid", "yes"),
    ]);
    let settled = session.compare("n-travel", "n-images").unwrap();
    assert_eq!(settled.relation, Relation::Equivalent);
    assert_eq!(settled.regions[0].share_text, "all");
    assert_eq!(settled.regions[1].share_text, "none");
    assert_eq!(settled.under.len(), 4);
    let open = answered(&[("age", "under-16")])
        .compare("n-images", "n-adult")
        .unwrap();
    assert_eq!(open.relation, Relation::RightImpossible);
    assert_eq!(open.regions[1].share_text, "50%");
}

#[test]
fn the_matrix_agrees_with_loading_each_scenario() {
    let mut session = session();
    let matrix = session.matrix();
    assert_eq!((matrix.columns.len(), matrix.rows.len()), (4, 1));
    for row in &matrix.rows {
        session
            .apply(Action::LoadScenario {
                id: row.scenario.said.id.clone(),
            })
            .unwrap();
        for (column, entry) in matrix.columns.iter().zip(&row.cells) {
            let loaded = cell(&session, &column.jurisdiction.id, column.frame);
            assert_eq!(
                (entry.kind, &entry.word),
                (loaded.verdict.kind, &loaded.verdict.word)
            );
        }
    }
}
