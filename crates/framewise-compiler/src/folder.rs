//! Reads the files of a pack from a folder. The only place of the compiler that touches the disk.

use crate::Files;
use crate::diagnostics::{Diagnostics, Report, unreadable_file};
use crate::place::{self, Place};
use std::collections::BTreeMap;
use std::path::Path;

/// What a folder holds.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    /// Every file; of those that cannot be read, what is left of their text.
    pub files: Files,
    /// Why some of them cannot be read, by path.
    pub unreadable: BTreeMap<String, Unreadable>,
}

/// Why a file cannot be read.
#[derive(Debug)]
pub(crate) enum Unreadable {
    /// The system's own words.
    Cause(String),
    /// From so many bytes on it is not UTF-8.
    NotUtf8(usize),
}

/// Reads every YAML and Markdown file below a folder, apart from `README.md`.
///
/// # Errors
/// A finding for each file or folder that cannot be read.
pub fn read_files(folder: &Path) -> Result<Files, Diagnostics> {
    let mut report = Report::default();
    let folder = read_folder(folder, &mut report);
    let files = place::Files::new(&folder.files);
    folder.report_unreadable(&files, &mut report);
    if report.has_errors() {
        Err(report.finish(files))
    } else {
        Ok(folder.files)
    }
}

/// The same; folders that cannot be read are reported and left out.
pub(crate) fn read_folder(folder: &Path, report: &mut Report) -> Folder {
    let mut found = Folder::default();
    if folder.is_file() {
        let within = match folder.parent() {
            Some(parent) if parent != Path::new("") => parent.display().to_string(),
            _ => ".".to_string(),
        };
        report.add(unreadable_file::is_file(
            &folder.display().to_string(),
            &within,
        ));
    } else {
        found.walk(folder, "", report);
    }
    found
}

impl Folder {
    /// Reports the files that cannot be read.
    pub fn report_unreadable(&self, files: &place::Files, report: &mut Report) {
        for (file, path, text) in files.iter() {
            let whole = Place {
                file,
                ..Place::default()
            };
            match self.unreadable.get(path) {
                None => {}
                Some(Unreadable::Cause(cause)) => {
                    report.add(unreadable_file::at(whole, path, cause));
                }
                Some(Unreadable::NotUtf8(good)) => {
                    let place = character(whole, text.get(..*good).unwrap_or_default());
                    report.add(unreadable_file::not_utf8(place, path));
                }
            }
        }
    }

    fn walk(&mut self, folder: &Path, within: &str, report: &mut Report) {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                report.add(unreadable_file::at(
                    Place::WHOLE_PACK,
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
                self.walk(&on_disk, &path, report);
            } else if [".yaml", ".yml", ".md"]
                .iter()
                .any(|end| name.ends_with(end))
                && name != "README.md"
            {
                self.read(&on_disk, path);
            }
        }
    }

    fn read(&mut self, on_disk: &Path, path: String) {
        let text = match std::fs::read(on_disk).map(String::from_utf8) {
            Ok(Ok(text)) => text,
            Ok(Err(error)) => {
                let good = error.utf8_error().valid_up_to();
                self.unreadable
                    .insert(path.clone(), Unreadable::NotUtf8(good));
                String::from_utf8_lossy(error.as_bytes()).into_owned()
            }
            Err(error) => {
                self.unreadable
                    .insert(path.clone(), Unreadable::Cause(error.to_string()));
                String::new()
            }
        };
        self.files.insert(path, text);
    }
}

/// The place of the character behind `before`.
fn character(file: Place, before: &str) -> Place {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).saturating_add(1);
    let last = before.rsplit('\n').next().unwrap_or_default();
    Place {
        line: count(before.matches('\n').count()),
        column: count(last.chars().count()),
        length: 1,
        ..file
    }
}
