//! Events to the page: what a person did, as ids and verdicts. Answers themselves are never told.

use framewise_core::session::{Action, Changed, Frame, VerdictKind};
use framewise_widgets::{Change, Deed};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Sends `framewise-change`.
pub fn change(host: &HtmlElement, change: &Change) {
    let (action, subject) = describe(&change.action);
    tell(host, action, subject, &change.changed);
}

/// Sends what a person did beside the situation: `framewise-step` for a move, else `framewise-change`.
pub fn deed(host: &HtmlElement, deed: Deed, subject: &str) {
    let action = match deed {
        Deed::Step => return step(host, subject),
        Deed::Compare => "compare",
        Deed::Weigh => "weigh",
        Deed::Reveal => "reveal",
    };
    tell(host, action, subject, &Changed::default());
}

fn tell(host: &HtmlElement, action: &str, subject: &str, changed: &Changed) {
    let definitions = Array::new();
    for each in &changed.definitions {
        let entry = verdict(&each.jurisdiction.id, each.frame, each.from, each.to);
        put(&entry, "definition", &each.definition.id);
        definitions.push(&entry);
    }
    let summaries = Array::new();
    for each in &changed.cells {
        summaries.push(&verdict(
            &each.jurisdiction.id,
            each.frame,
            each.from,
            each.to,
        ));
    }
    let detail = Object::new();
    put(&detail, "action", action);
    put(&detail, "subject", subject);
    set(&detail, "definitions", &definitions);
    set(&detail, "summaries", &summaries);
    send(host, "framewise-change", &detail);
}

fn step(host: &HtmlElement, step: &str) {
    let detail = Object::new();
    put(&detail, "step", step);
    send(host, "framewise-step", &detail);
}

fn send(host: &HtmlElement, name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // A listener of the page that throws is the page's own affair.
        let _ = host.dispatch_event(&event);
    }
}

fn verdict(jurisdiction: &str, frame: Frame, from: VerdictKind, to: VerdictKind) -> Object {
    let entry = Object::new();
    put(&entry, "jurisdiction", jurisdiction);
    put(&entry, "frame", frame.id());
    put(&entry, "from", from.id());
    put(&entry, "to", to.id());
    entry
}

/// The stable id of what was done, and the id that it concerns, or empty.
fn describe(action: &Action) -> (&'static str, &str) {
    match action {
        Action::Answer { fact, .. } => ("answer", fact),
        Action::DontKnow { fact } => ("dont-know", fact),
        Action::Clear { fact } => ("clear", fact),
        Action::ChooseReading { reading, .. } => ("choose-reading", reading),
        Action::OpenReading { reading } => ("open-reading", reading),
        Action::ShowJurisdictions(_) => ("show-jurisdictions", ""),
        Action::ShowFrames(_) => ("show-frames", ""),
        Action::LoadScenario { id } => ("load-scenario", id),
        Action::ApplyChange(_) => ("apply-change", ""),
        Action::Reset => ("reset", ""),
        Action::Undo => ("undo", ""),
        Action::Redo => ("redo", ""),
        Action::OpenShared(_) => ("open-shared", ""),
    }
}

fn put(object: &Object, name: &str, value: &str) {
    set(object, name, &JsValue::from_str(value));
}

fn set(object: &Object, name: &str, value: &JsValue) {
    // A fresh plain object takes any property.
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}
