//! What an editor writes into a page, and the links that lead back to it: names that the content does not have, the order of
//! places, and which of several widgets a link is for.

use framewise_tests::{
    browser::{Browser, Engine, Server},
    page::Page,
    widget,
};
use serde_json::{Value, json};

fn places(browser: &Browser) -> anyhow::Result<Vec<String>> {
    browser.texts(".fw-grid__name")
}

/// One wrong name among right ones is told with the nearest; the right ones are shown, in the order of the page.
#[test]
fn right_names_are_kept_beside_a_wrong_one_in_the_order_of_the_page() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    widget::open(
        &browser,
        &server,
        "framewise-explorer",
        &[
            ("jurisdictions", "philippines,filipines,england-wales"),
            ("scenario", "carer-stream-at-home"),
            ("unfolded", "facts"),
        ],
    )?;
    assert_eq!(places(&browser)?, ["Philippines", "England and Wales"]);
    browser.wait("both names are told", |browser| {
        let told = browser.texts("[part=problem] li")?;
        Ok(told.len() == 2
            && told.iter().any(|line| line.contains("“philippines”"))
            && told
                .iter()
                .any(|line| line.contains("“carer-streams-at-home”")))
    })?;
    let open = browser.script(
        "return all('.fw-topics details').every((topic) => topic.open && topic.querySelector('select'))",
        Vec::new(),
    )?;
    assert_eq!(open, json!(true), "the facts are unfolded");
    // A property that is put right takes its line away.
    browser.script(
        "document.querySelector('#widget').jurisdictions = 'england-wales philippines'",
        Vec::new(),
    )?;
    browser.wait("one name is told", |browser| {
        Ok(browser.texts("[part=problem] li")?.len() == 1
            && places(browser)? == ["England and Wales", "Philippines"])
    })
}

/// The other widgets hear of their wrong names too.
#[test]
fn no_widget_passes_over_a_wrong_name() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    for (tag, name, value) in [
        ("framewise-explainer", "step", "no-such-step"),
        ("framewise-explainer", "explainer", "no-such-story"),
        ("framewise-comparison", "between", "no-such-place"),
        ("framewise-overlap", "right", "no-such-definition"),
        ("framewise-quiz", "items", "no-such-item"),
        ("framewise-weigh", "help-country", "Nowhere"),
        ("framewise-explorer", "unfolded", "cell:germany:traficking"),
        ("framewise-questionnaire", "jurisdictions", "nowhere"),
    ] {
        widget::open(&browser, &server, tag, &[(name, value)])?;
        let told = browser.texts("[part=problem] li")?;
        assert!(
            told.len() == 1
                && told
                    .iter()
                    .all(|line| line.starts_with(name) && line.contains(value)),
            "{tag} {name}: {told:?}"
        );
    }
    Ok(())
}

/// The boxes for places stay where they are while they are ticked, and it is said how many are shown.
fn a_place_is_added_without_losing_the_box(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 700)?;
    widget::open(
        &browser,
        &server,
        "framewise-explorer",
        &[("jurisdictions", "philippines"), ("content-note", "hide")],
    )?;
    browser.click(".fw-places summary")?;
    // From the widget's title, and whether it is in sight.
    let top = "const box = all('.fw-places input')[7].getBoundingClientRect();
         return [Math.round(box.top - all('.fw-title')[0].getBoundingClientRect().top), box.top >= 0 && box.bottom <= innerHeight].join()";
    browser.script(
        "all('.fw-places input')[7].scrollIntoView({ block: 'center' })",
        Vec::new(),
    )?;
    let before = browser.script(top, Vec::new())?;
    assert!(
        before.as_str().is_some_and(|seen| seen.ends_with("true")),
        "{before}"
    );
    browser.script("all('.fw-places input')[7].click()", Vec::new())?;
    browser.wait("two places", |browser| Ok(places(browser)?.len() == 2))?;
    assert_eq!(
        places(&browser)?.first().map(String::as_str),
        Some("Philippines")
    );
    assert_eq!(browser.script(top, Vec::new())?, before, "{engine:?}");
    // The list is closed by the reader alone, also when the last place that can go is taken away.
    let open = "return all('.fw-places').map((one) => one.open)";
    assert_eq!(browser.script(open, Vec::new())?, json!([true]));
    for (place, shown) in [(3, 3), (7, 2), (3, 1)] {
        browser.script(
            "all('.fw-places input')[arguments[0]].click()",
            vec![json!(place)],
        )?;
        browser.wait("another number of places", |browser| {
            Ok(places(browser)?.len() == shown)
        })?;
        assert_eq!(
            browser.script(open, Vec::new())?,
            json!([true]),
            "{engine:?}: {shown} places"
        );
    }
    browser.script("all('.fw-places input')[7].click()", Vec::new())?;
    browser.wait(
        "two places again",
        |browser| Ok(places(browser)?.len() == 2),
    )?;
    assert!(
        widget::live(&browser)?.contains("Places shown: 2 of "),
        "{}",
        widget::live(&browser)?
    );
    Ok(())
}

#[test]
fn a_place_is_added_without_losing_the_box_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(a_place_is_added_without_losing_the_box)
}

/// A link leads to the widget that gave it, wherever on the page that is.
fn a_link_is_for_the_widget_that_gave_it(engine: Engine) -> anyhow::Result<()> {
    let page = Page::with(
        "<framewise-explorer scenario=\"carer-streams-at-home\" jurisdictions=\"england-wales\"></framewise-explorer>
         <framewise-explorer id=\"below\" scenario=\"carer-streams-at-home\" jurisdictions=\"england-wales\"></framewise-explorer>",
    )?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    page.open(&browser, "#framewise-none")?;
    let answered = "return [...document.querySelectorAll('framewise-explorer')].map((one) => {
        const select = one.shadowRoot?.querySelector('select[aria-label*=\"arrange or ease a journey\"]');
        return select ? Number(select.selectedOptions[0].text.startsWith('A journey')) : -1;
    })";
    browser.wait("both widgets", |browser| {
        Ok(browser.script(answered, Vec::new())? == json!([0, 0]))
    })?;
    let link = |place: usize| -> anyhow::Result<String> {
        let code = "const widget = document.querySelectorAll('framewise-explorer')[arguments[0]];
             const button = [...widget.shadowRoot.querySelectorAll('.fw-foot__actions button')]
                 .find((one) => one.getAttribute('aria-controls')?.endsWith('link'));
             button.click();";
        browser.script(code, vec![json!(place)])?;
        let read = "return document.querySelectorAll('framewise-explorer')[arguments[0]]
             .shadowRoot.querySelector('.fw-linkfield input')?.value ?? ''";
        let mut link = String::new();
        browser.wait("the link", |browser| {
            let value = browser.script(read, vec![json!(place)])?;
            link = value.as_str().unwrap_or_default().to_string();
            Ok(!link.is_empty())
        })?;
        Ok(link)
    };
    let choose = |place: usize| -> anyhow::Result<Value> {
        browser.script(
            "const select = document.querySelectorAll('framewise-explorer')[arguments[0]]
                 .shadowRoot.querySelector('select[aria-label*=\"arrange or ease a journey\"]');
             select.selectedIndex = [...select.options].findIndex((one) => one.text.startsWith('A journey'));
             select.dispatchEvent(new Event('change', { bubbles: true }));",
            vec![json!(place)],
        )
    };
    choose(0)?;
    choose(1)?;
    for (place, expected) in [(1, json!([0, 1])), (0, json!([1, 0]))] {
        let link = link(place)?;
        let fragment = link.split_once('#').map_or("", |(_, rest)| rest);
        // Another address, so that the browser loads the page anew.
        page.open(&browser, &format!("?{place}#{fragment}"))?;
        browser.wait(
            &format!("{engine:?}: {fragment} in its own widget"),
            |browser| Ok(browser.script(answered, Vec::new())? == expected),
        )?;
        choose(0)?;
        choose(1)?;
    }
    Ok(())
}

#[test]
fn a_link_is_for_the_widget_that_gave_it_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(a_link_is_for_the_widget_that_gave_it)
}

/// English on a page that runs from right to left keeps its own direction, with and without scripts.
#[test]
fn english_keeps_its_direction_on_a_page_from_right_to_left() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/hosts/rtl.html"))?;
    // The text is not drawn once the widget is, so that its style is none.
    let directions = "return [getComputedStyle(all('.framewise')[0]).direction, document.querySelector('.framewise-text').dir]";
    browser.wait("the widget and its text", |browser| {
        Ok(browser.script(directions, Vec::new())? == json!(["ltr", "ltr"]))
    })?;
    let page = browser.script(
        "return getComputedStyle(document.body).direction",
        Vec::new(),
    )?;
    assert_eq!(page, json!("rtl"));
    Ok(())
}
