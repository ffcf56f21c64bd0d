//! One corpus for native Rust and for the shipped wasm: what is done, what is asked, and what native Rust answers.
//!
//! [`situations`] draws them from the shipped pack, always the same ones; [`answers`] asks the native session and writes
//! each answer as lines of text; [`json`] writes both down, one situation a line. `tests/node/answers.js` writes the
//! same lines from the objects that the wasm hands out, so that one differing id, count or word is found.

pub mod answers;
pub mod json;
pub mod situations;
pub mod stage;

use crate::dice::Dice;
use framewise_core::pack::Definition;
use framewise_core::session::{Action, Goal, Loaded, Session, Target};
use situations::Draw;
use std::collections::BTreeSet;
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
    /// The values for which the other answers leave no room, and why.
    Room,
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

impl Query {
    /// The definitions that it asks about one by one.
    fn definitions(&self) -> Vec<&str> {
        match self {
            Query::Explain(id) | Query::Reasons(id) => vec![id],
            Query::Changes(Goal::Definition(id), _) => vec![id],
            Query::Compare(left, right) => vec![left, right],
            Query::Next(goals, _) => goals
                .iter()
                .filter_map(|goal| match goal {
                    Goal::Definition(id) => Some(id.as_str()),
                    Goal::Cell(..) => None,
                })
                .collect(),
            Query::Changes(Goal::Cell(..), _) => Vec::new(),
            Query::Flipped | Query::Verdicts | Query::Share | Query::Room => Vec::new(),
        }
    }
}

/// The corpus, or one in so many of its situations: drawn from a seed, and every one that is first to ask about some
/// definition, so that all that the whole corpus asks about are asked about.
pub fn situations(loaded: &Loaded, one_in: usize) -> Vec<Situation> {
    let mut dice = Dice::new(11);
    let mut asked = BTreeSet::new();
    let mut kept = Draw::new(loaded).situations();
    kept.retain(|situation| {
        let ids = situation.queries.iter().flat_map(Query::definitions);
        let ids: Vec<&str> = ids.collect();
        let drawn = dice.roll(one_in) == 0;
        let is_new = ids.iter().any(|id| !asked.contains(*id));
        if drawn || is_new {
            asked.extend(ids.into_iter().map(str::to_owned));
        }
        drawn || is_new
    });
    kept
}

/// How many definitions of the pack these situations ask about one by one.
pub fn asked_about(loaded: &Loaded, situations: &[Situation]) -> usize {
    let queries = situations.iter().flat_map(|one| &one.queries);
    let ids: BTreeSet<&str> = queries.flat_map(Query::definitions).collect();
    let asked = |definition: &&Definition| ids.contains(definition.id.as_str());
    loaded.pack().definitions.iter().filter(asked).count()
}

/// Situations with native Rust's answers as JSON lines.
pub fn lines(loaded: &Rc<Loaded>, situations: &[Situation]) -> Vec<String> {
    situations
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
