//! The files made from the table of tags are current, and its names are well made.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

#[path = "../examples/generate/files/mod.rs"]
mod files;

use framewise_elements::table::TAGS;
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn made_files_are_current() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/package");
    for file in files::all(&package).expect("the loader can be read") {
        let written = std::fs::read_to_string(package.join(file.name)).unwrap_or_default();
        assert!(
            written == file.text,
            "www/package/{} is not current: run `cargo run -p framewise-elements --example generate`",
            file.name
        );
    }
}

#[test]
fn names_are_unique_and_kebab_case_and_match_their_properties() {
    for tag in TAGS {
        let mut seen = BTreeSet::new();
        for attribute in tag.all_attributes() {
            assert!(
                seen.insert(attribute.name),
                "{} has {} twice",
                tag.name,
                attribute.name
            );
            let mut property = String::new();
            let mut upper = false;
            for letter in attribute.name.chars() {
                match (letter, upper) {
                    ('-', _) => upper = true,
                    (letter, true) => {
                        property.push(letter.to_ascii_uppercase());
                        upper = false;
                    }
                    (letter, false) => property.push(letter),
                }
            }
            assert_eq!(property, attribute.property);
        }
    }
}
