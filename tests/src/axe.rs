//! axe-core on the page that a browser shows: accessibility as far as a machine can judge it.

use std::path::Path;

use anyhow::Context;
use serde_json::Value;

use crate::browser::Browser;

/// Runs the rules of WCAG 2.2 AA and good practice, also inside shadow roots but not in frames, and
/// returns what was found, one line each.
///
/// # Errors
/// When axe is not installed or does not end.
pub fn findings(browser: &Browser) -> anyhow::Result<Vec<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("e2e/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&file).with_context(|| {
        format!(
            "{} is missing: `cargo xtask test` installs it",
            file.display()
        )
    })?;
    browser.script(&axe, Vec::new())?;
    // Colours are judged as they stay, not half way through a fade; what never ends is judged as it is.
    browser.wait("the end of animations", |browser| {
        let running = browser.script(
            "return all('*').flatMap((element) => element.getAnimations())
                .filter((own) => own.playState === 'running' && Number.isFinite(own.effect.getComputedTiming().endTime)).length",
            Vec::new(),
        )?;
        Ok(running == 0)
    })?;
    browser.script(
        "window.axeFindings = null;
         axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
            .then(({ violations }) => { window.axeFindings = violations.flatMap(({ id, help, nodes }) =>
                nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`)); },
                (error) => { window.axeFindings = [`axe failed: ${error}`]; });",
        Vec::new(),
    )?;
    let mut found = Value::Null;
    browser.wait("the end of axe", |browser| {
        found = browser.script("return window.axeFindings", Vec::new())?;
        Ok(!found.is_null())
    })?;
    Ok(serde_json::from_value(found)?)
}
