//! Widgets that come and go: many mounts leave nothing behind, a widget that is moved keeps what a person did, and wherever
//! it is moved to has room for it.

use anyhow::Context;
use framewise_tests::{
    browser::{Browser, Engine, Server},
    explorer::Explorer,
};
use serde_json::{Value, json};

/// What a page holds after the engine's garbage was collected.
#[derive(Debug, Clone, Copy)]
struct Held {
    /// Bytes of JavaScript.
    heap: u64,
    /// Bytes of the wasm's memory; it can never shrink.
    wasm: u64,
    /// Nodes, those of removed widgets too as long as something holds them.
    nodes: u64,
    /// Event listeners.
    listeners: u64,
}

fn held(browser: &Browser) -> anyhow::Result<Held> {
    for _ in 0..2 {
        browser.devtools("HeapProfiler.collectGarbage", json!({}))?;
    }
    let metrics = browser.devtools("Performance.getMetrics", json!({}))?;
    let metric = |name: &str| {
        metrics
            .get("metrics")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .find(|one| one.get("name") == Some(&json!(name)))
            .and_then(|one| one.get("value"))
            .and_then(Value::as_f64)
            .map(|value| value as u64)
            .with_context(|| format!("Chromium does not tell {name}"))
    };
    let wasm = browser.script("return window.wasmMemory.buffer.byteLength", Vec::new())?;
    Ok(Held {
        heap: metric("JSHeapUsedSize")?,
        wasm: wasm.as_u64().context("the memory has a size")?,
        nodes: metric("Nodes")?,
        listeners: metric("JSEventListeners")?,
    })
}

/// Mounts and removes so many widgets of all kinds, one after the other.
fn mount_and_remove(browser: &Browser, count: u32) -> anyhow::Result<()> {
    browser.script(
        "window.mounted = 0;
         (async () => {
             const tags = ['explorer', 'questionnaire', 'explainer', 'comparison', 'overlap', 'weigh', 'quiz'];
             for (let number = 0; number < arguments[0]; number += 1) {
                 const widget = document.createElement(`framewise-${tags[number % tags.length]}`);
                 widget.setAttribute('loading', 'eager');
                 widget.setAttribute('scenario', 'carer-streams-at-home');
                 document.body.append(widget);
                 await widget.ready;
                 await new Promise((next) => setTimeout(next));
                 if (!widget.shadowRoot.querySelector('[part~=widget]')) throw Error('nothing was drawn');
                 widget.remove();
                 await new Promise((next) => setTimeout(next));
                 window.mounted += 1;
             }
         })();",
        vec![json!(count)],
    )?;
    let mut seen = 0;
    // Each wait is for progress, so that a slow machine is not taken for a hanging page.
    while seen < u64::from(count) {
        browser.wait("another mount", |browser| {
            let now = browser.script("return window.mounted", Vec::new())?;
            let now = now.as_u64().unwrap_or_default();
            let progress = now > seen;
            seen = now;
            Ok(progress)
        })?;
    }
    Ok(())
}

#[test]
fn five_hundred_mounts_and_removals_leave_nothing_behind() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    browser.devtools("Performance.enable", json!({}))?;
    browser.open(&server.address("/hosts/plain.html"))?;
    Explorer::on(&browser)?;
    browser.script(
        "import(new URL('../package/framewise-elements.js', location)).then((glue) => glue.default())
             .then((wasm) => { window.wasmMemory = wasm.memory; })",
        Vec::new(),
    )?;
    browser.wait("the memory of the wasm", |browser| {
        Ok(browser.script("return Boolean(window.wasmMemory)", Vec::new())? == true)
    })?;
    // What is kept for the next widget is there after the first few.
    mount_and_remove(&browser, 28)?;
    let before = held(&browser)?;
    mount_and_remove(&browser, 500)?;
    let after = held(&browser)?;
    println!("before {before:?}\nafter  {after:?}");
    let grown = |name: &str, before: u64, after: u64, allowed: u64| {
        assert!(
            after <= before + allowed,
            "{name} grew from {before} to {after} over 500 mounts"
        );
    };
    grown("the JavaScript heap", before.heap, after.heap, 1_000_000);
    grown("the memory of the wasm", before.wasm, after.wasm, 1_000_000);
    grown("the number of nodes", before.nodes, after.nodes, 1_000);
    grown(
        "the number of listeners",
        before.listeners,
        after.listeners,
        50,
    );
    let complaints = browser.complaints()?;
    assert!(complaints.is_empty(), "{complaints:#?}");
    Ok(())
}

fn a_widget_that_is_moved_keeps_its_answers(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    Explorer::with_a_journey(&browser, &server)?;
    for way in [
        "document.body.prepend(widget);",
        "const frame = document.createElement('section'); document.body.append(frame); frame.append(widget);",
        "widget.remove(); setTimeout(() => document.body.append(widget), 300);",
    ] {
        browser.script(
            &format!("const widget = document.querySelector('framewise-explorer'); {way}"),
            Vec::new(),
        )?;
        std::thread::sleep(std::time::Duration::from_millis(600));
        let explorer = Explorer::on(&browser)?;
        explorer
            .wait_for_verdict("England and Wales", "trafficking", "met")
            .with_context(|| format!("{engine:?}: {way}"))?;
    }
    Ok(())
}

#[test]
fn a_widget_that_is_moved_keeps_its_answers_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(a_widget_that_is_moved_keeps_its_answers)
}

/// A tab or a page of an application takes a widget out and puts it back later.
fn a_widget_that_was_away_is_as_it_was_left(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.open(&server.address("/hosts/plain.html"))?;
    Explorer::on(&browser)?;
    browser.script(
        "window.quiz = document.createElement('framewise-quiz');
         quiz.setAttribute('loading', 'eager');
         document.body.append(quiz);",
        Vec::new(),
    )?;
    let heading = "return quiz.shadowRoot?.querySelector('.fw-main')?.textContent ?? ''";
    let heading_has = |wanted: &str| {
        browser.wait(wanted, |browser| {
            let words = browser.script(heading, Vec::new())?;
            Ok(words.as_str().is_some_and(|words| words.contains(wanted)))
        })
    };
    heading_has("Question 1 of")?;
    browser.script(
        "[...quiz.shadowRoot.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Next').click()",
        Vec::new(),
    )?;
    heading_has("Question 2 of")?;
    browser.script(
        "quiz.remove(); setTimeout(() => { document.body.append(quiz); window.back = true; }, 200)",
        Vec::new(),
    )?;
    browser.wait("the widget to come back", |browser| {
        Ok(browser.script("return window.back === true", Vec::new())? == true)
    })?;
    heading_has("Question 2 of")?;
    Ok(())
}

#[test]
fn a_widget_that_was_away_is_as_it_was_left_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(a_widget_that_was_away_is_as_it_was_left)
}

/// Four widgets that are away are kept as they were left; of one that went before them the answers come back, and no more.
fn of_five_that_were_away_the_first_begins_anew(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    let explorer = Explorer::with_a_journey(&browser, &server)?;
    // The list of places, the step that can be taken back, and the quizzes that are at their second question.
    browser.script(
        "window.explorer = document.querySelector('framewise-explorer');
         explorer.shadowRoot.querySelector('.fw-places').open = true;
         window.quizzes = [1, 2, 3, 4].map(() => {
             const quiz = document.createElement('framewise-quiz');
             quiz.setAttribute('loading', 'eager');
             document.body.append(quiz);
             return quiz;
         });
         window.state = () => [
             explorer.shadowRoot.querySelector('.fw-places')?.open ?? null,
             ...quizzes.map((quiz) => quiz.shadowRoot?.querySelector('.fw-question__focus')?.textContent.slice(0, 10) ?? ''),
         ];",
        Vec::new(),
    )?;
    let are = |what: &str, wanted: Value| {
        browser.wait(what, |browser| {
            Ok(browser.script("return state()", Vec::new())? == wanted)
        })
    };
    let (first, second) = ("Question 1", "Question 2");
    are("all of them", json!([true, first, first, first, first]))?;
    browser.script(
        "for (const quiz of quizzes)
             [...quiz.shadowRoot.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Next').click()",
        Vec::new(),
    )?;
    are(
        "the next questions",
        json!([true, second, second, second, second]),
    )?;
    // Takes these away one after the other, and puts them back a while later.
    let away = |these: &str| -> anyhow::Result<()> {
        browser.script(
            &format!(
                "window.back = false;
                 (async () => {{
                     const these = {these}, pause = (time) => new Promise((done) => setTimeout(done, time));
                     for (const one of these) {{
                         one.remove();
                         await pause(20);
                     }}
                     await pause(200);
                     document.body.prepend(...these);
                     await pause(200);
                     window.back = true;
                 }})();"
            ),
            Vec::new(),
        )?;
        browser.wait("their coming back", |browser| {
            Ok(browser.script("return window.back", Vec::new())? == true)
        })
    };
    away("[explorer, ...quizzes.slice(0, 3)]")?;
    are(
        "four as they were left",
        json!([true, second, second, second, second]),
    )
    .with_context(|| format!("{engine:?}"))?;
    away("[quizzes[0], explorer, ...quizzes.slice(1)]")?;
    are(
        "the first of five anew",
        json!([true, first, second, second, second]),
    )
    .with_context(|| format!("{engine:?}"))?;
    away("[explorer, ...quizzes]")?;
    are(
        "the explorer anew",
        json!([false, first, second, second, second]),
    )
    .with_context(|| format!("{engine:?}"))?;
    explorer.wait_for_verdict("England and Wales", "trafficking", "met")
}

#[test]
fn of_five_that_were_away_the_first_begins_anew_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(of_five_that_were_away_the_first_begins_anew)
}

/// The documented way to a link that restores what is shown.
#[test]
fn a_share_code_opens_the_same_state_on_another_page() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    Explorer::with_a_journey(&browser, &server)?;
    let code = browser.script(
        "return document.querySelector('framewise-explorer').shareCode",
        Vec::new(),
    )?;
    let code = code.as_str().context("there is a share code")?;
    browser.open(&server.address(&format!("/hosts/strict.html#framewise={code}")))?;
    let explorer = Explorer::on(&browser)?;
    explorer.wait_for_verdict("England and Wales", "trafficking", "met")
}

/// A host that fits its content, such as a dialog or a flex row, finds a width in the widget.
fn what_fits_its_content_has_room_for_it(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    browser.resize(1280, 900)?;
    browser.open(&server.address("/hosts/strict.html"))?;
    Explorer::on(&browser)?;
    for display in ["inline-block", "inline-flex", "table-cell"] {
        let width = browser.script(
            "const widget = document.querySelector('framewise-explorer');
             const box = document.createElement('div');
             box.style.display = arguments[0];
             widget.before(box);
             box.append(widget);
             return Math.round(widget.getBoundingClientRect().width)",
            vec![json!(display)],
        )?;
        assert!(
            width
                .as_u64()
                .is_some_and(|width| (600..=1280).contains(&width)),
            "{engine:?}, {display}: {width} px"
        );
    }
    Ok(())
}

#[test]
fn what_fits_its_content_has_room_for_it_everywhere() -> anyhow::Result<()> {
    Engine::ALL
        .into_iter()
        .try_for_each(what_fits_its_content_has_room_for_it)
}
