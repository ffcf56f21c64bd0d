//! Guided stories by keyboard alone: slides, live examples, links that lead to a step.

use framewise_tests::{
    browser::{Browser, Engine, Key},
    page::{Page, focus_is_seen, focused_text, press_on},
};
use serde_json::json;

const SLIDES: &str = "<framewise-explainer content-note=\"hide\" explainer=\"must-someone-move\" step=\"england-wales\" slides></framewise-explainer>";

/// Presses a key until the slide has turned to this one: what an example keeps back comes first.
fn turn(browser: &Browser, key: Key, wanted: &str) -> anyhow::Result<()> {
    let number = |browser: &Browser| browser.text(".fw-step:not(.fw-print) .fw-label");
    let state = "return [scrollY, all('.fw-step:not(.fw-print) .fw-live-example__show').length, all('.fw-step:not(.fw-print) .fw-label')[0].textContent].join()";
    for _ in 0..12 {
        let before = browser.script(state, Vec::new())?;
        browser.press(key.clone())?;
        browser.wait("an answer to the key", |browser| {
            Ok(browser.script(state, Vec::new())? != before)
        })?;
        if number(browser)? == wanted {
            return Ok(());
        }
    }
    anyhow::bail!("{key:?} does not lead to {wanted}: {}", number(browser)?)
}

fn slides_are_turned_by_keys(engine: Engine) -> anyhow::Result<()> {
    let page = Page::with(SLIDES)?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    page.open(&browser, "")?;
    let number = |browser: &Browser| -> anyhow::Result<String> {
        browser.text(".fw-step:not(.fw-print) .fw-label")
    };
    assert_eq!(number(&browser)?, "Step 3 of 5");
    assert!(
        browser.shows(".fw-live-example__show")?
            && browser
                .texts(".fw-step:not(.fw-print) .fw-card")?
                .is_empty(),
        "a class is asked before the law answers"
    );
    let gives_away = |browser: &Browser| -> anyhow::Result<bool> {
        let said = browser.text(".fw-step:not(.fw-print)")?;
        Ok(said.contains("the gap between the frames is travel"))
    };
    assert!(!gives_away(&browser)?, "and before the story says it");
    press_on(&browser, ".fw-live-example__show", Key::Enter)?;
    browser.wait_to_show(".fw-step:not(.fw-print) .fw-card")?;
    assert!(gives_away(&browser)?);
    focus_is_seen(&browser)?;

    press_on(&browser, ".fw-slides__moves .fw-button--main", Key::Enter)?;
    browser.wait("the fourth slide", |browser| {
        Ok(number(browser)? == "Step 4 of 5")
    })?;
    focus_is_seen(&browser)?;
    for (key, wanted) in [
        (Key::Right, "Step 5 of 5"),
        (Key::PageUp, "Step 4 of 5"),
        (Key::Left, "Step 3 of 5"),
        (Key::PageDown, "Step 4 of 5"),
        (Key::PageUp, "Step 3 of 5"),
    ] {
        turn(&browser, key, wanted)?;
        focus_is_seen(&browser)?;
        assert!(focused_text(&browser)?.starts_with(wanted));
    }

    // A list keeps its own keys: here they answer, and the slide stays.
    browser.tab_to(".fw-live-example select")?;
    browser.type_text("yes")?;
    // A list that typing has opened is closed by leaving it.
    browser.press(Key::Tab)?;
    // A journey is one of the acts of the Palermo Protocol and the travel of the English Act.
    browser.wait("the answer of the live example", |browser| {
        Ok(browser
            .texts(".fw-step:not(.fw-print) .fw-card .fw-tag--changed")?
            .len()
            == 2)
    })?;
    assert_eq!(number(&browser)?, "Step 3 of 5");
    let cards = browser.texts(".fw-step:not(.fw-print) .fw-card")?;
    assert!(
        cards
            .iter()
            .any(|card| card.contains("MSA 2015 s.2") && card.contains("Met"))
    );
    let said = browser.text(".fw-step:not(.fw-print) .fw-live-example [role=status]")?;
    assert!(said.contains("England and Wales"), "{said}");

    // A presenter's clicker turns the slide from a list too, and changes nothing of the situation.
    let answers =
        "return all('.fw-step:not(.fw-print) .fw-live-example select').map((one) => one.value)";
    let before = browser.script(answers, Vec::new())?;
    let list = "all('.fw-step:not(.fw-print) .fw-live-example select')[0].focus()";
    browser.script(list, Vec::new())?;
    for (key, wanted) in [(Key::PageDown, "Step 4 of 5"), (Key::PageUp, "Step 3 of 5")] {
        turn(&browser, key, wanted)?;
    }
    assert_eq!(browser.script(answers, Vec::new())?, before);

    // Taking it back leaves the focus where it is.
    press_on(&browser, ".fw-live-example__ask .fw-link", Key::Enter)?;
    browser.wait("the example as it began", |browser| {
        browser.shows(".fw-live-example__ask .fw-link[aria-disabled=true]")
    })?;
    focus_is_seen(&browser)
}

#[test]
fn slides_are_turned_by_keys_in_chromium() -> anyhow::Result<()> {
    slides_are_turned_by_keys(Engine::Chromium)
}

#[test]
fn slides_are_turned_by_keys_in_firefox() -> anyhow::Result<()> {
    slides_are_turned_by_keys(Engine::Firefox)
}

#[test]
fn slides_are_turned_by_keys_in_webkit() -> anyhow::Result<()> {
    slides_are_turned_by_keys(Engine::WebKit)
}

#[test]
fn a_link_leads_to_a_step_below_the_fold() -> anyhow::Result<()> {
    let far = "<p>Before.</p>".repeat(300);
    let page = Page::with(&format!(
        "{far}<framewise-explainer content-note=\"hide\"></framewise-explainer>"
    ))?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1000, 700)?;
    page.open(&browser, "#framewise-step=two-frames/not-a-switch")?;
    browser.wait("the step in sight", |browser| {
        let text = focused_text(browser)?;
        let sight = browser.script(
            "const box = focused().getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight",
            Vec::new(),
        )?;
        Ok(text.contains("Not a switch") && sight == serde_json::Value::Bool(true))
    })?;
    assert!(browser.complaints()?.is_empty());
    Ok(())
}

#[test]
fn a_host_can_set_another_step() -> anyhow::Result<()> {
    let page = Page::with(SLIDES)?;
    let browser = Browser::start(Engine::Chromium)?;
    page.open(&browser, "")?;
    browser.script(
        "all('framewise-explainer')[0].step = 'elsewhere'",
        Vec::new(),
    )?;
    browser.wait("the last slide", |browser| {
        Ok(browser.text(".fw-step:not(.fw-print) .fw-label")? == "Step 5 of 5")
    })?;
    let on_page = browser.script("return focused() === document.body", Vec::new())?;
    assert_eq!(on_page, true, "a host takes no focus");
    Ok(())
}

/// A clicker shows the whole of a slide and what it keeps back before it turns it, after the content note was closed too.
fn a_clicker_shows_the_whole_of_a_slide(engine: Engine) -> anyhow::Result<()> {
    let page = Page::with(&SLIDES.replace("content-note=\"hide\" ", ""))?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 560)?;
    page.open(&browser, "")?;
    let label = ".fw-step:not(.fw-print) .fw-label";
    assert_eq!(browser.text(label)?, "Step 3 of 5");
    let sight = |browser: &Browser| {
        browser.script(
            "const slide = all('.fw-step:not(.fw-print)')[0].getBoundingClientRect();
             const bar = all('.fw-slides__moves')[0].getBoundingClientRect();
             return [Math.round(scrollY), slide.bottom <= Math.min(innerHeight, bar.top) + 1,
                 all('.fw-step:not(.fw-print) .fw-card').length > 0]",
            Vec::new(),
        )
    };
    let at_rest = |browser: &Browser| -> anyhow::Result<serde_json::Value> {
        let mut seen = sight(browser)?;
        browser.wait("a page that rests", |browser| {
            let before = seen.clone();
            std::thread::sleep(std::time::Duration::from_millis(150));
            seen = sight(browser)?;
            Ok(seen == before)
        })?;
        sight(browser)
    };
    press_on(&browser, ".fw-note__actions .fw-button", Key::Enter)?;
    browser.script("all('.fw-steps')[0].scrollIntoView()", Vec::new())?;
    let mut last = at_rest(&browser)?;
    assert_eq!(
        last.get(1),
        Some(&json!(false)),
        "the window is lower than the slide: {last}"
    );
    let mut presses = 0;
    for _ in 0..20 {
        browser.press(Key::PageDown)?;
        browser.wait("an answer to the key", |browser| {
            Ok(browser.text(label)? != "Step 3 of 5" || sight(browser)? != last)
        })?;
        if browser.text(label)? != "Step 3 of 5" {
            break;
        }
        presses += 1;
        last = at_rest(&browser)?;
    }
    assert_eq!(browser.text(label)?, "Step 4 of 5");
    assert!(presses >= 2, "{presses}");
    assert_eq!(
        last.get(1),
        Some(&json!(true)),
        "the end of the slide was not in sight: {last}"
    );
    assert_eq!(
        last.get(2),
        Some(&json!(true)),
        "what it keeps back was not shown: {last}"
    );
    // Back from the next slide to the beginning of this one.
    turn(&browser, Key::PageUp, "Step 3 of 5")?;
    focus_is_seen(&browser)
}

#[test]
fn a_clicker_shows_the_whole_of_a_slide_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(a_clicker_shows_the_whole_of_a_slide)
}

/// A presenter presses before clicking: nothing on the page has the focus yet.
#[test]
fn a_clicker_works_before_any_click() -> anyhow::Result<()> {
    let page = Page::with(SLIDES)?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    page.open(&browser, "")?;
    assert_eq!(
        browser.script("return focused() === document.body", Vec::new())?,
        true
    );
    turn(&browser, Key::PageDown, "Step 4 of 5")?;
    // Where the page and not the slide is in sight, its keys are the page's own.
    let far = "<p>Before.</p>".repeat(300);
    let eager = SLIDES.replace(" slides>", " slides loading=\"eager\">");
    let page = Page::with(&format!("{far}{eager}"))?;
    page.open(&browser, "")?;
    browser.press(Key::PageDown)?;
    browser.wait("the page has scrolled", |browser| {
        Ok(browser.script("return scrollY > 0", Vec::new())? == true)
    })?;
    Ok(())
}

/// What somebody chose before asking for the answer is what the answer is about.
#[test]
fn what_was_chosen_before_the_answer_stays() -> anyhow::Result<()> {
    let page = Page::with(SLIDES)?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    page.open(&browser, "")?;
    browser.tab_to(".fw-step:not(.fw-print) .fw-live-example select")?;
    browser.type_text("yes")?;
    press_on(&browser, ".fw-live-example__show", Key::Enter)?;
    browser.wait_to_show(".fw-step:not(.fw-print) .fw-card")?;
    focus_is_seen(&browser)?;
    let cards = browser.texts(".fw-step:not(.fw-print) .fw-card")?;
    let english = |card: &String| card.contains("MSA 2015 s.2") && card.contains("\nMet");
    assert!(cards.iter().any(english), "{cards:?}");
    Ok(())
}

/// A slide that is in sight as a whole, but not in the middle of the window: it hears the keys before any click too, and is
/// turned at once since there is nothing left to scroll to.
fn a_clicker_turns_short_slides(engine: Engine) -> anyhow::Result<()> {
    let short = SLIDES
        .replace("must-someone-move", "two-frames")
        .replace("england-wales", "csea");
    let page = Page::with(&format!("{}{short}", "<p>Before.</p>".repeat(10)))?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 1000)?;
    page.open(&browser, "")?;
    let label = ".fw-step:not(.fw-print) .fw-label";
    let placed = browser.script(
        "const place = all('.fw-explainer__story')[0].getBoundingClientRect();
         return [place.top > innerHeight / 2, place.bottom <= innerHeight, focused() === document.body]",
        Vec::new(),
    )?;
    assert_eq!(placed, json!([true, true, true]));
    for (key, before, wanted) in [
        (Key::PageDown, "Step 3 of 5", "Step 4 of 5"),
        (Key::PageUp, "Step 4 of 5", "Step 3 of 5"),
        (Key::PageUp, "Step 3 of 5", "Step 2 of 5"),
    ] {
        assert_eq!(browser.text(label)?, before);
        browser.press(key)?;
        browser.wait(wanted, |browser| Ok(browser.text(label)? == wanted))?;
        focus_is_seen(&browser)?;
    }
    Ok(())
}

#[test]
fn a_clicker_turns_short_slides_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(a_clicker_turns_short_slides)
}

/// From slides to the page and back the reader stays at the step that was shown.
#[test]
fn from_slides_to_a_page_the_step_stays() -> anyhow::Result<()> {
    let page = Page::with(SLIDES)?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    page.open(&browser, "")?;
    for button in [".fw-slides__flip", ".fw-explainer__top .fw-button"] {
        press_on(&browser, button, Key::Enter)?;
        browser.wait("the third step in sight and in the focus", |browser| {
            let sight = browser.script(
                "const box = focused().getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight",
                Vec::new(),
            )?;
            Ok(focused_text(browser)?.starts_with("Step 3 of 5") && sight == true)
        })?;
    }
    Ok(())
}

/// A class that looks at a first slide sees the button that shows the answer, without scrolling.
#[test]
fn the_first_slide_has_its_answer_in_sight() -> anyhow::Result<()> {
    let page = Page::with("<framewise-explainer slides></framewise-explainer>")?;
    let browser = Browser::start(Engine::Chromium)?;
    for (width, height) in [(1280, 720), (1024, 768)] {
        browser.devtools(
            "Emulation.setDeviceMetricsOverride",
            serde_json::json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        )?;
        page.open(&browser, "")?;
        browser.wait_to_show(".fw-live-example__show")?;
        // The page's own heading is scrolled past, as for a class.
        let seen = browser.script(
            "all('.framewise')[0].scrollIntoView();
             const shown = all('.fw-live-example__show')[0].getBoundingClientRect().bottom;
             return shown < all('.fw-slides__moves')[0].getBoundingClientRect().top",
            Vec::new(),
        )?;
        assert_eq!(seen, true, "{width} by {height}");
        // Each number of the bar is heard once.
        let heard = browser.script(
            "return all('.fw-slides__dot').filter((dot) => dot.title).length",
            Vec::new(),
        )?;
        assert_eq!(heard, 0);
    }
    Ok(())
}
