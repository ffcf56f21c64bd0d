//! `cargo xtask`: what a contributor runs. Each command is one module.
//! It uses none of our crates: it calls cargo, so it also runs when they do not compile.

mod build;
mod facts;
mod process;
mod serve;
mod size;
mod workspace;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    about = "Build, serve, test and measure Framewise."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the wasm, the package and the site into dist.
    Build,
    /// Build, serve on loopback, and build again when a source changes.
    Serve {
        /// The port; 0 takes a free one.
        #[arg(long, default_value_t = 8000)]
        port: u16,
        /// Serve this finished folder as it is, without building or watching.
        #[arg(long)]
        finished: Option<PathBuf>,
        /// Stop when standard input ends.
        #[arg(long)]
        until_input_ends: bool,
    },
    /// Weigh the last build against the budgets of wasm-pack.toml.
    Size,
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let workspace = Workspace::find()?;
    match arguments.command {
        Command::Build => build::build(&workspace),
        Command::Serve {
            port,
            finished,
            until_input_ends,
        } => serve::serve(
            &workspace,
            &serve::Options {
                port,
                finished,
                until_input_ends,
            },
        ),
        Command::Size => size::size(&workspace),
    }
}
