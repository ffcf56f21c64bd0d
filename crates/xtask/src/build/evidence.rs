//! What the tests wrote down about a build, published with it: `evidence/privacy.json`. A record speaks of one loader,
//! whose hash it holds; a build with another loader gets a file that says that it was not tested yet.

use std::path::Path;

use serde_json::Value;

use crate::workspace::Workspace;

/// The record, below `dist` and below cargo's target folder.
const RECORD: &str = "evidence/privacy.json";
/// What stands in its place before the tests have run.
const NOTHING_YET: &str = "{\n  \"loader\": null,\n  \"what was done\": \"Nothing yet: `cargo xtask test` writes this record.\"\n}\n";

/// Writes the record of the last test run if it speaks of this build.
pub fn carry_over(workspace: &Workspace, staging: &Path) -> anyhow::Result<()> {
    let hashes = std::fs::read_to_string(staging.join("package/framewise.integrity.json"))?;
    let last = std::fs::read_to_string(workspace.target().join(RECORD)).unwrap_or_default();
    let text = match speaks_of(&last, &hashes) {
        true => &last,
        false => NOTHING_YET,
    };
    let file = staging.join(RECORD);
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(file, text)?;
    Ok(())
}

fn speaks_of(record: &str, hashes: &str) -> bool {
    let field = |text: &str, name: &str| -> Option<String> {
        let value: Value = serde_json::from_str(text).ok()?;
        Some(value.get(name)?.as_str()?.to_owned())
    };
    let loader = field(hashes, "framewise.js");
    loader.is_some() && field(record, "loader") == loader
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_of_another_loader_is_not_published() {
        let hashes = r#"{ "framewise.js": "sha384-a" }"#;
        assert!(speaks_of(r#"{ "loader": "sha384-a" }"#, hashes));
        assert!(!speaks_of(r#"{ "loader": "sha384-b" }"#, hashes));
        assert!(!speaks_of(NOTHING_YET, hashes));
        assert!(!speaks_of("", "{}"));
    }
}
