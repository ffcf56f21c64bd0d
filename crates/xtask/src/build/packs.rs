//! The content packs, as files beside the wasm. A crate's build script compiles each one, with
//! diagnostics of its own; this takes the file from where cargo says the script wrote it.
//! It knows nothing of what a pack holds.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use serde_json::Value;

use crate::{
    facts::{Pack, WasmFacts},
    process,
    workspace::Workspace,
};

/// Puts every pack that `wasm-pack.toml` names into `package`.
pub fn write(workspace: &Workspace, facts: &WasmFacts, package: &Path) -> anyhow::Result<()> {
    for pack in &facts.packs {
        let folder = out_folder(workspace, pack)?;
        let sections = pack.sections.iter();
        let sections = sections.map(|section| (&section.built, &section.file));
        for (built, file) in std::iter::once((&pack.built, &pack.file)).chain(sections) {
            let (built, target) = (folder.join(built), package.join(file));
            if let Some(folder) = target.parent() {
                std::fs::create_dir_all(folder)?;
            }
            std::fs::copy(&built, &target).with_context(|| {
                format!("{} did not write {}", pack.crate_name, built.display())
            })?;
        }
    }
    Ok(())
}

/// Builds the crate and asks cargo where its build script has written.
fn out_folder(workspace: &Workspace, pack: &Pack) -> anyhow::Result<PathBuf> {
    let mut command = workspace.cargo();
    command.args(["build", "--package", &pack.crate_name, "--lib"]);
    command.args(["--message-format", "json-render-diagnostics"]);
    let messages = process::output(&mut command)
        .with_context(|| format!("the pack of {} does not compile", pack.crate_name))?;
    match out_folder_in(&messages, &pack.crate_name) {
        Some(folder) => Ok(folder),
        None => bail!(
            "{} has no build script, so it writes no {}",
            pack.crate_name,
            pack.built.display()
        ),
    }
}

fn out_folder_in(messages: &str, crate_name: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| {
            message.get("reason").and_then(Value::as_str) == Some("build-script-executed")
        })
        .filter(|message| {
            message
                .get("package_id")
                .and_then(Value::as_str)
                .is_some_and(|id| names(id, crate_name))
        })
        .find_map(|message| {
            message
                .get("out_dir")
                .and_then(Value::as_str)
                .map(PathBuf::from)
        })
}

/// A package id ends in `/name#version` or in `#name@version`.
fn names(id: &str, crate_name: &str) -> bool {
    id.contains(&format!("/{crate_name}#")) || id.contains(&format!("#{crate_name}@"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_the_right_crate_is_found() {
        let messages = r#"
{"reason":"build-script-executed","package_id":"path+file:///a/crates/other#0.1.0","out_dir":"wrong"}
{"reason":"compiler-artifact","package_id":"path+file:///a/crates/content#0.1.0"}
{"reason":"build-script-executed","package_id":"path+file:///a/crates/content#0.1.0","out_dir":"right"}
"#;
        assert_eq!(
            out_folder_in(messages, "content"),
            Some(PathBuf::from("right"))
        );
        assert_eq!(out_folder_in(messages, "nothing"), None);
    }
}
