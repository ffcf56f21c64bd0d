//! Hashes of what the loader loads, written into the loader: one pinned script tag then vouches for
//! every byte, down to the wasm and the content. The same hashes stand in `framewise.integrity.json`.

use std::{collections::BTreeMap, path::Path};

use anyhow::{Context, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256, Sha384};

use super::{files_below, loaders::LOADER};
use crate::facts::WasmFacts;

/// The line of a loader that waits for the hashes.
const PLACE: &str = "integrity: {}, // <integrity> filled in by the build";

/// The list for people and tools that pin files themselves.
const LIST: &str = "framewise.integrity.json";

/// Writes the hashes of everything that each loader may load into it, and the list of all files.
pub fn fill_in(facts: &WasmFacts, package: &Path) -> anyhow::Result<()> {
    let loaders = facts
        .outputs
        .iter()
        .filter_map(|output| Some((output.loader.as_ref()?.file.as_str(), output.stem.as_str())));
    let loaders: BTreeMap<&str, &str> = loaders.chain([(LOADER, "framewise-elements")]).collect();
    let mut short = BTreeMap::new();
    let mut all = BTreeMap::new();
    for file in files_below(package)? {
        let relative = file
            .strip_prefix(package)?
            .to_string_lossy()
            .replace('\\', "/");
        let bytes = std::fs::read(&file)?;
        let name = relative.rsplit('/').next().unwrap_or_default();
        short.insert(name.to_owned(), short_hash(&bytes));
        if !loaders.contains_key(relative.as_str()) && shipped(&relative) {
            all.insert(relative, hash(&bytes));
        }
    }
    for (loader, stem) in loaders {
        let file = package.join(loader);
        let text = std::fs::read_to_string(&file)
            .with_context(|| format!("could not read {}", file.display()))?;
        if !text.contains(PLACE) {
            bail!("{loader} has no line `{PLACE}` for the hashes");
        }
        let loaded: BTreeMap<&String, &String> = short
            .iter()
            .filter(|(name, _)| is_loaded(name, stem))
            .collect();
        let filled = text.replace(
            PLACE,
            &format!("integrity: {},", serde_json::to_string(&loaded)?),
        );
        all.insert(loader.to_owned(), hash(filled.as_bytes()));
        std::fs::write(&file, filled)?;
    }
    std::fs::write(package.join(LIST), serde_json::to_string_pretty(&all)?)?;
    Ok(())
}

/// What a loader itself fetches: the glue, the wasm and the sections of the packs.
fn is_loaded(name: &str, stem: &str) -> bool {
    name.strip_prefix(stem)
        .is_some_and(|rest| [".js", "_bg.wasm", "_late.wasm"].contains(&rest))
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

    fn no_facts() -> anyhow::Result<WasmFacts> {
        Ok(toml::from_str(
            "profile = 'wasm'\ntarget = ''\nglue = 'web'\nrustflags = []\nstd = 'prebuilt'\noptimiser = 'none'\noutput = []\nbudget = []",
        )?)
    }

    #[test]
    fn the_loader_holds_the_hash_of_the_wasm() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        std::fs::write(
            folder.path().join(LOADER),
            format!("const a = {{ {PLACE}\n}};"),
        )?;
        std::fs::write(folder.path().join("framewise-elements_bg.wasm"), "abc")?;
        fill_in(&no_facts()?, folder.path())?;
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
        assert!(fill_in(&no_facts()?, folder.path()).is_err());
        Ok(())
    }
}
