//! What a widget shows on paper, as text and as pages. It knows nothing of what must be there.

use crate::browser::Browser;
use crate::widget;
use serde_json::json;

/// What the widget shows on paper: the page is set as for print, and told that printing begins. Text with one space between
/// words.
///
/// # Errors
/// When the browser fails or the drawing never comes to rest.
pub fn on_paper(browser: &Browser) -> anyhow::Result<String> {
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
    browser.script("dispatchEvent(new Event('beforeprint'))", Vec::new())?;
    let mut text = String::new();
    // It is drawn in the next task.
    browser.wait("a drawing that stays as it is", |browser| {
        let now = widget::text(browser)?;
        let same = now == text && !text.is_empty();
        text = now;
        Ok(same)
    })?;
    browser.script("dispatchEvent(new Event('afterprint'))", Vec::new())?;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }))?;
    Ok(squeezed(&text))
}

/// One space between words, so that lines do not matter.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All of `wanted` that `text` lacks.
pub fn missing<'words>(
    text: &str,
    wanted: impl IntoIterator<Item = &'words str>,
) -> Vec<&'words str> {
    wanted
        .into_iter()
        .filter(|one| !text.contains(&squeezed(one)))
        .collect()
}

/// Counts the page objects of a PDF.
pub fn pages(pdf: &[u8]) -> usize {
    let mark = b"/Type /Page";
    pdf.windows(mark.len() + 1)
        .filter(|window| window.starts_with(mark) && !window.ends_with(b"s"))
        .count()
}
