//! Outcomes side by side, arguments, stories, quiz and reference lists, from outside.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]

mod session_support;

use framewise_core::session::*;
use session_support::*;

fn row<'view>(found: &'view Difference, dimension: &str) -> &'view DifferenceRow {
    found
        .rows
        .iter()
        .find(|row| row.dimension.id == dimension)
        .expect("a row")
}

#[test]
fn sameness_follows_effects_and_conditions() {
    let found = session().frame_difference("northland").unwrap();
    assert_eq!(
        found
            .columns
            .iter()
            .map(|column| column.heading.as_str())
            .collect::<Vec<_>>(),
        ["As trafficking", "As a sexual offence against a child"]
    );
    let all: Vec<_> = found
        .rows
        .iter()
        .map(|row| (row.dimension.id.as_str(), row.sameness))
        .collect();
    assert_eq!(
        all,
        [
            ("penalties", Sameness::Differs),
            ("consent", Sameness::Same),
            // "free" applies only on the right, whatever else does.
            ("movement", Sameness::Differs),
            // The left helps only against strangers.
            ("support", Sameness::Depends),
        ]
    );
    assert_eq!(
        (found.differing, found.sentence.as_str()),
        (3, "3 of 4 questions differ or may differ.")
    );
    let stranger = answered(&[("relation", "stranger")])
        .frame_difference("northland")
        .unwrap();
    assert_eq!(row(&stranger, "support").sameness, Sameness::Same);
    let parent = answered(&[("relation", "parent")])
        .frame_difference("northland")
        .unwrap();
    assert_eq!(row(&parent, "support").sameness, Sameness::Differs);
}

#[test]
fn outcomes_say_whether_they_apply_and_those_that_do_not_stand_last() {
    let found = answered(&[("border", "no")])
        .frame_difference("northland")
        .unwrap();
    let movement = row(&found, "movement");
    assert_eq!(movement.cells[0][0].applies, Applies::No);
    let ids: Vec<_> = movement.cells[1]
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(ids, ["n-c-move", "n-c-move-2"]);
    assert_eq!(
        movement.cells[1][1].applies_text,
        "depends on who the person is to the child"
    );
    let penalties = row(&found, "penalties");
    assert_eq!(penalties.cells[0][0].penalty, "10 years to life");
    assert_eq!(penalties.cells[1][0].penalty, "up to 18 months; a fine");
    let cited = found
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .flatten()
        .all(|one| !one.cite.text.is_empty());
    assert!(cited);
}

#[test]
fn a_place_without_outcomes_is_not_called_different() {
    let found = session()
        .between("northland", "southland", Frame::Trafficking)
        .unwrap();
    assert_eq!(found.columns[1].heading, "Southland");
    assert_eq!(row(&found, "penalties").sameness, Sameness::Same);
    assert_eq!(row(&found, "consent").sameness, Sameness::OneSided);
    assert_eq!(found.differing, 0);
}

#[test]
fn arguments_keep_their_voice_their_hedge_and_their_correction() {
    let found = session().frame_difference("northland").unwrap();
    let argument = &row(&found, "penalties").arguments[0];
    assert_eq!(argument.id, "P1");
    assert_eq!(argument.voice_text, "The majority of participants agreed");
    assert_eq!(
        argument.lean_text,
        "Speaks for the trafficking frame (weakly)"
    );
    assert_eq!(argument.hedge, "\"may\"");
    assert_eq!(argument.corrections[0].id, "X1");
    assert_eq!(argument.corrections[0].cites[0].text, "NA s.5");
    assert_eq!(argument.cite.text, "Paper lines 1-2");
}

#[test]
fn arguments_are_found_by_what_they_are_about() {
    let ids = |session: &Session, filter: ArgumentFilter| -> Vec<String> {
        session
            .arguments(&filter)
            .unwrap()
            .into_iter()
            .map(|one| one.id)
            .collect()
    };
    let blank = session();
    assert_eq!(ids(&blank, ArgumentFilter::default()), ["P1", "P2"]);
    let leaning = ArgumentFilter {
        leans: vec![Lean::AgainstTrafficking],
        ..Default::default()
    };
    assert_eq!(ids(&blank, leaning), ["P2"]);
    let about = ArgumentFilter {
        dimensions: vec!["penalties".into()],
        ..Default::default()
    };
    assert_eq!(ids(&blank, about), ["P1"]);
    let police = ArgumentFilter {
        stakeholders: vec!["police".into()],
        ..Default::default()
    };
    assert_eq!(ids(&blank, police), ["P2"]);
    let applying = || ArgumentFilter {
        only_applying: true,
        ..Default::default()
    };
    assert_eq!(
        ids(&blank, applying()),
        ["P1", "P2"],
        "an open condition may still apply"
    );
    assert_eq!(ids(&answered(&[("travel", "yes")]), applying()), ["P1"]);
    let unknown = ArgumentFilter {
        ids: vec!["P9".into()],
        ..Default::default()
    };
    assert!(
        blank
            .arguments(&unknown)
            .unwrap_err()
            .message
            .contains("P9")
    );
    assert_eq!(blank.stakeholders(), ["prosecutors", "police"]);
    assert_eq!(blank.tensions()[0].between.len(), 2);
}

#[test]
fn a_story_has_live_verdicts_that_a_fresh_session_can_continue() {
    let session = session();
    assert_eq!(session.explainers()[0].minutes_text, "1 minute");
    let story = session.explainer("start").unwrap();
    let blocks = &story.steps[0].blocks;
    let BlockView::Paragraph(pieces) = &blocks[0] else {
        panic!("a paragraph")
    };
    assert!(
        matches!(&pieces[1], Piece::Term { meaning, .. } if meaning == "Building trust to harm.")
    );
    assert!(matches!(&blocks[1], BlockView::Argument(argument) if argument.id == "P1"));
    let BlockView::Verdicts(live) = &blocks[2] else {
        panic!("live verdicts")
    };
    assert_eq!(live.definitions[0].verdict.kind, VerdictKind::Met);
    let mut fresh = Session::new(session.loaded().clone());
    for action in live.start.clone() {
        fresh.apply(action).unwrap();
    }
    let show: Vec<&str> = live.show.iter().map(String::as_str).collect();
    assert_eq!(fresh.verdicts_of(&show).unwrap(), live.definitions);
    let BlockView::Outcomes(difference) = &blocks[3] else {
        panic!("outcomes")
    };
    assert_eq!(difference.rows.len(), 1);
}

#[test]
fn a_quiz_answer_is_derived_and_moves_with_the_facts() {
    let item = &session().quiz()[0];
    assert_eq!(item.answer.kind, VerdictKind::Met);
    let right: Vec<_> = item
        .choices
        .iter()
        .filter(|choice| choice.right)
        .map(|choice| choice.id.as_str())
        .collect();
    assert_eq!(right, ["met"]);
    assert_eq!(item.changed[0].clause, "a journey was arranged");
    let mut fresh = session();
    for action in item.start.clone() {
        fresh.apply(action).unwrap();
    }
    assert_eq!(
        fresh.verdicts_of(&[&item.definition.said.id]).unwrap()[0].verdict,
        item.answer
    );
}

#[test]
fn reference_lists_are_complete_and_sources_numbered() {
    let session = session();
    assert_eq!(session.glossary().len(), 1);
    assert_eq!(session.helplines()[0].checked, "Read.");
    let sources = session.sources();
    assert_eq!(
        sources.iter().map(|one| one.number).collect::<Vec<_>>(),
        [1, 2]
    );
    assert_eq!(sources[0].line, "A paper, A body, 2023");
    assert_eq!(
        sources[1].confidence_text,
        "not yet checked against the text"
    );
    assert_eq!(session.dimensions().len(), 4);
    assert_eq!(session.definitions().len(), 5);
    assert_eq!(
        session.about().as_of_sentence,
        "Law as of 23 November 2026."
    );
}
