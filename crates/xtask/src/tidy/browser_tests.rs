//! Browser tests need a feature: without it named in the manifest, every other test of the crate fails to build.
//! It knows manifests as text only.

use super::tree::{Finding, Tree};

/// The manifest that must name them.
const MANIFEST: &str = "tests/Cargo.toml";

/// Finds browser tests that the manifest does not name together with their feature.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let manifest = tree.texts.get(MANIFEST).map_or("", String::as_str);
    let named = |name: &str| {
        manifest.contains(&format!(
            "name = \"{name}\"\nrequired-features = [\"e2e\"]\n"
        ))
    };
    tree.texts
        .keys()
        .filter(|path| {
            path.strip_prefix("tests/tests/")
                .and_then(|file| file.strip_suffix(".rs"))
                .is_some_and(|name| name.starts_with("e2e_") && !named(name))
        })
        .map(|path| {
            Finding::of_file(
                path,
                format!("name this browser test in {MANIFEST}, with required-features = [\"e2e\"]"),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_test_without_its_feature_is_found() {
        let mut tree = Tree::sample("tests/tests/e2e_quiz.rs", "");
        assert_eq!(check(&tree).len(), 1);
        let mut named = |manifest: &str| {
            tree.texts.insert(MANIFEST.to_owned(), manifest.to_owned());
            check(&tree).len()
        };
        assert_eq!(named("[[test]]\nname = \"e2e_quiz\"\n"), 1);
        assert_eq!(
            named("[[test]]\nname = \"e2e_quiz\"\nrequired-features = [\"e2e\"]\n"),
            0
        );
        assert!(check(&Tree::sample("tests/tests/corpus_native.rs", "")).is_empty());
    }
}
