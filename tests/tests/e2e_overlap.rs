//! The overlap map by keyboard alone: regions and their situations, readings that move the shares, places as columns.

use framewise_core::pack::decode;
use framewise_tests::{
    browser::{Browser, Engine, Key},
    page::{Page, focus_is_seen, press_on},
};
use serde_json::Value;

/// Two sections of United States law, of which one turns on disputed readings.
const WIDGET: &str = "<framewise-overlap content-note=\"hide\" left=\"us-1591\" right=\"us-2251a\" jurisdictions=\"england-wales, united-states\"></framewise-overlap>";

fn the_map_follows_the_readings(engine: Engine) -> anyhow::Result<()> {
    let page = Page::with(WIDGET)?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    page.open(&browser, "")?;

    // The drawing has the areas that the table states.
    let areas = browser.script(
        "return all('.fw-map__edge[x]').map((edge) => parseFloat(edge.getAttribute('width')) * parseFloat(edge.getAttribute('height')) / 100)",
        Vec::new(),
    )?;
    let areas: Vec<f64> = serde_json::from_value(areas)?;
    let stated = browser.texts("[part=regions] tbody td:nth-child(2) b")?;
    assert_eq!(areas.len(), 4);
    for (area, stated) in areas.iter().zip(&stated) {
        let stated: f64 = stated.trim_end_matches('%').parse()?;
        assert!(
            (area - stated).abs() < 0.1,
            "{area} is drawn, {stated} stated"
        );
    }

    let witness = browser.text("[part=witness]")?;
    browser.tab_to("[part=regions] input")?;
    focus_is_seen(&browser)?;
    browser.press(Key::Up)?;
    browser.wait("another situation", |browser| {
        Ok(browser.text("[part=witness]")? != witness)
    })?;
    focus_is_seen(&browser)?;

    // A reading is not a fact: each way to read has counts of its own, and choosing one moves the shares.
    let ways = browser.texts("[part=cases] tbody tr")?.len();
    assert!(
        ways >= 4,
        "at least two readings with two ways each: {ways}"
    );
    browser.tab_to(".fw-reading:last-of-type input")?;
    browser.press(Key::Down)?;
    browser.wait("fewer ways to read", |browser| {
        Ok(browser.texts("[part=cases] tbody tr")?.len() * 2 == ways)
    })?;
    browser.wait("a sentence about the shares", |browser| {
        Ok(browser
            .texts(".fw-live p")?
            .iter()
            .any(|said| !said.is_empty()))
    })?;
    focus_is_seen(&browser)
}

#[test]
fn the_map_follows_the_readings_in_chromium() -> anyhow::Result<()> {
    the_map_follows_the_readings(Engine::Chromium)
}

#[test]
fn the_map_follows_the_readings_in_firefox() -> anyhow::Result<()> {
    the_map_follows_the_readings(Engine::Firefox)
}

#[test]
fn the_map_follows_the_readings_in_webkit() -> anyhow::Result<()> {
    the_map_follows_the_readings(Engine::WebKit)
}

#[test]
fn the_matrix_has_every_situation_for_the_chosen_places() -> anyhow::Result<()> {
    let page = Page::with(WIDGET)?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    page.open(&browser, "")?;
    let rows = browser.texts(".fw-matrix__row")?.len();
    assert_eq!(
        rows,
        decode(framewise_content::ONLINE_EXPLOITATION)?
            .scenarios
            .len()
    );
    assert_eq!(browser.texts(".fw-matrix__place")?.len(), 2);
    press_on(&browser, ".fw-places summary", Key::Enter)?;
    press_on(&browser, ".fw-places input:not(:checked)", Key::Space)?;
    browser.wait("a third place", |browser| {
        Ok(browser.texts(".fw-matrix__place")?.len() == 3)
    })?;
    focus_is_seen(&browser)?;

    // A row unfolds to sentences, one for each cell.
    press_on(&browser, ".fw-matrix__row", Key::Enter)?;
    browser.wait("the row in sentences", |browser| {
        Ok(browser.texts(".fw-matrix__sentence")?.len() == 6)
    })?;
    focus_is_seen(&browser)?;
    assert!(browser.complaints()?.is_empty());
    Ok(())
}

#[test]
fn nothing_scrolls_sideways_but_the_matrix() -> anyhow::Result<()> {
    let page = Page::with("<framewise-overlap content-note=\"hide\"></framewise-overlap>")?;
    let browser = Browser::start(Engine::Chromium)?;
    for width in [320, 390, 1280] {
        browser.resize(width, 800)?;
        page.open(&browser, "")?;
        let over = browser.script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
            Vec::new(),
        )?;
        assert_eq!(over, Value::from(0), "{width} px");
    }
    Ok(())
}
