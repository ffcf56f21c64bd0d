//! Which files are made from the table. Adding one is a module and a line in [`all`].

mod loader;
mod manifest;
mod reference;
mod types;

use framewise_elements::table::{Attribute, Kind, TAGS, Tag};
use std::path::Path;

/// A made file of `www/package`.
pub struct Made {
    /// Name in `www/package`.
    pub name: &'static str,
    /// What it should hold.
    pub text: String,
}

/// Every made file. The loader is read, since only a marked part of it is made.
///
/// # Errors
/// When the loader cannot be read or has lost its marks.
pub fn all(package: &Path) -> std::io::Result<Vec<Made>> {
    let loader = std::fs::read_to_string(package.join("framewise.js"))?;
    Ok(vec![
        Made {
            name: "framewise.js",
            text: loader::renew(&loader)?,
        },
        Made {
            name: "framewise.d.ts",
            text: types::write(),
        },
        Made {
            name: "custom-elements.json",
            text: manifest::custom_elements(),
        },
        Made {
            name: "vscode.html-custom-data.json",
            text: manifest::editor(),
        },
        Made {
            name: "REFERENCE.md",
            text: reference::write(),
        },
    ])
}

fn tags() -> impl Iterator<Item = &'static Tag> {
    TAGS.iter().filter(|tag| tag.implemented)
}

/// The TypeScript type of a property.
fn type_of(attribute: &Attribute) -> String {
    let union = |words: &[&str]| {
        words
            .iter()
            .map(|word| format!("'{word}'"))
            .collect::<Vec<_>>()
            .join(" | ")
    };
    match attribute.kind {
        Kind::Choice(words) => union(words),
        Kind::Choices(words) => format!("string | ReadonlyArray<{}>", union(words)),
        Kind::Ids => String::from("string | readonly string[]"),
        Kind::Number(least, most) => (least..=most)
            .map(|number| number.to_string())
            .collect::<Vec<_>>()
            .join(" | "),
        Kind::Flag => String::from("boolean"),
        Kind::Id | Kind::Address | Kind::Code | Kind::Language | Kind::Words => {
            String::from("string")
        }
    }
}

/// What an attribute may hold, for a reader.
fn values_of(attribute: &Attribute) -> String {
    match attribute.kind {
        Kind::Id => String::from("an id"),
        Kind::Ids => String::from("ids"),
        Kind::Choice(words) => words
            .iter()
            .map(|word| format!("`{word}`"))
            .collect::<Vec<_>>()
            .join(", "),
        Kind::Choices(words) => {
            format!(
                "some of {}",
                words
                    .iter()
                    .map(|word| format!("`{word}`"))
                    .collect::<Vec<_>>()
                    .join(", ")
            )
        }
        Kind::Number(least, most) => format!("{least} to {most}"),
        Kind::Flag => String::from("there or not"),
        Kind::Address => String::from("an address"),
        Kind::Code => String::from("a share code"),
        Kind::Language => String::from("a language tag"),
        Kind::Words => String::from("words"),
    }
}
