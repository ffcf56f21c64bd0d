//! API before bodies: signatures only, replaced one by one.
#![allow(missing_docs, unused_variables)]
use super::program::*;
use super::*;

impl Engine {
    /// Whether the answers can hold together.
    pub fn consistency(&self, situation: &Situation) -> Result<Consistency, QueryError> {
        Err(QueryError::TooLarge)
    }
    /// Room for the verdict pass.
    pub fn scratch(&self) -> Scratch {
        Scratch::default()
    }
    /// Status of every definition, in order, in one pass.
    pub fn verdicts<'scratch>(
        &self,
        situation: &Situation,
        scratch: &'scratch mut Scratch,
    ) -> Result<&'scratch [Status], QueryError> {
        Err(QueryError::TooLarge)
    }
    /// Status of every part, in order, in one pass.
    pub fn part_statuses<'scratch>(
        &self,
        situation: &Situation,
        scratch: &'scratch mut Scratch,
    ) -> Result<&'scratch [Status], QueryError> {
        Err(QueryError::TooLarge)
    }
    /// Status of one part.
    pub fn status(&self, part: PartId, situation: &Situation) -> Result<Status, QueryError> {
        Err(QueryError::TooLarge)
    }
    /// Status of a formula outside the program (the condition of an outcome).
    pub fn status_of(
        &self,
        formula: &Formula,
        situation: &Situation,
    ) -> Result<Status, QueryError> {
        Err(QueryError::TooLarge)
    }
    /// Verdict of one part with what it turns on.
    pub fn verdict(&self, part: PartId, situation: &Situation) -> Result<Verdict, QueryError> {
        Err(QueryError::TooLarge)
    }
    /// What an open part still turns on.
    pub fn support(&self, part: PartId, situation: &Situation) -> Result<Support, QueryError> {
        Err(QueryError::TooLarge)
    }
    /// On which readings the part holds; at most `most_cases` choices are tried.
    pub fn across_readings(
        &self,
        part: PartId,
        situation: &Situation,
        most_cases: usize,
    ) -> Result<AcrossReadings, QueryError> {
        Err(QueryError::TooLarge)
    }
    /// The reasons of a verdict, at most `most` of them.
    pub fn reasons(
        &self,
        part: PartId,
        situation: &Situation,
        most: usize,
    ) -> Result<Reasons, QueryError> {
        Err(QueryError::TooLarge)
    }
    /// The smallest changes that reach the target, at most `most` of them.
    pub fn changes(
        &self,
        goal: &Goal,
        target: Target,
        open_facts: OpenFacts,
        situation: &Situation,
        most: usize,
    ) -> Result<Changes, QueryError> {
        Err(QueryError::TooLarge)
    }
    /// How two parts relate; counts for at most `most_readings` choices of open readings.
    pub fn compare(
        &self,
        first: PartId,
        second: PartId,
        situation: &Situation,
        most_readings: usize,
    ) -> Result<Comparison, QueryError> {
        Err(QueryError::TooLarge)
    }
    /// What to ask next for these goals; `None`: no goal needs another fact. `author_order` breaks ties, earlier first.
    pub fn next_question(
        &self,
        goals: &[PartId],
        situation: &Situation,
        author_order: &[VariableId],
    ) -> Result<Option<Question>, QueryError> {
        Err(QueryError::TooLarge)
    }
    /// Facts that some goal still needs and that may be asked, ascending.
    pub fn needed(
        &self,
        goals: &[PartId],
        situation: &Situation,
    ) -> Result<Vec<VariableId>, QueryError> {
        Err(QueryError::TooLarge)
    }
    /// A definition as a tree.
    pub fn explain(
        &self,
        definition: DefinitionId,
        situation: &Situation,
    ) -> Result<Explanation, QueryError> {
        Err(QueryError::TooLarge)
    }
}
