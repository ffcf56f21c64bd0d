//! The commands, one file each. To add one: a file here, and one line in each list below. `clash` is what two of them
//! say alike.

mod build;
mod catalogue;
mod check;
mod clash;
mod classify;
mod explain;
mod export;
mod list;
mod new;
mod order;
mod render;
mod schema;

use clap::Subcommand;
use std::process::ExitCode;

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    Check(check::Check),
    Explain(explain::Explain),
    Classify(classify::Classify),
    List(list::List),
    Catalogue(catalogue::Catalogue),
    New(new::New),
    Order(order::Order),
    Build(build::Build),
    Export(export::Export),
    Render(render::Render),
    Schema(schema::Schema),
}

impl Command {
    /// Does it.
    ///
    /// # Errors
    /// What kept it from being done, in words for a person.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Command::Check(command) => command.run(),
            Command::Explain(command) => command.run(),
            Command::Classify(command) => command.run(),
            Command::List(command) => command.run(),
            Command::Catalogue(command) => command.run(),
            Command::New(command) => command.run(),
            Command::Order(command) => command.run(),
            Command::Build(command) => command.run(),
            Command::Export(command) => command.run(),
            Command::Render(command) => command.run(),
            Command::Schema(command) => command.run(),
        }
    }
}
