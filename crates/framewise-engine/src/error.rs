//! The one way to fail: an `Error` named `FramewiseError`, with its kind and its cure.

use framewise_core::session::{Refused, RefusedKind};
use js_sys::{Error, Reflect};
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
    error("bad-argument", &["Cannot read ", place, "."].concat(), cure)
}

fn error(kind: &str, message: &str, cure: &str) -> JsValue {
    let error = Error::new(&[message, " ", cure].concat());
    error.set_name("FramewiseError");
    for (name, value) in [("kind", kind), ("cure", cure)] {
        // A fresh error takes any property.
        let _ = Reflect::set(&error, &name.into(), &value.into());
    }
    error.into()
}
