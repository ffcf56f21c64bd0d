//! Places in the author's files: what every diagnostic points at.
//!
//! A place is one stretch of one line, because that is what a person looks for. It knows nothing about YAML.

use std::collections::BTreeMap;

/// A stretch of one line of one file. Lines and columns count from 1, in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Position in [`Files`].
    pub file: u16,
    /// Line, from 1; 0 means the file as a whole.
    pub line: u32,
    /// Column of the first character, from 1.
    pub column: u32,
    /// Characters covered, at least 1 where a line is given.
    pub length: u32,
}

impl Place {
    /// No place in any file: the pack as a whole.
    pub const WHOLE_PACK: Place = Place {
        file: u16::MAX,
        line: 0,
        column: 0,
        length: 0,
    };
}

/// The author's files, in the order of their paths.
#[derive(Clone, Debug, Default)]
pub struct Files {
    entries: Vec<(String, String)>,
}

impl Files {
    /// Takes path and text of every file; paths are relative to the pack's folder, with `/` between their parts.
    ///
    /// INVARIANT (lines): texts are held as [`plain`] has them, so no reader of a format meets another end of a line.
    pub fn new(files: &BTreeMap<String, String>) -> Files {
        let entries = files.iter().map(|(path, text)| (path.clone(), plain(text)));
        Files {
            entries: entries.collect(),
        }
    }

    /// Number, path and text of every file.
    pub fn iter(&self) -> impl Iterator<Item = (u16, &str, &str)> {
        let numbered = self.entries.iter().zip(0u16..);
        numbered.map(|((path, text), number)| (number, path.as_str(), text.as_str()))
    }

    /// The path of a file, or an empty text.
    pub fn path(&self, file: u16) -> &str {
        self.entries
            .get(usize::from(file))
            .map_or("", |(path, _)| path.as_str())
    }

    /// Where these words stand in a place and in the lines that hang on it, which are indented further than its line or,
    /// below a key, as far; the place itself if they do not stand there, as where they are escaped.
    pub fn within(&self, place: Place, words: &str) -> Place {
        let text = self.entries.get(usize::from(place.file));
        let text = text.map_or("", |(_, text)| text.as_str());
        let indent = |line: &str| line.chars().take_while(|c| *c == ' ').count() as u32;
        let mut least = None;
        let first = (place.line as usize).saturating_sub(1);
        for (line, number) in text.lines().skip(first).zip(place.line..) {
            let own = indent(line);
            let skipped = match least {
                None => place.column.saturating_sub(1),
                Some(least) if own < least && !line.trim().is_empty() => break,
                Some(_) => 0,
            };
            least.get_or_insert(own + u32::from(own < skipped));
            let start = line.char_indices().nth(skipped as usize);
            let rest = start.and_then(|(at, _)| line.get(at..)).unwrap_or("");
            if let Some((before, _)) = rest.split_once(words).filter(|_| !words.is_empty()) {
                return Place {
                    line: number,
                    column: skipped + before.chars().count() as u32 + 1,
                    length: words.chars().count() as u32,
                    ..place
                };
            }
        }
        place
    }

    /// The text of one line (from 1), or an empty text.
    pub fn line(&self, file: u16, line: u32) -> &str {
        let text = self
            .entries
            .get(usize::from(file))
            .map_or("", |(_, text)| text.as_str());
        let index = (line as usize).saturating_sub(1);
        text.lines().nth(index).unwrap_or("")
    }
}

/// A text as every editor shows it, whatever saved it: without a byte order mark, and every line ended by `\n` alone.
pub fn plain(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Text together with where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The words; empty where the author wrote none.
    pub text: String,
    /// Where they stand.
    pub place: Place,
}

impl Text {
    /// The words.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the author wrote nothing here.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}
