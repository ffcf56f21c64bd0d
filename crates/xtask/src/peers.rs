//! The benchmark beside peers: `tests/peers` installed below target and run on the last build.
//! It knows nothing of what is measured.

use std::{fs, path::Path, process::Command};

use anyhow::Context;

use crate::{build::files_below, process, test::program_on_path, workspace::Workspace};

/// The list of packages that was last installed.
const INSTALLED: &str = "installed.json";

/// Installs the peers, if their list has changed, and runs the benchmark.
///
/// # Errors
/// When Node.js or Chromium is missing, with what to install, or a page of the benchmark does not work.
pub fn bench(workspace: &Workspace) -> anyhow::Result<()> {
    let chromium = program_on_path(&["chromium", "chromium-browser", "google-chrome"])
        .context("Chromium is missing. On Debian or Ubuntu: sudo apt-get install chromium")?;
    program_on_path(&["npm"])
        .context("npm is missing; it brings the peers. Install Node.js 20 or later")?;
    let folder = workspace.target().join("tmp/peers");
    let sources = workspace.path("tests/peers");
    for file in files_below(&sources)? {
        let copy = folder.join(file.strip_prefix(&sources)?);
        fs::create_dir_all(copy.parent().unwrap_or(&folder))?;
        fs::copy(&file, copy)?;
    }
    install(&folder)?;
    process::run(
        Command::new("node")
            .arg(folder.join("bench.mjs"))
            .arg(workspace.dist())
            .env("CHROMIUM", chromium),
    )
}

fn install(folder: &Path) -> anyhow::Result<()> {
    let wanted = fs::read(folder.join("package.json"))?;
    if fs::read(folder.join(INSTALLED)).is_ok_and(|last| last == wanted) {
        return Ok(());
    }
    process::run(
        Command::new("npm")
            .args(["install", "--no-package-lock", "--ignore-scripts"])
            .args(["--no-audit", "--no-fund", "--loglevel", "error"])
            .current_dir(folder),
    )
    .context("the packages of tests/peers/package.json could not be installed")?;
    Ok(fs::write(folder.join(INSTALLED), wanted)?)
}
