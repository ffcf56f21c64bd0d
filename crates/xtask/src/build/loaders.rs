//! Loaders for one widget alone: the loader of all, with the table of tags cut down and the names of other files.
//! It knows the loader's text only by the lines that it changes, and refuses a loader in which they are not found.

use std::path::Path;

use anyhow::{Context, bail};

use crate::facts::{Loader, WasmFacts};

/// The loader of all widgets, and the stem of what it loads.
pub const LOADER: &str = "framewise.js";
const STEM: &str = "framewise-elements";

/// Writes every loader that `wasm-pack.toml` asks for beside the one it is made from.
pub fn write(facts: &WasmFacts, package: &Path) -> anyhow::Result<()> {
    let from = package.join(LOADER);
    let text = std::fs::read_to_string(&from)
        .with_context(|| format!("could not read {}", from.display()))?;
    for output in &facts.outputs {
        if let Some(loader) = &output.loader {
            let made = made(&text, loader, &output.stem)?;
            std::fs::write(package.join(&loader.file), made)?;
        }
    }
    Ok(())
}

fn made(text: &str, loader: &Loader, stem: &str) -> anyhow::Result<String> {
    let own = format!("'{}':", loader.tag);
    let lines = || text.lines().map(str::trim_start);
    if !lines().any(|line| line.starts_with(&own)) || !text.contains(STEM) {
        bail!("{LOADER} has no line `{own} ...` in its table of tags, or loads no {STEM}");
    }
    let mut made = String::with_capacity(text.len());
    for line in text.lines() {
        let trimmed = line.trim_start();
        let is_tag = trimmed.starts_with("'framewise-") && trimmed.contains("':");
        if !is_tag || trimmed.starts_with(&own) {
            made.push_str(&line.replace(STEM, stem));
            made.push('\n');
        }
    }
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loader() -> Loader {
        Loader {
            file: "explorer.js".to_owned(),
            tag: "framewise-explorer".to_owned(),
        }
    }

    #[test]
    fn one_tag_and_its_own_files_are_left() -> anyhow::Result<()> {
        let text = "const TAGS = {\n'framewise-explorer': '',\n'framewise-quiz': 'items',\n};\n\
                    a('./framewise-elements.js', './framewise-elements_bg.wasm');\n";
        assert_eq!(
            made(text, &loader(), "framewise-explorer")?,
            "const TAGS = {\n'framewise-explorer': '',\n};\n\
             a('./framewise-explorer.js', './framewise-explorer_bg.wasm');\n"
        );
        Ok(())
    }

    #[test]
    fn a_loader_that_has_changed_is_refused() {
        assert!(made("const a = 1;\n", &loader(), "framewise-explorer").is_err());
    }
}
