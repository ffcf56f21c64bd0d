//! From one raw wasm file to two that share a memory: the first, which the generator of the glue reads, and the second,
//! which may arrive when a widget is drawn already. It knows nothing of what is in either: the crate's `late.rs` decides.

use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use walrus::ModuleConfig;
use wasm_split_cli_support::Options;

use crate::{facts::Output, workspace::Workspace};

/// Splits a file. Writes `<stem>_late.wasm` into `folder` and returns the path of the first part.
///
/// # Errors
/// When the file has no one way from the first part into the second, or cannot be read.
pub fn split(
    workspace: &Workspace,
    output: &Output,
    raw_wasm: &Path,
    folder: &Path,
) -> anyhow::Result<PathBuf> {
    let work = workspace.target().join("split").join(&output.stem);
    std::fs::create_dir_all(&work)?;
    std::fs::create_dir_all(folder)?;
    let first = work.join("first.wasm");
    let wasm = std::fs::read(raw_wasm)?;
    let mut options = Options::new(&wasm);
    options.output_dir = &work;
    options.main_out_path = &first;
    let parts = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("{error:?}"))
        .with_context(|| format!("could not split {}", raw_wasm.display()))?;
    let [late] = parts.split_modules.as_slice() else {
        bail!(
            "{} was split into {} parts besides the first: one is expected, named by one way into it",
            raw_wasm.display(),
            parts.split_modules.len()
        );
    };
    // Written once more: numbers at their shortest, no names.
    let mut config = ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    let mut module = config
        .parse(&std::fs::read(late)?)
        .with_context(|| format!("could not read {}", late.display()))?;
    let customs: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for custom in customs {
        module.customs.delete(custom);
    }
    std::fs::write(
        folder.join(format!("{}_late.wasm", output.stem)),
        module.emit_wasm(),
    )?;
    Ok(first)
}
