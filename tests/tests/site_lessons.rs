//! What the teachers' guide says is right is what the engine says: the key to each question, the sample answers. It reads
//! the source of the page, so it needs no build.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test"
)]

use framewise_core::session::{Action, Loaded, Session};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Where both lessons begin, and the places that the plan of 45 minutes shows.
const SCENARIO: &str = "carer-streams-at-home";
const PLACES: [&str; 4] = [
    "international",
    "england-wales",
    "philippines",
    "united-states",
];

fn page() -> String {
    let file =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../www/site/guides/teachers.html");
    std::fs::read_to_string(file).unwrap()
}

/// The values of an attribute in the page, in order.
fn attributes<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    page.split(&format!(" {name}=\""))
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

fn session() -> Session {
    let loaded: Rc<Loaded> = Loaded::decode(framewise_content::ONLINE_EXPLOITATION).unwrap();
    let mut session = Session::new(loaded);
    for action in [
        Action::ShowJurisdictions(PLACES.map(String::from).to_vec()),
        Action::LoadScenario {
            id: SCENARIO.to_owned(),
        },
    ] {
        session.apply(action).unwrap();
    }
    session
}

/// Every verdict in sight by place and frame: its kind, the facts and the readings that it turns on.
fn verdicts(session: &Session) -> BTreeMap<String, (String, Vec<String>, Vec<String>)> {
    let mut all = BTreeMap::new();
    for place in session.view().jurisdictions {
        for cell in place.cells {
            let ids = |said: &[framewise_core::pack::Said]| -> Vec<String> {
                said.iter().map(|one| one.id.clone()).collect()
            };
            // That it is open on facts as well is no other verdict.
            let kind = if cell.verdict.kind.is_open() {
                "open".to_owned()
            } else {
                format!("{:?}", cell.verdict.kind)
            };
            all.insert(
                format!("{}:{}", place.said.id, cell.frame.id()),
                (kind, ids(&cell.verdict.facts), ids(&cell.verdict.readings)),
            );
        }
    }
    all
}

#[test]
fn the_key_gives_the_answers_that_the_engine_derives() {
    let page = page();
    let quiz = session().quiz();
    let key = page.split("<!-- site: key ").nth(1).unwrap();
    let pairs: Vec<&str> = key
        .split(" -->")
        .next()
        .unwrap()
        .split_whitespace()
        .collect();
    assert_eq!(pairs.len(), 4);
    for pair in pairs {
        let (id, answer) = pair.split_once('=').unwrap();
        let item = quiz.iter().find(|item| item.id == id).unwrap();
        let right = item.choices.iter().find(|choice| choice.right).unwrap();
        assert_eq!(answer, right.id, "{id}");
    }
}

#[test]
fn the_quiz_of_the_short_lesson_asks_for_what_its_slides_did_not_answer() {
    let page = page();
    let quiz = session().quiz();
    let links = attributes(&page, "href");
    let link = links.iter().find(|link| link.contains("items=")).unwrap();
    let ids = link.split("items=").nth(1).unwrap();
    for id in ids.split('&').next().unwrap().split(',') {
        let item = quiz.iter().find(|item| item.id == id).unwrap();
        assert_ne!(
            item.scenario.said.id, SCENARIO,
            "{id} is answered on the slides"
        );
        assert!(page.contains(&format!("{id}=")), "the key lacks {id}");
    }
}

#[test]
fn each_sample_change_flips_the_verdicts_that_are_named_and_no_other() {
    let page = page();
    let before = verdicts(&session());
    assert_eq!(before.len(), 8);
    let changes = attributes(&page, "data-change");
    let flips = attributes(&page, "data-flips");
    assert_eq!(changes.len(), flips.len());
    assert!(changes.len() > 3);
    for (change, flips) in changes.iter().zip(flips) {
        let (fact, value) = change.split_once('=').unwrap();
        let mut session = session();
        let answer = Action::Answer {
            fact: fact.to_owned(),
            value: value.to_owned(),
        };
        session.apply(answer).unwrap();
        let after = verdicts(&session);
        let found: Vec<&str> = before
            .iter()
            .filter(|(cell, verdict)| after[*cell].0 != verdict.0)
            .map(|(cell, _)| cell.as_str())
            .collect();
        let mut wanted: Vec<&str> = flips.split(' ').collect();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{change}");
    }
}

#[test]
fn the_verdict_that_no_fact_can_settle_turns_on_the_reading_that_is_named() {
    let page = page();
    let cell = attributes(&page, "data-turns")[0];
    let reading = attributes(&page, "data-on")[0];
    let (kind, facts, readings) = verdicts(&session())[cell].clone();
    assert_eq!(kind, "open");
    assert!(facts.is_empty(), "{facts:?}");
    assert_eq!(readings, [reading]);
}
