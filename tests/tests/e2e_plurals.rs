//! Our plural rules against the browsers' own `Intl.PluralRules`.

use framewise_core::session::plural::RULES;
use framewise_tests::{
    browser::{Browser, Engine},
    page::Page,
};
use serde_json::json;

fn rules_agree(engine: Engine) -> anyhow::Result<()> {
    let page = Page::with("<framewise-quiz></framewise-quiz>")?;
    let browser = Browser::start(engine)?;
    page.open(&browser, "")?;
    let mut numbers: Vec<usize> = (0..=230).collect();
    numbers.extend([999, 1000, 1001, 1012, 1_000_000, 1_000_001, 3_000_000]);
    for (tag, rule) in RULES {
        let theirs = browser.script(
            "if (!Intl.PluralRules.supportedLocalesOf(arguments[0]).length) return ['the browser does not know it'];
             const rules = new Intl.PluralRules(arguments[0]);
             return arguments[1].map((number) => rules.select(number))",
            vec![json!(tag), json!(numbers)],
        )?;
        let ours: Vec<&str> = numbers.iter().map(|number| rule(*number).name()).collect();
        assert_eq!(theirs, json!(ours), "{tag}");
    }
    Ok(())
}

#[test]
fn rules_agree_with_chromium() -> anyhow::Result<()> {
    rules_agree(Engine::Chromium)
}

#[test]
fn rules_agree_with_firefox() -> anyhow::Result<()> {
    rules_agree(Engine::Firefox)
}
