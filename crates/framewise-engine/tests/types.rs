//! What is made from the types is current, and the reference for people leaves nothing out.
#![allow(clippy::unwrap_used, reason = "a test")]

use framewise_core::session::MOST_UNDO;
use framewise_engine::{reference, types};
use std::fs;
use std::path::Path;

#[test]
fn engine_types_and_reference_are_current() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/package");
    for (name, wanted) in [
        ("engine.d.ts", types::write()),
        ("ENGINE.md", reference::write()),
    ] {
        let written = fs::read_to_string(package.join(name)).unwrap_or_default();
        assert!(
            written == wanted,
            "www/package/{name} is not current: run `cargo run -p framewise-engine --example types`"
        );
    }
    assert!(types::write().contains(&format!("of at most {MOST_UNDO} steps")));
}

/// The words between quotes in the line of the types that begins so.
fn union(start: &str) -> Vec<String> {
    let types = types::write();
    let line = types
        .lines()
        .find(|line| line.trim().starts_with(start))
        .unwrap();
    let parts = line.split('\'').skip(1).step_by(2);
    parts.map(str::to_string).collect()
}

#[test]
fn the_reference_explains_every_kind_of_error_and_of_verdict_and_no_other() {
    let page = reference::write();
    for (start, heading) in [
        ("readonly kind: 'unknown-id'", "## Errors"),
        ("export type VerdictKind", "## Verdicts"),
    ] {
        let (_, section) = page.split_once(heading).unwrap();
        let section = section.split("\n## ").next().unwrap();
        let rows = section.lines().filter(|line| line.starts_with("| `"));
        let explained: Vec<&str> = rows
            .filter_map(|line| line.split('`').nth(1))
            .filter(|kind| *kind != "kind")
            .collect();
        assert_eq!(explained, union(start), "{heading}");
    }
}

#[test]
fn the_reference_has_every_call_and_every_type() {
    let (page, types) = (reference::write(), types::write());
    let has = |wanted: String| assert!(page.contains(&wanted), "{wanted}");
    let (mut calls, mut shapes) = (0, 0);
    for line in types.lines() {
        let call = line.strip_prefix("export function ");
        let call = call.or_else(|| line.strip_prefix("  ").filter(|line| line.ends_with(';')));
        let name = call
            .and_then(|call| call.split_once('('))
            .map(|(name, _)| name);
        if let Some(name) = name.filter(|name| name.chars().all(char::is_alphanumeric)) {
            has(format!("| `{name}("));
            calls += 1;
        }
        for start in ["export interface ", "export type "] {
            if let Some(rest) = line
                .strip_prefix(start)
                .filter(|rest| !rest.contains("Disposal"))
            {
                let name = rest.split_whitespace().next().unwrap();
                let handed_in = page.contains(&format!("### {name}\n"));
                assert!(
                    handed_in || page.contains(&format!("| `{name}` |")),
                    "{name}"
                );
                shapes += 1;
            }
        }
    }
    assert!(calls > 14 && shapes > 60, "{calls}, {shapes}");
}
