//! From a crate to a raw wasm file, by cargo.
//! It knows rustup only to add the missing target.

use std::{path::PathBuf, process::Command};

use anyhow::{Context, bail};

use crate::{
    facts::{Output, StandardLibrary, WasmFacts},
    process,
    workspace::Workspace,
};

/// Compiles the standard library with our code, for size.
const REBUILD_STD: [&str; 2] = [
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
];

/// A panic stops the module without composing a message nobody would read, and no type describes itself for one. The
/// core may then say which of its functions are to be fast rather than small.
const LEAN: [&str; 5] = [
    "--cfg=lean",
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
];

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

/// Adds the sources of the standard library when the build needs them, rustup is here and they are not.
///
/// # Errors
/// When they are missing and cannot be added, with what to do.
fn ensure_sources() -> anyhow::Result<()> {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let library = PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust/library/std");
    if library.is_dir() {
        return Ok(());
    }
    eprintln!("adding the sources of Rust's standard library");
    process::run(Command::new("rustup").args(["component", "add", "rust-src"])).context(
        "the sources of Rust's standard library are missing. Install rustup and run `rustup component add rust-src`, \
         or install your system's package of them (on Debian: rust-src), or set std = \"prebuilt\" in wasm-pack.toml, \
         which makes every wasm file heavier",
    )
}

/// Compiles one output and returns the path of the raw wasm file.
///
/// Each output has its own cargo call, so that the features one of them needs do not weigh on another.
pub fn compile(
    workspace: &Workspace,
    facts: &WasmFacts,
    output: &Output,
) -> anyhow::Result<PathBuf> {
    compile_target(workspace, facts, output, None)
}

/// The same for an example of the output's crate, which is of type `cdylib`.
///
/// # Errors
/// As [`compile`].
pub fn compile_example(
    workspace: &Workspace,
    facts: &WasmFacts,
    output: &Output,
    example: &str,
) -> anyhow::Result<PathBuf> {
    compile_target(workspace, facts, output, Some(example))
}

fn compile_target(
    workspace: &Workspace,
    facts: &WasmFacts,
    output: &Output,
    example: Option<&str>,
) -> anyhow::Result<PathBuf> {
    let mut command = workspace.cargo();
    // Only the wasm: with the Rust library beside it, which tests link, the linker may not drop or join what the library
    // shows, and the file is 6 % heavier after brotli.
    command.args(["rustc", "--package", &output.crate_name]);
    match example {
        Some(example) => command.args(["--example", example]),
        None => command.arg("--lib"),
    };
    command.args(["--crate-type", "cdylib"]);
    command.args(["--target", &facts.target, "--profile", &facts.profile]);
    let variable = format!(
        "CARGO_TARGET_{}_RUSTFLAGS",
        facts.target.to_uppercase().replace('-', "_")
    );
    let mut flags = facts.rustflags.clone();
    let mut features = output.features.clone().unwrap_or_default();
    if output.features.is_some() {
        command.arg("--no-default-features");
    }
    if output.split {
        features.push("split".to_owned());
    }
    if !features.is_empty() {
        command.args(["--features", &features.join(",")]);
    }
    if facts.std == StandardLibrary::Rebuilt {
        ensure_sources()?;
        command.args(REBUILD_STD);
        flags.extend(LEAN.map(str::to_owned));
        // Rebuilding the standard library is not stable yet; rust-toolchain.toml names the version this works with.
        command.env("RUSTC_BOOTSTRAP", "1");
        // Files of a build with another standard library must not be taken for ours.
        command
            .arg("--target-dir")
            .arg(target_folder(workspace, facts));
    }
    command.env(variable, flags.join(" "));
    if output.split {
        // Says which function and which datum needs which other, so that the file can be split; the parts share the table.
        command.args(["--", "-Clink-args=--emit-relocs --export-table"]);
    }
    process::run(&mut command)?;

    let file = match example {
        Some(example) => format!("examples/{example}.wasm"),
        None => format!("{}.wasm", output.crate_name.replace('-', "_")),
    };
    let wasm = target_folder(workspace, facts)
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

/// Where cargo puts what it compiles.
fn target_folder(workspace: &Workspace, facts: &WasmFacts) -> PathBuf {
    match facts.std {
        StandardLibrary::Prebuilt => workspace.target(),
        StandardLibrary::Rebuilt => workspace.target().join("lean"),
    }
}
