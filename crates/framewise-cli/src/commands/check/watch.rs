//! Notices that files of a folder changed, by looking again and again.
//!
//! Looking is slower to notice than the notices of the operating system, and works the same everywhere, on network
//! folders too. It knows nothing about packs.

use anyhow::Context;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

/// Time between two looks.
const PAUSE: Duration = Duration::from_millis(250);

/// Size and time of the last change of every file in a folder.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    files: BTreeMap<PathBuf, (u64, Option<SystemTime>)>,
}

impl Snapshot {
    /// The folder as it is now.
    ///
    /// # Errors
    /// If the folder itself cannot be read.
    pub fn of(folder: &Path) -> anyhow::Result<Snapshot> {
        fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
        let mut snapshot = Snapshot::default();
        snapshot.look(folder, folder);
        Ok(snapshot)
    }

    /// Waits until the folder differs from this snapshot and has then kept still for one look, since editors write a
    /// file in several steps. Gives the names of what changed, and the folder as it is then.
    pub fn wait(&self, folder: &Path) -> (Vec<String>, Snapshot) {
        let mut before = Snapshot::default();
        loop {
            sleep(PAUSE);
            let mut now = Snapshot::default();
            now.look(folder, folder);
            if now != *self && now == before {
                return (self.differing(&now), now);
            }
            before = now;
        }
    }

    /// What cannot be read is left out; the check itself names it.
    fn look(&mut self, folder: &Path, root: &Path) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let Ok(about) = entry.metadata() else {
                continue;
            };
            if about.is_dir() {
                self.look(&path, root);
            } else {
                let name = path.strip_prefix(root).unwrap_or(&path).to_path_buf();
                self.files
                    .insert(name, (about.len(), about.modified().ok()));
            }
        }
    }

    fn differing(&self, now: &Snapshot) -> Vec<String> {
        let names: BTreeSet<&PathBuf> = self.files.keys().chain(now.files.keys()).collect();
        names
            .into_iter()
            .filter(|name| self.files.get(*name) != now.files.get(*name))
            .map(|name| name.display().to_string())
            .collect()
    }
}
