//! The published JSON Schemas are those that the compiler makes; `framewise schema` writes them.
#![allow(clippy::unwrap_used, reason = "a test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn the_published_schemas_are_current() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/framewise-content/schema");
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
