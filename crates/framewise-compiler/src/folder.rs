//! Reads the files of a pack from a folder. The only place of the compiler that touches the disk.

use crate::Files;
use crate::authored;
use crate::diagnostics::{Diagnostics, Report, unreadable_file};
use crate::place::{self, Place};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

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
    /// Behind this text it is not UTF-8.
    NotUtf8(String),
}

/// Largest file that is read, in bytes: no larger pack could be loaded.
const LARGEST: u64 = 16 * 1024 * 1024;

/// How deep a folder is looked into that does not begin as a pack: it may be the whole disk.
const DEEPEST_ELSEWHERE: usize = 2;

/// Reads every YAML and Markdown file below a folder, apart from `README.md` and what is hidden.
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
        let begins = authored::FILE_KINDS
            .iter()
            .filter_map(|kind| kind.pattern.split('/').next())
            .any(|name| folder.join(name).exists());
        let deepest = if begins {
            usize::MAX
        } else {
            DEEPEST_ELSEWHERE
        };
        found.walk(folder, "", deepest, &mut Vec::new(), report);
    }
    found
}

impl Folder {
    /// Reports the files that cannot be read.
    pub fn report_unreadable(&self, files: &place::Files, report: &mut Report) {
        for (file, path, _) in files.iter() {
            let whole = Place {
                file,
                ..Place::default()
            };
            match self.unreadable.get(path) {
                None => {}
                Some(Unreadable::Cause(cause)) => {
                    report.add(unreadable_file::at(whole, path, cause));
                }
                Some(Unreadable::NotUtf8(before)) => {
                    report.add(unreadable_file::not_utf8(character(whole, before), path));
                }
            }
        }
    }

    /// `around` are the folders that this one stands in, by their real paths: a link may lead back to one.
    fn walk(
        &mut self,
        folder: &Path,
        within: &str,
        deepest: usize,
        around: &mut Vec<PathBuf>,
        report: &mut Report,
    ) {
        let real = folder.canonicalize().unwrap_or_default();
        if around.contains(&real) {
            report.add(unreadable_file::leads_back(within));
            return;
        }
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
        around.push(real);
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if within.is_empty() {
                name.clone()
            } else {
                format!("{within}/{name}")
            };
            let on_disk = entry.path();
            // Folders of tools, and what an editor leaves beside a file that is being written.
            if name.starts_with('.') {
                continue;
            }
            if on_disk.is_dir() {
                if around.len() <= deepest {
                    self.walk(&on_disk, &path, deepest, around, report);
                }
            } else if [".yaml", ".yml", ".md"]
                .iter()
                .any(|end| name.ends_with(end))
                && name != "README.md"
            {
                self.read(&on_disk, path);
            }
        }
        around.pop();
    }

    fn read(&mut self, on_disk: &Path, path: String) {
        let text = match bytes(on_disk).map(String::from_utf8) {
            Ok(Ok(text)) => text,
            Ok(Err(error)) => {
                let good = error.utf8_error().valid_up_to();
                let lossy = |bytes| String::from_utf8_lossy(bytes).into_owned();
                let before = lossy(error.as_bytes().get(..good).unwrap_or_default());
                self.unreadable
                    .insert(path.clone(), Unreadable::NotUtf8(place::plain(&before)));
                lossy(error.as_bytes())
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

/// What a file holds. Neither a pipe, which may never end, nor a file of any size is read.
fn bytes(on_disk: &Path) -> std::io::Result<Vec<u8>> {
    let about = std::fs::metadata(on_disk)?;
    if !about.is_file() {
        Err(std::io::Error::other("it is no file"))
    } else if about.len() > LARGEST {
        Err(std::io::Error::other(format!(
            "it has {} bytes, and at most {LARGEST} are read; what it holds may stand in several files",
            about.len()
        )))
    } else {
        std::fs::read(on_disk)
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
