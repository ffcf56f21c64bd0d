//! Privacy as a record: every request, cookie, storage call and message on every kind of host page, while the page
//! loads and while a person uses the widget. What must not be fails the test; what was is written down for the
//! evidence page, with the hash of the loader that it speaks of.

use std::{fs, path::Path};

use anyhow::Context;
use framewise_tests::{
    browser::{Browser, Engine, Server},
    explorer::Explorer,
};
use serde_json::{Map, Value, json};

/// Pages, and whether the widget lives in a frame there.
const HOSTS: [(&str, bool); 8] = [
    ("plain", false),
    ("strict", false),
    ("hostile", false),
    ("rtl", false),
    ("two-copies", false),
    ("sandboxed", true),
    ("framed", true),
    ("wordpress", true),
];

/// What a page's own recorder and the browser know.
fn seen(browser: &Browser) -> anyhow::Result<Value> {
    browser.script(
        "const record = window.hostRecord ?? {};
         let cookie = '';
         try { cookie = document.cookie; } catch { cookie = ''; }
         let kept = 0;
         try { kept = localStorage.length + sessionStorage.length; } catch { kept = 0; }
         return {
             requests: performance.getEntriesByType('resource').map((one) => one.name).sort(),
             storage: (record.storage ?? []).filter((call) => call !== 'cookie read'),
             messages: [...new Set((record.messages ?? []).map((text) => Object.keys(JSON.parse(text) ?? {}).join(' ')))],
             cookies: cookie,
             kept,
         };",
        Vec::new(),
    )
}

fn texts(value: &Value, name: &str) -> Vec<String> {
    value
        .get(name)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|text| text.as_str().map(str::to_owned))
        .collect()
}

fn record(browser: &Browser, server: &Server, host: &str, framed: bool) -> anyhow::Result<Value> {
    let engine = browser.engine;
    browser.leave_frames()?;
    browser.open(&server.address(&format!("/hosts/{host}.html")))?;
    if framed {
        browser.enter_frame("#frame")?;
    }
    let explorer = Explorer::on(browser)?;
    let loaded = seen(browser)?;
    explorer.answer_by_keyboard("arrange or ease a journey", "A journey")?;
    explorer.wait_for_verdict("England and Wales", "trafficking", "met")?;
    browser.click("[part~=verdict] button[aria-expanded=false]")?;
    let used = seen(browser)?;
    let place = format!("{engine:?}, {host}");
    let requests = texts(&used, "requests");
    assert_eq!(
        requests,
        texts(&loaded, "requests"),
        "{place}: no request after load"
    );
    let own = server.address("/");
    assert!(
        requests.iter().all(|address| address.starts_with(&own)),
        "{place}: another origin in {requests:?}"
    );
    assert!(
        requests.iter().any(|address| address.ends_with(".wasm")),
        "{place}: the record is blind: {requests:?}"
    );
    for kind in ["storage", "messages"] {
        assert_eq!(texts(&used, kind), Vec::<String>::new(), "{place}: {kind}");
    }
    assert_eq!(used.get("cookies"), Some(&json!("")), "{place}");
    assert_eq!(used.get("kept"), Some(&json!(0)), "{place}");

    browser.leave_frames()?;
    let outside = seen(browser)?;
    assert_eq!(texts(&outside, "storage"), Vec::<String>::new(), "{place}");
    // A frame tells its parent its height, and nothing else.
    let messages = texts(&outside, "messages");
    assert!(
        messages
            .iter()
            .all(|keys| ["type version height", "message value secret"].contains(&keys.as_str())),
        "{place}: {messages:?}"
    );
    let files: Vec<&str> = requests
        .iter()
        .filter_map(|address| address.strip_prefix(&own))
        .collect();
    Ok(json!({
        "requests while loading": files,
        "requests while used": [],
        "requests to other sites": [],
        "storage calls": [],
        "cookies": [],
        "messages to the host page, by their fields": messages,
    }))
}

#[test]
fn no_host_learns_anything_and_nothing_is_kept() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let mut engines = Map::new();
    for engine in Engine::ALL {
        let browser = Browser::start(engine)?;
        browser.resize(1280, 900)?;
        let mut hosts = Map::new();
        for (host, framed) in HOSTS {
            let found = record(&browser, &server, host, framed)
                .with_context(|| format!("{engine:?}, {host}"))?;
            hosts.insert(host.to_owned(), found);
        }
        engines.insert(format!("{engine:?}"), Value::Object(hosts));
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let hashes: Value = serde_json::from_str(&fs::read_to_string(
        root.join("dist/package/framewise.integrity.json"),
    )?)?;
    let whole = serde_json::to_string_pretty(&json!({
        "loader": hashes.get("framewise.js"),
        "what was done": "Each host page was opened, the explorer drawn, one fact answered by keyboard, one verdict opened.",
        "engines": engines,
    }))?;
    // Beside the build it speaks of, and where the next build finds it if that has the same loader.
    let target = std::env::current_exe()?;
    let target = target.ancestors().nth(3).context("a test lies in target")?;
    for folder in [root.join("dist/evidence"), target.join("evidence")] {
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("privacy.json"), format!("{whole}\n"))?;
    }
    Ok(())
}
