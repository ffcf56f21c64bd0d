//! The package as npm packs it, installed beside the tools and frameworks of `tests/package` in a folder below cargo's
//! target. Needs Node.js with npm; tools are installed once and again when their list changes.
//! It knows nothing of what the package holds.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, bail};

use crate::browser::Server;

/// The list of tools that was last installed.
const INSTALLED: &str = "installed.json";

/// A folder with `node_modules`, the packed package in it, and a copy of every fixture.
#[derive(Debug)]
pub struct Workshop {
    /// The folder.
    pub folder: PathBuf,
    /// The file that npm packed.
    pub tarball: PathBuf,
}

impl Workshop {
    /// Packs `dist/package` and installs it as anybody would.
    ///
    /// # Errors
    /// When nothing was built, or npm is missing or fails; the message says what it said.
    pub fn open() -> anyhow::Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let package = root.join("../dist/package");
        if !package.join("package.json").is_file() {
            bail!(
                "dist/package is not built: run `cargo xtask test`, which builds and then runs these tests"
            );
        }
        // The test runs as target/debug/deps/...
        let test = std::env::current_exe()?;
        let target = test.ancestors().nth(3).context("a test lies in target")?;
        let folder = target.join("tmp/npm");
        copy(&root.join("package"), &folder)?;
        install_tools(&folder)?;
        let said = run(Command::new("npm")
            .args(["pack", "--silent", "--pack-destination"])
            .arg(&folder)
            .current_dir(&package))?;
        let tarball = folder.join(said.lines().last().unwrap_or_default().trim());
        // Same name, same version, other bytes: only a fresh install is sure to be this build.
        let _ = fs::remove_dir_all(folder.join("node_modules/framewise"));
        run(npm_install(&folder).arg("--no-save").arg(&tarball))?;
        Ok(Self { folder, tarball })
    }

    /// The package as it is installed.
    pub fn installed(&self) -> PathBuf {
        self.folder.join("node_modules/framewise")
    }

    /// A tool that is installed here.
    pub fn tool(&self, name: &str) -> Command {
        let mut command = Command::new(self.folder.join("node_modules/.bin").join(name));
        command.current_dir(&self.folder);
        command
    }

    /// Serves the `dist` of a fixture under the fixtures' policy, with its own pages and, where nothing copied them,
    /// the files of the package.
    pub fn serve(&self, fixture: &str) -> anyhow::Result<Server> {
        let dist = self.folder.join(fixture).join("dist");
        fs::create_dir_all(&dist)?;
        fs::copy(self.folder.join("serve.toml"), dist.join("serve.toml"))?;
        for entry in fs::read_dir(self.folder.join(fixture))? {
            let file = entry?.path();
            let name = file.file_name().unwrap_or_default().to_owned();
            let is_page = file.extension().is_some_and(|ending| ending == "html");
            if is_page && !dist.join(&name).exists() {
                fs::copy(&file, dist.join(&name))?;
            }
        }
        if !dist.join("assets").exists() {
            copy(&self.installed(), &dist.join("framewise"))?;
        }
        Server::of_folder(&dist)
    }

    /// Empties what a fixture built before.
    pub fn clear(&self, fixture: &str) {
        // It is not there the first time.
        let _ = fs::remove_dir_all(self.folder.join(fixture).join("dist"));
    }
}

/// Runs a command and returns what it prints; a failure holds all that it said.
pub fn run(command: &mut Command) -> anyhow::Result<String> {
    let shown = format!("{command:?}");
    let output = command.output().with_context(|| {
        format!("could not start {shown}: Node.js 20 or later with npm is needed")
    })?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(printed);
    }
    bail!(
        "{shown} failed ({}):\n{printed}\n{}",
        output.status,
        String::from_utf8_lossy(&output.stderr)
    )
}

fn install_tools(folder: &Path) -> anyhow::Result<()> {
    let wanted = fs::read(folder.join("package.json"))?;
    if fs::read(folder.join(INSTALLED)).is_ok_and(|last| last == wanted) {
        return Ok(());
    }
    run(&mut npm_install(folder)).context("the tools of tests/package could not be installed")?;
    fs::write(folder.join(INSTALLED), wanted)?;
    Ok(())
}

fn npm_install(folder: &Path) -> Command {
    let mut command = Command::new("npm");
    command
        .args(["install", "--no-audit", "--no-fund", "--no-package-lock"])
        .args(["--ignore-scripts", "--loglevel", "error"])
        .current_dir(folder);
    command
}

/// Copies a folder into another, file by file.
fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("could not read {}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
