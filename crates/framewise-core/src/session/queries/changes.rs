//! What would turn a verdict, and what would not.

use super::super::action::Refused;
use super::super::state::Session;
use super::super::view::*;
use super::super::words::{LatePhrase, Phrase, sentence};
use super::Reader;
use crate::listed::Listed as _;
use crate::logic::program::VariableId;
use crate::logic::{self, OpenFacts, QueryError};
use crate::text::digits;

/// Most changes that are listed.
const MOST_CHANGES: usize = 12;

impl Session {
    /// The smallest changes of answers that reach the target. A fact without an answer may be given one; readings and
    /// fixed facts stay.
    ///
    /// # Errors
    /// An unknown id, or the engine's bound.
    pub fn changes(&self, goal: &Goal, target: Target) -> Result<Changes, Refused> {
        self.reader().changes(goal, target)
    }
}

impl Reader<'_> {
    fn changes(&self, goal: &Goal, target: Target) -> Result<Changes, Refused> {
        let found = self.find(goal)?;
        let part = self.part(found);
        let wish = match target {
            Target::Met => logic::Target::Met,
            Target::NotMet => logic::Target::NotMet,
        };
        let searched = self.loaded.engine.changes(
            &logic::Goal::Part(part),
            wish,
            OpenFacts::MayBeAnswered,
            self.situation,
            MOST_CHANGES,
        );
        let (outcome, complete) = match searched {
            Ok(logic::Changes::Already) => (ChangeOutcome::AlreadySo, true),
            Ok(logic::Changes::Nothing) => (ChangeOutcome::Nothing, true),
            Ok(logic::Changes::Found { changes, complete }) => {
                let views = changes
                    .iter()
                    .map(|change| self.change_view(change))
                    .listed();
                (ChangeOutcome::Possible(views), complete)
            }
            Ok(logic::Changes::BoundHit) | Err(QueryError::TooLarge) => {
                (ChangeOutcome::Unknown, false)
            }
            Err(QueryError::Clash) => (ChangeOutcome::Clash, true),
            Err(error) => return Err(self.refused(error)),
        };
        let stands = self.engine_reasons(part, 1)?.would_stand_even_if;
        let goal_text = self.goal_name(found);
        let fixed: Vec<VariableId> = self
            .fact_variables()
            .filter(|variable| self.loaded.fact(*variable).is_some_and(|fact| fact.fixed))
            .listed();
        Ok(Changes {
            goal: goal.clone(),
            sentence: self.changes_sentence(&goal_text, target, &outcome, complete),
            goal_text,
            target,
            verdict: self.goal_verdict(found),
            outcome,
            complete,
            stands_even_if: self.given(&stands),
            stands_sentence: self.stands_sentence(&stands),
            fixed: self.given(&fixed),
        })
    }

    fn change_view(&self, change: &[logic::Change]) -> ChangeView {
        let steps: Vec<ChangeStep> = change
            .iter()
            .map(|one| {
                let (_, from) = self
                    .loaded
                    .answer(one.variable, self.situation.get(one.variable));
                ChangeStep {
                    fact: self.loaded.what(one.variable),
                    from,
                    to: self.loaded.value(one.variable, one.value),
                    clause: self.loaded.clause(one.variable, one.value),
                }
            })
            .listed();
        let list: Vec<String> = steps.iter().map(|step| step.clause.clone()).listed();
        ChangeView {
            steps,
            sentence: sentence(&self.words().list(&list)),
        }
    }

    fn changes_sentence(
        &self,
        goal: &str,
        target: Target,
        outcome: &ChangeOutcome,
        complete: bool,
    ) -> String {
        let words = self.words();
        let target = self.word_inside(match target {
            Target::Met => VerdictKind::Met,
            Target::NotMet => VerdictKind::NotMet,
        });
        let values = [("goal", goal), ("target", target.as_str())];
        match outcome {
            ChangeOutcome::AlreadySo => {
                words.say(Phrase::Late(LatePhrase::ChangesAlready), &values)
            }
            ChangeOutcome::Nothing => words.say(Phrase::Late(LatePhrase::ChangesNothing), &values),
            ChangeOutcome::Unknown => words.say(Phrase::Late(LatePhrase::SearchStopped), &[]),
            ChangeOutcome::Clash => words.say(Phrase::ReasonClash, &[]),
            ChangeOutcome::Possible(list) => {
                let size = list.first().map_or(0, |change| change.steps.len());
                let size = digits(size as u128);
                let values = [
                    ("goal", goal),
                    ("target", target.as_str()),
                    ("size", size.as_str()),
                ];
                let phrase = match (complete, size.as_str()) {
                    (true, "1") => Phrase::Late(LatePhrase::ChangesSingle),
                    (true, _) => Phrase::Late(LatePhrase::ChangesSets),
                    (false, _) => Phrase::Late(LatePhrase::ChangesSome),
                };
                words.count(phrase, list.len(), &values)
            }
        }
    }
}
