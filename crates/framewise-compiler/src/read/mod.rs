//! Takes nodes apart: fields by name, lists, words; every misfit becomes a diagnostic and a harmless default.

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::source::{Key, Node, Value};

/// A mapping whose fields are taken one by one; what is left over at the end is an unknown key.
pub(crate) struct Fields<'n> {
    pub place: Place,
    what: &'static str,
    pairs: Vec<(&'n Key, &'n Node, bool)>,
    asked: Vec<&'static str>,
}

impl<'n> Fields<'n> {
    /// Opens a mapping. `what` names the thing for messages ("a fact").
    pub fn open(node: &'n Node, what: &'static str, diagnostics: &mut Diagnostics) -> Fields<'n> {
        let pairs = match &node.value {
            Value::Map(pairs) => pairs.iter().map(|(key, value)| (key, value, false)).collect(),
            Value::Text(_) | Value::List(_) => {
                diagnostics.push(
                    Diagnostic::error("FW011", node.place.clone(), format!("Here {what} is expected, but this is {}.", node.kind()))
                        .help("Write it as `key: value` lines."),
                );
                Vec::new()
            }
        };
        Fields { place: node.place.clone(), what, pairs, asked: Vec::new() }
    }

    /// The node of a key, if it is there.
    pub fn get(&mut self, key: &'static str) -> Option<&'n Node> {
        self.asked.push(key);
        let pair = self.pairs.iter_mut().find(|(own, _, _)| own.text == key)?;
        pair.2 = true;
        Some(pair.1)
    }

    /// The node of a key that must be there.
    pub fn need(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<&'n Node> {
        let found = self.get(key);
        if found.is_none() && !self.pairs.is_empty() {
            let (code, help) = if key == "cite" || key == "cites" {
                ("FW020", "Every sentence of law or policy carries its source: add `cite: source-id at article`.".to_owned())
            } else {
                ("FW012", format!("Add a line `{key}: ...`."))
            };
            diagnostics.push(
                Diagnostic::error(code, self.place.clone(), format!("In {} the key `{key}` is missing.", self.what)).help(help),
            );
        }
        found
    }

    /// Words that must be there and not be empty.
    pub fn words(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> String {
        match self.need(key, diagnostics) {
            Some(node) => {
                let text = text(node, diagnostics);
                if text.is_empty() {
                    diagnostics.push(Diagnostic::error("FW013", node.place.clone(), format!("`{key}` is empty.")).help("Fill it in."));
                }
                text
            }
            None => String::new(),
        }
    }

    /// Words that may be left out.
    pub fn maybe(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> String {
        self.get(key).map(|node| text(node, diagnostics)).unwrap_or_default()
    }

    /// Yes or no; `false` if left out.
    pub fn flag(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> bool {
        match self.get(key) {
            None => false,
            Some(node) => choice(node, &[("true", true), ("false", false), ("yes", true), ("no", false)], diagnostics).unwrap_or(false),
        }
    }

    /// The items of a list; none if left out.
    pub fn items(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> &'n [Node] {
        self.get(key).map(|node| list(node, diagnostics)).unwrap_or_default()
    }

    /// The pairs of a mapping; none if left out.
    pub fn mapping(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> &'n [(Key, Node)] {
        match self.get(key) {
            None => &[],
            Some(node) => match &node.value {
                Value::Map(pairs) => pairs,
                Value::Text(_) | Value::List(_) => {
                    diagnostics.push(Diagnostic::error("FW011", node.place.clone(), format!("`{key}` must be a mapping, but this is {}.", node.kind())));
                    &[]
                }
            },
        }
    }

    /// Reports every key that nobody asked for.
    pub fn close(self, diagnostics: &mut Diagnostics) {
        for (key, _, taken) in &self.pairs {
            if !taken {
                let near = nearest(&key.text, self.asked.iter().copied());
                let help = match near {
                    Some(near) => format!("Did you mean `{near}`?"),
                    None => format!("{} may have: {}.", capital(self.what), self.asked.join(", ")),
                };
                diagnostics.push(
                    Diagnostic::error("FW010", key.place.clone(), format!("`{}` is not a key of {}.", key.text, self.what)).help(help),
                );
            }
        }
    }
}

/// The text of a node, with inner line breaks folded.
pub(crate) fn text(node: &Node, diagnostics: &mut Diagnostics) -> String {
    match &node.value {
        Value::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::List(_) | Value::Map(_) => {
            diagnostics.push(
                Diagnostic::error("FW011", node.place.clone(), format!("Here text is expected, but this is {}.", node.kind()))
                    .help("If the text has `: ` in it, put it in double quotes."),
            );
            String::new()
        }
    }
}

/// The items of a list.
pub(crate) fn list<'n>(node: &'n Node, diagnostics: &mut Diagnostics) -> &'n [Node] {
    match &node.value {
        Value::List(items) => items,
        Value::Text(text) if text.is_empty() => &[],
        Value::Text(_) | Value::Map(_) => {
            diagnostics.push(
                Diagnostic::error("FW011", node.place.clone(), format!("Here a list is expected, but this is {}.", node.kind()))
                    .help("Begin each item with `- `."),
            );
            &[]
        }
    }
}

/// One of named choices.
pub(crate) fn choice<T: Copy>(node: &Node, choices: &[(&'static str, T)], diagnostics: &mut Diagnostics) -> Option<T> {
    let word = text(node, diagnostics);
    if let Some((_, value)) = choices.iter().find(|(name, _)| *name == word) {
        return Some(*value);
    }
    let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
    diagnostics.push(
        Diagnostic::error("FW014", node.place.clone(), format!("`{word}` is not one of the choices here."))
            .help(format!("Choose one of: {}.", names.join(", "))),
    );
    None
}

/// The nearest of some names, if one is near enough to be meant.
pub(crate) fn nearest<'a>(word: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    names
        .map(|name| (distance(word, name), name))
        .filter(|(distance, name)| *distance <= 1 + name.len().max(word.len()) / 4)
        .min()
        .map(|(_, name)| name)
}

/// Edit distance with insertions, deletions and replacements.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut diagonal = i;
        let mut before = i + 1;
        let mut next = vec![before];
        for (j, b) in right.iter().enumerate() {
            let above = row.get(j + 1).copied().unwrap_or(0);
            let here = (diagonal + usize::from(a != *b)).min(above + 1).min(before + 1);
            diagonal = above;
            before = here;
            next.push(here);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().collect::<String>() + chars.as_str()).unwrap_or_default()
}
