//! `framewise render` from outside: one call fills a page with every scenario and every widget; what it wrote is read
//! back and held to the scenarios' expected verdicts, to the pack's citations and helplines, and to the rules of HTML.
//!
//! Length: one page, filled once, which every test reads.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

#[path = "../../crates/framewise-widgets/tests/support/html.rs"]
mod html;

use framewise_core::pack::{Expected, Pack, decode};
use framewise_tests::command;
use html::{Element, Node};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

fn pack() -> Pack {
    decode(framewise_content::ONLINE_EXPLOITATION).unwrap()
}

/// Every tag once or more, besides the explorer with every scenario.
const OTHERS: [&str; 12] = [
    r#"<framewise-explorer class="wide" heading-level="4">"#,
    r#"<framewise-explorer scenario="carer-streams-at-home" jurisdictions="england-wales, philippines" help-country="Kenya">"#,
    r#"<framewise-explorer scenario="carer-streams-at-home" detail="plain" quick-exit="hide" content-note="hide">"#,
    r#"<framewise-explorer scenario="possession-only" frames="csea" jurisdictions="germany">"#,
    "<framewise-questionnaire jurisdictions=\"philippines\">",
    "<framewise-explainer>",
    r#"<framewise-explainer explainer="must-someone-move" heading-level="5">"#,
    r#"<framewise-comparison scenario="carer-streams-at-home" between="england-wales">"#,
    r#"<framewise-comparison scenario="recruited-and-moved" between="england-wales,philippines">"#,
    r#"<framewise-overlap left="int-palermo-child" right="int-opsc-sale">"#,
    "<framewise-weigh>",
    "<framewise-quiz>",
];

fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("render")
        .join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn blank_page(pack: &Pack) -> String {
    let scenarios = pack
        .scenarios
        .iter()
        .map(|scenario| format!("<framewise-explorer scenario=\"{}\">", scenario.id));
    let mut page = String::new();
    for tag in scenarios.chain(OTHERS.iter().map(|tag| tag.to_string())) {
        let name = tag[1..].split([' ', '>']).next().unwrap();
        page.push_str(&format!("{tag}<!-- rendered --></{name}>\n"));
    }
    page
}

/// The filled page.
fn filled() -> &'static str {
    static FILLED: OnceLock<String> = OnceLock::new();
    FILLED.get_or_init(|| {
        let folder = scratch("filled");
        let file = folder.join("page.html");
        std::fs::write(&file, blank_page(&pack())).unwrap();
        let output = command::render(&["--fill", folder.to_str().unwrap()]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let once = std::fs::read_to_string(&file).unwrap();
        // A second run replaces what the first one wrote, and writes the same.
        let output = command::render(&["--fill", file.to_str().unwrap()]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        assert_eq!(std::fs::read_to_string(&file).unwrap(), once);
        once
    })
}

/// The widgets of the filled page, in its order.
fn widgets(page: &Element) -> Vec<&Element> {
    page.all()
        .into_iter()
        .filter(|element| element.tag.starts_with("framewise-"))
        .collect()
}

#[test]
fn every_definition_has_the_verdict_that_its_scenario_expects() {
    let pack = pack();
    let page = html::read(filled());
    let widgets = widgets(&page);
    let mut checked = 0;
    for (scenario, widget) in pack.scenarios.iter().zip(&widgets) {
        assert_eq!(widget.get("scenario"), Some(scenario.id.as_str()));
        let lines: Vec<String> = widget
            .all()
            .iter()
            .filter(|element| element.tag == "summary")
            .map(|summary| summary.text())
            .collect();
        for (position, expected) in &scenario.expected {
            let definition = &pack.definitions[usize::from(*position)];
            let start = format!("{}, {}: ", definition.short, definition.title);
            let found: Vec<&str> = lines
                .iter()
                .filter_map(|line| line.strip_prefix(&start))
                .collect();
            let right = match (found.as_slice(), expected) {
                ([word], Expected::Met) => word.trim_end_matches(" (not in force)") == "Met",
                ([word], Expected::NotMet) => word.trim_end_matches(" (not in force)") == "Not met",
                ([word], Expected::Open(_)) => word.starts_with("Turns on "),
                _ => false,
            };
            assert!(
                right,
                "{} in {}: {found:?}, not {expected:?}",
                definition.id, scenario.id
            );
            checked += 1;
        }
    }
    assert!(
        pack.scenarios.len() >= 46 && checked >= 200,
        "only {checked} checked"
    );
}

/// Tags that the text may use: nothing that does nothing without a script.
const TAGS: &[&str] = &[
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "ul",
    "li",
    "b",
    "i",
    "em",
    "strong",
    "small",
    "cite",
    "a",
    "details",
    "summary",
    "blockquote",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
];

/// Attributes that the text may use.
const ATTRIBUTES: &[&str] = &[
    "class",
    "lang",
    "dir",
    "id",
    "href",
    "target",
    "rel",
    "scope",
    "data-framewise-exit",
];

#[test]
fn the_text_needs_no_script_and_no_style() {
    let page = html::read(filled());
    for widget in widgets(&page) {
        for element in widget.all() {
            assert!(TAGS.contains(&element.tag.as_str()), "<{}>", element.tag);
            for (name, value) in &element.attributes {
                assert!(ATTRIBUTES.contains(&name.as_str()), "{name}");
                if name == "href" {
                    let known = ["https://", "http://", "tel:", "#"];
                    assert!(
                        known.iter().any(|start| value.starts_with(start)),
                        "{value}"
                    );
                }
            }
        }
    }
}

#[test]
fn headings_follow_each_other_and_blocks_stand_where_they_may() {
    let page = html::read(filled());
    for widget in widgets(&page) {
        let wanted: usize = widget
            .get("heading-level")
            .map_or(2, |level| level.parse().unwrap());
        let mut last = None;
        let mut around = Vec::new();
        widget.walk(&mut around, &mut |element, around| {
            let heading = element
                .tag
                .strip_prefix('h')
                .and_then(|rest| rest.parse::<usize>().ok());
            if let Some(level) = heading {
                let most = last.map_or(wanted, |last| last + 1);
                assert!(level >= wanted && level <= most, "h{level} after {last:?}");
                last = Some(level);
                assert!(!element.text().trim().is_empty());
            }
            let inside = around.last().map_or("", |parent| parent.tag.as_str());
            let phrasing = [
                "p", "b", "i", "em", "strong", "small", "cite", "a", "summary", "h1", "h2", "h3",
                "h4", "h5", "h6",
            ];
            if phrasing.contains(&inside) {
                let fits = ["b", "i", "em", "strong", "small", "cite", "a"];
                assert!(
                    fits.contains(&element.tag.as_str()),
                    "<{}> in <{inside}>",
                    element.tag
                );
            }
            match inside {
                "ul" => assert_eq!(element.tag, "li"),
                "tr" => assert!(["th", "td"].contains(&element.tag.as_str())),
                _ => assert_ne!(element.tag, "li"),
            }
        });
    }
}

#[test]
fn ids_are_unique_and_inner_links_lead_somewhere() {
    let page = html::read(filled());
    let mut ids = BTreeSet::new();
    for element in page.all() {
        if let Some(id) = element.get("id") {
            assert!(ids.insert(id.to_string()), "{id} twice");
        }
    }
    for widget in widgets(&page) {
        let inner: Vec<&str> = widget
            .all()
            .iter()
            .filter_map(|element| element.get("href")?.strip_prefix('#'))
            .collect();
        assert!(!inner.is_empty());
        assert!(inner.iter().all(|id| ids.contains(*id)));
    }
}

#[test]
fn what_is_shown_for_comparison_says_that_it_does_not_decide() {
    let page = html::read(filled()).text();
    let beside = pack().definitions;
    let beside: Vec<_> = beside.iter().filter(|one| one.beside.is_some()).collect();
    assert_eq!(beside.len(), 2, "the two definitions of sale");
    for definition in beside {
        let said = page
            .split(definition.summary.as_str())
            .nth(1)
            .expect("shown");
        let said = said
            .split(&definition.note)
            .next()
            .expect("with its remark");
        let sentence = "Shown for comparison; it does not decide this frame here (";
        assert!(said.contains(sentence), "{}: {said}", definition.id);
    }
}

#[test]
fn what_a_reader_must_find_is_in_every_text() {
    let pack = pack();
    let page = html::read(filled());
    for widget in widgets(&page) {
        let text = widget.text();
        for words in [
            &pack.about.disclaimer,
            &pack.about.version,
            &pack.about.licence,
        ] {
            assert!(text.contains(words.as_str()), "{words}");
        }
        assert!(text.contains("Educational, not legal advice") && text.contains("Law as of "));
        let links: Vec<&str> = widget
            .all()
            .iter()
            .filter_map(|one| one.get("href"))
            .collect();
        let dialled: Vec<&str> = links
            .iter()
            .filter_map(|link| link.strip_prefix("tel:"))
            .collect();
        for line in &pack.commentary.helplines {
            assert!(
                text.contains(&line.name) && text.contains(&line.phone),
                "{}",
                line.id
            );
            assert!(links.contains(&line.link.as_str()), "{}", line.id);
        }
        // A number that is dialled is one of the pack's, whole.
        for number in dialled {
            let known = pack.commentary.helplines.iter().any(|line| {
                let plain: String = line
                    .phone
                    .chars()
                    .filter(|letter| !" -()".contains(*letter))
                    .collect();
                plain == number
            });
            assert!(known, "{number}");
        }
        let exit = widget
            .all()
            .iter()
            .any(|one| one.get("data-framewise-exit").is_some());
        assert_eq!(exit, widget.get("quick-exit") != Some("hide"));
        let noted = text.contains(&pack.about.content_note);
        assert_eq!(noted, widget.get("content-note") != Some("hide"));
    }
}

#[test]
fn every_cited_source_is_in_the_list_of_sources() {
    let pack = pack();
    let page = html::read(filled());
    for widget in widgets(&page) {
        let all = widget.all();
        let list = all
            .iter()
            .find(|element| {
                element.tag == "details"
                    && matches!(element.inside.iter().find_map(|node| match node { Node::Element(one) => Some(one), Node::Text(_) => None }),
                        Some(first) if first.text().trim().starts_with("Sources ("))
            })
            .expect("a list of sources");
        let listed: BTreeSet<&str> = list
            .all()
            .iter()
            .filter_map(|one| one.get("href"))
            .collect();
        let cited: BTreeSet<&str> = all
            .iter()
            .filter(|element| element.tag == "cite")
            .flat_map(|cite| cite.all())
            .filter_map(|link| link.get("href"))
            .collect();
        assert!(!cited.is_empty());
        for link in &cited {
            // A citation may point into a source, at a page of its own.
            let known = listed
                .iter()
                .any(|source| link == source || link.starts_with(source.trim_end_matches('/')));
            let own = pack.sources.iter().any(|source| source.link == **link);
            assert!(known || !own, "{link} is cited and not listed");
        }
    }
    // Each definition of the first page stands there with its own citation.
    let first = widgets(&page)[0].text();
    for definition in &pack.definitions {
        assert!(first.contains(&definition.short), "{}", definition.id);
        assert!(first.contains(&definition.summary), "{}", definition.id);
    }
}

#[test]
fn what_is_wrong_is_said_with_its_place_and_nothing_is_written() {
    let folder = scratch("wrong");
    let cases = [
        (
            "<framewise-explorer scenario=\"nowhere\"><!-- rendered --></framewise-explorer>",
            "line 1",
        ),
        (
            "\n<framewise-explorer heading-level=\"9\"><!-- rendered --></framewise-explorer>",
            "line 2",
        ),
        ("<p><!-- rendered --></p>", "must be the first thing"),
        (
            "<framewise-quiz>x<!-- rendered --></framewise-quiz>",
            "must be the first thing",
        ),
        (
            "<framewise-quiz><!-- rendered --><p>x</p></framewise-quiz>",
            "the only thing",
        ),
        (
            "<framewise-map><!-- rendered --></framewise-map>",
            "no tag <framewise-map>",
        ),
        (
            "<framewise-quiz language=\"fr\"><!-- rendered --></framewise-quiz>",
            "language",
        ),
    ];
    for (page, wanted) in cases {
        let file = folder.join("page.html");
        std::fs::write(&file, page).unwrap();
        let output = command::render(&["--fill", file.to_str().unwrap()]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success(), "{page}");
        assert!(
            said.contains(wanted) && said.contains("page.html"),
            "{page}: {said}"
        );
        assert_eq!(std::fs::read_to_string(&file).unwrap(), page);
    }
}

#[test]
fn tags_are_read_however_people_write_them() {
    let folder = scratch("written");
    let file = folder.join("page.htm");
    let tags = [
        "<framewise-explorer scenario='possession-only' frames=csea\n jurisdictions=\"germany\">",
        "<FRAMEWISE-EXPLORER Scenario=possession-only frames=\"csea\" jurisdictions='germany' >\n ",
    ];
    let mut texts = Vec::new();
    for tag in tags {
        let name = tag[1..].split(' ').next().unwrap();
        std::fs::write(&file, format!("{tag}<!-- rendered --></{name}>")).unwrap();
        let output = command::render(&["--fill", file.to_str().unwrap()]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let page = std::fs::read_to_string(&file).unwrap();
        texts.push(
            page.split_once("<!-- rendered -->")
                .unwrap()
                .1
                .to_lowercase(),
        );
    }
    assert!(texts[0].contains("germany") && !texts[0].contains("framed as trafficking: "));
    assert_eq!(texts[0], texts[1]);
}

#[test]
fn a_page_of_its_own_begins_with_the_title_and_can_come_alive() {
    let output = command::render(&[
        "quiz",
        "--format",
        "page",
        "--script",
        "https://host.example/framewise.js?a=1&b=2",
        "--stylesheet",
        "readable.css",
    ]);
    assert!(output.status.success());
    let page = String::from_utf8(output.stdout).unwrap();
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
    assert!(page.contains("<title>What would the law say?</title>"));
    assert!(page.contains("<h1>What would the law say?</h1>"));
    assert!(page.contains(
        "<script type=\"module\" src=\"https://host.example/framewise.js?a=1&amp;b=2\"></script>"
    ));
    assert!(page.contains("<framewise-quiz heading-level=\"1\">"));
    let element = command::render(&[
        "explorer",
        "--scenario",
        "possession-only",
        "--format",
        "element",
    ]);
    let element = String::from_utf8(element.stdout).unwrap();
    assert!(
        element.starts_with("\n<framewise-explorer scenario=\"possession-only\">")
            || element.starts_with("<framewise-explorer scenario=\"possession-only\">")
    );
    assert!(element.trim_end().ends_with("</framewise-explorer>"));
    let wrong = command::render(&["quiz", "--between", "germany"]);
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("has no such attribute"));
}
