//! Paper of an explorer with many places: every answer, and all that is folded only for who asks.

use std::rc::Rc;

use anyhow::Context;
use framewise_core::session::{Action, Loaded, Session};
use framewise_tests::{
    browser::{A4, Browser, Engine, Server},
    paper::{missing, on_paper, pages, squeezed},
    widget,
};
use serde_json::json;

const SCENARIO: &str = "carer-streams-at-home";

/// The same state in the engine, without a browser: every place is shown.
fn session() -> anyhow::Result<Session> {
    let loaded: Rc<Loaded> = Loaded::decode(framewise_content::ONLINE_EXPLOITATION)
        .map_err(|refused| anyhow::anyhow!("{refused}"))?;
    let mut session = Session::new(loaded);
    session
        .apply(Action::LoadScenario {
            id: SCENARIO.to_owned(),
        })
        .map_err(|refused| anyhow::anyhow!("{refused}"))?;
    Ok(session)
}

/// With many places everything would be a book: paper has every answer with its reason, what is unfolded, and says so; the
/// book is there for who asks.
#[test]
fn many_places_print_in_brief_and_whole_when_asked() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    let scenario = [("scenario", SCENARIO)];
    widget::open(&browser, &server, "framewise-explorer", &scenario)?;
    let session = session()?;
    let view = session.view();
    assert!(view.jurisdictions.len() > 10);
    let summaries = |place: usize| -> Vec<&str> {
        let cells = view.jurisdictions.get(place).map(|place| &place.cells);
        let definitions = cells
            .into_iter()
            .flatten()
            .flat_map(|cell| &cell.definitions);
        definitions.map(|one| one.head.summary.as_str()).collect()
    };
    let all: Vec<&str> = (0..view.jurisdictions.len()).flat_map(summaries).collect();
    assert!(all.len() > 50);
    let brief = on_paper(&browser)?;
    let cells = view.jurisdictions.iter().flat_map(|place| &place.cells);
    let mut answers: Vec<&str> = cells
        .clone()
        .map(|cell| cell.verdict.word.as_str())
        .collect();
    answers.extend(cells.map(|cell| cell.verdict.reason.as_str()));
    answers.extend(
        view.jurisdictions
            .iter()
            .map(|place| place.said.text.as_str()),
    );
    let readings = view.readings.iter().filter(|reading| reading.matters);
    answers.extend(readings.map(|reading| reading.said.text.as_str()));
    answers.push("In brief. “Print everything” adds what is folded");
    assert_eq!(missing(&brief, answers), [""; 0]);
    assert_eq!(missing(&brief, all.iter().copied()), all, "all is folded");
    let short = pages(&browser.printed(A4)?);
    assert!((4..16).contains(&short), "{short} pages");
    // What a reader has unfolded is printed.
    browser.click(".fw-card__word")?;
    browser.wait_to_show(".fw-definition")?;
    let unfolded = on_paper(&browser)?;
    let [first, second] = [summaries(0), summaries(1)];
    let missed = missing(&unfolded, first.iter().copied());
    assert!(missed.len() < first.len(), "one of its two cells is there");
    assert_eq!(missing(&unfolded, second.iter().copied()), second);
    assert!(unfolded.contains("What is stated"));
    // Both buttons, with a printer that keeps what it is given.
    browser.script(
        "window.print = () => {
             dispatchEvent(new Event('beforeprint'));
             window.printed = document.querySelector('framewise-explorer').shadowRoot.textContent;
             dispatchEvent(new Event('afterprint'));
         }",
        Vec::new(),
    )?;
    for (button, whole) in [
        ("Print", false),
        ("Print everything", true),
        ("Print", false),
    ] {
        browser.script(
            "window.printed = '';
             all('.fw-foot button').find((one) => one.textContent === arguments[0]).click()",
            vec![json!(button)],
        )?;
        browser.wait(button, |browser| {
            Ok(browser.script("return window.printed !== ''", Vec::new())? == json!(true))
        })?;
        let printed = browser.script("return window.printed", Vec::new())?;
        let printed = squeezed(printed.as_str().context("a text")?);
        let missed = missing(&printed, all.iter().copied()).len();
        assert_eq!(
            missed == 0,
            whole,
            "{button}: {missed} of {} missed",
            all.len()
        );
    }
    // Where nothing is stated paper has no heading for it.
    widget::open(&browser, &server, "framewise-explorer", &[])?;
    assert!(!on_paper(&browser)?.contains("What is stated"));
    // With few places paper has everything, and nothing more to ask for.
    let few = [
        ("scenario", SCENARIO),
        ("jurisdictions", "england-wales, united-states"),
    ];
    widget::open(&browser, &server, "framewise-explorer", &few)?;
    let buttons = browser.texts(".fw-foot button")?;
    let prints = buttons.iter().filter(|one| one.starts_with("Print"));
    assert_eq!(prints.collect::<Vec<_>>(), ["Print"]);
    Ok(())
}
