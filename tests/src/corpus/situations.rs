//! Which situations the corpus holds: every scenario, every scenario with one fact changed, partial answers with
//! readings drawn from a seed (some of which clash), and histories with refusals, undo and redo.

use super::{Query, Situation};
use crate::dice::Dice;
use framewise_core::pack::{Frame, Pack};
use framewise_core::session::{Action, Goal, Loaded, Target};

/// Partial answers drawn.
const PARTIAL: usize = 300;
/// Histories drawn.
const HISTORIES: usize = 40;
/// One other value in so many is tried for each fact of a scenario; each in its turn.
const SPARSE: usize = 3;
/// One changed scenario in so many is asked everything.
const DEEP: usize = 16;

/// Draws situations from a pack.
#[derive(Debug)]
pub struct Draw<'loaded> {
    pack: &'loaded Pack,
    dice: Dice,
}

impl<'loaded> Draw<'loaded> {
    /// Always begins with the same seed.
    pub fn new(loaded: &'loaded Loaded) -> Self {
        Self {
            pack: loaded.pack(),
            dice: Dice::new(7),
        }
    }

    /// All situations, in a fixed order.
    pub fn situations(mut self) -> Vec<Situation> {
        let pack = self.pack;
        let mut all = vec![self.situation(Vec::new(), true)];
        let mut changed = 0;
        for scenario in &pack.scenarios {
            let load = Action::LoadScenario {
                id: scenario.id.clone(),
            };
            all.push(self.situation(vec![load.clone()], true));
            for (variable, given) in &scenario.answers {
                let Some(fact) = pack.facts.get(usize::from(variable.0)) else {
                    continue;
                };
                for (position, value) in fact.values.iter().enumerate() {
                    if position == usize::from(*given) {
                        continue;
                    }
                    changed += 1;
                    if changed % SPARSE != 0 {
                        continue;
                    }
                    let answer = Action::Answer {
                        fact: fact.id.clone(),
                        value: value.id.clone(),
                    };
                    all.push(self.situation(vec![load.clone(), answer], changed % DEEP == 0));
                }
            }
        }
        for round in 0..PARTIAL {
            let actions = self.partial(round);
            all.push(self.situation(actions, round % 3 == 0));
        }
        for _ in 0..HISTORIES {
            let actions = self.history();
            all.push(self.situation(actions, false));
        }
        all
    }

    fn situation(&mut self, actions: Vec<Action>, deep: bool) -> Situation {
        let mut queries = vec![Query::Flipped, Query::Verdicts, Query::Share];
        if deep {
            let target = if self.dice.chance(50) {
                Target::Met
            } else {
                Target::NotMet
            };
            queries.extend([
                Query::Room,
                Query::Explain(self.definition()),
                Query::Reasons(self.definition()),
                Query::Changes(Goal::Definition(self.definition()), target),
                Query::Changes(self.cell(), target),
                Query::Compare(self.definition(), self.definition()),
                Query::Next(
                    vec![self.cell(), Goal::Definition(self.definition())],
                    self.skipped(),
                ),
            ]);
        }
        if deep && self.dice.chance(10) {
            queries.push(Query::Next(Vec::new(), Vec::new()));
            queries.push(Query::Explain("no-such-definition".to_owned()));
        }
        Situation { actions, queries }
    }

    /// Between nothing and everything answered, at random or beginning with a scenario; some readings chosen.
    fn partial(&mut self, round: usize) -> Vec<Action> {
        let pack = self.pack;
        let mut actions = Vec::new();
        let percent = match round % 4 {
            0 => 5,
            1 => 15,
            2 => 60,
            _ => 0,
        };
        if percent == 0
            && let Some(scenario) = self.dice.pick(&pack.scenarios)
        {
            actions.push(Action::LoadScenario {
                id: scenario.id.clone(),
            });
            for _ in 0..self.dice.roll(8) {
                actions.push(self.answer());
            }
        }
        let mut steps = Vec::new();
        for fact in &pack.facts {
            if self.dice.chance(percent)
                && let Some(value) = self.dice.pick(&fact.values)
            {
                steps.push((fact.id.clone(), value.id.clone()));
            } else if self.dice.chance(2) {
                actions.push(Action::DontKnow {
                    fact: fact.id.clone(),
                });
            }
        }
        actions.push(Action::ApplyChange(steps));
        let readings = self.dice.roll(70);
        for reading in &pack.readings {
            if self.dice.chance(readings)
                && let Some(option) = self.dice.pick(&reading.options)
            {
                actions.push(Action::ChooseReading {
                    reading: reading.id.clone(),
                    option: option.said.id.clone(),
                });
            }
        }
        actions
    }

    /// Twelve actions of any kind, some of which are refused.
    fn history(&mut self) -> Vec<Action> {
        (0..12).map(|_| self.action()).collect()
    }

    fn action(&mut self) -> Action {
        let pack = self.pack;
        match self.dice.roll(14) {
            0 => Action::LoadScenario {
                id: self
                    .dice
                    .pick(&pack.scenarios)
                    .map(|one| one.id.clone())
                    .unwrap_or_default(),
            },
            1 | 2 => Action::Undo,
            3 => Action::Redo,
            4 => Action::Clear { fact: self.fact() },
            5 => Action::DontKnow { fact: self.fact() },
            6 => Action::ShowFrames(vec![if self.dice.chance(50) {
                Frame::Csea
            } else {
                Frame::Trafficking
            }]),
            7 => {
                let ids = (0..self.dice.roll(4))
                    .filter_map(|_| self.dice.pick(&pack.jurisdictions))
                    .map(|one| one.id.clone())
                    .collect();
                Action::ShowJurisdictions(ids)
            }
            8 => Action::OpenShared("AQAAé#".to_owned()),
            9 => Action::ApplyChange(
                (0..2)
                    .filter_map(|_| match self.answer() {
                        Action::Answer { fact, value } => Some((fact, value)),
                        _ => None,
                    })
                    .collect(),
            ),
            10 => Action::Answer {
                fact: self.fact(),
                value: "no-such-value".to_owned(),
            },
            11 => match self.dice.pick(&pack.readings) {
                Some(reading) => Action::OpenReading {
                    reading: reading.id.clone(),
                },
                None => Action::Reset,
            },
            _ => self.answer(),
        }
    }

    fn answer(&mut self) -> Action {
        let pack = self.pack;
        match self.dice.pick(&pack.facts) {
            Some(fact) => Action::Answer {
                fact: fact.id.clone(),
                value: self
                    .dice
                    .pick(&fact.values)
                    .map(|one| one.id.clone())
                    .unwrap_or_default(),
            },
            None => Action::Reset,
        }
    }

    fn fact(&mut self) -> String {
        let pack = self.pack;
        self.dice
            .pick(&pack.facts)
            .map(|one| one.id.clone())
            .unwrap_or_default()
    }

    fn definition(&mut self) -> String {
        let pack = self.pack;
        self.dice
            .pick(&pack.definitions)
            .map(|one| one.id.clone())
            .unwrap_or_default()
    }

    fn cell(&mut self) -> Goal {
        let pack = self.pack;
        let id = self
            .dice
            .pick(&pack.jurisdictions)
            .map(|one| one.id.clone())
            .unwrap_or_default();
        Goal::Cell(
            id,
            if self.dice.chance(50) {
                Frame::Trafficking
            } else {
                Frame::Csea
            },
        )
    }

    fn skipped(&mut self) -> Vec<String> {
        (0..self.dice.roll(3)).map(|_| self.fact()).collect()
    }
}
