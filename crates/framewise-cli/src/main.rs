//! The `framewise` command. Each command is one file; this one only names them.

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Check, explain and export packs of law and policy.
#[derive(Parser)]
#[command(name = "framewise", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read a pack's folder and name every mistake.
    Check {
        /// The folder.
        folder: PathBuf,
    },
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Check { folder } => match framewise_compiler::compile_folder(&folder) {
            Ok(compiled) => {
                print!("{}", compiled.warnings);
                let pack = compiled.pack;
                println!(
                    "{}: {} facts, {} readings, {} definitions, {} outcomes, {} statements, {} scenarios, {} sources; {} warnings",
                    pack.about.title,
                    pack.facts.len(),
                    pack.readings.len(),
                    pack.definitions.len(),
                    pack.outcomes.len(),
                    pack.arguments.len(),
                    pack.scenarios.len(),
                    pack.sources.len(),
                    compiled.warnings.list.len()
                );
                ExitCode::SUCCESS
            }
            Err(diagnostics) => {
                print!("{diagnostics}");
                println!("{} errors", diagnostics.errors());
                ExitCode::FAILURE
            }
        },
    }
}
