//! A page with whatever widgets a test wants, beside a copy of the shipped package and under the gallery's strict
//! policy; and what a person with a keyboard can tell of it.

use std::path::{Path, PathBuf};

use anyhow::Context;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::browser::{Browser, Key, Server};

/// The rules that ship.
const RULES: &str = include_str!("../../www/serve.toml");

/// A served page. It stops when this value goes.
#[derive(Debug)]
pub struct Page {
    _folder: TempDir,
    server: Server,
}

impl Page {
    /// A page with this markup in its body.
    ///
    /// # Errors
    /// When nothing was built yet.
    pub fn with(body: &str) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let package = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../dist/package");
        copy(&package, &folder.path().join("package"))
            .with_context(|| format!("{} holds no build", package.display()))?;
        let page = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Page</title>\
             <link rel=\"icon\" href=\"icon.svg\"><script type=\"module\" src=\"package/framewise.js\"></script>\
             <main><h1>Page</h1>{body}</main></html>"
        );
        std::fs::write(folder.path().join("index.html"), page)?;
        std::fs::write(
            folder.path().join("icon.svg"),
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        )?;
        // Faulty copies of the package are for other tests.
        let rules = RULES.split("[[copy]]").next().unwrap_or_default();
        std::fs::write(folder.path().join("serve.toml"), rules)?;
        let server = Server::of_folder(folder.path())?;
        Ok(Self {
            _folder: folder,
            server,
        })
    }

    /// Opens it, with a fragment if that is not empty, and waits for the first widget.
    ///
    /// # Errors
    /// When the browser shows no widget.
    pub fn open(&self, browser: &Browser, fragment: &str) -> anyhow::Result<()> {
        browser.open(&self.server.address(&format!("/{fragment}")))?;
        browser.wait_to_show(".framewise")
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Puts the focus on the first element that matches by pressing Tab, and presses a key there.
///
/// # Errors
/// When it is not reached, or the focus cannot be seen.
pub fn press_on(browser: &Browser, selector: &str, key: Key) -> anyhow::Result<()> {
    browser.tab_to(selector)?;
    focus_is_seen(browser)?;
    browser.press(key)
}

/// Whether the focus is on an element inside a widget, which shows it by an outline of its own or around it.
///
/// # Errors
/// When it is on the page's body, or nothing shows it.
pub fn focus_is_seen(browser: &Browser) -> anyhow::Result<()> {
    browser.wait("a focus that can be seen", |browser| {
        let seen = browser.script(
            "let at = focused();
             if (!at || at === document.body || !(at.getRootNode() instanceof ShadowRoot)) return false;
             for (let depth = 0; at instanceof Element && depth < 3; at = at.parentElement, depth += 1)
                 if (getComputedStyle(at).outlineStyle !== 'none' && parseFloat(getComputedStyle(at).outlineWidth) > 0) return true;
             return false;",
            Vec::new(),
        )?;
        Ok(seen == Value::Bool(true))
    })
}

/// The text of what has the focus.
///
/// # Errors
/// When the page cannot be asked.
pub fn focused_text(browser: &Browser) -> anyhow::Result<String> {
    let text = browser.script("return focused()?.innerText ?? ''", vec![json!(null)])?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}
