//! A writer of plain HTML: every text is escaped, every tag is closed, and the sources that were cited are remembered.
//!
//! It writes no `style`, no script, no control and no id but the ones it is given. It knows nothing of law.

use crate::words::Language;
use framewise_core::session::{Cite, Said};

/// HTML in the making.
pub(super) struct Text {
    html: String,
    /// Ids of cited sources, in the order in which they were first cited.
    pub(super) cited: Vec<String>,
    /// Level of the title.
    level: u8,
    /// Words of the interface.
    pub(super) words: Language,
}

impl Text {
    pub(super) fn new(level: u8, words: Language) -> Text {
        Text {
            html: String::new(),
            cited: Vec::new(),
            level,
            words,
        }
    }

    /// All of it.
    pub(super) fn finish(self) -> String {
        self.html
    }

    /// Words.
    pub(super) fn say(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                other => self.html.push(other),
            }
        }
    }

    /// Words between these tags, in a line.
    pub(super) fn mark(&mut self, tag: &str, text: &str) {
        self.tag(tag, &[], |inside| inside.say(text));
    }

    /// A tag in a line.
    pub(super) fn tag(
        &mut self,
        tag: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Text),
    ) {
        self.html.push('<');
        self.html.push_str(tag);
        for (name, value) in attributes {
            self.html.push(' ');
            self.html.push_str(name);
            if !value.is_empty() {
                self.html.push_str("=\"");
                self.html.push_str(&attribute(value));
                self.html.push('"');
            }
        }
        self.html.push('>');
        inside(self);
        self.html.push_str("</");
        self.html.push_str(tag);
        self.html.push('>');
    }

    /// A tag on lines of its own.
    pub(super) fn block(&mut self, tag: &str, inside: impl FnOnce(&mut Text)) {
        self.block_with(tag, &[], inside);
    }

    /// A tag with attributes on lines of its own.
    pub(super) fn block_with(
        &mut self,
        tag: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Text),
    ) {
        if !self.html.ends_with(['\n', '>']) && !self.html.is_empty() {
            self.html.push('\n');
        }
        self.tag(tag, attributes, inside);
        self.html.push('\n');
    }

    /// A paragraph of plain words; nothing if there are none.
    pub(super) fn paragraph(&mut self, text: &str) {
        if !text.is_empty() {
            self.block("p", |inside| inside.say(text));
        }
    }

    /// A paragraph that begins with a label: "Label: words".
    pub(super) fn labelled(&mut self, label: &str, text: &str) {
        if !text.is_empty() {
            self.block("p", |inside| {
                inside.label(label);
                inside.say(text);
            });
        }
    }

    /// "Label: " in bold.
    pub(super) fn label(&mut self, label: &str) {
        self.tag("b", &[], |inside| {
            inside.say(label);
            // A label that ends in a mark of its own needs no colon.
            if !label.ends_with([':', '?', '.']) {
                inside.say(":");
            }
        });
        self.say(" ");
    }

    /// A heading `below` the title; never below level 6.
    pub(super) fn heading(&mut self, below: u8, text: &str) {
        const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        let level = self.level.saturating_add(below).clamp(1, 6);
        let tag = TAGS
            .get(usize::from(level.saturating_sub(1)))
            .unwrap_or(&"h6");
        self.block(tag, |inside| inside.say(text));
    }

    /// A list of plain words; nothing if there are none.
    pub(super) fn list<'a>(&mut self, items: impl Iterator<Item = &'a str>) {
        let items: Vec<&str> = items.collect();
        self.list_of(&items, |inside, item| inside.say(item));
    }

    /// A list; nothing if there are no items.
    pub(super) fn list_of<Item>(&mut self, items: &[Item], draw: impl Fn(&mut Text, &Item)) {
        if items.is_empty() {
            return;
        }
        self.block("ul", |inside| {
            for item in items {
                inside.block("li", |inside| draw(inside, item));
            }
        });
    }

    /// What unfolds without a script.
    pub(super) fn fold(&mut self, summary: &str, inside: impl FnOnce(&mut Text)) {
        self.fold_with(|text| text.say(summary), inside);
    }

    /// What unfolds without a script, under more than plain words.
    pub(super) fn fold_with(
        &mut self,
        summary: impl FnOnce(&mut Text),
        inside: impl FnOnce(&mut Text),
    ) {
        self.block("details", |text| {
            text.block("summary", summary);
            inside(text);
        });
    }

    /// A link out of the page, as the widgets write it.
    pub(super) fn link(&mut self, address: &str, text: &str) {
        if address.is_empty() {
            self.say(text);
        } else {
            self.tag(
                "a",
                &[
                    ("href", address),
                    ("target", "_blank"),
                    ("rel", "noopener noreferrer"),
                ],
                |inside| inside.say(text),
            );
        }
    }

    /// One citation, after a space.
    pub(super) fn cite(&mut self, cite: &Cite) {
        self.cites(std::slice::from_ref(cite));
    }

    /// Citations in a row, after a space. The remark "not yet checked" is said once for a row.
    pub(super) fn cites(&mut self, list: &[Cite]) {
        let Some(last) = list.len().checked_sub(1) else {
            return;
        };
        let same = list.windows(2).all(
            |pair| matches!(pair, [one, other] if one.confidence_text == other.confidence_text),
        );
        for (position, cite) in list.iter().enumerate() {
            if !self.cited.contains(&cite.source) {
                self.cited.push(cite.source.clone());
            }
            self.say(if position == 0 { " " } else { " · " });
            self.tag("cite", &[], |inside| inside.link(&cite.link, &cite.text));
            if !cite.confidence_text.is_empty() && (!same || position == last) {
                self.say(" ");
                self.tag("small", &[], |inside| {
                    inside.say("(");
                    inside.say(&cite.confidence_text);
                    inside.say(")");
                });
            }
        }
    }
}

/// Names in a row, with commas.
pub(super) fn row(items: &[Said]) -> String {
    let names: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
    names.join(", ")
}

fn attribute(value: &str) -> String {
    value
        .replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
