//! From a folder of YAML and Markdown to a pack, or to diagnostics that name file, line, cause and cure.
//!
//! `source` turns text into nodes with places; `read` takes nodes apart; `build` makes the pack, one module for each
//! kind of file. Every stage accumulates diagnostics and goes on, so that an author sees all mistakes at once. It knows
//! nothing about how a pack is drawn.

mod build;
mod diagnostic;
mod folder;
mod read;
mod source;

pub use diagnostic::{Diagnostic, Diagnostics, Place, Severity};
pub use folder::{Files, read_folder};

use framewise_core::pack::Pack;
use std::path::Path;

/// A compiled pack and the warnings that do not stop it.
#[derive(Debug)]
pub struct Compiled {
    /// The pack.
    pub pack: Pack,
    /// Warnings.
    pub warnings: Diagnostics,
}

/// Compiles the files of a pack, given as path within the folder and text.
///
/// # Errors
/// All diagnostics found, errors first, if there is at least one error.
pub fn compile(files: &Files) -> Result<Compiled, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let documents = source::parse(files, &mut diagnostics);
    let pack = build::build(&documents, &mut diagnostics);
    diagnostics.finish(files);
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(Compiled { pack, warnings: diagnostics }) }
}

/// Compiles the pack in a folder.
///
/// # Errors
/// As [`compile`]; also if the folder or a file in it cannot be read.
pub fn compile_folder(folder: &Path) -> Result<Compiled, Diagnostics> {
    compile(&read_folder(folder)?)
}
