//! The `framewise` command. Each command is one file in `commands/`; this one only names them.

use std::fmt::Arguments as Words;
use std::io::{ErrorKind, Write};

/// Prints a line. A reader that closes the pipe (`framewise list facts | head`) ends the command without complaint.
macro_rules! say {
    ($($words:tt)*) => { $crate::say_line(format_args!($($words)*)) };
}

mod chosen;
mod commands;
mod names;
mod render;

use clap::Parser;
use commands::Command;
use std::process::ExitCode;

/// Check, explain, render and export packs of law and policy.
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

fn say_line(words: Words<'_>) {
    if let Err(error) = writeln!(std::io::stdout(), "{words}") {
        if error.kind() == ErrorKind::BrokenPipe {
            std::process::exit(0);
        }
        eprintln!("error: what was printed is not complete: {error}");
        std::process::exit(1);
    }
}
