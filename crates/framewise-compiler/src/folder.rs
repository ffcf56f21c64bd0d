//! Reads the files of a pack from a folder. The only place of the compiler that touches the disk.

use crate::Files;
use crate::diagnostics::{Diagnostics, Report, unreadable_file};
use crate::place;
use std::path::Path;

/// Reads every YAML and Markdown file below a folder, apart from `README.md`.
///
/// # Errors
/// A finding for each file or folder that cannot be read.
pub fn read_files(folder: &Path) -> Result<Files, Diagnostics> {
    let mut report = Report::default();
    let files = read_folder(folder, &mut report);
    if report.has_errors() {
        Err(report.finish(place::Files::default()))
    } else {
        Ok(files)
    }
}

/// The same; what cannot be read is reported and left out.
pub(crate) fn read_folder(folder: &Path, report: &mut Report) -> Files {
    let mut files = Files::new();
    walk(folder, "", &mut files, report);
    files
}

fn walk(folder: &Path, within: &str, files: &mut Files, report: &mut Report) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            report.add(unreadable_file::at(
                &folder.display().to_string(),
                &error.to_string(),
            ));
            return;
        }
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if within.is_empty() {
            name.clone()
        } else {
            format!("{within}/{name}")
        };
        let on_disk = entry.path();
        if on_disk.is_dir() {
            walk(&on_disk, &path, files, report);
        } else if [".yaml", ".yml", ".md"]
            .iter()
            .any(|end| name.ends_with(end))
            && name != "README.md"
        {
            match std::fs::read_to_string(&on_disk) {
                Ok(text) => {
                    files.insert(path, text);
                }
                Err(error) => report.add(unreadable_file::at(&path, &error.to_string())),
            }
        }
    }
}
