//! FW006: a text where a list is wanted, a mapping where a text is wanted, and so on.

use super::report::{Diagnostic, Kind as FindingKind, Severity};
use crate::yaml::{Kind, Node};

/// FW006.
pub const KIND: FindingKind = FindingKind {
    code: "FW006",
    name: "wrong-type",
    severity: Severity::Error,
};

/// What is wanted.
#[derive(Clone, Copy, Debug)]
pub enum Wanted {
    /// Words.
    Text,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Number,
    /// A list of anything.
    List,
    /// A mapping whose keys the author chooses.
    Mapping,
    /// A mapping with fixed keys; what it is (`a fact`).
    Record(&'static str),
    /// A leaf or a formula.
    Condition,
    /// What a scenario expects.
    Verdict,
}

/// Something else than `wanted` stands at a node.
pub fn at(node: &Node, wanted: Wanted) -> Diagnostic {
    KIND.at(
        node.place,
        format!(
            "{} is wanted here, and this is {}",
            words(wanted),
            node.kind_name()
        ),
        help(wanted, &node.kind),
    )
}

fn words(wanted: Wanted) -> String {
    match wanted {
        Wanted::Text => "text".into(),
        Wanted::Flag => "`true` or `false`".into(),
        Wanted::Number => "a whole number from 0 to 65535".into(),
        Wanted::List => "a list (`- ...` or `[..., ...]`)".into(),
        Wanted::Mapping => "a mapping (`key: value`)".into(),
        Wanted::Record(what) => format!("{what} (`key: value`)"),
        Wanted::Condition => "a condition".into(),
        Wanted::Verdict => "`met`, `not-met` or `open`".into(),
    }
}

fn help(wanted: Wanted, found: &Kind) -> String {
    match (wanted, found) {
        (Wanted::Text, Kind::Map(_)) => "a text with a colon in it needs quotes: \"...\"".into(),
        (Wanted::Text, Kind::List(_)) => {
            "a text that begins with `[` or `- ` needs quotes: \"...\"".into()
        }
        (Wanted::Text, _) => {
            "write words after the colon; a date is written as 2026-11-28".into()
        }
        (Wanted::Flag, _) => "write `true` or `false`".into(),
        (Wanted::Number, _) => "write the number in digits, such as `2`, without unit".into(),
        (Wanted::List, Kind::Text(text)) if is_names(text) => {
            format!("write `[{text}]`, or each entry on a line of its own that begins with `- `")
        }
        (Wanted::List, Kind::Map(_)) => {
            "begin each entry with `- `, and write its other keys under its first".into()
        }
        (Wanted::List, _) => "begin each entry on a line of its own with `- `".into(),
        (Wanted::Record(what), Kind::List(_)) => {
            format!("there is one place for {what} here: leave `- ` out, and write `key: value` lines")
        }
        (Wanted::Mapping | Wanted::Record(_), _) => {
            "write `key: value` on lines of their own, or `{ key: value }` on one".into()
        }
        (Wanted::Condition, _) => {
            "write a condition such as `travel`, `not travel`, `age under 18` or `relation is parent`; \
             `framewise list facts` shows the facts"
                .into()
        }
        (Wanted::Verdict, _) => {
            "write `met`, `not-met` or `open`, or `{ open: [...] }` with what it is open on".into()
        }
    }
}

/// Whether a text may be meant as a list of ids.
fn is_names(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | ',' | ' ');
    !text.is_empty() && text.len() <= 60 && text.chars().all(fits)
}
