//! The browser harness itself, in every engine, on a tiny stand-in page: a custom element with a shadow
//! root, served under the strict policy of our gallery. If these fail, no other browser test says anything.

use framewise_tests::browser::{Browser, Engine, Key, Server};

const PAGE: &str = r#"<!doctype html>
<html lang="en"><title>Stand-in</title>
<script type="module" src="stand-in.js"></script>
<h1>Stand-in</h1>
<a href="next.html">Next page</a>
<stand-in><p id="fallback">Readable without scripts.</p></stand-in>
</html>"#;

const SCRIPT: &str = r#"
customElements.define('stand-in', class extends HTMLElement {
    connectedCallback() {
        const root = this.attachShadow({ mode: 'open' });
        const label = document.createElement('label');
        label.textContent = 'Age of the child ';
        const choice = document.createElement('select');
        for (const text of ['under 12', '14 or 15', '18 or over']) choice.append(new Option(text));
        label.append(choice);
        const verdict = document.createElement('output');
        const say = () => { verdict.textContent = choice.selectedIndex < 2 ? 'met' : 'not met'; };
        choice.addEventListener('change', say);
        say();
        root.append(label, verdict);
    }
});"#;

/// The rules that ship, so that the stand-in lives under the gallery's policy.
const RULES: &str = include_str!("../../www/serve.toml");

fn stand_in(script: &str) -> anyhow::Result<(tempfile::TempDir, Server)> {
    let folder = tempfile::tempdir()?;
    for (name, text) in [
        ("index.html", PAGE),
        ("stand-in.js", script),
        ("serve.toml", RULES),
        ("next.html", "<!doctype html><p>next"),
    ] {
        std::fs::write(folder.path().join(name), text)?;
    }
    let server = Server::of_folder(folder.path())?;
    Ok((folder, server))
}

fn a_verdict_follows_the_keyboard(engine: Engine) -> anyhow::Result<()> {
    let (_folder, server) = stand_in(SCRIPT)?;
    let browser = Browser::start(engine)?;
    browser.open(&server.address("/"))?;
    browser.wait_to_show("output")?;
    assert_eq!(browser.text("output")?, "met");
    assert!(
        !browser.shows("#fallback")?,
        "children without a slot are not shown once there is a shadow root"
    );
    browser.tab_to("select")?;
    browser.type_text("18")?;
    browser.press(Key::Tab)?;
    browser.wait("the change of the verdict", |browser| {
        Ok(browser.text("output")? == "not met")
    })?;
    browser.click("a[href='next.html']")?;
    browser.wait("the next page", |browser| {
        Ok(browser.address()?.ends_with("/next.html"))
    })
}

#[test]
fn a_verdict_follows_the_keyboard_in_chromium() -> anyhow::Result<()> {
    a_verdict_follows_the_keyboard(Engine::Chromium)
}

#[test]
fn a_verdict_follows_the_keyboard_in_firefox() -> anyhow::Result<()> {
    a_verdict_follows_the_keyboard(Engine::Firefox)
}

#[test]
fn a_verdict_follows_the_keyboard_in_webkit() -> anyhow::Result<()> {
    a_verdict_follows_the_keyboard(Engine::WebKit)
}

#[test]
fn a_clean_page_has_no_complaints_and_an_injection_has_one() -> anyhow::Result<()> {
    let (_folder, server) = stand_in(SCRIPT)?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.open(&server.address("/"))?;
    browser.wait_to_show("output")?;
    let complaints: Vec<String> = browser
        .complaints()?
        .into_iter()
        .filter(|line| !line.contains("favicon.ico"))
        .collect();
    assert!(complaints.is_empty(), "{complaints:?}");

    let (_folder, server) = stand_in("document.body.setAttribute('style', 'color: red');")?;
    browser.open(&server.address("/"))?;
    browser.wait("a complaint", |browser| {
        Ok(browser
            .complaints()?
            .iter()
            .any(|line| line.contains("Content Security Policy")))
    })
}

#[test]
fn with_scripts_off_the_fallback_is_read() -> anyhow::Result<()> {
    let (_folder, server) = stand_in(SCRIPT)?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        let browser = Browser::without_scripts(engine)?;
        browser.open(&server.address("/"))?;
        assert!(browser.shows("#fallback")?, "{engine:?}");
        assert!(!browser.shows("output")?, "{engine:?}");
    }
    Ok(())
}
