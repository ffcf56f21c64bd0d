//! What a page says before the second part of code and content has come is what it says afterwards. This file has one test,
//! since sentences that come later are there for the whole process once any pack is complete.

#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use framewise_core::session::*;
use std::rc::Rc;

/// Every sentence of the session's own in a first view of every scenario, and after each single answer to the first facts.
fn said(loaded: &Rc<Loaded>) -> Vec<String> {
    let mut said = Vec::new();
    let mut scenarios: Vec<Option<String>> = vec![None];
    scenarios.extend(
        loaded
            .pack()
            .scenarios
            .iter()
            .map(|one| Some(one.id.clone())),
    );
    for scenario in scenarios {
        let mut session = Session::new(Rc::clone(loaded));
        if let Some(id) = scenario {
            let changed = session.apply(Action::LoadScenario { id }).expect("known");
            said.push(changed.sentence);
        }
        look(&session.view(), &mut said);
        for fact in loaded.pack().facts.iter().take(12) {
            for value in &fact.values {
                let answer = Action::Answer {
                    fact: fact.id.clone(),
                    value: value.id.clone(),
                };
                said.push(session.apply(answer).expect("known").sentence);
                look(&session.view(), &mut said);
                said.push(
                    session
                        .apply(Action::Undo)
                        .map_or_else(|refused| refused.message, |changed| changed.sentence),
                );
            }
        }
    }
    let mut session = Session::new(Rc::clone(loaded));
    for action in [
        Action::Undo,
        Action::OpenShared(String::from("nonsense")),
        Action::LoadScenario {
            id: String::from("nonsense"),
        },
        Action::ShowJurisdictions(vec![String::from("germany")]),
    ] {
        match session.apply(action) {
            Ok(changed) => said.push(changed.sentence),
            Err(refused) => said.extend([refused.message, refused.cure]),
        }
    }
    said
}

fn look(view: &View, said: &mut Vec<String>) {
    said.push(view.left.sentence.clone());
    said.push(view.about.as_of_sentence.clone());
    said.extend(view.frames.iter().map(|frame| frame.heading.clone()));
    if let ClashState::Clash(clash) = &view.clash {
        said.push(clash.sentence.clone());
    }
    for cell in view.jurisdictions.iter().flat_map(|place| &place.cells) {
        said.extend(
            [&cell.verdict.word, &cell.verdict.reason, &cell.frame_name].map(String::clone),
        );
        for definition in &cell.definitions {
            said.extend([&definition.verdict.word, &definition.verdict.reason].map(String::clone));
        }
    }
}

#[test]
fn what_is_said_first_is_what_is_said_with_everything_there() {
    let bytes = framewise_content::ONLINE_EXPLOITATION;
    let first = said(&Loaded::decode_first(bytes).expect("the law"));
    let whole = said(&Loaded::decode(bytes).expect("the pack"));
    assert_eq!(first.len(), whole.len());
    assert!(first.len() > 10_000, "{}", first.len());
    for (first, whole) in first.iter().zip(&whole) {
        assert_eq!(first, whole);
    }
}
