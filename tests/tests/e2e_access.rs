//! Accessibility as far as a machine can judge it: axe-core on whole pages with drawn widgets, in the
//! light and in the dark, wide and narrow.

use std::path::Path;

use anyhow::Context;
use framewise_tests::{
    browser::{Browser, Engine, Server, Settings},
    explorer::Explorer,
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

fn explorer_is_accessible(dark: bool, width: u32) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start_with(
        Engine::Chromium,
        &Settings {
            dark,
            ..Settings::default()
        },
    )?;
    browser.resize(width, 900)?;
    browser.open(&server.address("/"))?;
    Explorer::on(&browser)?;
    browser.click("[part~=verdict] button[aria-expanded=false]")?;
    let found = findings(&browser)?;
    assert!(
        found.is_empty(),
        "dark: {dark}, {width} px:\n{}",
        found.join("\n")
    );
    Ok(())
}

#[test]
fn the_explorer_is_accessible_on_a_wide_light_page() -> anyhow::Result<()> {
    explorer_is_accessible(false, 1280)
}

#[test]
fn the_explorer_is_accessible_on_a_narrow_dark_page() -> anyhow::Result<()> {
    explorer_is_accessible(true, 390)
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
