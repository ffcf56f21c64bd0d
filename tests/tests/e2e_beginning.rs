//! Widgets as an editor gets them who writes a tag and nothing else, on a phone and on a desk: what an empty page offers,
//! what one column folds, and what stands there at first.

use anyhow::Context as _;
use framewise_core::pack::{Frame, decode};
use framewise_core::session::{Loaded, Session};
use framewise_tests::{
    browser::{Browser, Engine, Key},
    page::{Page, focus_is_seen, press_on},
    widget,
};
use serde_json::{Value, json};

const EXPLORER: &str = "<framewise-explorer content-note=\"hide\"></framewise-explorer>";
const PHONE: (u32, u32) = (390, 844);
const DESK: (u32, u32) = (1280, 900);

fn open(
    engine: Engine,
    body: &str,
    (width, height): (u32, u32),
) -> anyhow::Result<(Page, Browser)> {
    let page = Page::with(body)?;
    let browser = Browser::start(engine)?;
    browser.resize(width, height)?;
    page.open(&browser, "")?;
    Ok((page, browser))
}

/// How many elements that match take up room.
fn shown(browser: &Browser, selector: &str) -> anyhow::Result<u64> {
    let count = browser.script(
        "return all(arguments[0]).filter((one) => one.getClientRects().length > 0).length",
        vec![json!(selector)],
    )?;
    Ok(count.as_u64().unwrap_or_default())
}

/// Situations of the pack stand there to be pressed; the one that was pressed is told, and the focus is on its name.
fn an_empty_page_offers_situations(engine: Engine) -> anyhow::Result<()> {
    let (_page, browser) = open(engine, EXPLORER, DESK)?;
    let pack = decode(framewise_content::ONLINE_EXPLOITATION)?;
    let offered = browser.texts(".fw-situation__examples button")?;
    let first: Vec<&str> = pack
        .scenarios
        .iter()
        .take(offered.len())
        .map(|scenario| scenario.title.as_str())
        .collect();
    assert!(offered.len() >= 3, "{offered:?}");
    assert_eq!(offered, first);
    assert!(!browser.shows(".fw-story")?);

    press_on(
        &browser,
        ".fw-situation__examples li:nth-child(2) button",
        Key::Enter,
    )?;
    browser.wait_to_show(".fw-story")?;
    let chosen = browser.script("return focused().value", Vec::new())?;
    assert_eq!(
        chosen,
        json!(pack.scenarios.get(1).map(|scenario| &scenario.id))
    );
    focus_is_seen(&browser)?;
    assert!(!browser.shows(".fw-situation__examples")?);
    Ok(())
}

#[test]
fn an_empty_page_offers_situations_in_chromium() -> anyhow::Result<()> {
    an_empty_page_offers_situations(Engine::Chromium)
}

#[test]
fn an_empty_page_offers_situations_in_firefox() -> anyhow::Result<()> {
    an_empty_page_offers_situations(Engine::Firefox)
}

#[test]
fn an_empty_page_offers_situations_in_webkit() -> anyhow::Result<()> {
    an_empty_page_offers_situations(Engine::WebKit)
}

/// One column shows six places and the others when asked; two columns and paper show all.
fn one_column_folds_the_later_places(engine: Engine) -> anyhow::Result<()> {
    const PLACES: &str = ".fw-grid__place";
    let (_page, browser) = open(engine, EXPLORER, PHONE)?;
    let all = decode(framewise_content::ONLINE_EXPLOITATION)?
        .jurisdictions
        .len() as u64;
    assert_eq!(shown(&browser, PLACES)?, 6);
    browser.tab_to(".fw-grid__more > summary")?;
    // Without a window manager a narrow window of WebKitGTK takes keys and does not know that it has the focus.
    if engine != Engine::WebKit {
        focus_is_seen(&browser)?;
    }
    browser.press(Key::Space)?;
    browser.wait("all places", |browser| Ok(shown(browser, PLACES)? == all))?;
    browser.press(Key::Enter)?;
    browser.wait("six places", |browser| Ok(shown(browser, PLACES)? == 6))?;

    browser.resize(DESK.0, DESK.1)?;
    browser.wait("all places", |browser| Ok(shown(browser, PLACES)? == all))?;
    assert!(!browser.shows(".fw-grid__more")?);
    Ok(())
}

#[test]
fn one_column_folds_the_later_places_in_chromium() -> anyhow::Result<()> {
    one_column_folds_the_later_places(Engine::Chromium)
}

#[test]
fn one_column_folds_the_later_places_in_firefox() -> anyhow::Result<()> {
    one_column_folds_the_later_places(Engine::Firefox)
}

#[test]
fn one_column_folds_the_later_places_in_webkit() -> anyhow::Result<()> {
    one_column_folds_the_later_places(Engine::WebKit)
}

#[test]
fn paper_has_every_place_and_reading_whatever_is_folded() -> anyhow::Result<()> {
    let (_page, browser) = open(Engine::Chromium, EXPLORER, PHONE)?;
    let pack = decode(framewise_content::ONLINE_EXPLOITATION)?;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
    browser.script("dispatchEvent(new Event('beforeprint'))", Vec::new())?;
    browser.wait("everything on paper", |browser| {
        let text = widget::text(browser)?;
        let places = pack.jurisdictions.iter().map(|place| &place.name);
        let readings = pack.readings.iter().map(|reading| &reading.question);
        Ok(places.chain(readings).all(|words| text.contains(words)))
    })
}

/// Places that somebody chose are shown, however many; so is everything where an author unfolded something.
#[test]
fn nothing_is_folded_that_was_asked_for() -> anyhow::Result<()> {
    for asked in [
        "jurisdictions=\"philippines, kenya, india, canada, germany, thailand, england-wales, united-states\"",
        "unfolded=\"cell:netherlands:trafficking\"",
    ] {
        let widget = EXPLORER.replace("content-note", &format!("{asked} content-note"));
        let (_page, browser) = open(Engine::Chromium, &widget, PHONE)?;
        let there = browser.texts(".fw-grid__place")?.len() as u64;
        assert!(there > 6);
        assert_eq!(shown(&browser, ".fw-grid__place")?, there, "{asked}");
        assert!(!browser.shows(".fw-grid__more")?);
    }
    Ok(())
}

/// Past the cards to the other facts, and back, with the focus.
#[test]
fn a_phone_goes_past_the_cards_and_back() -> anyhow::Result<()> {
    let (_page, browser) = open(
        Engine::Chromium,
        &EXPLORER.replace("content-note", "scenario=\"possession-only\" content-note"),
        PHONE,
    )?;
    let at_top = |selector: &str| {
        browser.wait(
            &format!("{selector} at the top, with the focus"),
            |browser| {
                let there = browser.script(
                    "const one = all(arguments[0])[0];
                 return focused() === one && Math.abs(one.getBoundingClientRect().top) < 100",
                    vec![json!(selector)],
                )?;
                Ok(there == Value::Bool(true))
            },
        )
    };
    press_on(&browser, ".fw-down", Key::Enter)?;
    at_top(".fw-situation__more")?;
    press_on(&browser, ".fw-up", Key::Enter)?;
    at_top(".fw-explorer__law")?;
    browser.resize(DESK.0, DESK.1)?;
    browser.wait("no way past what stands beside it", |browser| {
        Ok(!browser.shows(".fw-down")? && !browser.shows(".fw-up")?)
    })
}

/// Six readings, the others when asked; a choice among those keeps the focus, and its link opens them.
fn more_readings_than_six_are_folded(engine: Engine) -> anyhow::Result<()> {
    let (page, browser) = open(engine, EXPLORER, DESK)?;
    browser.wait_to_show(".fw-readings > details")?;
    assert_eq!(shown(&browser, ".fw-reading")?, 6);
    let folded = ".fw-readings > details:first-of-type";
    press_on(&browser, &format!("{folded} > summary"), Key::Enter)?;
    browser.wait("the other readings", |browser| {
        Ok(shown(browser, ".fw-reading")? > 12)
    })?;
    browser.tab_to(&format!("{folded} input"))?;
    browser.press(Key::Down)?;
    let chosen = format!("{folded} .fw-reading:first-child input:checked:not([value=''])");
    let is_chosen = |browser: &Browser| browser.shows(&chosen);
    browser.wait("the choice", is_chosen)?;
    focus_is_seen(&browser)?;
    let kept = browser.script(
        "return focused().closest('.fw-reading') !== null && focused().checked",
        Vec::new(),
    )?;
    assert_eq!(kept, Value::Bool(true));

    let link = browser.script(
        "return document.querySelector('framewise-explorer').shareCode",
        Vec::new(),
    )?;
    let code = link.as_str().unwrap_or_default();
    assert!(!code.is_empty());
    page.open(&browser, &format!("#framewise={code}"))?;
    browser.script("location.reload()", Vec::new())?;
    browser.wait("the choice, unfolded", is_chosen)
}

#[test]
fn more_readings_than_six_are_folded_in_chromium() -> anyhow::Result<()> {
    more_readings_than_six_are_folded(Engine::Chromium)
}

#[test]
fn more_readings_than_six_are_folded_in_firefox() -> anyhow::Result<()> {
    more_readings_than_six_are_folded(Engine::Firefox)
}

#[test]
fn more_readings_than_six_are_folded_in_webkit() -> anyhow::Result<()> {
    more_readings_than_six_are_folded(Engine::WebKit)
}

/// A map without attributes sets two definitions side by side that decide, one of each frame; its ways to read name what
/// tells them apart in columns, and what they have in common once.
#[test]
fn a_map_begins_with_definitions_that_decide() -> anyhow::Result<()> {
    let (_page, browser) = open(
        Engine::Chromium,
        "<framewise-overlap content-note=\"hide\"></framewise-overlap>",
        DESK,
    )?;
    let loaded = Loaded::decode(framewise_content::ONLINE_EXPLOITATION)
        .map_err(|refused| anyhow::anyhow!("{refused}"))?;
    let session = Session::new(loaded);
    browser.wait_to_show("[part=cases]")?;
    let pair = browser.script(
        "return all('.fw-overlap__side select').map((one) => one.value)",
        Vec::new(),
    )?;
    let [left, right]: [String; 2] = serde_json::from_value(pair)?;
    for (id, frame) in [(&left, Frame::Trafficking), (&right, Frame::Csea)] {
        let heads = session.definitions();
        let head = heads.iter().find(|head| &head.said.id == id);
        assert!(
            head.is_some_and(|head| head.decides && head.frame == frame),
            "{id}"
        );
    }

    let found = session
        .compare(&left, &right)
        .map_err(|refused| anyhow::anyhow!("{refused}"))?;
    let first = found.cases.first().context("there are ways to read")?;
    let (mut apart, mut alike) = (Vec::new(), Vec::new());
    for (at, given) in first.readings.iter().enumerate() {
        let mut cases = found.cases.iter();
        let same =
            cases.all(|case| case.readings.get(at).map(|one| &one.value) == Some(&given.value));
        if same {
            alike.push(given.clause.clone());
        } else {
            apart.push(given.what.text.clone());
        }
    }
    assert!(!apart.is_empty());
    assert_eq!(browser.texts("[part=cases] th.fw-cases__reading")?, apart);
    let said = browser.texts("[part=cases] > p")?.join(" ");
    assert!(alike.iter().all(|clause| said.contains(clause)), "{said}");
    let table = browser.text("[part=cases] table")?;
    assert!(alike.iter().all(|clause| !table.contains(clause)));
    Ok(())
}
