//! Things to look up: glossary, places of help, sources.

use super::Cite;
use crate::pack::{Confidence, Said};

/// A term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlossaryView {
    /// Id and term.
    pub said: Said,
    /// Meaning in plain language.
    pub meaning: String,
    /// Preferred use or terms to avoid, or empty.
    pub usage: String,
    /// Where.
    pub cite: Cite,
}

/// A place of help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelplineView {
    /// Stable id.
    pub id: String,
    /// Country or region; empty for a directory that serves any country.
    pub country: String,
    /// Name.
    pub name: String,
    /// What it does.
    pub about: String,
    /// Public address.
    pub link: String,
    /// Telephone, or empty where none was verified.
    pub phone: String,
    /// Where and when it was checked.
    pub cite: Cite,
    /// How and when it was checked, in a sentence.
    pub checked: String,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceView {
    /// Number in this list, from 1.
    pub number: usize,
    /// Id and full title.
    pub said: Said,
    /// Short form.
    pub short: String,
    /// Body that made or published it.
    pub body: String,
    /// Year, or empty.
    pub year: String,
    /// Public address, or empty.
    pub link: String,
    /// Confidence.
    pub confidence: Confidence,
    /// "not yet checked against the text", or empty.
    pub confidence_text: String,
    /// How and when it was checked.
    pub checked: String,
    /// Title, body, year, as one line.
    pub line: String,
}
