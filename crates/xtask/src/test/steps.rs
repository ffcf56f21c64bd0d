//! Steps of a test run: each is run, timed, counted and reported.
//! It knows nothing of what the steps do.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, bail};

use super::tally::Tally;
use crate::process;

/// What was run so far.
#[derive(Debug, Default)]
pub struct Steps {
    done: Vec<Done>,
    /// Tests that cargo counted.
    tests: Tally,
}

#[derive(Debug)]
struct Done {
    name: &'static str,
    failure: Option<String>,
    took: Duration,
}

impl Steps {
    /// Runs a step.
    pub fn run(&mut self, name: &'static str, work: impl FnOnce() -> anyhow::Result<()>) {
        eprintln!("\n== {name}");
        let started = Instant::now();
        let failure = work().err().map(|error| format!("{error:#}"));
        if let Some(text) = &failure {
            eprintln!("{name} failed: {text}");
        }
        self.done.push(Done {
            name,
            failure,
            took: started.elapsed(),
        });
    }

    /// Runs a step that is one command.
    pub fn run_command(&mut self, name: &'static str, command: &mut Command) {
        self.run(name, || process::run(command));
    }

    /// Runs a step that is one `cargo test`; its tests are counted too.
    pub fn run_tests(&mut self, name: &'static str, command: &mut Command) {
        let mut tests = Tally::default();
        self.run(name, || run_and_count(command, &mut tests));
        self.tests.add(tests);
    }

    /// Whether every step and every test passed.
    pub fn is_good(&self) -> bool {
        self.tests.failed == 0 && self.done.iter().all(|done| done.failure.is_none())
    }

    /// Prints how each step went and how long it took; the last line is the count alone.
    pub fn report(&self) {
        let mut total = self.tests;
        println!();
        for done in &self.done {
            let verdict = if done.failure.is_none() {
                "passed"
            } else {
                "FAILED"
            };
            println!(
                "{:>8.1} s  {verdict}  {}",
                done.took.as_secs_f32(),
                done.name
            );
            total.add(Tally::of_step(done.failure.is_none()));
        }
        for done in &self.done {
            if let Some(text) = &done.failure {
                println!("\n{}: {text}", done.name);
            }
        }
        println!("\n{} passed, {} failed", total.passed, total.failed);
    }
}

/// Runs `cargo test`, shows its output as it comes, and counts the results in it.
fn run_and_count(command: &mut Command, tests: &mut Tally) -> anyhow::Result<()> {
    let text = process::shown(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start `{text}`"))?;
    let output = child.stdout.take().context("cargo has no output")?;
    for line in BufReader::new(output).lines() {
        let line = line?;
        println!("{line}");
        tests.add(Tally::of_line(&line));
    }
    let status = child.wait()?;
    if tests.passed + tests.failed == 0 {
        bail!("`{text}` ran no test at all");
    }
    if status.success() {
        Ok(())
    } else {
        bail!("`{text}` failed ({status})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_makes_the_whole_run_fail_and_the_next_still_runs() {
        let mut steps = Steps::default();
        steps.run("first", || bail!("on purpose"));
        steps.run("second", || Ok(()));
        assert!(!steps.is_good());
        assert_eq!(steps.done.len(), 2);
    }

    #[test]
    fn a_run_without_tests_is_a_failure() {
        let mut steps = Steps::default();
        steps.run_tests("nothing", &mut Command::new("true"));
        assert!(!steps.is_good());
    }

    #[test]
    fn tests_in_the_output_are_counted() {
        let mut steps = Steps::default();
        let mut command = Command::new("echo");
        command.arg("test result: ok. 7 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
        steps.run_tests("some", &mut command);
        assert!(steps.is_good());
        assert_eq!(steps.tests.passed, 7);
    }
}
