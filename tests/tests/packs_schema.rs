//! The published JSON Schemas are those that the compiler makes (`framewise schema` writes them), every file of the
//! shipped pack names its own, and a validator that shares nothing with the compiler agrees with every file.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const HINT: &str = "# yaml-language-server: $schema=";

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/framewise-content")
}

#[test]
fn the_published_schemas_are_current() {
    let folder = content().join("schema");
    let made = framewise_compiler::schemas();
    for (name, text) in &made {
        let published = fs::read_to_string(folder.join(name)).unwrap_or_default();
        assert!(
            published == *text,
            "{name} is old: run `framewise schema crates/framewise-content/schema`"
        );
    }
    let names: BTreeSet<String> = made.into_iter().map(|(name, _)| name).collect();
    let there: BTreeSet<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(there, names);
}

/// Every YAML file below a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|end| end == "yaml") {
            found.push(path);
        }
    }
}

/// What the schema says against a text; nothing where it agrees.
fn against(schema: &Path, text: &str) -> Vec<String> {
    let schema: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(schema).unwrap()).unwrap();
    let document: serde_json::Value = serde_yaml_ng::from_str(text).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    validator
        .iter_errors(&document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn every_file_of_the_pack_names_its_schema_and_keeps_to_it() {
    let mut all = Vec::new();
    files(&content().join("packs"), &mut all);
    assert!(all.len() >= 50, "only {} files", all.len());
    let mut wrong = Vec::new();
    for path in all {
        let text = fs::read_to_string(&path).unwrap();
        if path.ends_with("order.yaml") {
            // Written by the command, and nobody edits it.
            let found = against(&content().join("schema/order.schema.json"), &text);
            assert!(found.is_empty(), "{found:?}");
            continue;
        }
        let Some(hint) = text.lines().next().and_then(|line| line.strip_prefix(HINT)) else {
            wrong.push(format!(
                "{} does not begin with `{HINT}...`",
                path.display()
            ));
            continue;
        };
        let schema = path.parent().unwrap().join(hint);
        if !schema.is_file() {
            wrong.push(format!(
                "{} names {hint}, which is not there",
                path.display()
            ));
            continue;
        }
        let own = [path.file_stem(), path.parent().and_then(Path::file_name)];
        let named = hint.rsplit('/').next().unwrap().split('.').next().unwrap();
        let suits = own
            .iter()
            .flatten()
            .any(|name| name.to_str().unwrap().starts_with(named));
        if !suits {
            wrong.push(format!("{} names the schema of {named}", path.display()));
        }
        let found = against(&schema, &text);
        wrong.extend(
            found
                .into_iter()
                .map(|error| format!("{}: {error}", path.display())),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_schema_refuses_what_the_compiler_refuses() {
    let schema = content().join("schema/glossary.schema.json");
    let good = "- { id: leash, term: Leash, meaning: A line., cite: rules at r. 1 }";
    assert_eq!(against(&schema, good), Vec::<String>::new());
    for bad in [
        "- { id: leash, term: Leash, meening: A line., cite: rules at r. 1 }",
        "- { id: leash, term: Leash }",
        "- { id: leash, term: [Leash], meaning: A line. }",
        "id: leash",
    ] {
        assert!(!against(&schema, bad).is_empty(), "{bad}");
    }
}
