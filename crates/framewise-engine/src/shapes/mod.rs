//! How each value looks in JavaScript and in TypeScript, said once: the macro `shape!` makes both.
//!
//! Enumerations are strings; an enumeration with contents is an object with a `type`. A missing thing is a word of its
//! own (`'none'`, `'not-asked'`), never null beside undefined.

mod law;
mod queries;
mod situation;

use framewise_core::session::{Confidence, Frame, Said};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// A value that can cross to JavaScript.
pub trait ToJs {
    /// As JavaScript.
    fn to_js(&self) -> JsValue;
}

/// Says how a type crosses: fields of the JavaScript object, their TypeScript types, and where they come from.
macro_rules! shape {
    ($source:ty => $constant:ident, $name:literal, $doc:literal, |$it:ident| { $($key:literal: $type:literal = $value:expr,)* }) => {
        impl $crate::shapes::ToJs for $source {
            fn to_js(&self) -> wasm_bindgen::JsValue {
                let $it = self;
                let object = js_sys::Object::new();
                $( $crate::shapes::put(&object, $key, &($value).to_js()); )*
                object.into()
            }
        }
        const $constant: &str = concat!(
            "/** ", $doc, " */\nexport interface ", $name, " {\n",
            $("  readonly ", $key, ": ", $type, ";\n",)*
            "}\n",
        );
    };
}
pub(crate) use shape;

/// Says how a plain enumeration crosses: as one of these strings.
macro_rules! words {
    ($source:ty => $constant:ident, $name:literal, { $($variant:pat => $word:literal,)* }) => {
        impl $crate::shapes::ToJs for $source {
            fn to_js(&self) -> wasm_bindgen::JsValue {
                wasm_bindgen::JsValue::from_str(match self { $($variant => $word,)* })
            }
        }
        const $constant: &str = concat!("export type ", $name, " =", $(" | '", $word, "'",)* ";\n");
    };
}
pub(crate) use words;

/// The TypeScript of everything that is handed out.
pub fn types() -> String {
    [SAID, CONFIDENCE, FRAME]
        .iter()
        .chain(law::TYPES)
        .chain(situation::TYPES)
        .chain(queries::TYPES)
        .copied()
        .collect()
}

shape!(Said => SAID, "Said", "A stable id with the words that a reader sees.", |it| {
    "id": "string" = it.id,
    "text": "string" = it.text,
});

words!(Confidence => CONFIDENCE, "Confidence", {
    Confidence::Verified => "verified",
    Confidence::NotYetChecked => "not-yet-checked",
});

words!(Frame => FRAME, "Frame", {
    Frame::Trafficking => "trafficking",
    Frame::Csea => "csea",
});

/// An object with a `type` and further fields.
pub(crate) fn tagged(kind: &str, fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    put(&object, "type", &JsValue::from_str(kind));
    for (name, value) in fields {
        put(&object, name, value);
    }
    object.into()
}

pub(crate) fn put(object: &Object, name: &str, value: &JsValue) {
    // A fresh plain object takes any property.
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}

impl ToJs for str {
    fn to_js(&self) -> JsValue {
        JsValue::from_str(self)
    }
}

impl ToJs for String {
    fn to_js(&self) -> JsValue {
        JsValue::from_str(self)
    }
}

impl ToJs for bool {
    fn to_js(&self) -> JsValue {
        JsValue::from_bool(*self)
    }
}

impl ToJs for u32 {
    fn to_js(&self) -> JsValue {
        JsValue::from(*self)
    }
}

impl ToJs for u16 {
    fn to_js(&self) -> JsValue {
        JsValue::from(*self)
    }
}

impl ToJs for usize {
    fn to_js(&self) -> JsValue {
        // Counts of questions and facts stay far below 2^53.
        JsValue::from_f64(*self as f64)
    }
}

impl ToJs for JsValue {
    fn to_js(&self) -> JsValue {
        self.clone()
    }
}

impl<Item: ToJs> ToJs for [Item] {
    fn to_js(&self) -> JsValue {
        let array = Array::new();
        for item in self {
            array.push(&item.to_js());
        }
        array.into()
    }
}

impl<Item: ToJs> ToJs for Vec<Item> {
    fn to_js(&self) -> JsValue {
        self.as_slice().to_js()
    }
}
