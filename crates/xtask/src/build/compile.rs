//! From a crate to a raw wasm file, by cargo.
//! It knows rustup only to add the missing target.

use std::{path::PathBuf, process::Command};

use anyhow::{Context, bail};

use crate::{
    facts::{Output, WasmFacts},
    process,
    workspace::Workspace,
};

/// Adds the Rust target when rustup is here and the target is not.
///
/// # Errors
/// When the target is missing and cannot be added, with the one thing to do.
pub fn ensure_target(target: &str) -> anyhow::Result<()> {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let library = PathBuf::from(sysroot.trim())
        .join("lib/rustlib")
        .join(target)
        .join("lib");
    if library.is_dir() {
        return Ok(());
    }
    eprintln!("adding the Rust target {target}");
    process::run(Command::new("rustup").args(["target", "add", target])).with_context(|| {
        format!(
            "the Rust target {target} is missing. Install rustup and run `rustup target add {target}`, \
             or install your system's package of it (on Debian: libstd-rust-dev-wasm32)"
        )
    })
}

/// Compiles one output and returns the path of the raw wasm file.
///
/// Each output has its own cargo call, so that the features one of them needs do not weigh on another.
pub fn compile(
    workspace: &Workspace,
    facts: &WasmFacts,
    output: &Output,
) -> anyhow::Result<PathBuf> {
    let mut command = workspace.cargo();
    command.args(["build", "--package", &output.crate_name, "--lib"]);
    command.args(["--target", &facts.target, "--profile", &facts.profile]);
    let variable = format!(
        "CARGO_TARGET_{}_RUSTFLAGS",
        facts.target.to_uppercase().replace('-', "_")
    );
    command.env(variable, facts.rustflags.join(" "));
    process::run(&mut command)?;

    let file = format!("{}.wasm", output.crate_name.replace('-', "_"));
    let wasm = workspace
        .target()
        .join(&facts.target)
        .join(&facts.profile)
        .join(file);
    if !wasm.is_file() {
        bail!(
            "{} was not built: is \"cdylib\" in the crate-type of {}?",
            wasm.display(),
            output.crate_name
        );
    }
    Ok(wasm)
}
