//! The list of files that a reader's offline copy holds, written into the service worker of the site.
//! The worker's text changes with every build, which is how a browser learns of a new copy.

use std::path::Path;

use anyhow::{Context, bail};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use crate::build::files_below;

/// The worker, and the line of it that waits for the list.
const WORKER: &str = "offline-worker.js";
const PLACE: &str = "const COPY = { version: '', bytes: 0, files: [] }; // filled in by the build";

/// What a reader without network does not need: other people's pages, the engine without interface,
/// types, and what only tools read.
const LEFT_OUT: [&str; 2] = ["hosts/", "package/framewise-engine"];
const KINDS: [&str; 9] = [
    "html",
    "css",
    "js",
    "json",
    "svg",
    "png",
    "wasm",
    "pack",
    "webmanifest",
];

/// Fills in the list.
pub fn write(staging: &Path) -> anyhow::Result<()> {
    let worker = staging.join(WORKER);
    let text = std::fs::read_to_string(&worker)
        .with_context(|| format!("could not read {}", worker.display()))?;
    if !text.contains(PLACE) {
        bail!("{WORKER} has no line `{PLACE}` for the list of files");
    }
    let mut files = Vec::new();
    let mut bytes = 0;
    let mut hash = Sha256::new();
    for file in files_below(staging)? {
        let path = file
            .strip_prefix(staging)?
            .to_string_lossy()
            .replace('\\', "/");
        if path == WORKER || !is_kept(&path) {
            continue;
        }
        let content = std::fs::read(&file)?;
        hash.update(path.as_bytes());
        hash.update(&content);
        bytes += content.len();
        files.push(path);
    }
    let digest = URL_SAFE_NO_PAD.encode(hash.finalize());
    let version: String = digest.chars().take(12).collect();
    let list = serde_json::json!({ "version": version, "bytes": bytes, "files": files });
    std::fs::write(
        &worker,
        text.replace(PLACE, &format!("const COPY = {list};")),
    )?;
    Ok(())
}

fn is_kept(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default();
    KINDS.contains(&ending) && !LEFT_OUT.iter().any(|beginning| path.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_holds_pages_and_package_and_changes_with_them() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let write_file = |path: &str, text: &str| -> anyhow::Result<()> {
            let file = folder.path().join(path);
            std::fs::create_dir_all(file.parent().unwrap_or(folder.path()))?;
            Ok(std::fs::write(file, text)?)
        };
        write_file("index.html", "a")?;
        write_file("package/framewise.js", "b")?;
        write_file("package/framewise-engine_bg.wasm", "c")?;
        write_file("hosts/plain.html", "d")?;
        write_file(WORKER, PLACE)?;
        write(folder.path())?;
        let first = std::fs::read_to_string(folder.path().join(WORKER))?;
        assert!(
            first.contains("\"files\":[\"index.html\",\"package/framewise.js\"]"),
            "{first}"
        );
        write_file("index.html", "changed")?;
        write_file(WORKER, PLACE)?;
        write(folder.path())?;
        assert_ne!(first, std::fs::read_to_string(folder.path().join(WORKER))?);
        Ok(())
    }
}
