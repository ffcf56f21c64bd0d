//! The quiz by keyboard alone: predict, reveal, read why, go on.

use framewise_tests::{
    browser::{Browser, Engine, Key},
    page::{Page, focus_is_seen, focused_text, press_on},
};

/// Law: the trafficking section of England and Wales asks for travel (Modern Slavery Act 2015, section 2).
const ITEM: &str = "stream-without-travel-ew";

fn an_answer_is_predicted_and_read(engine: Engine) -> anyhow::Result<()> {
    let page = Page::with(&format!(
        "<framewise-quiz content-note=\"hide\" step=\"{ITEM}\"></framewise-quiz>"
    ))?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    page.open(&browser, "")?;
    assert!(
        !browser.shows("[part=answer]")?,
        "no answer before a prediction"
    );

    // Without a prediction the button says what is missing and shows nothing.
    press_on(&browser, ".fw-quiz__form [type=submit]", Key::Enter)?;
    assert!(!browser.shows("[part=answer]")?);
    assert!(browser.text(".fw-quiz__form [type=submit] + span")?.len() > 5);

    // A number key chooses while the focus is inside the item.
    browser.type_text("1")?;
    browser.wait("the choice of the first prediction", |browser| {
        browser.shows(".fw-quiz__choices label:nth-child(1) input:checked")
    })?;
    browser.press(Key::Enter)?;
    browser.wait_to_show("[part=answer]")?;
    focus_is_seen(&browser)?;
    let answer = focused_text(&browser)?;
    assert!(answer.starts_with("Not met"), "{answer}");
    assert!(answer.contains("You predicted: Met"), "{answer}");
    assert!(answer.contains("MSA 2015"), "with its source: {answer}");

    // The definition part by part, then the next item, which takes the focus.
    press_on(&browser, "[part=answer] .fw-definition__button", Key::Enter)?;
    browser.wait_to_show("[part=answer] .fw-element")?;
    let before = browser.text(".fw-quiz__question")?;
    press_on(&browser, ".fw-quiz__moves .fw-button--main", Key::Enter)?;
    browser.wait("the next question", |browser| {
        Ok(browser.text(".fw-quiz__question")? != before)
    })?;
    focus_is_seen(&browser)?;
    assert!(focused_text(&browser)?.starts_with("Question "));
    assert!(
        browser
            .text(".fw-quiz__moves .fw-soft")?
            .starts_with("1 of ")
    );
    Ok(())
}

#[test]
fn an_answer_is_predicted_and_read_in_chromium() -> anyhow::Result<()> {
    an_answer_is_predicted_and_read(Engine::Chromium)
}

#[test]
fn an_answer_is_predicted_and_read_in_firefox() -> anyhow::Result<()> {
    an_answer_is_predicted_and_read(Engine::Firefox)
}

#[test]
fn an_answer_is_predicted_and_read_in_webkit() -> anyhow::Result<()> {
    an_answer_is_predicted_and_read(Engine::WebKit)
}

#[test]
fn a_modified_number_chooses_nothing() -> anyhow::Result<()> {
    let page = Page::with("<framewise-quiz content-note=\"hide\"></framewise-quiz>")?;
    let browser = Browser::start(Engine::Chromium)?;
    page.open(&browser, "")?;
    browser.tab_to(".fw-quiz__choices input")?;
    browser.script(
        "focused().dispatchEvent(new KeyboardEvent('keydown', { key: '2', ctrlKey: true, bubbles: true, composed: true }))",
        Vec::new(),
    )?;
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert!(!browser.shows(".fw-quiz__choices input:checked")?);
    assert!(browser.complaints()?.is_empty());
    Ok(())
}
