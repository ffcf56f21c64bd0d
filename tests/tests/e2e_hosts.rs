//! The built package on the pages of other people: each page of `www/hosts` has one habit of real
//! hosts, and either the widget works there or its readable text stays.

use framewise_tests::{
    browser::{Browser, Engine, Server, Settings},
    explorer::Explorer,
};
use serde_json::Value;

/// Pages on which the widget must work, whatever the host does.
const WORKING: [&str; 5] = ["plain", "strict", "slow", "rtl", "hostile"];

/// Pages on which wasm cannot run, so that the text between the tags must stay.
const BLOCKED: [&str; 3] = ["wasm-forbidden", "wasm-missing", "wasm-cut"];

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
        browser.open(&server.address(&format!("/hosts/{host}.html")))?;
        browser.wait_to_show("[part=note]")?;
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
        let errors = record(&browser, "errors")?;
        assert!(errors.is_empty(), "{engine:?}, {host}: {errors:?}");
    }
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
        let browser = Browser::start_with(
            engine,
            &Settings {
                javascript: false,
                ..Settings::default()
            },
        )?;
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

/// Privacy: after the widget is drawn, using it makes no request, and it never touches storage.
#[test]
fn using_the_widget_makes_no_request_and_stores_nothing() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/hosts/plain.html"))?;
    let explorer = Explorer::on(&browser)?;
    let at_first = record(&browser, "requests")?;
    assert!(
        at_first.iter().any(|address| address.ends_with(".wasm")),
        "{at_first:?}"
    );
    explorer.answer_by_keyboard("arrange or ease a journey", "A journey")?;
    explorer.wait_for_verdict("England and Wales", "trafficking", "met")?;
    browser.click("[part~=verdict] button[aria-expanded=false]")?;
    let requests = record(&browser, "requests")?;
    assert_eq!(requests, at_first, "no request after load");
    let origin = server.address("/");
    assert!(
        requests.iter().all(|address| address.starts_with(&origin)),
        "no other origin: {requests:?}"
    );
    assert_eq!(record(&browser, "storage")?, Vec::<String>::new());
    assert_eq!(record(&browser, "messages")?, Vec::<String>::new());
    let cookies = browser.script("return document.cookie", Vec::new())?;
    assert_eq!(cookies, "");
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
