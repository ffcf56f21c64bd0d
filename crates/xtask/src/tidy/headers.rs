//! Every source file begins by saying what it is: `//!` in Rust, a comment elsewhere.

use super::tree::{Finding, Tree};

/// How many lines may come before the header: a `#!` line, a document type.
const WITHIN: usize = 3;

/// Endings and how a header begins there.
const BEGINNINGS: [(&str, &[&str]); 6] = [
    ("rs", &["//!"]),
    ("js", &["//", "/*"]),
    ("mjs", &["//", "/*"]),
    ("css", &["/*"]),
    ("sh", &["# "]),
    ("toml", &["#", "[package]", "[workspace]", "[toolchain]"]),
];

/// Finds files without a header.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (ending, beginnings) in BEGINNINGS {
        for (path, text) in tree.with_endings(&[ending]) {
            let has_header = text.lines().take(WITHIN).any(|line| {
                beginnings
                    .iter()
                    .any(|beginning| line.trim_start().starts_with(beginning))
            });
            if !has_header {
                findings.push(Finding::of_file(
                    path,
                    format!("no header in the first {WITHIN} lines: say what the file is, why it is here, what it refuses to know ({} ...)", beginnings.first().copied().unwrap_or_default()),
                ));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_header_is_found() {
        assert_eq!(
            check(&Tree::sample("crates/a/src/lib.rs", "pub fn f() {}\n")).len(),
            1
        );
        assert_eq!(
            check(&Tree::sample("www/a.css", "p { margin: 0 }\n")).len(),
            1
        );
    }

    #[test]
    fn a_file_with_header_is_good() {
        assert!(
            check(&Tree::sample(
                "crates/a/src/lib.rs",
                "//! What it is.\npub fn f() {}\n"
            ))
            .is_empty()
        );
        assert!(check(&Tree::sample("a.sh", "#!/bin/sh\n# What it is.\n")).is_empty());
    }
}
