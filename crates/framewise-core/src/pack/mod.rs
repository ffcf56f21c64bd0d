//! The compiled artefact: logic, words and sources of one policy subject in one language.
//!
//! Plain data with public fields; the compiler writes it, the session reads it. It refuses to know how it was
//! authored (YAML) and how it is drawn. Ids are the author's stable ids; positions (`usize`, `u16`) are private to a
//! version of a pack and never leave it: links and tests use ids.

mod check;
mod codec;
mod commentary;
mod content;
mod late;
mod law;
mod provision;
mod vocabulary;

pub use check::PackError;
pub use codec::{
    DecodeError, FORMAT, Sections, bodies, decode, decode_commentary, decode_first, decode_law,
    decode_sections, encode, fingerprint, split,
};
pub use commentary::Commentary;
pub use content::*;
pub use late::Late;
pub use law::*;
pub use provision::provision_address;
pub use vocabulary::*;

use crate::logic::program::{Formula, Program};
use crate::stored::stored;

/// A stable id with the words a reader sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said {
    /// Stable id, kebab-case.
    pub id: String,
    /// The reader's words.
    pub text: String,
}

/// A compiled pack.
///
/// INVARIANT (positions): `facts` and then `readings` are in the order of `program.variables`; `parts` is parallel to
/// `program.parts`; `definitions` is parallel to `program.definitions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pack {
    /// Title, version, as-of date, disclaimer.
    pub about: About,
    /// The logic.
    pub program: Program,
    /// Topics in the author's order.
    pub topics: Vec<Said>,
    /// Facts; the variable of fact `i` is `i`.
    pub facts: Vec<Fact>,
    /// Readings; the variable of reading `i` is `facts.len() + i`.
    pub readings: Vec<Reading>,
    /// Why each constraint holds, parallel to `program.constraints`.
    pub constraints: Vec<ConstraintNote>,
    /// Words of elements and terms, parallel to `program.parts`.
    pub parts: Vec<PartNote>,
    /// Definitions, parallel to `program.definitions`.
    pub definitions: Vec<Definition>,
    /// Jurisdictions in the author's order.
    pub jurisdictions: Vec<Jurisdiction>,
    /// Outcome dimensions in the author's order.
    pub dimensions: Vec<Dimension>,
    /// Conditions of outcomes and statements, each once. They are judged with the law, so they belong to its logic.
    pub conditions: Vec<Formula>,
    /// Situations to start from.
    pub scenarios: Vec<Scenario>,
    /// Every source once.
    pub sources: Vec<Source>,
    /// What is told around the law. Stored as a section of its own, so that a page can judge before it has arrived.
    pub commentary: Commentary,
}

/// What the pack is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Stable id (`online-exploitation`).
    pub id: String,
    /// Title.
    pub title: String,
    /// Version of the content (`2026.11.0`); changed law changes it.
    pub version: String,
    /// Law as of this date, ISO 8601.
    pub as_of: String,
    /// BCP 47 language tag.
    pub language: String,
    /// Licence of the content.
    pub licence: String,
    /// "Educational, not legal advice", in full.
    pub disclaimer: String,
    /// What a reader meets, in one or two sentences, without detail.
    pub content_note: String,
    /// What the roundtable paper is and is not (its footnote 1).
    pub paper_note: String,
}

stored! {
    Said { id, text }
    Pack { about, program, topics, facts, readings, constraints, parts, definitions, jurisdictions, dimensions, conditions, scenarios, sources; commentary }
    About { id, title, version, as_of, language, licence, disclaimer, content_note, paper_note }
}
