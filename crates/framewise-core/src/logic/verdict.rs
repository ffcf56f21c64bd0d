//! Met, not met or open: the verdict pass over all definitions, and the verdict of one part.

use super::engine::{Engine, QueryError};
use super::program::PartId;
use super::situation::Situation;
use super::support::Support;

/// What all completions say about a part. There is no conversion to `bool`: open is not false.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It holds in every completion.
    Met,
    /// It holds in none.
    NotMet,
    /// It holds in some and not in others.
    Open,
}

/// A status with what an open one turns on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds in every completion.
    Met,
    /// It holds in none.
    NotMet,
    /// It holds in some and not in others.
    Open(Open),
}

/// What an open verdict turns on. The support is never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// Facts, readings or both.
    pub turns: Turns,
    /// Which.
    pub support: Support,
}

/// The sort of thing that is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Turns {
    /// Only facts are left: the law is not in question.
    OnFacts,
    /// Only readings are left: the law is disputed here, and no fact would settle it.
    OnReadings,
    /// Both.
    OnBoth,
}

/// Room for the verdict pass, made once by [`Engine::scratch`] and used again and again without growing.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    statuses: Vec<Status>,
}
