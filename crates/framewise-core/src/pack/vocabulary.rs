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
    /// What leads to one of its provisions, with `{}` for the number: what follows [`Self::link`], or a whole address. May
    /// be empty.
    pub provision: String,
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
    /// What is asked, for lists and sentences: a clause ("a journey was arranged") where it is yes-no.
    pub label: String,
    /// How the label is denied; as it is made where the author said nothing.
    pub negative: Negative,
    /// The question, about the situation, never about the law.
    pub question: String,
    /// What counts.
    pub help: String,
    /// Values in order, with words ("no", "yes"; "14 or 15").
    pub values: Vec<Said>,
    /// Each value as a clause ("the child is a decoy"); empty where the author wrote none.
    pub clauses: Vec<String>,
    /// For bands: the exclusive upper bound of each band, in `unit`; the last band has none.
    pub cuts: Vec<u16>,
    /// For bands: the unit ("years").
    pub unit: String,
    /// No counterfactual may change it.
    pub fixed: bool,
}

/// The denied clause of a yes-no fact ("no journey was arranged"), as its difference from the label: both share most of
/// their words, and every page waits for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Negative {
    /// How many bytes of the label stay before the words.
    pub before: u16,
    /// How many bytes of the label stay after the words.
    pub after: u16,
    /// What stands between. Empty: the author gave no denied clause.
    pub words: String,
}

impl Negative {
    /// What turns this label into this clause.
    pub fn of(label: &str, denied: &str) -> Negative {
        let shared = |one: &mut dyn Iterator<Item = char>,
                      other: &mut dyn Iterator<Item = char>| {
            let same = one.zip(other).take_while(|(one, other)| one == other);
            same.map(|(one, _)| one.len_utf8()).sum::<usize>()
        };
        let before = shared(&mut label.chars(), &mut denied.chars());
        let (rest, rest_denied) = (
            label.get(before..).unwrap_or_default(),
            denied.get(before..).unwrap_or_default(),
        );
        let after = shared(&mut rest.chars().rev(), &mut rest_denied.chars().rev());
        let words = rest_denied.get(..rest_denied.len() - after);
        match words {
            // Nothing but words left out: kept whole, since no words mean that there is no clause.
            None | Some("") => Negative {
                before: 0,
                after: 0,
                words: String::from(denied),
            },
            Some(words) => Negative {
                before: before as u16,
                after: after as u16,
                words: String::from(words),
            },
        }
    }

    /// The denied clause; `None` where the author gave none.
    pub fn deny(&self, label: &str) -> Option<String> {
        if self.words.is_empty() {
            return None;
        }
        let mut denied = String::from(label.get(..usize::from(self.before))?);
        denied.push_str(&self.words);
        let rest = label.len().checked_sub(usize::from(self.after))?;
        denied.push_str(label.get(rest..)?);
        Some(denied)
    }
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
    Source { id, title, short, body, year, link, confidence, checked, provision }
    Fact { id, topic, kind, label, negative, question, help, values, clauses, cuts, unit, fixed }
    Negative { before, after, words }
    Reading { id, question, help, options }
    ReadingOption { said, holders }
    Holder { text, cite }
    ConstraintNote { id, text }
}

stored_words! {
    Confidence { Verified, NotYetChecked }
    FactKind { YesNo, OneOf, Band }
}
