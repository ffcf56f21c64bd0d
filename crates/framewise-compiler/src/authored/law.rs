//! Definitions, jurisdictions and outcomes as written.

use super::Formula;
use crate::place::Text;
use crate::yaml::read::{Choice, Chosen};
use crate::yaml::record::record;
use framewise_core::pack::{Frame, Standing};

record! {
    /// A provision's definition.
    Definition as "a definition" {
        /// Stable id.
        required id: Text,
        /// Title of the offence or definition.
        required title: Text,
        /// Short citation.
        required short: Text,
        /// One sentence in plain language.
        required summary: Text,
        /// Id of a jurisdiction.
        required jurisdiction: Text,
        /// `trafficking` or `csea`.
        required frame: Chosen<FrameWord>,
        /// `in-force`, `not-in-force` or `repealed`.
        required standing: Chosen<StandingWord>,
        /// In force from.
        optional from: Text,
        /// In force to.
        optional to: Text,
        /// Where it is written.
        optional cite: Text,
        /// A remark for the reader.
        optional note: Text,
        /// It is shown for comparison and does not decide its frame.
        optional beside: Option<Beside>,
        /// The definition itself.
        spread formula: Formula,
    }
}

record! {
    /// Why a definition does not decide its frame.
    Beside as "a reason" {
        /// Why it alone does not make the frame; stands before the definition's note.
        required why: Text,
        /// Where that is written.
        optional cite: Text,
    }
}

/// A frame as chosen by an author.
#[derive(Clone, Copy, Debug)]
pub struct FrameWord(pub Frame);

impl Default for FrameWord {
    fn default() -> FrameWord {
        FrameWord(Frame::Csea)
    }
}

impl Choice for FrameWord {
    const WHAT: &'static str = "a frame";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("trafficking", FrameWord(Frame::Trafficking)),
        ("csea", FrameWord(Frame::Csea)),
    ];
}

/// A standing as chosen by an author.
#[derive(Clone, Copy, Debug)]
pub struct StandingWord(pub Standing);

impl Default for StandingWord {
    fn default() -> StandingWord {
        StandingWord(Standing::InForce)
    }
}

impl Choice for StandingWord {
    const WHAT: &'static str = "a standing";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("in-force", StandingWord(Standing::InForce)),
        ("not-in-force", StandingWord(Standing::NotInForce)),
        ("repealed", StandingWord(Standing::Repealed)),
    ];
}

record! {
    /// A legal system with its outcomes.
    Jurisdiction as "a jurisdiction" {
        /// Stable id.
        required id: Text,
        /// Name.
        required name: Text,
        /// A short remark.
        optional note: Text,
        /// What a reader must know about how current this is.
        optional caution: Text,
        /// What its law has and this pack has not; said with every "not met" of the frame.
        optional beyond: Option<Beyond>,
        /// What follows in each frame.
        optional outcomes: Vec<Outcome>,
    }
}

record! {
    /// What the law of a place has in a frame and the pack has not.
    Beyond as "what is beyond the pack" {
        /// In the trafficking frame, in a sentence.
        optional trafficking: Text,
        /// In the frame of offences of its own, in a sentence.
        optional csea: Text,
    }
}

record! {
    /// What follows in one dimension when a case is handled in one frame.
    Outcome as "an outcome" {
        /// Stable id.
        required id: Text,
        /// `trafficking` or `csea`.
        required frame: Chosen<FrameWord>,
        /// Id of a dimension in `pack.yaml`.
        required dimension: Text,
        /// Id of the definition it hangs on.
        optional definition: Text,
        /// What follows, in one or two sentences.
        required text: Text,
        /// A word for comparing: the same effect counts as the same.
        optional effect: Text,
        /// The penalty as data.
        optional penalty: Option<Penalty>,
        /// When it applies.
        optional when: Option<Formula>,
        /// Words for `when`.
        optional condition: Text,
        /// Where it is written.
        optional cite: Text,
    }
}

record! {
    /// A penalty.
    Penalty as "a penalty" {
        /// `none`, `life`, `10 years` or `6 months`.
        optional least: Text,
        /// `none`, `life`, `10 years` or `6 months`.
        optional most: Text,
        /// Fine, in words.
        optional fine: Text,
    }
}
