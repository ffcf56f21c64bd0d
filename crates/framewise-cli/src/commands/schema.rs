//! `framewise schema`: the JSON Schemas from which editors complete and check a pack's files.

use anyhow::Context;
use std::path::PathBuf;
use std::process::ExitCode;

/// Write the JSON Schema of every kind of file into a folder.
#[derive(clap::Args)]
pub struct Schema {
    /// The folder.
    folder: PathBuf,
}

impl Schema {
    /// Writes them.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        std::fs::create_dir_all(&self.folder)
            .with_context(|| format!("making {}", self.folder.display()))?;
        for (name, text) in framewise_compiler::schemas() {
            let path = self.folder.join(name);
            std::fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
