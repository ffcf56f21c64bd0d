//! Accessibility as far as a machine can judge it: axe-core on every widget in its states, in the light and in the
//! dark, wide and narrow, and on the gallery's own pages.

use std::path::Path;

use anyhow::Context;
use framewise_tests::{
    browser::{Browser, Engine, Server, Settings},
    explorer::Explorer,
    widget,
};
use serde_json::Value;

/// Runs axe with the rules of WCAG 2.2 AA and good practice, and returns what it found, one line each.
fn findings(browser: &Browser) -> anyhow::Result<Vec<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("e2e/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&file).with_context(|| {
        format!(
            "{} is missing: `cargo xtask test` installs it",
            file.display()
        )
    })?;
    browser.script(&axe, Vec::new())?;
    browser.script(
        "window.axeFindings = null;
         axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
            .then(({ violations }) => { window.axeFindings = violations.flatMap(({ id, help, nodes }) =>
                nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`)); });",
        Vec::new(),
    )?;
    let mut found = Value::Null;
    browser.wait("the end of axe", |browser| {
        found = browser.script("return window.axeFindings", Vec::new())?;
        Ok(!found.is_null())
    })?;
    Ok(serde_json::from_value(found)?)
}

/// A widget in a state: its attributes, and what is pressed one after the other.
struct State {
    tag: &'static str,
    attributes: &'static [(&'static str, &'static str)],
    presses: &'static [&'static str],
}

const SITUATION: (&str, &str) = ("scenario", "carer-streams-at-home");
const PLACES: (&str, &str) = (
    "jurisdictions",
    "international, england-wales, united-states",
);
const NO_NOTE: (&str, &str) = ("content-note", "hide");
const UNFOLDED: (&str, &str) = (
    "unfolded",
    "cell:england-wales:trafficking cell:united-states:csea outcomes:international sources help",
);
const PLAIN: (&str, &str) = ("detail", "plain");

/// Every widget in every state that looks different.
const STATES: &[State] = &[
    state("framewise-explorer", &[SITUATION, PLACES], &[]),
    state("framewise-explorer", &[PLACES, NO_NOTE], &[]),
    state(
        "framewise-explorer",
        &[SITUATION, PLACES, UNFOLDED, NO_NOTE],
        &[".fw-bar__help"],
    ),
    state("framewise-explorer", &[SITUATION, PLACES, PLAIN], &[]),
    state(
        "framewise-explorer",
        &[SITUATION, PLACES, NO_NOTE],
        &[
            "button[aria-label^='England and Wales, trafficking']",
            ".fw-change",
            ".fw-foot__actions button:nth-child(3)",
        ],
    ),
    state("framewise-questionnaire", &[PLACES], &[]),
    state(
        "framewise-questionnaire",
        &[PLACES, NO_NOTE],
        &[".fw-opening .fw-button--main"],
    ),
    state(
        "framewise-questionnaire",
        &[PLACES, NO_NOTE],
        &[
            ".fw-opening .fw-button--main",
            ".fw-question [type=submit]",
            ".fw-question__buttons button:nth-child(2)",
            ".fw-question__aside p button",
        ],
    ),
    state(
        "framewise-questionnaire",
        // Nothing is left to ask here: the result comes at once.
        &[SITUATION, PLACES, NO_NOTE],
        &[".fw-opening .fw-button--main"],
    ),
    state(
        "framewise-comparison",
        &[SITUATION, PLACES, ("between", "united-states")],
        &[],
    ),
    state(
        "framewise-comparison",
        &[
            SITUATION,
            PLACES,
            ("between", "philippines england-wales"),
            NO_NOTE,
        ],
        &[".fw-check input"],
    ),
    state("framewise-overlap", &[SITUATION], &[]),
    state("framewise-overlap", &[PLACES, NO_NOTE], &[]),
    state("framewise-weigh", &[], &[]),
    state("framewise-quiz", &[], &[]),
    state(
        "framewise-quiz",
        &[NO_NOTE],
        &["input[type=radio]", "[type=submit]"],
    ),
    state("framewise-explainer", &[], &[]),
    state("framewise-explainer", &[("slides", ""), NO_NOTE], &[]),
];

const fn state(
    tag: &'static str,
    attributes: &'static [(&'static str, &'static str)],
    presses: &'static [&'static str],
) -> State {
    State {
        tag,
        attributes,
        presses,
    }
}

/// Every state, with everything that folds by itself opened as well.
fn every_state(dark: bool, width: u32) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start_with(
        Engine::Chromium,
        &Settings {
            dark,
            ..Settings::default()
        },
    )?;
    browser.resize(width, 900)?;
    let mut wrong = Vec::new();
    for State {
        tag,
        attributes,
        presses,
    } in STATES
    {
        widget::open(&browser, &server, tag, attributes)?;
        for press in *presses {
            browser.wait_to_show(press)?;
            browser.click(press)?;
        }
        browser.script(
            // What fades in is judged when it has come.
            "all('details').forEach((one) => { one.open = true; });
             all('*').forEach((one) => one.getAnimations().forEach((motion) => motion.finish()))",
            Vec::new(),
        )?;
        for finding in findings(&browser)? {
            wrong.push(format!("{tag} {attributes:?} {presses:?}: {finding}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "dark: {dark}, {width} px:\n{}",
        wrong.join("\n")
    );
    Ok(())
}

#[test]
fn every_widget_is_accessible_wide_and_light() -> anyhow::Result<()> {
    every_state(false, 1280)
}

#[test]
fn every_widget_is_accessible_narrow_and_dark() -> anyhow::Result<()> {
    every_state(true, 390)
}

#[test]
fn the_gallery_is_accessible() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/"))?;
    Explorer::on(&browser)?;
    let found = findings(&browser)?;
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[test]
fn axe_finds_a_planted_mistake() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    std::fs::write(
        folder.path().join("index.html"),
        "<!doctype html><html lang=\"en\"><title>Mistake</title><main><h1>Mistake</h1><input type=\"text\"></main></html>",
    )?;
    let server = Server::of_folder(folder.path())?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.open(&server.address("/"))?;
    assert!(
        findings(&browser)?
            .iter()
            .any(|line| line.starts_with("label:"))
    );
    Ok(())
}
