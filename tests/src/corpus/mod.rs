//! One corpus for native Rust and for the shipped wasm: what is done, what is asked, and what native Rust answers.
//!
//! [`situations`] draws them from the shipped pack, always the same ones; [`answers`] asks the native session and writes
//! each answer as lines of text; [`json`] writes both down, one situation a line. `tests/node/answers.js` writes the
//! same lines from the objects that the wasm hands out, so that one differing id, count or word is found.

pub mod answers;
pub mod json;
pub mod situations;
pub mod stage;

use framewise_core::session::{Action, Goal, Loaded, Session, Target};
use situations::Draw;
use std::rc::Rc;

/// One situation: how it came about and what is asked of it.
#[derive(Clone, Debug)]
pub struct Situation {
    /// Done in this order on a new session.
    pub actions: Vec<Action>,
    /// Asked after the last action.
    pub queries: Vec<Query>,
}

/// Something that both sides can be asked.
#[derive(Clone, Debug)]
pub enum Query {
    /// What each action flipped, or why it was refused.
    Flipped,
    /// Every definition's verdict with what it turns on, and every cell's.
    Verdicts,
    /// A definition unfolded.
    Explain(String),
    /// Why a verdict stands.
    Reasons(String),
    /// What would turn it.
    Changes(Goal, Target),
    /// Two definitions.
    Compare(String, String),
    /// What to ask next.
    Next(Vec<Goal>, Vec<String>),
    /// The share code, and what a new session makes of it.
    Share,
}

/// The whole corpus as JSON lines.
pub fn lines(loaded: &Rc<Loaded>) -> Vec<String> {
    Draw::new(loaded)
        .situations()
        .iter()
        .map(|situation| json::line(situation, &answer(loaded, situation)))
        .collect()
}

/// What native Rust answers: one list of lines for each query.
pub fn answer(loaded: &Rc<Loaded>, situation: &Situation) -> Vec<Vec<String>> {
    let mut session = Session::new(Rc::clone(loaded));
    let mut flipped = Vec::new();
    for action in &situation.actions {
        flipped.extend(answers::flipped(&session.apply(action.clone())));
    }
    situation
        .queries
        .iter()
        .map(|query| match query {
            Query::Flipped => flipped.clone(),
            other => answers::lines(&session, other),
        })
        .collect()
}
