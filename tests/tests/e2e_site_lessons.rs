//! What a teacher does with the guide: opens a story or a question, gathers questions into a quiz, prints a worksheet.

#![allow(missing_docs, reason = "a test")]

use framewise_core::pack::Pack;
use framewise_tests::{
    browser::{A4, Browser, Engine, Key, LETTER, Server},
    paper, site,
};
use serde_json::{Value, json};

const GUIDE: &str = "/guides/teachers.html";

fn pack() -> anyhow::Result<Pack> {
    Ok(framewise_core::pack::decode(
        framewise_content::ONLINE_EXPLOITATION,
    )?)
}

/// The links of the guide that end so.
fn links(ending: &str) -> anyhow::Result<Vec<String>> {
    let pages = site::pages()?;
    let guide = pages.get(GUIDE).map(String::as_str).unwrap_or_default();
    Ok(site::attributes(guide, "href")
        .into_iter()
        .map(|link| link.replace("&amp;", "&"))
        .filter(|link| link.ends_with(ending))
        .collect())
}

fn open(browser: &Browser, server: &Server, link: &str) -> anyhow::Result<()> {
    browser.open(&server.address(&link.replace("../", "/")))?;
    browser.wait_to_show("[part~=widget]")?;
    let problems = browser.texts("[part~=problem]")?;
    anyhow::ensure!(problems.is_empty(), "{link}: {problems:?}");
    let complaints = browser.complaints()?;
    anyhow::ensure!(complaints.is_empty(), "{link}: {complaints:?}");
    Ok(())
}

#[test]
fn every_story_opens_to_read_and_as_slides() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    for story in &pack()?.commentary.explainers {
        for more in ["", "&slides="] {
            let found = links(&format!("&explainer={}{more}", story.said.id))?;
            let link = found
                .last()
                .ok_or_else(|| anyhow::anyhow!("no link opens {}{more}", story.said.id))?;
            open(&browser, &server, link)?;
            let title = browser.text("h1")?;
            assert!(title.contains(&story.said.text), "{link} shows {title}");
            assert_eq!(
                browser
                    .attribute("framewise-explainer", "slides")?
                    .is_some(),
                !more.is_empty()
            );
        }
    }
    Ok(())
}

#[test]
fn every_question_opens_itself() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    for item in &pack()?.commentary.quiz {
        let found = links(&format!("?widget=quiz&items={}", item.id))?;
        assert_eq!(found.len(), 1, "links to {}", item.id);
        for link in &found {
            open(&browser, &server, link)?;
            let asked = browser.texts(".fw-quiz__question")?;
            assert!(asked.concat().contains(&item.question), "{link}: {asked:?}");
        }
    }
    Ok(())
}

#[test]
fn ticked_questions_open_as_one_quiz_in_the_order_of_ticking() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address(GUIDE))?;
    browser.wait_to_show("#pick-said")?;
    assert!(!browser.shows("#pick a")?, "nothing is chosen yet");
    let wanted = ["no-border-needed", "eighteenth-birthday"];
    for id in wanted {
        let input = format!("[data-item={id}] input");
        browser.script("all(arguments[0])[0].focus()", vec![json!(input)])?;
        browser.press(Key::Space)?;
    }
    assert_eq!(browser.text("#pick-said")?, "2 questions chosen.");
    let link = browser.attribute("#pick a", "href")?.unwrap_or_default();
    assert!(
        link.ends_with(&format!("items={}", wanted.join(","))),
        "{link}"
    );
    let named = browser.script(
        "return all('[data-item] input').every((box) => box.getAttribute('aria-label').length > 20)",
        Vec::new(),
    )?;
    assert_eq!(named, Value::Bool(true), "each box says what it chooses");
    open(&browser, &server, &link)?;
    let pack = pack()?;
    let first = pack
        .commentary
        .quiz
        .iter()
        .find(|item| item.id == wanted[0]);
    let first = first.map(|item| item.question.as_str()).unwrap_or_default();
    assert!(browser.text(".fw-quiz__question")?.contains(first));

    browser.open(&server.address(GUIDE))?;
    browser.wait_to_show("#pick-said")?;
    browser.click("[data-item=no-border-needed] input")?;
    browser.wait_to_show("#pick-none")?;
    browser.click("#pick-none")?;
    browser.wait("nothing chosen", |browser| Ok(!browser.shows("#pick a")?))?;
    Ok(())
}

#[test]
fn without_scripts_there_are_links_and_no_boxes() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::without_scripts(Engine::Chromium)?;
    browser.open(&server.address(GUIDE))?;
    assert!(browser.shows("[data-item=no-border-needed] a")?);
    assert!(!browser.shows("#pick, [data-item] input")?);
    browser.open(&server.address("/guides/worksheet.html"))?;
    assert!(browser.shows("table.worksheet")?);
    assert!(!browser.shows("#print")?, "a button that could not print");
    Ok(())
}

#[test]
fn the_worksheet_fills_one_sheet() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.open(&server.address("/guides/worksheet.html"))?;
    browser.wait_to_show("#print")?;
    for size in [A4, LETTER] {
        assert_eq!(paper::pages(&browser.printed(size)?), 1, "{size:?}");
    }
    Ok(())
}

/// Tables that a narrow window would cut become blocks, and keep their rows and cells for a screen reader.
#[test]
fn on_a_phone_a_row_is_a_block_that_is_seen_whole() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(360, 900)?;
    for page in [GUIDE, "/guides/lawyers.html", "/evidence.html"] {
        browser.open(&server.address(page))?;
        let cut = browser.script(
            "return all('table.stacks').filter((table) => table.parentElement.scrollWidth > table.parentElement.clientWidth)
                .map((table) => table.caption.textContent)",
            Vec::new(),
        )?;
        assert_eq!(cut, json!([]), "{page}: these are cut");
    }
    Ok(())
}
