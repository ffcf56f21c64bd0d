//! The questionnaire: the next question with its why, what is left, what is settled.

use super::super::action::Refused;
use super::super::judged::{Judged, Judgement};
use super::super::state::Session;
use super::super::view::*;
use super::super::words::{LatePhrase, Phrase, capital};
use super::{Reader, goals::Found, union};
use crate::arrange::Arrange as _;
use crate::listed::Listed as _;
use crate::logic::program::{PartId, VariableId};
use crate::logic::{Answer, QueryError, Question, Status, ValueEffect};
use crate::text::{digits, join_with};

impl Session {
    /// What to ask next for these goals (none: all shown jurisdictions and frames), and how things stand.
    /// `skipped` facts are not asked now; they count as open.
    ///
    /// # Errors
    /// An unknown id, or the engine's bound.
    pub fn interview(&self, goals: &[Goal], skipped: &[String]) -> Result<Interview, Refused> {
        self.reader().interview(goals, skipped)
    }
}

impl Reader<'_> {
    fn interview(&self, goals: &[Goal], skipped: &[String]) -> Result<Interview, Refused> {
        let found = self.find_all(goals)?;
        let parts: Vec<PartId> = found.iter().map(|one| self.part(*one)).listed();
        // A skipped question is to the engine what "don't know" is: open, and not to be asked.
        let mut asked = self.situation.clone();
        for id in skipped {
            let (variable, _) = self.loaded.fact_named(id)?;
            if asked.get(variable).is_open() {
                asked.set(variable, Answer::DontKnow);
            }
        }
        let mut scratch = self.loaded.engine.scratch();
        let judged = Judged::of(self.loaded, &asked, &mut scratch);
        if judged.clashes() {
            return Ok(self.clashing(&found));
        }
        let asking = Reader {
            situation: &asked,
            judged: &judged,
            ..*self
        };
        let needed = asking.needed(&parts);
        let question = match self
            .loaded
            .engine
            .next_question(&parts, &asked, &self.author_order())
        {
            Err(QueryError::TooLarge) => asking.most_wanted(&parts, &needed),
            other => other.map_err(|error| self.refused(error))?,
        };
        let (least, most) = question
            .as_ref()
            .map_or((0, 0), |one| (one.least as usize, one.most as usize));
        let answered = self.answered(&needed);
        let next = match &question {
            None => Next::Done,
            Some(one) => self.question(one, &found, &needed),
        };
        let (settled, unsettled) = self.sorted_goals(&found);
        Ok(Interview {
            next,
            number: answered.len() + 1,
            least,
            most,
            left_sentence: self.left_sentence(least, most),
            not_needed: self.not_needed(&needed, &asked),
            settled_sentence: self.settled_sentence(settled.len(), found.len()),
            answered,
            settled,
            unsettled,
        })
    }

    /// Facts that some part still turns on and that may be asked.
    fn needed(&self, parts: &[PartId]) -> Vec<VariableId> {
        let mut needed: Vec<VariableId> = Vec::new();
        for part in parts {
            union(&mut needed, &self.finding(*part).support.facts);
        }
        needed.retain(|variable| self.situation.get(*variable) == Answer::NotAsked);
        needed.arrange();
        needed
    }

    /// Where all goals together are too large for the engine's bound: the fact on which most of them turn. Its bounds
    /// are true and wide: one question at least, and no more than there are facts without an answer.
    fn most_wanted(&self, parts: &[PartId], needed: &[VariableId]) -> Option<Question> {
        let wanted = |variable: &VariableId| {
            parts
                .iter()
                .filter(|part| self.finding(**part).support.facts.contains(variable))
                .count()
        };
        let order = self.author_order();
        let place = |variable: &VariableId| order.iter().position(|other| other == variable);
        let variable = *needed
            .iter()
            .min_by_key(|variable| (core::cmp::Reverse(wanted(variable)), place(variable)))?;
        let open: Vec<PartId> = parts
            .iter()
            .copied()
            .filter(|part| self.finding(*part).kind.is_open())
            .listed();
        let size = self.loaded.fact(variable)?.values.len();
        let settles = (0u8..).take(size).filter_map(|value| {
            let answered = self.situation.with(variable, Answer::Is(value));
            let mut scratch = self.loaded.engine.scratch();
            let judged = Judged::of(self.loaded, &answered, &mut scratch);
            let settled =
                |part: &PartId| !matches!(judged.of_part(*part), Judgement::Status(Status::Open));
            let goals = open.iter().copied().filter(settled).listed();
            (!judged.clashes()).then_some(ValueEffect { value, goals })
        });
        let unanswered = self
            .fact_variables()
            .filter(|one| self.situation.get(*one) == Answer::NotAsked)
            .count();
        Some(Question {
            variable,
            settles: settles.listed(),
            least: 1,
            most: unanswered as u32,
        })
    }

    fn clashing(&self, found: &[Found<'_>]) -> Interview {
        let answered = self.answered(&[]);
        Interview {
            next: Next::Clash,
            number: answered.len() + 1,
            least: 0,
            most: 0,
            left_sentence: self.words().say(Phrase::ReasonClash, &[]),
            answered,
            not_needed: Vec::new(),
            settled: Vec::new(),
            unsettled: found.iter().map(|one| self.goal_view(*one)).listed(),
            settled_sentence: self.settled_sentence(0, found.len()),
        }
    }

    /// Facts by topic, then as written.
    fn author_order(&self) -> Vec<VariableId> {
        let mut order: Vec<VariableId> = self.fact_variables().listed();
        order.arrange_by_key(|variable| self.loaded.fact(*variable).map(|fact| fact.topic));
        order
    }

    fn answered(&self, needed: &[VariableId]) -> Vec<AnsweredView> {
        self.author_order()
            .into_iter()
            .filter_map(|variable| {
                let clause = match self.situation.get(variable) {
                    Answer::NotAsked => return None,
                    Answer::Is(value) => self.loaded.clause(variable, value),
                    Answer::DontKnow => {
                        let label = self.loaded.what(variable).text;
                        self.words()
                            .say(Phrase::ClauseNotKnown, &[("label", &label)])
                    }
                };
                Some(AnsweredView {
                    fact: self.fact_view(variable, needed, &[])?,
                    clause,
                })
            })
            .listed()
    }

    fn not_needed(
        &self,
        needed: &[VariableId],
        asked: &crate::logic::Situation,
    ) -> Vec<crate::pack::Said> {
        let rest: Vec<VariableId> = self
            .author_order()
            .into_iter()
            .filter(|variable| {
                asked.get(*variable) == Answer::NotAsked && !needed.contains(variable)
            })
            .listed();
        self.said(&rest)
    }

    fn question(&self, question: &Question, found: &[Found<'_>], needed: &[VariableId]) -> Next {
        let Some(fact) = self.fact_view(question.variable, needed, &[]) else {
            return Next::Done;
        };
        let why: Vec<WhyView> = question
            .settles
            .iter()
            .map(|effect| self.why(question.variable, effect, found))
            .listed();
        let mut sentences: Vec<&str> = Vec::new();
        for one in why.iter().filter(|one| !one.settles.is_empty()) {
            sentences.push(&one.sentence);
        }
        let why_sentence = if sentences.is_empty() {
            self.words().say(Phrase::Late(LatePhrase::WhyNarrows), &[])
        } else {
            join_with(&sentences, " ")
        };
        Next::Ask(Box::new(QuestionView {
            fact,
            why,
            why_sentence,
        }))
    }

    fn why(&self, variable: VariableId, effect: &ValueEffect, found: &[Found<'_>]) -> WhyView {
        let value = self.loaded.value(variable, effect.value);
        let answered = self.situation.with(variable, Answer::Is(effect.value));
        let mut scratch = self.loaded.engine.scratch();
        let judged = Judged::of(self.loaded, &answered, &mut scratch);
        let then = Reader {
            situation: &answered,
            judged: &judged,
            ..*self
        };
        let settles: Vec<SettlesView> = found
            .iter()
            .filter(|one| effect.goals.contains(&self.part(**one)))
            .map(|one| {
                let to = then.finding(self.part(*one)).kind;
                SettlesView {
                    goal: self.goal(*one),
                    jurisdiction: self.goal_place(*one),
                    name: self.goal_name(*one),
                    to,
                    word: self.word_inside(to),
                }
            })
            .listed();
        let quoted = self.words().quoted(&capital(&value.text));
        let names: Vec<String> = settles
            .iter()
            .map(|one| {
                self.words().say(
                    Phrase::Late(LatePhrase::WhyOne),
                    &[("name", &one.name), ("verdict", &one.word)],
                )
            })
            .listed();
        let sentence = if names.is_empty() {
            self.words()
                .say(Phrase::Late(LatePhrase::WhyNothing), &[("value", &quoted)])
        } else {
            let list = self.words().short_list(&names, 3);
            self.words().say(
                Phrase::Late(LatePhrase::WhySettles),
                &[("value", &quoted), ("list", &list)],
            )
        };
        WhyView {
            value,
            settles,
            sentence,
        }
    }

    /// Settled: met or not met. What turns on a skipped question or on a reading stays open, asked or not.
    fn sorted_goals(&self, found: &[Found<'_>]) -> (Vec<GoalView>, Vec<GoalView>) {
        let mut settled = Vec::new();
        let mut unsettled = Vec::new();
        for one in found {
            if self.finding(self.part(*one)).kind.is_open() {
                &mut unsettled
            } else {
                &mut settled
            }
            .push(self.goal_view(*one));
        }
        (settled, unsettled)
    }

    fn settled_sentence(&self, settled: usize, all: usize) -> String {
        let all = digits(all as u128);
        self.words().count(
            Phrase::Late(LatePhrase::SettledOf),
            settled,
            &[("all", &all)],
        )
    }

    fn left_sentence(&self, least: usize, most: usize) -> String {
        if least == most {
            return self.words().count(
                if most == 0 {
                    Phrase::Late(LatePhrase::QuestionsNone)
                } else {
                    Phrase::Late(LatePhrase::QuestionsLeft)
                },
                most,
                &[],
            );
        }
        let low = digits(least as u128);
        self.words().count(
            Phrase::Late(LatePhrase::QuestionsRange),
            most,
            &[("least", &low)],
        )
    }
}
