//! `wasm-pack.toml` as Rust types: what is built, how, and how heavy it may be.
//! It knows the file's shape and refuses what it does not understand; it builds nothing.

use std::path::PathBuf;

use anyhow::Context;
use serde::Deserialize;

use crate::workspace::Workspace;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WasmFacts {
    /// The Cargo profile, e.g. `wasm`.
    pub profile: String,
    /// The Rust target.
    pub target: String,
    /// The kind of JavaScript glue.
    pub glue: Glue,
    /// Flags for rustc on this target only.
    pub rustflags: Vec<String>,
    /// Where the standard library comes from.
    pub std: StandardLibrary,
    /// What runs over the wasm after the generator.
    pub optimiser: Optimiser,
    /// One entry per wasm file.
    #[serde(rename = "output")]
    pub outputs: Vec<Output>,
    /// One entry per content pack and language.
    #[serde(rename = "pack", default)]
    pub packs: Vec<Pack>,
    /// What a set of files may weigh.
    #[serde(rename = "budget")]
    pub budgets: Vec<Budget>,
}

/// The module system of the glue. Only the one we ship.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Glue {
    /// An ES module with an `init` function, for browsers.
    Web,
}

/// Where the standard library of the wasm comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StandardLibrary {
    /// As the toolchain brings it.
    Prebuilt,
    /// Compiled with our own code for size, from the component `rust-src`.
    Rebuilt,
}

/// What runs over the wasm after the generator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Optimiser {
    /// Nothing.
    None,
    /// `wasm-opt` of the npm package `binaryen`, which must be installed.
    Binaryen,
}

/// One wasm file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Output {
    /// The crate, of type `cdylib`.
    #[serde(rename = "crate")]
    pub crate_name: String,
    /// The first part of the written file names.
    pub stem: String,
    /// JavaScript that stands behind the generated glue, from the root of the repository.
    pub glue_end: Option<PathBuf>,
    /// Features of the crate; its default ones when there is no list.
    pub features: Option<Vec<String>>,
    /// A loader of its own.
    pub loader: Option<Loader>,
    /// What a first drawing does without stands in a wasm file of its own, `<stem>_late.wasm`.
    #[serde(default)]
    pub split: bool,
}

/// A copy of the loader that registers one tag and loads one wasm file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Loader {
    /// The written file, from `dist/package`.
    pub file: String,
    /// The tag.
    pub tag: String,
}

/// One content pack.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The crate whose build script compiles the pack.
    #[serde(rename = "crate")]
    pub crate_name: String,
    /// The file that the build script writes.
    pub built: PathBuf,
    /// The written file, from `dist/package`.
    pub file: PathBuf,
    /// The same in sections that a page fetches apart.
    #[serde(default)]
    pub sections: Vec<Section>,
}

/// A section of a pack.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The file that the build script writes.
    pub built: PathBuf,
    /// The written file, from `dist/package`.
    pub file: PathBuf,
}

/// What a set of files may weigh.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// What the files are together, in words.
    pub name: String,
    /// Paths in `dist/package`.
    pub files: Vec<String>,
    /// Bytes after brotli 11; more is a failure.
    pub limit: u64,
    /// Bytes we aim for; only printed.
    pub goal: Option<u64>,
}

impl WasmFacts {
    /// Reads the file at the root of the workspace.
    pub fn read(workspace: &Workspace) -> anyhow::Result<Self> {
        let path = workspace.path("wasm-pack.toml");
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("could not read {}", path.display()))?;
        toml::from_str(&text).context(
            "wasm-pack.toml does not have the shape that crates/xtask/src/facts.rs describes",
        )
    }
}
