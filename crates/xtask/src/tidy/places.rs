//! No path of somebody's own machine in the repository: it would work for one person only.

use super::tree::{Finding, Tree};

/// How absolute paths of machines begin.
const BEGINNINGS: [&str; 6] = ["/home/", "/root/", "/Users/", "/work/", "C:\\", "file:///"];

/// What may stand before a path; else the sign is the middle of a longer, relative one.
const BEFORE: &str = "\"'`( =\t";

/// Finds absolute paths of machines in every text.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in &tree.texts {
        if path.starts_with("crates/xtask/src/tidy/") {
            continue;
        }
        for (index, line) in text.lines().enumerate() {
            for beginning in BEGINNINGS {
                let found = line.match_indices(beginning).any(|(at, _)| {
                    line.get(..at)
                        .and_then(|before| before.chars().last())
                        .is_none_or(|letter| BEFORE.contains(letter))
                });
                if found {
                    findings.push(Finding::of_line(
                        path,
                        index,
                        format!("a path of one machine ({beginning}...)"),
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
    fn a_path_of_a_machine_is_found() {
        assert_eq!(
            check(&Tree::sample(
                "a.toml",
                "# a\nplace = \"/home/somebody/x\"\n"
            ))
            .len(),
            1
        );
    }

    #[test]
    fn an_address_that_holds_such_a_word_is_good() {
        assert!(
            check(&Tree::sample(
                "a.md",
                "https://example.org/home/page and www/work/x\n"
            ))
            .is_empty()
        );
    }
}
