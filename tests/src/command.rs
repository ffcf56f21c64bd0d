//! The command `framewise render`, run in the repository as an editor runs it.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output};

/// Runs it on the shipped content with these arguments.
///
/// # Panics
/// When cargo cannot be started.
pub fn render<Argument: AsRef<OsStr>>(arguments: &[Argument]) -> Output {
    let output = Command::new(env!("CARGO"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
        .args([
            "run",
            "--quiet",
            "--package",
            "framewise-cli",
            "--",
            "render",
        ])
        .args([
            "--pack",
            "crates/framewise-content/packs/online-exploitation",
        ])
        .args(arguments)
        .output();
    #[expect(clippy::expect_used, reason = "a test")]
    output.expect("cargo can be started")
}
