//! One browser window and what a person can do in it, as plain blocking calls.
//!
//! Every look goes through open shadow roots: a selector finds what a person can see, wherever a
//! component has put it. It knows no component by name.

use std::{
    path::Path,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, bail};
use serde_json::{Value, json};
use tempfile::TempDir;
pub use thirtyfour::Key;
use thirtyfour::{Capabilities, WebDriver, WebElement, common::print::PrintParameters};
use tokio::runtime::Runtime;

use super::engine::{Driver, Engine, Settings};

/// Paper of the size A4, in cm.
pub const A4: (f64, f64) = (21.0, 29.7);

/// Paper of the size Letter, in cm.
pub const LETTER: (f64, f64) = (21.59, 27.94);

/// How long a page may take to show what it should, on a loaded machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// The script functions that every look uses: all elements in document order, through shadow roots.
const LOOK: &str = "
    const below = (root) => [...root.querySelectorAll('*')]
        .flatMap((element) => element.shadowRoot ? [element, ...below(element.shadowRoot)] : [element]);
    const all = (selector) => below(document).filter((element) => element.matches(selector));
    const focused = () => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active;
    };
";

/// A browser window.
#[derive(Debug)]
pub struct Browser {
    // The order matters: the session ends before its driver, and both before the profile is removed.
    session: Option<WebDriver>,
    runtime: Runtime,
    _driver: Driver,
    _profile: TempDir,
    /// The engine that runs.
    pub engine: Engine,
}

impl Browser {
    /// Starts a browser as people have it.
    pub fn start(engine: Engine) -> anyhow::Result<Self> {
        Self::start_with(engine, &Settings::default())
    }

    /// Starts a browser that runs no scripts. WebKitGTK's driver has no such setting.
    pub fn without_scripts(engine: Engine) -> anyhow::Result<Self> {
        let settings = Settings {
            javascript: false,
            ..Settings::default()
        };
        Self::start_with(engine, &settings)
    }

    /// Starts a browser with settings.
    pub fn start_with(engine: Engine, settings: &Settings) -> anyhow::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let profile = tempfile::tempdir()?;
        let Value::Object(wanted) = engine.capabilities(settings, profile.path())? else {
            bail!("capabilities are an object");
        };
        let driver = engine.start_driver()?;
        let session = runtime
            .block_on(WebDriver::new(
                driver.address.clone(),
                Capabilities::from(wanted),
            ))
            .with_context(|| format!("{engine:?} did not start"))?;
        let browser = Self {
            session: Some(session),
            runtime,
            _driver: driver,
            _profile: profile,
            engine,
        };
        browser.run(async |session| session.set_page_load_timeout(2 * PATIENCE).await)?;
        Ok(browser)
    }

    /// Opens an address and waits until the page has loaded.
    pub fn open(&self, address: &str) -> anyhow::Result<()> {
        self.run(async |session| session.goto(address).await)
            .with_context(|| format!("could not open {address}"))?;
        // Chromium's driver was seen to return before the new document had a body (148, on a loaded machine).
        self.wait("a loaded page", |browser| {
            let ready = browser.script(
                "return document.readyState === 'complete' && document.body !== null",
                Vec::new(),
            )?;
            Ok(ready == Value::Bool(true))
        })
        .with_context(|| format!("could not open {address}"))
    }

    /// Goes back in the history.
    pub fn back(&self) -> anyhow::Result<()> {
        match self.run(async |session| session.back().await) {
            // A page that returns from memory at once ends the question that Chromium's driver still has for the one
            // it left (seen in 148). Where the browser is then, the test sees for itself.
            Err(error) if format!("{error:#}").contains("aborted by navigation") => Ok(()),
            other => other,
        }
    }

    /// The address that is shown.
    pub fn address(&self) -> anyhow::Result<String> {
        Ok(self
            .run(async |session| session.current_url().await)?
            .to_string())
    }

    /// Sets the window's size in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) -> anyhow::Result<()> {
        self.run(async |session| session.set_window_rect(0, 0, width, height).await)
    }

    /// Runs the body of a function in the page and returns its result. `all(selector)` and `focused()`
    /// are there, and `arguments`.
    pub fn script(&self, body: &str, arguments: Vec<Value>) -> anyhow::Result<Value> {
        let whole = format!("{LOOK}\n{body}");
        let result = self
            .run(async |session| session.execute(whole.as_str(), arguments).await)
            .with_context(|| format!("the script failed: {body}"))?;
        Ok(result.json().clone())
    }

    /// The texts of all elements that match, as they are read, in order.
    pub fn texts(&self, selector: &str) -> anyhow::Result<Vec<String>> {
        let found = self.script(
            "return all(arguments[0]).map((element) => (element.innerText ?? element.textContent).trim())",
            vec![json!(selector)],
        )?;
        Ok(serde_json::from_value(found)?)
    }

    /// The text of the first element that matches.
    pub fn text(&self, selector: &str) -> anyhow::Result<String> {
        self.texts(selector)?
            .into_iter()
            .next()
            .with_context(|| format!("nothing on the page matches {selector}"))
    }

    /// Whether something that matches is on the page and takes up room.
    pub fn shows(&self, selector: &str) -> anyhow::Result<bool> {
        let found = self.script(
            "return all(arguments[0]).some((element) => element.getClientRects().length > 0)",
            vec![json!(selector)],
        )?;
        Ok(found == Value::Bool(true))
    }

    /// An attribute of the first element that matches; `None` when it lacks it.
    pub fn attribute(&self, selector: &str, name: &str) -> anyhow::Result<Option<String>> {
        let found = self.script(
            "const [first] = all(arguments[0]); return first ? [first.getAttribute(arguments[1])] : null",
            vec![json!(selector), json!(name)],
        )?;
        let values: Option<Vec<Option<String>>> = serde_json::from_value(found)?;
        let values = values.with_context(|| format!("nothing on the page matches {selector}"))?;
        Ok(values.into_iter().next().flatten())
    }

    /// Waits until a condition holds. `what` is said when it never does.
    pub fn wait(
        &self,
        what: &str,
        mut holds: impl FnMut(&Self) -> anyhow::Result<bool>,
    ) -> anyhow::Result<()> {
        let started = Instant::now();
        let mut last = None;
        while started.elapsed() < PATIENCE {
            match holds(self) {
                Ok(true) => return Ok(()),
                Ok(false) => last = None,
                Err(error) => last = Some(error),
            }
            thread::sleep(Duration::from_millis(100));
        }
        let body = self.everything().unwrap_or_default();
        let reason = last
            .map(|error| format!(" ({error:#})"))
            .unwrap_or_default();
        bail!(
            "{:?}: {what} did not happen within {} s{reason}. The page says:\n{body}",
            self.engine,
            PATIENCE.as_secs()
        )
    }

    /// The text of the page and of everything in shadow roots, for messages.
    fn everything(&self) -> anyhow::Result<String> {
        let found = self.script(
            "return all('framewise-explorer').map((widget) => widget.shadowRoot?.firstElementChild?.innerText ?? '')
                .concat(document.body.innerText).join('\\n').slice(0, 4000)",
            Vec::new(),
        )?;
        Ok(found.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until something that matches is shown.
    pub fn wait_to_show(&self, selector: &str) -> anyhow::Result<()> {
        self.wait(&format!("the appearance of {selector}"), |browser| {
            browser.shows(selector)
        })
    }

    /// Presses Tab until the focus is on an element that matches, as somebody without a mouse does.
    pub fn tab_to(&self, selector: &str) -> anyhow::Result<()> {
        const MOST: usize = 400;
        for _ in 0..MOST {
            let there = self.script(
                "return focused()?.matches(arguments[0]) === true",
                vec![json!(selector)],
            )?;
            if there == Value::Bool(true) {
                return Ok(());
            }
            self.press(Key::Tab)?;
        }
        bail!(
            "{:?}: {selector} is not reached by {MOST} presses of Tab",
            self.engine
        )
    }

    /// Presses one key wherever the focus is.
    pub fn press(&self, key: Key) -> anyhow::Result<()> {
        self.run(async |session| {
            let key = char::from(key).to_string();
            session.action_chain().send_keys(key).perform().await
        })
    }

    /// Presses one key with Shift held down.
    pub fn press_with_shift(&self, key: Key) -> anyhow::Result<()> {
        self.run(async |session| {
            let (shift, key) = (char::from(Key::Shift), char::from(key));
            let keys = session.action_chain().key_down(shift);
            keys.key_down(key).key_up(key).key_up(shift).perform().await
        })
    }

    /// Types text wherever the focus is.
    pub fn type_text(&self, text: &str) -> anyhow::Result<()> {
        self.run(async |session| session.action_chain().send_keys(text).perform().await)
    }

    /// Clicks the first element that matches.
    pub fn click(&self, selector: &str) -> anyhow::Result<()> {
        let element = self.element(selector)?;
        self.run(async |_| {
            element.scroll_into_view().await?;
            element.click().await
        })
        .with_context(|| format!("could not click {selector}"))
    }

    /// Clicks the first element that matches and takes up room.
    pub fn click_shown(&self, selector: &str) -> anyhow::Result<()> {
        let found = self.script(
            "all('[data-test-click]').forEach((one) => one.removeAttribute('data-test-click'));
             const shown = all(arguments[0]).find((one) => one.getClientRects().length > 0);
             shown?.setAttribute('data-test-click', '');
             return Boolean(shown)",
            vec![json!(selector)],
        )?;
        if found != Value::Bool(true) {
            bail!("nothing that is shown matches {selector}");
        }
        self.click("[data-test-click]")
    }

    /// Clicks what takes its own frame away, which a driver may notice before the click has ended.
    pub fn click_away(&self, selector: &str) -> anyhow::Result<()> {
        match self.click_shown(selector) {
            Err(error) if format!("{error:#}").contains("frame detached") => Ok(()),
            other => other,
        }
    }

    /// Looks into a frame from now on.
    pub fn enter_frame(&self, selector: &str) -> anyhow::Result<()> {
        let element = self.element(selector)?;
        self.run(async |_| element.clone().enter_frame().await)
    }

    /// Looks at the whole page again.
    pub fn leave_frames(&self) -> anyhow::Result<()> {
        self.run(async |session| session.enter_default_frame().await)
    }

    /// What the browser itself complained of since the last call: policy violations, failed requests,
    /// uncaught errors. Chromium only; other engines keep no such record, and asking them is an error.
    pub fn complaints(&self) -> anyhow::Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            bail!("{:?} keeps no record of complaints", self.engine);
        }
        let log = self.run(async |session| session.browser_log().await)?;
        Ok(log
            .into_iter()
            .filter(|entry| entry.level == "SEVERE")
            .map(|entry| entry.message)
            .collect())
    }

    /// A command of Chromium's developer tools. Chromium only.
    pub fn devtools(&self, command: &str, parameters: Value) -> anyhow::Result<Value> {
        if self.engine != Engine::Chromium {
            bail!("{:?} has no such developer tools", self.engine);
        }
        self.run(async |session| session.cdp().send_raw(command, parameters).await)
            .with_context(|| format!("{command} failed"))
    }

    /// Writes a picture of the window.
    pub fn picture(&self, file: &Path) -> anyhow::Result<()> {
        self.run(async |session| session.screenshot(file).await)
    }

    /// Writes the page as it prints on A4.
    pub fn print(&self, file: &Path) -> anyhow::Result<()> {
        std::fs::write(file, self.printed(A4)?)?;
        Ok(())
    }

    /// The page as it prints on paper of this width and height, in cm.
    pub fn printed(&self, (width, height): (f64, f64)) -> anyhow::Result<Vec<u8>> {
        let mut parameters = PrintParameters::default();
        parameters.page.width = width;
        parameters.page.height = height;
        self.run(async |session| session.print_page(parameters.clone()).await)
    }

    fn element(&self, selector: &str) -> anyhow::Result<WebElement> {
        let whole = format!("{LOOK}\nreturn all(arguments[0])[0] ?? null");
        let found =
            self.run(async |session| session.execute(whole.as_str(), vec![json!(selector)]).await)?;
        if found.json().is_null() {
            bail!("nothing on the page matches {selector}");
        }
        Ok(found.element()?)
    }

    fn run<T>(
        &self,
        work: impl AsyncFnOnce(&WebDriver) -> thirtyfour::error::WebDriverResult<T>,
    ) -> anyhow::Result<T> {
        let session = self.session.as_ref().context("the browser was closed")?;
        Ok(self.runtime.block_on(work(session))?)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // A browser that has crashed cannot say goodbye; its driver is ended next.
            let _ = self.runtime.block_on(session.quit());
        }
    }
}
