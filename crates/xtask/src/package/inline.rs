//! The entry `framewise/inline`: wasm and content inside one module, for hosts that may fetch nothing, such as a page
//! saved as one file. Packed by gzip before it becomes text, and unpacked by the browser when a widget needs it.

use std::path::Path;

use anyhow::Context;
use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{build::compress::gzip, facts::WasmFacts};

/// The wasm that the elements need, and what of it may come later.
const WASM: &str = "framewise-elements_bg.wasm";
const LATE: &str = "framewise-elements_late.wasm";
/// The written file.
const FILE: &str = "inline.js";

/// Writes the module from the wasm and the packs that are in the package.
pub fn write(facts: &WasmFacts, package: &Path) -> anyhow::Result<()> {
    let mut text = String::from(
        "// Elements with wasm and content inside: nothing is fetched. Made by the build. Types: inline.d.ts.\n\
         import { init } from './slim.js';\n\
         export { leave, version } from './slim.js';\n\
         const unpack = async (text) => {\n\
         const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));\n\
         return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();\n\
         };\n",
    );
    text.push_str(&format!(
        "init({{ wasm: () => unpack('{}'), late: () => unpack('{}'), packs: {{\n",
        packed(&package.join(WASM))?,
        packed(&package.join(LATE))?
    ));
    for pack in &facts.packs {
        let name = pack.file.to_string_lossy();
        let language = name
            .rsplit('.')
            .nth(1)
            .with_context(|| format!("{name} does not end in .<language>.pack"))?;
        text.push_str(&format!(
            "{language}: () => unpack('{}'),\n",
            packed(&package.join(&pack.file))?
        ));
    }
    text.push_str("} });\n");
    std::fs::write(package.join(FILE), text)?;
    Ok(())
}

fn packed(file: &Path) -> anyhow::Result<String> {
    let bytes =
        std::fs::read(file).with_context(|| format!("could not read {}", file.display()))?;
    Ok(STANDARD.encode(gzip(&bytes)?))
}
