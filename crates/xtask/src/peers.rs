//! The last part of `cargo xtask bench`: Framewise beside its peers, measured by `tests/peers` with Node.js in Chromium.
//! It installs and starts that; it knows neither the peers nor what is measured.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, bail};

use crate::{build::files_below, process, workspace::Workspace};

/// The list of packages that was last installed.
const INSTALLED: &str = "installed.json";

/// Installs the peers in a folder below cargo's target, where that is not done yet, and measures.
///
/// # Errors
/// When there is no build, when Node.js, npm or Chromium is missing, or when a page does not do what it should.
pub fn bench(workspace: &Workspace) -> anyhow::Result<()> {
    if !process::on_path("node") || !process::on_path("npm") {
        bail!("node or npm is missing; the peers are run with them. Install Node.js 20 or later");
    }
    let folder = workspace.target().join("tmp/peers");
    copy(&workspace.path("tests/peers"), &folder)?;
    install(&folder)?;
    process::run(
        Command::new("node")
            .arg(folder.join("bench.mjs"))
            .arg(workspace.dist().join("package")),
    )
}

/// Copies what changes; what was installed there stays.
fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    for file in files_below(from)? {
        let target = to.join(file.strip_prefix(from)?);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&file, &target).with_context(|| format!("could not copy {}", file.display()))?;
    }
    Ok(())
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
    fs::write(folder.join(INSTALLED), wanted)?;
    Ok(())
}
