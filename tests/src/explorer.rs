//! The explorer as a reader meets it: choose in the sentence, read the verdicts.
//! The one place in the tests that knows how the explorer marks its parts.

use anyhow::Context;
use serde_json::{Value, json};

use crate::browser::{Browser, Engine, Key, Server};

/// An explorer on the page that a browser shows.
#[derive(Debug, Clone, Copy)]
pub struct Explorer<'browser> {
    browser: &'browser Browser,
}

impl<'browser> Explorer<'browser> {
    /// Waits until the explorer on the page is there as a whole.
    pub fn on(browser: &'browser Browser) -> anyhow::Result<Self> {
        let explorer = Self::drawn(browser)?;
        browser.wait("what comes after the first drawing", |browser| {
            Ok(browser.script("return all('.fw-topics').length > 0", Vec::new())? == json!(true))
        })?;
        Ok(explorer)
    }

    /// A page that embeds an explorer, in a wide window, with a journey answered, so that trafficking is met in England and
    /// Wales.
    pub fn with_a_journey(browser: &'browser Browser, server: &Server) -> anyhow::Result<Self> {
        browser.resize(1280, 900)?;
        browser.open(&server.address("/hosts/plain.html"))?;
        let explorer = Self::on(browser)?;
        explorer.answer_by_keyboard("arrange or ease a journey", "A journey")?;
        explorer.wait_for_verdict("England and Wales", "trafficking", "met")?;
        Ok(explorer)
    }

    /// Waits until the explorer on the page is drawn and shows verdicts; more may come, or never come.
    pub fn drawn(browser: &'browser Browser) -> anyhow::Result<Self> {
        if let Err(error) = browser.wait_to_show("[part~=verdict]") {
            // Once in some hundred pages WebKitGTK's driver opens a window that is never painted, so that nothing comes
            // into sight in it. Such a page is opened once more; a widget that cannot come fails again.
            if browser.engine != Engine::WebKit {
                return Err(error);
            }
            eprintln!("opened once more: {error:#}");
            browser.open(&browser.address()?)?;
            browser.wait_to_show("[part~=verdict]")?;
        }
        Ok(Self { browser })
    }

    /// The verdict of a jurisdiction in a frame, in the words that a screen reader says.
    pub fn verdict(&self, jurisdiction: &str, frame: &str) -> anyhow::Result<String> {
        let name = self.cell_name(jurisdiction, frame)?;
        let (_, rest) = name
            .split_once(": ")
            .with_context(|| format!("{name:?} names no verdict"))?;
        let (word, _) = rest
            .split_once(". ")
            .with_context(|| format!("{name:?} names no action"))?;
        Ok(word.to_lowercase())
    }

    /// All verdicts: the accessible names of the cells.
    pub fn verdicts(&self) -> anyhow::Result<Vec<String>> {
        let names = self.browser.script(
            "return all('[part~=verdict] button[aria-expanded]').map((cell) => cell.getAttribute('aria-label'))",
            Vec::new(),
        )?;
        Ok(serde_json::from_value(names)?)
    }

    /// Answers a fact with the keyboard alone: Tab to its control, type the beginning of the answer,
    /// leave it. `question` is a part of the control's accessible name.
    pub fn answer_by_keyboard(&self, question: &str, answer: &str) -> anyhow::Result<()> {
        let selector = format!("select[aria-label*={}]", Value::from(question));
        self.browser.tab_to(&selector)?;
        self.browser.type_text(answer)?;
        // A list that typing has opened is closed by leaving it.
        self.browser.press(Key::Tab)
    }

    /// Waits until a verdict reads so.
    pub fn wait_for_verdict(
        &self,
        jurisdiction: &str,
        frame: &str,
        word: &str,
    ) -> anyhow::Result<()> {
        let what = format!("{jurisdiction}, {frame}: {word}");
        self.browser
            .wait(&what, |_| Ok(self.verdict(jurisdiction, frame)? == word))
    }

    fn cell_name(&self, jurisdiction: &str, frame: &str) -> anyhow::Result<String> {
        let found = self.browser.script(
            "return all('[part~=verdict] button[aria-expanded]')
                .map((cell) => cell.getAttribute('aria-label'))
                .filter((name) => name.startsWith(arguments[0]) && name.toLowerCase().includes(arguments[1]))",
            vec![json!(format!("{jurisdiction}, ")), json!(frame)],
        )?;
        let names: Vec<String> = serde_json::from_value(found)?;
        names
            .into_iter()
            .next()
            .with_context(|| format!("no cell for {jurisdiction} and {frame}"))
    }
}
