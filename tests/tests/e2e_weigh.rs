//! "Weigh it" by keyboard alone: before, statements, the result, after.

use framewise_tests::{
    browser::{Browser, Engine, Key},
    page::{Page, focus_is_seen, focused_text, press_on},
};

fn a_view_is_weighed(engine: Engine) -> anyhow::Result<()> {
    let page = Page::with("<framewise-weigh content-note=\"hide\"></framewise-weigh>")?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    page.open(&browser, "")?;
    press_on(&browser, ".fw-weigh__leans input", Key::Space)?;
    for number in 1..=3 {
        let wanted = format!("Statement {number} of ");
        assert!(
            browser
                .text(".fw-weigh__card .fw-label")?
                .starts_with(&wanted)
        );
        press_on(&browser, ".fw-weigh__card input", Key::Space)?;
        press_on(&browser, ".fw-weigh__card .fw-button--main", Key::Enter)?;
        let next = format!("Statement {} of ", number + 1);
        browser.wait(&next, |browser| {
            Ok(focused_text(browser)?.starts_with(&next))
        })?;
        focus_is_seen(&browser)?;
    }
    assert!(
        browser
            .text(".fw-weigh__task [role=status]")?
            .starts_with("3 of ")
    );

    press_on(
        &browser,
        ".fw-weigh__task > .fw-question__buttons .fw-button",
        Key::Enter,
    )?;
    browser.wait("the result in the focus", |browser| {
        Ok(focused_text(browser)?.contains("What weighs with you"))
    })?;
    focus_is_seen(&browser)?;
    let said = browser.text(".fw-weigh__result")?;
    for part in [
        "What your view rests on",
        "Whose concerns weigh with you",
        "What the other side says",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(
        !browser.shows(".fw-weigh__moved:not(:empty)")?
            || browser.text(".fw-weigh__moved")?.is_empty()
    );

    press_on(&browser, ".fw-weigh__leans input", Key::Space)?;
    browser.wait("before and after in words", |browser| {
        Ok(browser
            .text(".fw-weigh__moved")?
            .contains("Before you read: Towards trafficking. Now: Towards trafficking."))
    })?;
    press_on(
        &browser,
        ".fw-weigh__page > .fw-question__buttons .fw-button",
        Key::Enter,
    )?;
    browser.wait("the statements again", |browser| {
        Ok(focused_text(browser)?.starts_with("Statement "))
    })?;
    focus_is_seen(&browser)
}

#[test]
fn a_view_is_weighed_in_chromium() -> anyhow::Result<()> {
    a_view_is_weighed(Engine::Chromium)
}

#[test]
fn a_view_is_weighed_in_firefox() -> anyhow::Result<()> {
    a_view_is_weighed(Engine::Firefox)
}

#[test]
fn a_view_is_weighed_in_webkit() -> anyhow::Result<()> {
    a_view_is_weighed(Engine::WebKit)
}
