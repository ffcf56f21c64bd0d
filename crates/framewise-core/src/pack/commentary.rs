//! What is told around the law: outcomes, statements, stories, help, quiz.
//!
//! No verdict needs any of it, so it is a section of its own in a stored pack and may arrive after the law. It refuses
//! to know any logic: conditions are positions in [`super::Pack::conditions`].

use super::check::{all_within, unique, within};
use super::{
    Argument, Block, Correction, Explainer, GlossaryEntry, Helpline, Inline, Outcome, Pack,
    PackError, QuizItem, Tension,
};
use crate::stored::stored;

/// Everything of a pack that no verdict needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Commentary {
    /// What follows from a frame in a jurisdiction.
    pub outcomes: Vec<Outcome>,
    /// What the roundtable said.
    pub arguments: Vec<Argument>,
    /// Where the paper and the law differ.
    pub corrections: Vec<Correction>,
    /// Tensions between statements.
    pub tensions: Vec<Tension>,
    /// Guided stories.
    pub explainers: Vec<Explainer>,
    /// Terms and their preferred use.
    pub glossary: Vec<GlossaryEntry>,
    /// Verified places of help.
    pub helplines: Vec<Helpline>,
    /// Quiz items; the answer to each is derived by the engine.
    pub quiz: Vec<QuizItem>,
    /// Words of the law that came apart from it ([`super::Late`]). Empty while they are in their places. Stored first, so
    /// that they can be read without the rest.
    pub late: Vec<String>,
}

impl Commentary {
    /// A commentary without entries, which stands for one that has not arrived.
    pub const NONE: Commentary = Commentary {
        outcomes: Vec::new(),
        arguments: Vec::new(),
        corrections: Vec::new(),
        tensions: Vec::new(),
        explainers: Vec::new(),
        glossary: Vec::new(),
        helplines: Vec::new(),
        quiz: Vec::new(),
        late: Vec::new(),
    };

    /// Checks every invariant against the law it belongs to.
    ///
    /// # Errors
    /// The first broken one.
    pub fn check(&self, law: &Pack) -> Result<(), PackError> {
        self.check_ids()?;
        self.check_outcomes(law)?;
        self.check_statements(law)?;
        self.check_quiz(law)?;
        self.check_explainers(law)
    }

    fn check_ids(&self) -> Result<(), PackError> {
        unique(
            "outcomes",
            &mut self.outcomes.iter().map(|outcome| &outcome.id),
        )?;
        unique(
            "arguments",
            &mut self.arguments.iter().map(|argument| &argument.id),
        )?;
        unique(
            "explainers",
            &mut self.explainers.iter().map(|explainer| &explainer.said.id),
        )?;
        unique("quiz items", &mut self.quiz.iter().map(|item| &item.id))
    }

    fn check_outcomes(&self, law: &Pack) -> Result<(), PackError> {
        for outcome in &self.outcomes {
            within(outcome.jurisdiction, &law.jurisdictions, "jurisdictions")?;
            within(outcome.dimension, &law.dimensions, "dimensions")?;
            if let Some(definition) = outcome.definition {
                within(definition, &law.definitions, "definitions")?;
            }
            law.check_condition(outcome.when)?;
            law.check_cite(&outcome.cite)?;
        }
        Ok(())
    }

    fn check_statements(&self, law: &Pack) -> Result<(), PackError> {
        for argument in &self.arguments {
            all_within(&argument.dimensions, &law.dimensions, "dimensions")?;
            all_within(&argument.corrections, &self.corrections, "corrections")?;
            law.check_condition(argument.when)?;
            law.check_cite(&argument.cite)?;
        }
        for correction in &self.corrections {
            correction
                .cites
                .iter()
                .try_for_each(|cite| law.check_cite(cite))?;
        }
        for tension in &self.tensions {
            all_within(&tension.between, &self.arguments, "arguments")?;
        }
        self.glossary
            .iter()
            .try_for_each(|entry| law.check_cite(&entry.cite))?;
        self.helplines
            .iter()
            .try_for_each(|helpline| law.check_cite(&helpline.cite))
    }

    fn check_quiz(&self, law: &Pack) -> Result<(), PackError> {
        for item in &self.quiz {
            within(item.scenario, &law.scenarios, "scenarios")?;
            within(item.definition, &law.definitions, "definitions")?;
            law.check_answers(&item.changed)?;
            law.check_cite(&item.cite)?;
        }
        Ok(())
    }

    fn check_explainers(&self, law: &Pack) -> Result<(), PackError> {
        let blocks = self
            .explainers
            .iter()
            .flat_map(|explainer| &explainer.steps)
            .flat_map(|step| &step.blocks);
        for block in blocks {
            match block {
                Block::Paragraph(inline) => self.check_inline(law, inline)?,
                Block::List(items) => items
                    .iter()
                    .try_for_each(|inline| self.check_inline(law, inline))?,
                Block::Argument(argument) => within(*argument, &self.arguments, "arguments")?,
                Block::Verdicts {
                    scenario,
                    changed,
                    definitions,
                    ask,
                } => {
                    within(*scenario, &law.scenarios, "scenarios")?;
                    law.check_answers(changed)?;
                    all_within(definitions, &law.definitions, "definitions")?;
                    ask.iter()
                        .try_for_each(|variable| within(variable.0, &law.facts, "facts"))?;
                }
                Block::Outcomes(jurisdiction, dimensions) => {
                    within(*jurisdiction, &law.jurisdictions, "jurisdictions")?;
                    all_within(dimensions, &law.dimensions, "dimensions")?;
                }
            }
        }
        Ok(())
    }

    fn check_inline(&self, law: &Pack, inline: &[Inline]) -> Result<(), PackError> {
        inline.iter().try_for_each(|piece| match piece {
            Inline::Text(_) | Inline::Strong(_) | Inline::Emphasis(_) => Ok(()),
            Inline::Cite(cite) => law.check_cite(cite),
            Inline::Term(_, entry) => within(*entry, &self.glossary, "glossary entries"),
        })
    }
}

stored! {
    Commentary {
        late, outcomes, arguments, corrections, tensions, explainers, glossary, helplines, quiz,
    }
}
