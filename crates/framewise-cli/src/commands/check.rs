//! `framewise check`: every mistake in a pack's folder, with file, line, cause and cure.

mod watch;

use framewise_compiler::{Diagnostic, Diagnostics, Severity, compile_folder};
use framewise_core::pack::Pack;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;
use watch::Snapshot;

/// Read a pack's folder and name every mistake. Exit code 1 if there are errors.
#[derive(clap::Args)]
pub struct Check {
    /// The folder.
    #[arg(default_value = ".")]
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
    /// Check again whenever a file in the folder changes.
    #[arg(long)]
    watch: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

impl Check {
    /// Checks once, or again after every change until the person stops it.
    ///
    /// # Errors
    /// With `--watch`, if the folder cannot be read.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        if !self.watch {
            return Ok(if self.once() {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            });
        }
        let mut seen = Snapshot::of(&self.folder)?;
        self.once();
        self.tell("Watching for changes; stop with Ctrl+C.");
        loop {
            let (changed, now) = seen.wait(&self.folder);
            seen = now;
            self.tell(&format!("\nChanged: {}", changed.join(", ")));
            self.once();
        }
    }

    /// Checks and prints the findings; whether the pack is sound.
    fn once(&self) -> bool {
        let (pack, diagnostics) = match compile_folder(&self.folder) {
            Ok(compiled) => (Some(compiled.pack), compiled.warnings),
            Err(diagnostics) => (None, diagnostics),
        };
        match self.format {
            Format::Json => say!("{}", as_json(&diagnostics)),
            Format::Text => self.print(pack.as_ref(), &diagnostics),
        }
        pack.is_some() && !(self.strict && diagnostics.count(Severity::Warning) > 0)
    }

    /// What kept a file from being read first, since the rest may follow from it; then warnings, so that errors stand
    /// last, where a person looks.
    fn print(&self, pack: Option<&Pack>, diagnostics: &Diagnostics) {
        let (unread, others): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
            diagnostics.iter().partition(|found| found.unread);
        for found in unread {
            say!("{}", diagnostics.render(found));
        }
        for severity in [Severity::Warning, Severity::Error] {
            if severity == Severity::Warning && self.quiet {
                continue;
            }
            for found in others
                .iter()
                .filter(|found| found.kind.severity == severity)
            {
                say!("{}", diagnostics.render(found));
            }
        }
        if let Some(pack) = pack {
            say!(
                "{}: {} facts, {} readings, {} definitions, {} outcomes, {} statements, {} scenarios, {} explainers, \
                 {} quiz items, {} sources",
                pack.about.title,
                pack.facts.len(),
                pack.readings.len(),
                pack.definitions.len(),
                pack.commentary.outcomes.len(),
                pack.commentary.arguments.len(),
                pack.scenarios.len(),
                pack.commentary.explainers.len(),
                pack.commentary.quiz.len(),
                pack.sources.len(),
            );
        }
        say!(
            "{}, {}",
            counted(diagnostics.count(Severity::Error), "error"),
            counted(diagnostics.count(Severity::Warning), "warning")
        );
    }

    /// A line for a person; tools that read JSON get findings only.
    fn tell(&self, line: &str) {
        if self.format == Format::Text {
            say!("{line}");
        }
    }
}

/// `no errors`, `1 error`, `2 errors`.
fn counted(number: usize, what: &str) -> String {
    match number {
        0 => format!("no {what}s"),
        1 => format!("1 {what}"),
        _ => format!("{number} {what}s"),
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
            "first": found.earlier.map(|earlier| json!({
                "file": diagnostics.path(earlier),
                "line": earlier.line,
            })),
        })
    });
    found.collect()
}
