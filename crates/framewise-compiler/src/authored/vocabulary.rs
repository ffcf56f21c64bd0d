//! Facts, constraints, readings, terms and sources: the vocabulary of definitions.

use super::Formula;
use crate::place::Text;
use crate::yaml::read::{Choice, Chosen, Flag, Number};
use crate::yaml::record::record;
use framewise_core::pack::{Confidence, FactKind};

record! {
    /// A question about the situation, never about the law.
    Fact as "a fact" {
        /// Stable id.
        required id: Text,
        /// Id of a topic in `pack.yaml`.
        required topic: Text,
        /// `yes-no`, `one-of` or `band`.
        required kind: Chosen<Option<FactKind>>,
        /// No counterfactual may change it.
        optional fixed: Flag,
        /// A clause where it is yes-no, else a short noun phrase.
        required label: Text,
        /// For yes-no: the label denied.
        optional negative: Text,
        /// The question.
        required question: Text,
        /// What counts.
        required help: Text,
        /// For bands: the unit.
        optional unit: Text,
        /// For bands: ascending.
        optional bands: Vec<Band>,
        /// For one-of: the values.
        optional values: Vec<FactValue>,
    }
}

impl Choice for Option<FactKind> {
    const WHAT: &'static str = "a kind of fact";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("yes-no", Some(FactKind::YesNo)),
        ("one-of", Some(FactKind::OneOf)),
        ("band", Some(FactKind::Band)),
    ];
}

record! {
    /// A band of a number.
    Band as "a band" {
        /// Stable id.
        required id: Text,
        /// Words.
        required text: Text,
        /// Exclusive upper bound; the last band has none.
        optional under: Option<Number>,
        /// The same as a clause, for sentences, where label and value would not make one.
        optional clause: Text,
    }
}

record! {
    /// A value of a one-of fact.
    FactValue as "a value" {
        /// Stable id.
        required id: Text,
        /// Words.
        required text: Text,
        /// The same as a clause, for sentences.
        optional clause: Text,
    }
}

record! {
    /// Background knowledge: what cannot be, or what always is.
    Constraint as "a constraint" {
        /// Stable id.
        required id: Text,
        /// Why it holds, in the reader's words.
        required text: Text,
        /// This combination cannot be.
        optional never: Option<Formula>,
        /// This always holds.
        optional always: Option<Formula>,
    }
}

record! {
    /// A disputed interpretation of a provision.
    Reading as "a reading" {
        /// Stable id.
        required id: Text,
        /// The disputed question.
        required question: Text,
        /// Why it is disputed.
        required help: Text,
        /// The ways to read the text, at least two.
        required options: Vec<ReadingOption>,
    }
}

record! {
    /// One way to read the text.
    ReadingOption as "an option" {
        /// Stable id.
        required id: Text,
        /// Words.
        required text: Text,
        /// Who holds it, each with a source.
        optional holders: Vec<Holder>,
    }
}

record! {
    /// Who holds a view.
    Holder as "a holder" {
        /// Name and what they say.
        required text: Text,
        /// Where.
        optional cite: Text,
    }
}

record! {
    /// A formula that several definitions share.
    Term as "a term" {
        /// Stable id.
        required id: Text,
        /// What it is, in a few words.
        required label: Text,
        /// A remark for the reader.
        optional note: Text,
        /// Where it is written, if somewhere.
        optional cite: Text,
        /// The formula.
        spread formula: Formula,
    }
}

record! {
    /// A source.
    Source as "a source" {
        /// Stable id.
        required id: Text,
        /// Full title.
        required title: Text,
        /// Short form used in citations.
        required short: Text,
        /// Body that made or published it.
        required body: Text,
        /// Year.
        optional year: Text,
        /// Public address.
        optional link: Text,
        /// What follows `link` in the address of one provision, or a whole address, with `{}` for the number.
        optional provision: Text,
        /// `verified` or `not-yet-checked`.
        required confidence: Chosen<Confidence>,
        /// How and when it was checked.
        required checked: Text,
        /// Places in a verified source that were not checked: a citation of one needs ` (not yet checked)`.
        optional unchecked: Vec<Text>,
        /// It comments on the law or gives guidance, and binds nobody: what it says is shown apart from provisions.
        optional comment: Flag,
    }
}

impl Choice for Confidence {
    const WHAT: &'static str = "a confidence";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("verified", Confidence::Verified),
        ("not-yet-checked", Confidence::NotYetChecked),
    ];
}
