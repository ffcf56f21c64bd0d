//! What is known: one answer for each variable. It refuses to know what the answers mean.

use super::program::{Value, VariableId};

/// The state of one variable. Logically the first two are the same; a conversation treats them differently.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// Nobody has answered yet. For a reading: left open.
    #[default]
    NotAsked,
    /// Asked, and the person does not know. Logically unknown; stops asking again. Facts only.
    DontKnow,
    /// This value. For a reading: this option is chosen.
    Is(Value),
}

impl Answer {
    /// The value, where there is one.
    pub fn value(self) -> Option<Value> {
        match self {
            Answer::Is(value) => Some(value),
            Answer::NotAsked | Answer::DontKnow => None,
        }
    }

    /// Whether completions may still choose the value.
    pub fn is_open(self) -> bool {
        self.value().is_none()
    }
}

/// One answer for each variable of a program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    answers: Vec<Answer>,
}

impl Situation {
    /// Nothing answered, for a program with this many variables.
    pub fn unanswered(variables: usize) -> Situation {
        Situation {
            answers: vec![Answer::NotAsked; variables],
        }
    }

    /// The answer of a variable; a variable that the situation does not have was not asked.
    pub fn get(&self, variable: VariableId) -> Answer {
        self.answers
            .get(usize::from(variable.0))
            .copied()
            .unwrap_or_default()
    }

    /// Sets an answer; a variable that the situation does not have is left alone (and queries will refuse it).
    pub fn set(&mut self, variable: VariableId, answer: Answer) {
        if let Some(slot) = self.answers.get_mut(usize::from(variable.0)) {
            *slot = answer;
        }
    }

    /// The same situation with one answer replaced.
    pub fn with(&self, variable: VariableId, answer: Answer) -> Situation {
        let mut copy = self.clone();
        copy.set(variable, answer);
        copy
    }

    /// All answers, in the order of the program's variables.
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }
}

impl From<Vec<Answer>> for Situation {
    fn from(answers: Vec<Answer>) -> Situation {
        Situation { answers }
    }
}
