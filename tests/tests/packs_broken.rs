//! Every kind of finding on a pack that has exactly that mistake.
//!
//! A folder of `packs/broken/` is laid over `packs/stranger/`. Under each mistake stands what the compiler must say:
//! carets under the exact characters, code and message, then the help. Nothing more and nothing less may be said.
//! `FRAMEWISE_WRITE=1` writes what the compiler says; read it before you keep it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use framewise_compiler::diagnostics::{ALL, Diagnostic};
use framewise_compiler::{Diagnostics, compile, read_files};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Kinds that cannot stand in a folder of files, with the test that shows them instead.
const ELSEWHERE: &[&str] = &["FW037", "FW038", "FW046", "FW054", "FW062"];

fn packs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("packs")
}

/// Everything said about these files, warnings or errors. Notes are blank lines to the compiler: in Markdown they
/// would otherwise be HTML.
fn findings(files: &BTreeMap<String, String>) -> Diagnostics {
    let blank = |text: &String| {
        text.lines()
            .map(|line| if is_note(line) { "" } else { line })
            .collect::<Vec<_>>()
            .join("\n")
    };
    let files = files
        .iter()
        .map(|(path, text)| (path.clone(), blank(text) + "\n"))
        .collect();
    match compile(&files) {
        Ok(compiled) => compiled.warnings,
        Err(diagnostics) => diagnostics,
    }
}

fn is_note(line: &str) -> bool {
    line.starts_with("#~") || line.starts_with("<!--~")
}

/// A finding as it is written under its line.
fn note(path: &str, found: &Diagnostic, said: &Diagnostics) -> Vec<String> {
    let (open, close) = if path.ends_with(".md") {
        ("<!--~", " -->")
    } else {
        ("#~", "")
    };
    let column = found.place.column as usize;
    let at = if found.place.line == 0 {
        " the file:".to_string()
    } else if column > open.len() {
        let room = " ".repeat(column - 1 - open.len());
        format!("{room}{}", "^".repeat(found.place.length as usize))
    } else {
        format!(" at {}, {} long:", found.place.column, found.place.length)
    };
    let mut lines = vec![format!(
        "{open}{at} {} {}{close}",
        found.kind.code, found.message
    )];
    if let Some(earlier) = found.earlier {
        lines.push(format!(
            "{open} first: {}:{}{close}",
            said.path(earlier),
            earlier.line
        ));
    }
    if !found.help.is_empty() {
        lines.push(format!("{open} help: {}{close}", found.help));
    }
    lines
}

/// The files with every finding written under its line.
fn annotated(files: &BTreeMap<String, String>, said: &Diagnostics) -> BTreeMap<String, String> {
    let mut result = BTreeMap::new();
    for (path, text) in files {
        let mut lines: Vec<String> = Vec::new();
        let of = |line: u32| {
            said.iter()
                .filter(move |found| said.path(found.place) == path && found.place.line == line)
        };
        lines.extend(of(0).flat_map(|found| note(path, found, said)));
        for (line, number) in text.lines().zip(1..) {
            if !is_note(line) {
                lines.push(line.to_string());
            }
            lines.extend(of(number).flat_map(|found| note(path, found, said)));
        }
        result.insert(path.clone(), lines.join("\n") + "\n");
    }
    result
}

fn fixtures() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(packs().join("broken"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    folders
}

#[test]
fn every_mistake_is_named_where_it_stands_and_nothing_else_is() {
    let base = read_files(&packs().join("stranger")).unwrap();
    let mut wrong = Vec::new();
    for folder in fixtures() {
        let name = folder.file_name().unwrap().to_str().unwrap().to_string();
        let own = read_files(&folder).unwrap();
        let mut files = base.clone();
        files.extend(own.clone());
        let said = findings(&files);
        let code = name.split('-').next().unwrap().to_uppercase();
        if !said.iter().any(|found| found.kind.code == code) {
            wrong.push(format!("{name}: {code} is not among what is said:\n{said}"));
        }
        for found in said
            .iter()
            .filter(|found| !own.contains_key(said.path(found.place)))
        {
            wrong.push(format!(
                "{name}: said outside the fixture:\n{}",
                said.render(found)
            ));
        }
        let expected = annotated(&own, &said);
        if std::env::var_os("FRAMEWISE_WRITE").is_some() {
            for (path, text) in &expected {
                fs::write(folder.join(path), text).unwrap();
            }
        } else if expected != own {
            let differing = own.iter().filter(|(path, text)| expected[*path] != **text);
            for (path, text) in differing {
                wrong.push(format!(
                    "{name}/{path}: expected\n{text}\nand the compiler says\n{}",
                    expected[path]
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_kind_has_a_fixture_named_after_it() {
    let there: BTreeSet<String> = fixtures()
        .iter()
        .map(|path| path.file_name().unwrap().to_str().unwrap().to_string())
        .collect();
    let wanted: BTreeSet<String> = ALL
        .iter()
        .filter(|kind| !ELSEWHERE.contains(&kind.code))
        .map(|kind| format!("{}-{}", kind.code.to_lowercase(), kind.name))
        .collect();
    assert_eq!(there, wanted);
    let codes: BTreeSet<&str> = ALL.iter().map(|kind| kind.code).collect();
    assert_eq!(codes.len(), ALL.len(), "a code is used twice");
}

#[test]
fn a_missing_folder_is_named() {
    let said = framewise_compiler::compile_folder(&packs().join("no-such-folder")).unwrap_err();
    let found: Vec<&str> = said.iter().map(|found| found.kind.code).collect();
    assert_eq!(found, ["FW038", "FW046"]);
    assert!(said.to_string().contains("no-such-folder` cannot be read"));
}

#[test]
fn a_folder_without_pack_file_is_checked_all_the_same() {
    let files = BTreeMap::from([(
        "constraints.yaml".to_string(),
        "- id: x\n  text: X.\n  never: nothing-there\n".to_string(),
    )]);
    let said = findings(&files);
    let found: Vec<&str> = said.iter().map(|found| found.kind.code).collect();
    assert_eq!(found, ["FW013", "FW046"]);
}

/// A yes-no fact.
fn fact(id: &str) -> String {
    format!(
        "- {{ id: {id}, topic: dog, kind: yes-no, label: {id}, question: Is it {id}?, help: None. }}\n"
    )
}

#[test]
fn a_definition_beyond_its_budget_is_named() {
    let mut files = read_files(&packs().join("stranger")).unwrap();
    files.insert(
        "facts/many.yaml".to_string(),
        (0..60).map(|number| fact(&format!("f{number}"))).collect(),
    );
    // Random clauses over many facts have no small diagram in any order.
    let mut state: u64 = 7;
    let mut random = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % 60
    };
    let clauses: String = (0..90)
        .map(|_| {
            format!(
                "        - any: [f{}, not f{}, f{}]\n",
                random(),
                random(),
                random()
            )
        })
        .collect();
    let law = format!(
        "- id: thicket\n  title: Thicket\n  short: T\n  summary: A thicket.\n  jurisdiction: town\n  frame: csea\n  \
         standing: in-force\n  cite: park-rules at r. 1\n  all:\n    - element: all-of-it\n      label: All\n      cite: \
         park-rules at r. 1\n      all:\n{clauses}"
    );
    files.insert("law/thicket.yaml".to_string(), law);
    let said = findings(&files);
    assert!(said.to_string().contains("FW054"), "{said}");
    assert!(said.to_string().contains("thicket"), "{said}");
}

#[test]
fn more_facts_than_a_pack_can_number_are_refused() {
    let mut files = read_files(&packs().join("stranger")).unwrap();
    files.insert(
        "facts/many.yaml".to_string(),
        (0..1030)
            .map(|number| fact(&format!("f{number}")))
            .collect(),
    );
    let said = findings(&files);
    assert!(said.iter().any(|found| found.kind.code == "FW037"));
}
