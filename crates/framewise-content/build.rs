//! Compiles the packs when this crate is built; a mistake in one stops the build with the compiler's own diagnostics.

use std::path::Path;
use std::process::ExitCode;

const PACK: &str = "packs/online-exploitation";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={PACK}");
    match compile() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn compile() -> Result<(), Box<dyn std::error::Error>> {
    let compiled = framewise_compiler::compile_folder(Path::new(PACK))?;
    let bytes = framewise_core::pack::encode(&compiled.pack)?;
    let sections = framewise_core::pack::split(&bytes)?;
    let out = std::env::var("OUT_DIR")?;
    let files: [(&str, &[u8]); 3] = [
        ("online-exploitation.fwpack", &bytes),
        ("online-exploitation.law.fwpack", sections.law),
        ("online-exploitation.more.fwpack", sections.commentary),
    ];
    for (name, content) in files {
        std::fs::write(Path::new(&out).join(name), content)?;
    }
    Ok(())
}
