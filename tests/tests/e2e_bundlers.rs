//! The packed package in other people's builds: Vite, webpack, esbuild, React, Vue and no tool at all. Each page is
//! opened in Chromium under a strict policy with Trusted Types, and the explorer must come alive on it.

use std::process::Command;

use framewise_tests::{
    browser::{Browser, Engine},
    explorer::Explorer,
    npm::{Workshop, run},
};

/// Fixtures that Vite builds, with what else must work on their page.
const VITE: [(&str, bool); 3] = [("vite", false), ("react", true), ("vue", true)];

/// Opens a page and answers one question; the verdict must follow.
fn comes_alive(browser: &Browser, address: &str) -> anyhow::Result<()> {
    browser.open(address)?;
    let explorer = Explorer::on(browser)?;
    assert_eq!(
        explorer.verdict("England and Wales", "trafficking")?,
        "not met",
        "{address}"
    );
    explorer.answer_by_keyboard("arrange or ease a journey", "A journey")?;
    explorer.wait_for_verdict("England and Wales", "trafficking", "met")?;
    let complaints = browser.complaints()?;
    assert!(complaints.is_empty(), "{address}: {complaints:#?}");
    Ok(())
}

#[test]
fn the_explorer_lives_in_pages_that_vite_builds() -> anyhow::Result<()> {
    let workshop = Workshop::open()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    for (fixture, framework) in VITE {
        workshop.clear(fixture);
        run(workshop
            .tool("vite")
            .arg("build")
            .current_dir(workshop.folder.join(fixture)))?;
        let server = workshop.serve(fixture)?;
        comes_alive(&browser, &server.address("/"))?;
        if framework {
            // Events reach the framework's handler; a property that it sets later reaches the widget.
            assert_eq!(browser.text("#told")?, "answer", "{fixture}");
            browser.click("#level")?;
            browser.wait("a heading of the fourth level", |browser| {
                let level = browser.script(
                    "const title = all('h1, h2, h3, h4')[0]; return title?.localName",
                    Vec::new(),
                )?;
                Ok(level == "h4")
            })?;
        }
    }
    Ok(())
}

#[test]
fn the_explorer_lives_in_a_page_that_webpack_builds() -> anyhow::Result<()> {
    let workshop = Workshop::open()?;
    workshop.clear("webpack");
    run(Command::new("node")
        .arg("build.js")
        .current_dir(workshop.folder.join("webpack")))?;
    let server = workshop.serve("webpack")?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    comes_alive(&browser, &server.address("/"))
}

/// Three ways with esbuild: files beside the page, bytes in the bundle, and the entry that brings them itself.
#[test]
fn the_explorer_lives_in_pages_that_esbuild_builds() -> anyhow::Result<()> {
    let workshop = Workshop::open()?;
    workshop.clear("esbuild");
    run(workshop
        .tool("esbuild")
        .args([
            "main.js",
            "slim.js",
            "inline.js",
            "--bundle",
            "--format=esm",
        ])
        .args([
            "--outdir=dist",
            "--loader:.wasm=binary",
            "--loader:.pack=binary",
        ])
        .arg("--log-level=error")
        .current_dir(workshop.folder.join("esbuild")))?;
    let server = workshop.serve("esbuild")?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    // Beside the page: the glue, both parts of the wasm, the law and its late words.
    for (page, fetched) in [("/", 5), ("/slim.html", 0), ("/no-fetch.html", 0)] {
        comes_alive(&browser, &server.address(page))?;
        let files = browser.script(
            // The glue is asked for twice, the second time from the cache.
            "const names = performance.getEntriesByType('resource').map((one) => one.name)
                .filter((name) => /\\.wasm$|\\.pack$|framewise-elements\\.js$/.test(name));
             return new Set(names).size",
            Vec::new(),
        )?;
        assert_eq!(files, fetched, "{page}");
    }
    Ok(())
}

#[test]
fn the_explorer_lives_in_a_page_without_tools() -> anyhow::Result<()> {
    let workshop = Workshop::open()?;
    workshop.clear("plain");
    let server = workshop.serve("plain")?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    comes_alive(&browser, &server.address("/"))
}
