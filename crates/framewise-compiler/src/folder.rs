//! Reads the files of a pack from a folder. The only place of the compiler that touches the disk.

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use std::collections::BTreeMap;
use std::path::Path;

/// Path within the pack's folder (with `/`) and text.
pub type Files = BTreeMap<String, String>;

/// Reads every `.yaml`, `.yml` and `.md` file below a folder.
///
/// # Errors
/// A diagnostic for each folder or file that cannot be read.
pub fn read_folder(folder: &Path) -> Result<Files, Diagnostics> {
    let mut files = Files::new();
    let mut diagnostics = Diagnostics::default();
    walk(folder, "", &mut files, &mut diagnostics);
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(files) }
}

fn walk(folder: &Path, within: &str, files: &mut Files, diagnostics: &mut Diagnostics) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            diagnostics.push(unreadable(&folder.display().to_string(), &error.to_string()));
            return;
        }
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if within.is_empty() { name.clone() } else { format!("{within}/{name}") };
        let on_disk = entry.path();
        if on_disk.is_dir() {
            walk(&on_disk, &path, files, diagnostics);
        } else if [".yaml", ".yml", ".md"].iter().any(|end| name.ends_with(end)) && name != "README.md" {
            match std::fs::read_to_string(&on_disk) {
                Ok(text) => {
                    files.insert(path, text);
                }
                Err(error) => diagnostics.push(unreadable(&path, &error.to_string())),
            }
        }
    }
}

fn unreadable(path: &str, cause: &str) -> Diagnostic {
    Diagnostic::error("FW001", Place::whole(path), format!("This cannot be read: {cause}."))
        .help("Check that it exists, that it is text in UTF-8 and that you may read it.")
}
