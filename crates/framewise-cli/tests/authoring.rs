//! An author with nothing but the command: from an empty folder to a valid pack by what the messages say, watched while
//! files are saved; and what `explain` tells a lawyer about the shipped pack.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test"
)]

mod support;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::mpsc;
use std::time::Duration;
use support::copy;

fn framewise(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_framewise"))
        .current_dir(folder)
        .args(words)
        .output()
        .unwrap()
}

/// What a run printed, and that it succeeded or failed.
fn said(folder: &Path, words: &[&str], succeeds: bool) -> String {
    let output = framewise(folder, words);
    let text =
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.success(), succeeds, "{words:?}:\n{text}");
    text
}

/// Fills in lines: the first line that begins with `key:` (after spaces and a hyphen) gets the value.
fn fill(folder: &Path, file: &str, values: &[(&str, &str)]) {
    let path = folder.join(file);
    let mut text = fs::read_to_string(&path).unwrap();
    for (key, value) in values {
        let mut done = false;
        let lines: Vec<String> = text
            .lines()
            .map(|line| {
                let bare = line.trim_start_matches([' ', '-']);
                let rest = bare
                    .strip_prefix(key)
                    .and_then(|rest| rest.strip_prefix(':'));
                let empty =
                    rest.is_some_and(|rest| rest.trim().is_empty() || rest.trim().starts_with('#'));
                if empty && !done {
                    done = true;
                    let start = &line[..line.len() - bare.len()];
                    return format!("{start}{key}: {value}");
                }
                line.to_string()
            })
            .collect();
        assert!(done, "{file} has no empty `{key}`:\n{text}");
        text = lines.join("\n") + "\n";
    }
    fs::write(&path, text).unwrap();
}

#[test]
fn messages_lead_from_an_empty_folder_to_a_valid_pack() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let empty = said(folder, &["check"], false);
    assert!(empty.contains("framewise new pack <id>"), "{empty}");
    assert!(empty.contains("the pack as a whole"), "{empty}");

    said(folder, &["new", "pack", "dogs"], true);
    said(folder, &["new", "jurisdiction", "town"], true);
    said(folder, &["new", "definition", "leash-rule"], true);
    said(folder, &["new", "scenario", "walk"], true);
    let first = fs::read_to_string(folder.join("law/leash-rule.yaml")).unwrap();
    assert!(first.starts_with("# yaml-language-server: $schema=../schema/law.schema.json\n"));
    assert!(folder.join("schema/law.schema.json").is_file());

    let open = said(folder, &["check"], false);
    for wanted in [
        "error[FW010]: `disclaimer` is empty",
        "write the id of a file in `jurisdictions/`",
        "write the id of a dimension from `pack.yaml`",
        "error[FW022]: the element `act` has no citation",
        "write a condition such as `travel`",
        "error[FW030]: the story has a slot `{age}`",
    ] {
        assert!(open.contains(wanted), "{wanted} is not in\n{open}");
    }

    fill(
        folder,
        "pack.yaml",
        &[
            ("title", "Dogs"),
            ("as-of", "2026-01-31"),
            ("disclaimer", "Invented."),
            ("content-note", "Nothing here is distressing."),
        ],
    );
    fill(
        folder,
        "sources.yaml",
        &[
            ("id", "rules"),
            ("title", "Rules of the park"),
            ("short", "Rules"),
            ("body", "The town"),
            ("year", "2020"),
            ("link", "https://example.org/"),
            ("checked", "Not checked."),
        ],
    );
    fill(folder, "facts/situation.yaml", &[("help", "Any walk.")]);
    fill(
        folder,
        "jurisdictions/town.yaml",
        &[
            ("name", "The town"),
            ("note", "An invented town"),
            ("dimension", "penalties"),
            ("text", "Five coins."),
            ("cite", "rules at r. 2"),
        ],
    );
    fill(
        folder,
        "law/leash-rule.yaml",
        &[
            ("title", "Leash"),
            ("short", "Rule 1"),
            ("summary", "Dogs must be on a leash."),
            ("jurisdiction", "towm"),
            ("cite", "rules at r. 1"),
            ("label", "A walk"),
            ("cite", "rules at r. 1"),
            ("when", "travle"),
        ],
    );
    fill(
        folder,
        "scenarios/walk.yaml",
        &[("title", "A walk"), ("teaches", "Rules hold.")],
    );
    let nearly = said(folder, &["check"], false);
    for wanted in [
        "did you mean `town`?",
        "did you mean `travel`?",
        "there is no such fact",
    ] {
        assert!(nearly.contains(wanted), "{wanted} is not in\n{nearly}");
    }

    let mend = |file: &str, wrong: &str, right: &str| {
        let path = folder.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(wrong), "{text}");
        fs::write(&path, text.replace(wrong, right)).unwrap();
    };
    mend("law/leash-rule.yaml", "towm", "town");
    mend("law/leash-rule.yaml", "travle", "travel");
    mend("scenarios/walk.yaml", "such as {age}.", "{travel}.");
    mend(
        "scenarios/walk.yaml",
        "age: { unknown: of unknown age }",
        "travel: { unknown: maybe }",
    );
    mend("scenarios/walk.yaml", "facts: {}", "facts: { travel: yes }");
    mend(
        "scenarios/walk.yaml",
        "expected: {}",
        "expected: { leash-rule: not-met }",
    );
    let wrong = said(folder, &["check"], false);
    assert!(wrong.contains("the engine says met"), "{wrong}");
    mend("scenarios/walk.yaml", "not-met }", "met }");
    let sound = said(folder, &["check", "--strict"], true);
    assert!(sound.contains("no errors, no warnings"), "{sound}");
}

#[test]
fn an_id_that_is_none_and_a_file_that_is_there_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let bad = said(folder.path(), &["new", "scenario", "My Case"], false);
    assert!(bad.contains("`My Case` cannot be an id"), "{bad}");
    said(folder.path(), &["new", "scenario", "my-case"], true);
    let again = said(folder.path(), &["new", "scenario", "my-case"], false);
    assert!(again.contains("is there already"), "{again}");
}

/// A pack that is here.
fn packs(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

#[test]
fn a_watched_pack_is_checked_again_when_a_file_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    copy(&packs("tests/packs/stranger"), folder);
    let mut child = Command::new(env!("CARGO_BIN_EXE_framewise"))
        .current_dir(folder)
        .args(["check", "--watch"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (send, lines) = mpsc::channel();
    let output = BufReader::new(child.stdout.take().unwrap());
    let reader = std::thread::spawn(move || {
        for line in output.lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                break;
            }
        }
    });
    let until = |wanted: &str| {
        let mut seen = Vec::new();
        loop {
            let line = lines.recv_timeout(Duration::from_secs(60));
            let line = line.unwrap_or_else(|_| panic!("no line with {wanted} after {seen:?}"));
            seen.push(line.clone());
            if line.contains(wanted) {
                return seen.join("\n");
            }
        }
    };
    assert!(until("Watching for changes").contains("no errors"));
    let law = folder.join("law/park.yaml");
    let good = fs::read_to_string(&law).unwrap();
    fs::write(
        &law,
        good.replace("when: weight under 20", "when: wieght under 20"),
    )
    .unwrap();
    let named = until("1 error");
    assert!(named.contains("Changed: law/park.yaml"), "{named}");
    assert!(named.contains("law/park.yaml:11:"), "{named}");
    assert!(named.contains("did you mean `weight`?"), "{named}");
    fs::write(&law, good).unwrap();
    until("no errors");
    child.kill().unwrap();
    child.wait().unwrap();
    drop(lines);
    reader.join().unwrap();
}

#[test]
fn a_scenario_is_explained_with_reasons_changes_readings_and_citations() {
    let pack = packs("crates/framewise-content/packs/online-exploitation");
    let text = said(&pack, &["explain", "carer-streams-at-home"], true);
    for wanted in [
        "A child, 14 or 15, lives with a parent or guardian",
        "Arranging or facilitating travel with a view to exploitation [MSA 2015 s.2]",
        "- A journey of the child was arranged.",
        "WHERE THE LAW IS DISPUTED",
        "Is keeping a child in the family home ‘harbouring’ or ‘receipt’?",
        "[Roundtable paper lines 96-98]",
        "not yet checked against the text",
        "not legal advice",
    ] {
        assert!(text.contains(wanted), "{wanted} is not in\n{text}");
    }
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("no {words}"));
    assert!(place("INTERNATIONAL INSTRUMENTS") < place("PHILIPPINES"));

    let one = [
        "explain",
        "carer-streams-at-home",
        "--definition",
        "us-1591",
        "--fact",
        "value=no",
    ];
    let text = said(&pack, &one, true);
    assert!(
        text.contains("Not met.") && !text.contains("MSA 2015"),
        "{text}"
    );

    let unknown = said(&pack, &["explain", "carer-streams"], false);
    let meant = "Did you mean `carer-streams-at-home`? The pack has: ";
    assert!(unknown.contains(meant), "{unknown}");
}

#[test]
fn an_unsound_pack_is_named_once_and_not_in_a_flood() {
    let folder = tempfile::tempdir().unwrap();
    copy(&packs("tests/packs/stranger"), folder.path());
    fs::write(folder.path().join("readings.yaml"), "").unwrap();
    let text = said(
        folder.path(),
        &["classify", "--scenario", "terrier-at-noon"],
        false,
    );
    assert!(
        text.contains("`framewise check .` names every mistake"),
        "{text}"
    );
    assert_eq!(text.matches("error[").count(), 1, "{text}");
}

#[test]
fn an_order_that_was_found_is_kept_and_needs_no_care() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    copy(&packs("tests/packs/stranger"), folder);
    let answers = |scenario| said(folder, &["explain", scenario], true);
    let before = answers("terrier-at-noon");

    let found = said(folder, &["order", ".", "--rounds", "3"], true);
    assert!(found.contains("order.yaml: "), "{found}");
    let kept = folder.join("order.yaml");
    let text = fs::read_to_string(&kept).unwrap();
    assert!(text.contains("\n- weight\n"), "{text}");
    assert_eq!(answers("terrier-at-noon"), before);

    // Facts come and go: neither the file's nor the author's business.
    fs::write(&kept, text.replace("- weight\n", "- a-fact-that-was\n")).unwrap();
    let sound = said(folder, &["check", "--strict"], true);
    assert!(sound.contains("no errors, no warnings"), "{sound}");
    assert_eq!(answers("terrier-at-noon"), before);

    fs::write(&kept, "weight: 1\n").unwrap();
    let broken = said(folder, &["check"], false);
    assert!(broken.contains("order.yaml:1:1"), "{broken}");
}
