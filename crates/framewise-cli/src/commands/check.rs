//! `framewise check`: every mistake in a pack's folder, with file, line, cause and cure.

use framewise_compiler::{Diagnostics, Severity, compile_folder};
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

/// Read a pack's folder and name every mistake. Exit code 1 if there are errors.
#[derive(clap::Args)]
pub struct Check {
    /// The folder.
    folder: PathBuf,
    /// How to write the findings.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Leave warnings out.
    #[arg(long)]
    quiet: bool,
    /// Exit code 1 also if there are warnings.
    #[arg(long)]
    strict: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

impl Check {
    /// Checks.
    ///
    /// # Errors
    /// None so far.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let (pack, diagnostics) = match compile_folder(&self.folder) {
            Ok(compiled) => (Some(compiled.pack), compiled.warnings),
            Err(diagnostics) => (None, diagnostics),
        };
        match self.format {
            Format::Json => say!("{}", as_json(&diagnostics)),
            Format::Text => {
                for severity in [Severity::Warning, Severity::Error] {
                    if severity == Severity::Warning && self.quiet {
                        continue;
                    }
                    for diagnostic in diagnostics
                        .iter()
                        .filter(|found| found.kind.severity == severity)
                    {
                        say!("{}", diagnostics.render(diagnostic));
                    }
                }
                if let Some(pack) = &pack {
                    say!(
                        "{}: {} facts, {} readings, {} definitions, {} outcomes, {} statements, {} scenarios, {} explainers, \
                         {} quiz items, {} sources",
                        pack.about.title,
                        pack.facts.len(),
                        pack.readings.len(),
                        pack.definitions.len(),
                        pack.outcomes.len(),
                        pack.arguments.len(),
                        pack.scenarios.len(),
                        pack.explainers.len(),
                        pack.quiz.len(),
                        pack.sources.len(),
                    );
                }
                let (errors, warnings) = (
                    diagnostics.count(Severity::Error),
                    diagnostics.count(Severity::Warning),
                );
                say!("{errors} errors, {warnings} warnings");
            }
        }
        let failed = pack.is_none() || (self.strict && diagnostics.count(Severity::Warning) > 0);
        Ok(if failed {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        })
    }
}

fn as_json(diagnostics: &Diagnostics) -> serde_json::Value {
    let found = diagnostics.iter().map(|found| {
        json!({
            "code": found.kind.code,
            "name": found.kind.name,
            "severity": found.kind.severity.word(),
            "file": diagnostics.path(found.place),
            "line": found.place.line,
            "column": found.place.column,
            "length": found.place.length,
            "message": found.message,
            "help": found.help,
        })
    });
    found.collect()
}
