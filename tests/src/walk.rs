//! A walk by keyboard alone: every step must leave the focus on something that shows it.
//! It knows no widget by name.

use anyhow::{bail, ensure};
use serde_json::{Value, json};

use crate::browser::{Browser, Key};

/// Most presses of one key on the way to a target.
const MOST: usize = 400;

/// A person without a mouse.
#[derive(Debug, Clone, Copy)]
pub struct Walk<'browser> {
    browser: &'browser Browser,
}

impl<'browser> Walk<'browser> {
    /// Begins where the focus is.
    pub fn with(browser: &'browser Browser) -> Self {
        Self { browser }
    }

    /// Presses Tab until something that matches has the focus. Each stop on the way must show that it has it.
    pub fn to(&self, selector: &str) -> anyhow::Result<()> {
        for _ in 0..MOST {
            self.browser.press(Key::Tab)?;
            if self.sound_on(selector)? {
                return Ok(());
            }
        }
        bail!("{selector} is not reached by {MOST} presses of Tab")
    }

    /// The same backwards.
    pub fn back_to(&self, selector: &str) -> anyhow::Result<()> {
        for _ in 0..MOST {
            self.browser.press_with_shift(Key::Tab)?;
            if self.sound_on(selector)? {
                return Ok(());
            }
        }
        bail!("{selector} is not reached by {MOST} presses of Shift and Tab")
    }

    /// Presses a key; the focus must not be lost by it.
    pub fn press(&self, key: Key) -> anyhow::Result<()> {
        self.browser.press(key)?;
        self.sound("after a key")
    }

    /// Waits until something that matches has the focus, as after a press that replaces what is shown.
    pub fn arrives_at(&self, selector: &str) -> anyhow::Result<()> {
        self.browser
            .wait(&format!("the focus on {selector}"), |browser| {
                let there = browser.script(
                    "return focused()?.matches(arguments[0]) === true",
                    vec![json!(selector)],
                )?;
                Ok(there == Value::Bool(true))
            })
    }

    /// The text of what has the focus, or its accessible name.
    pub fn here(&self) -> anyhow::Result<String> {
        let text = self.browser.script(
            "const it = focused(); return it.getAttribute('aria-label') ?? it.innerText ?? ''",
            Vec::new(),
        )?;
        Ok(text.as_str().unwrap_or_default().trim().to_owned())
    }

    /// The focus is on an element, not lost to the page.
    pub fn sound(&self, when: &str) -> anyhow::Result<()> {
        // What is drawn anew is drawn in the next task; a lost focus would be found after it.
        let lost = self.browser.script(
            "return [null, document.body, document.documentElement].includes(focused())",
            Vec::new(),
        )?;
        ensure!(lost == Value::Bool(false), "the focus is lost {when}");
        Ok(())
    }

    /// Whether the focus is on the target; an error where it is lost or does not show.
    fn sound_on(&self, selector: &str) -> anyhow::Result<bool> {
        let found = self.browser.script(
            "const it = focused();
             if (!it || it === document.body) return ['the focus left the page', false];
             let shows = false;
             // A control that lies over its words shows the focus on what surrounds it.
             for (let at = it, up = 0; at && up < 3; at = at.parentElement, up += 1) {
                 const { outlineStyle, outlineWidth } = getComputedStyle(at);
                 shows ||= outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
             }
             const { top, bottom, width, height } = it.getBoundingClientRect();
             const inside = bottom > 0 && top < innerHeight && width > 0 && height > 0;
             const name = it.outerHTML.slice(0, 160);
             // What the page itself shows is not ours to judge.
             const ours = it.getRootNode() !== document;
             const wrong = !ours ? '' : !shows ? `no visible focus on ${name}` : !inside ? `out of sight: ${name}` : '';
             return [wrong, it.matches(arguments[0])]",
            vec![json!(selector)],
        )?;
        let (wrong, there): (String, bool) = serde_json::from_value(found)?;
        ensure!(wrong.is_empty(), "on the way to {selector}: {wrong}");
        Ok(there)
    }
}
