//! Paper: a widget prints its whole state, folded or not, with reasons and citations. What must be there is asked of
//! the engine on this side, which knows nothing of drawing.

use std::rc::Rc;

use anyhow::Context;
use framewise_core::session::{Action, ElementView, Loaded, Need, Session};
use framewise_tests::{
    browser::{A4, Browser, Engine, LETTER, Server},
    paper::{missing, on_paper, pages, squeezed},
    widget,
};
use serde_json::json;

const PLACES: [&str; 2] = ["england-wales", "united-states"];
const SCENARIO: &str = "carer-streams-at-home";

/// A situation in which a few facts are still to be asked in these places.
const UNFINISHED: &str = "parent-permits-recording";

/// The same state in the engine, without a browser.
fn session(scenario: &str) -> anyhow::Result<Session> {
    let loaded: Rc<Loaded> = Loaded::decode(framewise_content::ONLINE_EXPLOITATION)
        .map_err(|refused| anyhow::anyhow!("{refused}"))?;
    let mut session = Session::new(loaded);
    for action in [
        Action::ShowJurisdictions(PLACES.map(String::from).to_vec()),
        Action::LoadScenario {
            id: scenario.to_owned(),
        },
    ] {
        session
            .apply(action)
            .map_err(|refused| anyhow::anyhow!("{refused}"))?;
    }
    Ok(session)
}

fn labels<'view>(elements: &'view [ElementView], into: &mut Vec<&'view str>) {
    for element in elements {
        into.push(&element.said.text);
        into.extend(element.cites.iter().map(|cite| cite.text.as_str()));
        labels(&element.children, into);
    }
}

#[test]
fn the_explorer_prints_every_verdict_with_reasons_and_citations() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    widget::open(
        &browser,
        &server,
        "framewise-explorer",
        &[("scenario", SCENARIO), ("jurisdictions", &PLACES.join(","))],
    )?;
    let screen = squeezed(&widget::text(&browser)?);
    let paper = on_paper(&browser)?;
    let session = session(SCENARIO)?;
    let view = session.view();
    for place in &view.jurisdictions {
        for cell in &place.cells {
            let mut wanted = vec![
                place.said.text.as_str(),
                &cell.verdict.word,
                &cell.verdict.reason,
            ];
            wanted.extend(cell.verdict.cites.iter().map(|cite| cite.text.as_str()));
            assert_eq!(missing(&paper, wanted), [""; 0], "{}", place.said.text);
            for definition in &cell.definitions {
                let explanation = session
                    .explain(&definition.head.said.id)
                    .map_err(|refused| anyhow::anyhow!("{refused}"))?;
                let mut wanted = vec![
                    definition.head.said.text.as_str(),
                    &definition.head.summary,
                    &definition.verdict.word,
                ];
                labels(&explanation.elements, &mut wanted);
                assert_eq!(
                    missing(&paper, wanted),
                    [""; 0],
                    "{}",
                    definition.head.short
                );
                // Folded on the screen, so it is paper that unfolds it.
                assert!(!screen.contains(&squeezed(&definition.head.summary)));
            }
        }
    }
    for reading in view.readings.iter().filter(|reading| reading.matters) {
        assert!(paper.contains(&squeezed(&reading.said.text)));
    }
    let facts = view.topics.iter().flat_map(|topic| &topic.facts);
    let stated: Vec<String> = facts
        .filter(|fact| !fact.in_story && fact.need == Need::Answered)
        .map(|fact| format!("{}: {}", fact.said.text, fact.answer_text))
        .collect();
    assert!(stated.len() > 5);
    assert_eq!(
        missing(&paper, stated.iter().map(String::as_str)),
        [""; 0],
        "what was stated"
    );
    let cited: Vec<&str> = view
        .jurisdictions
        .iter()
        .flat_map(|place| &place.cells)
        .flat_map(|cell| &cell.verdict.cites)
        .map(|cite| cite.source.as_str())
        .collect();
    let sources = session.sources();
    let lines = sources
        .iter()
        .filter(|one| cited.contains(&one.said.id.as_str()));
    let lines: Vec<&str> = lines.map(|source| source.line.as_str()).collect();
    assert!(lines.len() > 2);
    assert_eq!(missing(&paper, lines), [""; 0], "sources");
    assert!(paper.contains(&squeezed(&view.about.disclaimer)));
    // After printing it is folded as before.
    browser.wait("the screen as before", |browser| {
        Ok(squeezed(&widget::text(browser)?) == screen)
    })
}

#[test]
fn the_comparison_prints_all_rows_with_their_sources() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    widget::open(
        &browser,
        &server,
        "framewise-comparison",
        &[
            ("scenario", SCENARIO),
            ("jurisdictions", &PLACES.join(",")),
            ("between", "england-wales"),
        ],
    )?;
    let paper = on_paper(&browser)?;
    let session = session(SCENARIO)?;
    let found = session
        .frame_difference("england-wales")
        .map_err(|refused| anyhow::anyhow!("{refused}"))?;
    let title = session
        .scenarios()
        .into_iter()
        .find(|scenario| scenario.said.id == SCENARIO)
        .context("the scenario is there")?;
    let mut wanted = vec!["England and Wales", title.said.text.as_str()];
    for row in &found.rows {
        wanted.push(&row.dimension.text);
        for outcome in row.cells.iter().flatten() {
            wanted.extend([outcome.text.as_str(), &outcome.cite.text]);
        }
        for argument in &row.arguments {
            wanted.extend([argument.text.as_str(), &argument.cite.text]);
            for correction in &argument.corrections {
                wanted.push(&correction.text);
            }
        }
    }
    assert!(wanted.len() > 40);
    assert_eq!(missing(&paper, wanted), [""; 0]);
    Ok(())
}

#[test]
fn the_questionnaire_prints_its_result_from_any_question() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    widget::open(
        &browser,
        &server,
        "framewise-questionnaire",
        &[
            ("scenario", UNFINISHED),
            ("jurisdictions", &PLACES.join(",")),
        ],
    )?;
    browser.click(".fw-opening .fw-button--main")?;
    browser.wait_to_show(".fw-question")?;
    let paper = on_paper(&browser)?;
    let session = session(UNFINISHED)?;
    let interview = session
        .interview(&[], &[])
        .map_err(|refused| anyhow::anyhow!("{refused}"))?;
    let mut wanted = Vec::new();
    for goal in interview.settled.iter().chain(&interview.unsettled) {
        wanted.extend([goal.verdict.word.as_str(), &goal.verdict.reason]);
        wanted.extend(goal.verdict.cites.iter().map(|cite| cite.text.as_str()));
    }
    wanted.extend(interview.answered.iter().map(|one| one.clause.as_str()));
    wanted.extend(interview.not_needed.iter().map(|one| one.text.as_str()));
    assert_eq!(missing(&paper, wanted), [""; 0]);
    assert!(
        browser.shows(".fw-question")?,
        "the question is still there"
    );
    Ok(())
}

/// Every widget's list has the sources that stand in it on paper, and no other; places of help stand on it too.
#[test]
fn paper_lists_the_sources_that_it_cites_and_where_help_is() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    let session = session(SCENARIO)?;
    let all = session.sources().len();
    let help: Vec<String> = session
        .helplines()
        .into_iter()
        .filter(|line| line.country.is_empty() || line.country == "Kenya")
        .map(|line| line.name)
        .collect();
    assert!(help.len() > 1);
    for name in [
        "explorer",
        "questionnaire",
        "explainer",
        "comparison",
        "overlap",
        "weigh",
        "quiz",
    ] {
        widget::open(
            &browser,
            &server,
            &format!("framewise-{name}"),
            &[
                ("scenario", SCENARIO),
                ("jurisdictions", &PLACES.join(",")),
                ("help-country", "Kenya"),
                ("content-note", "hide"),
            ],
        )?;
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
        browser.script("dispatchEvent(new Event('beforeprint'))", Vec::new())?;
        let mut found = (Vec::new(), Vec::new());
        browser.wait(&format!("{name}: the list of what is cited"), |browser| {
            let cited =
                "return [...new Set(all('[data-source]').map((one) => one.dataset.source))].sort()";
            let cited: Vec<String> = serde_json::from_value(browser.script(cited, Vec::new())?)?;
            let listed = browser.texts("ol.fw-sources > li")?;
            let wanted = session
                .sources()
                .into_iter()
                .filter(|one| cited.contains(&one.said.id));
            let lines: Vec<String> = wanted.map(|one| squeezed(&one.line)).collect();
            let alike = lines.len() == listed.len()
                && listed
                    .iter()
                    .zip(&lines)
                    .all(|(line, source)| squeezed(line).starts_with(source.as_str()));
            found = (cited, listed);
            Ok(alike)
        })?;
        assert!(!found.0.is_empty(), "{name} cites something");
        assert!(found.0.len() < all, "{name} does not cite all {all}");
        let text = squeezed(&widget::text(&browser)?);
        assert_eq!(
            missing(&text, help.iter().map(String::as_str)),
            [""; 0],
            "{name}"
        );
        browser.script("dispatchEvent(new Event('afterprint'))", Vec::new())?;
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }))?;
    }
    Ok(())
}

/// A sheet for a class: every question and every statement has its number and boxes to mark, and gives no answer away.
#[test]
fn quiz_and_weighing_print_as_sheets_to_fill_in() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    let places = ("jurisdictions", "england-wales");
    widget::open(&browser, &server, "framewise-quiz", &[places])?;
    browser.click(".fw-quiz__choices input")?;
    browser.click(".fw-quiz__form .fw-button--main")?;
    browser.wait_to_show(".fw-quiz__answer")?;
    browser.click(".fw-quiz__moves .fw-button--main")?;
    let paper = on_paper(&browser)?;
    let items: Vec<_> = session(SCENARIO)?
        .quiz()
        .into_iter()
        .filter(|item| item.definition.jurisdiction.id == "england-wales")
        .collect();
    assert!(items.len() > 3);
    let questions = items.iter().map(|item| item.question.as_str());
    assert_eq!(missing(&paper, questions), [""; 0]);
    let given = items
        .iter()
        .filter(|item| paper.contains(&squeezed(&item.lesson)));
    assert_eq!(given.count(), 1, "only what was revealed is answered");
    assert!(paper.contains(&format!("Question {0} of {0}", items.len())));
    widget::open(&browser, &server, "framewise-weigh", &[])?;
    browser.click(".fw-weigh__card input")?;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
    browser.script("dispatchEvent(new Event('beforeprint'))", Vec::new())?;
    browser.wait("all cards", |browser| {
        Ok(browser.script("return all('.fw-weigh__card').length > 5", Vec::new())? == json!(true))
    })?;
    let boxes = browser.script(
        "const cards = all('.fw-weigh__card');
         return cards.every((card, place) => card.querySelectorAll('input').length === 3
             && [...card.querySelectorAll('input')].every((one) => one.getBoundingClientRect().width > 0)
             && card.querySelectorAll('input:checked').length === (place === 0 ? 1 : 0)
             && card.textContent.includes(`Statement ${place + 1} of ${cards.length}`))",
        Vec::new(),
    )?;
    assert_eq!(boxes, json!(true));
    Ok(())
}

/// The browser itself, on both sizes of paper: printing unfolds what the screen has folded.
#[test]
fn real_paper_has_pages_for_all_of_it() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    for (tag, at_least) in [
        ("framewise-explorer", 10),
        ("framewise-comparison", 8),
        ("framewise-quiz", 4),
        ("framewise-weigh", 2),
    ] {
        widget::open(
            &browser,
            &server,
            tag,
            &[
                ("scenario", SCENARIO),
                ("jurisdictions", &PLACES.join(",")),
                ("between", "england-wales"),
            ],
        )?;
        // Before the second part has come there is less to print, and it says so.
        browser.wait("everything to print", |browser| {
            let there = "return all('[data-source]').length > 0
                && (!all('.fw-explorer__readings').length || all('.fw-reading').length > 0)";
            Ok(browser.script(there, Vec::new())? == json!(true))
        })?;
        // Heard after the widget, which has drawn by then: what stands on the paper.
        browser.script(
            "addEventListener('beforeprint', () => {
                 const ids = new Set(all('[data-source]').map((one) => one.dataset.source));
                 window.onPaper = [ids.size, all('ol.fw-sources > li').length];
             })",
            Vec::new(),
        )?;
        // A slow machine prints as much.
        browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 6 }))?;
        for paper in [A4, LETTER] {
            browser.script("window.onPaper = []", Vec::new())?;
            let pages = pages(&browser.printed(paper)?);
            assert!(pages >= at_least, "{tag} on {paper:?}: {pages} pages");
            let sources = browser.script("return window.onPaper", Vec::new())?;
            let [cited, listed] = sources.as_array().map(Vec::as_slice).unwrap_or_default() else {
                anyhow::bail!("{tag}: nothing was printed: {sources}");
            };
            assert!(
                cited == listed && cited != 0,
                "{tag}: {cited} cited, {listed} listed"
            );
        }
        browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))?;
    }
    Ok(())
}
