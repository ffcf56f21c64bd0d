//! What a page hears of: what a person compares, opens, weighs and moves to, by ids, and nothing that it did itself. And
//! the links to what those events are about.
#![allow(clippy::indexing_slicing, reason = "a test")]

use framewise_tests::{
    browser::{Browser, Engine, Server},
    page::Page,
    widget,
};
use serde_json::{Value, json};

/// Keeps what the page hears from now on: the step, or what was done and to what.
const LISTEN: &str = "window.heard = [];
    for (const name of ['framewise-change', 'framewise-step'])
        document.addEventListener(name, ({ detail }) => heard.push(detail.step ?? `${detail.action} ${detail.subject}`));";

/// What the page has heard since this was asked last.
fn heard(browser: &Browser) -> anyhow::Result<Vec<String>> {
    let heard = browser.script("return window.heard.splice(0)", Vec::new())?;
    Ok(serde_json::from_value(heard)?)
}

/// Chooses in a list as a person does.
fn choose(browser: &Browser, selector: &str, value: &str) -> anyhow::Result<()> {
    browser.script(
        "const list = all(arguments[0])[0]; list.value = arguments[1];
         list.dispatchEvent(new Event('change', { bubbles: true, composed: true }))",
        vec![json!(selector), json!(value)],
    )?;
    Ok(())
}

/// The fragment that the foot's link has.
fn fragment(browser: &Browser) -> anyhow::Result<String> {
    browser.script(
        "const button = all('.fw-foot__actions button').find((one) => one.textContent === 'Link to this state');
         if (button.getAttribute('aria-expanded') === 'false') button.click()",
        Vec::new(),
    )?;
    browser.wait_to_show(".fw-linkfield input")?;
    let link = browser.script(
        "return all('.fw-linkfield input')[0].value.split('#')[1] ?? ''",
        Vec::new(),
    )?;
    Ok(format!("#{}", link.as_str().unwrap_or_default()))
}

fn opened(engine: Engine, server: &Server, tag: &str) -> anyhow::Result<Browser> {
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    widget::open(&browser, server, tag, &[("content-note", "hide")])?;
    browser.script(LISTEN, Vec::new())?;
    Ok(browser)
}

#[test]
fn what_is_compared_is_told() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = opened(Engine::Chromium, &server, "framewise-comparison")?;
    choose(&browser, "select[id$='-place']", "kenya")?;
    assert_eq!(heard(&browser)?, ["compare kenya"]);
    browser.click(".fw-segment:last-child input")?;
    assert_eq!(
        heard(&browser)?,
        ["compare kenya.international.trafficking"]
    );
    // The page's own doing is no news to it.
    browser.script(
        "all('framewise-comparison')[0].scenario = 'carer-streams-at-home'",
        Vec::new(),
    )?;
    assert_eq!(heard(&browser)?, [""; 0]);

    let browser = opened(Engine::Chromium, &server, "framewise-overlap")?;
    let left = browser.script("return all('select')[0].value", Vec::new())?;
    let right = browser.script(
        "const options = [...all('select')[1].options]; return options[options.length - 1].value",
        Vec::new(),
    )?;
    let (left, right) = (
        left.as_str().unwrap_or_default(),
        right.as_str().unwrap_or_default(),
    );
    choose(&browser, "select[id$='-right']", right)?;
    assert_eq!(heard(&browser)?, [format!("compare {left}.{right}")]);
    Ok(())
}

#[test]
fn an_answer_that_is_shown_and_an_opinion_are_told_without_what_they_are() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = opened(Engine::Chromium, &server, "framewise-quiz")?;
    browser.click(".fw-quiz__choices label:nth-child(2) input")?;
    assert_eq!(heard(&browser)?, [""; 0], "a prediction is nobody's affair");
    browser.click(".fw-quiz__form .fw-button--main")?;
    browser.wait_to_show("[part=answer]")?;
    let told = heard(&browser)?;
    let item = told.first().and_then(|one| one.strip_prefix("reveal "));
    assert!(
        told.len() == 1 && item.is_some_and(|id| !id.is_empty()),
        "{told:?}"
    );
    // Another place of the quiz begins with an item of its own.
    choose(&browser, "select[id$='about-place']", "philippines")?;
    let told = heard(&browser)?;
    assert!(
        told.len() == 1 && Some(told[0].as_str()) != item,
        "{told:?}"
    );

    let browser = opened(Engine::Chromium, &server, "framewise-weigh")?;
    browser.click(".fw-weigh__card .fw-answer input")?;
    let told = heard(&browser)?;
    let statement = told.first().and_then(|one| one.strip_prefix("weigh "));
    let id = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    assert!(told.len() == 1 && statement.is_some_and(id), "{told:?}");
    Ok(())
}

#[test]
fn each_question_is_told_by_its_id_and_its_link_leads_there() -> anyhow::Result<()> {
    let page = Page::with(
        "<framewise-questionnaire jurisdictions=\"england-wales\"></framewise-questionnaire>",
    )?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    page.open(&browser, "")?;
    browser.script(LISTEN, Vec::new())?;
    browser.click(".fw-opening .fw-button--main")?;
    browser.wait_to_show(".fw-question")?;
    let first = heard(&browser)?;
    assert!(
        first.len() == 1 && !["asking", "opening"].contains(&first[0].as_str()),
        "{first:?}"
    );
    browser.click(".fw-answer input")?;
    browser.click(".fw-question [type=submit]")?;
    browser.wait("the next question", |browser| {
        Ok(browser.script("return window.heard.length", Vec::new())? == json!(2))
    })?;
    let told = heard(&browser)?;
    assert_eq!(told[0], format!("answer {}", first[0]));
    let second = &told[1];
    assert_ne!(*second, first[0]);
    let asked = browser.text(".fw-question__title")?;
    let link = fragment(&browser)?;
    assert!(link.ends_with(&format!(".{second}")), "{link}");

    // The page sets another situation: the question may be another, and nobody moved.
    browser.script(
        "all('framewise-questionnaire')[0].scenario = 'carer-streams-at-home'",
        Vec::new(),
    )?;
    assert_eq!(heard(&browser)?, [""; 0]);

    page.open(&browser, "?")?;
    page.open(&browser, &link)?;
    browser.wait_to_show(".fw-question")?;
    assert_eq!(browser.text(".fw-question__title")?, asked);
    // Whoever comes by a link is told what this is, and why it is asked.
    let text = widget::text(&browser)?;
    assert!(text.contains("It is not a way to report anything."));
    assert!(text.contains("Why this is asked"));

    // What is no question leads to the opening.
    let hostile = link.replace(second.as_str(), "no-such-fact");
    page.open(&browser, "?")?;
    page.open(&browser, &hostile)?;
    browser.wait_to_show(".fw-opening")?;
    assert!(browser.complaints()?.is_empty());
    Ok(())
}

#[test]
fn the_link_of_a_quiz_keeps_what_the_questions_are_about() -> anyhow::Result<()> {
    let page = Page::with("<framewise-quiz content-note=\"hide\"></framewise-quiz>")?;
    let browser = Browser::start(Engine::Chromium)?;
    page.open(&browser, "")?;
    choose(&browser, "select[id$='about-place']", "philippines")?;
    browser.click(".fw-quiz__moves .fw-button--large:last-of-type")?;
    browser.wait("the second question", |browser| {
        Ok(browser
            .text(".fw-quiz__item .fw-label")?
            .starts_with("Question 2 of "))
    })?;
    let number = browser.text(".fw-quiz__item .fw-label")?;
    let asked = browser.text(".fw-quiz__question")?;
    let link = fragment(&browser)?;
    page.open(&browser, "?")?;
    page.open(&browser, &link)?;
    assert_eq!(browser.text(".fw-quiz__item .fw-label")?, number, "{link}");
    assert_eq!(browser.text(".fw-quiz__question")?, asked);
    let about = browser.script(
        "return all(\"select[id$='about-place']\")[0].value",
        Vec::new(),
    )?;
    assert_eq!(about, Value::from("philippines"));
    Ok(())
}

#[test]
fn a_second_press_of_copy_is_said_again() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = opened(Engine::Chromium, &server, "framewise-explorer")?;
    fragment(&browser)?;
    browser.click(".fw-linkfield button")?;
    browser.wait("words", |browser| {
        Ok(!browser.text(".fw-linkfield [role=status]")?.is_empty())
    })?;
    browser.script(
        "window.changes = 0;
         new MutationObserver((list) => { window.changes += list.length; })
            .observe(all('.fw-linkfield [role=status]')[0], { childList: true, subtree: true, characterData: true })",
        Vec::new(),
    )?;
    browser.click(".fw-linkfield button")?;
    browser.wait("the words anew", |browser| {
        Ok(browser.script("return window.changes > 0", Vec::new())? == json!(true))
    })
}
