//! From a folder of YAML and Markdown to a pack, or to diagnostics that name file, line, cause and cure.
//!
//! ```text
//! yaml, markdown   text with places                    (know nothing of packs)
//! authored         the format: one table per record    -> also the JSON Schemas
//! resolve          names to positions                  -> Pack
//! judge            what only the engine can tell       -> order of variables, expectations, contradictions
//! diagnostics      every kind of finding, one file each
//! export           packs for other tools (SQL)
//! ```
//! Every stage reports and goes on, so that one run shows an author every mistake. It knows nothing about how a pack
//! is drawn.

pub mod authored;
pub mod diagnostics;
pub mod export;
mod folder;
mod judge;
mod markdown;
mod place;
mod resolve;
mod schema;
mod yaml;

pub use diagnostics::{Diagnostic, Diagnostics, Severity};
pub use folder::read_files;
pub use place::Place;
pub use schema::schemas;

use diagnostics::Report;
use framewise_core::pack::Pack;
use std::collections::BTreeMap;
use std::path::Path;

/// Path within the pack's folder (with `/`) and text of every file.
pub type Files = BTreeMap<String, String>;

/// A compiled pack and the warnings that do not stop it.
#[derive(Debug)]
pub struct Compiled {
    /// The pack.
    pub pack: Pack,
    /// Warnings.
    pub warnings: Diagnostics,
}

/// Compiles the files of a pack.
///
/// # Errors
/// All findings, if there is at least one error among them.
pub fn compile(files: &Files) -> Result<Compiled, Diagnostics> {
    compile_with(&place::Files::new(files), Report::default())
}

/// Compiles the pack in a folder.
///
/// # Errors
/// As [`compile`]; also if the folder or a file in it cannot be read.
pub fn compile_folder(folder: &Path) -> Result<Compiled, Diagnostics> {
    let mut report = Report::default();
    let folder = folder::read_folder(folder, &mut report);
    let files = place::Files::new(&folder.files);
    folder.report_unreadable(&files, &mut report);
    compile_with(&files, report)
}

fn compile_with(files: &place::Files, mut report: Report) -> Result<Compiled, Diagnostics> {
    let authored = authored::read(files, &mut report);
    let mut resolved = resolve::resolve(&authored, &mut report);
    if !report.has_errors() {
        judge::judge(&mut resolved, &mut report);
    }
    let failed = report.has_errors();
    let diagnostics = report.finish(files.clone());
    if failed {
        Err(diagnostics)
    } else {
        Ok(Compiled {
            pack: resolved.pack,
            warnings: diagnostics,
        })
    }
}
