//! The `framewise` command. Each command is one file in `commands/`; this one only names them.

mod commands;

use clap::Parser;
use commands::Command;
use std::process::ExitCode;

/// Check, explain and export packs of law and policy.
#[derive(Parser)]
#[command(name = "framewise", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    match Arguments::parse().command.run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
