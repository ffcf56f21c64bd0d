//! What a diagnostic is, how they are collected and how they are shown to a person.
//!
//! Message, help and place are kept apart, so that a test can hold each and an editor can show them its own way.

use super::{unknown_file, wrong_type};
use crate::place::{Files, Place};
use std::collections::BTreeSet;
use std::fmt;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// No pack can be made.
    Error,
    /// A pack is made, and something in it is probably not what its author wants.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// A kind of diagnostic: one file of `diagnostics/` each.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// Stable code (`FW012`), never reused.
    pub code: &'static str,
    /// Its name, which is also the name of its file and of its fixture (`unknown-name`).
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
}

impl Kind {
    /// A diagnostic of this kind. An empty help means that the message says it all.
    pub fn at(
        &'static self,
        place: Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic {
            kind: self,
            place,
            message: message.into(),
            help: help.into(),
            earlier: None,
            words: String::new(),
            unread: false,
        }
    }
}

impl Diagnostic {
    /// The same, of a file that could not be read to its end.
    pub fn unread(mut self) -> Diagnostic {
        self.unread = true;
        self
    }

    /// The same, of these words within the place and what hangs on its line.
    pub fn of(mut self, words: String) -> Diagnostic {
        self.words = words;
        self
    }

    /// The same with the place of something earlier that it clashes with, in this file or another.
    pub fn after(mut self, earlier: Place) -> Diagnostic {
        self.earlier = Some(earlier);
        self
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its kind.
    pub kind: &'static Kind,
    /// Where.
    pub place: Place,
    /// What is wrong.
    pub message: String,
    /// How to put it right; may be empty.
    pub help: String,
    /// Where something stands that it clashes with.
    pub earlier: Option<Place>,
    /// The words within the place that it is about; empty for all of it. The place is narrowed to them in the end.
    pub words: String,
    /// Whether the file could not be read to its end because of it, so that what the file declares is not known.
    pub unread: bool,
}

/// Collects findings while the compiler reads on.
#[derive(Debug, Default)]
pub struct Report {
    found: Vec<Diagnostic>,
}

impl Report {
    /// Adds one.
    pub fn add(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// A file of which the whole is of a wrong type, such as a list where a mapping is wanted, has not been read.
    pub fn wrong_as_a_whole(&mut self, root: Place) {
        for found in &mut self.found {
            found.unread |= found.kind == &wrong_type::KIND && found.place == root;
        }
    }

    /// A file that is not read has a name that is missed elsewhere: told once, here, and no pack can be made without it.
    pub fn is_missed(&mut self, file: Place, name: &str) {
        for found in &mut self.found {
            if found.place == file && found.kind == &unknown_file::KIND {
                found.kind = &unknown_file::MISSED;
                let other = format!(" (others name what is in it, such as `{name}`)");
                found.help.push_str(&other);
            }
        }
    }

    /// Whether an error was found, so that no pack can be made.
    pub fn has_errors(&self) -> bool {
        self.found
            .iter()
            .any(|diagnostic| diagnostic.kind.severity == Severity::Error)
    }

    /// Whether this file could not be read to its end; [`Place::WHOLE_PACK`] has the number for files without one.
    pub fn is_unread(&self, file: u16) -> bool {
        self.found
            .iter()
            .any(|diagnostic| diagnostic.unread && diagnostic.place.file == file)
    }

    /// All findings with the files that they point into, in the order of files and lines; but first those that kept a
    /// file from being read, since others may only follow from them.
    pub fn finish(mut self, files: Files) -> Diagnostics {
        for found in &mut self.found {
            found.place = files.within(found.place, &found.words);
        }
        self.found.sort_by(|one, other| {
            let order = |found: &Diagnostic| (!found.unread, found.place, found.kind.code);
            order(one).cmp(&order(other))
        });
        self.found.dedup();
        let unread: BTreeSet<u16> = self
            .found
            .iter()
            .filter(|found| found.unread)
            .map(|found| found.place.file)
            .collect();
        if let Some(first) = self.found.first_mut()
            && files.iter().next().is_some()
        {
            match unread.len() {
                0 => {}
                1 => first
                    .help
                    .push_str("; names from this file are looked up when it can be read"),
                number => first.help.push_str(&format!(
                    "; names from these {number} files are looked up when they can be read"
                )),
            }
        }
        Diagnostics {
            files,
            found: self.found,
        }
    }
}

/// All findings about one pack, ready to be shown.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    files: Files,
    found: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Every finding, in the order of files and lines behind those that kept a file from being read.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter()
    }

    /// The path of the file that a place points into.
    pub fn path(&self, place: Place) -> &str {
        self.files.path(place.file)
    }

    /// The line that a place points at.
    pub fn excerpt(&self, place: Place) -> &str {
        self.files.line(place.file, place.line)
    }

    /// Number of findings of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.found
            .iter()
            .filter(|diagnostic| diagnostic.kind.severity == severity)
            .count()
    }

    /// One finding as text: cause, place, excerpt and cure.
    pub fn render(&self, diagnostic: &Diagnostic) -> String {
        let Diagnostic {
            kind,
            place,
            message,
            help,
            earlier,
            ..
        } = diagnostic;
        let mut text = format!("{}[{}]: {message}\n", kind.severity.word(), kind.code);
        let path = self.path(*place);
        if place.line == 0 {
            let path = if path.is_empty() {
                "the pack as a whole"
            } else {
                path
            };
            text.push_str(&format!("  --> {path}\n"));
        } else {
            let number = place.line.to_string();
            let margin = " ".repeat(number.len());
            let (line, before) = shortened(self.excerpt(*place), *place);
            let indent = " ".repeat(before);
            let most = line.chars().count().saturating_sub(before).max(1);
            let carets = "^".repeat((place.length.max(1) as usize).min(most));
            text.push_str(&format!(
                "{margin} --> {path}:{number}:{}\n{margin} |\n",
                place.column
            ));
            text.push_str(&format!("{number} | {line}\n{margin} | {indent}{carets}\n"));
        }
        if let Some(earlier) = earlier {
            text.push_str(&format!(
                "  = first: {}:{}\n",
                self.path(*earlier),
                earlier.line
            ));
        }
        if !help.is_empty() {
            text.push_str(&format!("  = help: {help}\n"));
        }
        text
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diagnostic in &self.found {
            writeln!(out, "{}", self.render(diagnostic))?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

/// Characters of a line that are shown.
const SHOWN: usize = 160;
/// Characters that are shown before the mark, where a line is cut.
const SHOWN_BEFORE: usize = 60;

/// A line, cut around the mark where it is long, and how many characters of it stand before the mark. A tab is shown as
/// one space, so that the mark stands under what it means.
fn shortened(line: &str, mark: Place) -> (String, usize) {
    let plain = |c: char| if c == '\t' { ' ' } else { c };
    let before = mark.column.saturating_sub(1) as usize;
    let length = line.chars().count();
    if length <= SHOWN {
        return (line.chars().map(plain).collect(), before);
    }
    let skipped = before.saturating_sub(SHOWN_BEFORE);
    let (start, lead) = if skipped == 0 { ("", 0) } else { ("...", 3) };
    let mut shown: String = start.to_string();
    shown.extend(line.chars().skip(skipped).take(SHOWN).map(plain));
    if skipped + SHOWN < length {
        shown.push_str("...");
    }
    (shown, before - skipped + lead)
}
