//! The quick exit, by a click, on every host page: the page is left, and the way back does not lead to it.

use anyhow::Context;
use framewise_tests::{
    browser::{Browser, Engine, Server},
    explorer::Explorer,
};
use serde_json::json;

/// Pages with a drawn widget.
const DRAWN: [&str; 6] = [
    "plain",
    "strict",
    "rtl",
    "hostile",
    "two-copies",
    "complaints",
];

/// Pages on which only the text between the tags is there, with its own link.
const TEXT: [&str; 3] = ["wasm-forbidden", "wasm-missing", "changed-pack"];

fn away(browser: &Browser, from: &str) -> anyhow::Result<()> {
    browser
        .wait("the neutral page", |browser| {
            Ok(browser.address()?.ends_with("/hosts/left.html"))
        })
        .with_context(|| from.to_owned())
}

fn the_exit_leaves_every_host(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    for host in DRAWN.into_iter().chain(TEXT) {
        browser.open(&server.address("/hosts/"))?;
        browser.open(&server.address(&format!("/hosts/{host}.html")))?;
        match TEXT.contains(&host) {
            true => browser.wait_to_show("[part=note]")?,
            false => {
                Explorer::on(&browser)?;
            }
        }
        if host == "complaints" {
            // Its address is refused, so the widget keeps the neutral default; that one is not followed here.
            let target = browser.attribute("[part~=widget] [data-framewise-exit]", "href")?;
            assert!(
                target
                    .as_deref()
                    .is_some_and(|target| target.starts_with("https://")),
                "{target:?}"
            );
            continue;
        }
        browser
            .click_shown("[data-framewise-exit]")
            .with_context(|| host.to_owned())?;
        away(&browser, host)?;
        browser.back()?;
        browser.wait("the page before", |browser| {
            Ok(browser.address()?.ends_with("/hosts/"))
        })?;
    }
    Ok(())
}

/// Three presses of Shift lead where the button leads: never to what a hand-edited address would run.
fn the_key_leaves_like_the_button(engine: Engine) -> anyhow::Result<()> {
    let press = "for (let press = 0; press < 3; press++) {
        document.body.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
      }";
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    // In Firefox a driver's script has modules of its own, so the hook that it sets is not the page's.
    let hostile: &[&str] = match engine {
        Engine::Firefox => &[],
        _ => &["javascript:window.run = true", "bbc.co.uk"],
    };
    for hostile in hostile {
        browser.open(&server.address("/hosts/complaints.html"))?;
        Explorer::on(&browser)?;
        browser.script(
            "document.querySelector('framewise-explorer').setAttribute('exit-url', arguments[0]);
             import('/package/framewise.js').then(({ init }) => {
               init({ leave: (address) => { window.to = address; } });
               window.listens = true;
             });",
            vec![json!(hostile)],
        )?;
        browser.wait("the listener", |browser| {
            Ok(browser.script("return window.listens === true", Vec::new())? == json!(true))
        })?;
        browser.script(press, Vec::new())?;
        let to = browser.script("return [window.to, window.run ?? null]", Vec::new())?;
        assert_eq!(
            to,
            json!(["https://www.wikipedia.org/", null]),
            "{engine:?}: {hostile}"
        );
    }
    browser.open(&server.address("/hosts/plain.html"))?;
    Explorer::on(&browser)?;
    // The page goes while the script runs, which some drivers take for a failure of the script.
    let _ = browser.script(press, Vec::new());
    away(&browser, "the key")
}

#[test]
fn the_key_leaves_like_the_button_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(the_key_leaves_like_the_button)
}

#[test]
fn the_exit_leaves_every_host_in_chromium() -> anyhow::Result<()> {
    the_exit_leaves_every_host(Engine::Chromium)
}

#[test]
fn the_exit_leaves_every_host_in_firefox() -> anyhow::Result<()> {
    the_exit_leaves_every_host(Engine::Firefox)
}

#[test]
fn the_exit_leaves_every_host_in_webkit() -> anyhow::Result<()> {
    the_exit_leaves_every_host(Engine::WebKit)
}

/// A frame that may navigate the page on a click takes the whole page along.
fn the_exit_of_the_published_frame_leaves_the_page(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/hosts/framed.html"))?;
    browser.enter_frame("#frame")?;
    Explorer::on(&browser)?;
    browser.click_away("[data-framewise-exit]")?;
    browser.leave_frames()?;
    away(&browser, "framed")
}

#[test]
fn the_exit_of_the_published_frame_leaves_the_page_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(the_exit_of_the_published_frame_leaves_the_page)
}

/// A frame that may do nothing but run scripts goes away alone.
fn the_exit_of_a_sandboxed_frame_hides_it(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/hosts/sandboxed.html"))?;
    browser.enter_frame("#frame")?;
    Explorer::on(&browser)?;
    browser.click_away("[data-framewise-exit]")?;
    browser.leave_frames()?;
    browser.enter_frame("#frame")?;
    browser.wait("nothing of the widget in the frame", |browser| {
        Ok(browser.text("h1")? == "Elsewhere")
    })
}

#[test]
fn the_exit_of_a_sandboxed_frame_hides_it_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(the_exit_of_a_sandboxed_frame_hides_it)
}

/// WordPress follows a link of its frame to the frame's own host; the page there goes on by itself.
#[test]
fn the_exit_leaves_a_parent_like_wordpress() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/hosts/wordpress.html"))?;
    browser.enter_frame("#frame")?;
    Explorer::on(&browser)?;
    browser.click_away("[data-framewise-exit]")?;
    browser.leave_frames()?;
    browser.wait("another page", |browser| {
        Ok(!browser.address()?.contains("/hosts/wordpress.html"))
    })
}

/// Back and forward: a page that returns from the browser's own memory or from the network works, and one that was
/// left in a hurry is not shown again from memory.
fn a_page_that_returns_works(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    Explorer::with_a_journey(&browser, &server)?;
    browser.script(
        "addEventListener('pageshow', ({ persisted }) => { window.kept = persisted; })",
        Vec::new(),
    )?;
    browser.open(&server.address("/hosts/left.html"))?;
    browser.back()?;
    let explorer = Explorer::on(&browser)?;
    let kept = browser.script("return window.kept === true", Vec::new())?;
    println!("{engine:?}: the page came from memory: {kept}");
    let expected = if kept == true { "met" } else { "not met" };
    assert_eq!(
        explorer.verdict("England and Wales", "trafficking")?,
        expected,
        "{engine:?}"
    );
    if kept == true {
        browser.click_shown("[data-framewise-exit]")?;
        away(&browser, "a page from memory")?;
        browser.back()?;
        browser.wait("no widget behind the exit", |browser| {
            Ok(!browser.address()?.ends_with("/hosts/plain.html"))
        })?;
    }
    Ok(())
}

#[test]
fn a_page_that_returns_works_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(a_page_that_returns_works)
}

/// The keys are told beside the button, to eyes and to screen readers, and only where they leave.
#[test]
fn the_keys_are_told_where_they_leave() -> anyhow::Result<()> {
    let said = "const link = all('[data-framewise-exit]')[0];
        const told = link.getRootNode().getElementById(link.getAttribute('aria-describedby'));
        return [told.textContent, told.checkVisibility()]";
    let note = "The quick exit leaves this page at once. It does not clear your browser’s history.";
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/hosts/plain.html"))?;
    Explorer::on(&browser)?;
    assert_eq!(
        browser.script(said, Vec::new())?,
        json!([
            format!("{note} Shift pressed three times does the same."),
            true
        ])
    );
    // Keys that are pressed in a frame do not take its page along.
    browser.open(&server.address("/hosts/framed.html"))?;
    browser.enter_frame("#frame")?;
    Explorer::on(&browser)?;
    assert_eq!(browser.script(said, Vec::new())?, json!([note, true]));
    Ok(())
}
