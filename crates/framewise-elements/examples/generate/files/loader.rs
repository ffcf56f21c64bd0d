//! The marked part of the loader: names of tags and attributes, and the two defaults that it needs itself.

use super::tags;
use framewise_elements::table::{Attribute, COMMON};
use std::io::{Error, ErrorKind};

const BEGIN: &str = "// <table>";
const END: &str = "// </table>";

/// The loader with its marked part renewed.
pub fn renew(loader: &str) -> std::io::Result<String> {
    let lost = || {
        Error::new(
            ErrorKind::InvalidData,
            "framewise.js has lost its <table> marks",
        )
    };
    let begin = loader.find(BEGIN).ok_or_else(lost)?;
    let body = begin + loader[begin..].find('\n').ok_or_else(lost)? + 1;
    let end = loader.find(END).ok_or_else(lost)?;
    let names = |attributes: &[Attribute]| {
        attributes
            .iter()
            .map(|attribute| attribute.name)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let default = |name: &str| {
        COMMON
            .iter()
            .find(|attribute| attribute.name == name)
            .map_or("", |attribute| attribute.default)
    };
    let mut made = format!("const COMMON = '{}';\nconst TAGS = {{\n", names(COMMON));
    for tag in tags() {
        made.push_str(&format!("  '{}': '{}',\n", tag.name, names(tag.attributes)));
    }
    made.push_str(&format!(
        "}};\nconst DEFAULTS = {{ start: '{}', exit: '{}' }};\n",
        default("start-label"),
        default("exit-url"),
    ));
    Ok([&loader[..body], &made, &loader[end..]].concat())
}
