//! What the engine makes of one situation: whether it can be, and the status of every part, kept for one revision.

use super::loaded::{Condition, Loaded};
use super::view::VerdictKind;
use crate::logic::program::{PartId, ValueSet, VariableId};
use crate::logic::{Consistency, Scratch, Situation, Status, Support};
use core::cell::OnceCell;

/// The engine's answers for one situation.
#[derive(Clone, Debug)]
pub(super) struct Judged {
    pub(super) consistency: Consistency,
    /// Of every part; empty if nothing can be judged.
    statuses: Vec<Status>,
    /// What open parts turn on, found when first asked for: it is the dearest thing a view needs.
    supports: Vec<OnceCell<Support>>,
    /// The values of each variable for which the other answers leave room, found when first asked for.
    room: OnceCell<Vec<ValueSet>>,
}

/// The status of a part, or that there is nothing to judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Judgement {
    Status(Status),
    Clash,
}

impl Judged {
    pub(super) fn of(loaded: &Loaded, situation: &Situation, scratch: &mut Scratch) -> Judged {
        if let Ok(statuses) = loaded.engine.part_statuses(situation, scratch) {
            return Judged {
                consistency: Consistency::Possible,
                supports: vec![OnceCell::new(); statuses.len()],
                statuses: statuses.to_vec(),
                room: OnceCell::new(),
            };
        }
        let consistency = loaded
            .engine
            .consistency(situation)
            .unwrap_or(Consistency::Possible);
        Judged {
            consistency,
            statuses: Vec::new(),
            supports: Vec::new(),
            room: OnceCell::new(),
        }
    }

    pub(super) fn clashes(&self) -> bool {
        matches!(self.consistency, Consistency::Clash(_))
    }

    /// What an open part turns on in the situation that was judged.
    fn support(&self, loaded: &Loaded, situation: &Situation, part: PartId) -> Support {
        let find = || loaded.engine.support(part, situation).unwrap_or_default();
        match self.supports.get(usize::from(part.0)) {
            Some(cell) => cell.get_or_init(find).clone(),
            None => Support::default(),
        }
    }

    /// The values of a variable for which the other answers leave room in the situation that was judged; nothing if
    /// they clash.
    pub(super) fn room(
        &self,
        loaded: &Loaded,
        situation: &Situation,
        variable: VariableId,
    ) -> Option<ValueSet> {
        let find = || loaded.engine.room(situation).unwrap_or_default();
        let room = self.room.get_or_init(find);
        room.get(usize::from(variable.0)).copied()
    }

    pub(super) fn of_part(&self, part: PartId) -> Judgement {
        if self.clashes() {
            return Judgement::Clash;
        }
        let status = self.statuses.get(usize::from(part.0)).copied();
        Judgement::Status(status.unwrap_or(Status::Open))
    }
}

/// A verdict's kind with what it turns on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) kind: VerdictKind,
    pub(super) support: Support,
}

/// A part's kind and support in a situation.
pub(super) fn finding(
    loaded: &Loaded,
    situation: &Situation,
    judged: &Judged,
    part: PartId,
) -> Finding {
    let settled = |kind| Finding {
        kind,
        support: Support::default(),
    };
    match judged.of_part(part) {
        Judgement::Clash => settled(VerdictKind::Clash),
        Judgement::Status(Status::Met) => settled(VerdictKind::Met),
        Judgement::Status(Status::NotMet) => settled(VerdictKind::NotMet),
        Judgement::Status(Status::Open) => {
            let support = judged.support(loaded, situation, part);
            let kind = match (support.facts.is_empty(), support.readings.is_empty()) {
                (_, true) => VerdictKind::OnFacts,
                (true, false) => VerdictKind::OnReadings,
                (false, false) => VerdictKind::OnBoth,
            };
            Finding { kind, support }
        }
    }
}

/// Whether a condition holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    Yes,
    No,
    Open(Support),
}

/// A condition in a situation. With clashing answers everything is open, on nothing in particular.
pub(super) fn holds(
    loaded: &Loaded,
    situation: &Situation,
    judged: &Judged,
    condition: Condition,
) -> Holds {
    match condition {
        Condition::Always => Holds::Yes,
        Condition::When(part) => match finding(loaded, situation, judged, part) {
            Finding {
                kind: VerdictKind::Met,
                ..
            } => Holds::Yes,
            Finding {
                kind: VerdictKind::NotMet,
                ..
            } => Holds::No,
            Finding { support, .. } => Holds::Open(support),
        },
    }
}
