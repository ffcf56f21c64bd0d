//! The quiz by keyboard alone: predict, reveal, read why, go on.

use framewise_core::session::{Loaded, QuizView, Session};
use framewise_tests::{
    browser::{Browser, Engine, Key},
    page::{Page, focus_is_seen, focused_text, press_on},
    walk::Walk,
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

    // Without a prediction the button says what is missing, shows nothing and leads to where it can be given.
    press_on(&browser, ".fw-quiz__form [type=submit]", Key::Enter)?;
    Walk::with(&browser).arrives_at(".fw-quiz__choices label:first-child input")?;
    focus_is_seen(&browser)?;
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
    // The number keys are heard there at once.
    browser.type_text("2")?;
    browser.wait("a choice of the next question", |browser| {
        browser.shows(".fw-quiz__choices label:nth-child(2) input:checked")
    })?;
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

fn items() -> anyhow::Result<Vec<QuizView>> {
    let loaded = Loaded::decode(framewise_content::ONLINE_EXPLOITATION)
        .map_err(|refused| anyhow::anyhow!("{refused}"))?;
    Ok(Session::new(loaded).quiz())
}

/// A teacher's own list is asked in its order, and counted as what it is.
#[test]
fn the_items_of_a_page_are_asked_in_its_order() -> anyhow::Result<()> {
    let all = items()?;
    let wanted: Vec<&QuizView> = [9, 3, 6].into_iter().filter_map(|at| all.get(at)).collect();
    let ids: Vec<&str> = wanted.iter().map(|item| item.id.as_str()).collect();
    let page = Page::with(&format!(
        "<framewise-quiz content-note=\"hide\" items=\"{}\"></framewise-quiz>",
        ids.join(",")
    ))?;
    let browser = Browser::start(Engine::Chromium)?;
    page.open(&browser, "")?;
    for (item, number) in wanted.iter().zip(1..) {
        browser.wait(&item.question, |browser| {
            Ok(browser.text(".fw-quiz__question")? == item.question
                && browser.text(".fw-question__focus")? == format!("Question {number} of 3"))
        })?;
        browser.click(".fw-quiz__choices input")?;
        browser.click(".fw-quiz__form .fw-button--main")?;
        browser.wait_to_show("[part=answer]")?;
        let seen = browser.text(".fw-quiz__moves .fw-soft")?;
        assert!(seen.starts_with(&format!("{number} of 3")), "{seen}");
        if number < 3 {
            browser.click(".fw-quiz__moves .fw-button--main")?;
        }
    }
    Ok(())
}

/// Places and frames choose the questions; where there is none, that is said.
#[test]
fn a_quiz_asks_about_the_places_and_frames_of_the_page() -> anyhow::Result<()> {
    let page = Page::with(
        "<framewise-quiz content-note=\"hide\" jurisdictions=\"germany\" frames=\"csea\"></framewise-quiz>",
    )?;
    let asked = items()?
        .iter()
        .filter(|item| item.definition.jurisdiction.id == "germany")
        .filter(|item| item.definition.frame == framewise_core::session::Frame::Csea)
        .count();
    let browser = Browser::start(Engine::Chromium)?;
    page.open(&browser, "")?;
    let words = match asked {
        0 => String::from("There is no question about what is shown here."),
        some => format!("Question 1 of {some}"),
    };
    assert!(browser.text(".fw-main")?.contains(&words));
    browser.script(
        "document.querySelector('framewise-quiz').jurisdictions = 'germany,philippines'; document.querySelector('framewise-quiz').frames = ''",
        Vec::new(),
    )?;
    let both = items()?
        .iter()
        .filter(|item| {
            ["germany", "philippines"].contains(&item.definition.jurisdiction.id.as_str())
        })
        .count();
    assert!(both > asked);
    browser.wait("more questions", |browser| {
        Ok(browser
            .text(".fw-question__focus")
            .is_ok_and(|text| text == format!("Question 1 of {both}")))
    })
}
