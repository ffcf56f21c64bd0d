//! The explorer of the gallery as a reader uses it, in every engine, under the gallery's strict policy.

use framewise_tests::{
    browser::{Browser, Engine, Server},
    explorer::Explorer,
};

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
