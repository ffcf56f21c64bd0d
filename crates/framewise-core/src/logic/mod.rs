//! Pure logic over finite variables. Knows identifiers by number only: no words, no sources, no law.
//!
//! [`Engine::build`] turns a [`program::Program`] into one shared diagram; every query takes a [`Situation`] and gives
//! an exact answer over all completions that the constraints allow, or says that a bound stopped it. Queries take
//! `&self` and keep nothing: the same question always has the same answer.
//!
//! ```text
//! consistency   can these answers hold together, and if not, which clash?        clash.rs
//! room          which other answers could still be given, and why not the rest?  room.rs
//! verdicts      every definition in one pass: met, not met, open                 verdict.rs
//! support       what an open verdict still turns on, facts and readings apart    support.rs
//! across        on which readings does it hold?                                  across.rs
//! reasons       which answers alone force the verdict?                           reason.rs
//! changes       the fewest answers to change so that the verdict turns           change.rs
//! compare       how do two definitions relate, with counts and witnesses?        compare.rs
//! next_question what to ask next, why, and how many are left                     ask.rs
//! explain       a definition's tree with the state of every condition            explain.rs
//! ```

pub mod program;

mod across;
mod ask;
mod build;
mod change;
mod cheapest;
mod check;
mod clash;
mod compare;
mod diagram;
mod engine;
mod explain;
mod forcing;
mod frozen;
pub mod kleene;
pub mod order;
mod reason;
mod room;
mod sift;
mod situation;
mod support;
mod swap;
mod verdict;
mod wire;
mod work;

pub use across::{AcrossReadings, Holds, ReadingCase};
pub use ask::{Question, ValueEffect};
pub use change::{Change, Changes, Goal, OpenFacts, Target};
pub use check::{At, DEEPEST, LONGEST, MOST_PARTS, MOST_VARIABLES, ProgramError};
pub use clash::{Clash, Consistency};
pub use compare::{Comparison, Counts, ReadingCounts, Region, Relation, Witness};
pub use engine::{Budget, BuildError, Engine, Place, QueryError, Size};
pub use explain::{Condition, Explanation, Kind, Route, Step};
pub use reason::{Reason, Reasons};
pub use situation::{Answer, Situation};
pub use support::Support;
pub use verdict::{Open, Scratch, Status, Turns, Verdict};
