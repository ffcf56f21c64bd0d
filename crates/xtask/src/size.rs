//! `cargo xtask size`: what a page must load, after brotli 11, against the budgets of `wasm-pack.toml`.
//! It weighs the files of the last build and builds nothing.

use std::path::Path;

use anyhow::{Context, bail};
use serde::Serialize;

use crate::{
    build::compress,
    facts::{Budget, WasmFacts},
    workspace::Workspace,
};

/// One budget and what its files weigh.
#[derive(Debug, Serialize)]
pub struct Weight {
    /// What the files are together, in words.
    name: String,
    /// Each file with its bytes after brotli 11.
    files: Vec<FileWeight>,
    /// All files, bytes after brotli 11.
    total: u64,
    /// The most they may weigh.
    limit: u64,
    /// What we aim for, when it is less than the limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    goal: Option<u64>,
}

#[derive(Debug, Serialize)]
struct FileWeight {
    path: String,
    raw: u64,
    brotli: u64,
}

/// Prints the table, writes `dist/sizes.json`, and fails when a budget is broken.
pub fn size(workspace: &Workspace) -> anyhow::Result<()> {
    let facts = WasmFacts::read(workspace)?;
    let package = workspace.dist().join("package");
    let weights = weights(&facts, &package)?;
    for line in table(&weights) {
        println!("{line}");
    }
    let written = workspace.dist().join("sizes.json");
    std::fs::write(&written, serde_json::to_string_pretty(&weights)?)
        .with_context(|| format!("could not write {}", written.display()))?;

    let broken: Vec<&str> = weights
        .iter()
        .filter(|weight| weight.total > weight.limit)
        .map(|weight| weight.name.as_str())
        .collect();
    if broken.is_empty() {
        Ok(())
    } else {
        bail!(
            "over budget: {} (budgets are in wasm-pack.toml)",
            broken.join("; ")
        )
    }
}

/// What each budget's files weigh in a package.
pub fn weights(facts: &WasmFacts, package: &Path) -> anyhow::Result<Vec<Weight>> {
    facts
        .budgets
        .iter()
        .map(|budget| weigh(budget, package))
        .collect()
}

fn weigh(budget: &Budget, package: &Path) -> anyhow::Result<Weight> {
    let mut files = Vec::new();
    for path in &budget.files {
        let file = package.join(path);
        let raw = std::fs::read(&file).with_context(|| {
            format!("the budget \"{}\" names {path}, which is not in dist/package: run `cargo xtask build` first", budget.name)
        })?;
        let ready_made = compress::with_ending(&file, "br");
        let brotli = if ready_made.is_file() {
            std::fs::metadata(&ready_made)?.len()
        } else {
            compress::brotli(&raw)?.len() as u64
        };
        files.push(FileWeight {
            path: path.clone(),
            raw: raw.len() as u64,
            brotli,
        });
    }
    let total = files.iter().map(|file| file.brotli).sum();
    Ok(Weight {
        name: budget.name.clone(),
        files,
        total,
        limit: budget.limit,
        goal: budget.goal,
    })
}

fn table(weights: &[Weight]) -> Vec<String> {
    let mut lines = vec![format!(
        "{:>9} {:>9}  bytes after brotli 11",
        "weight", "limit"
    )];
    for weight in weights {
        let verdict = match weight.goal {
            _ if weight.total > weight.limit => "OVER BUDGET".to_owned(),
            Some(goal) if weight.total > goal => format!("within the limit; the goal is {goal}"),
            _ => "good".to_owned(),
        };
        lines.push(format!(
            "{:>9} {:>9}  {}: {verdict}",
            weight.total, weight.limit, weight.name
        ));
        for file in &weight.files {
            lines.push(format!(
                "{:>9} {:>9}    {} ({} raw)",
                file.brotli, "", file.path, file.raw
            ));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn budget(limit: u64) -> Budget {
        Budget {
            name: "all".to_owned(),
            files: vec!["a.js".to_owned()],
            limit,
            goal: None,
        }
    }

    #[test]
    fn a_file_is_weighed_after_brotli() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        std::fs::write(folder.path().join("a.js"), "let a = 1;\n".repeat(500))?;
        let weight = weigh(&budget(100), folder.path())?;
        assert!(weight.total > 0 && weight.total < 100, "{weight:?}");
        Ok(())
    }

    #[test]
    fn a_broken_budget_is_said_in_the_table() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        std::fs::write(folder.path().join("a.js"), "let a = 1;\n")?;
        let weight = weigh(&budget(1), folder.path())?;
        assert!(
            table(&[weight])
                .iter()
                .any(|line| line.contains("OVER BUDGET"))
        );
        Ok(())
    }

    #[test]
    fn a_missing_file_names_the_command_that_makes_it() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let Err(error) = weigh(&budget(1), folder.path()) else {
            bail!("a file that is not there has no weight")
        };
        assert!(error.to_string().contains("cargo xtask build"));
        Ok(())
    }
}
