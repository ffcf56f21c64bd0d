//! `cargo xtask test`: the one command that decides whether the repository is good.
//! It installs what is missing or says what to install and fails; nothing is ever skipped. It goes on
//! after a failed step, so that one run shows all that is wrong.

mod prerequisites;
mod proof;
mod steps;
mod tally;

use std::process::ExitCode;

use self::steps::Steps;
use crate::{build, size, tidy, workspace::Workspace};

/// The feature that turns the browser tests on.
const BROWSER_TESTS: &str = "framewise-tests/e2e";

/// Runs every step, prints how long each took, and ends with the plain line `N passed, N failed`.
/// The count comes last, so the exit code alone says that something failed.
pub fn test(workspace: &Workspace) -> anyhow::Result<ExitCode> {
    // Read at once: cargo may put a new program in the place of this one while it runs.
    let xtask = std::env::current_exe()?;
    let mut steps = Steps::default();
    steps.run("prerequisites", || prerequisites::provide(workspace));
    steps.run_command(
        "format",
        workspace.cargo().args(["fmt", "--all", "--check"]),
    );
    steps.run_command(
        "lints",
        workspace
            .cargo()
            .args([
                "clippy",
                "--workspace",
                "--all-targets",
                "--features",
                BROWSER_TESTS,
            ])
            .args(["--", "-D", "warnings"]),
    );
    steps.run("tidy", || tidy::tidy(workspace));
    steps.run_tests(
        "tests",
        workspace
            .cargo()
            .args(["test", "--workspace", "--no-fail-fast"]),
    );
    proof::before_build(&mut steps, workspace);
    steps.run("build", || build::build(workspace));
    steps.run("size", || size::size(workspace));
    proof::after_build(&mut steps, workspace);
    steps.run_tests(
        "browser tests",
        workspace
            .cargo()
            .args([
                "test",
                "--workspace",
                "--no-fail-fast",
                "--features",
                BROWSER_TESTS,
            ])
            .args(["--test", "e2e_*", "--", "--test-threads=1"])
            .env("FRAMEWISE_XTASK", xtask)
            // The messages say what is wrong; a trace of the harness would only hide them.
            .env("RUST_BACKTRACE", "0"),
    );

    steps.report();
    Ok(if steps.is_good() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
