//! Any widget alone on a page with the strictest policy, drawn and ready. The one place in the tests that knows how a
//! page makes one.

use serde_json::json;

use crate::browser::{Browser, Server};

/// A page of the built site whose policy is the strictest.
const PAGE: &str = "/hosts/strict.html";

/// Opens the strict page with this widget in the place of its own, and waits until it is drawn as a whole.
pub fn open(
    browser: &Browser,
    server: &Server,
    tag: &str,
    attributes: &[(&str, &str)],
) -> anyhow::Result<()> {
    browser.open(&server.address(PAGE))?;
    browser.script(
        "const [tag, attributes] = arguments;
         const widget = document.createElement(tag);
         for (const [name, value] of attributes) widget.setAttribute(name, value);
         widget.setAttribute('loading', 'eager');
         widget.id = 'widget';
         const title = document.createElement('h1');
         title.textContent = 'A page';
         const main = document.createElement('main');
         main.append(title, widget);
         const after = document.createElement('p');
         const link = document.createElement('a');
         link.href = './';
         link.textContent = 'After the widget';
         after.append(link);
         main.append(after);
         document.body.replaceChildren(main);",
        vec![json!(tag), json!(attributes)],
    )?;
    browser.wait_to_show("[part~=frame]")?;
    browser.wait("what comes after the first drawing", |browser| {
        Ok(browser.script("return all('.fw-late').length === 0", Vec::new())? == json!(true))
    })
}

/// What the live region says now.
pub fn live(browser: &Browser) -> anyhow::Result<String> {
    Ok(browser.texts("[role=status][aria-live]")?.join(" "))
}

/// All text that the widget shows.
pub fn text(browser: &Browser) -> anyhow::Result<String> {
    browser.text("[part~=frame]")
}
