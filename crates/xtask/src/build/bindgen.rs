//! From a raw wasm file to the one that ships, with its JavaScript glue and types.
//! wasm-bindgen's generator is linked as a library, so its version is the one in
//! `Cargo.lock` and no tool is downloaded.

use std::{path::Path, process::Command};

use anyhow::{Context, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    facts::{Glue, Optimiser, Output, WasmFacts},
    process,
    workspace::Workspace,
};

/// Writes `<stem>.js`, `<stem>.d.ts` and `<stem>_bg.wasm` into `folder`.
pub fn generate(
    workspace: &Workspace,
    facts: &WasmFacts,
    output: &Output,
    raw_wasm: &Path,
    folder: &Path,
) -> anyhow::Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(raw_wasm)
        .out_name(&output.stem)
        .typescript(true);
    // The second part of a split file uses the table of the first.
    bindgen.keep_lld_exports(output.split);
    bindgen
        .remove_name_section(true)
        .remove_producers_section(true);
    match facts.glue {
        Glue::Web => bindgen.web(true)?,
    };
    bindgen
        .generate(folder)
        .with_context(|| format!("wasm-bindgen could not read {}", raw_wasm.display()))?;
    super::names::shorten(folder, &output.stem)?;
    if let Some(end) = &output.glue_end {
        append(
            &workspace.path(end),
            &folder.join(format!("{}.js", output.stem)),
        )?;
    }

    match facts.optimiser {
        Optimiser::None => Ok(()),
        Optimiser::Binaryen => {
            optimise(workspace, &folder.join(format!("{}_bg.wasm", output.stem)))
        }
    }
}

/// Puts a hand-written file behind a generated one.
fn append(end: &Path, glue: &Path) -> anyhow::Result<()> {
    let text = std::fs::read_to_string(end)
        .with_context(|| format!("could not read {}", end.display()))?;
    let mut whole = std::fs::read_to_string(glue)?;
    whole.push_str(&text);
    Ok(std::fs::write(glue, whole)?)
}

/// Runs wasm-opt over a file in place. The features are named one by one: with
/// `--all-features` some versions write a module that browsers refuse.
fn optimise(workspace: &Workspace, wasm: &Path) -> anyhow::Result<()> {
    let tool = workspace.path("node_modules/binaryen/bin/wasm-opt");
    if !tool.is_file() {
        bail!(
            "wasm-pack.toml asks for the optimiser binaryen, which is not installed: run \
             `npm install --no-save binaryen` in {}, or set optimiser = \"none\"",
            workspace.root.display()
        );
    }
    process::run(
        Command::new("node")
            .arg(tool)
            .args(["-Oz", "--converge"])
            .args([
                "--enable-bulk-memory",
                "--enable-nontrapping-float-to-int",
                "--enable-sign-ext",
            ])
            .args([
                "--enable-mutable-globals",
                "--enable-reference-types",
                "--enable-multivalue",
            ])
            .arg(wasm)
            .arg("-o")
            .arg(wasm),
    )
}
