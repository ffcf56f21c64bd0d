//! The embed builder as an editor uses it: choose by keyboard, copy, paste into a page of another site.
//! What it writes must work there, and what is typed into it must never become markup.

use std::path::Path;

use anyhow::Context;
use framewise_tests::{
    browser::{Browser, Engine, Key, Server},
    explorer::Explorer,
};
use serde_json::{Value, json};

/// What a page of the other site allows: the files of the first, and nothing else.
fn policy(files: &str) -> String {
    format!(
        "[[rule]]\npath = \"/*\"\nheaders = \"host\"\n[headers.host]\nContent-Security-Policy = \"default-src 'none'; \
         script-src {files} 'wasm-unsafe-eval'; connect-src {files}; style-src {files}; frame-src {files}; \
         require-trusted-types-for 'script'; trusted-types 'none'\"\n"
    )
}

fn start(width: u32) -> anyhow::Result<(Server, Browser)> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(width, 900)?;
    browser.open(&server.address("/builder.html"))?;
    browser.wait("a snippet", |browser| {
        Ok(browser.text("#snippet")?.contains("framewise"))
    })?;
    Ok((server, browser))
}

/// Sets a field as typing does.
fn set(browser: &Browser, selector: &str, value: &str) -> anyhow::Result<()> {
    browser.script(
        "const [field] = all(arguments[0]);
         field.closest('details')?.setAttribute('open', '');
         if (field.type === 'checkbox' || field.type === 'radio') field.checked = arguments[1] === 'yes';
         else field.value = arguments[1];
         field.dispatchEvent(new Event('input', { bubbles: true }));",
        vec![json!(selector), json!(value)],
    )?;
    Ok(())
}

/// A page of another site with the snippet in it.
fn host(folder: &Path, files: &str, snippet: &str) -> anyhow::Result<Server> {
    std::fs::write(
        folder.join("index.html"),
        format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title><main><h1>Host</h1>\n{snippet}\n</main></html>"
        ),
    )?;
    std::fs::write(folder.join("serve.toml"), policy(files))?;
    Server::of_folder(folder)
}

#[test]
fn the_script_snippet_works_on_another_site_with_pinned_files() -> anyhow::Result<()> {
    let (server, browser) = start(1280)?;
    set(&browser, "[name=jurisdictions][value=philippines]", "yes")?;
    set(&browser, "#set-pin", "yes")?;
    set(&browser, "#set-preset", "paper")?;
    let snippet = browser.text("#snippet")?;
    assert!(snippet.contains("integrity=\"sha384-"), "{snippet}");
    assert!(snippet.contains("themes/paper.css"), "{snippet}");

    let folder = tempfile::tempdir()?;
    let host = host(folder.path(), &server.address(""), &snippet)?;
    browser.complaints()?;
    browser.open(&host.address("/"))?;
    let explorer = Explorer::on(&browser)?;
    assert_eq!(
        explorer.verdict("England and Wales", "trafficking")?,
        "not met"
    );
    assert!(
        explorer
            .verdicts()?
            .iter()
            .any(|name| name.starts_with("Philippines")),
        "the chosen legal system is shown"
    );
    let complaints: Vec<String> = browser
        .complaints()?
        .into_iter()
        .filter(|line| !line.contains("favicon"))
        .collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
    Ok(())
}

#[test]
fn the_frame_snippet_works_on_another_site() -> anyhow::Result<()> {
    let (server, browser) = start(1280)?;
    set(&browser, "#kind-frame", "yes")?;
    set(&browser, "#set-height", "900")?;
    let snippet = browser.text("#snippet")?;
    for part in [
        "height=\"900\"",
        "loading=\"lazy\"",
        "referrerpolicy=\"no-referrer\"",
        "sandbox=\"allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation\"",
        "title=\"",
        "<p><a href=\"",
    ] {
        assert!(snippet.contains(part), "{part} is not in {snippet}");
    }
    let folder = tempfile::tempdir()?;
    let host = host(folder.path(), &server.address(""), &snippet)?;
    browser.open(&host.address("/"))?;
    browser.enter_frame("iframe")?;
    let explorer = Explorer::on(&browser)?;
    assert_eq!(
        explorer.verdict("England and Wales", "trafficking")?,
        "not met"
    );
    Ok(())
}

#[test]
fn what_is_typed_stays_text_in_every_kind_of_snippet() -> anyhow::Result<()> {
    const HOSTILE: &str = "\"'></p></framewise-quiz></iframe><script>window.broken = 1</script><img src=x onerror=\"window.broken = 2\">{{ 1 + 1 }} [gallery] `${1}` &amp; \u{2028}";
    let (server, browser) = start(1280)?;
    set(&browser, "#set-widget", "quiz")?;
    set(&browser, "#set-text", HOSTILE)?;
    set(&browser, "#set-title", HOSTILE)?;
    set(&browser, "[name=start-label]", HOSTILE)?;
    let exit = format!(
        "https://example.org/?{}",
        HOSTILE.replace(char::is_whitespace, "")
    );
    set(&browser, "[name=exit-url]", &exit)?;
    set(&browser, "[name=state]", HOSTILE)?;
    let kinds = browser.script(
        "return all('[name=kind]').map((radio) => radio.value)",
        Vec::new(),
    )?;
    let kinds: Vec<String> = serde_json::from_value(kinds)?;
    assert_eq!(kinds.len(), 6, "{kinds:?}");
    for kind in &kinds {
        set(&browser, &format!("#kind-{kind}"), "yes")?;
        let snippet = browser.text("#snippet")?;
        assert!(!snippet.contains("<script>window"), "{kind}: {snippet}");
        assert!(!snippet.contains("<img"), "{kind}: {snippet}");
        if kind == "wordpress" {
            assert!(!snippet.contains('['), "WordPress would run it: {snippet}");
        }
        if kind == "vue" {
            assert!(snippet.contains("v-pre"), "{snippet}");
        }
        if kind == "script" || kind == "frame" || kind == "wordpress" {
            let folder = tempfile::tempdir()?;
            let host = host(folder.path(), &server.address(""), &snippet)?;
            browser.open(&host.address("/"))?;
            let found = browser.script(
                "return { broken: window.broken ?? null, scripts: document.scripts.length, images: document.images.length,
                    text: document.querySelector('main').textContent }",
                Vec::new(),
            )?;
            assert_eq!(found.get("broken"), Some(&Value::Null), "{kind}");
            assert_eq!(found.get("images"), Some(&json!(0)), "{kind}");
            let text = found
                .get("text")
                .and_then(Value::as_str)
                .unwrap_or_default();
            assert!(
                text.contains("<script>window.broken = 1</script>"),
                "{kind}: the text is read as it was typed: {text}"
            );
            let back = browser.back();
            back.context("back to the builder")?;
            browser.open(&server.address("/builder.html"))?;
            browser.wait("a snippet", |browser| {
                Ok(browser.text("#snippet")?.contains("framewise"))
            })?;
            set(&browser, "#set-widget", "quiz")?;
            set(&browser, "#set-text", HOSTILE)?;
            set(&browser, "#set-title", HOSTILE)?;
        }
    }
    Ok(())
}

#[test]
fn the_builder_is_used_by_keyboard_and_previews_what_it_writes() -> anyhow::Result<()> {
    let (_server, browser) = start(1280)?;
    browser.tab_to("#set-widget")?;
    browser.type_text("Qu")?;
    browser.type_text("iz")?;
    browser.wait("the snippet of the quiz", |browser| {
        Ok(browser.text("#snippet")?.contains("<framewise-quiz"))
    })?;
    browser.wait_to_show("#preview framewise-quiz")?;
    let focused = browser.script("return focused().id", Vec::new())?;
    assert_eq!(focused, "set-widget", "choosing does not lose the focus");
    browser.tab_to("#copy")?;
    browser.type_text(" ")?;
    browser.wait("the word that it is copied or selected", |browser| {
        Ok(!browser.text("#copied")?.is_empty())
    })?;
    let address = browser.address()?;
    assert!(
        !address.contains('#'),
        "no settings in the address unasked: {address}"
    );
    browser.tab_to("#keep")?;
    browser.type_text(" ")?;
    browser.wait("settings in the address", |browser| {
        Ok(browser.address()?.contains("#widget=quiz"))
    })?;
    let complaints = browser.complaints()?;
    assert!(complaints.is_empty(), "{complaints:#?}");
    Ok(())
}

#[test]
fn another_widget_takes_what_was_set_and_not_the_sample() -> anyhow::Result<()> {
    let (_server, browser) = start(1280)?;
    let has = |part: &str| -> anyhow::Result<bool> { Ok(browser.text("#snippet")?.contains(part)) };
    assert!(has("scenario=")?, "the explorer begins with a sample");
    set(&browser, "#set-theme", "dark")?;
    for widget in ["questionnaire", "quiz", "explainer", "comparison", "weigh"] {
        set(&browser, "#set-widget", widget)?;
        assert!(has(&format!("<framewise-{widget} theme=\"dark\">"))?);
    }
    let offered = |selector: &str| -> anyhow::Result<bool> {
        Ok(
            browser.script("return all(arguments[0]).length > 0", vec![json!(selector)])?
                == json!(true),
        )
    };
    set(&browser, "#set-widget", "questionnaire")?;
    assert!(!offered("[name=scenario]")? && offered("[name=jurisdictions]")?);
    set(&browser, "#set-widget", "quiz")?;
    assert!(!offered(
        "[name=scenario], [name=jurisdictions], [name=frames]"
    )?);

    // What was set outlives a widget that has no use for it.
    set(&browser, "#set-widget", "explorer")?;
    set(&browser, "[name=jurisdictions][value=philippines]", "yes")?;
    set(&browser, "#set-widget", "quiz")?;
    assert!(!has("philippines")?);
    set(&browser, "#set-widget", "questionnaire")?;
    assert!(has("jurisdictions=\"philippines\"")?);

    set(&browser, "#set-widget", "comparison")?;
    set(&browser, "[name=between][value=kenya]", "yes")?;
    set(&browser, "[name=between][value=philippines]", "yes")?;
    let open = browser.script(
        "return all('[name=between]:not(:disabled)').map((box) => box.value)",
        Vec::new(),
    )?;
    assert_eq!(open, json!(["philippines", "kenya"]), "two and no more");
    Ok(())
}

#[test]
fn the_script_of_an_explorer_among_other_widgets_serves_them_all() -> anyhow::Result<()> {
    let (server, browser) = start(1280)?;
    assert!(browser.text("#snippet")?.contains("/explorer.js\""));
    set(&browser, "#set-others", "yes")?;
    let snippet = browser.text("#snippet")?;
    assert!(snippet.contains("/framewise.js\""), "{snippet}");
    let folder = tempfile::tempdir()?;
    let both = format!("{snippet}\n<framewise-quiz loading=\"eager\"><p>Quiz</p></framewise-quiz>");
    let host = host(folder.path(), &server.address(""), &both)?;
    browser.open(&host.address("/"))?;
    browser.wait("a quiz that is drawn", |browser| {
        Ok(browser.script(
            "return document.querySelector('framewise-quiz').matches(':state(ready)')",
            Vec::new(),
        )? == json!(true))
    })
}

#[test]
fn an_address_that_cannot_be_used_is_said_and_leaves_no_snippet() -> anyhow::Result<()> {
    let (_server, browser) = start(1280)?;
    let state = |field: &str| -> anyhow::Result<(bool, String)> {
        let found = browser.script(
            "const [field] = all(arguments[0]);
             const described = field.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id));
             const words = described.filter((own) => !own.hidden && own.classList.contains('wrong')).map((own) => own.textContent);
             return [field.getAttribute('aria-invalid') === 'true', words.join('')]",
            vec![json!(field)],
        )?;
        Ok(serde_json::from_value(found)?)
    };
    for (field, text) in [
        ("#set-base", "framewise"),
        ("#set-base", "www.example.org/framewise"),
        ("#set-base", "localhost:8080/framewise"),
        ("#set-base", "//www.example.org/framewise"),
        ("#set-base", "/a/..//www.example.org"),
        ("#set-base", "javascript:alert(1)//"),
        ("#set-base", ""),
        ("[name=exit-url]", "bbc.co.uk"),
        ("[name=exit-url]", "javascript:alert(1)"),
    ] {
        let before = browser.script("return all(arguments[0])[0].value", vec![json!(field)])?;
        set(&browser, field, text)?;
        let (invalid, words) = state(field)?;
        assert!(
            invalid && words.contains("https://"),
            "{field} {text}: {words}"
        );
        assert_eq!(browser.text("#snippet")?, "", "{field} {text}");
        assert!(!browser.text("#copied")?.is_empty(), "{field} {text}");
        set(&browser, field, before.as_str().unwrap_or_default())?;
        assert_eq!(state(field)?, (false, String::new()), "{field} {text}");
        assert!(browser.text("#snippet")?.contains("framewise"));
    }
    for (text, file) in [
        ("/framewise", "src=\"/framewise/explorer.js\""),
        (
            "https://www.example.org/framewise/",
            "src=\"https://www.example.org/framewise/explorer.js\"",
        ),
        (
            "http://localhost:8080/framewise",
            "src=\"http://localhost:8080/framewise/explorer.js\"",
        ),
    ] {
        set(&browser, "#set-base", text)?;
        let snippet = browser.text("#snippet")?;
        assert!(snippet.contains(file), "{text}: {snippet}");
    }
    set(&browser, "#kind-frame", "yes")?;
    for (height, written) in [("9", "200"), ("99999", "4000"), ("", "800"), ("640", "640")] {
        set(&browser, "#set-height", height)?;
        let snippet = browser.text("#snippet")?;
        assert!(
            snippet.contains(&format!("height=\"{written}\"")),
            "{height}: {snippet}"
        );
    }
    Ok(())
}

#[test]
fn kept_settings_are_all_there_after_a_reload() -> anyhow::Result<()> {
    const TEXT: &str = "Two lines,\n\"><img src=x onerror=\"window.broken = 1\"> & one";
    let (server, browser) = start(1280)?;
    for (field, value) in [
        ("#set-others", "yes"),
        ("#set-preset", "paper"),
        ("#set-pin", "yes"),
        ("#set-text", TEXT),
        ("#set-base", "https://files.example/framewise"),
        ("#kind-frame", "yes"),
        ("#set-title", TEXT),
        ("#set-height", "640"),
        ("#set-auto-height", "yes"),
        ("[name=exit-url]", "https://www.bbc.co.uk/"),
    ] {
        set(&browser, field, value)?;
    }
    let snippet = browser.text("#snippet")?;
    browser.script("all('#keep')[0].click()", Vec::new())?;
    let kept = browser.address()?;
    browser.open("about:blank")?;
    browser.open(&kept)?;
    browser.wait("the snippet as it was", |browser| {
        Ok(browser.text("#snippet")? == snippet)
    })?;
    let found = browser.script(
        "const value = (id) => document.getElementById(id).value;
         const checked = (id) => document.getElementById(id).checked;
         return [value('set-preset'), value('set-text'), checked('set-others'), window.broken ?? null]",
        Vec::new(),
    )?;
    assert_eq!(found, json!(["paper", TEXT, true, null]));
    assert!(
        browser.text("#whose")?.contains("files.example"),
        "a link does not choose unseen whose files a snippet loads"
    );

    // A link may hold anything.
    browser.open("about:blank")?;
    browser.open(&server.address(
        "/builder.html#widget=nothing&page-kind=nothing&page-preset=..%2Fx&page-height=1e9&page-base=javascript:alert(1)&scenario=%22%3E",
    ))?;
    browser.wait_to_show("#set-base-wrong")?;
    assert_eq!(browser.text("#snippet")?, "");
    let found = browser.script(
        "const value = (id) => document.getElementById(id).value;
         return [value('set-widget'), value('set-preset'), value('set-height'), value('set-scenario')]",
        Vec::new(),
    )?;
    assert_eq!(found, json!(["explorer", "", "4000", ""]));
    Ok(())
}

#[test]
fn everything_of_the_pack_can_be_chosen() -> anyhow::Result<()> {
    let (_server, browser) = start(1280)?;
    let pack = framewise_core::pack::decode(framewise_content::ONLINE_EXPLOITATION)?;
    let offered = |selector: &str| -> anyhow::Result<Vec<String>> {
        let found = browser.script(
            "return all(arguments[0]).map((own) => own.value).filter(Boolean)",
            vec![json!(selector)],
        )?;
        let mut ids: Vec<String> = serde_json::from_value(found)?;
        ids.sort();
        Ok(ids)
    };
    let sorted = |ids: Vec<&String>| -> Vec<String> {
        let mut ids: Vec<String> = ids.into_iter().cloned().collect();
        ids.sort();
        ids
    };
    assert_eq!(
        offered("#set-scenario option")?,
        sorted(pack.scenarios.iter().map(|own| &own.id).collect())
    );
    assert_eq!(
        offered("[name=jurisdictions]")?,
        sorted(pack.jurisdictions.iter().map(|own| &own.id).collect())
    );
    set(&browser, "#set-widget", "explainer")?;
    assert_eq!(
        offered("#set-explainer option")?,
        sorted(
            pack.commentary
                .explainers
                .iter()
                .map(|own| &own.said.id)
                .collect()
        )
    );
    set(&browser, "#set-widget", "overlap")?;
    assert_eq!(
        offered("#set-left option")?,
        sorted(pack.definitions.iter().map(|own| &own.id).collect())
    );
    set(&browser, "#set-widget", "quiz")?;
    assert_eq!(
        offered("[name=items]")?,
        sorted(pack.commentary.quiz.iter().map(|own| &own.id).collect())
    );
    Ok(())
}

/// A list of boxes is a group once, by its legend, and whoever tabs through it sees each box.
#[test]
fn a_list_of_boxes_is_named_once_and_scrolls_with_the_focus() -> anyhow::Result<()> {
    let (_server, browser) = start(1280)?;
    set(&browser, "#set-widget", "quiz")?;
    browser.wait_to_show("[name=items]")?;
    browser.devtools("Accessibility.enable", json!({}))?;
    let tree = browser.devtools("Accessibility.getFullAXTree", json!({}))?;
    let nodes = tree.get("nodes").and_then(Value::as_array);
    let mut groups: Vec<&str> = nodes
        .into_iter()
        .flatten()
        .filter(|node| node.pointer("/role/value") == Some(&json!("group")))
        .filter_map(|node| node.pointer("/name/value").and_then(Value::as_str))
        .filter(|name| !name.is_empty())
        .collect();
    let all = groups.len();
    assert!(groups.contains(&"Questions"), "{groups:?}");
    groups.sort_unstable();
    groups.dedup();
    assert_eq!(groups.len(), all, "{groups:?}");

    let boxes = browser.texts("label:has([name=items])")?.len();
    assert!(boxes > 20, "a list that scrolls: {boxes}");
    browser.tab_to("[name=items]")?;
    for at in 1..boxes {
        browser.press(Key::Tab)?;
        let seen = browser.script(
            "const box = focused().getBoundingClientRect();
             const list = focused().closest('.checks').getBoundingClientRect();
             return [all('[name=items]').indexOf(focused()), box.top >= list.top && box.bottom <= list.bottom]",
            Vec::new(),
        )?;
        assert_eq!(seen, json!([at, true]));
    }
    Ok(())
}
