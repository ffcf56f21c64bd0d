//! `pack.yaml`: what the pack is, and the order of topics and dimensions.

use crate::place::Text;
use crate::yaml::record::record;

record! {
    /// What the pack is.
    About as "a pack" {
        /// Stable id of the pack.
        required id: Text,
        /// Title.
        required title: Text,
        /// Version of the content; changed law changes it.
        required version: Text,
        /// Law as of this date (`2026-11-23`).
        required as_of: Text,
        /// Language tag (`en`).
        required language: Text,
        /// Licence of the content.
        required licence: Text,
        /// "Educational, not legal advice", in full.
        required disclaimer: Text,
        /// What a reader meets, without detail.
        required content_note: Text,
        /// What the paper is and is not.
        required paper_note: Text,
        /// Id of the source whose lines the statements of `arguments.yaml` give.
        optional paper: Text,
        /// Ids of jurisdictions in the order in which they are shown; those left out follow in the order of files.
        optional jurisdictions: Vec<Text>,
        /// Topics of facts, in the order in which they are asked.
        required topics: Vec<Topic>,
        /// Dimensions of outcomes, in the order in which they are shown.
        required dimensions: Vec<Dimension>,
        /// People and bodies whom statements concern.
        optional stakeholders: Vec<Stakeholder>,
    }
}

record! {
    /// A topic of questions.
    Topic as "a topic" {
        /// Stable id.
        required id: Text,
        /// Words.
        required text: Text,
    }
}

record! {
    /// Someone whom a statement concerns.
    Stakeholder as "a stakeholder" {
        /// Stable id.
        required id: Text,
        /// Words.
        required text: Text,
    }
}

record! {
    /// A dimension in which the frame can change the outcome.
    Dimension as "a dimension" {
        /// Stable id.
        required id: Text,
        /// Name.
        required text: Text,
        /// The question it answers.
        required question: Text,
    }
}
