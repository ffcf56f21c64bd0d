//! The lock file: wasm-bindgen and its generator have one version, and every crate comes from the
//! canonical index; npm's lock files name no address at all.

use super::tree::{Finding, Tree};

/// Where crates come from, as cargo writes it.
const INDEX: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Finds versions out of step and other origins.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(lock) = tree.texts.get("Cargo.lock") {
        let (library, generator) = (
            version(lock, "wasm-bindgen"),
            version(lock, "wasm-bindgen-cli-support"),
        );
        if library != generator {
            findings.push(Finding::of_file(
                "Cargo.lock",
                format!("wasm-bindgen is {library:?} but its generator {generator:?}: pin both to one version in Cargo.toml"),
            ));
        }
        for (index, line) in lock.lines().enumerate() {
            if line
                .strip_prefix("source = ")
                .is_some_and(|source| source.trim_matches('"') != INDEX)
            {
                findings.push(Finding::of_line(
                    "Cargo.lock",
                    index,
                    "a crate that does not come from crates.io",
                ));
            }
        }
    }
    for (path, text) in &tree.texts {
        if !path.ends_with("package-lock.json") {
            continue;
        }
        for (index, line) in text.lines().enumerate() {
            if line.contains("\"resolved\": \"http") {
                findings.push(Finding::of_line(
                    path,
                    index,
                    "names a registry: set omit-lockfile-registry-resolved=true in .npmrc",
                ));
            }
        }
    }
    findings
}

fn version<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let wanted = format!("name = \"{name}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == wanted)?;
    lines
        .next()?
        .strip_prefix("version = ")
        .map(|version| version.trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(generator: &str, source: &str) -> String {
        format!(
            "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.1\"\nsource = \"{source}\"\n\n\
             [[package]]\nname = \"wasm-bindgen-cli-support\"\nversion = \"{generator}\"\nsource = \"{INDEX}\"\n"
        )
    }

    #[test]
    fn versions_out_of_step_are_found() {
        assert_eq!(
            check(&Tree::sample("Cargo.lock", &lock("0.2.2", INDEX))).len(),
            1
        );
        assert!(check(&Tree::sample("Cargo.lock", &lock("0.2.1", INDEX))).is_empty());
    }

    #[test]
    fn another_registry_is_found() {
        let elsewhere = lock("0.2.1", "registry+https://crates.example/index");
        assert_eq!(check(&Tree::sample("Cargo.lock", &elsewhere)).len(), 1);
        let npm = "{\n  \"resolved\": \"https://registry.example/a.tgz\"\n}\n";
        assert_eq!(
            check(&Tree::sample("tests/e2e/package-lock.json", npm)).len(),
            1
        );
    }
}
