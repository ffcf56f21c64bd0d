//! Nothing unfinished passes as done: no ignored tests, no stubs, no notes to finish later.

use super::tree::{Finding, Tree};

/// Signs of work that is not done.
const SIGNS: [&str; 7] = [
    "#[ignore",
    "todo!(",
    "unimplemented!(",
    "FIXME",
    "TODO",
    "test.skip",
    ".only(",
];

/// Finds such signs in sources.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.with_endings(&["rs", "js", "mjs", "ts", "css", "html", "yaml", "md"]) {
        for (index, line) in text.lines().enumerate() {
            for sign in SIGNS {
                if line.contains(sign) {
                    findings.push(Finding::of_line(
                        path,
                        index,
                        format!("`{sign}`: finish it, or leave it out and say so"),
                    ));
                }
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_found() {
        for sign in SIGNS {
            assert_eq!(
                check(&Tree::sample(
                    "crates/a/src/lib.rs",
                    &format!("//! a\n    {sign}\n")
                ))
                .len(),
                1,
                "{sign}"
            );
        }
    }
}
