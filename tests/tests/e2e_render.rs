//! The readable text in real browsers: it is there without scripts and where wasm cannot run, the widget takes its
//! place without a jump, and never under the eyes of a reader.

use framewise_tests::browser::{Browser, Engine, Server};
use serde_json::Value;

const PAGE: &str = "/hosts/readable.html";

const WIDGETS: [&str; 7] = [
    "explorer",
    "questionnaire",
    "explainer",
    "comparison",
    "overlap",
    "weigh",
    "quiz",
];

/// What must be readable of every widget.
fn assert_readable(browser: &Browser, name: &str) -> anyhow::Result<()> {
    let engine = browser.engine;
    let text = browser.text(&format!("#{name} .framewise-text"))?;
    for words in [
        "Where help is",
        "Child Helpline International",
        "Sources (",
        "Educational, not legal advice",
        "Law as of 28 November 2026",
        "Leave quickly",
    ] {
        assert!(text.contains(words), "{engine:?}, {name}: {words}");
    }
    assert!(
        browser.shows(&format!("#{name} .framewise-text cite a[href]"))?
            || browser.shows(&format!("#{name} .framewise-text details"))?,
        "{engine:?}, {name}: citations"
    );
    Ok(())
}

#[test]
fn without_scripts_every_widget_is_readable() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        let browser = Browser::without_scripts(engine)?;
        browser.open(&server.address(PAGE))?;
        for name in WIDGETS {
            assert_readable(&browser, name)?;
        }
        let explorer = browser.text("#explorer")?;
        assert!(
            explorer.contains("Framed as trafficking: Not met"),
            "{engine:?}"
        );
    }
    Ok(())
}

#[test]
fn where_wasm_cannot_run_the_text_stays() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    for host in ["wasm-forbidden", "wasm-missing", "wasm-cut"] {
        browser.open(&server.address(&format!("/hosts/{host}.html")))?;
        browser.wait_to_show("[part=note]")?;
        let text = browser.text("#widget .framewise-text")?;
        for words in [
            "Framed as trafficking: Not met",
            "MSA 2015 s.2",
            "Where help is",
            "Childline",
        ] {
            assert!(text.contains(words), "{host}: {words}");
        }
        // A disclosure unfolds without us.
        assert!(browser.shows("#widget details > summary")?, "{host}");
    }
    Ok(())
}

fn ready(browser: &Browser, name: &str) -> anyhow::Result<()> {
    browser.wait("the widget has taken over", |browser| {
        let drawn = browser.script(
            "return document.getElementById(arguments[0]).matches(':state(ready)')",
            vec![Value::from(name)],
        )?;
        Ok(drawn == true)
    })
}

/// Chromium's own count of layout shifts.
#[test]
fn taking_over_shifts_nothing_that_is_in_sight() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    for (width, height) in [(1280, 900), (390, 800)] {
        browser.resize(width, height)?;
        browser.open(&server.address(PAGE))?;
        ready(&browser, "explorer")?;
        assert!(!browser.shows("#explorer .framewise-text")?);
        let shifted = browser.script(
            "return new Promise((done) => {
                let sum = 0;
                new PerformanceObserver((list) => {
                    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
                }).observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => done(sum), 500);
            })",
            Vec::new(),
        )?;
        let shifted = shifted.as_f64().unwrap_or(1.0);
        println!("{width} px: layout shift {shifted}");
        assert!(shifted < 0.1, "{width} px: {shifted}");
        let record = browser.script("return hostRecord.violations", Vec::new())?;
        assert_eq!(record, Value::Array(Vec::new()));
    }
    Ok(())
}

fn a_reader_in_the_text_is_not_interrupted(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1000, 800)?;
    // Every file comes late, so that there is time to begin to read.
    browser.open(&server.address("/hosts/slow.html"))?;
    browser.script(
        "window.read = [...document.querySelectorAll('#widget h4')].at(-1);
         scrollTo(0, read.getBoundingClientRect().top + scrollY - 100)",
        Vec::new(),
    )?;
    browser.wait_to_show("#widget [part=start], [part=start]")?;
    let place = |browser: &Browser| {
        browser.script(
            "return Math.round(read.getBoundingClientRect().top)",
            Vec::new(),
        )
    };
    let top = place(&browser)?.as_i64().unwrap_or_default();
    assert!(
        (98..=102).contains(&top),
        "{engine:?}: the line that is read stays, at {top}"
    );
    assert!(browser.shows("#widget .framewise-text")?, "{engine:?}");
    // The button is in sight, and opens the widget at its top.
    let seen = browser.script(
        "const { bottom, top } = all('[part=start]')[0].getBoundingClientRect();
         return top >= 0 && bottom <= innerHeight + 1",
        Vec::new(),
    )?;
    assert_eq!(seen, true, "{engine:?}: the button is in sight");
    browser.click("[part=start]")?;
    browser.wait_to_show("[part~=frame]")?;
    assert!(!browser.shows("#widget .framewise-text")?, "{engine:?}");
    let inside = browser.script(
        "const { top } = document.getElementById('widget').getBoundingClientRect();
         const active = document.getElementById('widget').shadowRoot.activeElement;
         return [active?.localName, top > -100 && top < innerHeight]",
        Vec::new(),
    )?;
    assert_eq!(
        inside,
        serde_json::json!(["button", true]),
        "{engine:?}: focus and sight go to the widget"
    );
    Ok(())
}

#[test]
fn a_reader_in_the_text_is_not_interrupted_in_chromium() -> anyhow::Result<()> {
    a_reader_in_the_text_is_not_interrupted(Engine::Chromium)
}

#[test]
fn a_reader_in_the_text_is_not_interrupted_in_firefox() -> anyhow::Result<()> {
    a_reader_in_the_text_is_not_interrupted(Engine::Firefox)
}

#[test]
fn a_reader_in_the_text_is_not_interrupted_in_webkit() -> anyhow::Result<()> {
    a_reader_in_the_text_is_not_interrupted(Engine::WebKit)
}

#[test]
fn back_at_the_top_of_the_text_the_widget_takes_over() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1000, 800)?;
    browser.open(&server.address("/hosts/slow.html"))?;
    browser.script("scrollTo(0, 1500)", Vec::new())?;
    browser.wait_to_show("[part=start]")?;
    browser.script("scrollTo(0, 0)", Vec::new())?;
    browser.wait_to_show("[part~=frame]")?;
    assert!(!browser.shows("#widget .framewise-text")?);
    assert!(!browser.shows("[part=start]")?);
    Ok(())
}
