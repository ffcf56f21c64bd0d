//! How each value looks in JavaScript and in TypeScript, said once: the macro `shape!` makes both.
//!
//! Enumerations are strings; an enumeration with contents is an object with a `type`. A missing thing is a word of its
//! own (`'none'`, `'not-asked'`), never null beside undefined.

mod law;
mod queries;
mod situation;

use crate::js::{Array, Object};
use framewise_core::session::{Confidence, Frame, Said};
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
                $crate::shapes::object(concat!($($key, ","),*), &[$(&$value),*])
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
                match self { $($variant => $word,)* }.to_js()
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

/// An object with these fields; each name is followed by a comma.
pub(crate) fn object(names: &str, values: &[&dyn ToJs]) -> JsValue {
    let object = Object::new();
    fill(&object, names, values);
    object.into()
}

/// An object with a `type` and further fields, named as in [`object`].
pub(crate) fn tagged(kind: &str, names: &str, values: &[&dyn ToJs]) -> JsValue {
    let object = Object::new();
    object.put("type", kind.to_js());
    fill(&object, names, values);
    object.into()
}

/// One function fills every object, and a shape is a list of names with a list of places: written out field by field,
/// the shapes were a tenth of the wasm.
#[inline(never)]
fn fill(object: &Object, names: &str, values: &[&dyn ToJs]) {
    let mut rest = names;
    for value in values {
        let end = rest.bytes().position(|byte| byte == b',').unwrap_or(0);
        object.put(rest.get(..end).unwrap_or_default(), value.to_js());
        rest = rest.get(end + 1..).unwrap_or_default();
    }
}

#[inline(never)]
fn add(array: &Array, item: &dyn ToJs) {
    array.push(item.to_js());
}

impl ToJs for str {
    #[inline(never)]
    fn to_js(&self) -> JsValue {
        JsValue::from_str(self)
    }
}

impl ToJs for String {
    fn to_js(&self) -> JsValue {
        self.as_str().to_js()
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

impl<Item: ToJs> ToJs for Vec<Item> {
    fn to_js(&self) -> JsValue {
        let array = Array::new();
        for item in self {
            add(&array, item);
        }
        array.into()
    }
}

impl<Inner: ToJs> ToJs for Box<Inner> {
    fn to_js(&self) -> JsValue {
        self.as_ref().to_js()
    }
}
