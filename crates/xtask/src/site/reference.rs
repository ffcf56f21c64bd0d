//! The reference of the custom elements as HTML, from the manifest that the table of tags generates.

use serde_json::Value;

use super::html::{Html, code, escaped, list, prose, word};

/// Every tag with its own attributes; then what all tags share.
pub fn tables(manifest: &Value) -> String {
    let tags: Vec<&Value> = list(manifest, "modules")
        .flat_map(|module| list(module, "declarations"))
        .filter(|own| own.get("tagName").is_some())
        .collect();
    let mut html = Html::default();
    let Some(first) = tags.first() else {
        return html.done();
    };
    let shared: Vec<&Value> = list(first, "attributes")
        .filter(|attribute| {
            let name = word(Some(attribute), "name");
            tags.iter()
                .all(|tag| list(tag, "attributes").any(|other| word(Some(other), "name") == name))
        })
        .collect();
    html.raw("<h3 id=\"tags\">Tags</h3>\n<dl class=\"terms\">");
    for tag in &tags {
        html.raw(&format!(
            "<dt>{}</dt><dd>{}</dd>",
            code(&format!("<{}>", word(Some(tag), "tagName"))),
            prose(&word(Some(tag), "description"))
        ));
    }
    html.raw("</dl>\n<h3 id=\"attributes\">Attributes of every tag</h3>");
    attributes(&mut html, "Attributes of every tag", shared.iter().copied());
    for tag in &tags {
        let own: Vec<&Value> = list(tag, "attributes")
            .filter(|attribute| !shared.contains(attribute))
            .collect();
        if own.is_empty() {
            continue;
        }
        let name = word(Some(tag), "tagName");
        html.raw(&format!(
            "<h3 id=\"{name}\">Attributes of {} alone</h3>",
            code(&format!("<{name}>"))
        ));
        attributes(
            &mut html,
            &format!("Attributes of {name} alone"),
            own.into_iter(),
        );
    }
    for (key, title) in [
        ("events", "Events"),
        ("slots", "Slots"),
        ("cssParts", "Parts"),
        ("cssStates", "States"),
        ("cssProperties", "Custom properties"),
    ] {
        html.raw(&format!("<h3 id=\"{}\">{title}</h3>", key.to_lowercase()));
        html.table(
            title,
            &["Name", "Default", "Meaning"],
            list(first, key).map(|own| {
                let name = word(Some(own), "name");
                [
                    if name.is_empty() {
                        "(the content)".to_owned()
                    } else {
                        code(&name)
                    },
                    escaped(&word(Some(own), "default")),
                    prose(&word(Some(own), "description")),
                ]
            }),
        );
    }
    html.done()
}

fn attributes<'a>(html: &mut Html, name: &str, items: impl Iterator<Item = &'a Value>) {
    html.table(
        name,
        &["Attribute", "Property", "Values", "Default", "Meaning"],
        items.map(|own| {
            [
                code(&word(Some(own), "name")),
                code(&word(Some(own), "fieldName")),
                code(&word(own.get("type"), "text")),
                escaped(&word(Some(own), "default")),
                prose(&word(Some(own), "description")),
            ]
        }),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_all_tags_share_is_said_once() {
        let scenario = json!({ "name": "scenario", "fieldName": "scenario", "type": { "text": "string" }, "description": "Start." });
        let left = json!({ "name": "left", "fieldName": "left", "type": { "text": "string" }, "description": "One." });
        let manifest = json!({ "modules": [{ "declarations": [
            { "tagName": "a-b", "attributes": [scenario] },
            { "tagName": "a-c", "attributes": [scenario, left] },
        ] }] });
        let html = tables(&manifest);
        assert_eq!(html.matches("<code>scenario</code>").count(), 2, "{html}");
        assert!(
            html.contains("id=\"a-c\"") && !html.contains("id=\"a-b\""),
            "{html}"
        );
    }
}
