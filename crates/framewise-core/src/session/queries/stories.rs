//! Guided stories and quiz items, with their live parts resolved by the engine.

use super::super::action::{Action, Refused};
use super::super::state::Session;
use super::super::view::*;
use super::super::words::{LatePhrase, Phrase};
use super::Reader;
use super::difference::Heading;
use crate::listed::Listed as _;
use crate::logic::program::{Value, VariableId};
use crate::pack::{Block, Explainer, Frame, Inline, QuizItem, Scenario};

impl Session {
    /// The guided stories.
    pub fn explainers(&self) -> Vec<ExplainerHead> {
        let reader = self.reader();
        self.loaded
            .commentary()
            .explainers
            .iter()
            .map(|explainer| reader.explainer_head(explainer))
            .listed()
    }

    /// A guided story with its live parts resolved under the readings of this session.
    ///
    /// # Errors
    /// An unknown id.
    pub fn explainer(&self, id: &str) -> Result<ExplainerView, Refused> {
        let found = self
            .loaded
            .commentary()
            .explainers
            .iter()
            .find(|explainer| explainer.said.id == id);
        found
            .map(|explainer| self.reader().explainer(explainer))
            .ok_or_else(|| {
                self.loaded
                    .unknown(Phrase::Late(LatePhrase::KindExplainer), id)
            })
    }

    /// The quiz, each answer derived by the engine under the readings of this session.
    pub fn quiz(&self) -> Vec<QuizView> {
        let reader = self.reader();
        self.loaded
            .commentary()
            .quiz
            .iter()
            .filter_map(|item| reader.quiz_item(item))
            .listed()
    }
}

impl Reader<'_> {
    fn explainer_head(&self, explainer: &Explainer) -> ExplainerHead {
        ExplainerHead {
            said: explainer.said.clone(),
            summary: explainer.summary.clone(),
            minutes: explainer.minutes,
            minutes_text: self.words().count(
                Phrase::Late(LatePhrase::Minutes),
                usize::from(explainer.minutes),
                &[],
            ),
            steps: explainer
                .steps
                .iter()
                .map(|step| step.said.clone())
                .listed(),
        }
    }

    fn explainer(&self, explainer: &Explainer) -> ExplainerView {
        ExplainerView {
            head: self.explainer_head(explainer),
            steps: explainer
                .steps
                .iter()
                .map(|step| StepView {
                    said: step.said.clone(),
                    blocks: step
                        .blocks
                        .iter()
                        .filter_map(|block| self.block(block))
                        .listed(),
                })
                .listed(),
        }
    }

    fn block(&self, block: &Block) -> Option<BlockView> {
        Some(match block {
            Block::Paragraph(pieces) => BlockView::Paragraph(self.pieces(pieces)),
            Block::List(items) => {
                BlockView::List(items.iter().map(|item| self.pieces(item)).listed())
            }
            Block::Argument(position) => {
                BlockView::Argument(Box::new(self.argument_at(usize::from(*position))?))
            }
            Block::Verdicts {
                scenario,
                changed,
                definitions,
                ask,
            } => {
                let definitions: Vec<usize> =
                    definitions.iter().map(|one| usize::from(*one)).listed();
                BlockView::Verdicts(Box::new(self.live(
                    usize::from(*scenario),
                    changed,
                    &definitions,
                    ask,
                )?))
            }
            Block::Outcomes(jurisdiction, dimensions) => {
                let columns = Frame::ALL.map(|frame| (usize::from(*jurisdiction), frame));
                BlockView::Outcomes(Box::new(self.difference(
                    &columns,
                    Heading::Frame,
                    Some(dimensions),
                )))
            }
        })
    }

    fn pieces(&self, pieces: &[Inline]) -> Vec<Piece> {
        pieces
            .iter()
            .map(|piece| match piece {
                Inline::Text(text) => Piece::Text(text.clone()),
                Inline::Strong(text) => Piece::Strong(text.clone()),
                Inline::Emphasis(text) => Piece::Emphasis(text.clone()),
                Inline::Cite(cite) => Piece::Cite(self.loaded.cite(cite)),
                Inline::Term(text, position) => {
                    match self
                        .loaded
                        .commentary()
                        .glossary
                        .get(usize::from(*position))
                    {
                        Some(entry) => Piece::Term {
                            id: entry.said.id.clone(),
                            text: text.clone(),
                            meaning: entry.meaning.clone(),
                        },
                        None => Piece::Text(text.clone()),
                    }
                }
            })
            .listed()
    }

    fn live(
        &self,
        position: usize,
        changed: &[(VariableId, Value)],
        definitions: &[usize],
        ask: &[VariableId],
    ) -> Option<LiveVerdicts> {
        let scenario = self.loaded.pack.scenarios.get(position)?;
        Some(self.staged(position, scenario, changed, |staged| {
            let open = Reader::all_open(&staged.open_definitions());
            LiveVerdicts {
                scenario: staged.scenario_view(scenario, !changed.is_empty()),
                story: staged.story(),
                changed: staged.given(&variables(changed)),
                start: staged.start_actions(scenario, changed),
                ask: ask.iter().map(|one| staged.loaded.what(*one).id).listed(),
                show: definitions
                    .iter()
                    .filter_map(|one| staged.short_said(*one))
                    .map(|said| said.id)
                    .listed(),
                facts: ask
                    .iter()
                    .filter_map(|one| staged.fact_view(*one, &open.facts, &[]))
                    .listed(),
                definitions: definitions
                    .iter()
                    .filter_map(|definition| staged.definition_view(*definition, None))
                    .listed(),
            }
        }))
    }

    fn quiz_item(&self, item: &QuizItem) -> Option<QuizView> {
        let position = usize::from(item.scenario);
        let scenario = self.loaded.pack.scenarios.get(position)?;
        self.staged(position, scenario, &item.changed, |staged| {
            let definition = staged.definition_view(usize::from(item.definition), None)?;
            let kind = definition.verdict.kind;
            Some(QuizView {
                id: item.id.clone(),
                question: item.question.clone(),
                scenario: staged.scenario_view(scenario, !item.changed.is_empty()),
                story: staged.story(),
                changed: staged.given(&variables(&item.changed)),
                choices: staged.quiz_choices(kind),
                start: staged.start_actions(scenario, &item.changed),
                definition: definition.head,
                answer: definition.verdict,
                lesson: item.lesson.clone(),
                cite: staged.loaded.cite(&item.cite),
            })
        })
    }

    fn quiz_choices(&self, right: VerdictKind) -> Vec<QuizChoice> {
        // Drawn before the reader predicts: nothing of a choice may depend on which one is right.
        [
            ("met", Phrase::WordMet, VerdictKind::Met),
            ("not-met", Phrase::WordNotMet, VerdictKind::NotMet),
            (
                "open",
                Phrase::Late(LatePhrase::QuizDepends),
                VerdictKind::OnFacts,
            ),
        ]
        .into_iter()
        .map(|(id, phrase, kind)| QuizChoice {
            id: id.to_owned(),
            text: self.words().say(phrase, &[]),
            right: kind == right || kind.is_open() && right.is_open(),
            kind,
        })
        .listed()
    }

    /// Actions that bring a fresh session to this situation: the scenario, its changes and the readings.
    fn start_actions(&self, scenario: &Scenario, changed: &[(VariableId, Value)]) -> Vec<Action> {
        let mut actions = vec![Action::LoadScenario {
            id: scenario.id.clone(),
        }];
        if !changed.is_empty() {
            let pairs = changed
                .iter()
                .map(|(variable, value)| {
                    (
                        self.loaded.what(*variable).id,
                        self.loaded.value(*variable, *value).id,
                    )
                })
                .listed();
            actions.push(Action::ApplyChange(pairs));
        }
        for variable in self
            .all_variables()
            .filter(|one| self.loaded.reading(*one).is_some())
        {
            if let Some(value) = self.situation.get(variable).value() {
                actions.push(Action::ChooseReading {
                    reading: self.loaded.what(variable).id,
                    option: self.loaded.value(variable, value).id,
                });
            }
        }
        actions
    }
}

fn variables(changed: &[(VariableId, Value)]) -> Vec<VariableId> {
    changed.iter().map(|(variable, _)| *variable).listed()
}
