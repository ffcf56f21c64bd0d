//! `cargo xtask`: what a contributor runs. Each command is one module.
//! It uses none of our crates: it calls cargo, so it also runs when they do not compile.

mod bench;
mod build;
mod facts;
mod package;
mod peers;
mod process;
mod serve;
mod site;
mod size;
mod test;
mod tidy;
mod workspace;

use std::{path::PathBuf, process::ExitCode};

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
    /// Write the pages of the site into the last build again, without building anything else.
    Site,
    /// Weigh the last build against the budgets of wasm-pack.toml.
    Size,
    /// Run every check and every test, installing what they need.
    Test,
    /// Check what the architecture promises and no compiler checks.
    Tidy,
    /// Take pictures of the last build into dist/shots.
    Shots,
    /// Measure the speed of the core, and of the last build: its engine in Node.js, in Chromium how soon an answer is seen,
    /// and its weight and paint beside peers.
    Bench,
}

fn main() -> ExitCode {
    match run(&Arguments::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> anyhow::Result<ExitCode> {
    let workspace = Workspace::find()?;
    match command {
        Command::Build => build::build(&workspace)?,
        Command::Serve {
            port,
            finished,
            until_input_ends,
        } => {
            let (port, finished, until_input_ends) = (*port, finished.clone(), *until_input_ends);
            serve::serve(
                &workspace,
                &serve::Options {
                    port,
                    finished,
                    until_input_ends,
                },
            )?;
        }
        Command::Site => build::refresh_site(&workspace)?,
        Command::Size => size::size(&workspace)?,
        Command::Test => return test::test(&workspace),
        Command::Tidy => tidy::tidy(&workspace)?,
        Command::Shots => run_on_dist(&workspace, "shots", &[workspace.dist().join("shots")])?,
        Command::Bench => {
            bench::bench(&workspace)?;
            run_on_dist(&workspace, "repaint", &[])?;
            peers::bench(&workspace)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Runs a program of the tests' package that looks at the last build in a browser.
fn run_on_dist(workspace: &Workspace, program: &str, arguments: &[PathBuf]) -> anyhow::Result<()> {
    process::run(
        workspace
            .cargo()
            .args(["run", "--package", "framewise-tests"])
            .args(["--features", "e2e", "--bin", program, "--"])
            .args(arguments)
            .env("FRAMEWISE_XTASK", std::env::current_exe()?),
    )
}
