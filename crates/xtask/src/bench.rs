//! `cargo xtask bench`: the figures of the core in native code, of the bare verdict pass in WebAssembly, and of the
//! engine that ships, in Node.js. It prints and judges nothing; how soon an answer is seen is measured in a browser by a
//! program of the tests, and Framewise beside its peers by `tests/peers`.

use std::process::Command;

use anyhow::{Context, bail};

use crate::{build, facts::Output, facts::WasmFacts, process, workspace::Workspace};

/// Benchmarks of the core and of sessions on the shipped pack.
const NATIVE: [&str; 4] = ["logic", "questions", "pack", "session"];

/// The crate whose example `pass` is the bare verdict pass.
const PASS_OF: &str = "framewise-engine";

/// Runs all but the browser.
///
/// # Errors
/// When there is no build to measure, or a benchmark fails.
pub fn bench(workspace: &Workspace) -> anyhow::Result<()> {
    let package = workspace.dist().join("package");
    if !package.is_dir() {
        bail!("there is no build to measure: run `cargo xtask build` first");
    }
    let mut native = workspace.cargo();
    native.args(["bench", "--workspace"]);
    for name in NATIVE {
        native.args(["--bench", name]);
    }
    process::run(&mut native)?;

    let facts = WasmFacts::read(workspace)?;
    let of = facts.outputs.iter().find(|own| own.crate_name == PASS_OF);
    let of = of.with_context(|| format!("wasm-pack.toml has no output of {PASS_OF}"))?;
    let output = Output {
        crate_name: PASS_OF.to_owned(),
        stem: "pass".to_owned(),
        glue_end: None,
        features: of.features.clone(),
        loader: None,
        split: false,
    };
    build::ensure_target(&facts.target)?;
    let wasm = build::compile_example(workspace, &facts, &output, "pass")?;
    let folder = workspace.target().join("bench-wasm");
    build::generate(workspace, &facts, &output, &wasm, &folder)?;
    // Without it Node.js takes the glue for a script of the older kind.
    std::fs::write(folder.join("package.json"), r#"{ "type": "module" }"#)?;
    let scripts = workspace.path("tests/node");
    process::run(
        Command::new("node")
            .arg(scripts.join("pass.js"))
            .arg(&folder),
    )?;
    process::run(
        Command::new("node")
            .arg(scripts.join("time.js"))
            .arg(&package),
    )
}
