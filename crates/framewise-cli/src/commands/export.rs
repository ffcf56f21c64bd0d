//! `framewise export`: a pack for other tools.

use crate::chosen::ChosenPack;
use framewise_compiler::export::sql;
use std::process::ExitCode;

/// Write a pack in a form for other tools.
#[derive(clap::Args)]
pub struct Export {
    /// The form.
    #[arg(value_enum)]
    form: Form,
    #[command(flatten)]
    pack: ChosenPack,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Form {
    /// A table of situations and a view of verdicts; NULL is "not known".
    Sql,
}

impl Export {
    /// Exports to standard output.
    ///
    /// # Errors
    /// If the pack cannot be read.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let pack = self.pack.read()?;
        match self.form {
            Form::Sql => say!("{}", sql::script(&pack)),
        }
        Ok(ExitCode::SUCCESS)
    }
}
