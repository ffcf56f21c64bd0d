//! The paths that documents name exist, so that a reader never looks for a file that has gone.

use super::tree::{Finding, Tree};

/// Finds paths in Markdown (`in code marks` and as link targets) that are not in the repository.
///
/// A path is checked when it holds a slash and begins with something at the root of the repository or
/// beside the document; patterns with `*`, `<` or `...` name no single place.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (document, text) in tree.with_endings(&["md"]) {
        let folder = document.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut in_block = false;
        for (index, line) in text.lines().enumerate() {
            if line.trim_start().starts_with("```") {
                in_block = !in_block;
            }
            if in_block {
                continue;
            }
            for target in link_targets(line) {
                if !exists(tree, folder, target) && !exists(tree, "", target) {
                    findings.push(Finding::of_line(
                        document,
                        index,
                        format!("links to {target}, which does not exist"),
                    ));
                }
            }
            for name in code_spans(line) {
                if is_path_here(tree, name)
                    && !exists(tree, "", name)
                    && !exists(tree, folder, name)
                {
                    findings.push(Finding::of_line(
                        document,
                        index,
                        format!("names `{name}`, which does not exist"),
                    ));
                }
            }
        }
    }
    findings
}

fn code_spans(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

fn link_targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](")
        .skip(1)
        .filter_map(|rest| rest.split([')', '#', ' ']).next())
        .filter(|target| {
            !target.is_empty() && !target.contains(':') && !target.contains(['*', '<', '{'])
        })
}

fn is_path_here(tree: &Tree, name: &str) -> bool {
    let plain = name
        .chars()
        .all(|letter| letter.is_alphanumeric() || "/._-@".contains(letter));
    let beginning = name.split('/').next().unwrap_or_default();
    // What a build makes is not there before it.
    plain && !name.contains("..") && name.contains('/') && tree.places.contains(beginning)
}

fn exists(tree: &Tree, folder: &str, path: &str) -> bool {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.trim_end_matches('/').split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.is_empty() || tree.places.contains(&parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(text: &str) -> Tree {
        let mut tree = Tree::sample("README.md", text);
        tree.add("crates/a/src/lib.rs", Some("//! a".to_owned()));
        tree
    }

    #[test]
    fn paths_that_do_not_exist_are_found() {
        assert_eq!(check(&tree("See `crates/a/src/gone.rs`.\n")).len(), 1);
        assert_eq!(check(&tree("See [it](crates/b/).\n")).len(), 1);
    }

    #[test]
    fn paths_that_exist_and_other_code_are_good() {
        let text = "`crates/a/src/lib.rs`, `crates/a/`, `crates/<name>/x`, `and/or`, [a](crates/a), [b](https://example.org/c)\n";
        assert_eq!(check(&tree(text)), []);
    }

    #[test]
    fn a_path_beside_the_document_is_good() {
        let mut tree = Tree::sample("docs/guide.md", "[next](other.md) [up](../README.md)\n");
        tree.add("docs/other.md", None);
        tree.add("README.md", None);
        assert_eq!(check(&tree), []);
    }
}
