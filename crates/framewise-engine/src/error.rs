//! The one way to fail: an `Error` named `FramewiseError`, with its kind and its cure.

use crate::js::Error;
use crate::shapes::ToJs as _;
use framewise_core::session::{Refused, RefusedKind};
use wasm_bindgen::JsValue;

/// The stable id of a kind of refusal.
pub fn kind_id(kind: RefusedKind) -> &'static str {
    match kind {
        RefusedKind::UnknownId => "unknown-id",
        RefusedKind::NothingThere => "nothing-there",
        RefusedKind::BadShareCode => "bad-share-code",
        RefusedKind::OtherPack => "other-pack",
        RefusedKind::BadPack => "bad-pack",
        RefusedKind::TooLarge => "too-large",
    }
}

/// A refusal of the core as an error to throw.
pub fn refused(refused: Refused) -> JsValue {
    error(kind_id(refused.kind), &refused.message, &refused.cure)
}

/// An argument that cannot be read: which, and how it should look.
pub fn bad_argument(place: &str, cure: &str) -> JsValue {
    error("bad-argument", &join(&["Cannot read ", place, "."]), cure)
}

fn error(kind: &str, message: &str, cure: &str) -> JsValue {
    let error = Error::new(&join(&[message, " ", cure]));
    for (name, value) in [("name", "FramewiseError"), ("kind", kind), ("cure", cure)] {
        error.put(name, value.to_js());
    }
    error.into()
}

/// The pieces one after the other; the standard library's way is a kilobyte for each type of piece.
pub(crate) fn join(pieces: &[&str]) -> String {
    let mut text = String::new();
    for piece in pieces {
        text.push_str(piece);
    }
    text
}
