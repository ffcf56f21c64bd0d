//! Folders as they lie about on real disks: links that lead in a circle, files that are too large or no files, a folder
//! that is not finished.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use support::{copy, said};

/// A copy of a sound pack.
fn stranger() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let pack = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/packs/stranger");
    copy(&pack, folder.path());
    folder
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_back_is_told_once_and_one_that_leads_elsewhere_is_followed() {
    let folder = stranger();
    std::os::unix::fs::symlink("..", folder.path().join("law/again")).unwrap();
    let text = said(folder.path(), &["check"], 1);
    assert!(
        text.contains("`law/again` is a link that leads back"),
        "{text}"
    );
    assert!(text.contains("1 error, no warnings"), "{text}");
    assert!(!text.contains("again/"), "{text}");
    fs::remove_file(folder.path().join("law/again")).unwrap();

    let elsewhere = tempfile::tempdir().unwrap();
    fs::rename(folder.path().join("law"), elsewhere.path().join("law")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path().join("law"), folder.path().join("law")).unwrap();
    said(folder.path(), &["check", "--strict"], 0);
}

#[test]
fn a_file_larger_than_any_pack_is_not_read() {
    let folder = stranger();
    let file = fs::File::create(folder.path().join("facts/all.yaml")).unwrap();
    file.set_len(40_000_000_000).unwrap();
    let text = said(folder.path(), &["check"], 1);
    assert!(text.contains("`facts/all.yaml` cannot be read"), "{text}");
    assert!(text.contains("40000000000 bytes"), "{text}");
    assert!(text.contains("1 error, no warnings"), "{text}");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let folder = stranger();
    let made = Command::new("mkfifo")
        .arg(folder.path().join("facts/pipe.yaml"))
        .status();
    assert!(made.unwrap().success());
    let text = said(folder.path(), &["check"], 1);
    assert!(
        text.contains("`facts/pipe.yaml` cannot be read: it is no file"),
        "{text}"
    );
}

/// `check` helps an author along; readers must never see a pack without its date and its disclaimer.
#[test]
fn an_unfinished_folder_is_checked_and_shown_to_nobody() {
    let folder = stranger();
    fs::remove_file(folder.path().join("pack.yaml")).unwrap();
    let checked = said(folder.path(), &["check"], 0);
    assert!(checked.contains("no errors, 1 warning"), "{checked}");
    for words in [
        &["build", ".", "--output", "no.fwpack"][..],
        &["render", "explorer"],
        &["explain", "terrier-at-noon"],
        &["classify"],
        &["list", "facts"],
        &["export", "sql"],
    ] {
        let text = said(folder.path(), words, 1);
        assert!(
            text.contains("there is no `pack.yaml`"),
            "{words:?}: {text}"
        );
    }
}

/// What tools and editors leave: none of it is the author's.
#[test]
fn what_is_hidden_is_left_out() {
    let folder = stranger();
    for path in [".github/workflows/check.yml", ".vscode/notes.md"] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "a: [").unwrap();
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink("someone@here.1", folder.path().join("law/.#park.yaml")).unwrap();
    said(folder.path(), &["check", "--strict"], 0);
}

/// The wrong folder may be the whole disk, with packs far below it.
#[test]
fn a_folder_that_is_no_pack_is_not_searched_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("a/b/c/d");
    fs::create_dir_all(&deep).unwrap();
    fs::write(deep.join("notes.md"), "# Notes\n").unwrap();
    let text = said(folder.path(), &["check"], 1);
    assert!(text.contains("1 error, no warnings"), "{text}");
    // Two folders below it is still pointed to.
    let near = tempfile::tempdir().unwrap();
    copy(stranger().path(), &near.path().join("packs/dogs"));
    let text = said(near.path(), &["check"], 1);
    assert!(text.contains("in `packs/dogs`"), "{text}");
    assert!(text.contains("1 error, no warnings"), "{text}");
}

#[test]
fn a_file_that_is_no_pack_is_named_with_its_cure() {
    let folder = stranger();
    let text = said(folder.path(), &["list", "facts", "--pack", "pack.yaml"], 1);
    for wanted in ["pack.yaml", "not a pack", "framewise build"] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
}

/// A full disk must not look like success; a reader that has enough is none of our concern.
#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_printed_is_a_failure() {
    let folder = stranger();
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_framewise"))
        .current_dir(folder.path())
        .arg("catalogue")
        .stdout(full)
        .output()
        .unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.contains("not complete"), "{text}");
}

/// What the help and the documents say can be typed as it stands.
#[test]
fn the_examples_in_the_help_are_true() {
    let pack = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../framewise-content/packs/online-exploitation");
    let help = said(&pack, &["classify", "--help"], 0);
    let examples: Vec<&str> = help
        .split('`')
        .filter(|words| words.contains('=') && !words.contains(' '))
        .collect();
    let [fact, reading] = examples[..] else {
        panic!("{examples:?}");
    };
    said(
        &pack,
        &["classify", "--fact", fact, "--reading", reading],
        0,
    );
}
