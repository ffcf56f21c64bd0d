//! `arguments.yaml`, `glossary.yaml` and `helplines.yaml` as written.

use super::Formula;
use crate::place::Text;
use crate::yaml::read::{Choice, Chosen, Flag};
use crate::yaml::record::record;
use framewise_core::pack::{Lean, StatementKind, Voice};

record! {
    /// What the roundtable said.
    Commentary as "the file of arguments" {
        /// Statements.
        optional arguments: Vec<Argument>,
        /// Where the paper and the law differ.
        optional corrections: Vec<Correction>,
        /// Statements that pull against each other.
        optional tensions: Vec<Tension>,
    }
}

record! {
    /// One statement of the paper.
    Argument as "an argument" {
        /// Stable id (`P22`).
        required id: Text,
        /// `statement`, `question`, `recommendation` or `context`.
        required kind: Chosen<KindWord>,
        /// Paraphrase, hedges kept.
        required text: Text,
        /// Who says it.
        required voice: Chosen<VoiceWord>,
        /// The words of the paper that limit it.
        optional hedge: Text,
        /// Which way it leans.
        required lean: Chosen<LeanWord>,
        /// The lean is weak or hedged.
        optional weak: Flag,
        /// Who is concerned: ids of stakeholders in `pack.yaml`.
        optional stakeholders: Vec<Text>,
        /// Ids of dimensions.
        optional dimensions: Vec<Text>,
        /// When it applies.
        optional when: Option<Formula>,
        /// The condition in words.
        optional condition: Text,
        /// Lines of the paper; the citation is made from them.
        required lines: Text,
        /// Ids of corrections.
        optional corrections: Vec<Text>,
    }
}

/// A kind of statement as chosen by an author.
#[derive(Clone, Copy, Debug)]
pub struct KindWord(pub StatementKind);

impl Default for KindWord {
    fn default() -> KindWord {
        KindWord(StatementKind::Statement)
    }
}

impl Choice for KindWord {
    const WHAT: &'static str = "a kind of statement";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("statement", KindWord(StatementKind::Statement)),
        ("question", KindWord(StatementKind::Question)),
        ("recommendation", KindWord(StatementKind::Recommendation)),
        ("context", KindWord(StatementKind::Context)),
    ];
}

/// A voice as chosen by an author.
#[derive(Clone, Copy, Debug)]
pub struct VoiceWord(pub Voice);

impl Default for VoiceWord {
    fn default() -> VoiceWord {
        VoiceWord(Voice::Roundtable)
    }
}

impl Choice for VoiceWord {
    const WHAT: &'static str = "a voice";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("paper", VoiceWord(Voice::Paper)),
        ("roundtable", VoiceWord(Voice::Roundtable)),
        ("some", VoiceWord(Voice::Some)),
        ("ijm", VoiceWord(Voice::Ijm)),
        ("argued", VoiceWord(Voice::Argued)),
        ("noted", VoiceWord(Voice::Noted)),
        ("broadly-agreed", VoiceWord(Voice::BroadlyAgreed)),
        ("felt", VoiceWord(Voice::Felt)),
        ("majority", VoiceWord(Voice::Majority)),
        ("reported", VoiceWord(Voice::Reported)),
        ("recommends", VoiceWord(Voice::Recommends)),
        ("third-party", VoiceWord(Voice::ThirdParty)),
    ];
}

/// A lean as chosen by an author.
#[derive(Clone, Copy, Debug)]
pub struct LeanWord(pub Lean);

impl Default for LeanWord {
    fn default() -> LeanWord {
        LeanWord(Lean::Neutral)
    }
}

impl Choice for LeanWord {
    const WHAT: &'static str = "a lean";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("for-trafficking", LeanWord(Lean::ForTrafficking)),
        ("against-trafficking", LeanWord(Lean::AgainstTrafficking)),
        ("for-csea", LeanWord(Lean::ForCsea)),
        ("both", LeanWord(Lean::Both)),
        ("neutral", LeanWord(Lean::Neutral)),
        ("whatever", LeanWord(Lean::Whatever)),
    ];
}

record! {
    /// A place where the paper simplifies, or where the law has moved on.
    Correction as "a correction" {
        /// Stable id (`X1`).
        required id: Text,
        /// What the law or the source says.
        required text: Text,
        /// Where.
        optional cites: Vec<Text>,
    }
}

record! {
    /// Two or more statements that pull against each other.
    Tension as "a tension" {
        /// Stable id.
        required id: Text,
        /// In a sentence or two.
        required text: Text,
        /// Ids of arguments.
        required between: Vec<Text>,
    }
}

record! {
    /// A term and how to use it.
    GlossaryEntry as "a glossary entry" {
        /// Stable id.
        required id: Text,
        /// The term.
        required term: Text,
        /// Meaning in plain language.
        required meaning: Text,
        /// Preferred use or terms to avoid.
        optional usage: Text,
        /// Where.
        optional cite: Text,
    }
}

record! {
    /// A place of help.
    Helpline as "a helpline" {
        /// Stable id.
        required id: Text,
        /// Country or region; empty for any.
        optional country: Text,
        /// Name of the service.
        required name: Text,
        /// What it does.
        required about: Text,
        /// Public address.
        required link: Text,
        /// Telephone, empty where none was verified.
        optional phone: Text,
        /// Where and when it was checked.
        optional cite: Text,
    }
}
