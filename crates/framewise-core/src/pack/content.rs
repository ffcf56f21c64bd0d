//! What people said and what readers do: arguments, corrections, scenarios, stories, glossary, help, quiz.

use super::{Citation, Said};
use crate::logic::program::{Value, VariableId};
use crate::stored::{stored, stored_choice, stored_words};

/// Who says it, in the roundtable paper. The wording shown must not be firmer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The paper's own voice.
    Paper,
    /// Roundtable summary without a named holder.
    Roundtable,
    /// "It was said by some."
    Some,
    /// The International Justice Mission.
    Ijm,
    /// "It was argued."
    Argued,
    /// "It was noted."
    Noted,
    /// "It was broadly agreed."
    BroadlyAgreed,
    /// "Participants felt."
    Felt,
    /// "The majority of participants agreed."
    Majority,
    /// "Were reported."
    Reported,
    /// The WeProtect Global Alliance recommends.
    Recommends,
    /// A third party whom the paper quotes.
    ThirdParty,
}

/// Which way a statement leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Favours the trafficking frame.
    ForTrafficking,
    /// Cautions against the trafficking frame.
    AgainstTrafficking,
    /// Favours an offence of its own for sexual exploitation of children.
    ForCsea,
    /// Both sides.
    Both,
    /// Neither side.
    Neutral,
    /// Holds whatever the frame.
    Whatever,
}

/// What kind of statement it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatementKind {
    /// Something said to be so.
    Statement,
    /// A question that was discussed.
    Question,
    /// A recommendation.
    Recommendation,
    /// Context that a reader needs (disclaimer, notes).
    Context,
}

/// One statement of the roundtable paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Stable id (`P45a`).
    pub id: String,
    /// Kind.
    pub kind: StatementKind,
    /// Paraphrase, hedges kept.
    pub text: String,
    /// Who says it.
    pub voice: Voice,
    /// The words of the paper that limit it, or empty.
    pub hedge: String,
    /// Which way it leans.
    pub lean: Lean,
    /// True where the lean is weak or hedged.
    pub weak: bool,
    /// Who is concerned (`legislators`, `children`, ...).
    pub stakeholders: Vec<String>,
    /// Positions in [`super::Pack::dimensions`].
    pub dimensions: Vec<u16>,
    /// When it applies: a position in [`super::Pack::conditions`]; `None` where it is not conditional or the condition
    /// is no fact.
    pub when: Option<u16>,
    /// The condition in words, or empty.
    pub condition: String,
    /// Lines of the paper (`89-91`).
    pub lines: String,
    /// Positions in [`super::Commentary::corrections`].
    pub corrections: Vec<u16>,
    /// Where (the paper, at its lines).
    pub cite: Citation,
}

/// A place where the paper simplifies, or where the law has moved on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Stable id (`X1`).
    pub id: String,
    /// What the law or the source says.
    pub text: String,
    /// Where.
    pub cites: Vec<Citation>,
}

/// Two or more statements that pull against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tension {
    /// Stable id.
    pub id: String,
    /// In a sentence or two.
    pub text: String,
    /// Positions in [`super::Commentary::arguments`].
    pub between: Vec<u16>,
}

/// What is expected of a definition in a scenario; checked against the engine by tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Met.
    Met,
    /// Not met.
    NotMet,
    /// Open, on exactly these facts and readings if given.
    Open(Option<Vec<VariableId>>),
}

/// Kind of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScenarioKind {
    /// A hypothetical pattern.
    Hypothetical,
    /// A published case, as a test vector; facts not stated stay open.
    Case,
}

/// A neutral situation to start from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Stable id (`carer-streams-at-home`).
    pub id: String,
    /// Title.
    pub title: String,
    /// Kind.
    pub kind: ScenarioKind,
    /// What it teaches, in a sentence.
    pub teaches: String,
    /// The story as prose with slots for facts.
    pub story: Vec<StoryPart>,
    /// The facts given.
    pub answers: Vec<(VariableId, Value)>,
    /// Definition position and what is expected of it.
    pub expected: Vec<(u16, Expected)>,
    /// For cases: citation; for hypotheticals that come from the digest: where.
    pub cite: Option<Citation>,
}

/// A piece of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoryPart {
    /// Words.
    Text(String),
    /// A fact, shown as a choice in place. The wording of each value inside the sentence, in the order of its values;
    /// the last is the wording for "not stated".
    Slot(VariableId, Vec<String>),
}

/// A guided story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explainer {
    /// Stable id and title.
    pub said: Said,
    /// What one learns, in a sentence.
    pub summary: String,
    /// Minutes to read.
    pub minutes: u8,
    /// The steps.
    pub steps: Vec<Step>,
}

/// One step of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Stable id and heading.
    pub said: Said,
    /// Blocks in order.
    pub blocks: Vec<Block>,
}

/// A block of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph of inline pieces.
    Paragraph(Vec<Inline>),
    /// A list, each item inline pieces.
    List(Vec<Vec<Inline>>),
    /// Someone's statement, by position in [`super::Commentary::arguments`].
    Argument(u16),
    /// A live verdict: scenario position, changed facts, definition positions to show.
    Verdicts {
        /// Position in [`super::Pack::scenarios`].
        scenario: u16,
        /// Facts changed from the scenario.
        changed: Vec<(VariableId, Value)>,
        /// Positions in [`super::Pack::definitions`].
        definitions: Vec<u16>,
        /// Facts that the reader may change here.
        ask: Vec<VariableId>,
    },
    /// Outcomes of both frames side by side: jurisdiction and dimension positions.
    Outcomes(u16, Vec<u16>),
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Stressed words.
    Strong(String),
    /// Emphasis.
    Emphasis(String),
    /// A citation.
    Cite(Citation),
    /// A glossary term: words and position in [`super::Commentary::glossary`].
    Term(String, u16),
}

/// A term and how to use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlossaryEntry {
    /// Stable id and the term.
    pub said: Said,
    /// Meaning in plain language.
    pub meaning: String,
    /// Preferred use or terms to avoid, or empty.
    pub usage: String,
    /// Where.
    pub cite: Citation,
}

/// A place of help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helpline {
    /// Stable id.
    pub id: String,
    /// Country or region name; empty for a directory that serves any country.
    pub country: String,
    /// Name of the service.
    pub name: String,
    /// What it does, in a sentence.
    pub about: String,
    /// Public address.
    pub link: String,
    /// Telephone, or empty where none was verified.
    pub phone: String,
    /// Where and when it was checked.
    pub cite: Citation,
}

/// A quiz item. Its right answer is not stored: the engine derives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuizItem {
    /// Stable id.
    pub id: String,
    /// The question.
    pub question: String,
    /// Position in [`super::Pack::scenarios`].
    pub scenario: u16,
    /// Facts changed from the scenario.
    pub changed: Vec<(VariableId, Value)>,
    /// Position in [`super::Pack::definitions`]: is it met?
    pub definition: u16,
    /// What to take away, in a sentence or two.
    pub lesson: String,
    /// Where the lesson comes from.
    pub cite: Citation,
}

stored! {
    Argument { id, kind, text, voice, hedge, lean, weak, stakeholders, dimensions, when, condition, lines, corrections, cite }
    Correction { id, text, cites }
    Tension { id, text, between }
    Scenario { id, title, kind, teaches, story, answers, expected, cite }
    Explainer { said, summary, minutes, steps }
    Step { said, blocks }
    GlossaryEntry { said, meaning, usage, cite }
    Helpline { id, country, name, about, link, phone, cite }
    QuizItem { id, question, scenario, changed, definition, lesson, cite }
}

stored_words! {
    Voice { Paper, Roundtable, Some, Ijm, Argued, Noted, BroadlyAgreed, Felt, Majority, Reported, Recommends, ThirdParty }
    Lean { ForTrafficking, AgainstTrafficking, ForCsea, Both, Neutral, Whatever }
    StatementKind { Statement, Question, Recommendation, Context }
    ScenarioKind { Hypothetical, Case }
}

stored_choice! {
    Expected { Met(), NotMet(), Open(on) }
    StoryPart { Text(text), Slot(fact, wording) }
    Block {
        Paragraph(inline),
        List(items),
        Argument(argument),
        Verdicts { scenario, changed, definitions, ask },
        Outcomes(jurisdiction, dimensions),
    }
    Inline { Text(text), Strong(text), Emphasis(text), Cite(cite), Term(text, entry) }
}
