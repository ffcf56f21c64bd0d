//! What the engine needs of JavaScript itself. `js-sys` has all of it and leaves five kilobytes behind in the wasm that
//! nothing calls, so the few functions are declared here.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// A fresh plain object that is being filled.
    pub(crate) type Object;

    #[wasm_bindgen(constructor)]
    pub(crate) fn new() -> Object;

    /// Plain assignment. A fresh object takes any property, so nothing can be thrown.
    #[wasm_bindgen(method, structural, indexing_setter)]
    pub(crate) fn put(this: &Object, name: &str, value: JsValue);

    /// An error, to be thrown.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type Error;

    #[wasm_bindgen(constructor)]
    pub(crate) fn new(message: &str) -> Error;

    /// A list.
    pub(crate) type Array;

    #[wasm_bindgen(constructor)]
    pub(crate) fn new() -> Array;

    #[wasm_bindgen(method)]
    pub(crate) fn push(this: &Array, item: JsValue);

    #[wasm_bindgen(method, getter)]
    pub(crate) fn length(this: &Array) -> u32;

    /// An item, or undefined.
    #[wasm_bindgen(method, structural, indexing_getter)]
    pub(crate) fn item(this: &Array, at: u32) -> JsValue;

    #[wasm_bindgen(static_method_of = Array, js_name = isArray)]
    pub(crate) fn is_array(value: &JsValue) -> bool;

    /// A property of what may be no object at all.
    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = get)]
    pub(crate) fn property(of: &JsValue, name: &str) -> Result<JsValue, JsValue>;
}
