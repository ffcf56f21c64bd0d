//! The links of the widgets that compare: they bring back what was compared, a hostile one harms nothing, and a choice is
//! told to a screen reader. They know no law but which names are in the content.
#![allow(clippy::indexing_slicing, reason = "a test")]

use anyhow::Context;
use framewise_tests::{
    browser::{Browser, Engine},
    page::Page,
    widget,
};
use serde_json::json;

const COMPARISON: &str = "<framewise-comparison content-note=\"hide\" scenario=\"carer-streams-at-home\" between=\"england-wales\"></framewise-comparison>";
const OVERLAP: &str = "<framewise-overlap content-note=\"hide\" left=\"us-1591\" right=\"us-2251a\"></framewise-overlap>";

/// The value of each list whose id ends in one of these; nothing for a list that is not there.
fn chosen(browser: &Browser, lists: &[&str]) -> anyhow::Result<Vec<String>> {
    let script = "return arguments[0].map((list) => all(`select[id$='${list}']`)[0]?.value ?? '')";
    Ok(serde_json::from_value(
        browser.script(script, vec![json!(lists)])?,
    )?)
}

/// Chooses in a list as a person does.
fn choose(browser: &Browser, list: &str, value: &str) -> anyhow::Result<()> {
    let script = "
        const select = all(`select[id$='${arguments[0]}']`)[0];
        select.value = arguments[1];
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return select.value === arguments[1]";
    let there = browser.script(script, vec![json!(list), json!(value)])?;
    anyhow::ensure!(there == json!(true), "{list} offers no {value}");
    browser.wait(value, |browser| {
        Ok(chosen(browser, &[list])?.concat() == value)
    })
}

/// The fragment of the link that the widget's foot gives.
fn fragment(browser: &Browser) -> anyhow::Result<String> {
    let field = ".fw-linkfield input";
    if !browser.shows(field)? {
        browser.click(".fw-foot__actions [aria-controls$='link']")?;
        browser.wait_to_show(field)?;
    }
    let link = browser.script("return all(arguments[0])[0].value", vec![json!(field)])?;
    let link = link.as_str().unwrap_or_default();
    let (_, fragment) = link.split_once('#').context("a link has a fragment")?;
    Ok(String::from(fragment))
}

/// Waits until the live region says this.
fn is_told(browser: &Browser, words: &str) -> anyhow::Result<()> {
    browser.wait(&format!("the announcement of {words:?}"), |browser| {
        Ok(widget::live(browser)?.contains(words))
    })
}

/// Opens a link as if it had been sent: the page is loaded anew.
fn follow(page: &Page, browser: &Browser, fragment: &str) -> anyhow::Result<()> {
    browser.open("about:blank")?;
    page.open(browser, &format!("#{fragment}"))
}

const COLUMNS: [&str; 3] = ["-place", "-other", "-frame"];

fn a_comparison_is_brought_back(engine: Engine) -> anyhow::Result<()> {
    let page = Page::with(COMPARISON)?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    page.open(&browser, "")?;
    browser.wait_to_show(".fw-difference")?;
    assert_eq!(widget::live(&browser)?.trim(), "", "nothing was chosen yet");

    // Two frames in another place.
    choose(&browser, "-place", "kenya")?;
    let heading = "As trafficking: ";
    is_told(&browser, heading)?;
    is_told(&browser, "As a sexual offence against a child: ")?;
    let frames = fragment(&browser)?;
    assert!(frames.starts_with("framewise:framewise-comparison="));
    assert!(frames.ends_with(".kenya"), "{frames}");

    // Two places in the other frame, with another situation.
    browser.click(".fw-segment:last-child input")?;
    browser.wait("two places", |browser| {
        Ok(!chosen(browser, &COLUMNS)?.concat().is_empty())
    })?;
    choose(&browser, "-other", "philippines")?;
    is_told(&browser, "Philippines: ")?;
    choose(&browser, "-frame", "csea")?;
    choose(&browser, "-situation", "recruited-and-moved")?;
    is_told(&browser, "Kenya: ")?;
    let places = fragment(&browser)?;
    assert!(places.ends_with(".kenya.philippines.csea"), "{places}");

    follow(&page, &browser, &places)?;
    browser.wait("the two places of the link", |browser| {
        Ok(chosen(browser, &COLUMNS)? == ["kenya", "philippines", "csea"])
    })?;
    assert_eq!(chosen(&browser, &["-situation"])?, ["recruited-and-moved"]);
    assert_eq!(
        browser.texts(".fw-difference thead .fw-difference__head")?,
        ["Kenya", "Philippines"]
    );
    assert_eq!(
        widget::live(&browser)?.trim(),
        "",
        "the reader chose nothing"
    );
    assert_eq!(fragment(&browser)?, places, "{engine:?}");

    follow(&page, &browser, &frames)?;
    browser.wait("the frames of the link", |browser| {
        Ok(chosen(browser, &COLUMNS)? == ["kenya", "", ""])
    })?;
    assert_eq!(
        chosen(&browser, &["-situation"])?,
        ["carer-streams-at-home"]
    );
    Ok(())
}

#[test]
fn a_comparison_is_brought_back_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(a_comparison_is_brought_back)
}

fn an_overlap_is_brought_back(engine: Engine) -> anyhow::Result<()> {
    let page = Page::with(OVERLAP)?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    page.open(&browser, "")?;
    browser.wait_to_show(".fw-overlap__sentence")?;
    assert_eq!(widget::live(&browser)?.trim(), "", "nothing was chosen yet");
    let before = browser.text(".fw-overlap__sentence")?;
    choose(&browser, "-left", "ew-msa-s2")?;
    browser.wait("another sentence", |browser| {
        Ok(browser.text(".fw-overlap__sentence")? != before)
    })?;
    is_told(&browser, &browser.text(".fw-overlap__sentence")?)?;
    let link = fragment(&browser)?;
    assert!(
        link.starts_with("framewise:framewise-overlap=") && link.ends_with(".ew-msa-s2.us-2251a"),
        "{link}"
    );
    let said = browser.text(".fw-overlap__sentence")?;
    follow(&page, &browser, &link)?;
    browser.wait("the two definitions of the link", |browser| {
        Ok(chosen(browser, &["-left", "-right"])? == ["ew-msa-s2", "us-2251a"])
    })?;
    assert_eq!(browser.text(".fw-overlap__sentence")?, said, "{engine:?}");
    assert_eq!(
        widget::live(&browser)?.trim(),
        "",
        "the reader chose nothing"
    );
    Ok(())
}

#[test]
fn an_overlap_is_brought_back_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(an_overlap_is_brought_back)
}

/// What a link names behind its code and the content does not have is left out; the rest of the link counts.
#[test]
fn names_that_are_not_there_harm_nothing() -> anyhow::Result<()> {
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    let long = "a".repeat(40_000);
    let many = ".kenya".repeat(4_000);

    let page = Page::with(COMPARISON)?;
    page.open(&browser, "")?;
    browser.wait_to_show(".fw-difference")?;
    choose(&browser, "-situation", "recruited-and-moved")?;
    let link = fragment(&browser)?;
    let code = link.strip_suffix(".england-wales").context("the place")?;
    let first = ["england-wales", "", ""];
    for (behind, columns) in [
        ("", first),
        (".", first),
        ("...", first),
        (".-.--._", ["", "", ""]),
        (".no-such-place", ["", "", ""]),
        (".__proto__.constructor.toString", ["", "", ""]),
        (".us-1591.us-2251a", ["", "", ""]),
        (".kenya.kenya.csea", ["kenya", "", ""]),
        (".no-such-place.kenya", ["kenya", "", ""]),
        (".kenya.no-such-place.csea", ["kenya", "", ""]),
        (
            ".kenya.philippines.no-such-frame",
            ["kenya", "philippines", "trafficking"],
        ),
        (".csea.philippines.kenya", ["philippines", "kenya", "csea"]),
    ] {
        let name: String = behind.chars().take(60).collect();
        follow(&page, &browser, &format!("{code}{behind}"))?;
        browser
            .wait_to_show(".fw-difference tbody td")
            .with_context(|| name.clone())?;
        let found = chosen(&browser, &COLUMNS)?;
        if columns.concat().is_empty() {
            // A place that can be compared, whichever that is.
            let [place, other, frame] = found.as_slice() else {
                anyhow::bail!("three lists are asked for");
            };
            assert!(!place.is_empty() && other.is_empty() && frame.is_empty());
        } else {
            assert_eq!(found, columns, "{name}");
        }
        assert_eq!(
            chosen(&browser, &["-situation"])?,
            ["recruited-and-moved"],
            "{name}: what was answered counts"
        );
        let complaints = browser.complaints()?;
        assert!(complaints.is_empty(), "{name}: {complaints:#?}");
    }

    // A text without end is no link: the page is as its author wrote it.
    for behind in [&format!(".{long}"), &many] {
        follow(&page, &browser, &format!("{code}{behind}"))?;
        browser.wait_to_show(".fw-difference tbody td")?;
        assert_eq!(chosen(&browser, &COLUMNS)?, first);
        assert_eq!(
            chosen(&browser, &["-situation"])?,
            ["carer-streams-at-home"]
        );
        let complaints = browser.complaints()?;
        assert!(complaints.is_empty(), "{complaints:#?}");
    }

    let page = Page::with(OVERLAP)?;
    page.open(&browser, "")?;
    browser.wait_to_show(".fw-overlap__sentence")?;
    let link = fragment(&browser)?;
    let code = link
        .strip_suffix(".us-1591.us-2251a")
        .context("two definitions")?;
    for (behind, left, right) in [
        ("", "us-1591", "us-2251a"),
        (".ew-msa-s2", "ew-msa-s2", ""),
        (".no-such-one.us-2251a", "", "us-2251a"),
        (".ew-msa-s2.__proto__", "ew-msa-s2", ""),
        (".us-1591.us-1591", "us-1591", "us-1591"),
        (".us-2251a.us-1591.ew-msa-s2.more", "us-2251a", "us-1591"),
        (&format!(".{long}.{long}"), "", ""),
    ] {
        let name: String = behind.chars().take(60).collect();
        follow(&page, &browser, &format!("{code}{behind}"))?;
        browser
            .wait_to_show(".fw-overlap__sentence")
            .with_context(|| name.clone())?;
        let found = chosen(&browser, &["-left", "-right"])?;
        for (found, wanted) in found.iter().zip([left, right]) {
            assert!(
                !found.is_empty() && (wanted.is_empty() || found == wanted),
                "{name}: {found}"
            );
        }
        let complaints = browser.complaints()?;
        assert!(complaints.is_empty(), "{name}: {complaints:#?}");
    }
    Ok(())
}

/// Story, a line for each place and frame with its sources, and what was asked, when, and where it can be opened.
fn what_was_found_is_copied(engine: Engine) -> anyhow::Result<()> {
    let page = Page::with(
        "<framewise-explorer content-note=\"hide\" scenario=\"carer-streams-at-home\" jurisdictions=\"england-wales philippines\"></framewise-explorer>",
    )?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    page.open(&browser, "")?;
    browser.wait_to_show("[part~=verdict]")?;
    let link = fragment(&browser)?;
    let read = || -> anyhow::Result<String> {
        let value = browser.script("return all('.fw-linkfield textarea')[0].value", vec![])?;
        Ok(String::from(value.as_str().unwrap_or_default()))
    };
    let words = read()?;
    let lines: Vec<&str> = words.lines().collect();
    assert_eq!(lines.len(), 7, "{words}");
    assert!(lines[0].starts_with("A child, 14 or 15, "), "{words}");
    for (line, start, source) in [
        (
            2,
            "England and Wales – Framed as trafficking: Not met. ",
            "[MSA 2015 s.2",
        ),
        (
            3,
            "England and Wales – Framed as a sexual offence against a child: Met. ",
            "[SOA 2003 ",
        ),
        (4, "Philippines – Framed as trafficking: Met. ", "[RA 9208 "),
    ] {
        assert!(lines[line].starts_with(start), "{words}");
        assert!(lines[line].contains(source), "{words}");
    }
    assert!(lines[6].starts_with("Law as of "), "{words}");
    assert!(lines[6].ends_with(&format!("#{link}")), "{words}");

    browser.click(".fw-linkfield textarea + button")?;
    browser.wait("the button's answer", |browser| {
        Ok(browser.texts(".fw-linkfield [role=status]")?.concat() == "Copied")
    })?;
    let selected = browser.script(
        "const field = all('.fw-linkfield textarea')[0]; return field.selectionEnd - field.selectionStart === field.value.length",
        vec![],
    )?;
    assert_eq!(selected, json!(true), "{engine:?}");

    // It says what stands there now.
    let script = "
        const chip = all('.fw-chip select')[0];
        chip.selectedIndex = chip.options.length - 1;
        chip.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.script(script, vec![])?;
    browser.wait("other words", |_| Ok(read()? != words))
}

#[test]
fn what_was_found_is_copied_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(what_was_found_is_copied)
}
