//! What the compiler tells an author: code, place, what is wrong, how to put it right.

use crate::folder::Files;
use std::fmt;

/// Where in the pack's folder. Lines and columns count from 1; line 0 stands for the whole file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path within the folder.
    pub file: String,
    /// Line.
    pub line: usize,
    /// Column, in characters.
    pub column: usize,
}

impl Place {
    /// A whole file.
    pub fn whole(file: &str) -> Place {
        Place { file: file.to_owned(), line: 0, column: 0 }
    }
}

/// Whether a diagnostic stops the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The pack cannot be compiled.
    Error,
    /// The pack compiles, but an author should look.
    Warning,
}

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// Stable code (`FW010`).
    pub code: &'static str,
    /// Where.
    pub place: Place,
    /// What is wrong.
    pub message: String,
    /// How to put it right; may be empty.
    pub help: String,
    /// The line of the file, filled in at the end.
    pub excerpt: String,
}

impl Diagnostic {
    /// An error.
    pub fn error(code: &'static str, place: Place, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            severity: Severity::Error,
            code,
            place,
            message: message.into(),
            help: String::new(),
            excerpt: String::new(),
        }
    }

    /// A warning.
    pub fn warning(code: &'static str, place: Place, message: impl Into<String>) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(code, place, message) }
    }

    /// The same with a cure.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help = help.into();
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        writeln!(formatter, "{severity}[{}]: {}", self.code, self.message)?;
        if self.place.line == 0 {
            writeln!(formatter, "  --> {}", self.place.file)?;
        } else {
            let Place { file, line, column } = &self.place;
            writeln!(formatter, "  --> {file}:{line}:{column}")?;
            let number = line.to_string();
            writeln!(formatter, "   {number} | {}", self.excerpt)?;
            writeln!(formatter, "   {:w$} | {:c$}^", "", "", w = number.len(), c = column.saturating_sub(1))?;
        }
        if self.help.is_empty() { Ok(()) } else { writeln!(formatter, "  help: {}", self.help) }
    }
}

/// All diagnostics of one run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    /// In the order of files and lines once finished, errors first.
    pub list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Whether at least one is an error.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// Number of errors.
    pub fn errors(&self) -> usize {
        self.list.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count()
    }

    /// Sorts, drops repetitions and fills the excerpts in.
    pub(crate) fn finish(&mut self, files: &Files) {
        self.list.sort_by(|a, b| (a.severity, &a.place, a.code, &a.message).cmp(&(b.severity, &b.place, b.code, &b.message)));
        self.list.dedup();
        for diagnostic in &mut self.list {
            diagnostic.excerpt = files
                .get(&diagnostic.place.file)
                .and_then(|text| text.lines().nth(diagnostic.place.line.saturating_sub(1)))
                .unwrap_or_default()
                .to_owned();
        }
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diagnostic in &self.list {
            writeln!(formatter, "{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}
