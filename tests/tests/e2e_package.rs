//! The npm package as `npm pack` makes it: what is in it and nothing else, how heavy it is, what the package world's own
//! checkers say, that Node can import every entry, and that it says truly what code and licences it carries.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::Command,
};

use anyhow::Context;
use framewise_tests::npm::{Workshop, run};
use serde_json::Value;

/// Everything that is packed. A new file is added here on purpose or does not ship.
const FILES: &[&str] = &[
    "ENGINE.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "REFERENCE.md",
    "THIRD-PARTY-LICENSES.txt",
    "custom-elements.json",
    "embed/embed.css",
    "embed/embed.js",
    "embed/exit.html",
    "embed/exit.js",
    "embed/explorer.html",
    "engine.d.ts",
    "engine.js",
    "explorer.js",
    "frame.d.ts",
    "frame.js",
    "framewise-elements.d.ts",
    "framewise-elements.js",
    "framewise-elements_bg.wasm",
    "framewise-elements_bg.wasm.d.ts",
    "framewise-elements_late.wasm",
    "framewise-engine.d.ts",
    "framewise-engine.js",
    "framewise-engine_bg.wasm",
    "framewise-engine_bg.wasm.d.ts",
    "framewise-explorer.d.ts",
    "framewise-explorer.js",
    "framewise-explorer_bg.wasm",
    "framewise-explorer_bg.wasm.d.ts",
    "framewise-explorer_late.wasm",
    "framewise.cdx.json",
    "framewise.d.ts",
    "framewise.integrity.json",
    "framewise.js",
    "inline.d.ts",
    "inline.js",
    "package.json",
    "packs/online-exploitation.en.law.pack",
    "packs/online-exploitation.en.more.pack",
    "packs/online-exploitation.en.pack",
    "readable.css",
    "slim.d.ts",
    "slim.js",
    "styles.css",
    "themes/friendly.css",
    "themes/institute.css",
    "themes/paper.css",
    "vscode.html-custom-data.json",
];

/// Bytes of the packed file at most: what an install costs. Raised from 1 210 000 with content 2026.11.5 and the
/// reference of the engine, and from 1 235 000 with content 2026.11.6.
const HEAVIEST: u64 = 1_255_000;

#[test]
fn the_package_holds_what_it_should_and_nothing_else() -> anyhow::Result<()> {
    let workshop = Workshop::open()?;
    let listed = run(Command::new("tar").arg("-tzf").arg(&workshop.tarball))?;
    let mut files: Vec<&str> = listed
        .lines()
        .filter_map(|line| line.strip_prefix("package/"))
        .collect();
    files.sort_unstable();
    assert_eq!(files, FILES);
    let weight = fs::metadata(&workshop.tarball)?.len();
    println!("the packed package weighs {weight} bytes");
    assert!(weight <= HEAVIEST, "{weight} bytes");
    Ok(())
}

#[test]
fn the_checkers_of_packages_and_types_find_nothing() -> anyhow::Result<()> {
    let workshop = Workshop::open()?;
    let said = run(workshop
        .tool("publint")
        .arg("--strict")
        .arg(workshop.installed()))?;
    assert!(said.contains("All good"), "{said}");
    // Files without code have no types to resolve.
    let manifest = fs::read_to_string(workshop.installed().join("package.json"))?;
    let manifest: Value = serde_json::from_str(&manifest)?;
    let plain: Vec<&String> = manifest
        .get("exports")
        .and_then(Value::as_object)
        .context("the package has exports")?
        .iter()
        .filter(|(_, target)| target.is_string())
        .map(|(entry, _)| entry)
        .collect();
    run(workshop
        .tool("attw")
        .arg(&workshop.tarball)
        .args(["--profile", "esm-only", "--exclude-entrypoints"])
        .args(plain))?;
    // What the resolver cannot see: that the types fit how the entries are used.
    run(workshop.tool("tsc").args(["-p", "types"]))?;
    run(workshop.tool("tsc").args(["-p", "types/node.json"]))?;
    Ok(())
}

#[test]
fn node_imports_every_entry() -> anyhow::Result<()> {
    let workshop = Workshop::open()?;
    let said = run(Command::new("node")
        .arg("imports.js")
        .current_dir(&workshop.folder))?;
    for line in [
        "framewise: init leave version",
        "framewise/explorer: init leave version",
        "framewise/slim: init leave version",
        "framewise/inline: leave version",
        "framewise/frame: ",
        "framewise/engine: Framewise FramewiseError Session init load",
        "framewise/framewise.cdx.json: a file",
        "framewise/packs/online-exploitation.en.pack: a file",
    ] {
        assert!(
            said.lines().any(|said| said == line),
            "{line} is not in\n{said}"
        );
    }
    assert!(!said.contains("EMPTY"), "{said}");
    Ok(())
}

#[test]
fn the_engine_reads_every_wrapping_and_refuses_clearly() -> anyhow::Result<()> {
    let workshop = Workshop::open()?;
    run(Command::new("node")
        .arg("engine.js")
        .current_dir(&workshop.folder))?;
    Ok(())
}

/// The example of `ENGINE.md`: everything that it prints is said by the engine, so only its shape is held.
#[test]
fn the_example_of_the_reference_runs() -> anyhow::Result<()> {
    let workshop = Workshop::open()?;
    let example = fs::read_to_string(workshop.folder.join("example.js"))?;
    let reference = fs::read_to_string(workshop.installed().join("ENGINE.md"))?;
    assert!(
        reference.contains(&example),
        "ENGINE.md has another example"
    );
    let said = run(Command::new("node")
        .arg("example.js")
        .current_dir(&workshop.folder))?;
    for wanted in [
        "MSA 2015 s.2: Not met.",
        "\n- A journey of the child was arranged.",
        " is on-readings: ",
        "not legal advice",
    ] {
        assert!(said.contains(wanted), "{wanted} is not in\n{said}");
    }
    Ok(())
}

/// The hashes are those of the packed bytes, by another implementation than the one that wrote them.
#[test]
fn every_published_hash_is_true() -> anyhow::Result<()> {
    let workshop = Workshop::open()?;
    let list = fs::read_to_string(workshop.installed().join("framewise.integrity.json"))?;
    let list: BTreeMap<String, String> = serde_json::from_str(&list)?;
    for name in FILES.iter().filter(|name| {
        [".js", ".wasm", ".pack", ".css"]
            .iter()
            .any(|ending| name.ends_with(ending))
    }) {
        let hash = hash_by_node("sha384", &workshop.installed().join(name))?;
        assert_eq!(list.get(*name), Some(&hash), "{name}");
    }
    for (loader, stem) in [
        ("framewise.js", "framewise-elements"),
        ("explorer.js", "framewise-explorer"),
    ] {
        let loader = fs::read_to_string(workshop.installed().join(loader))?;
        for name in [
            &format!("{stem}.js"),
            &format!("{stem}_bg.wasm"),
            "packs/online-exploitation.en.law.pack",
            "packs/online-exploitation.en.more.pack",
        ] {
            let hash = hash_by_node("sha256", &workshop.installed().join(name))?;
            assert!(loader.contains(&hash), "the loader does not know {name}");
        }
    }
    Ok(())
}

fn hash_by_node(kind: &str, file: &Path) -> anyhow::Result<String> {
    let said = run(Command::new("node")
        .arg("-e")
        .arg("const [kind, file] = process.argv.slice(1); console.log(kind + '-' + require('crypto').createHash(kind).update(require('fs').readFileSync(file)).digest('base64'))")
        .arg(kind)
        .arg(file))?;
    Ok(said.trim().to_owned())
}

/// Against cargo's lock file and the features that the wasm is really built with.
#[test]
fn the_bill_of_materials_and_the_licences_are_true() -> anyhow::Result<()> {
    let workshop = Workshop::open()?;
    let bill: Value = serde_json::from_str(&fs::read_to_string(
        workshop.installed().join("framewise.cdx.json"),
    )?)?;
    assert_eq!(bill.get("bomFormat"), Some(&Value::from("CycloneDX")));
    let text = |value: &Value, name: &str| {
        value
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let components = bill
        .get("components")
        .and_then(Value::as_array)
        .context("the bill has components")?;
    let lock = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock"))?;
    let licences = fs::read_to_string(workshop.installed().join("THIRD-PARTY-LICENSES.txt"))?;
    let mut names = BTreeSet::new();
    for component in components {
        let (name, version) = (text(component, "name"), text(component, "version"));
        if name == "rust-std" {
            assert!(licences.contains(&format!("Rust standard library {version}")));
            continue;
        }
        let entry = format!("name = \"{name}\"\nversion = \"{version}\"\n");
        let (_, rest) = lock
            .split_once(&entry)
            .with_context(|| format!("{name} {version} is not in Cargo.lock"))?;
        let rest = rest.split("[[package]]").next().unwrap_or_default();
        let hash = component
            .pointer("/hashes/0/content")
            .and_then(Value::as_str);
        match hash {
            Some(hash) => {
                assert!(rest.contains(hash), "the checksum of {name} is another");
                assert!(
                    licences.contains(&format!("{name} {version} (")),
                    "no licence text for {name} {version}"
                );
            }
            None => assert!(name.starts_with("framewise-"), "{name} has no checksum"),
        }
        let licence = component
            .pointer("/licenses/0/expression")
            .and_then(Value::as_str)
            .unwrap_or_default();
        assert!(
            !licence.is_empty() && !licence.contains('/'),
            "{name}: {licence:?}"
        );
        names.insert(name);
    }
    for linked in ["framewise-core", "yew", "js-sys", "serde-wasm-bindgen"] {
        assert!(names.contains(linked), "{linked} is in the wasm");
    }
    for kept_out in [
        "framewise-compiler",
        "saphyr-parser",
        "syn",
        "clap",
        "hyper",
        "xtask",
    ] {
        assert!(!names.contains(kept_out), "{kept_out} only builds or tests");
    }
    // Every reference of the graph leads somewhere.
    let known: BTreeSet<String> = components
        .iter()
        .chain(bill.pointer("/metadata/component"))
        .map(|component| text(component, "bom-ref"))
        .collect();
    let graph = bill
        .get("dependencies")
        .and_then(Value::as_array)
        .context("the bill has a graph")?;
    assert_eq!(graph.len(), known.len());
    for node in graph {
        assert!(known.contains(&text(node, "ref")), "{node}");
        for target in node
            .get("dependsOn")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            assert!(
                target.as_str().is_some_and(|id| known.contains(id)),
                "{target}"
            );
        }
    }
    Ok(())
}
