//! Where things are in this repository, found from this crate's own place.
//! It knows folders and nothing of what is in them.

use std::path::{Path, PathBuf};

/// The folders every command starts from.
#[derive(Debug, Clone)]
pub struct Workspace {
    /// The folder that holds the workspace's `Cargo.toml`.
    pub root: PathBuf,
}

impl Workspace {
    /// Finds the workspace from the manifest folder that cargo tells at run time,
    /// or from the one known when this program was compiled.
    pub fn find() -> anyhow::Result<Self> {
        let manifest_folder = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest_folder
            .ancestors()
            .find(|folder| folder.join("wasm-pack.toml").is_file())
            .ok_or_else(|| {
                anyhow::anyhow!(
                    "no folder above {} holds wasm-pack.toml; run this inside the repository",
                    manifest_folder.display()
                )
            })?;
        Ok(Self {
            root: root.to_path_buf(),
        })
    }

    /// A path inside the repository.
    pub fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// The folder that a build fills and `serve` serves.
    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// Cargo's target folder.
    pub fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.path("target"), PathBuf::from)
    }

    /// The cargo that runs us, so that the same toolchain is used throughout.
    pub fn cargo(&self) -> std::process::Command {
        let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = std::process::Command::new(program);
        command.current_dir(&self.root);
        command
    }
}
