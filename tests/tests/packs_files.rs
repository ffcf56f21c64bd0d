//! The same pack however its files were saved: the ends of lines of Windows and of old Macs, a byte order mark. What is
//! said of a mistake, and where, must not change with them; nor what is compiled.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use framewise_compiler::{Diagnostics, Files, compile, compile_folder, read_files};
use framewise_core::pack;
use std::fs;
use std::path::{Path, PathBuf};

/// Ways to save a file.
const WAYS: [(&str, &str, &str); 4] = [
    ("Windows", "", "\r\n"),
    ("Windows with a byte order mark", "\u{feff}", "\r\n"),
    ("Unix with a byte order mark", "\u{feff}", "\n"),
    ("old Mac", "", "\r"),
];

fn packs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("packs")
}

fn saved(files: &Files, before: &str, end: &str) -> Files {
    files
        .iter()
        .map(|(path, text)| (path.clone(), format!("{before}{}", text.replace('\n', end))))
        .collect()
}

fn said(files: &Files) -> Diagnostics {
    match compile(files) {
        Ok(compiled) => compiled.warnings,
        Err(diagnostics) => diagnostics,
    }
}

/// Every broken fixture without the notes in it, and the sound pack under them: there is a mistake of each kind.
#[test]
fn every_mistake_is_told_alike_however_its_file_was_saved() {
    let base = read_files(&packs().join("stranger")).unwrap();
    let mut findings = 0;
    for folder in fs::read_dir(packs().join("broken")).unwrap() {
        let folder = folder.unwrap().path();
        let mut files = base.clone();
        for (path, text) in read_files(&folder).unwrap() {
            let blank = |line| match line {
                line if str::starts_with(line, "#~") || line.starts_with("<!--~") => "\n".into(),
                line => format!("{line}\n"),
            };
            files.insert(path, text.lines().map(blank).collect());
        }
        let wanted = said(&files);
        findings += wanted.iter().count();
        for (way, before, end) in WAYS {
            let found = said(&saved(&files, before, end));
            assert_eq!(
                found.to_string(),
                wanted.to_string(),
                "{}, {way}",
                folder.display()
            );
            let places = |all: &Diagnostics| all.iter().map(|one| one.place).collect::<Vec<_>>();
            assert_eq!(places(&found), places(&wanted));
        }
    }
    assert!(findings > 60, "{findings}");
}

/// It has a file of every kind.
#[test]
fn the_shipped_pack_is_the_same_bytes_from_files_with_windows_ends_of_lines() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../crates/framewise-content/packs/online-exploitation");
    let files = read_files(&folder).unwrap();
    for kind in framewise_compiler::authored::FILE_KINDS {
        let (start, end) = kind.pattern.split_once('*').unwrap_or((kind.pattern, ""));
        let there = |path: &String| path.starts_with(start) && path.ends_with(end);
        assert!(files.keys().any(there), "no {}", kind.pattern);
    }
    assert!(files.keys().any(|path| path.starts_with("explainers/")));
    let bytes = |files: &Files| pack::encode(&compile(files).unwrap().pack).unwrap();
    assert!(bytes(&files) == bytes(&saved(&files, "\u{feff}", "\r\n")));
}

#[test]
fn a_byte_that_is_no_utf8_is_found_in_its_line_with_windows_ends_of_lines() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packs-files");
    let base = read_files(&packs().join("stranger")).unwrap();
    for (path, text) in saved(&base, "", "\r\n") {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let path = folder.join("explainers/dogs.md");
    let mut bytes = fs::read(&path).unwrap();
    bytes.extend(b"\r\nCaf\xe9\r\n");
    let line = bytes.iter().filter(|byte| **byte == b'\n').count();
    fs::write(&path, bytes).unwrap();
    let said = compile_folder(&folder).unwrap_err();
    assert_eq!(said.iter().count(), 1, "{said}");
    let place = said.iter().next().unwrap().place;
    assert_eq!((place.line as usize, place.column), (line, 4), "{said}");
}

/// What `pack.yaml` would declare (topics, dimensions, stakeholders, the paper) is used in every kind of file.
#[test]
fn a_missing_pack_file_is_one_finding_whatever_names_its_ids() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../crates/framewise-content/packs/online-exploitation");
    for folder in [packs().join("stranger"), folder] {
        let mut files = read_files(&folder).unwrap();
        files.remove("pack.yaml").unwrap();
        let found = said(&files);
        let codes: Vec<&str> = found.iter().map(|found| found.kind.code).collect();
        assert_eq!(codes, ["FW046"], "{}:\n{found}", folder.display());
    }
    // Other mistakes are still told, also such as need the engine.
    let mut files = read_files(&packs().join("stranger")).unwrap();
    files.remove("pack.yaml").unwrap();
    let scenarios = files.get_mut("scenarios/visits.yaml").unwrap();
    *scenarios = scenarios.replacen(": met", ": not-met", 1);
    let found = said(&files);
    let codes: Vec<&str> = found.iter().map(|found| found.kind.code).collect();
    assert_eq!(codes, ["FW056", "FW046"], "{found}");
}
