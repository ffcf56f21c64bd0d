//! "Weigh it" by keyboard alone: before, statements, the result, after.

use framewise_core::session::{ArgumentFilter, Lean, Loaded, Session};
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

/// The first round has as many of one side as of the other, by turns; and whoever takes a side hears the other one alone.
#[test]
fn both_sides_are_heard_in_equal_measure() -> anyhow::Result<()> {
    let loaded = Loaded::decode(framewise_content::ONLINE_EXPLOITATION)
        .map_err(|refused| anyhow::anyhow!("{refused}"))?;
    let statements = Session::new(loaded)
        .arguments(&ArgumentFilter::default())
        .map_err(|refused| anyhow::anyhow!("{refused}"))?;
    let side = |text: &str| -> i32 {
        let found = statements.iter().find(|one| text.contains(&one.text));
        match found.map(|one| one.lean) {
            Some(Lean::ForTrafficking) => 1,
            Some(Lean::AgainstTrafficking | Lean::ForCsea) => -1,
            _ => 0,
        }
    };
    let page = Page::with("<framewise-weigh content-note=\"hide\"></framewise-weigh>")?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    page.open(&browser, "")?;
    let number = browser.text(".fw-weigh__card .fw-label")?;
    let all: usize = number.rsplit(' ').next().unwrap_or_default().parse()?;
    assert!(all >= 6 && all.is_multiple_of(2), "{number}");
    let mut sides = Vec::new();
    for at in 1..=all {
        let wanted = format!("Statement {at} of {all}");
        browser.wait(&wanted, |browser| {
            Ok(browser.text(".fw-weigh__card .fw-label")? == wanted)
        })?;
        let here = side(&browser.text(".fw-weigh__card .fw-say")?);
        sides.push(here);
        // Agrees with the first of the other side, and else with trafficking.
        if here == 1 || (here == -1 && sides.iter().filter(|one| **one == -1).count() == 1) {
            browser.click(".fw-weigh__card input")?;
        }
        if at < all {
            browser.click(".fw-weigh__card .fw-button--main")?;
        }
    }
    assert_eq!(sides.iter().sum::<i32>(), 0, "{sides:?}");
    assert!(sides.iter().all(|one| *one != 0), "{sides:?}");
    assert!(
        sides.chunks(2).all(|pair| pair.iter().sum::<i32>() == 0),
        "{sides:?}"
    );
    let firsts: Vec<i32> = sides.iter().step_by(2).copied().collect();
    assert!(firsts.contains(&1) && firsts.contains(&-1), "{firsts:?}");
    browser.click(".fw-weigh__task > .fw-question__buttons .fw-button")?;
    browser.wait_to_show(".fw-weigh__result")?;
    let others = browser.script(
        "return all('.fw-weigh__result > .fw-says .fw-say, .fw-weigh__result > .fw-fold .fw-say').map((one) => one.textContent)",
        Vec::new(),
    )?;
    let others: Vec<String> = serde_json::from_value(others)?;
    assert!(!others.is_empty());
    assert!(others.iter().all(|text| side(text) == -1), "{others:?}");
    Ok(())
}
