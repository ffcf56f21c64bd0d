//! The session: the one owner of state. Actions change it, queries read it.

use super::action::{Action, Changed, Refused};
use super::judged::Judged;
use super::loaded::Loaded;
use super::queries::Reader;
use super::tasks;
use crate::listed::Listed as _;
use crate::logic::{Scratch, Situation};
use crate::pack::Frame;
use std::rc::Rc;

/// Most steps that can be undone; older ones are forgotten.
pub const MOST_UNDO: usize = 200;

/// One reader's work on one pack.
#[derive(Clone, Debug)]
pub struct Session {
    pub(super) loaded: Rc<Loaded>,
    pub(super) moment: Moment,
    pub(super) shown: Shown,
    pub(super) past: Vec<Moment>,
    pub(super) future: Vec<Moment>,
    pub(super) revision: u32,
    /// INVARIANT (judged): always what the engine makes of `moment.situation`.
    pub(super) judged: Judged,
    pub(super) scratch: Scratch,
}

/// What undo takes back: the answers, readings and where they began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) situation: Situation,
    pub(super) start: Start,
}

/// Where the situation began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    Blank,
    /// Position of the scenario.
    Scenario(usize),
}

/// What is shown; no part of undo, since looking is not changing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// Positions of the jurisdictions, each once, in the order in which they are shown.
    pub(super) jurisdictions: Vec<usize>,
    /// One flag for each of [`Frame::ALL`].
    pub(super) frames: [bool; 2],
}

impl Shown {
    pub(super) fn all(loaded: &Loaded) -> Shown {
        Shown {
            jurisdictions: (0..loaded.pack.jurisdictions.len()).listed(),
            frames: [true; 2],
        }
    }

    pub(super) fn jurisdiction(&self, position: usize) -> bool {
        self.jurisdictions.contains(&position)
    }

    pub(super) fn frame(&self, frame: Frame) -> bool {
        Frame::ALL
            .iter()
            .zip(self.frames)
            .any(|(one, shown)| *one == frame && shown)
    }
}

impl Session {
    /// A session with nothing answered and everything shown.
    pub fn new(loaded: Rc<Loaded>) -> Session {
        let situation = loaded.engine.unanswered();
        let mut scratch = loaded.engine.scratch();
        let judged = Judged::of(&loaded, &situation, &mut scratch);
        let shown = Shown::all(&loaded);
        Session {
            loaded,
            moment: Moment {
                situation,
                start: Start::Blank,
            },
            shown,
            past: Vec::new(),
            future: Vec::new(),
            revision: 0,
            judged,
            scratch,
        }
    }

    /// The pack of this session, to open another session on it.
    pub fn loaded(&self) -> &Rc<Loaded> {
        &self.loaded
    }

    /// Grows with every change of state.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// A reader begins here: what was done before, by whoever set the stage, is not theirs to take back.
    #[inline(never)]
    pub fn begin(&mut self) {
        self.past.clear();
    }

    /// Does what the reader did, and says what it flipped.
    ///
    /// # Errors
    /// [`Refused`] names the unknown id or unreadable code; the state is then as it was.
    pub fn apply(&mut self, action: Action) -> Result<Changed, Refused> {
        tasks::apply(self, action)
    }

    /// The session's situation, to be put into words.
    pub(super) fn reader(&self) -> Reader<'_> {
        Reader {
            loaded: &self.loaded,
            situation: &self.moment.situation,
            start: self.moment.start,
            judged: &self.judged,
            shown: &self.shown,
        }
    }
}
