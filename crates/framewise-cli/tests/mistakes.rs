//! What the command says of a folder that is no pack, of files that nobody can read, and of answers that cannot all be
//! true: the cause first, once, with its cure.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use support::{copy, said};

fn packs(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

/// A copy of a sound pack.
fn stranger() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&packs("tests/packs/stranger"), folder.path());
    folder
}

#[test]
fn an_empty_folder_is_neither_checked_nor_built() {
    let folder = tempfile::tempdir().unwrap();
    for words in [&["check"][..], &["build", ".", "--output", "no.fwpack"]] {
        let text = said(folder.path(), words, 1);
        assert!(text.contains("error[FW064]"), "{text}");
    }
    assert!(!folder.path().join("no.fwpack").exists());
}

#[test]
fn a_folder_without_pack_file_is_not_built() {
    let folder = tempfile::tempdir().unwrap();
    // A definition alone compiles, which lets an author check it before the rest is there.
    fs::create_dir(folder.path().join("law")).unwrap();
    for name in ["readings.yaml", "sources.yaml"] {
        fs::copy(
            packs("tests/packs/stranger").join(name),
            folder.path().join(name),
        )
        .unwrap();
    }
    fs::write(
        folder.path().join("law/dogs.yaml"),
        "- id: dogs\n  title: Dogs\n  short: Rule 1\n  summary: Dogs may be carried.\n  jurisdiction: town\n  \
         frame: csea\n  standing: in-force\n  cite: park-rules at r. 1\n  all:\n    - { element: held, label: Held, \
         cite: park-rules at r. 1, when: carried-dog is counts }\n",
    )
    .unwrap();
    fs::create_dir(folder.path().join("jurisdictions")).unwrap();
    fs::write(
        folder.path().join("jurisdictions/town.yaml"),
        "id: town\nname: The town\nnote: An invented town\n",
    )
    .unwrap();
    let checked = said(folder.path(), &["check"], 0);
    assert!(checked.contains("warning[FW046]"), "{checked}");
    let built = said(folder.path(), &["build", ".", "--output", "no.fwpack"], 1);
    assert!(
        built.contains("cannot be built: there is no `pack.yaml`"),
        "{built}"
    );
    assert!(!folder.path().join("no.fwpack").exists());
}

#[test]
fn a_file_in_place_of_a_folder_is_told_with_its_folder() {
    let folder = stranger();
    for (given, wanted) in [("pack.yaml", "`.`"), ("law/park.yaml", "`law`")] {
        let text = said(folder.path(), &["check", given], 1);
        assert!(text.contains(&format!("`{given}` is a file")), "{text}");
        assert!(text.contains(wanted), "{text}");
        assert!(text.contains("1 error, no warnings"), "{text}");
    }
}

#[test]
fn a_file_that_is_not_utf8_is_told_with_its_line_and_nothing_follows_from_it() {
    let folder = stranger();
    let path = folder.path().join("facts/dog.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let (before, after) = text.split_once("Any line").unwrap();
    let line = before.lines().count();
    let mut bytes = before.as_bytes().to_vec();
    bytes.extend(b"Caf\xe9 line");
    bytes.extend(after.as_bytes());
    fs::write(&path, bytes).unwrap();
    let text = said(folder.path(), &["check"], 1);
    assert!(
        text.contains(&format!("facts/dog.yaml:{line}:12")),
        "{text}"
    );
    assert!(text.contains("save it as UTF-8"), "{text}");
    assert!(text.contains("1 error, no warnings"), "{text}");
}

#[test]
fn a_broken_pack_file_is_told_before_warnings_and_not_as_missing() {
    let folder = stranger();
    let path = folder.path().join("pack.yaml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("title: ", "title: Dogs: ")).unwrap();
    fs::create_dir(folder.path().join("laws")).unwrap();
    fs::write(folder.path().join("laws/x.yaml"), "").unwrap();
    let text = said(folder.path(), &["check"], 1);
    assert!(text.starts_with("error[FW001]"), "{text}");
    assert!(text.contains("warning[FW011]"), "{text}");
    assert!(text.contains("1 error, 1 warning"), "{text}");
}

#[test]
fn clashing_answers_are_named_once_instead_of_verdicts() {
    let pack = packs("crates/framewise-content/packs/online-exploitation");
    let clash = ["--fact", "travel=no", "--fact", "cross-border=yes"];
    for start in [
        &["classify", "--scenario", "carer-streams-at-home"][..],
        &["explain", "carer-streams-at-home"],
        &["explain", "us-1591"],
    ] {
        let words: Vec<&str> = start.iter().chain(&clash).copied().collect();
        let text = said(&pack, &words, 1);
        for wanted in [
            "These answers cannot all be true",
            "(travel=no)",
            "(cross-border=yes)",
            "(border-is-travel)",
            "To mend it",
        ] {
            assert_eq!(text.matches(wanted).count(), 1, "{wanted}:\n{text}");
        }
        assert!(!text.contains("These answers clash"), "{text}");
        assert!(text.lines().count() < 20, "{text}");
    }
}

/// A wrong name is told with the one that was perhaps meant and with all there are, whichever command it was given to.
#[test]
fn a_name_that_is_not_there_is_answered_with_those_that_are() {
    // Compiled once.
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("all.fwpack");
    let from = packs("crates/framewise-content/packs/online-exploitation");
    let file = file.to_str().unwrap();
    said(&from, &["build", ".", "--output", file], 0);
    let answer = |words: &[&str]| said(folder.path(), &[words, &["--pack", file]].concat(), 1);
    for (words, wanted) in [
        (
            &["classify", "--scenario", "carer-stream-at-home"][..],
            [
                "there is no scenario `carer-stream-at-home`",
                "`carer-streams-at-home`",
                "possession-only",
            ],
        ),
        (
            &["classify", "--fact", "trvel=yes"],
            ["there is no fact `trvel`", "`travel`", "live-stream"],
        ),
        (
            &["classify", "--fact", "travel=maybe"],
            ["“maybe”", "It can be: no, yes.", ""],
        ),
        (
            &["classify", "--reading", "private-image=x"],
            [
                "there is no reading `private-image`",
                "`private-images`",
                "own-child-at-home",
            ],
        ),
        (
            &["explain", "us-1951"],
            [
                "there is no scenario and no definition `us-1951`",
                "`us-1591`",
                "ew-msa-s2",
            ],
        ),
        (
            &[
                "explain",
                "carer-streams-at-home",
                "--definition",
                "us-1951",
            ],
            ["there is no definition `us-1951`", "`us-1591`", "ew-msa-s2"],
        ),
        (
            &["render", "explorer", "--scenario", "carer-stream-at-home"],
            [
                "scenario: there is no `carer-stream-at-home`",
                "Did you mean `carer-streams-at-home`?",
                "possession-only",
            ],
        ),
    ] {
        let text = answer(words);
        for wanted in wanted {
            assert!(text.contains(wanted), "{words:?}: {wanted}: {text}");
        }
    }
    // What is like none of them is answered with the list alone, and a long name is cut.
    let none = ["classify", "--scenario", &"nothing ".repeat(99)];
    let text = answer(&none);
    assert!(!text.contains("Did you mean"), "{text}");
    assert!(text.contains("The pack has: "), "{text}");
    assert!(!text.contains(&"nothing ".repeat(9)), "{text}");
}

/// One cause, one finding: what a file declares that is not where it is looked for is not missed one by one. No pack is
/// made without it, while a file whose names nobody uses may lie about.
#[test]
fn a_misplaced_file_is_told_once_and_keeps_a_pack_from_being_made() {
    let folder = stranger();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("draft.yaml"), "- id: a-draft\n").unwrap();
    let text = said(folder.path(), &["check"], 0);
    assert!(text.contains("warning[FW011]: `draft.yaml`"), "{text}");
    fs::remove_file(at("draft.yaml")).unwrap();
    fs::rename(at("readings.yaml"), at("readings.yml")).unwrap();
    let text = said(folder.path(), &["check"], 1);
    assert!(text.contains("error[FW011]: `readings.yml`"), "{text}");
    assert!(
        text.contains("`readings.yaml` (others name what is in it, such as `carried-dog`)"),
        "{text}"
    );
    assert!(text.contains("1 error, no warnings"), "{text}");
    // A name that is in no file is told as well.
    let visits = at("scenarios/visits.yaml");
    let text = fs::read_to_string(&visits).unwrap();
    fs::write(
        &visits,
        text.replace("open: [carried-dog]", "open: [carried]"),
    )
    .unwrap();
    let text = said(folder.path(), &["check"], 1);
    assert!(
        text.contains("`carried`") && text.contains("2 errors"),
        "{text}"
    );
}
