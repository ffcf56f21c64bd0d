//! `REFERENCE.md`: the same for a person who reads.

use super::{tags, values_of};
use framewise_elements::table::{
    Attribute, COMMON, CUSTOM_PROPERTIES, EVENTS, Named, PARTS, SLOTS, STATES,
};

/// The whole page.
pub fn write() -> String {
    let mut text = String::from(
        "# Reference\n\nMade from the table of tags. Attributes are initial values, read when the widget starts; \
         properties set it afterwards; events tell only what a person did. A value that cannot be used is left out, \
         and the widget and the console say why.\n",
    );
    for tag in tags() {
        text.push_str(&format!("\n## `<{}>`\n\n{}\n", tag.name, tag.doc));
        if !tag.attributes.is_empty() {
            attributes(&mut text, tag.attributes);
        }
    }
    text.push_str("\n## Attributes of every tag\n");
    attributes(&mut text, COMMON);
    text.push_str("\n## Events\n\n| event | detail | |\n| --- | --- | --- |\n");
    for event in EVENTS {
        text.push_str(&format!(
            "| `{}` | `{}` | {} |\n",
            event.name, event.detail, event.doc
        ));
    }
    named(&mut text, "Slots", SLOTS);
    named(&mut text, "Parts", PARTS);
    named(&mut text, "States", STATES);
    named(&mut text, "Custom properties", CUSTOM_PROPERTIES);
    text
}

fn attributes(text: &mut String, attributes: &[Attribute]) {
    text.push_str(
        "\n| attribute | property | values | default | |\n| --- | --- | --- | --- | --- |\n",
    );
    for attribute in attributes {
        let default = match attribute.default {
            "" => String::new(),
            default => format!("`{default}`"),
        };
        text.push_str(&format!(
            "| `{}` | `{}` | {} | {default} | {} |\n",
            attribute.name,
            attribute.property,
            values_of(attribute),
            attribute.doc,
        ));
    }
}

fn named(text: &mut String, heading: &str, list: &[Named]) {
    text.push_str(&format!(
        "\n## {heading}\n\n| name | default | |\n| --- | --- | --- |\n"
    ));
    for item in list {
        let name = if item.name.is_empty() {
            String::from("(default)")
        } else {
            format!("`{}`", item.name)
        };
        text.push_str(&format!("| {name} | {} | {} |\n", item.default, item.doc));
    }
}
