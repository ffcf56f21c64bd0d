//! The content packs, compiled by our own command-line tool into files beside the wasm.
//! It calls the tool through cargo and knows nothing of what a pack holds.

use std::path::Path;

use anyhow::Context;

use crate::{facts::WasmFacts, process, workspace::Workspace};

/// Compiles every pack that `wasm-pack.toml` names into `package`.
pub fn write(workspace: &Workspace, facts: &WasmFacts, package: &Path) -> anyhow::Result<()> {
    for pack in &facts.packs {
        let target = package.join(&pack.file);
        if let Some(folder) = target.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut command = workspace.cargo();
        command.args([
            "run",
            "--quiet",
            "--package",
            "framewise-cli",
            "--",
            "build",
        ]);
        command.arg(&pack.folder).arg("--output").arg(&target);
        process::run(&mut command)
            .with_context(|| format!("the pack in {} does not compile", pack.folder.display()))?;
    }
    Ok(())
}
