//! The comparison as a reader uses it: what differs, what is the same, both frames at once, place against place.

use framewise_tests::{
    browser::{A4, Browser, Engine, Key, Server},
    paper::{on_paper, pages, squeezed},
    walk::Walk,
    widget,
};

const HEADS: &str = ".fw-difference thead .fw-difference__head";
const ROWS: &str = ".fw-difference tbody th";

fn open(browser: &Browser, server: &Server, between: &str) -> anyhow::Result<()> {
    browser.resize(1280, 900)?;
    widget::open(
        browser,
        server,
        "framewise-comparison",
        &[
            ("scenario", "carer-streams-at-home"),
            ("between", between),
            ("content-note", "hide"),
        ],
    )
}

#[test]
fn frames_and_places_are_compared_by_keyboard() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    open(&browser, &server, "international")?;
    let walk = Walk::with(&browser);
    assert_eq!(
        browser.texts(HEADS)?,
        [
            "As trafficking",
            "As a sexual offence against a child",
            "As both"
        ]
    );

    // Only what differs: the other rows are one line until the box is cleared.
    let differing = browser.texts(ROWS)?.len();
    let line = browser.texts("tr.fw-difference__same > td[colspan]")?;
    walk.to(".fw-check input")?;
    walk.press(Key::Space)?;
    browser.wait("the rows that are the same", |browser| {
        Ok(browser
            .texts("tr.fw-difference__same > td[colspan]")?
            .is_empty())
    })?;
    walk.sound("after the filter")?;
    let all = browser.texts(ROWS)?.len();
    assert_eq!(
        line.is_empty(),
        all == differing,
        "what the line names comes back as rows: {differing} of {all}, {line:?}"
    );

    // What was said can be left out.
    assert!(browser.shows(".fw-difference [part=argument]")?);
    walk.to(".fw-check:last-child input")?;
    walk.press(Key::Space)?;
    browser.wait("the law alone", |browser| {
        Ok(!browser.shows(".fw-difference [part=argument]")?)
    })?;

    // Place against place: two columns named by place, none for both frames.
    walk.back_to(".fw-segment input")?;
    walk.press(Key::Right)?;
    browser.wait("two places", |browser| Ok(browser.texts(HEADS)?.len() == 2))?;
    walk.sound("after the switch to places")?;
    assert_eq!(
        browser.texts(HEADS)?.first().map(String::as_str),
        Some("International instruments")
    );
    walk.to("select[id$='other']")?;
    browser.type_text("Philippines")?;
    browser.wait("the Philippines", |browser| {
        Ok(browser.texts(HEADS)?.last().map(String::as_str) == Some("Philippines"))
    })?;
    walk.sound("after another place")
}

/// Law: in England and Wales the trafficking offence needs arranged travel (Modern Slavery Act 2015, section 2), so
/// the same case is charged in both frames only once a journey is stated.
#[test]
fn both_frames_at_once_follow_the_facts() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    open(&browser, &server, "england-wales")?;
    let both = ".fw-difference thead th.fw-both .fw-difference__verdict";
    assert_eq!(browser.text(both)?, "Not both are met");
    // No provision is named twice in a cell, and none is without a link or words.
    let cells = browser.script(
        "return all('td.fw-both').map((cell) => [...cell.querySelectorAll('cite')].map((one) => one.innerText.trim()))",
        Vec::new(),
    )?;
    let cells: Vec<Vec<String>> = serde_json::from_value(cells)?;
    assert!(cells.iter().any(|cites| cites.len() > 1), "{cells:?}");
    for cites in cells {
        let mut once = cites.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), cites.len(), "{cites:?}");
        assert!(cites.iter().all(|cite| !cite.is_empty()));
    }
    widget::open(
        &browser,
        &server,
        "framewise-comparison",
        &[
            ("scenario", "recruited-and-moved"),
            ("between", "england-wales"),
        ],
    )?;
    assert_eq!(browser.text(both)?, "Both are met");
    Ok(())
}

/// What can be chosen in the list whose id ends in this.
fn offered(browser: &Browser, which: &str) -> anyhow::Result<Vec<String>> {
    browser.texts(&format!("select[id$='{which}'] option"))
}

#[test]
fn two_places_have_their_own_title_and_none_faces_itself() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    open(&browser, &server, "england-wales")?;
    let frames = (browser.text(".fw-title")?, browser.text(".fw-lede")?);
    assert!(frames.1.contains("as both"), "{frames:?}");
    let every = offered(&browser, "place")?.len();
    open(&browser, &server, "england-wales, philippines")?;
    let places = (browser.text(".fw-title")?, browser.text(".fw-lede")?);
    assert_eq!(places.0, "What the place changes");
    assert!(places.1.contains("two places") && !places.1.contains("as both"));
    assert_ne!(frames.0, places.0);
    for (which, own, facing) in [
        ("place", "England and Wales", "Philippines"),
        ("other", "Philippines", "England and Wales"),
    ] {
        let offered = offered(&browser, which)?;
        assert_eq!(offered.len(), every - 1, "{which}");
        assert!(offered.iter().any(|one| one == own), "{which}");
        assert!(offered.iter().all(|one| one != facing), "{which}");
    }
    // The lists follow what is chosen.
    let walk = Walk::with(&browser);
    walk.to("select[id$='other']")?;
    browser.type_text("Kenya")?;
    browser.wait("Kenya", |browser| {
        Ok(browser.texts(HEADS)?.last().map(String::as_str) == Some("Kenya"))
    })?;
    let first = offered(&browser, "place")?;
    assert!(first.iter().any(|one| one == "Philippines"));
    assert!(first.iter().all(|one| one != "Kenya"));
    walk.sound("after Kenya was chosen")?;
    // Back to frames: their own title again.
    walk.back_to(".fw-segment input")?;
    walk.press(Key::Left)?;
    browser.wait("the frames", |browser| {
        Ok(browser.text(".fw-title")? == frames.0 && browser.text(".fw-lede")? == frames.1)
    })
}

/// The international texts are commented on by an organisation, by reports and by a committee, none of which binds.
#[test]
fn comments_stand_apart_and_are_no_provisions() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    open(&browser, &server, "international")?;
    let comments = browser.texts(".fw-difference td .fw-say:not([part])")?;
    let said = squeezed(&comments.join(" "));
    for who in ["C-Fam", "dig.watch", "OPSC Guidelines"] {
        assert!(said.contains(who), "{who} speaks apart: {said}");
    }
    // The law first, then one label, then all that is said of it.
    let script = "
        const cells = all('.fw-difference td').filter((cell) => cell.querySelector('.fw-outcome.fw-say'));
        return cells.map((cell) => [...cell.querySelectorAll('.fw-outcome')].map((one) =>
            !one.matches('.fw-say') ? 'law' : one.querySelector('.fw-label').checkVisibility() ? 'label' : 'said'))";
    let cells: Vec<Vec<String>> = serde_json::from_value(browser.script(script, Vec::new())?)?;
    assert!(cells.iter().any(|cell| cell.len() > 4), "{cells:?}");
    for cell in &cells {
        let said = cell.iter().skip_while(|one| *one == "law");
        let said: Vec<&str> = said.map(String::as_str).collect();
        assert_eq!(said.first(), Some(&"label"), "{cell:?}");
        assert!(said.iter().skip(1).all(|one| *one == "said"), "{cell:?}");
    }
    let both = browser.texts("td.fw-both")?.join(" ");
    assert!(both.contains("Palermo Protocol") && both.contains("OPSC Art"));
    for who in ["C-Fam", "dig.watch", "OPSC Guidelines", "GC 25"] {
        assert!(!both.contains(who), "{who} is no provision: {both}");
    }
    Ok(())
}

/// How often each statement and each correction stands in a text.
fn repeated(browser: &Browser, within: &str) -> anyhow::Result<Vec<String>> {
    let script = "
        const [within] = arguments, found = [];
        for (const place of all(within)) {
            const count = new Map();
            for (const one of place.querySelectorAll('[part=argument] > p:first-child, .fw-correction')) {
                const text = one.textContent;
                if (/: as beside \\S+\\.$/.test(text)) continue;
                count.set(text, (count.get(text) || 0) + 1);
            }
            for (const [text, n] of count) if (n > 1) found.push(`${n} times: ${text}`);
        }
        return found";
    Ok(serde_json::from_value(
        browser.script(script, vec![within.into()])?,
    )?)
}

/// A correction may stand beside many statements: a row has it once in full, and paper all of it once.
#[test]
fn nothing_is_said_twice_in_a_row_or_on_paper() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    for between in ["england-wales", "england-wales, philippines"] {
        open(&browser, &server, between)?;
        assert_eq!(repeated(&browser, ".fw-difference__said")?, [""; 0]);
        let named = browser.texts(".fw-difference__said .fw-correction")?;
        assert!(named.iter().any(|one| one.contains("as beside P")));
        let rows = browser.texts(".fw-difference__said")?.len();
        let paper = on_paper(&browser)?;
        let words = "Said at the roundtable: ";
        assert!(
            paper.matches(words).count() >= rows,
            "a row names by number"
        );
        browser.devtools(
            "Emulation.setEmulatedMedia",
            serde_json::json!({ "media": "print" }),
        )?;
        browser.script("dispatchEvent(new Event('beforeprint'))", Vec::new())?;
        browser.wait("the statements for paper", |browser| {
            Ok(browser.texts(".fw-main > .fw-says [part=argument]")?.len() > 40)
        })?;
        assert_eq!(repeated(&browser, ".fw-main")?, [""; 0]);
        // What a row or a tension names is there.
        let script = "
            const tags = new Set(all('.fw-main > .fw-says .fw-tag').map((one) => one.textContent));
            const named = all('.fw-difference__said p, .fw-tension > p').flatMap((one) =>
                one.textContent.replace(/^.*: /, '').split(', '));
            return [named.length > 60, named.filter((one) => !tags.has(one))]";
        let named = browser.script(script, Vec::new())?;
        assert_eq!(named, serde_json::json!([true, []]));
        browser.script("dispatchEvent(new Event('afterprint'))", Vec::new())?;
        browser.devtools(
            "Emulation.setEmulatedMedia",
            serde_json::json!({ "media": "" }),
        )?;
        let pages = pages(&browser.printed(A4)?);
        assert!((8..=16).contains(&pages), "{between}: {pages} pages");
    }
    Ok(())
}

fn it_runs(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    open(&browser, &server, "philippines england-wales")?;
    assert_eq!(browser.texts(HEADS)?, ["Philippines", "England and Wales"]);
    assert!(browser.texts(ROWS)?.len() > 3);
    Ok(())
}

#[test]
fn the_comparison_runs_in_firefox() -> anyhow::Result<()> {
    it_runs(Engine::Firefox)
}

#[test]
fn the_comparison_runs_in_webkit() -> anyhow::Result<()> {
    it_runs(Engine::WebKit)
}
