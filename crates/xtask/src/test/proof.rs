//! The steps that prove the engine from outside: fuzz targets, Miri, and the shipped wasm against native Rust.
//!
//! Fuzzing and Miri need nightly Rust with their parts. Where these are not installed the step says so and how to get
//! them, and runs the same bodies on stable Rust instead; it never passes in silence.

use std::process::Command;

use anyhow::Context;

use super::steps::Steps;
use crate::{process, workspace::Workspace};

/// The fuzz targets of `tests/fuzz`.
const TARGETS: [(&str, &str); 3] = [
    ("fuzz pack", "pack"),
    ("fuzz share", "share"),
    ("fuzz compile", "compile"),
];
/// How long libFuzzer tries each, in seconds.
const SECONDS: &str = "-max_total_time=5";
/// How many inputs each body gets on stable Rust.
const ROUNDS: &str = "1000";
/// Tests of the core that Miri finishes within seconds: it is some hundred times slower than the processor, so the
/// searches and the deep programs of the same file, which take it many minutes, stay with the native tests.
const MIRI: [&str; 7] = [
    "--test",
    "logic",
    "--",
    "--exact",
    "limits::the_widest_domain_works",
    "limits::situations_of_another_program_are_refused",
    "limits::room_made_by_one_engine_serves_another",
];

/// Before the build: what needs no package.
pub fn before_build(steps: &mut Steps, workspace: &Workspace) {
    match lacking(workspace, &["fuzz", "--version"]) {
        None => {
            for (name, target) in TARGETS {
                steps.run(name, || fuzz(workspace, target));
            }
        }
        Some(reason) => {
            println!(
                "libFuzzer does not run here ({reason}). To have it: `rustup toolchain install nightly` and \
                 `cargo install cargo-fuzz --locked`. The same targets run on stable Rust with seeded inputs instead."
            );
            steps.run_tests(
                "fuzz (seeded, on stable Rust)",
                workspace
                    .cargo()
                    .args([
                        "test",
                        "--package",
                        "framewise-tests",
                        "--test",
                        "corpus_fuzz",
                    ])
                    .env("FRAMEWISE_FUZZ_ROUNDS", ROUNDS),
            );
        }
    }
    match lacking(workspace, &["miri", "--version"]) {
        None => steps.run_tests(
            "miri",
            nightly(workspace)
                .args(["miri", "test", "--package", "framewise-core"])
                .args(MIRI)
                .env("MIRIFLAGS", "-Zmiri-disable-isolation"),
        ),
        Some(reason) => println!(
            "\n== miri\nMiri does not run here ({reason}). To have it: `rustup component add --toolchain nightly miri \
             rust-src`. Our own code forbids unsafe code, so this checks only what we depend on."
        ),
    }
}

/// After the build: the shipped wasm in Node.js. The browser tests do the same in Chromium.
pub fn after_build(steps: &mut Steps, workspace: &Workspace) {
    steps.run_tests(
        "native against wasm",
        workspace.cargo().args([
            "test",
            "--package",
            "framewise-tests",
            "--features",
            "framewise-tests/shipped",
            "--test",
            "corpus_wasm",
        ]),
    );
}

/// Runs one target under libFuzzer. What it builds and finds worth keeping stays in cargo's target folder.
fn fuzz(workspace: &Workspace, target: &str) -> anyhow::Result<()> {
    let inputs = workspace.target().join("fuzz-inputs").join(target);
    std::fs::create_dir_all(&inputs)?;
    process::run(
        nightly(workspace)
            .args(["fuzz", "run", "--fuzz-dir", "tests/fuzz", "--target-dir"])
            .arg(workspace.target().join("fuzz"))
            .arg(target)
            .arg(&inputs)
            .args(["--", SECONDS, "-max_len=2048"]),
    )
}

/// Why a part of nightly Rust cannot be used; nothing if it can.
fn lacking(workspace: &Workspace, part: &[&str]) -> Option<String> {
    let installed = process::output(Command::new("rustup").args(["toolchain", "list"]))
        .context("rustup was not found")
        .map(|list| list.lines().any(|line| line.starts_with("nightly")));
    match installed {
        Err(error) => Some(format!("{error:#}")),
        Ok(false) => Some("no nightly toolchain is installed".to_owned()),
        Ok(true) => process::output(nightly(workspace).args(part))
            .err()
            .map(|_| {
                format!(
                    "nightly Rust is installed without `cargo {}`",
                    part.first().unwrap_or(&"")
                )
            }),
    }
}

/// Cargo of the nightly toolchain, whichever cargo runs us.
fn nightly(workspace: &Workspace) -> Command {
    let mut command = Command::new("rustup");
    command
        .args(["run", "nightly", "cargo"])
        .current_dir(&workspace.root)
        .env_remove("CARGO")
        .env_remove("RUSTC");
    command
}
