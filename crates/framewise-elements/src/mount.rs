//! Putting a widget into a shadow root, and the handle by which the loader steers it.
//!
//! Yew keeps the event listeners of every root that it ever rendered into. So a root is never thrown away: when a
//! widget goes, its root goes back to [`IDLE`] and the next widget of the page is drawn there. A page that mounts and
//! removes five hundred widgets one after the other holds one root.

use crate::draw::{Root, RootProps, Shown};
use crate::settings::{Complaint, Settings};
use crate::table::{self, Field, Tag};
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::{AppHandle, Renderer};

thread_local! {
    static IDLE: RefCell<Vec<Stage>> = const { RefCell::new(Vec::new()) };
    static NUMBER: Cell<u32> = const { Cell::new(0) };
}

/// A root element with the Yew application that draws in it.
struct Stage {
    root: Element,
    app: AppHandle<Root>,
}

/// A widget that is drawn. The loader frees it by [`Handle::stop`].
#[wasm_bindgen]
pub struct Handle {
    stage: Stage,
    host: HtmlElement,
    tag: &'static Tag,
    settings: Settings,
    complaints: Vec<Complaint>,
    /// What the settings name and the content does not have.
    unknown: Vec<String>,
    shown: Shown,
}

/// Draws a widget. `attributes` holds names and values in turn.
///
/// # Errors
/// When there is no such tag or no pack was loaded, in words.
#[wasm_bindgen]
pub fn mount(
    host: HtmlElement,
    root: ShadowRoot,
    tag: &str,
    language: &str,
    attributes: Vec<String>,
) -> Result<Handle, JsError> {
    let Some(tag) = table::tag(tag) else {
        return Err(JsError::new("There is no widget for this tag."));
    };
    let Some(pack) = crate::page::pack(language) else {
        return Err(JsError::new("The content was not loaded."));
    };
    let pairs = attributes.chunks_exact(2).filter_map(|pair| match pair {
        [name, value] => Some((name.as_str(), value.as_str())),
        _ => None,
    });
    let (settings, complaints) = Settings::read(tag, pairs);
    let number = NUMBER.get().wrapping_add(1);
    NUMBER.set(number);
    let lines: Vec<String> = complaints.iter().map(Complaint::line).collect();
    for line in &lines {
        warn(tag, line);
    }
    let shown = Shown::new(number, tag, &host, pack, &settings, lines);
    let stage = match IDLE.with_borrow_mut(Vec::pop) {
        Some(mut stage) => {
            stage.app.update(RootProps {
                shown: Some(shown.clone()),
            });
            stage
        }
        None => Stage::new(&host, shown.clone())?,
    };
    crate::page::dress(&root);
    root.set_text_content(None);
    root.append_child(&stage.root)
        .map_err(|_| JsError::new("The shadow root takes no children."))?;
    let mut handle = Handle {
        stage,
        host,
        tag,
        settings,
        complaints,
        unknown: Vec::new(),
        shown,
    };
    handle.look_up();
    if !handle.unknown.is_empty() {
        handle.draw();
    }
    Ok(handle)
}

/// Whether a widget of this tag with these attributes shows at first what may arrive late: the rest of the pack, and the
/// second wasm file.
#[wasm_bindgen]
pub fn needs_all(tag: &str, attributes: Vec<String>) -> bool {
    let first = table::tag(tag).is_some_and(|tag| tag.first);
    !first || attributes.iter().step_by(2).any(|name| name == "unfolded")
}

#[wasm_bindgen]
impl Handle {
    /// Sets a property as if its attribute had this text. Sends no event.
    pub fn set(&mut self, name: &str, value: &str) {
        self.complaints.retain(|complaint| complaint.place != name);
        match self.settings.set(self.tag, name, value) {
            Ok(Field::Theme) => {
                // The stylesheet looks at the attribute; a property that does not write it would change nothing.
                let _ = self.host.set_attribute("theme", value);
            }
            Ok(field) => {
                if let Some(action) = self.settings.action(field) {
                    self.shown.act(action);
                }
            }
            Err(complaint) => {
                warn(self.tag, &complaint.line());
                self.complaints.push(complaint);
            }
        }
        self.redraw();
    }

    /// Draws again, because more of the pack has arrived.
    pub fn redraw(&mut self) {
        self.look_up();
        self.draw();
    }

    /// The share code of what is shown now.
    pub fn share(&self) -> String {
        self.shown.share()
    }

    /// Takes the widget away and returns its share code, with which it can be drawn again: its answers, readings and what is
    /// shown, not the step.
    pub fn stop(mut self) -> String {
        let share = self.shown.share();
        self.stage.app.update(RootProps { shown: None });
        self.stage.root.remove();
        IDLE.with_borrow_mut(|idle| idle.push(self.stage));
        share
    }
}

impl Handle {
    /// Looks for names that the content does not have; the console hears of them once.
    fn look_up(&mut self) {
        let unknown = crate::page::unknown(self.tag, &self.settings, self.shown.pack());
        if unknown != self.unknown {
            for line in &unknown {
                warn(self.tag, line);
            }
            self.unknown = unknown;
        }
    }

    fn draw(&mut self) {
        let mut lines = self.unknown.clone();
        lines.extend(self.complaints.iter().map(Complaint::line));
        self.shown.renew(&self.settings, lines);
        self.stage.app.update(RootProps {
            shown: Some(self.shown.clone()),
        });
    }
}

impl Stage {
    fn new(host: &HtmlElement, shown: Shown) -> Result<Stage, JsError> {
        let root = host
            .owner_document()
            .and_then(|document| document.create_element("div").ok())
            .ok_or_else(|| JsError::new("The page makes no elements."))?;
        let _ = root.set_attribute("part", "widget");
        let app =
            Renderer::<Root>::with_root_and_props(root.clone(), RootProps { shown: Some(shown) })
                .render();
        Ok(Stage { root, app })
    }
}

/// Tells the author of the page, in the console, what is wrong with an attribute.
pub fn warn(tag: &Tag, line: &str) {
    let line = ["<", tag.name, "> ", line].concat();
    web_sys::console::warn_1(&JsValue::from_str(&line));
}
