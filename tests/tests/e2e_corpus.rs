//! Promise 7 in a browser: the shipped wasm gives the same answers there as the native build on one corpus.

use anyhow::Context;
use framewise_tests::{
    browser::{Browser, Engine, Server},
    corpus::stage::stage,
};
use serde_json::Value;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// One situation in so many, and all definitions. Node.js, which runs the same machine code, takes the whole corpus.
const ONE_IN: usize = 4;
/// It takes a browser half a minute; a loaded machine gets more.
const PATIENCE: Duration = Duration::from_secs(300);

#[test]
fn the_shipped_wasm_answers_in_chromium_as_native_rust_does() -> anyhow::Result<()> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("corpus-browser");
    let staged = stage(&folder, ONE_IN)?;
    let server = Server::of_folder(&folder)?;
    let browser = Browser::start(Engine::Chromium)?;
    let started = Instant::now();
    browser.open(&server.address("/browser.html"))?;
    let mut text = String::new();
    while text.is_empty() && started.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(250));
        let found = browser.script(
            "return document.querySelector('#result').textContent",
            Vec::new(),
        )?;
        text = found.as_str().unwrap_or_default().to_owned();
    }
    println!("{text}\n{:?} after {:?}", staged, started.elapsed());
    let result: Value =
        serde_json::from_str(&text).with_context(|| format!("the page said: {text}"))?;
    let said = |name: &str| result.get(name).and_then(Value::as_u64);
    assert_eq!(said("different"), Some(0), "{text}");
    assert_eq!(said("situations"), Some(staged.situations as u64), "{text}");
    Ok(())
}
