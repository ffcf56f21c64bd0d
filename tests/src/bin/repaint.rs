//! How long a reader waits for an answer to be seen, in Chromium at the processor's full speed and slowed down sixfold
//! through its developer tools. Run by `cargo xtask bench`; it prints figures and judges nothing, since they depend on the
//! machine.

use anyhow::{Context, bail};
use framewise_tests::browser::{Browser, Engine, Server};
use serde_json::{Value, json};

/// Pages with an explorer: one place, four, and one place with the script that knows every widget and has all styles.
const PAGES: [(&str, &str); 3] = [
    ("/hosts/explorer.html", "one place"),
    ("/", "four places"),
    ("/hosts/strict.html", "all widgets"),
];

/// How many times slower the processor is made.
const SLOWDOWNS: [u32; 2] = [1, 6];

/// A frame at 60 pictures a second, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// Answers one choice after the other and notes for each how long our work took and when the frame that shows it was
/// done. Then it changes the words of a choice in place, by hand, and waits for that frame: what the browser needs for one
/// text of this page, without us. An answer changes more than one text.
const MEASURE: &str = "
    const root = document.querySelector('framewise-explorer').shadowRoot;
    const wait = (how) => new Promise(how);
    const framed = () => wait((done) => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(0);
    }));
    const words = () => root.querySelector('.fw-chip__words').firstChild;
    const found = { work: [], seen: [], by_hand: [], stale: 0 };
    window.found = undefined;
    (async () => {
      for (let round = 0; round < 30; round++) {
        const control = root.querySelector('.fw-chip select');
        control.selectedIndex = (control.selectedIndex + 1) % control.options.length;
        const chosen = control.value;
        const before = root.textContent;
        const start = performance.now();
        control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
        const seen = framed();
        // What is drawn is drawn in microtasks after the event.
        for (let turn = 0; turn < 5; turn++) await undefined;
        const work = performance.now() - start;
        if (root.textContent === before || control.value !== chosen) found.stale += 1;
        await seen;
        if (round > 4) {
          found.work.push(work);
          found.seen.push(performance.now() - start);
        }
        await wait((done) => setTimeout(done, 100));
      }
      for (let round = 0; round < 30; round++) {
        const start = performance.now();
        words().data = round % 2 ? 'a child' : 'a person whose age nobody has asked about yet';
        await framed();
        if (round > 4) found.by_hand.push(performance.now() - start);
        await wait((done) => setTimeout(done, 100));
      }
      window.found = found;
    })();
";

/// The same text changed by hand on a page that has nothing else: what no page can go below.
const EMPTY: &str = "
    const text = document.body.appendChild(document.createElement('p')).appendChild(document.createTextNode(''));
    const wait = (how) => new Promise(how);
    const found = { by_hand: [] };
    window.found = undefined;
    (async () => {
      for (let round = 0; round < 30; round++) {
        const start = performance.now();
        text.data = round % 2 ? 'a child' : 'a person whose age nobody has asked about yet';
        await wait((done) => requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = done;
          channel.port2.postMessage(0);
        }));
        if (round > 4) found.by_hand.push(performance.now() - start);
        await wait((done) => setTimeout(done, 100));
      }
      window.found = found;
    })();
";

fn main() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.resize(1280, 900)?;
    println!(
        "milliseconds from an answer, median and ninth tenth: our work; until its frame is done; until a frame is done in \
         which one text was changed by hand. A frame at 60 a second is {FRAME:.1}"
    );
    for rate in SLOWDOWNS {
        slow(&browser, 1)?;
        browser.open("about:blank")?;
        slow(&browser, rate)?;
        let found = measured(&browser, EMPTY)?;
        println!(
            "{:12} {rate} times slower   by hand {}",
            "an empty page",
            figures(&found, "by_hand")?
        );
    }
    for (page, name) in PAGES {
        for rate in SLOWDOWNS {
            slow(&browser, 1)?;
            browser.open(&server.address(page))?;
            browser.wait_to_show("[part~=verdict]")?;
            slow(&browser, rate)?;
            let found = measured(&browser, MEASURE)?;
            if found.get("stale") != Some(&json!(0)) {
                bail!(
                    "{page}: an answer was not drawn when its frame began, so no figure means anything: {found}"
                );
            }
            println!(
                "{name:12} {rate} times slower   work {}   seen {}   by hand {}",
                figures(&found, "work")?,
                figures(&found, "seen")?,
                figures(&found, "by_hand")?
            );
        }
    }
    Ok(())
}

fn slow(browser: &Browser, rate: u32) -> anyhow::Result<()> {
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))?;
    Ok(())
}

/// What a script of this file leaves in `window.found`.
fn measured(browser: &Browser, script: &str) -> anyhow::Result<Value> {
    browser.script(script, Vec::new())?;
    browser.wait("the end of the measurement", |browser| {
        Ok(browser.script("return window.found !== undefined", Vec::new())? == json!(true))
    })?;
    browser.script("return window.found", Vec::new())
}

/// The median and the ninth tenth of a list of times.
fn figures(found: &Value, what: &str) -> anyhow::Result<String> {
    let mut times: Vec<f64> =
        serde_json::from_value(found.get(what).cloned().context("no times")?)?;
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get(times.len() * share / 10).copied();
    Ok(format!(
        "{:6.1} {:6.1}",
        at(5).context("no time was measured")?,
        at(9).context("no time was measured")?
    ))
}
