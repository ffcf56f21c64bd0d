//! What a page around the widgets does to them: what its editor misspelt is told in the console, and its text styles stay
//! outside.

use framewise_tests::{
    browser::{Browser, Engine, Server},
    explorer::Explorer,
};
use serde_json::{Value, json};

/// Puts widgets with these attributes into the page, one after the other, and returns what the console was warned of.
fn warned_of(browser: &Browser, widgets: Value) -> anyhow::Result<Vec<String>> {
    browser.script(
        "window.warned = [];
         console.warn = (words) => window.warned.push(words);
         window.drawn = false;
         (async () => {
             for (const [tag, attributes, lang] of arguments[0]) {
                 const widget = document.createElement(tag);
                 for (const [name, value] of attributes) widget.setAttribute(name, value);
                 widget.setAttribute('loading', 'eager');
                 const around = document.createElement('section');
                 around.lang = lang ?? 'en';
                 around.append(widget);
                 document.body.append(around);
                 await widget.ready;
             }
             window.drawn = true;
         })();",
        vec![widgets],
    )?;
    browser.wait("the widgets", |browser| {
        Ok(browser.script("return window.drawn", Vec::new())? == json!(true))
    })?;
    Ok(serde_json::from_value(
        browser.script("return window.warned", Vec::new())?,
    )?)
}

fn what_an_editor_misspelt_is_told(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/hosts/plain.html"))?;
    Explorer::on(&browser)?;
    // Right names, names that any element may have, and those of a page's own tools.
    let told = warned_of(
        &browser,
        json!([
            [
                "framewise-explorer",
                [
                    ["scenario", "carer-streams-at-home"],
                    ["content-note", "hide"],
                    ["language", "en-GB"],
                    ["class", "wide"],
                    ["title", "A title"],
                    ["style", ""],
                    ["data-scenario", "none"],
                    ["aria-label", "A widget"],
                    ["slot", ""],
                    ["hidden-by-a-tool", ""],
                ]
            ],
            // The language of a page is not one that was asked for.
            ["framewise-quiz", [["items", ""]], "fr"],
        ]),
    )?;
    assert_eq!(told, [""; 0], "{engine:?}");
    let told = warned_of(
        &browser,
        json!([
            [
                "framewise-explorer",
                [
                    ["jurisdiction", "kenya"],
                    ["contentnote", "hide"],
                    ["senario", "none"]
                ]
            ],
            [
                "framewise-overlap",
                [["language", "fr"], ["left-definition", "us-1591"]]
            ],
            // Each is told of once, however many widgets have it.
            [
                "framewise-explorer",
                [["jurisdiction", "kenya"], ["language", "fr"]]
            ],
        ]),
    )?;
    assert_eq!(
        told,
        [
            "<framewise-explorer> has no attribute “jurisdiction”: did you mean “jurisdictions”?",
            "<framewise-explorer> has no attribute “contentnote”: did you mean “content-note”?",
            "<framewise-overlap> has no attribute “left-definition”: did you mean “left”?",
            "There is no content in “fr” here: it is shown in “en”.",
        ],
        "{engine:?}"
    );
    Ok(())
}

#[test]
fn what_an_editor_misspelt_is_told_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(what_an_editor_misspelt_is_told)
}

/// The lighter script of the explorer knows no other widget, and no script knows a tag that is none.
fn a_tag_that_nothing_has_loaded_is_told(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    for (page, tags) in [
        (
            "explorer.html",
            &["framewise-quiz", "framewise-explorers"][..],
        ),
        ("plain.html", &["framewise-explorers"][..]),
    ] {
        browser.open(&server.address(&["/hosts/", page].concat()))?;
        Explorer::on(&browser)?;
        browser.script(
            "for (const tag of ['framewise-quiz', 'framewise-explorers', 'other-widget', 'framewise-quiz'])
                 document.body.append(document.createElement(tag))",
            Vec::new(),
        )?;
        let told = warned_of(&browser, json!([["framewise-explorer", []]]))?;
        let expected: Vec<String> = tags
            .iter()
            .map(|tag| {
                format!(
                    "<{tag}> is none of the widgets that this page has loaded: load framewise.js."
                )
            })
            .collect();
        assert_eq!(told, expected, "{engine:?}: {page}");
    }
    Ok(())
}

#[test]
fn a_tag_that_nothing_has_loaded_is_told_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(a_tag_that_nothing_has_loaded_is_told)
}

/// Styles that a page gives to all its text, as themes for posters, poems and code do. Typeface, weight and
/// `--framewise-size` are the page's to choose and are not among them.
const STYLES: [(&str, &str); 14] = [
    ("letter-spacing", "5px"),
    ("word-spacing", "9px"),
    ("text-transform", "uppercase"),
    ("text-indent", "3em"),
    ("text-align", "right"),
    ("text-shadow", "1px 1px 2px red"),
    ("white-space", "pre"),
    ("font-style", "italic"),
    ("font-variant", "small-caps"),
    ("line-height", "3"),
    ("cursor", "crosshair"),
    ("color", "rgb(200, 0, 0)"),
    ("-webkit-text-fill-color", "rgb(0, 200, 0)"),
    ("font-size", "33px"),
];

fn the_text_styles_of_a_page_stay_outside(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/hosts/plain.html"))?;
    Explorer::on(&browser)?;
    // Each sort of style that any element within the widget has, and how high the widget is.
    let look = "
        const names = arguments[0].map(([name]) => name)
            .map((name) => name === 'font-variant' ? 'font-variant-caps' : name);
        const widget = document.querySelector('framewise-explorer');
        const inside = [...widget.shadowRoot.querySelectorAll('.framewise, .framewise *')];
        const seen = Object.fromEntries(names.map((name) => [name, inside.map((one) => getComputedStyle(one).getPropertyValue(name))]));
        return [inside.length, seen, Math.round(widget.getBoundingClientRect().height)]";
    let of = |browser: &Browser| browser.script(look, vec![json!(STYLES)]);
    // Part of it is drawn a little later.
    let mut before = Value::Null;
    browser.wait("all that is drawn", |browser| {
        let last = std::mem::replace(&mut before, of(browser)?);
        std::thread::sleep(std::time::Duration::from_millis(400));
        Ok(last == before)
    })?;
    assert!(
        before.get(0).and_then(Value::as_u64) > Some(100),
        "there is something to look at"
    );
    for (name, value) in STYLES {
        for place in ["body", "framewise-explorer"] {
            browser.script(
                "const [name, value, place] = arguments;
                 document.querySelector(place).style.setProperty(name, value)",
                vec![json!(name), json!(value), json!(place)],
            )?;
            let after = of(&browser)?;
            let differ = |at: &str| before.pointer(at) != after.pointer(at);
            assert!(
                !differ("/0") && !differ("/1"),
                "{engine:?}: {name} of {place} comes in"
            );
            assert!(
                !differ("/2"),
                "{engine:?}: {name} of {place} changes the height"
            );
            browser.script(
                "document.querySelector(arguments[0]).removeAttribute('style')",
                vec![json!(place)],
            )?;
        }
    }
    Ok(())
}

#[test]
fn the_text_styles_of_a_page_stay_outside_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(the_text_styles_of_a_page_stay_outside)
}
