//! Every example of every widget, rendered on the server side and read back: valid, labelled, in order, marked.
#![cfg(feature = "ssr")]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

#[path = "support/html.rs"]
mod html;
mod support;

use framewise_core::session::{ArgumentFilter, Goal, Session, Target};
use framewise_widgets::words::Language;
use framewise_widgets::{Config, STYLESHEET};
use html::{Element, Node};
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::OnceLock;

struct Page {
    name: String,
    html: String,
    config: Config,
}

/// Every example once.
fn pages() -> &'static [Page] {
    static PAGES: OnceLock<Vec<Page>> = OnceLock::new();
    PAGES.get_or_init(|| {
        let mut pages = Vec::new();
        for widget in support::widgets() {
            for example in widget.examples {
                pages.push(Page {
                    name: format!("{}/{}", widget.name, example.name),
                    html: (widget.render)(example.config.clone()),
                    config: example.config,
                });
            }
        }
        pages
    })
}

fn each(check: impl Fn(&Page, &Element)) {
    for page in pages() {
        check(page, &html::read(&page.html));
    }
}

#[test]
fn all_seven_widgets_have_examples() {
    let names: BTreeSet<&str> = support::widgets()
        .iter()
        .map(|widget| widget.name)
        .collect();
    assert_eq!(names.len(), 7);
    for widget in support::widgets() {
        assert!(widget.examples.len() >= 2, "{}", widget.name);
    }
}

#[test]
fn every_action_of_an_example_fits_the_pack() {
    for page in pages() {
        let mut session = Session::new(Rc::clone(&support::loaded().0));
        for action in page.config.start.iter().chain(&page.config.rehearse) {
            if let Err(refused) = session.apply(action.clone()) {
                panic!("{}: {refused}", page.name);
            }
        }
    }
}

#[test]
fn nothing_needs_inline_style_or_script() {
    each(|page, root| {
        for element in root.all() {
            assert!(
                element.get("style").is_none(),
                "{}: {} has a style attribute",
                page.name,
                element.tag
            );
            assert!(
                !["style", "script", "link", "iframe", "img"].contains(&element.tag.as_str()),
                "{}: {}",
                page.name,
                element.tag
            );
            assert!(
                element
                    .attributes
                    .iter()
                    .all(|(name, _)| !name.starts_with("on")),
                "{}: a handler as an attribute",
                page.name
            );
        }
    });
}

#[test]
fn ids_are_unique_and_references_find_them() {
    each(|page, root| {
        let mut ids = BTreeSet::new();
        for element in root.all() {
            if let Some(id) = element.get("id") {
                assert!(
                    !id.is_empty() && !id.contains(' '),
                    "{}: id {id:?}",
                    page.name
                );
                assert!(ids.insert(id), "{}: two elements with id {id}", page.name);
            }
        }
        for element in root.all() {
            for name in [
                "for",
                "aria-controls",
                "aria-labelledby",
                "aria-describedby",
            ] {
                for id in element.get(name).unwrap_or_default().split_whitespace() {
                    assert!(
                        ids.contains(id),
                        "{}: {name}={id:?} finds nothing",
                        page.name
                    );
                }
            }
        }
    });
}

#[test]
fn every_control_has_a_name() {
    each(|page, root| {
        let labelled: BTreeSet<&str> = root
            .all()
            .into_iter()
            .filter(|one| one.tag == "label")
            .filter_map(|one| one.get("for"))
            .collect();
        root.walk(&mut Vec::new(), &mut |element, around| match element.tag.as_str() {
            "select" | "input" => {
                let inside_label = around.iter().any(|one| one.tag == "label" && !one.text().trim().is_empty());
                let named = element.get("aria-label").is_some_and(|name| !name.trim().is_empty());
                let labelled = element.get("id").is_some_and(|id| labelled.contains(id));
                assert!(inside_label || named || labelled, "{}: {element:?} has no name", page.name);
            }
            "button" | "a" => {
                let text = element.text();
                let name = element.get("aria-label").unwrap_or(&text);
                assert!(!name.trim().is_empty(), "{}: {element:?} has no name", page.name);
                if element.tag == "button" {
                    assert!(element.get("type").is_some(), "{}: a button without type", page.name);
                }
                assert!(
                    !around.iter().any(|one| ["a", "button", "summary", "label"].contains(&one.tag.as_str())),
                    "{}: {element:?} stands inside another control",
                    page.name
                );
            }
            "summary" => assert!(!element.text().trim().is_empty(), "{}: a summary without words", page.name),
            "fieldset" => {
                assert!(
                    matches!(element.inside.first(), Some(Node::Element(first)) if first.tag == "legend"),
                    "{}: a fieldset without a legend",
                    page.name
                );
            }
            _ => {}
        });
    });
}

#[test]
fn headings_begin_at_the_level_set_and_skip_none() {
    each(|page, root| {
        let levels: Vec<u8> = root
            .all()
            .into_iter()
            .filter_map(|one| {
                one.tag
                    .strip_prefix('h')
                    .and_then(|level| level.parse().ok())
            })
            .collect();
        assert_eq!(
            levels.iter().filter(|level| **level == 2).count(),
            1,
            "{}: one title",
            page.name
        );
        let mut before = levels[0];
        for level in levels {
            assert!(
                level <= before + 1,
                "{}: a heading of level {level} after one of level {before}",
                page.name
            );
            before = level;
        }
    });
}

#[test]
fn the_heading_level_is_the_hosts_choice() {
    let config = Config {
        heading_level: 4,
        ..Config::default()
    };
    let root = html::read(&support::render::<framewise_widgets::Explorer>(config));
    let levels: Vec<&str> = root
        .all()
        .into_iter()
        .map(|one| one.tag.as_str())
        .filter(|tag| ["h1", "h2", "h3", "h4", "h5", "h6"].contains(tag))
        .collect();
    assert_eq!(levels.first(), Some(&"h4"));
    assert!(
        levels.iter().all(|tag| ["h4", "h5", "h6"].contains(tag)),
        "{levels:?}"
    );
}

#[test]
fn a_verdict_is_never_told_by_colour_alone() {
    each(|page, root| {
        for card in root
            .all()
            .into_iter()
            .filter(|one| one.has_class("fw-card"))
        {
            let word = card
                .all()
                .into_iter()
                .find(|one| one.tag == "b")
                .map(Element::text)
                .unwrap_or_default();
            assert!(
                !word.trim().is_empty(),
                "{}: a card without a word",
                page.name
            );
            assert!(
                card.all().into_iter().any(|one| one.has_class("fw-glyph")),
                "{}: a card without a shape",
                page.name
            );
        }
        for graphic in root.all().into_iter().filter(|one| one.tag == "svg") {
            let hidden = graphic.get("aria-hidden") == Some("true");
            let named = graphic
                .get("aria-label")
                .is_some_and(|name| !name.is_empty());
            assert!(
                hidden || named,
                "{}: a drawing that is neither hidden nor named",
                page.name
            );
        }
    });
}

#[test]
fn every_widget_has_the_frame() {
    each(|page, root| {
        let exit = root
            .all()
            .into_iter()
            .find(|one| one.get("data-framewise-exit").is_some())
            .expect("a quick exit");
        assert_eq!(exit.tag, "a");
        assert!(
            exit.get("href")
                .is_some_and(|address| address.starts_with("https://"))
        );
        assert_eq!(exit.get("rel"), Some("noreferrer"));
        let text = root.text();
        assert!(
            text.contains("Educational, not legal advice"),
            "{}",
            page.name
        );
        assert!(text.contains("Law as of"), "{}", page.name);
        let live = root
            .all()
            .into_iter()
            .filter(|one| one.get("aria-live") == Some("polite"))
            .count();
        assert_eq!(live, 1, "{}: one live region of the frame", page.name);
        for link in root
            .all()
            .into_iter()
            .filter(|one| one.get("target") == Some("_blank"))
        {
            assert_eq!(
                link.get("rel"),
                Some("noopener noreferrer"),
                "{}",
                page.name
            );
        }
    });
}

#[test]
fn what_changed_is_said_where_it_changed_and_in_one_sentence() {
    let page = pages()
        .iter()
        .find(|page| page.name == "explorer/journey")
        .unwrap();
    let root = html::read(&page.html);
    let changed: Vec<&Element> = root
        .all()
        .into_iter()
        .filter(|one| one.has_class("fw-card--changed"))
        .collect();
    assert!(!changed.is_empty());
    assert!(changed.iter().all(|card| card.text().contains("changed")));
    let toast = root
        .all()
        .into_iter()
        .find(|one| one.has_class("fw-toast"))
        .unwrap()
        .text();
    assert!(
        toast.contains("England and Wales") && toast.contains("journey"),
        "{toast}"
    );
}

#[test]
fn a_clash_is_shown_with_a_way_to_mend_it() {
    let page = pages()
        .iter()
        .find(|page| page.name == "explorer/clash")
        .unwrap();
    let root = html::read(&page.html);
    let clash = root
        .all()
        .into_iter()
        .find(|one| one.has_class("fw-clash"))
        .expect("the clash is shown");
    assert!(clash.all().into_iter().any(|one| one.tag == "button"));
}

#[test]
fn every_word_of_the_interface_is_marked() {
    for widget in support::widgets() {
        for example in widget.examples {
            let mut config = example.config.clone();
            config.language = Language::for_tag("en-XA");
            let known = said(&config);
            let mut found = BTreeSet::new();
            let root = html::read(&(widget.render)(config));
            root.walk(&mut Vec::new(), &mut |element, _| {
                let attributes = ["aria-label", "title", "placeholder"]
                    .into_iter()
                    .filter_map(|name| element.get(name));
                let texts = element.inside.iter().filter_map(|node| match node {
                    Node::Text(text) => Some(text.as_str()),
                    Node::Element(_) => None,
                });
                for text in texts.chain(attributes) {
                    // Pieces of the session's may stand side by side, with signs between them.
                    let known = text
                        .split([':', ';', '.', '·', '(', ')', ',', '<'])
                        .map(squeezed)
                        .all(|piece| {
                            !piece.chars().any(char::is_alphabetic)
                                || found.contains(&piece)
                                || known.contains(&piece) && found.insert(piece)
                        });
                    assert!(
                        known || text.contains(['⟦', '⟧']),
                        "{}/{}: {text:?} is neither marked nor the session's",
                        widget.name,
                        example.name
                    );
                }
            });
        }
    }
}

/// Everything that the session itself says in this state, squeezed.
fn said(config: &Config) -> String {
    let mut session = Session::new(Rc::clone(&support::loaded().0));
    for action in config.start.iter().chain(&config.rehearse) {
        session.apply(action.clone()).unwrap();
    }
    let view = session.view();
    let mut text = String::new();
    let mut add = |more: String| text.push_str(&squeezed(&more));
    for place in &view.jurisdictions {
        add(format!("{:?}", session.frame_difference(&place.said.id)));
        for cell in &place.cells {
            let goal = Goal::Cell(place.said.id.clone(), cell.frame);
            add(format!(
                "{:?}",
                session.interview(std::slice::from_ref(&goal), &[])
            ));
            if config
                .unfolded
                .iter()
                .any(|one| one.contains(&place.said.id))
            {
                add(format!(
                    "{:?}{:?}",
                    session.changes(&goal, Target::Met),
                    session.changes(&goal, Target::NotMet)
                ));
                for definition in &cell.definitions {
                    let id = &definition.head.said.id;
                    add(format!(
                        "{:?}{:?}",
                        session.explain(id),
                        session.reasons(id)
                    ));
                }
            }
        }
    }
    let goals: Vec<Goal> = view
        .jurisdictions
        .iter()
        .flat_map(|place| {
            place
                .cells
                .iter()
                .map(|cell| Goal::Cell(place.said.id.clone(), cell.frame))
        })
        .collect();
    add(format!("{:?}", session.interview(&goals, &[])));
    if let [one, other, ..] = config.subject.as_slice() {
        add(format!("{:?}", session.compare(one, other)));
        for frame in framewise_core::session::Frame::ALL {
            add(format!("{:?}", session.between(one, other, frame)));
        }
    }
    if let [one, ..] = config.subject.as_slice() {
        add(format!(
            "{:?}{:?}",
            session.frame_difference(one),
            session.explainer(one)
        ));
    }
    if let Some(head) = session.explainers().first() {
        add(format!("{:?}", session.explainer(&head.said.id)));
    }
    add(format!("{:?}{:?}", session.matrix(), session.definitions()));
    add(format!(
        "{:?}{:?}{:?}",
        session.quiz(),
        session.explainers(),
        session.tensions()
    ));
    add(format!(
        "{:?}{:?}",
        session.arguments(&ArgumentFilter::default()),
        session.scenarios()
    ));
    add(format!(
        "{:?}{:?}{:?}",
        session.helplines(),
        session.sources(),
        session.stakeholders()
    ));
    add(format!("{view:?}"));
    for action in &config.rehearse {
        let mut again = Session::new(Rc::clone(&support::loaded().0));
        config
            .start
            .iter()
            .for_each(|action| drop(again.apply(action.clone())));
        add(format!("{:?}", again.apply(action.clone())));
    }
    text
}

/// Letters and digits alone: `Debug` escapes, and the drawing adds its own stops and spaces.
fn squeezed(text: &str) -> String {
    text.replace("\\u{a0}", "")
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

#[test]
fn paper_shows_what_screens_fold() {
    assert!(STYLESHEET.contains("@media print"));
    let print = &STYLESHEET[STYLESHEET.find("@media print").unwrap()..];
    assert!(print.contains("details-content"), "folds are unfolded");
    assert!(print.contains("attr(href)"), "links are written out");
}
