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
const ELSEWHERE: &[&str] = &["FW037", "FW038", "FW046", "FW054", "FW062", "FW064"];

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
    assert_eq!(found, ["FW038"]);
    assert!(said.to_string().contains("no-such-folder` cannot be read"));
}

fn stranger() -> BTreeMap<String, String> {
    read_files(&packs().join("stranger")).unwrap()
}

fn codes(said: &Diagnostics) -> Vec<&'static str> {
    said.iter().map(|found| found.kind.code).collect()
}

/// The line in which `text` stands.
fn line_of(file: &str, text: &str) -> u32 {
    let before = file.split(text).next().unwrap();
    u32::try_from(before.lines().count()).unwrap() + 1
}

#[test]
fn nothing_behind_the_first_document_of_a_file_is_lost() {
    let good = "- id: wool\n  label: Wool\n  when: leashed\n";
    for allowed in [
        format!("---\n{good}"),
        format!("{good}---\n"),
        format!("# Terms\n---\n{good}...\n# The end\n"),
    ] {
        let mut files = stranger();
        files.insert("terms.yaml".to_string(), allowed.clone());
        let said = findings(&files);
        assert_eq!(codes(&said), ["FW058"], "{allowed}:\n{said}");
    }
    for (refused, code, line) in [
        (format!("{good}---\n- id: silk\n"), "FW002", 4),
        (format!("---\n{good}\n...\n---\n- id: silk\n"), "FW002", 7),
        (format!("{good}...\n- id: silk\n"), "FW002", 5),
        (format!("{good} id: silk\n"), "FW001", 4),
        (format!("{good}---\n- a: b: c\n"), "FW001", 5),
    ] {
        let mut files = stranger();
        files.insert("terms.yaml".to_string(), refused.clone());
        let said = findings(&files);
        assert_eq!(codes(&said), [code], "{refused}:\n{said}");
        assert_eq!(said.iter().next().unwrap().place.line, line, "{refused}");
    }
}

/// Every kind of name that other files take from the file is missing; none of that is the author's mistake.
#[test]
fn a_file_that_cannot_be_read_is_said_alone() {
    for path in [
        "facts/dog.yaml",
        "pack.yaml",
        "readings.yaml",
        "sources.yaml",
        "law/park.yaml",
        "jurisdictions/town.yaml",
        "scenarios/visits.yaml",
        "glossary.yaml",
        "quizzes/dogs.yaml",
    ] {
        let mut files = stranger();
        files.get_mut(path).unwrap().push_str("\n\tx: [y\n");
        let said = findings(&files);
        assert_eq!(codes(&said), ["FW001"], "{path}:\n{said}");
        let found = said.iter().next().unwrap();
        let there = (said.path(found.place), found.place.line);
        assert_eq!(there, (path, line_of(&files[path], "\tx:")), "{said}");
        assert!(
            found.help.contains("names from this file are looked up"),
            "{said}"
        );
    }
}

#[test]
fn what_kept_a_file_from_being_read_comes_first_and_true_mistakes_stay() {
    let mut files = stranger();
    let law = files.get_mut("law/park.yaml").unwrap();
    *law = law
        .replace("frame: csea", "frame: cseaa")
        .replace("gardener at p. 1", "gardner at p. 1")
        .replace("weight under 20", "wieght under 20");
    files.get_mut("readings.yaml").unwrap().push_str("x: [y\n");
    files
        .get_mut("scenarios/visits.yaml")
        .unwrap()
        .push_str("x: [y\n");
    let said = findings(&files);
    // The misspelt source is told, since the sources have been read; the misspelt fact may be a reading.
    assert_eq!(codes(&said), ["FW001", "FW001", "FW007", "FW023"], "{said}");
    assert_eq!(said.to_string().matches("are looked up").count(), 1);
    assert!(said.to_string().contains("these 2 files"), "{said}");
}

#[test]
fn an_empty_pack_file_is_called_empty_and_not_missing() {
    for empty in ["", "# To be written\n", "---\n"] {
        let mut files = stranger();
        files.insert("pack.yaml".to_string(), empty.to_string());
        let said = findings(&files);
        assert_eq!(codes(&said), ["FW010"], "{said}");
        assert!(said.to_string().contains("`pack.yaml` is empty"), "{said}");
    }
}

#[test]
fn a_folder_that_is_no_pack_is_refused() {
    let said = findings(&BTreeMap::new());
    assert_eq!(codes(&said), ["FW064"], "{said}");
    // One folder too high: the way to the right one, and no finding about each of its files.
    let above = stranger()
        .into_iter()
        .map(|(path, text)| (format!("dogs/{path}"), text))
        .collect();
    let said = findings(&above);
    assert_eq!(codes(&said), ["FW064"], "{said}");
    assert!(said.to_string().contains("in `dogs`"), "{said}");
}

#[test]
fn a_number_that_cannot_be_read_is_one_mistake() {
    let mut files = stranger();
    let law = files.get_mut("law/park.yaml").unwrap();
    *law = law.replace("any: [leashed", "at-least: two\n      of: [leashed");
    let said = findings(&files);
    assert_eq!(codes(&said), ["FW006"], "{said}");
    assert!(said.to_string().contains("in digits"), "{said}");
}

#[test]
fn a_long_line_is_cut_around_the_mark() {
    let mut files = stranger();
    let long = "Small dogs may come by day. ".repeat(30);
    let law = files.get_mut("law/park.yaml").unwrap();
    *law = law.replace(
        "{ element: small,",
        &format!("{{ note: {long}, element: small, colour: red,"),
    );
    let said = findings(&files);
    assert_eq!(codes(&said), ["FW004"], "{said}");
    let text = said.to_string();
    let lines: Vec<&str> = text.lines().collect();
    let marks = lines
        .iter()
        .position(|line| line.contains("^^^^^^"))
        .unwrap();
    let (shown, marks) = (lines[marks - 1], lines[marks]);
    assert!(shown.chars().count() < 180, "{shown}");
    let at = marks.find('^').unwrap();
    assert_eq!(&shown[at..at + 6], "colour", "{text}");
}

#[test]
fn a_folder_without_pack_file_is_checked_all_the_same() {
    let files = BTreeMap::from([(
        "facts/dog.yaml".to_string(),
        "- { id: x, topic: y, kind: yes-no, label: x, question: Is it?, help: None. }\n"
            .to_string(),
    )]);
    let said = findings(&files);
    let found: Vec<&str> = said.iter().map(|found| found.kind.code).collect();
    assert_eq!(found, ["FW058", "FW046"]);
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
