//! The overlap map by keyboard alone: regions and their situations, readings that move the shares, places as columns.

use framewise_core::pack::decode;
use framewise_tests::{
    browser::{Browser, Engine, Key},
    page::{Page, focus_is_seen, press_on},
};
use serde_json::{Value, json};

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

/// What is chosen from stands under its place, and neither definition is offered against itself.
#[test]
fn definitions_are_chosen_by_place_and_none_faces_itself() -> anyhow::Result<()> {
    let page = Page::with(WIDGET)?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    page.open(&browser, "")?;
    let groups = |which: &str| -> anyhow::Result<Vec<(String, Vec<String>)>> {
        let script = "
            const [which] = arguments;
            return all(`select[id$='${which}'] > *`).map((one) =>
                [one.label, [...one.children].map((option) => option.textContent)])";
        Ok(serde_json::from_value(
            browser.script(script, vec![which.into()])?,
        )?)
    };
    let pack = decode(framewise_content::ONLINE_EXPLOITATION)?;
    let has = |which: &str, section: &str| -> anyhow::Result<bool> {
        let found = groups(which)?;
        Ok(found
            .iter()
            .flat_map(|(_, options)| options)
            .any(|one| one.split(" · ").next() == Some(section)))
    };
    for which in ["left", "right"] {
        let found = groups(which)?;
        let mut places: Vec<&String> = found.iter().map(|(place, _)| place).collect();
        assert!(places.len() > 10);
        places.sort();
        places.dedup();
        assert_eq!(places.len(), found.len(), "each place once");
        for (place, options) in &found {
            assert!(!options.is_empty(), "{place}");
            // A phone shows the name whole; the place is its group's, and stands below the control.
            assert!(
                options.iter().all(|one| !one.starts_with(place.as_str())),
                "{place}"
            );
        }
        let offered: usize = found.iter().map(|(_, options)| options.len()).sum();
        assert_eq!(offered, pack.definitions.len() - 1, "{which}");
    }
    assert!(has("left", "18 USC 1591")? && !has("right", "18 USC 1591")?);
    assert!(has("right", "18 USC 2251(a)")? && !has("left", "18 USC 2251(a)")?);
    let about = |which: &str| -> anyhow::Result<String> {
        let script = "
            const select = all(`select[id$='${arguments[0]}']`)[0];
            return select.getRootNode().getElementById(select.getAttribute('aria-describedby')).innerText";
        Ok(serde_json::from_value(
            browser.script(script, vec![which.into()])?,
        )?)
    };
    assert!(about("left")?.starts_with("United States (federal law): "));
    // The other list follows a choice, and so does what is said below the control.
    browser.tab_to("select[id$='left']")?;
    browser.type_text("RA 11930")?;
    browser.wait("what was left is offered again", |_| {
        has("right", "18 USC 1591")
    })?;
    focus_is_seen(&browser)
}

/// On a phone each way to read is a block that names its columns, and still a table to a screen reader.
#[test]
fn ways_to_read_are_blocks_on_a_phone_and_a_table_to_a_reader() -> anyhow::Result<()> {
    let page = Page::with(WIDGET)?;
    let browser = Browser::start(Engine::Chromium)?;
    for width in [320, 390] {
        browser.resize(width, 800)?;
        page.open(&browser, "")?;
        browser.wait_to_show("[part=cases] tbody td")?;
        let script = "
            const cells = all('[part=cases] tbody td:not(:first-child)');
            const room = all('[part=cases] .fw-matrix__scroll')[0];
            return [
                cells.length > 8,
                cells.filter((cell) => !cell.querySelector('span').checkVisibility()
                    || !cell.querySelector('span').textContent).length,
                room.scrollWidth - room.clientWidth,
            ]";
        let seen = browser.script(script, Vec::new())?;
        assert_eq!(seen, json!([true, 0, 0]), "{width} px");
        browser.devtools("Accessibility.enable", json!({}))?;
        let tree = browser.devtools("Accessibility.getFullAXTree", json!({}))?;
        let roles: Vec<&str> = (tree
            .get("nodes")
            .and_then(Value::as_array)
            .into_iter()
            .flatten())
        .filter_map(|node| node.pointer("/role/value").and_then(Value::as_str))
        .collect();
        let ways = browser.texts("[part=cases] tbody tr")?.len();
        let count = |role: &str| roles.iter().filter(|one| **one == role).count();
        assert!(count("table") >= 3, "{width} px: {roles:?}");
        assert!(count("row") > ways + 4, "{width} px");
        assert!(count("columnheader") >= 6, "{width} px");
    }
    browser.resize(1280, 900)?;
    page.open(&browser, "")?;
    browser.wait_to_show("[part=cases] tbody td")?;
    assert!(
        !browser.shows("[part=cases] tbody td span")?,
        "the head names the columns"
    );
    Ok(())
}
