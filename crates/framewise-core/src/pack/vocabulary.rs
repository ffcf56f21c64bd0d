//! Facts, readings, constraints and sources: the vocabulary that definitions are written in.

use super::Said;
use crate::stored::{stored, stored_words};

/// How firmly a datum is known, as marked by its author. Shown to the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// The text of the provision, or a reliable reproduction of it, was seen.
    Verified,
    /// Stated from knowledge; not yet checked against the text.
    #[default]
    NotYetChecked,
}

/// Where a sentence comes from: a source and the place in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citation {
    /// Position in [`super::Pack::sources`].
    pub source: u16,
    /// Article, section, paragraph or lines, as a lawyer writes it (`Art. 3(a), (c)`). May be empty for a whole work.
    pub at: String,
    /// Confidence in this datum (the source's own, unless the author set another).
    pub confidence: Confidence,
}

/// A source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Stable id.
    pub id: String,
    /// Full title.
    pub title: String,
    /// Short form used in citations (`MSA 2015`).
    pub short: String,
    /// Body that made or published it.
    pub body: String,
    /// Year, or empty.
    pub year: String,
    /// Public address, or empty.
    pub link: String,
    /// Confidence.
    pub confidence: Confidence,
    /// How and when it was checked, in a sentence.
    pub checked: String,
}

/// The kind of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactKind {
    /// No (value 0) or yes (value 1).
    YesNo,
    /// One of named values.
    OneOf,
    /// Ordered bands of a number, ascending.
    Band,
}

/// A question about the situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Stable id.
    pub id: String,
    /// Position in [`super::Pack::topics`].
    pub topic: u16,
    /// Kind.
    pub kind: FactKind,
    /// A short noun phrase for lists and sentences ("travel was arranged").
    pub label: String,
    /// The question, about the situation, never about the law.
    pub question: String,
    /// What counts.
    pub help: String,
    /// Values in order, with words ("no", "yes"; "14 or 15").
    pub values: Vec<Said>,
    /// For bands: the exclusive upper bound of each band, in `unit`; the last band has none.
    pub cuts: Vec<u16>,
    /// For bands: the unit ("years").
    pub unit: String,
    /// No counterfactual may change it.
    pub fixed: bool,
}

/// A disputed interpretation of a provision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Stable id.
    pub id: String,
    /// The disputed question.
    pub question: String,
    /// Why it is disputed, in a sentence or two.
    pub help: String,
    /// The options, at least two, in the order of the variable's values.
    pub options: Vec<ReadingOption>,
}

/// One way to read the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingOption {
    /// Stable id and words.
    pub said: Said,
    /// Who holds it, each with a source.
    pub holders: Vec<Holder>,
}

/// Who holds a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Name and what they say, in a sentence.
    pub text: String,
    /// Where.
    pub cite: Citation,
}

/// Why a constraint holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConstraintNote {
    /// Stable id.
    pub id: String,
    /// In the reader's words ("Crossing a border is travel.").
    pub text: String,
}

stored! {
    Citation { source, at, confidence }
    Source { id, title, short, body, year, link, confidence, checked }
    Fact { id, topic, kind, label, question, help, values, cuts, unit, fixed }
    Reading { id, question, help, options }
    ReadingOption { said, holders }
    Holder { text, cite }
    ConstraintNote { id, text }
}

stored_words! {
    Confidence { Verified, NotYetChecked }
    FactKind { YesNo, OneOf, Band }
}
