//! `framewise list`: the ids of a pack with their words.

use crate::chosen::ChosenPack;
use std::process::ExitCode;

/// List the ids of a pack with their words.
#[derive(clap::Args)]
pub struct List {
    /// What to list.
    #[arg(value_enum)]
    what: What,
    #[command(flatten)]
    pack: ChosenPack,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum What {
    Definitions,
    Facts,
    Readings,
    Scenarios,
    Jurisdictions,
    Sources,
}

impl List {
    /// Lists.
    ///
    /// # Errors
    /// If the pack cannot be read.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let pack = self.pack.read()?;
        match self.what {
            What::Definitions => pack
                .definitions
                .iter()
                .for_each(|own| say!("{:<28} {}: {}", own.id, own.short, own.title)),
            What::Facts => {
                for fact in &pack.facts {
                    let values: Vec<&str> =
                        fact.values.iter().map(|value| value.id.as_str()).collect();
                    say!("{:<24} {} [{}]", fact.id, fact.question, values.join(", "));
                }
            }
            What::Readings => {
                for reading in &pack.readings {
                    let options: Vec<&str> = reading
                        .options
                        .iter()
                        .map(|option| option.said.id.as_str())
                        .collect();
                    say!(
                        "{:<28} {} [{}]",
                        reading.id,
                        reading.question,
                        options.join(", ")
                    );
                }
            }
            What::Scenarios => pack
                .scenarios
                .iter()
                .for_each(|own| say!("{:<32} {}", own.id, own.title)),
            What::Jurisdictions => pack
                .jurisdictions
                .iter()
                .for_each(|own| say!("{:<20} {}", own.id, own.name)),
            What::Sources => pack
                .sources
                .iter()
                .for_each(|own| say!("{:<24} {}. {}", own.id, own.title, own.checked)),
        }
        Ok(ExitCode::SUCCESS)
    }
}
