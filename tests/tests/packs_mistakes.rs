//! Mistakes as people make them: one cause is one finding, at its place, with a cure that can be followed. Mistakes of
//! which every kind has one stand in `packs_broken.rs`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use framewise_compiler::{Diagnostics, Files, compile, read_files};
use std::path::Path;

fn stranger() -> Files {
    read_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/stranger")).unwrap()
}

fn said(files: &Files) -> Diagnostics {
    match compile(files) {
        Ok(compiled) => compiled.warnings,
        Err(diagnostics) => diagnostics,
    }
}

/// The sound pack with one file changed.
fn with(path: &str, change: impl Fn(&str) -> String) -> Files {
    let mut files = stranger();
    let text = files.get_mut(path).unwrap();
    let changed = change(text);
    assert_ne!(&changed, text, "nothing changed in {path}");
    *text = changed;
    files
}

/// One finding of this kind at this place, whose text has these words.
fn told(files: &Files, code: &str, place: (&str, u32), words: &[&str]) {
    let said = said(files);
    let found: Vec<_> = said.iter().collect();
    let [found] = found[..] else {
        panic!("{code} at {place:?}, but:\n{said}");
    };
    assert_eq!(found.kind.code, code, "{said}");
    assert_eq!((said.path(found.place), found.place.line), place, "{said}");
    for words in words {
        assert!(said.to_string().contains(words), "{words}:\n{said}");
    }
}

#[test]
fn a_file_of_the_wrong_shape_is_one_mistake() {
    let listed = |text: &str| format!("- {}", text.trim_end().replace('\n', "\n  ") + "\n");
    let bare = |text: &str| {
        text.replace("\n- ", "\n  ")
            .replacen("- ", "", 1)
            .replace("\n  ", "\n")
    };
    for (path, files) in [
        ("pack.yaml", with("pack.yaml", listed)),
        (
            "jurisdictions/town.yaml",
            with("jurisdictions/town.yaml", listed),
        ),
        (
            "sources.yaml",
            with("sources.yaml", |_| "park-rules\n".to_string()),
        ),
        ("readings.yaml", with("readings.yaml", bare)),
    ] {
        told(&files, "FW006", (path, 1), &["when it can be read"]);
    }
}

#[test]
fn a_misspelt_key_is_not_missing_too() {
    let files = with("law/park.yaml", |law| {
        law.replacen("summary:", "sumary:", 1)
    });
    told(
        &files,
        "FW004",
        ("law/park.yaml", 4),
        &["did you mean `summary`?"],
    );
    // Two mistakes stay two.
    let files = with("law/park.yaml", |law| {
        let law = law.replacen("summary:", "sumary:", 1);
        let start = law.find("  standing:").unwrap();
        let end = start + law.get(start..).unwrap().find('\n').unwrap() + 1;
        [law.get(..start).unwrap(), law.get(end..).unwrap()].concat()
    });
    let codes: Vec<&str> = said(&files).iter().map(|found| found.kind.code).collect();
    assert_eq!(codes, ["FW005", "FW004"]);
}

/// What a misspelt name leaves unused is no second mistake.
#[test]
fn a_misspelt_name_is_one_mistake() {
    let mut files = with("law/park.yaml", |law| {
        law.replacen("weight under 20", "no-such-term", 1)
    });
    files.insert(
        "terms.yaml".to_string(),
        "- { id: no-such-tern, label: Small, when: weight under 20 }\n".to_string(),
    );
    let line = line_of(&files, "law/park.yaml", "no-such-term");
    told(
        &files,
        "FW013",
        ("law/park.yaml", line),
        &["did you mean `no-such-tern`?"],
    );
}

fn line_of(files: &Files, path: &str, words: &str) -> u32 {
    let lines = files.get(path).unwrap().lines();
    let before = lines.take_while(|line| !line.contains(words)).count();
    u32::try_from(before).unwrap() + 1
}

#[test]
fn days_that_no_calendar_has_are_refused() {
    for (day, is_one) in [
        ("2015-02-28", true),
        ("2015-02-29", false),
        ("2016-02-29", true),
        ("1900-02-29", false),
        ("2000-02-29", true),
        ("2015-04-31", false),
        ("2015-12-31", true),
        ("2015-12-00", false),
        ("2015-13-01", false),
    ] {
        let files = with("law/park.yaml", |law| {
            law.replacen("from: 2020-05-01", &format!("from: {day}"), 1)
        });
        let found: Vec<&str> = said(&files).iter().map(|found| found.kind.code).collect();
        let wanted: &[&str] = if is_one { &[] } else { &["FW029"] };
        assert_eq!(found, wanted, "{day}");
    }
}

#[test]
fn a_constraint_that_leaves_nothing_is_told_alone() {
    let mut files = stranger();
    files.insert(
        "constraints.yaml".to_string(),
        "- id: nothing\n  text: Nothing can be.\n  never: { any: [leashed, not leashed] }\n"
            .to_string(),
    );
    let words = ["`nothing` excludes every one", "weaken it"];
    told(&files, "FW050", ("constraints.yaml", 1), &words);
}

#[test]
fn front_matter_without_its_end_is_told_from_none() {
    let files = with("explainers/dogs.md", |text| {
        text.replacen("\n---\n", "\n", 1)
    });
    told(
        &files,
        "FW036",
        ("explainers/dogs.md", 1),
        &["has no end", "behind `minutes`"],
    );
    let files = with("explainers/dogs.md", |text| text.replacen("---\n", "", 1));
    told(
        &files,
        "FW036",
        ("explainers/dogs.md", 1),
        &["front matter is missing"],
    );
}

#[test]
fn a_tab_behind_a_colon_is_called_a_tab() {
    let files = with("law/park.yaml", |law| {
        law.replacen("frame: ", "frame:\t", 1)
    });
    let line = line_of(&files, "law/park.yaml", "frame:\t");
    told(
        &files,
        "FW001",
        ("law/park.yaml", line),
        &["a tab stands here"],
    );
}

#[test]
fn a_file_at_the_wrong_place_is_told_where_it_belongs() {
    for (path, wanted) in [
        ("law/trees.yml", "`law/trees.yaml`"),
        ("law/town/trees.yaml", "`law/trees.yaml`"),
        ("glossary.yml", "`glossary.yaml`"),
    ] {
        let mut files = stranger();
        files.insert(path.to_string(), String::new());
        told(
            &files,
            "FW011",
            (path, 0),
            &["rename or move it to", wanted],
        );
    }
}
