//! `framewise new`: a file to start from, with every key explained.

use anyhow::{Context, bail};
use std::path::PathBuf;
use std::process::ExitCode;

/// Write a new definition, scenario or jurisdiction to start from.
#[derive(clap::Args)]
pub struct New {
    /// What.
    #[arg(value_enum)]
    what: What,
    /// Its id, in kebab-case.
    id: String,
    /// The pack's folder.
    #[arg(long, default_value = ".")]
    pack: PathBuf,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum What {
    Definition,
    Scenario,
    Jurisdiction,
}

impl What {
    /// Folder and template; `ID` stands for the id.
    fn template(self) -> (&'static str, &'static str) {
        match self {
            What::Definition => ("law", include_str!("../../templates/definition.yaml")),
            What::Scenario => ("scenarios", include_str!("../../templates/scenario.yaml")),
            What::Jurisdiction => (
                "jurisdictions",
                include_str!("../../templates/jurisdiction.yaml"),
            ),
        }
    }
}

impl New {
    /// Writes the file.
    ///
    /// # Errors
    /// If it is there already, or cannot be written.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let (folder, template) = self.what.template();
        let path = self.pack.join(folder).join(format!("{}.yaml", self.id));
        if path.exists() {
            bail!(
                "{} is there already: choose another id, or edit it",
                path.display()
            );
        }
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)
                .with_context(|| format!("making {}", parent.display()))?;
        }
        std::fs::write(&path, template.replace("ID", &self.id))
            .with_context(|| format!("writing {}", path.display()))?;
        say!(
            "{}\nFill it in; then run `framewise check {}`.",
            path.display(),
            self.pack.display()
        );
        Ok(ExitCode::SUCCESS)
    }
}
