//! The offline copy: none before a reader asks for it, a working site without network after, and nothing
//! left when it is removed.

use framewise_tests::{
    browser::{Browser, Engine, Server},
    explorer::Explorer,
};
use serde_json::{Value, json};

/// Service workers and stored copies of this site.
fn kept(browser: &Browser) -> anyhow::Result<Value> {
    browser.script(
        "return Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()])
            .then(([workers, copies]) => [workers.length, copies.length])",
        Vec::new(),
    )
}

fn status(browser: &Browser, words: &str) -> anyhow::Result<()> {
    browser.wait(words, |browser| {
        Ok(browser.text("#status")?.contains(words))
    })
}

#[test]
fn a_copy_is_kept_only_on_request_works_without_network_and_can_be_removed() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    for page in ["/", "/builder.html", "/gallery.html", "/offline.html"] {
        browser.open(&server.address(page))?;
        browser.wait_to_show("h1")?;
        assert_eq!(
            kept(&browser)?,
            json!([0, 0]),
            "{page} keeps something unasked"
        );
    }
    status(&browser, "There is no offline copy")?;
    browser.click("#keep")?;
    status(&browser, "There is an offline copy")?;
    assert_eq!(kept(&browser)?, json!([1, 1]));
    let complaints = browser.complaints()?;
    assert!(complaints.is_empty(), "{complaints:#?}");

    let home = server.address("/");
    let lesson = server
        .address("/package/embed/explorer.html?widget=explainer&explainer=two-frames&slides=");
    let offline = server.address("/offline.html");
    drop(server);
    browser.open(&home)?;
    let explorer = Explorer::on(&browser)?;
    assert_eq!(
        explorer.verdict("England and Wales", "trafficking")?,
        "not met"
    );
    browser.open(&lesson)?;
    browser.wait_to_show("[part~=widget]")?;

    browser.open(&offline)?;
    status(&browser, "There is an offline copy")?;
    browser.click("#remove")?;
    status(&browser, "removed")?;
    assert_eq!(kept(&browser)?, json!([0, 0]));
    assert!(
        browser.open(&home).is_err() || !browser.shows("framewise-explorer")?,
        "without copy and without network there is no site"
    );
    Ok(())
}
