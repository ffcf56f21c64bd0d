//! The situation in words: story, facts, readings, clash.

use super::super::state::Start;
use super::super::view::*;
use super::super::words::{Phrase, sentence};
use super::{Reader, clauses, union_support};
use crate::listed::Listed as _;
use crate::logic::program::VariableId;
use crate::logic::{self, Clash, Consistency, Support};
use crate::pack::{Fact, Late, Said, Scenario, ScenarioKind, StoryPart};

impl Reader<'_> {
    pub(in super::super) fn scenario_view(
        &self,
        scenario: &Scenario,
        modified: bool,
    ) -> ScenarioView {
        let kind = match scenario.kind {
            ScenarioKind::Hypothetical => Phrase::ScenarioHypothetical,
            ScenarioKind::Case => Phrase::ScenarioCase,
        };
        let scenarios = &self.loaded.pack.scenarios;
        let position = scenarios.iter().position(|one| one.id == scenario.id);
        ScenarioView {
            said: Said {
                id: scenario.id.clone(),
                text: scenario.title.clone(),
            },
            kind: scenario.kind,
            kind_text: self.words().say(kind, &[]),
            teaches: String::from(position.map_or("", |one| self.loaded.late(Late::Teaches(one)))),
            cites: scenario
                .cite
                .iter()
                .map(|cite| self.loaded.cite(cite))
                .listed(),
            modified,
        }
    }

    fn scenario(&self) -> Option<&Scenario> {
        match self.start {
            Start::Blank => None,
            Start::Scenario(position) => self.loaded.pack.scenarios.get(position),
        }
    }

    pub(super) fn scenario_state(&self) -> ScenarioState {
        match self.scenario() {
            None => ScenarioState::Blank,
            Some(scenario) => {
                ScenarioState::Loaded(self.scenario_view(scenario, self.differs_from(scenario)))
            }
        }
    }

    /// Whether any fact is other than the scenario gives it.
    fn differs_from(&self, scenario: &Scenario) -> bool {
        self.fact_variables().any(|variable| {
            let given = scenario.answers.iter().find(|(one, _)| *one == variable);
            given.map(|(_, value)| *value) != self.situation.get(variable).value()
        })
    }

    pub(super) fn story(&self) -> Vec<StoryPiece> {
        let Some(scenario) = self.scenario() else {
            return Vec::new();
        };
        scenario
            .story
            .iter()
            .filter_map(|part| match part {
                StoryPart::Text(text) => Some(StoryPiece::Text(text.clone())),
                StoryPart::Slot(variable, wordings) => self
                    .loaded
                    .fact(*variable)
                    .map(|fact| StoryPiece::Slot(self.slot(*variable, fact, wordings))),
            })
            .listed()
    }

    fn slot(&self, variable: VariableId, fact: &Fact, wordings: &[String]) -> Slot {
        let mut options = self.options(variable, fact);
        for (option, wording) in options.iter_mut().zip(wordings) {
            option.said.text.clone_from(wording);
        }
        let (answer, _) = self.loaded.answer(variable, self.situation.get(variable));
        let unstated = wordings
            .get(fact.values.len())
            .cloned()
            .unwrap_or_else(|| self.words().say(Phrase::NotStated, &[]));
        let wording = options
            .iter()
            .find(|option| option.chosen)
            .map_or_else(|| unstated.clone(), |option| option.said.text.clone());
        Slot {
            fact: self.loaded.what(variable),
            question: self.loaded.question(variable),
            options,
            unstated,
            answer,
            wording,
        }
    }

    fn story_facts(&self) -> Vec<VariableId> {
        self.scenario().map_or_else(Vec::new, |scenario| {
            scenario
                .story
                .iter()
                .filter_map(|part| match part {
                    StoryPart::Slot(variable, _) => Some(*variable),
                    StoryPart::Text(_) => None,
                })
                .listed()
        })
    }

    /// `needed`: the open facts on which something shown turns.
    pub(super) fn topics(&self, needed: &[VariableId]) -> Vec<TopicView> {
        let in_story = self.story_facts();
        let mut topics: Vec<TopicView> = self
            .loaded
            .pack
            .topics
            .iter()
            .map(|topic| TopicView {
                said: topic.clone(),
                facts: Vec::new(),
            })
            .listed();
        for variable in self.fact_variables() {
            if let Some(fact) = self.loaded.fact(variable)
                && let Some(topic) = topics.get_mut(usize::from(fact.topic))
            {
                topic
                    .facts
                    .extend(self.fact_view(variable, needed, &in_story));
            }
        }
        topics
    }

    pub(super) fn fact_view(
        &self,
        variable: VariableId,
        needed: &[VariableId],
        in_story: &[VariableId],
    ) -> Option<FactView> {
        let fact = self.loaded.fact(variable)?;
        let known = self.situation.get(variable);
        let (answer, answer_text) = self.loaded.answer(variable, known);
        let need = match known {
            logic::Answer::NotAsked if needed.contains(&variable) => Need::Needed,
            logic::Answer::NotAsked => Need::NotNeeded,
            logic::Answer::DontKnow | logic::Answer::Is(_) => Need::Answered,
        };
        Some(FactView {
            said: self.loaded.what(variable),
            topic: self
                .loaded
                .pack
                .topics
                .get(usize::from(fact.topic))
                .cloned()
                .unwrap_or_default(),
            kind: fact.kind,
            question: self.loaded.question(variable),
            help: String::from(self.loaded.late(Late::Fact(usize::from(variable.0)))),
            unit: fact.unit.clone(),
            options: self.options(variable, fact),
            answer,
            answer_text,
            need,
            in_story: in_story.contains(&variable),
            fixed: fact.fixed,
        })
    }

    fn options(&self, variable: VariableId, fact: &Fact) -> Vec<Choice> {
        let chosen = self.situation.get(variable).value();
        let room = self.judged.room(self.loaded, self.situation, variable);
        fact.values
            .iter()
            .zip(0u8..)
            .map(|(said, value)| Choice {
                said: said.clone(),
                chosen: chosen == Some(value),
                // While the answers clash anyway, nothing more is excluded.
                possible: room.is_none_or(|room| room.contains(value)),
            })
            .listed()
    }

    /// The constraints by which the other answers leave no room for a value, as sentences.
    pub(super) fn no_room(&self, clash: &Clash) -> String {
        let why: Vec<String> = self
            .constraint_notes(&clash.constraints)
            .into_iter()
            .map(|said| sentence(&said.text))
            .listed();
        crate::text::join_with(&why, " ")
    }

    fn constraint_notes(&self, positions: &[usize]) -> Vec<Said> {
        positions
            .iter()
            .filter_map(|position| self.loaded.pack.constraints.get(*position))
            .map(|note| Said {
                id: note.id.clone(),
                text: note.text.clone(),
            })
            .listed()
    }

    pub(super) fn clash(&self) -> ClashState {
        let Consistency::Clash(clash) = &self.judged.consistency else {
            return ClashState::None;
        };
        let answers = self.given(&clash.variables);
        let because = self.constraint_notes(&clash.constraints);
        let mend: Vec<Said> = clash
            .variables
            .iter()
            .map(|variable| {
                let what = self.loaded.what(*variable);
                let text = self
                    .words()
                    .say(Phrase::ClashMend, &[("label", &what.text)]);
                Said { id: what.id, text }
            })
            .listed();
        let list = self.words().list(&clauses(&answers));
        let mut text = self
            .words()
            .say(Phrase::ClashSentence, &[("answers", &list)]);
        for said in &because {
            text.push(' ');
            text.push_str(&sentence(&said.text));
        }
        ClashState::Clash(ClashView {
            sentence: text,
            answers,
            because,
            mend,
        })
    }

    /// `open`: for each shown definition, its position and what it turns on.
    pub(super) fn readings(&self, open: &[(usize, Support)]) -> Vec<ReadingView> {
        let facts = self.loaded.pack.facts.len() as u16;
        let variables = (facts..).map(VariableId);
        self.loaded
            .pack
            .readings
            .iter()
            .zip(variables)
            .enumerate()
            .map(|(position, (reading, variable))| {
                let mut holders = self.loaded.pack.holders_before(position)..;
                let chosen = self.situation.get(variable).value();
                let (decides, decides_frame) = match chosen {
                    None => {
                        let decides = open
                            .iter()
                            .filter(|(_, support)| support.readings.contains(&variable))
                            .map(|(definition, _)| *definition)
                            .listed();
                        let frame = !decides.is_empty() && self.frame_turns_on(variable);
                        (decides, frame)
                    }
                    Some(_) => self.would_turn_on(variable),
                };
                ReadingView {
                    said: self.loaded.what(variable),
                    help: String::from(self.loaded.late(Late::Reading(position))),
                    options: reading
                        .options
                        .iter()
                        .zip(0u8..)
                        .map(|(option, value)| ReadingOptionView {
                            said: self.loaded.value(variable, value),
                            chosen: chosen == Some(value),
                            holders: option
                                .holders
                                .iter()
                                .zip(&mut holders)
                                .map(|(holder, place)| HolderView {
                                    text: String::from(self.loaded.late(Late::Holder(place))),
                                    cite: self.loaded.cite(&holder.cite),
                                })
                                .listed(),
                        })
                        .listed(),
                    chosen: match chosen {
                        None => ReadingChoice::LeftOpen,
                        Some(value) => ReadingChoice::Chosen(self.loaded.value(variable, value)),
                    },
                    matters: !decides.is_empty(),
                    decides: decides
                        .into_iter()
                        .filter_map(|definition| self.short_said(definition))
                        .listed(),
                    decides_frame,
                }
            })
            .listed()
    }

    /// What some shown place makes of a frame turns on this reading.
    fn frame_turns_on(&self, reading: VariableId) -> bool {
        self.shown_cells()
            .into_iter()
            .any(|cell| self.cell_finding(cell).support.readings.contains(&reading))
    }

    /// Shown definitions that would turn on a chosen reading if it were left open, and whether a frame would.
    fn would_turn_on(&self, reading: VariableId) -> (Vec<usize>, bool) {
        let without = self.situation.with(reading, logic::Answer::NotAsked);
        let mut scratch = self.loaded.engine.scratch();
        let judged = super::super::judged::Judged::of(self.loaded, &without, &mut scratch);
        let reader = Reader {
            situation: &without,
            judged: &judged,
            ..*self
        };
        let decides = self
            .shown_definitions()
            .into_iter()
            .filter(|definition| {
                let part = self.loaded.part_of(*definition);
                reader.finding(part).support.readings.contains(&reading)
            })
            .listed();
        let frame = !decides.is_empty() && reader.frame_turns_on(reading);
        (decides, frame)
    }

    /// What all shown definitions turn on together.
    pub(super) fn all_open(open: &[(usize, Support)]) -> Support {
        let mut all = Support::default();
        for (_, support) in open {
            union_support(&mut all, support);
        }
        all
    }
}
