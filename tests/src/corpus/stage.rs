//! A folder in which the shipped engine finds the corpus: the files of `dist/package`, the pack, the scripts of
//! `tests/node` and the corpus that native Rust wrote.

use framewise_core::session::Loaded;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Copied from `dist/package`, with their names in the folder.
const SHIPPED: [(&str, &str); 3] = [
    ("framewise-engine.js", "framewise-engine.js"),
    ("framewise-engine_bg.wasm", "framewise-engine_bg.wasm"),
    ("packs/online-exploitation.en.pack", "content.pack"),
];

/// What a staged corpus holds.
#[derive(Clone, Copy, Debug)]
pub struct Staged {
    /// Situations.
    pub situations: usize,
    /// Definitions that some situation asks about one by one.
    pub definitions: usize,
    /// Bytes of the corpus.
    pub bytes: usize,
}

/// Writes everything into a folder, which is emptied first. The corpus is made from the very bytes of the shipped pack;
/// one in so many of its situations is taken (see [`super::situations`]).
///
/// # Errors
/// When `dist/package` is not built, or its pack is not one.
pub fn stage(folder: &Path, one_in: usize) -> io::Result<Staged> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    for (from, to) in SHIPPED {
        let from = root.join("dist/package").join(from);
        fs::copy(&from, folder.join(to)).map_err(|error| {
            io::Error::other(format!(
                "{}: {error}. Build it: `cargo xtask build`",
                from.display()
            ))
        })?;
    }
    for script in fs::read_dir(root.join("tests/node"))? {
        let script = script?;
        fs::copy(script.path(), folder.join(script.file_name()))?;
    }
    fs::write(folder.join("package.json"), "{ \"type\": \"module\" }\n")?;
    let loaded =
        Loaded::decode(&fs::read(folder.join("content.pack"))?).map_err(io::Error::other)?;
    let situations = super::situations(&loaded, one_in);
    let lines = super::lines(&loaded, &situations);
    let text = lines.join("\n");
    fs::write(folder.join("corpus.jsonl"), &text)?;
    Ok(Staged {
        situations: lines.len(),
        definitions: super::asked_about(&loaded, &situations),
        bytes: text.len(),
    })
}
