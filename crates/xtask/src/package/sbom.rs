//! The bill of materials in CycloneDX 1.6 (JSON), without a time or a random number, so that the same sources give
//! the same file. It knows the format and nothing of cargo.

use serde_json::{Value, json};

use super::tree::{Crate, Name, Tree};

/// The text of the file.
pub fn write(tree: &Tree) -> anyhow::Result<String> {
    let package = format!("pkg:npm/framewise@{}", tree.version);
    let rust = format!("pkg:generic/rust-std@{}", tree.rust);
    let mut components: Vec<Value> = tree
        .crates
        .iter()
        .map(|(name, one)| component(name, one))
        .collect();
    components.push(json!({
        "type": "library",
        "bom-ref": rust,
        "name": "rust-std",
        "version": tree.rust,
        "purl": rust,
        "scope": "required",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        "externalReferences": [{ "type": "vcs", "url": "https://github.com/rust-lang/rust" }],
    }));
    let mut uses = vec![json!({
        "ref": package,
        "dependsOn": tree.roots.iter().map(purl).collect::<Vec<_>>(),
    })];
    for (name, one) in &tree.crates {
        let mut on: Vec<String> = one.uses.iter().map(purl).collect();
        on.push(rust.clone());
        uses.push(json!({ "ref": purl(name), "dependsOn": on }));
    }
    uses.push(json!({ "ref": rust, "dependsOn": [] }));
    let whole = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "library",
                "bom-ref": package,
                "name": "framewise",
                "version": tree.version,
                "purl": package,
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": components,
        "dependencies": uses,
    });
    Ok(serde_json::to_string_pretty(&whole)? + "\n")
}

fn component(name: &Name, one: &Crate) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": purl(name),
        "name": name.0,
        "version": name.1,
        "purl": purl(name),
        "scope": "required",
        "licenses": [{ "expression": one.licence }],
    });
    if let Some(fields) = component.as_object_mut() {
        if let Some(checksum) = &one.checksum {
            fields.insert(
                "hashes".to_owned(),
                json!([{ "alg": "SHA-256", "content": checksum }]),
            );
        }
        if let Some(repository) = &one.repository {
            fields.insert(
                "externalReferences".to_owned(),
                json!([{ "type": "vcs", "url": repository }]),
            );
        }
    }
    component
}

fn purl((name, version): &Name) -> String {
    format!("pkg:cargo/{name}@{version}")
}
