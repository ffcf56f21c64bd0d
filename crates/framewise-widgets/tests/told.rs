//! What a reader of the explorer and of a story sees without unfolding anything, and what is not said yet.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]
#![cfg(feature = "ssr")]

#[path = "support/html.rs"]
mod html;
mod support;

use framewise_core::pack::Block;
use framewise_core::session::{ClashState, Frame, Session};
use framewise_widgets::config::{Config, Detail};
use framewise_widgets::words::ENGLISH;
use framewise_widgets::{Explainer, Explorer, explorer};
use html::{Element, Node};
use std::rc::Rc;
use support::{loaded, pack, render};

fn example(name: &str) -> Config {
    let mut all = explorer::examples::examples().into_iter();
    all.find(|one| one.name == name).unwrap().config
}

fn children(element: &Element) -> impl Iterator<Item = &Element> {
    element.inside.iter().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
}

/// However deep an alternative stands, what makes it met is not folded.
#[test]
fn what_makes_a_part_met_is_seen_without_unfolding() {
    let mut parts = 0;
    for scenario in &pack().scenarios {
        let places: Vec<String> = pack()
            .jurisdictions
            .iter()
            .map(|one| one.id.clone())
            .collect();
        let mut config = Config {
            start: vec![
                framewise_core::session::Action::ShowJurisdictions(places.clone()),
                framewise_core::session::Action::LoadScenario {
                    id: scenario.id.clone(),
                },
            ],
            ..Config::default()
        };
        for place in &places {
            for frame in Frame::ALL {
                config.unfolded.push(format!("cell:{place}:{}", frame.id()));
            }
        }
        let root = html::read(&render::<Explorer>(config));
        for part in root
            .all()
            .into_iter()
            .filter(|one| one.has_class("fw-element") && one.has_class("is-met"))
        {
            parts += 1;
            for fold in
                children(part).filter(|one| one.tag == "details" && one.get("open").is_none())
            {
                let hidden = children(fold)
                    .flat_map(children)
                    .find(|one| one.has_class("is-met"));
                assert!(hidden.is_none(), "{}: {}", scenario.id, part.text());
            }
        }
    }
    assert!(parts > 1000, "{parts}");
}

#[test]
fn a_clash_is_explained_once() {
    let config = example("clash");
    let mut session = Session::new(Rc::clone(&loaded().0));
    for action in config.start.iter().chain(&config.rehearse) {
        session.apply(action.clone()).unwrap();
    }
    let ClashState::Clash(clash) = session.view().clash else {
        panic!("the answers clash");
    };
    let page = html::read(&render::<Explorer>(config.clone()));
    let panel = page
        .all()
        .into_iter()
        .find(|one| one.has_class("fw-clash"))
        .unwrap()
        .text();
    assert!(panel.contains(&clash.sentence), "{panel}");
    assert_eq!(panel.matches(ENGLISH.clash_heading).count(), 1, "{panel}");
    for why in &clash.because {
        let words = why.text.trim_end_matches('.');
        assert_eq!(panel.matches(words).count(), 1, "{panel}");
    }
}

/// Less detail is the sentence, the verdicts and a way to the rest, also where the host leaves out the content note.
#[test]
fn less_detail_tells_the_situation_and_leads_to_the_rest() {
    let mut config = example("less-detail");
    assert_eq!(config.detail, Detail::Less);
    for note in [false, true] {
        config.show_note = note;
        let root = html::read(&render::<Explorer>(config.clone()));
        assert!(
            root.all()
                .into_iter()
                .any(|one| one.get("part") == Some("story"))
        );
        let mut ways = Vec::new();
        root.walk(&mut Vec::new(), &mut |one, around| {
            if one.tag == "button" && one.text() == ENGLISH.more_detail {
                ways.extend(
                    around
                        .iter()
                        .all(|outer| outer.get("hidden").is_none())
                        .then_some(()),
                );
            }
        });
        assert_eq!(ways.len(), 1, "one way in sight");
    }
}

/// On a slide nothing that the story says about an example comes before somebody asks for its verdicts; paper and page have it.
#[test]
fn on_a_slide_a_prediction_comes_before_its_answer() {
    let mut examples = 0;
    for story in &pack().commentary.explainers {
        for step in &story.steps {
            let draw = |slides: bool| {
                let html = render::<Explainer>(Config {
                    subject: vec![story.said.id.clone()],
                    step: step.said.id.clone(),
                    slides,
                    ..Config::default()
                });
                let root = html::read(&html);
                let id = format!("fw-step-{}", step.said.id);
                let steps = root.all();
                let shown = steps
                    .into_iter()
                    .find(|one| one.get("id") == Some(&id))
                    .unwrap();
                children(shown).count() - 1
            };
            let asks = |block: &Block| matches!(block, Block::Verdicts { definitions, .. } if !definitions.is_empty());
            let before = step.blocks.iter().position(asks);
            examples += usize::from(before.is_some());
            assert_eq!(
                draw(false),
                step.blocks.len(),
                "{}/{}",
                story.said.id,
                step.said.id
            );
            let seen = before.map_or(step.blocks.len(), |place| place + 1);
            assert_eq!(draw(true), seen, "{}/{}", story.said.id, step.said.id);
        }
    }
    assert!(examples > 10, "{examples}");
}
