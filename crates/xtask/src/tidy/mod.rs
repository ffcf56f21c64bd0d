//! `cargo xtask tidy`, which is also a test: what the architecture promises and no compiler checks.
//! One check is one module with a test that shows it fail on a bad sample.

mod browser_tests;
mod dependencies;
mod headers;
mod length;
mod lockstep;
mod markup;
mod named_paths;
mod places;
mod styles;
mod tree;
mod unfinished;

use anyhow::bail;

use self::tree::{Finding, Tree};
use crate::workspace::Workspace;

/// The checks that read files, in the order they are reported.
const CHECKS: [fn(&Tree) -> Vec<Finding>; 9] = [
    browser_tests::check,
    headers::check,
    length::check,
    lockstep::check,
    markup::check,
    named_paths::check,
    places::check,
    styles::check,
    unfinished::check,
];

/// Runs every check and prints what it found; anything found is a failure.
pub fn tidy(workspace: &Workspace) -> anyhow::Result<()> {
    let tree = Tree::read(workspace)?;
    let mut findings: Vec<Finding> = CHECKS.iter().flat_map(|check| check(&tree)).collect();
    findings.extend(dependencies::check(&dependencies::graph(workspace)?));
    if findings.is_empty() {
        return Ok(());
    }
    let list: Vec<String> = findings.iter().map(ToString::to_string).collect();
    bail!(
        "{} things are not tidy:\n{}",
        findings.len(),
        list.join("\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_repository_is_tidy() -> anyhow::Result<()> {
        tidy(&Workspace::find()?)
    }
}
