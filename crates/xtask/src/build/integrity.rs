//! Hashes of what the loader loads, written into the loader: one pinned script tag then vouches for
//! every byte, down to the wasm and the content. The same hashes stand in `framewise.integrity.json`.

use std::{collections::BTreeMap, path::Path};

use anyhow::{Context, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256, Sha384};

use super::files_below;

/// The loader, and the line of it that waits for the hashes.
const LOADER: &str = "framewise.js";
const PLACE: &str = "integrity: {}, // <integrity> filled in by the build";

/// The list for people and tools that pin files themselves.
const LIST: &str = "framewise.integrity.json";

/// Writes the hashes of everything the loader may load into the loader, and the list of all files.
pub fn fill_in(package: &Path) -> anyhow::Result<()> {
    let loader = package.join(LOADER);
    let text = std::fs::read_to_string(&loader)
        .with_context(|| format!("could not read {}", loader.display()))?;
    if !text.contains(PLACE) {
        bail!("{LOADER} has no line `{PLACE}` for the hashes");
    }
    let mut loaded = BTreeMap::new();
    let mut all = BTreeMap::new();
    for file in files_below(package)? {
        let relative = file
            .strip_prefix(package)?
            .to_string_lossy()
            .replace('\\', "/");
        let name = relative.rsplit('/').next().unwrap_or_default().to_owned();
        let bytes = std::fs::read(&file)?;
        if is_loaded(&name) {
            loaded.insert(name, short_hash(&bytes));
        }
        if relative != LOADER && shipped(&relative) {
            all.insert(relative, hash(&bytes));
        }
    }
    let filled = text.replace(
        PLACE,
        &format!("integrity: {},", serde_json::to_string(&loaded)?),
    );
    all.insert(LOADER.to_owned(), hash(filled.as_bytes()));
    std::fs::write(&loader, filled)?;
    std::fs::write(package.join(LIST), serde_json::to_string_pretty(&all)?)?;
    Ok(())
}

/// What the loader itself fetches: the glue, the wasm and the sections of the packs.
fn is_loaded(name: &str) -> bool {
    ["framewise-elements.js", "framewise-elements_bg.wasm"].contains(&name)
        || name.ends_with(".law.pack")
        || name.ends_with(".more.pack")
}

fn shipped(path: &str) -> bool {
    [".js", ".wasm", ".pack", ".css"]
        .iter()
        .any(|ending| path.ends_with(ending))
}

/// For the loader, where every byte counts and a hash cannot be compressed.
fn short_hash(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

fn hash(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_holds_the_hash_of_the_wasm() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        std::fs::write(
            folder.path().join(LOADER),
            format!("const a = {{ {PLACE}\n}};"),
        )?;
        std::fs::write(folder.path().join("framewise-elements_bg.wasm"), "abc")?;
        fill_in(folder.path())?;
        // The published test vectors of SHA-256 and SHA-384 for "abc".
        let short = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        let long = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert!(std::fs::read_to_string(folder.path().join(LOADER))?.contains(short));
        assert!(std::fs::read_to_string(folder.path().join(LIST))?.contains(long));
        Ok(())
    }

    #[test]
    fn a_loader_without_the_place_is_refused() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        std::fs::write(folder.path().join(LOADER), "const a = 1;")?;
        assert!(fill_in(folder.path()).is_err());
        Ok(())
    }
}
