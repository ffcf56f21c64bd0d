//! Who may depend on whom: the table of ARCHITECTURE.md, against what cargo says.
//! The borders are the architecture; this is the fence.

use std::{
    collections::{BTreeMap, BTreeSet},
    iter::once,
};

use anyhow::Context;
use serde_json::Value;

use super::tree::Finding;
use crate::{process, workspace::Workspace};

/// What one of our crates may use of ours, and what it must never reach.
struct Border {
    name: &'static str,
    /// Our crates that it may use when it runs.
    may_use: &'static [&'static str],
    /// Our crates that only its build script may use.
    may_build_with: &'static [&'static str],
    /// Foreign crates that it must not name itself.
    must_not_name: &'static [&'static str],
    /// Foreign crates that must not come in by any way, however long.
    must_not_reach: &'static [&'static str],
}

const DOM: [&str; 3] = ["web-sys", "js-sys", "wasm-bindgen"];

const BORDERS: [Border; 10] = [
    Border {
        name: "framewise-core",
        may_use: &[],
        may_build_with: &[],
        must_not_name: &[],
        must_not_reach: &[
            "web-sys",
            "js-sys",
            "wasm-bindgen",
            "serde_json",
            "saphyr-parser",
            "chrono",
            "time",
            "rand",
        ],
    },
    Border {
        name: "framewise-compiler",
        may_use: &["framewise-core"],
        may_build_with: &[],
        must_not_name: &[],
        must_not_reach: &["web-sys", "js-sys", "wasm-bindgen", "yew"],
    },
    Border {
        name: "framewise-content",
        may_use: &["framewise-core"],
        may_build_with: &["framewise-compiler", "framewise-core"],
        must_not_name: &[],
        must_not_reach: &["web-sys", "js-sys", "wasm-bindgen", "yew", "saphyr-parser"],
    },
    Border {
        name: "framewise-engine",
        may_use: &["framewise-core"],
        may_build_with: &[],
        must_not_name: &["web-sys", "serde_json", "saphyr-parser"],
        must_not_reach: &["yew"],
    },
    Border {
        name: "framewise-markup",
        may_use: &[],
        may_build_with: &[],
        must_not_name: &[],
        must_not_reach: &["web-sys", "js-sys", "wasm-bindgen", "yew"],
    },
    Border {
        name: "framewise-widgets",
        may_use: &["framewise-core", "framewise-markup"],
        may_build_with: &[],
        must_not_name: &[
            "serde_json",
            "saphyr-parser",
            "gloo-net",
            "gloo-storage",
            "reqwest",
        ],
        must_not_reach: &["saphyr-parser"],
    },
    Border {
        name: "framewise-elements",
        may_use: &["framewise-core", "framewise-widgets"],
        may_build_with: &[],
        must_not_name: &[
            "serde_json",
            "saphyr-parser",
            "gloo-net",
            "gloo-storage",
            "reqwest",
        ],
        must_not_reach: &["saphyr-parser"],
    },
    Border {
        name: "framewise-cli",
        may_use: &[
            "framewise-core",
            "framewise-compiler",
            "framewise-content",
            "framewise-engine",
            // Its table and its reader of attributes: a page and its readable text must mean the same.
            "framewise-elements",
            "framewise-widgets",
        ],
        may_build_with: &[],
        must_not_name: &DOM,
        must_not_reach: &[],
    },
    Border {
        name: "xtask",
        may_use: &[],
        may_build_with: &[],
        must_not_name: &[],
        must_not_reach: &[],
    },
    Border {
        name: "framewise-tests",
        may_use: &[
            "framewise-core",
            "framewise-compiler",
            "framewise-content",
            "framewise-engine",
            "framewise-widgets",
            "framewise-elements",
            "framewise-cli",
        ],
        may_build_with: &[],
        must_not_name: &[],
        must_not_reach: &[],
    },
];

/// Which crates each crate names: when it runs, and when it is built. Tests may use anything.
#[derive(Debug, Default)]
pub struct Graph {
    /// Our crates.
    ours: BTreeSet<String>,
    normal: BTreeMap<String, BTreeSet<String>>,
    build: BTreeMap<String, BTreeSet<String>>,
}

/// Asks cargo.
pub fn graph(workspace: &Workspace) -> anyhow::Result<Graph> {
    let text =
        process::output(
            workspace
                .cargo()
                .args(["metadata", "--format-version", "1", "--locked"]),
        )?;
    let data: Value = serde_json::from_str(&text).context("cargo metadata is no JSON")?;
    let mut graph = Graph::default();
    let mut names = BTreeMap::new();
    for package in list(&data, "packages") {
        names.insert(word(package, "id"), word(package, "name"));
    }
    for id in list(&data, "workspace_members") {
        graph
            .ours
            .extend(names.get(id.as_str().unwrap_or_default()).cloned());
    }
    for node in data
        .get("resolve")
        .into_iter()
        .flat_map(|resolve| list(resolve, "nodes"))
    {
        let Some(from) = names.get(&word(node, "id")) else {
            continue;
        };
        for dependency in list(node, "deps") {
            let Some(to) = names.get(&word(dependency, "pkg")) else {
                continue;
            };
            for kind in list(dependency, "dep_kinds") {
                let kinds = match kind.get("kind").and_then(Value::as_str) {
                    None => &mut graph.normal,
                    Some("build") => &mut graph.build,
                    Some(_) => continue,
                };
                kinds.entry(from.clone()).or_default().insert(to.clone());
            }
        }
    }
    Ok(graph)
}

/// Finds every crossing of a border.
pub fn check(graph: &Graph) -> Vec<Finding> {
    let mut findings = Vec::new();
    for name in &graph.ours {
        let Some(border) = BORDERS.iter().find(|border| border.name == name) else {
            findings.push(Finding::of_file(
                name,
                "has no line in the table of crates/xtask/src/tidy/dependencies.rs",
            ));
            continue;
        };
        let mut cross = |text: String| findings.push(Finding::of_file(name, text));
        for used in graph.normal(name) {
            if graph.ours.contains(used) && !border.may_use.contains(&used) {
                cross(format!("uses {used}, which ARCHITECTURE.md does not allow"));
            }
            if border.must_not_name.contains(&used) {
                cross(format!("names {used}, which it must not know"));
            }
        }
        for used in graph.build.get(name).into_iter().flatten() {
            if graph.ours.contains(used) && !border.may_build_with.contains(&used.as_str()) {
                cross(format!(
                    "is built with {used}, which ARCHITECTURE.md does not allow"
                ));
            }
        }
        for reached in graph.reached(name) {
            if border.must_not_reach.contains(&reached) {
                cross(format!(
                    "reaches {reached} through its dependencies (`cargo tree -p {name} -i {reached}` shows how)"
                ));
            }
        }
    }
    findings
}

impl Graph {
    fn normal(&self, name: &str) -> impl Iterator<Item = &str> {
        self.normal
            .get(name)
            .into_iter()
            .flatten()
            .map(String::as_str)
    }

    fn reached<'a>(&'a self, name: &'a str) -> BTreeSet<&'a str> {
        let mut reached = BTreeSet::new();
        let mut open: Vec<&str> = once(name).collect();
        while let Some(name) = open.pop() {
            open.extend(self.normal(name).filter(|next| reached.insert(*next)));
        }
        reached
    }
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn word(value: &Value, key: &str) -> String {
    value
        .get(key)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(edges: &[(&str, &str)]) -> Graph {
        let mut graph = Graph::default();
        for (from, to) in edges {
            graph
                .normal
                .entry((*from).to_owned())
                .or_default()
                .insert((*to).to_owned());
            graph.ours.extend(
                [*from, *to]
                    .into_iter()
                    .filter(|name| name.starts_with("framewise"))
                    .map(str::to_owned),
            );
        }
        graph
    }

    #[test]
    fn a_core_that_knows_the_compiler_is_found() {
        let findings = check(&graph(&[("framewise-core", "framewise-compiler")]));
        assert!(
            findings
                .iter()
                .any(|finding| finding.text.contains("uses framewise-compiler")),
            "{findings:?}"
        );
    }

    #[test]
    fn a_core_that_reaches_the_dom_by_a_long_way_is_found() {
        let findings = check(&graph(&[("framewise-core", "clock"), ("clock", "web-sys")]));
        assert!(
            findings
                .iter()
                .any(|finding| finding.text.contains("reaches web-sys")),
            "{findings:?}"
        );
    }

    #[test]
    fn a_crate_without_a_border_is_found() {
        assert_eq!(check(&graph(&[("framewise-other", "serde")])).len(), 1);
    }

    #[test]
    fn what_the_table_allows_is_good() {
        let edges = [
            ("framewise-widgets", "framewise-core"),
            ("framewise-widgets", "yew"),
            ("framewise-core", "serde"),
        ];
        assert_eq!(check(&graph(&edges)), []);
    }
}
