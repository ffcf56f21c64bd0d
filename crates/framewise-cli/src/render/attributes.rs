//! Attributes as text: which ones change the readable form, reading them from a tag, and writing them.

use framewise_elements::table::{Attribute, COMMON, Field, Kind, TAGS};

/// Attributes that make a difference to the readable form, each once.
pub fn offered() -> impl Iterator<Item = &'static Attribute> {
    let mut seen: Vec<&str> = Vec::new();
    COMMON
        .iter()
        .chain(TAGS.iter().flat_map(|tag| tag.attributes))
        .filter(move |attribute| {
            let new = !seen.contains(&attribute.name);
            seen.push(attribute.name);
            new && !matches!(
                attribute.field,
                Field::Loader | Field::Theme | Field::Unfolded | Field::Slides | Field::Step
            )
        })
}

/// What stands for the value in the help.
pub fn value_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Id => "ID",
        Kind::Ids => "IDS",
        Kind::Choice(_) | Kind::Choices(_) | Kind::Words | Kind::Flag => "WORDS",
        Kind::Number(..) => "NUMBER",
        Kind::Address => "ADDRESS",
        Kind::Code => "CODE",
        Kind::Language => "TAG",
    }
}

/// Whether any HTML element may have this attribute, so that it is none of the widget's.
pub fn is_of_html(name: &str) -> bool {
    const GLOBAL: [&str; 16] = [
        "class",
        "id",
        "lang",
        "dir",
        "hidden",
        "title",
        "slot",
        "part",
        "style",
        "role",
        "tabindex",
        "is",
        "inert",
        "translate",
        "exportparts",
        "key",
    ];
    GLOBAL.contains(&name)
        || name.starts_with("data-")
        || name.starts_with("aria-")
        || name.starts_with("on")
}

/// An opening tag.
pub fn open(tag: &str, pairs: &[(String, String)]) -> String {
    let mut text = format!("<{tag}");
    for (name, value) in pairs {
        text.push(' ');
        text.push_str(name);
        if !value.is_empty() {
            text.push_str(&format!("=\"{}\"", escape(value)));
        }
    }
    text.push('>');
    text
}

/// Text for an attribute or between tags.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Reads what stands in a tag after its name. Browsers accept almost anything here, so does this.
pub fn read(mut rest: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
        if rest.is_empty() {
            return pairs;
        }
        let stop = |letter: char| letter.is_whitespace() || letter == '=' || letter == '/';
        // A name may begin with `=`; browsers read it so, and a loop must move on.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let (head, tail) = rest.split_at(first);
        let end = tail.find(stop).unwrap_or(tail.len());
        let (name, after) = tail.split_at(end);
        let name = [head, name].concat().to_ascii_lowercase();
        let after_space = after.trim_start();
        let Some(value) = after_space.strip_prefix('=') else {
            pairs.push((name, String::new()));
            rest = after;
            continue;
        };
        let value = value.trim_start();
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inner = value.get(1..).unwrap_or_default();
                inner.split_once(quote).unwrap_or((inner, ""))
            }
            _ => {
                let end = value.find(char::is_whitespace).unwrap_or(value.len());
                value.split_at(end)
            }
        };
        pairs.push((name, plain(value)));
        rest = after;
    }
}

/// The characters that people write as entities in an attribute.
fn plain(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&apos;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}
