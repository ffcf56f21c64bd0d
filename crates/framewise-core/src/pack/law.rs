//! Definitions, jurisdictions and outcomes: what the law says, each sentence with its citation.

use super::{Citation, Confidence, Said};
use crate::logic::program::PartId;
use crate::stored::{stored, stored_choice, stored_words};

/// The two ways in which a case can be framed. They are independent: both, one or neither may be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frame {
    /// Human trafficking.
    Trafficking,
    /// A sexual exploitation or abuse offence against a child.
    Csea,
}

impl Frame {
    /// Both frames, in the order in which they are shown.
    pub const ALL: [Frame; 2] = [Frame::Trafficking, Frame::Csea];

    /// The stable id used in files, links and attributes.
    pub fn id(self) -> &'static str {
        match self {
            Frame::Trafficking => "trafficking",
            Frame::Csea => "csea",
        }
    }

    /// The frame with this id.
    pub fn from_id(id: &str) -> Option<Frame> {
        Frame::ALL.into_iter().find(|frame| frame.id() == id)
    }
}

/// Whether a provision can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In force.
    InForce,
    /// Adopted, not in force on anything seen.
    NotInForce,
    /// Repealed or replaced.
    Repealed,
}

/// Words of one part of the program: an element of a definition, or a shared term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartNote {
    /// Stable id, unique in the pack: `<definition>.<element>`, or the term's id.
    pub id: String,
    /// What it is, in a few words ("A listed act").
    pub label: String,
    /// A remark for the reader, or empty.
    pub note: String,
    /// Where it is written. Terms may have none of their own; elements always have one.
    pub cite: Option<Citation>,
}

/// A provision's definition. Its logic is `program.definitions` at the same position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// Stable id (`ew-msa-s2`).
    pub id: String,
    /// Title of the offence or definition ("Arranging or facilitating travel with a view to exploitation").
    pub title: String,
    /// Short citation ("MSA 2015 s.2").
    pub short: String,
    /// One sentence in plain language that says what it covers.
    pub summary: String,
    /// Position in [`super::Pack::jurisdictions`].
    pub jurisdiction: u16,
    /// Frame.
    pub frame: Frame,
    /// Standing.
    pub standing: Standing,
    /// In force from, ISO 8601 date or year, or empty if not known.
    pub from: String,
    /// In force to, or empty.
    pub to: String,
    /// Where it is written.
    pub cite: Citation,
    /// Confidence in the encoding as a whole: the lowest of its elements.
    pub confidence: Confidence,
    /// A remark for the reader, or empty.
    pub note: String,
    /// Where it is written that this alone does not make the frame: it stands beside those that decide and never
    /// decides itself. `None`: it decides while it is in force.
    pub beside: Option<Citation>,
}

impl Definition {
    /// It has a part in the summary of its jurisdiction and frame.
    pub fn decides(&self) -> bool {
        self.standing == Standing::InForce && self.beside.is_none()
    }
}

/// A legal system: a country, a region or an international instrument's circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jurisdiction {
    /// Stable id (`england-wales`).
    pub id: String,
    /// Name.
    pub name: String,
    /// A short remark ("Palermo Protocol, Optional Protocol"), or empty.
    pub note: String,
    /// Something a reader must know about how current this is, or empty.
    pub caution: String,
    /// What the law has in the trafficking frame and the pack has not, or empty.
    pub beyond_trafficking: String,
    /// What the law has in the other frame and the pack has not ("General offences of ... are not in this pack."), or
    /// empty. "Not met" is never said without it, so it comes with the law and not later.
    pub beyond_csea: String,
}

/// A dimension in which the frame can change the outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// Stable id and name ("restitution").
    pub said: Said,
    /// The question it answers ("Can the child get compensation, and how?").
    pub question: String,
}

/// What follows in one dimension when a case is handled in one frame in one jurisdiction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Stable id.
    pub id: String,
    /// Position in [`super::Pack::jurisdictions`].
    pub jurisdiction: u16,
    /// Frame.
    pub frame: Frame,
    /// Position in [`super::Pack::dimensions`].
    pub dimension: u16,
    /// The definition it hangs on, or the whole frame.
    pub definition: Option<u16>,
    /// What follows, in one or two sentences.
    pub text: String,
    /// A word for comparing outcomes by machine (`mandatory`, `no-defence`): two outcomes of one dimension with the
    /// same effect count as the same. Unique text if the author gave none.
    pub effect: String,
    /// The penalty as data, where this is one.
    pub penalty: Option<Penalty>,
    /// When it applies: a position in [`super::Pack::conditions`]; `None` where it always does.
    pub when: Option<u16>,
    /// The condition in words, or empty.
    pub condition: String,
    /// Where it is written.
    pub cite: Citation,
    /// Somebody says it of the law, and it binds nobody: a study, a position, guidance. It is no provision.
    pub comment: bool,
}

/// A penalty as data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Penalty {
    /// Least, or none.
    pub least: Term,
    /// Most.
    pub most: Term,
    /// Fine, in words, or empty.
    pub fine: String,
}

/// A length of imprisonment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    /// The provision sets none.
    Unset,
    /// Months.
    Months(u16),
    /// For life.
    Life,
}

/// A part of the program by position; re-exported so that readers of a pack need one import.
pub type Part = PartId;

stored! {
    PartNote { id, label, note, cite }
    Definition { id, title, short, summary, jurisdiction, frame, standing, from, to, cite, confidence, note, beside }
    Jurisdiction { id, name, note, caution, beyond_trafficking, beyond_csea }
    Dimension { said, question }
    Outcome { id, jurisdiction, frame, dimension, definition, text, effect, penalty, when, condition, cite, comment }
    Penalty { least, most, fine }
}

stored_words! {
    Frame { Trafficking, Csea }
    Standing { InForce, NotInForce, Repealed }
}

stored_choice! {
    Term { Unset(), Months(months), Life() }
}
