//! The crates that are linked into the wasm files, as cargo resolves them: what only builds or tests is left out, and
//! so are procedural macros, whose code runs at compile time.
//! It knows nothing of formats.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    process::Command,
};

use anyhow::Context;
use serde::Deserialize;

use crate::{facts::WasmFacts, process, workspace::Workspace};

/// What the wasm files are made of.
#[derive(Debug, Default)]
pub struct Tree {
    /// The crates of the wasm files themselves.
    pub roots: BTreeSet<Name>,
    /// All crates, ours included.
    pub crates: BTreeMap<Name, Crate>,
    /// The version of Rust, whose standard library is linked too.
    pub rust: String,
    /// Where the toolchain keeps the licences of the standard library.
    pub rust_licences: PathBuf,
    /// Our own version.
    pub version: String,
}

/// A crate's name and version.
pub type Name = (String, String);

/// One crate.
#[derive(Debug, Default)]
pub struct Crate {
    /// Its licence as an SPDX expression.
    pub licence: String,
    /// SHA-256 of the published crate; ours have none.
    pub checksum: Option<String>,
    /// Where its sources are kept.
    pub repository: Option<String>,
    /// Its folder here.
    pub folder: PathBuf,
    /// What it uses.
    pub uses: BTreeSet<Name>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    repository: Option<String>,
    manifest_path: PathBuf,
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

/// Asks cargo.
pub fn read(workspace: &Workspace, facts: &WasmFacts) -> anyhow::Result<Tree> {
    let mut tree = Tree::default();
    for output in &facts.outputs {
        let listing = process::output(
            workspace
                .cargo()
                .args(["tree", "--locked", "--package", &output.crate_name])
                .args(["--target", &facts.target, "--edges", "normal,no-proc-macro"])
                .args(["--prefix", "depth", "--format", " {p}"]),
        )?;
        tree.add(&listing);
    }
    let metadata: Metadata = serde_json::from_str(&process::output(workspace.cargo().args([
        "metadata",
        "--locked",
        "--format-version",
        "1",
    ]))?)?;
    let lock: Lock = toml::from_str(&std::fs::read_to_string(workspace.path("Cargo.lock"))?)?;
    for package in metadata.packages {
        let name = (package.name, package.version);
        if let Some(one) = tree.crates.get_mut(&name) {
            one.licence = expression(&package.license.unwrap_or_default());
            one.repository = package.repository;
            one.folder = package
                .manifest_path
                .parent()
                .map(PathBuf::from)
                .unwrap_or_default();
        }
    }
    for locked in lock.package {
        if let Some(one) = tree.crates.get_mut(&(locked.name, locked.version)) {
            one.checksum = locked.checksum;
        }
    }
    tree.rust = process::output(Command::new("rustc").arg("--version"))?
        .split(' ')
        .nth(1)
        .context("rustc says no version")?
        .to_owned();
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    tree.rust_licences = PathBuf::from(sysroot.trim()).join("share/doc/rust/licenses");
    tree.version = env!("CARGO_PKG_VERSION").to_owned();
    Ok(tree)
}

impl Tree {
    /// Takes in a listing of `cargo tree --prefix depth --format " {p}"`.
    fn add(&mut self, listing: &str) {
        let mut path: Vec<Name> = Vec::new();
        for line in listing.lines() {
            let mut words = line.split(' ');
            let (Some(Ok(depth)), Some(name), Some(version)) = (
                words.next().map(str::parse::<usize>),
                words.next(),
                words.next(),
            ) else {
                continue;
            };
            let name = (name.to_owned(), version.trim_start_matches('v').to_owned());
            path.truncate(depth);
            self.crates.entry(name.clone()).or_default();
            match path.last().and_then(|user| self.crates.get_mut(user)) {
                Some(user) => {
                    user.uses.insert(name.clone());
                }
                None => {
                    self.roots.insert(name.clone());
                }
            }
            path.push(name);
        }
    }
}

/// Older manifests have a slash where SPDX has `OR`.
fn expression(licence: &str) -> String {
    licence
        .split('/')
        .map(str::trim)
        .collect::<Vec<_>>()
        .join(" OR ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listing_becomes_a_graph() {
        let mut tree = Tree::default();
        tree.add("0 top v1.0.0 (/somewhere)\n1 left v2.0.0\n2 deep v3.1.0\n1 right v2.0.0\n2 deep v3.1.0 (*)\n");
        let name = |name: &str, version: &str| (name.to_owned(), version.to_owned());
        assert_eq!(tree.roots, BTreeSet::from([name("top", "1.0.0")]));
        let uses = |wanted: &Name| tree.crates.get(wanted).map(|one| one.uses.clone());
        assert_eq!(
            uses(&name("top", "1.0.0")),
            Some(BTreeSet::from([
                name("left", "2.0.0"),
                name("right", "2.0.0")
            ]))
        );
        assert_eq!(
            uses(&name("right", "2.0.0")),
            Some(BTreeSet::from([name("deep", "3.1.0")]))
        );
        assert_eq!(tree.crates.len(), 4);
    }

    #[test]
    fn an_old_licence_becomes_an_expression() {
        assert_eq!(expression("Apache-2.0 / MIT"), "Apache-2.0 OR MIT");
    }
}
