//! The text files of the repository in memory, and findings about them.
//! Checks get this and nothing else, so their tests need no disk.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use crate::{build::files_below, workspace::Workspace};

/// Folders at the root that hold nothing of ours.
const NOT_OURS: [&str; 2] = ["target", "dist"];

/// Hidden places that are ours all the same.
const HIDDEN_BUT_OURS: [&str; 3] = [".ci", ".cargo", ".gitignore"];

/// All files of the repository by path from its root, with `/` between the parts.
#[derive(Debug, Default)]
pub struct Tree {
    /// Files whose content is text.
    pub texts: BTreeMap<String, String>,
    /// Every file and folder, texts and others.
    pub places: BTreeSet<String>,
}

/// Something that is not as promised.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, or what else is concerned.
    pub place: String,
    /// The line, counted from 1; 0 when the whole file is meant.
    pub line: usize,
    /// What is wrong and what to do.
    pub text: String,
}

impl Finding {
    /// A finding about a whole file.
    pub fn of_file(place: &str, text: impl Into<String>) -> Self {
        Self {
            place: place.to_owned(),
            line: 0,
            text: text.into(),
        }
    }

    /// A finding about a line, given by its index from 0.
    pub fn of_line(place: &str, index: usize, text: impl Into<String>) -> Self {
        Self {
            place: place.to_owned(),
            line: index + 1,
            text: text.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(out, "{}: {}", self.place, self.text),
            line => write!(out, "{}:{line}: {}", self.place, self.text),
        }
    }
}

impl Tree {
    /// Reads the repository, without builds and local installs.
    pub fn read(workspace: &Workspace) -> anyhow::Result<Self> {
        let mut tree = Self::default();
        let mut starts = Vec::new();
        for entry in std::fs::read_dir(&workspace.root)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let hidden = name.starts_with('.') && !HIDDEN_BUT_OURS.contains(&name.as_str());
            if !hidden && !NOT_OURS.contains(&name.as_str()) {
                starts.push(entry.path());
            }
        }
        for start in starts {
            for file in files_below(&start)? {
                let relative = file.strip_prefix(&workspace.root)?;
                let parts: Vec<String> = relative
                    .components()
                    .map(|part| part.as_os_str().to_string_lossy().into_owned())
                    .collect();
                // Bytes that are no text have nothing to check but their name.
                let text = std::fs::read(&file)
                    .ok()
                    .and_then(|bytes| String::from_utf8(bytes).ok());
                tree.add(&parts.join("/"), text);
            }
        }
        Ok(tree)
    }

    /// A tree of one text file, for tests of checks.
    #[cfg(test)]
    pub fn sample(path: &str, text: &str) -> Self {
        let mut tree = Self::default();
        tree.add(path, Some(text.to_owned()));
        tree
    }

    /// Adds a file and the folders it is in.
    pub fn add(&mut self, path: &str, text: Option<String>) {
        let mut place = path;
        while self.places.insert(place.to_owned()) {
            match place.rsplit_once('/') {
                Some((folder, _)) => place = folder,
                None => break,
            }
        }
        if let Some(text) = text {
            self.texts.insert(path.to_owned(), text);
        }
    }

    /// The text files with one of these endings, but for this module's own samples of bad text.
    pub fn with_endings(&self, endings: &[&str]) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().filter_map(move |(path, text)| {
            let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
            let wanted = endings.contains(&ending) && !path.starts_with("crates/xtask/src/tidy/");
            wanted.then_some((path.as_str(), text.as_str()))
        })
    }
}
