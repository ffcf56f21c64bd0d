//! The smallest sets of answers that alone force a verdict.

use super::super::action::Refused;
use super::super::state::Session;
use super::super::view::*;
use super::super::words::{LatePhrase, Phrase};
use super::{Reader, clauses};
use crate::listed::Listed as _;
use crate::logic::program::{PartId, VariableId};
use crate::logic::{self, QueryError};

/// Most reasons that are listed.
const MOST_REASONS: usize = 12;

impl Session {
    /// Which answers and readings alone force a definition's verdict.
    ///
    /// # Errors
    /// An unknown id, or the engine's bound.
    pub fn reasons(&self, definition: &str) -> Result<Reasons, Refused> {
        let position = self.loaded.definition_named(definition)?;
        self.reader().reasons(position)
    }
}

impl Reader<'_> {
    fn reasons(&self, position: usize) -> Result<Reasons, Refused> {
        let Some(head) = self.head_at(position) else {
            return Err(self.loaded.unknown(Phrase::KindDefinition, ""));
        };
        let verdict = self.goal_verdict(super::goals::Found::Definition(position));
        let found = self.engine_reasons(self.loaded.part_of(position), MOST_REASONS)?;
        let sets = found
            .reasons
            .iter()
            .map(|reason| {
                let given = self.given(&reason.variables);
                let list = self.words().list(&clauses(&given));
                let values = [
                    ("verdict", verdict.word.as_str()),
                    ("clauses", list.as_str()),
                ];
                let phrase = if given.is_empty() {
                    Phrase::Late(LatePhrase::ReasonAlways)
                } else {
                    Phrase::Late(LatePhrase::ReasonSentence)
                };
                ReasonView {
                    given,
                    sentence: self.words().say(phrase, &values),
                }
            })
            .listed();
        let stands_even_if = self.given(&found.would_stand_even_if);
        let stands_sentence = self.stands_sentence(&found.would_stand_even_if);
        Ok(Reasons {
            head,
            verdict,
            sets,
            complete: found.complete,
            stands_even_if,
            stands_sentence,
        })
    }

    /// The engine's reasons; none while the verdict is open or the answers clash.
    pub(super) fn engine_reasons(
        &self,
        part: PartId,
        most: usize,
    ) -> Result<logic::Reasons, Refused> {
        match self.loaded.engine.reasons(part, self.situation, most) {
            Ok(reasons) => Ok(reasons),
            Err(QueryError::Clash) => Ok(logic::Reasons {
                status: logic::Status::Open,
                reasons: Vec::new(),
                complete: true,
                in_none: Vec::new(),
                would_stand_even_if: Vec::new(),
            }),
            Err(error) => Err(self.refused(error)),
        }
    }

    /// "It would stand even if these answers were different: ..."; empty if there are none.
    pub(super) fn stands_sentence(&self, variables: &[VariableId]) -> String {
        let labels: Vec<String> = variables
            .iter()
            .map(|one| self.loaded.turning_on(*one))
            .listed();
        if labels.is_empty() {
            return String::new();
        }
        let list = self.words().short_list(&labels, 6);
        self.words().count(
            Phrase::Late(LatePhrase::StandsEvenIf),
            labels.len(),
            &[("list", &list)],
        )
    }
}
