//! Files stay short enough to be read at once; a longer one says why in its header.

use super::tree::{Finding, Tree};

/// The most lines of a file without a reason.
const MOST: usize = 500;

/// How the line of the header that gives the reason begins, after the comment sign.
const REASON: &str = "Length:";

/// Finds long files without a reason.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.with_endings(&["rs", "js", "mjs", "ts", "css"]) {
        let lines = text.lines().count();
        let header = text.lines().take_while(|line| is_comment(line));
        let has_reason = header.into_iter().any(|line| {
            line.trim_start_matches(['/', '!', '*', ' '])
                .starts_with(REASON)
        });
        if lines > MOST && !has_reason {
            findings.push(Finding::of_file(
                path,
                format!(
                    "{lines} lines; split it, or give the reason in its header: `//! {REASON} ...`"
                ),
            ));
        }
    }
    findings
}

fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    line.is_empty() || line.starts_with("//") || line.starts_with("/*") || line.starts_with('*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_needs_a_reason() {
        let long = "let a = 1;\n".repeat(MOST + 1);
        assert_eq!(
            check(&Tree::sample(
                "crates/a/src/lib.rs",
                &format!("//! What it is.\n{long}")
            ))
            .len(),
            1
        );
        let with_reason =
            format!("//! What it is.\n//! Length: one table that is read as a whole.\n{long}");
        assert!(check(&Tree::sample("crates/a/src/lib.rs", &with_reason)).is_empty());
    }
}
