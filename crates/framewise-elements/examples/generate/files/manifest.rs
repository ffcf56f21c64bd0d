//! `custom-elements.json` (schema 1.0.0) and the custom data that editors read for completion.

use super::{tags, type_of};
use framewise_elements::table::{
    CUSTOM_PROPERTIES, EVENTS, Kind, Named, PARTS, SLOTS, STATES, Tag,
};
use serde_json::{Value, json};

/// The custom elements manifest.
pub fn custom_elements() -> String {
    let declarations: Vec<Value> = tags().map(declaration).collect();
    let exports: Vec<Value> = tags()
        .map(|tag| {
            json!({
                "kind": "custom-element-definition",
                "name": tag.name,
                "declaration": { "name": tag.class, "module": "framewise.js" },
            })
        })
        .collect();
    pretty(&json!({
        "schemaVersion": "1.0.0",
        "readme": "README.md",
        "modules": [{ "kind": "javascript-module", "path": "framewise.js", "declarations": declarations, "exports": exports }],
    }))
}

/// Custom data for HTML in editors.
pub fn editor() -> String {
    let tags: Vec<Value> = tags()
        .map(|tag| {
            let attributes: Vec<Value> = tag
                .all_attributes()
                .map(|attribute| {
                    let mut data = json!({ "name": attribute.name, "description": attribute.doc });
                    if let (Kind::Choice(words), Some(data)) =
                        (attribute.kind, data.as_object_mut())
                    {
                        let values: Vec<Value> =
                            words.iter().map(|word| json!({ "name": word })).collect();
                        data.insert(String::from("values"), Value::from(values));
                    }
                    data
                })
                .collect();
            json!({ "name": tag.name, "description": tag.doc, "attributes": attributes })
        })
        .collect();
    pretty(&json!({ "version": 1.1, "tags": tags }))
}

fn declaration(tag: &Tag) -> Value {
    let attributes: Vec<Value> = tag
        .all_attributes()
        .map(|attribute| {
            json!({
                "name": attribute.name,
                "fieldName": attribute.property,
                "type": { "text": type_of(attribute) },
                "default": attribute.default,
                "description": attribute.doc,
            })
        })
        .collect();
    let members: Vec<Value> = tag
        .all_attributes()
        .map(|attribute| {
            json!({
                "kind": "field",
                "name": attribute.property,
                "attribute": attribute.name,
                "type": { "text": type_of(attribute) },
                "description": attribute.doc,
            })
        })
        .chain([
            json!({ "kind": "field", "name": "ready", "readonly": true, "type": { "text": "Promise<this>" }, "description": "Kept when the widget is drawn." }),
            json!({ "kind": "field", "name": "shareCode", "readonly": true, "type": { "text": "string | undefined" }, "description": "Restores what is shown now, through `state`." }),
        ])
        .collect();
    let events: Vec<Value> = EVENTS
        .iter()
        .map(|event| {
            json!({
                "name": event.name,
                "type": { "text": format!("CustomEvent<{}>", event.detail) },
                "description": event.doc,
            })
        })
        .collect();
    json!({
        "kind": "class",
        "customElement": true,
        "name": tag.class,
        "tagName": tag.name,
        "superclass": { "name": "HTMLElement" },
        "description": tag.doc,
        "attributes": attributes,
        "members": members,
        "events": events,
        "slots": named(SLOTS),
        "cssParts": named(PARTS),
        "cssStates": named(STATES),
        "cssProperties": named(CUSTOM_PROPERTIES),
    })
}

fn named(list: &[Named]) -> Vec<Value> {
    list.iter()
        .map(|item| match item.default {
            "" => json!({ "name": item.name, "description": item.doc }),
            default => json!({ "name": item.name, "default": default, "description": item.doc }),
        })
        .collect()
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
