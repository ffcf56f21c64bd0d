//! Named states as data: what a widget is started with, for every reader of examples.
//!
//! An example names ids of the pack `online-exploitation`; with another pack the actions are refused and left out.

use crate::config::Config;
use framewise_core::session::Action;

/// A named state of a widget.
#[derive(Clone, Debug)]
pub struct Example {
    /// Name: kebab-case, unique within the widget.
    pub name: &'static str,
    /// What it shows, in a sentence.
    pub shows: &'static str,
    /// The state.
    pub config: Config,
}

impl Example {
    /// An example that starts with these actions.
    pub fn new(name: &'static str, shows: &'static str, start: Vec<Action>) -> Example {
        Example {
            name,
            shows,
            config: Config {
                start,
                ..Config::default()
            },
        }
    }

    /// The same, with more set.
    pub fn with(mut self, set: impl FnOnce(&mut Config)) -> Example {
        set(&mut self.config);
        self
    }
}

/// Starts from a scenario.
pub fn scenario(id: &str) -> Action {
    Action::LoadScenario {
        id: String::from(id),
    }
}

/// Answers a fact.
pub fn answer(fact: &str, value: &str) -> Action {
    Action::Answer {
        fact: String::from(fact),
        value: String::from(value),
    }
}
