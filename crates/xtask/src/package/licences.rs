//! The licence texts of what is in the wasm, each once. Where a crate may be used under MIT or another licence, MIT is
//! chosen; where it may be used under several at once, all its texts are given.
//! It reads folders of sources; it judges no licence.

use std::{collections::BTreeMap, fmt::Write, path::Path};

use anyhow::{Context, bail};

use super::tree::{Crate, Name, Tree};

/// The licence of our own crates and of the standard library.
const OUR_MIT: &str = include_str!("../../../../LICENSE-MIT");

/// The text of the file.
///
/// # Errors
/// When a crate has neither a licence text nor a licence whose text is the same for all.
pub fn write(tree: &Tree) -> anyhow::Result<String> {
    // Crates by text: most texts are shared by many.
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, one) in &tree.crates {
        if one.checksum.is_none() {
            continue; // ours: LICENSE-MIT and LICENSE-APACHE lie beside this file
        }
        for text in texts_of(name, one)? {
            texts
                .entry(text)
                .or_default()
                .push(format!("{} {} ({})", name.0, name.1, one.licence));
        }
    }
    for text in rust_texts(tree)? {
        texts.entry(text).or_default().push(format!(
            "Rust standard library {} (MIT OR Apache-2.0)",
            tree.rust
        ));
    }
    let mut whole = String::from(
        "The WebAssembly files of this package hold compiled code of the works below.\n\
         Each text stands under the works that it belongs to.\n",
    );
    let mut sorted: Vec<(&String, &Vec<String>)> = texts.iter().collect();
    sorted.sort_by_key(|(_, names)| *names);
    for (text, names) in sorted {
        write!(
            whole,
            "\n{}\n{}\n\n{text}\n",
            "-".repeat(80),
            names.join("\n")
        )?;
    }
    Ok(whole)
}

fn texts_of(name: &Name, one: &Crate) -> anyhow::Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&one.folder)
        .with_context(|| format!("could not read {}", one.folder.display()))?
    {
        let file = entry?.path();
        let lower = file
            .file_name()
            .map(|name| name.to_string_lossy().to_lowercase())
            .unwrap_or_default();
        if ["licen", "copying", "notice", "unlicen"]
            .iter()
            .any(|start| lower.starts_with(start))
            && file.is_file()
        {
            files.push((lower, file));
        }
    }
    files.sort();
    let free_choice = !one.licence.contains("AND") && one.licence.contains("MIT");
    if free_choice && files.iter().any(|(name, _)| name.contains("mit")) {
        files.retain(|(name, _)| name.contains("mit") || name.starts_with("notice"));
    }
    let texts: Vec<String> = files
        .iter()
        .map(|(_, file)| tidy_text(file))
        .collect::<anyhow::Result<_>>()?;
    if !texts.is_empty() {
        return Ok(texts);
    }
    // Published without a text: the terms are those of the SPDX licence, the holders its authors.
    match free_choice {
        true => Ok(vec![mit_of(&format!("The authors of {}", name.0))]),
        false => bail!(
            "{} {} is under {} and brings no licence text",
            name.0,
            name.1,
            one.licence
        ),
    }
}

/// What the standard library needs: MIT as one of its two, and the notice of its Unicode tables.
fn rust_texts(tree: &Tree) -> anyhow::Result<Vec<String>> {
    let unicode = tree.rust_licences.join("Unicode-3.0.txt");
    let mut texts = vec![mit_of("The Rust Project contributors")];
    if unicode.is_file() {
        texts.push(tidy_text(&unicode)?);
    }
    Ok(texts)
}

/// The terms of MIT with other holders in the line of the copyright.
fn mit_of(holders: &str) -> String {
    OUR_MIT
        .trim()
        .lines()
        .map(|line| match line.starts_with("Copyright") {
            true => format!("Copyright (c) {holders}"),
            false => line.to_owned(),
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn tidy_text(file: &Path) -> anyhow::Result<String> {
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("could not read {}", file.display()))?;
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    Ok(lines.join("\n").trim_matches('\n').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(licence: &str, files: &[(&str, &str)]) -> anyhow::Result<(tempfile::TempDir, Crate)> {
        let folder = tempfile::tempdir()?;
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text)?;
        }
        let one = Crate {
            licence: licence.to_owned(),
            folder: folder.path().to_path_buf(),
            ..Crate::default()
        };
        Ok((folder, one))
    }

    fn name() -> Name {
        ("some".to_owned(), "1.0.0".to_owned())
    }

    #[test]
    fn mit_is_chosen_where_there_is_a_choice_and_all_where_there_is_none() -> anyhow::Result<()> {
        let files = [
            ("LICENSE-MIT", "m"),
            ("LICENSE-APACHE", "a"),
            ("src.rs", "s"),
        ];
        let (_folder, choice) = one("MIT OR Apache-2.0", &files)?;
        assert_eq!(texts_of(&name(), &choice)?, ["m"]);
        let (_folder, both) = one("MIT AND Apache-2.0", &files)?;
        assert_eq!(texts_of(&name(), &both)?, ["a", "m"]);
        Ok(())
    }

    #[test]
    fn a_crate_without_text_and_without_mit_is_refused() -> anyhow::Result<()> {
        let (_folder, one) = one("BSD-3-Clause", &[])?;
        assert!(
            texts_of(&name(), &one).is_err_and(|error| error.to_string().contains("BSD-3-Clause"))
        );
        Ok(())
    }
}
