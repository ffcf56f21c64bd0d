//! `framewise build`: a pack's folder to the file that pages load.

use crate::chosen;
use anyhow::Context;
use framewise_compiler::compile_folder;
use framewise_core::pack;
use std::path::PathBuf;
use std::process::ExitCode;

/// Compile a pack's folder to one file that pages load.
#[derive(clap::Args)]
pub struct Build {
    /// The folder.
    folder: PathBuf,
    /// Where to write the pack.
    #[arg(short, long)]
    output: PathBuf,
}

impl Build {
    /// Builds.
    ///
    /// # Errors
    /// If the folder has no `pack.yaml`, or the file cannot be written.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let compiled = match compile_folder(&self.folder) {
            Ok(compiled) => compiled,
            Err(diagnostics) => {
                say!("{diagnostics}");
                return Ok(ExitCode::FAILURE);
            }
        };
        chosen::finished(&compiled)
            .with_context(|| format!("{} cannot be built", self.folder.display()))?;
        let bytes = pack::encode(&compiled.pack)?;
        std::fs::write(&self.output, &bytes)
            .with_context(|| format!("writing {}", self.output.display()))?;
        say!("{}: {} bytes", self.output.display(), bytes.len());
        Ok(ExitCode::SUCCESS)
    }
}
