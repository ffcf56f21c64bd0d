//! Every page of the site: it keeps its own strict policy, is accessible, is read without scripts, fits
//! a small phone, and leads nowhere that is not there.

use framewise_tests::{
    axe,
    browser::{Browser, Engine, Server, Settings},
    explorer::Explorer,
    site,
};
use serde_json::{Value, json};

/// Pages of invented hosts: they have their own look and no navigation of ours.
const SAMPLES: &str = "/themes/";

#[test]
fn every_link_inside_the_site_leads_somewhere() -> anyhow::Result<()> {
    let dead = site::dead_links()?;
    assert!(dead.is_empty(), "{}", dead.join("\n"));
    let lost = site::lost_pages()?;
    assert!(lost.is_empty(), "no way leads to {lost:?}");
    Ok(())
}

#[test]
fn the_build_fills_every_mark_with_what_the_pack_holds() -> anyhow::Result<()> {
    let pages = site::pages()?;
    for (page, html) in &pages {
        assert!(
            !html.contains("<!-- site:"),
            "{page} has a mark that is not filled"
        );
    }
    let pack = framewise_core::pack::decode(framewise_content::ONLINE_EXPLOITATION)?;
    let lawyers = pages
        .get("/guides/lawyers.html")
        .map(String::as_str)
        .unwrap_or_default();
    for definition in &pack.definitions {
        assert!(
            lawyers.contains(&format!("<code>{}</code>", definition.id)),
            "the guide for lawyers lacks {}",
            definition.id
        );
    }
    for source in &pack.sources {
        assert!(
            lawyers.contains(&format!("<code>{}</code>", source.id)),
            "the guide for lawyers lacks the source {}",
            source.id
        );
    }
    let teachers = pages
        .get("/guides/teachers.html")
        .map(String::as_str)
        .unwrap_or_default();
    for item in &pack.commentary.quiz {
        assert!(
            teachers.contains(&format!("data-item=\"{}\"", item.id)),
            "the guide for teachers lacks {}",
            item.id
        );
    }
    for sentence in site::attributes(teachers, "href") {
        for list in ["items=", "explainer="] {
            let Some((_, ids)) = sentence.split_once(list) else {
                continue;
            };
            for id in ids.split('&').next().unwrap_or_default().split(',') {
                assert!(
                    pack.commentary.quiz.iter().any(|item| item.id == id)
                        || pack
                            .commentary
                            .explainers
                            .iter()
                            .any(|story| story.said.id == id),
                    "the lesson plans open {id}, which the pack does not have"
                );
            }
        }
    }
    Ok(())
}

/// Opens a page and waits until every widget in the window is drawn.
fn open(browser: &Browser, server: &Server, page: &str) -> anyhow::Result<()> {
    browser.open(&server.address(page))?;
    browser.wait("the widgets in the window", |browser| {
        let ready = browser.script(
            "return document.readyState === 'complete' && all('*')
                .filter((element) => element.localName.startsWith('framewise-')
                    && element.checkVisibility() && element.getBoundingClientRect().top < innerHeight)
                .every((widget) => widget.shadowRoot?.querySelector('[part~=widget], [part~=start]'))",
            Vec::new(),
        )?;
        Ok(ready == Value::Bool(true))
    })
}

fn overflow(browser: &Browser) -> anyhow::Result<Value> {
    browser.script(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
        Vec::new(),
    )
}

fn every_page_is_clean(dark: bool, width: u32) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start_with(
        Engine::Chromium,
        &Settings {
            dark,
            ..Settings::default()
        },
    )?;
    let mut wrong = Vec::new();
    for page in site::pages()?.keys() {
        browser.resize(width, 900)?;
        open(&browser, &server, page)?;
        if overflow(&browser)? != 0 {
            wrong.push(format!("{page}: scrolls sideways"));
        }
        for found in axe::findings(&browser)? {
            wrong.push(format!("{page}: {found}"));
        }
        for complaint in browser.complaints()? {
            wrong.push(format!("{page}: {complaint}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "dark: {dark}, {width} px:\n{}",
        wrong.join("\n")
    );
    Ok(())
}

#[test]
fn every_page_is_clean_on_a_wide_light_window() -> anyhow::Result<()> {
    every_page_is_clean(false, 1280)
}

#[test]
fn every_page_is_clean_on_a_narrow_dark_window() -> anyhow::Result<()> {
    every_page_is_clean(true, 390)
}

#[test]
fn nothing_scrolls_sideways_at_320_px_and_on_a_projector() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    let mut wrong = Vec::new();
    for width in [320, 1920] {
        browser.resize(width, 900)?;
        for page in site::pages()?.keys() {
            open(&browser, &server, page)?;
            let inner = browser.script("return innerWidth", Vec::new())?;
            assert_eq!(inner, width, "the window has the width that is meant");
            let over = overflow(&browser)?;
            if over != 0 {
                wrong.push(format!("{page} at {width} px: {over} px too wide"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[test]
fn every_page_is_read_without_scripts() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::without_scripts(Engine::Chromium)?;
    for page in site::pages()?.keys() {
        browser.open(&server.address(page))?;
        assert!(browser.shows("h1")?, "{page}");
        let text = browser.text("main")?;
        assert!(text.len() > 300, "{page} says only {text:?}");
        if !page.starts_with(SAMPLES) {
            assert!(browser.shows("header nav a")?, "{page} has no navigation");
            assert!(
                browser.text("footer")?.contains("not legal advice"),
                "{page} lacks the disclaimer"
            );
        }
        let silent = browser.script(
            "return all('*').filter((own) => own.localName.startsWith('framewise-') && own.textContent.trim().length < 20).length",
            Vec::new(),
        )?;
        assert_eq!(silent, 0, "{page}: a widget without a readable text");
        assert!(
            !browser.shows("#builder, #actions, #record-ask")?,
            "{page} shows controls that need scripts"
        );
    }
    Ok(())
}

/// Nothing blocks the first paint but the style sheet, and nothing jumps when the widget arrives.
#[test]
fn the_home_page_paints_without_scripts_and_nothing_moves() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    for width in [390, 1280, 1920] {
        browser.resize(width, 900)?;
        browser.open(&server.address("/"))?;
        Explorer::on(&browser)?;
        let blocking = browser.script(
            "return performance.getEntriesByType('resource')
                .filter((entry) => entry.renderBlockingStatus === 'blocking' && !entry.name.endsWith('.css'))
                .map((entry) => entry.name)",
            Vec::new(),
        )?;
        assert_eq!(
            blocking,
            json!([]),
            "{width} px: these hold up the first paint"
        );
        let shift = browser.script(
            "return new Promise((done) => {
                let shift = 0;
                new PerformanceObserver((list) => {
                    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
                }).observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => done(shift), 1500);
            })",
            Vec::new(),
        )?;
        let shift = shift.as_f64().unwrap_or(f64::MAX);
        assert!(shift < 0.02, "{width} px: cumulative layout shift {shift}");
    }
    Ok(())
}

#[test]
fn every_state_of_the_gallery_comes_alive() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    open(&browser, &server, "/gallery.html")?;
    let number = browser
        .script("return all('.room > *').length", Vec::new())?
        .as_u64()
        .unwrap_or_default();
    assert!(number >= 7, "{number} states");
    for index in 0..number {
        browser.script(
            "const place = all('.room > *')[arguments[0]];
             const fold = place.closest('details');
             if (fold) fold.open = true;
             place.scrollIntoView();",
            vec![json!(index)],
        )?;
        browser.wait(&format!("state {index} of the gallery"), |browser| {
            let ready = browser.script(
                "return all('.room > *')[arguments[0]].shadowRoot?.querySelector('[part~=widget], [part~=start]') != null",
                vec![json!(index)],
            )?;
            Ok(ready == Value::Bool(true))
        })?;
    }
    let problems = browser.texts("[part~=problem], framewise-explorer:state(failed)")?;
    assert!(problems.is_empty(), "{problems:?}");
    let complaints = browser.complaints()?;
    assert!(complaints.is_empty(), "{complaints:#?}");
    // Every state shows its own tag, as text.
    let snippets = browser.texts(".under code")?;
    assert_eq!(snippets.len() as u64, number);
    assert!(
        snippets
            .iter()
            .any(|text| text.contains("loading=\"click\""))
    );
    Ok(())
}

/// Text by text, in both schemes, whatever scheme the page around the widget has.
#[test]
fn every_preset_has_enough_contrast_in_light_and_in_dark() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    for preset in ["paper", "friendly", "institute"] {
        let css =
            std::fs::read_to_string(site::dist().join(format!("package/themes/{preset}.css")))?;
        let properties = css.matches("--framewise-").count();
        assert!(
            (1..=5).contains(&properties),
            "{preset}: {properties} properties"
        );
        for theme in ["light", "dark"] {
            open(&browser, &server, &format!("/themes/{preset}.html"))?;
            browser.script(
                "all('framewise-explorer')[0].theme = arguments[0]",
                vec![json!(theme)],
            )?;
            browser.click("[part~=verdict] button[aria-expanded=false]")?;
            browser.wait_to_show("[part~=verdict] button[aria-expanded=true]")?;
            let found = axe::findings(&browser)?;
            assert!(found.is_empty(), "{preset}, {theme}:\n{}", found.join("\n"));
        }
    }
    Ok(())
}
