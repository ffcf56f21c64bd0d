//! What all widgets of a page share: each pack once, and the stylesheet once.
//!
//! It refuses to know where bytes come from.

use crate::draw::Pack;
use crate::late::Late;
use crate::settings::Settings;
use crate::table::Tag;
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, ShadowRoot};

thread_local! {
    static PACKS: RefCell<Vec<(String, Pack)>> = const { RefCell::new(Vec::new()) };
    static LATE: Cell<Option<&'static Late>> = const { Cell::new(None) };
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// Reads the law of a pack, whatever stands behind it, and keeps it under its language for all widgets of the page.
///
/// # Errors
/// When the bytes are no pack, in words.
#[wasm_bindgen]
pub fn load_pack(language: &str, bytes: &[u8]) -> Result<(), JsError> {
    let pack = crate::draw::read_pack(bytes).map_err(|problem| JsError::new(&problem))?;
    PACKS.with_borrow_mut(|packs| {
        packs.retain(|(known, _)| known != language);
        packs.push((String::from(language), pack));
    });
    Ok(())
}

/// Reads what the law of a language was loaded without, from bytes of its own or from those of the whole pack. The second
/// wasm file must have been joined to this one.
///
/// # Errors
/// When the bytes are not what belongs to that law, in words.
#[wasm_bindgen]
pub fn complete_pack(language: &str, bytes: &[u8]) -> Result<(), JsError> {
    let Some(pack) = pack(language) else {
        return Err(JsError::new("The content was not loaded."));
    };
    let late = crate::late::late();
    framewise_widgets::late::arrive(late.widgets);
    LATE.set(Some(late));
    SHEET.with_borrow(|sheet| {
        if let Some(sheet) = sheet {
            let _ = sheet.replace_sync(&crate::draw::styles());
        }
    });
    (late.widgets.complete)(&pack, bytes)
        .map_err(|refused| JsError::new(&crate::draw::said(&refused)))
}

/// The pack of a language, or else the first one that was loaded.
pub fn pack(language: &str) -> Option<Pack> {
    PACKS.with_borrow(|packs| {
        packs
            .iter()
            .find(|(known, _)| known == language)
            .or_else(|| packs.first())
            .map(|(_, pack)| pack.clone())
    })
}

/// What the settings name and the content does not have, once all of it has arrived.
pub fn unknown(tag: &Tag, settings: &Settings, pack: &Pack) -> Vec<String> {
    match LATE.get() {
        Some(late) if pack.is_complete() => (late.unknown)(tag, settings, pack),
        _ => Vec::new(),
    }
}

/// Adopts the stylesheet. A browser without constructable stylesheets shows the widget unstyled.
pub fn dress(root: &ShadowRoot) {
    let sheet = SHEET.with_borrow_mut(|kept| {
        if kept.is_none() {
            *kept = CssStyleSheet::new()
                .ok()
                .filter(|sheet| sheet.replace_sync(&crate::draw::styles()).is_ok());
        }
        kept.clone()
    });
    if let Some(sheet) = sheet {
        root.set_adopted_style_sheets(&js_sys::Array::of1(&sheet));
    }
}
