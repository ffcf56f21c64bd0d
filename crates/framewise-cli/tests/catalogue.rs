//! `framewise catalogue` as pages read it: what a place lacks, and which citations nobody has checked.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

mod support;

use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use support::{copy, said};

fn catalogue(folder: &Path) -> Value {
    serde_json::from_str(&said(folder, &["catalogue"], 0)).unwrap()
}

/// Replaces words in a file, which must be there.
fn change(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} lacks {from}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_citation_that_was_not_checked_is_listed_once_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let pack = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/packs/stranger");
    copy(&pack, folder.path());
    let before = catalogue(folder.path());
    let listed = |catalogue: &Value| -> Vec<(Value, Value, Value)> {
        let all = catalogue["unchecked"].as_array().unwrap();
        all.iter()
            .filter(|own| own["cite"]["source"] == "park-rules")
            .map(|own| {
                (
                    own["jurisdiction"].clone(),
                    own["on"].clone(),
                    own["cite"]["at"].clone(),
                )
            })
            .collect()
    };
    assert_eq!(listed(&before), []);

    let marked = |at: &str| format!("cite: park-rules at {at} (not yet checked)");
    change(
        folder.path(),
        "law/park.yaml",
        "cite: park-rules at r. 1(a)",
        &marked("r. 1(a)"),
    );
    change(
        folder.path(),
        "law/park.yaml",
        "cite: park-rules at r. 1(b)",
        &marked("r. 1(a)"),
    );
    change(
        folder.path(),
        "jurisdictions/town.yaml",
        "cite: park-rules at r. 4",
        &marked("r. 4"),
    );
    let after = catalogue(folder.path());
    let place = after["jurisdictions"][0]["id"].clone();
    assert_eq!(
        listed(&after),
        [
            (place.clone(), json!("element"), json!("r. 1(a)")),
            (place, json!("outcome"), json!("r. 4")),
        ]
    );
}

#[test]
fn what_a_place_lacks_and_what_a_question_teaches_is_told() {
    let pack = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../framewise-content/packs/online-exploitation");
    let catalogue = catalogue(&pack);
    let find = |list: &str, id: &str| -> Value {
        let all = catalogue[list].as_array().unwrap();
        all.iter().find(|own| own["id"] == id).unwrap().clone()
    };
    let place = find("jurisdictions", "england-wales");
    let file = fs::read_to_string(pack.join("jurisdictions/england-wales.yaml")).unwrap();
    for told in [&place["beyond"]["csea"], &place["caution"], &place["note"]] {
        let told = told.as_str().unwrap();
        assert!(told.len() > 20 && file.contains(told), "{told}");
    }
    let question = find("quiz", "no-border-needed");
    assert_eq!(question["cite"]["at"], "Art. 34(2)");
    assert!(question["lesson"].as_str().unwrap().contains("border"));
    let definition = find("definitions", "ew-pca-s1");
    let remarks = definition["remarks"].as_array().unwrap();
    assert!(
        remarks
            .iter()
            .any(|own| own["text"].as_str().unwrap().contains("not included here"))
    );
}
