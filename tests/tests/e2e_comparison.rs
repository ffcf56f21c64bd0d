//! The comparison as a reader uses it: what differs, what is the same, both frames at once, place against place.

use framewise_tests::{
    browser::{Browser, Engine, Key, Server},
    walk::Walk,
    widget,
};

const HEADS: &str = ".fw-difference thead .fw-difference__head";
const ROWS: &str = ".fw-difference tbody th";

fn open(browser: &Browser, server: &Server, between: &str) -> anyhow::Result<()> {
    browser.resize(1280, 900)?;
    widget::open(
        browser,
        server,
        "framewise-comparison",
        &[
            ("scenario", "carer-streams-at-home"),
            ("between", between),
            ("content-note", "hide"),
        ],
    )
}

#[test]
fn frames_and_places_are_compared_by_keyboard() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    open(&browser, &server, "international")?;
    let walk = Walk::with(&browser);
    assert_eq!(
        browser.texts(HEADS)?,
        [
            "As trafficking",
            "As a sexual offence against a child",
            "As both"
        ]
    );

    // Only what differs: the other rows are one line until the box is cleared.
    let differing = browser.texts(ROWS)?.len();
    let line = browser.texts("tr.fw-difference__same > td[colspan]")?;
    walk.to(".fw-check input")?;
    walk.press(Key::Space)?;
    browser.wait("the rows that are the same", |browser| {
        Ok(browser
            .texts("tr.fw-difference__same > td[colspan]")?
            .is_empty())
    })?;
    walk.sound("after the filter")?;
    let all = browser.texts(ROWS)?.len();
    assert_eq!(
        line.is_empty(),
        all == differing,
        "what the line names comes back as rows: {differing} of {all}, {line:?}"
    );

    // What was said can be left out.
    assert!(browser.shows(".fw-difference [part=argument]")?);
    walk.to(".fw-check:last-child input")?;
    walk.press(Key::Space)?;
    browser.wait("the law alone", |browser| {
        Ok(!browser.shows(".fw-difference [part=argument]")?)
    })?;

    // Place against place: two columns named by place, none for both frames.
    walk.back_to(".fw-segment input")?;
    walk.press(Key::Right)?;
    browser.wait("two places", |browser| Ok(browser.texts(HEADS)?.len() == 2))?;
    walk.sound("after the switch to places")?;
    assert_eq!(
        browser.texts(HEADS)?.first().map(String::as_str),
        Some("International instruments")
    );
    walk.to("select[id$='other']")?;
    browser.type_text("Philippines")?;
    browser.wait("the Philippines", |browser| {
        Ok(browser.texts(HEADS)?.last().map(String::as_str) == Some("Philippines"))
    })?;
    walk.sound("after another place")
}

/// Law: in England and Wales the trafficking offence needs arranged travel (Modern Slavery Act 2015, section 2), so
/// the same case is charged in both frames only once a journey is stated.
#[test]
fn both_frames_at_once_follow_the_facts() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    open(&browser, &server, "england-wales")?;
    let both = ".fw-difference thead th.fw-both .fw-difference__verdict";
    assert_eq!(browser.text(both)?, "Not both are met");
    // No provision is named twice in a cell, and none is without a link or words.
    let cells = browser.script(
        "return all('td.fw-both').map((cell) => [...cell.querySelectorAll('cite')].map((one) => one.innerText.trim()))",
        Vec::new(),
    )?;
    let cells: Vec<Vec<String>> = serde_json::from_value(cells)?;
    assert!(cells.iter().any(|cites| cites.len() > 1), "{cells:?}");
    for cites in cells {
        let mut once = cites.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), cites.len(), "{cites:?}");
        assert!(cites.iter().all(|cite| !cite.is_empty()));
    }
    widget::open(
        &browser,
        &server,
        "framewise-comparison",
        &[
            ("scenario", "recruited-and-moved"),
            ("between", "england-wales"),
        ],
    )?;
    assert_eq!(browser.text(both)?, "Both are met");
    Ok(())
}

fn it_runs(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    open(&browser, &server, "philippines england-wales")?;
    assert_eq!(browser.texts(HEADS)?, ["Philippines", "England and Wales"]);
    assert!(browser.texts(ROWS)?.len() > 3);
    Ok(())
}

#[test]
fn the_comparison_runs_in_firefox() -> anyhow::Result<()> {
    it_runs(Engine::Firefox)
}

#[test]
fn the_comparison_runs_in_webkit() -> anyhow::Result<()> {
    it_runs(Engine::WebKit)
}
