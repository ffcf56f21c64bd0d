//! What a diagnostic is, how they are collected and how they are shown to a person.
//!
//! Message, help and place are kept apart, so that a test can hold each and an editor can show them its own way.

use crate::place::{Files, Place};
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
        }
    }
}

impl Diagnostic {
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

    /// Whether an error was found, so that no pack can be made.
    pub fn has_errors(&self) -> bool {
        self.found
            .iter()
            .any(|diagnostic| diagnostic.kind.severity == Severity::Error)
    }

    /// All findings with the files that they point into, in the order of files and lines.
    pub fn finish(mut self, files: Files) -> Diagnostics {
        self.found
            .sort_by(|one, other| (one.place, one.kind.code).cmp(&(other.place, other.kind.code)));
        self.found.dedup();
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
    /// Every finding, in the order of files and lines.
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
            let indent = " ".repeat(place.column.saturating_sub(1) as usize);
            let carets = "^".repeat(place.length.max(1) as usize);
            text.push_str(&format!(
                "{margin} --> {path}:{number}:{}\n{margin} |\n",
                place.column
            ));
            text.push_str(&format!(
                "{number} | {}\n{margin} | {indent}{carets}\n",
                self.excerpt(*place)
            ));
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
