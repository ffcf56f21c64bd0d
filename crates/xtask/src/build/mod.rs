//! `cargo xtask build`: from the sources to a complete `dist` folder.
//! Each step is one module; this one only puts them in order.

mod assemble;
mod bindgen;
mod compile;
pub mod compress;
mod evidence;
mod integrity;
mod loaders;
mod names;
mod packs;
mod render;
mod split;
mod squeeze;

pub use assemble::files_below;
pub use bindgen::generate;
pub use compile::{compile_example, ensure_target};

use std::time::Instant;

use crate::{facts::WasmFacts, package as npm, site, workspace::Workspace};

/// Builds everything. `dist` is replaced only after every step has succeeded,
/// so a failed build leaves the last good one in place.
pub fn build(workspace: &Workspace) -> anyhow::Result<()> {
    let started = Instant::now();
    let facts = WasmFacts::read(workspace)?;
    let staging = workspace.target().join("dist-staging");
    assemble::empty(&staging)?;
    let package = staging.join("package");

    compile::ensure_target(&facts.target)?;
    for output in &facts.outputs {
        let mut wasm = compile::compile(workspace, &facts, output)?;
        if output.split {
            wasm = split::split(workspace, output, &wasm, &package)?;
        }
        bindgen::generate(workspace, &facts, output, &wasm, &package)?;
    }
    packs::write(workspace, &facts, &package)?;
    assemble::copy_sources(workspace, &staging)?;
    npm::describe(workspace, &facts, &package)?;
    render::fill_pages(workspace, &staging)?;
    squeeze::squeeze_tree(&package)?;
    npm::write_inline(&facts, &package)?;
    loaders::write(&facts, &package)?;
    integrity::fill_in(&facts, &package)?;
    compress::compress_tree(&package)?;
    site::write(workspace, &facts, &staging)?;
    evidence::carry_over(workspace, &staging)?;
    compress::compress_tree(&staging)?;
    assemble::replace(&staging, &workspace.dist())?;
    eprintln!(
        "built {} in {:.1} s",
        workspace.dist().display(),
        started.elapsed().as_secs_f32()
    );
    Ok(())
}

/// Writes the pages of the site into the last build again, without building anything else: for work
/// on words and looks.
///
/// # Errors
/// When there is no build yet, or a page cannot be filled.
pub fn refresh_site(workspace: &Workspace) -> anyhow::Result<()> {
    let dist = workspace.dist();
    if !dist.join("package").is_dir() {
        anyhow::bail!("there is no build yet: run `cargo xtask build` once");
    }
    let facts = WasmFacts::read(workspace)?;
    assemble::copy_again(workspace, &dist)?;
    site::write(workspace, &facts, &dist)?;
    compress::compress_tree(&dist)
}
