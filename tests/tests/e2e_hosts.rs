//! The built package on the pages of other people: each page of `www/hosts` has one habit of real
//! hosts, and either the widget works there or its readable text stays.

use anyhow::Context;
use framewise_tests::{
    browser::{Browser, Engine, Server},
    explorer::Explorer,
};
use serde_json::{Value, json};

/// Pages on which the widget must work, whatever the host does.
const WORKING: [&str; 7] = [
    "plain", "strict", "explorer", "made", "slow", "rtl", "hostile",
];

/// Pages on which wasm cannot run, so that the text between the tags must stay.
const BLOCKED: [&str; 4] = ["wasm-forbidden", "wasm-missing", "wasm-cut", "network-cut"];

/// Pages whose files or content are not as published, with what the console names: the file, and the cure.
const REFUSED: [(&str, [&str; 2]); 5] = [
    (
        "changed-wasm",
        ["framewise-elements_bg.wasm", "one version together"],
    ),
    (
        "changed-pack",
        ["online-exploitation.en.law.pack", "one version together"],
    ),
    (
        "changed-glue",
        ["framewise-elements.js", "one version together"],
    ),
    ("pack-cut", ["damaged or cut short", "download it again"]),
    ("pack-version", ["has format", "same version of Framewise"]),
];

fn hosts(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    for host in WORKING {
        browser.open(&server.address(&format!("/hosts/{host}.html")))?;
        let explorer = Explorer::on(&browser)?;
        assert_eq!(
            explorer.verdict("England and Wales", "trafficking")?,
            "not met",
            "{engine:?}, {host}"
        );
        assert!(
            !browser.shows(".framewise-text")?,
            "{engine:?}, {host}: the text gives way to the widget"
        );
        assert_clean(&browser, host)?;
    }
    for host in BLOCKED {
        keeps_its_text(&browser, &server, host)?;
    }
    for (host, named) in REFUSED {
        keeps_its_text(&browser, &server, host)?;
        let warnings = record(&browser, "warnings")?;
        for words in named {
            assert!(
                warnings.iter().any(|line| line.contains(words)),
                "{engine:?}, {host}: {words:?} is not in {warnings:?}"
            );
        }
    }
    Ok(())
}

/// Pages where what may come late does not come, with what the console names: the file, and the cure.
const NEVER_WHOLE: [(&str, [&str; 2]); 3] = [
    (
        "changed-more",
        ["online-exploitation.en.more.pack", "one version together"],
    ),
    (
        "changed-late",
        ["framewise-elements_late.wasm", "one version together"],
    ),
    (
        "late-missing",
        ["framewise-elements_late.wasm", "one version together"],
    ),
];

/// The rest of the content or of the wasm cannot come: the law judges and answers all the same, and the reader is told
/// what is missing.
fn the_law_judges_alone(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    for (host, named) in NEVER_WHOLE {
        judges_alone(&browser, &server, host, named)
            .with_context(|| format!("{engine:?}, {host}"))?;
    }
    Ok(())
}

fn judges_alone(
    browser: &Browser,
    server: &Server,
    host: &str,
    named: [&str; 2],
) -> anyhow::Result<()> {
    browser.open(&server.address(&format!("/hosts/{host}.html")))?;
    let explorer = Explorer::drawn(browser)?;
    anyhow::ensure!(explorer.verdict("England and Wales", "trafficking")? == "not met");
    // Until its question has arrived, a choice is named by the label of its fact.
    explorer.answer_by_keyboard("journey", "A journey")?;
    explorer.wait_for_verdict("England and Wales", "trafficking", "met")?;
    for (press, place) in [
        (".fw-grid__outcomes", ".fw-grid__where + .fw-unfolded"),
        (".fw-bar__help", ".fw-help"),
        (".fw-foot__actions > .fw-link", ".fw-foot__panel"),
    ] {
        browser.click(press)?;
        browser.wait(place, |browser| {
            Ok(browser.shows(place)? && browser.text(place)?.contains("has not arrived"))
        })?;
    }
    let warnings = record(browser, "warnings")?;
    for words in named {
        anyhow::ensure!(
            warnings.iter().any(|line| line.contains(words)),
            "{words:?} is not in {warnings:?}"
        );
    }
    let errors = record(browser, "errors")?;
    anyhow::ensure!(errors.is_empty(), "{errors:?}");
    Ok(())
}

#[test]
fn the_law_judges_alone_in_chromium() -> anyhow::Result<()> {
    the_law_judges_alone(Engine::Chromium)
}

#[test]
fn the_law_judges_alone_in_firefox() -> anyhow::Result<()> {
    the_law_judges_alone(Engine::Firefox)
}

#[test]
fn the_law_judges_alone_in_webkit() -> anyhow::Result<()> {
    the_law_judges_alone(Engine::WebKit)
}

/// Answers a fact where the widget stands and marks what must stay the same element. Returns whether the rest had not
/// arrived by then.
const ANSWER_EARLY: &str = "
    const control = all('select').find((one) => one.getAttribute('aria-label')?.includes('journey'));
    const card = all('[part~=verdict]')[0];
    [control.marked, card.marked] = [true, true];
    control.focus();
    control.selectedIndex = [...control.options].findIndex(({ text }) => text.startsWith('A journey'));
    control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    return all('.fw-topics').length === 0;
";

/// On a slow line a reader answers before the rest has come: nothing of it is lost when it comes.
fn an_early_answer_stays(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/hosts/slow.html"))?;
    Explorer::drawn(&browser)?;
    assert_eq!(
        browser.script(ANSWER_EARLY, Vec::new())?,
        json!(true),
        "{engine:?}: the rest was there before the answer, so nothing is shown"
    );
    let explorer = Explorer::on(&browser)?;
    explorer.wait_for_verdict("England and Wales", "trafficking", "met")?;
    let same = "const [card] = all('[part~=verdict]'); return [card.marked, focused()?.marked, focused()?.matches('select[aria-label$=\"?\"]')]";
    assert_eq!(
        browser.script(same, Vec::new())?,
        json!([true, true, true]),
        "{engine:?}: the card and the focused control are the same elements, and the control asks its question now"
    );
    assert_clean(&browser, "slow")
}

#[test]
fn an_early_answer_stays_in_chromium() -> anyhow::Result<()> {
    an_early_answer_stays(Engine::Chromium)
}

#[test]
fn an_early_answer_stays_in_firefox() -> anyhow::Result<()> {
    an_early_answer_stays(Engine::Firefox)
}

#[test]
fn an_early_answer_stays_in_webkit() -> anyhow::Result<()> {
    an_early_answer_stays(Engine::WebKit)
}

/// The widget cannot come, a note says so, and the text between the tags stays.
fn keeps_its_text(browser: &Browser, server: &Server, host: &str) -> anyhow::Result<()> {
    let engine = browser.engine;
    browser.open(&server.address(&format!("/hosts/{host}.html")))?;
    browser
        .wait_to_show("[part=note]")
        .with_context(|| host.to_owned())?;
    assert!(
        browser.shows(".framewise-text")?,
        "{engine:?}, {host}: the text between the tags stays"
    );
    assert!(
        browser
            .text(".framewise-text")?
            .contains("Framed as trafficking: Not met"),
        "{engine:?}, {host}"
    );
    let errors = record(browser, "errors")?;
    assert!(errors.is_empty(), "{engine:?}, {host}: {errors:?}");
    Ok(())
}

#[test]
fn hosts_in_chromium() -> anyhow::Result<()> {
    hosts(Engine::Chromium)
}

#[test]
fn hosts_in_firefox() -> anyhow::Result<()> {
    hosts(Engine::Firefox)
}

#[test]
fn hosts_in_webkit() -> anyhow::Result<()> {
    hosts(Engine::WebKit)
}

fn a_sandboxed_frame_of_origin_null_works(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/hosts/sandboxed.html"))?;
    browser.enter_frame("#frame")?;
    let explorer = Explorer::on(&browser)?;
    assert_eq!(
        explorer.verdict("England and Wales", "trafficking")?,
        "not met"
    );
    assert_eq!(browser.script("return self.origin", Vec::new())?, "null");
    Ok(())
}

#[test]
fn a_sandboxed_frame_of_origin_null_works_in_chromium() -> anyhow::Result<()> {
    a_sandboxed_frame_of_origin_null_works(Engine::Chromium)
}

#[test]
fn a_sandboxed_frame_of_origin_null_works_in_firefox() -> anyhow::Result<()> {
    a_sandboxed_frame_of_origin_null_works(Engine::Firefox)
}

#[test]
fn a_sandboxed_frame_of_origin_null_works_in_webkit() -> anyhow::Result<()> {
    a_sandboxed_frame_of_origin_null_works(Engine::WebKit)
}

#[test]
fn two_copies_of_the_library_do_not_quarrel() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.open(&server.address("/hosts/two-copies.html"))?;
    browser.wait("two drawn widgets", |browser| {
        let drawn = browser.script("return all('[part~=widget]').length", Vec::new())?;
        Ok(drawn == 2)
    })?;
    assert_clean(&browser, "two-copies")
}

#[test]
fn with_scripts_off_the_text_is_read() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        let browser = Browser::without_scripts(engine)?;
        browser.open(&server.address("/hosts/no-script.html"))?;
        assert!(browser.shows(".framewise-text")?, "{engine:?}");
        assert!(browser.shows("#noscript")?, "{engine:?}");
        browser.open(&server.address("/"))?;
        assert!(
            browser
                .text("framewise-explorer")?
                .contains("Palermo Protocol"),
            "{engine:?}"
        );
    }
    Ok(())
}

/// What a page wrote wrongly is named above the widget and in the console; the rest works.
#[test]
fn nonsense_in_attributes_and_properties_is_named_and_harms_nothing() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/hosts/complaints.html"))?;
    let explorer = Explorer::on(&browser)?;
    browser.wait_to_show("[part=problem]")?;
    browser.script(
        "const widget = document.querySelector('framewise-explorer');
         widget.detail = { toString() { return 'everything'; } };
         widget.scenario = 'no-such-scenario';
         widget.language = '<img src=x onerror=alert(1)>';",
        Vec::new(),
    )?;
    for words in [
        "heading-level",
        "exit-url",
        "frames",
        "atlantis",
        "detail",
        "no-such-scenario",
        "language",
    ] {
        browser.wait(&format!("a complaint about {words}"), |browser| {
            let shown = browser.texts("[part=problem] li, .fw-refused")?;
            let warnings = record(browser, "warnings")?;
            Ok([shown, warnings]
                .iter()
                .all(|lines| lines.iter().any(|line| line.contains(words))))
        })?;
    }
    let scripted = browser.script(
        "return all('[href^=\"javascript:\" i], img, script:not([src])').length",
        Vec::new(),
    )?;
    assert_eq!(scripted, 0);
    assert!(
        !explorer
            .verdict("England and Wales", "sexual offence")?
            .is_empty()
    );
    assert_clean(&browser, "complaints")
}

/// In a column of 320 px, which is also what 1280 px are at four times the size, nothing is cut off.
fn a_narrow_column_scrolls_in_one_direction(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/hosts/narrow.html"))?;
    browser.enter_frame("#frame")?;
    Explorer::on(&browser)?;
    browser.click("[part~=verdict] button[aria-expanded=false]")?;
    let width = browser.script("return innerWidth", Vec::new())?;
    assert!(width.as_u64().is_some_and(|width| width <= 320), "{width}");
    let over = browser.script(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
        Vec::new(),
    )?;
    assert_eq!(over, 0, "{engine:?}");
    Ok(())
}

#[test]
fn a_narrow_column_scrolls_in_one_direction_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(a_narrow_column_scrolls_in_one_direction)
}

/// Four times the size in earnest: the window of a desktop, each CSS pixel four of the screen.
#[test]
fn at_four_times_the_size_nothing_is_cut_off() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.devtools(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": 320, "height": 256, "deviceScaleFactor": 4, "mobile": false }),
    )?;
    browser.open(&server.address("/hosts/plain.html"))?;
    let explorer = Explorer::on(&browser)?;
    explorer.answer_by_keyboard("arrange or ease a journey", "A journey")?;
    explorer.wait_for_verdict("England and Wales", "trafficking", "met")?;
    let over = browser.script(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
        Vec::new(),
    )?;
    assert_eq!(over, 0);
    Ok(())
}

/// The frame of the README: as high as its content.
fn the_published_frame_fits_its_content(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/hosts/framed.html"))?;
    browser.wait("a frame as high as its content", |browser| {
        let height =
            browser.script("return document.getElementById('frame').height", Vec::new())?;
        Ok(height
            .as_str()
            .and_then(|text| text.parse().ok())
            .unwrap_or(0)
            > 1000)
    })?;
    browser.enter_frame("#frame")?;
    Explorer::on(&browser)?;
    browser.wait("no scrolling inside the frame", |browser| {
        let over = browser.script(
            "return document.documentElement.scrollHeight - innerHeight",
            Vec::new(),
        )?;
        Ok(over.as_i64().is_some_and(|over| over <= 0))
    })
}

#[test]
fn the_published_frame_fits_its_content_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(the_published_frame_fits_its_content)
}

/// WordPress: a frame that may only run scripts, heights in the parent's own protocol, never above 1000 px.
#[test]
fn a_parent_like_wordpress_gets_the_height() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/hosts/wordpress.html"))?;
    browser.wait("the height", |browser| {
        let height =
            browser.script("return document.getElementById('frame').height", Vec::new())?;
        Ok(height == "1000")
    })?;
    browser.enter_frame("#frame")?;
    let explorer = Explorer::on(&browser)?;
    assert_eq!(
        explorer.verdict("England and Wales", "trafficking")?,
        "not met"
    );
    Ok(())
}

fn assert_clean(browser: &Browser, host: &str) -> anyhow::Result<()> {
    for kind in ["violations", "errors", "storage"] {
        let found = record(browser, kind)?;
        assert!(
            found.is_empty(),
            "{:?}, {host}: {kind}: {found:?}",
            browser.engine
        );
    }
    Ok(())
}

/// What the page's own recorder wrote down.
fn record(browser: &Browser, kind: &str) -> anyhow::Result<Vec<String>> {
    let found = browser.script(
        "return [...new Set(hostRecord[arguments[0]])]",
        vec![Value::from(kind)],
    )?;
    Ok(serde_json::from_value(found)?)
}
