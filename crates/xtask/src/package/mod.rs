//! What a security officer and a lawyer ask for before a package is let in: which code is in the wasm, from where and
//! under which licences. Made anew by every build from what cargo says, so it cannot grow old.

mod inline;
mod licences;
mod sbom;
mod tree;

use std::path::Path;

use crate::{facts::WasmFacts, workspace::Workspace};

/// The bill of materials, in the format CycloneDX.
const SBOM: &str = "framewise.cdx.json";
/// The licences of what is in the wasm.
const LICENCES: &str = "THIRD-PARTY-LICENSES.txt";

/// Writes the bill of materials and the licences into the package.
pub fn describe(workspace: &Workspace, facts: &WasmFacts, package: &Path) -> anyhow::Result<()> {
    let tree = tree::read(workspace, facts)?;
    std::fs::write(package.join(SBOM), sbom::write(&tree)?)?;
    std::fs::write(package.join(LICENCES), licences::write(&tree)?)?;
    Ok(())
}

pub use inline::write as write_inline;
