//! The explorer of the gallery as a reader uses it, in every engine, under the gallery's strict policy.

use framewise_tests::{
    browser::{Browser, Engine, Key, Server},
    explorer::Explorer,
    walk::Walk,
    widget,
};
use serde_json::json;

const ENGLAND: &str = "England and Wales";
const TREATIES: &str = "International instruments";

/// Law: in England and Wales the trafficking offence is about arranging travel (Modern Slavery Act
/// 2015, section 2); the Palermo Protocol asks for no journey. So one answer parts the two.
fn a_journey_flips_the_english_verdict(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/"))?;
    let explorer = Explorer::on(&browser)?;
    assert_eq!(
        explorer.verdict("England and Wales", "trafficking")?,
        "not met"
    );
    let before = explorer.verdicts()?;

    explorer.answer_by_keyboard("arrange or ease a journey", "A journey")?;
    explorer.wait_for_verdict("England and Wales", "trafficking", "met")?;

    let after = explorer.verdicts()?;
    let mut flipped: Vec<&str> = after
        .iter()
        .filter(|name| !before.contains(name))
        .filter_map(|name| name.split(':').next())
        .collect();
    flipped.sort_unstable();
    // A journey is transport, one of the five acts of the Palermo Protocol, and the travel that the English Act asks for.
    assert_eq!(
        flipped,
        [
            "England and Wales, trafficking",
            "International instruments, trafficking"
        ],
        "the journey flips these verdicts and no other"
    );
    Ok(())
}

#[test]
fn a_journey_flips_the_english_verdict_in_chromium() -> anyhow::Result<()> {
    a_journey_flips_the_english_verdict(Engine::Chromium)
}

#[test]
fn a_journey_flips_the_english_verdict_in_firefox() -> anyhow::Result<()> {
    a_journey_flips_the_english_verdict(Engine::Firefox)
}

#[test]
fn a_journey_flips_the_english_verdict_in_webkit() -> anyhow::Result<()> {
    a_journey_flips_the_english_verdict(Engine::WebKit)
}

/// The facts of a topic are drawn when it opens, by a press or otherwise, and stay when it closes.
fn a_topic_opens_to_its_facts(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    widget::open(
        &browser,
        &server,
        "framewise-explorer",
        &[("scenario", "carer-streams-at-home")],
    )?;
    Explorer::on(&browser)?;
    let facts = || browser.script("return all('.fw-topics .fw-fact').length", Vec::new());
    assert_eq!(facts()?, 0);
    browser.click(".fw-topics > .fw-topic > summary")?;
    browser.wait_to_show(".fw-topics [open] .fw-fact select")?;
    let of_one = facts()?;
    browser.script(
        "for (const topic of all('.fw-topics > .fw-topic')) topic.open = !topic.open",
        Vec::new(),
    )?;
    browser.wait("the facts of all topics", |_| {
        Ok(facts()?.as_u64() > of_one.as_u64().map(|count| count * 5))
    })?;
    Ok(())
}

#[test]
fn a_topic_opens_to_its_facts_in_chromium() -> anyhow::Result<()> {
    a_topic_opens_to_its_facts(Engine::Chromium)
}

#[test]
fn a_topic_opens_to_its_facts_in_firefox() -> anyhow::Result<()> {
    a_topic_opens_to_its_facts(Engine::Firefox)
}

#[test]
fn a_topic_opens_to_its_facts_in_webkit() -> anyhow::Result<()> {
    a_topic_opens_to_its_facts(Engine::WebKit)
}

/// What follows is read side by side for several places. Of a place's own cells one is unfolded at a time: under one row two
/// would hide which is which.
#[test]
fn what_unfolds_folds_nothing_but_its_neighbour() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    widget::open(
        &browser,
        &server,
        "framewise-explorer",
        &[("jurisdictions", "england-wales, philippines")],
    )?;
    Explorer::on(&browser)?;
    let press = |what: &str, at: usize| {
        let script = format!("all('{what}')[{at}].click()");
        browser.script(&script, Vec::new())
    };
    for place in 0..2 {
        press(".fw-grid__outcomes", place)?;
    }
    for card in [0, 2, 1] {
        press(".fw-card__word", card)?;
    }
    let open = [
        "outcomes-england-wales",
        "cell-england-wales-csea",
        "outcomes-philippines",
        "cell-philippines-trafficking",
    ];
    browser.wait("two outcomes and a cell of each place", |browser| {
        let shown = "return all('.fw-unfolded').filter((one) => !one.hidden)
          .map((one) => one.id.slice(one.id.search(/cell-|outcomes-/)))";
        Ok(browser.script(shown, Vec::new())? == json!(open))
    })
}

#[test]
fn the_gallery_breaks_no_rule_of_its_strict_policy() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/"))?;
    let explorer = Explorer::on(&browser)?;
    explorer.answer_by_keyboard("arrange or ease a journey", "A journey")?;
    browser.click("[part~=verdict] button[aria-expanded=false]")?;
    browser.wait_to_show("[part~=verdict] button[aria-expanded=true]")?;
    let complaints = browser.complaints()?;
    assert!(complaints.is_empty(), "{complaints:#?}");
    Ok(())
}

#[test]
fn nothing_scrolls_sideways_on_a_phone() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    for width in [320, 390, 1280] {
        browser.resize(width, 800)?;
        browser.open(&server.address("/"))?;
        Explorer::on(&browser)?;
        let over = browser.script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
            Vec::new(),
        )?;
        assert_eq!(over, 0, "{width} px");
    }
    Ok(())
}

/// Everything that the explorer offers, by a person who has no mouse.
#[test]
fn the_explorer_is_used_without_a_mouse() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    widget::open(
        &browser,
        &server,
        "framewise-explorer",
        &[
            ("scenario", "carer-streams-at-home"),
            ("jurisdictions", "england-wales, international"),
        ],
    )?;
    let explorer = Explorer::on(&browser)?;
    let walk = Walk::with(&browser);

    // Drawn on the law alone or not, a citation is a link and a fact says what counts once all has arrived.
    browser.wait_to_show("[part~=verdict] .fw-cite a[href^='https://'][title]")?;

    // The content note is closed, and the focus stays with the button that opens it again.
    walk.to("[part=note] button")?;
    walk.press(Key::Enter)?;
    walk.arrives_at("[part=bar] button")?;
    assert!(!browser.shows("[part=note]")?);

    // Nothing was done yet that could be taken back: the situation is the editor's.
    assert!(browser.shows(".fw-history button:first-child[aria-disabled=true]")?);

    // An answer in the sentence is said in one sentence of the live region.
    walk.to("select[aria-label*='arrange or ease a journey']")?;
    browser.type_text("A journey")?;
    explorer.wait_for_verdict(ENGLAND, "trafficking", "met")?;
    let said = widget::live(&browser)?;
    assert!(
        said.contains("England and Wales, trafficking is now met")
            && said.matches(". ").count() == 0,
        "one sentence: {said:?}"
    );
    walk.sound("after an answer")?;

    // Undo and redo keep the focus, even where nothing is left to undo.
    walk.to(".fw-history button:first-child")?;
    walk.press(Key::Enter)?;
    explorer.wait_for_verdict(ENGLAND, "trafficking", "not met")?;
    walk.sound("after undo")?;
    assert_eq!(walk.here()?, "Undo");
    walk.press(Key::Tab)?;
    assert_eq!(walk.here()?, "Redo");
    walk.press(Key::Enter)?;
    explorer.wait_for_verdict(ENGLAND, "trafficking", "met")?;
    walk.sound("after redo")?;

    // A reading of the law is switched, and is not a fact. With a journey the treaties would not turn on it.
    walk.back_to(".fw-history button:first-child")?;
    walk.press(Key::Enter)?;
    explorer.wait_for_verdict(ENGLAND, "trafficking", "not met")?;
    let before = explorer.verdict(TREATIES, "trafficking")?;
    let facts = browser.texts(".fw-topics .fw-tag")?;
    walk.to("input[type=radio][name$='own-child-at-home']")?;
    walk.press(Key::Down)?;
    browser.wait("another verdict of the treaties", |_| {
        Ok(explorer.verdict(TREATIES, "trafficking")? != before)
    })?;
    walk.sound("after a reading was chosen")?;
    assert_eq!(browser.texts(".fw-topics .fw-tag")?, facts);
    // Left open again, it stands where it stood and the focus with it.
    walk.press(Key::Up)?;
    browser.wait("the verdict before", |_| {
        Ok(explorer.verdict(TREATIES, "trafficking")? == before)
    })?;
    walk.sound("after the reading was left open again")?;
    walk.back_to("select[aria-label*='arrange or ease a journey']")?;
    browser.type_text("A journey")?;
    explorer.wait_for_verdict(ENGLAND, "trafficking", "met")?;

    // A verdict unfolds to what it requires and to what would change it; a change is tried.
    walk.to("[part~=verdict] button[aria-label^='England and Wales, trafficking']")?;
    walk.press(Key::Enter)?;
    browser.wait_to_show(".fw-tree .fw-element")?;
    walk.to(".fw-change")?;
    walk.press(Key::Enter)?;
    explorer.wait_for_verdict(ENGLAND, "trafficking", "not met")?;
    walk.arrives_at(".fw-unfolded__changes")?;
    assert!(walk.here()?.contains("What would change this?"));

    // A topic opens to its facts, which are one step away.
    walk.to(".fw-topics summary")?;
    walk.press(Key::Enter)?;
    browser.wait_to_show(".fw-topics [open] .fw-fact select")?;
    browser.press(Key::Tab)?;
    walk.arrives_at(".fw-topics [open] .fw-fact:first-child select")?;
    assert!(browser.shows(".fw-topics [open] .fw-fact__help")?);
    Ok(())
}

#[test]
fn a_clash_is_mended_without_losing_the_place() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    widget::open(
        &browser,
        &server,
        "framewise-explorer",
        &[
            ("scenario", "carer-streams-at-home"),
            ("jurisdictions", "england-wales"),
            ("content-note", "hide"),
        ],
    )?;
    let walk = Walk::with(&browser);
    browser.script(
        "all('.fw-situation__more details').forEach((topic) => { topic.open = true; })",
        Vec::new(),
    )?;
    browser.wait("the facts of every topic, opened all at once", |browser| {
        let drawn =
            "return all('.fw-topics details').every((topic) => topic.querySelector('.fw-fact'))";
        Ok(browser.script(drawn, Vec::new())? == json!(true))
    })?;
    // A border can only be crossed on a journey, and none is arranged here.
    walk.to("select[id$='fact-cross-border']")?;
    browser.type_text("Yes")?;
    browser.wait_to_show(".fw-clash")?;
    walk.sound("while the answers clash")?;
    walk.back_to(".fw-clash button")?;
    walk.press(Key::Enter)?;
    browser.wait("the end of the clash", |browser| {
        Ok(!browser.shows(".fw-clash")?)
    })?;
    walk.arrives_at("[part=main]")
}

#[test]
fn less_detail_leaves_verdicts_and_sources() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    for (tag, gone) in [
        ("framewise-explorer", "[part~=verdict] .fw-reason__text"),
        ("framewise-comparison", "[part=argument]"),
    ] {
        let scenario = ("scenario", "carer-streams-at-home");
        let places = ("jurisdictions", "england-wales");
        widget::open(&browser, &server, tag, &[scenario, places])?;
        browser.wait_to_show(gone)?;
        let note = "[part=note] .fw-link";
        assert_eq!(browser.text(note)?, "Show less detail");
        browser.click(note)?;
        browser.wait("less detail", |browser| Ok(!browser.shows(gone)?))?;
        assert!(
            browser.shows(".fw-glyph")? && browser.shows(".fw-cite a")?,
            "{tag}"
        );
        assert_eq!(browser.text(note)?, "Show full detail");
        browser.click(note)?;
        browser.wait_to_show(gone)?;
    }
    Ok(())
}

/// A page that asks for less detail and leaves out the content note still tells the situation and leads to the rest.
#[test]
fn from_less_detail_there_is_a_way_to_all_of_it() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    widget::open(
        &browser,
        &server,
        "framewise-explorer",
        &[
            ("scenario", "carer-streams-at-home"),
            ("jurisdictions", "england-wales"),
            ("detail", "plain"),
            ("content-note", "hide"),
        ],
    )?;
    let reason = "[part~=verdict] .fw-reason__text";
    let explorer = Explorer::on(&browser)?;
    assert!(browser.shows("[part=story]")? && !browser.shows(reason)?);
    explorer.answer_by_keyboard("arrange or ease a journey", "A journey")?;
    explorer.wait_for_verdict(ENGLAND, "trafficking", "met")?;
    let walk = Walk::with(&browser);
    let way = ".fw-main > .fw-link";
    assert_eq!(browser.text(way)?, "Show full detail");
    walk.back_to(way)?;
    walk.press(Key::Enter)?;
    browser.wait_to_show(reason)?;
    // The button is gone: the focus is where it stood.
    walk.arrives_at("[part=main]")?;
    assert!(!browser.shows(way)?);
    Ok(())
}

/// What has changed is said over the content until a reader puts it away, or something else changes.
fn what_changed_is_put_away(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    widget::open(
        &browser,
        &server,
        "framewise-explorer",
        &[
            ("scenario", "carer-streams-at-home"),
            ("jurisdictions", "england-wales"),
            ("content-note", "hide"),
        ],
    )?;
    let explorer = Explorer::on(&browser)?;
    assert!(!browser.shows(".fw-toast")?);
    explorer.answer_by_keyboard("arrange or ease a journey", "A journey")?;
    let open = "return all('.fw-toast').map((one) => one.open)";
    browser.wait("what has changed", |browser| {
        Ok(browser.script(open, Vec::new())? == json!([true]))
    })?;
    let said = widget::live(&browser)?;
    assert_eq!(browser.text(".fw-toast p")?, said);
    browser.click(".fw-toast summary")?;
    browser.wait("nothing over the content", |browser| {
        Ok(browser.script(open, Vec::new())? == json!([false]))
    })?;
    assert_eq!(widget::live(&browser)?, said, "nothing is said anew");
    browser.click(".fw-history button")?;
    browser.wait("what has changed since", |browser| {
        Ok(browser.script(open, Vec::new())? == json!([true]) && widget::live(browser)? != said)
    })
}

#[test]
fn what_changed_is_put_away_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(what_changed_is_put_away)
}
