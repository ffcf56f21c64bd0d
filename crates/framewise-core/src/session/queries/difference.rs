//! Outcomes side by side: frame against frame in one jurisdiction, or jurisdiction against jurisdiction in one frame.

use super::super::action::Refused;
use super::super::judged::{self, Holds};
use super::super::loaded::Cell;
use super::super::state::Session;
use super::super::view::*;
use super::super::words::{LatePhrase, Phrase};
use super::Reader;
use crate::arrange::Arrange as _;
use crate::listed::Listed as _;
use crate::pack::{Frame, Late, Outcome, Penalty, Term};
use crate::text::digits;

impl Session {
    /// What the frame changes in a jurisdiction: its outcomes as trafficking and as a sexual offence against a child.
    ///
    /// # Errors
    /// An unknown jurisdiction.
    pub fn frame_difference(&self, jurisdiction: &str) -> Result<Difference, Refused> {
        let position = self.loaded.jurisdiction_named(jurisdiction)?;
        let columns = Frame::ALL.map(|frame| (position, frame));
        Ok(self.reader().difference(&columns, Heading::Frame, None))
    }

    /// What the jurisdiction changes in a frame.
    ///
    /// # Errors
    /// An unknown jurisdiction.
    pub fn between(&self, left: &str, right: &str, frame: Frame) -> Result<Difference, Refused> {
        let left = self.loaded.jurisdiction_named(left)?;
        let right = self.loaded.jurisdiction_named(right)?;
        Ok(self.reader().difference(
            &[(left, frame), (right, frame)],
            Heading::Jurisdiction,
            None,
        ))
    }
}

/// What tells the columns apart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    Frame,
    Jurisdiction,
}

/// An outcome with whether it applies: what sameness is computed from.
pub(super) struct Weighed<'pack> {
    pub(super) outcome: &'pack Outcome,
    pub(super) holds: Holds,
}

impl Reader<'_> {
    /// `only`: positions of the dimensions wanted; all of them if none are given.
    pub(super) fn difference(
        &self,
        columns: &[(usize, Frame)],
        heading: Heading,
        only: Option<&[u16]>,
    ) -> Difference {
        let rows: Vec<DifferenceRow> = self
            .loaded
            .pack
            .dimensions
            .iter()
            .enumerate()
            .filter(|(position, _)| {
                only.is_none_or(|wanted| wanted.iter().any(|one| usize::from(*one) == *position))
            })
            .filter_map(|(position, _)| self.difference_row(columns, heading, position))
            .listed();
        let may_differ =
            |row: &&DifferenceRow| matches!(row.sameness, Sameness::Differs | Sameness::Depends);
        let differing = rows.iter().filter(may_differ).count();
        let all = rows
            .iter()
            .filter(|row| row.sameness != Sameness::OnlyArguments)
            .count();
        let all = digits(all as u128);
        Difference {
            columns: columns
                .iter()
                .filter_map(|(jurisdiction, frame)| self.loaded.cell(*jurisdiction, *frame))
                .map(|cell| self.column(cell, heading))
                .listed(),
            rows,
            differing,
            sentence: self.words().count(
                Phrase::Late(LatePhrase::DifferingOf),
                differing,
                &[("all", &all)],
            ),
            together: match (heading, columns) {
                (Heading::Frame, [one, other]) => self.together(*one, *other),
                _ => None,
            },
        }
    }

    fn column(&self, cell: &Cell, heading: Heading) -> DifferenceColumn {
        let finding = self.cell_finding(cell);
        let jurisdiction = self.loaded.jurisdiction(cell.jurisdiction);
        DifferenceColumn {
            heading: match heading {
                Heading::Frame => self.frame_heading(cell.frame),
                Heading::Jurisdiction => jurisdiction.text.clone(),
            },
            jurisdiction,
            frame: cell.frame,
            kind: finding.kind,
            word: self.word(finding.kind, &finding.support),
            definitions: cell
                .definitions
                .iter()
                .filter_map(|one| self.short_said(*one))
                .listed(),
        }
    }

    /// A row, unless nobody says anything in this dimension.
    fn difference_row(
        &self,
        columns: &[(usize, Frame)],
        heading: Heading,
        position: usize,
    ) -> Option<DifferenceRow> {
        let weighed: Vec<Vec<Weighed<'_>>> = columns
            .iter()
            .map(|(jurisdiction, frame)| self.weighed(*jurisdiction, *frame, position))
            .listed();
        let arguments = self.arguments_in(position);
        let sameness = sameness(&weighed);
        if sameness == Sameness::OnlyArguments && arguments.is_empty() {
            return None;
        }
        let phrase = match sameness {
            Sameness::Same => Phrase::Late(LatePhrase::SamenessSame),
            Sameness::Differs => Phrase::Late(LatePhrase::SamenessDiffers),
            Sameness::Depends => Phrase::Late(LatePhrase::SamenessDepends),
            Sameness::OneSided => Phrase::Late(LatePhrase::SamenessOneSided),
            Sameness::OnlyArguments => Phrase::Late(LatePhrase::SamenessArguments),
        };
        Some(DifferenceRow {
            dimension: self.loaded.dimension(position),
            question: String::from(self.loaded.late(Late::DimensionQuestion(position))),
            sameness,
            sameness_text: self.words().say(phrase, &[]),
            cells: weighed.iter().map(|list| self.outcome_views(list)).listed(),
            together: match (heading, weighed.as_slice()) {
                (Heading::Frame, [one, other]) => self.together_parts(one, other),
                _ => Vec::new(),
            },
            arguments,
        })
    }

    fn weighed(&self, jurisdiction: usize, frame: Frame, dimension: usize) -> Vec<Weighed<'_>> {
        self.loaded
            .commentary()
            .outcomes
            .iter()
            .filter(|outcome| {
                usize::from(outcome.jurisdiction) == jurisdiction
                    && outcome.frame == frame
                    && usize::from(outcome.dimension) == dimension
            })
            .map(|outcome| Weighed {
                outcome,
                holds: judged::holds(
                    self.loaded,
                    self.situation,
                    self.judged,
                    self.loaded.condition(outcome.when),
                ),
            })
            .listed()
    }

    fn outcome_views(&self, list: &[Weighed<'_>]) -> Vec<OutcomeView> {
        let (applying, others): (Vec<&Weighed<'_>>, Vec<&Weighed<'_>>) =
            (list.iter()).partition(|one| one.holds != Holds::No && !one.outcome.comment);
        applying
            .into_iter()
            .chain(others)
            .map(|one| self.outcome_view(one))
            .listed()
    }

    fn outcome_view(&self, weighed: &Weighed<'_>) -> OutcomeView {
        let outcome = weighed.outcome;
        let (applies, applies_text) = self.applies(&weighed.holds);
        let hangs_on = match outcome.definition.map(usize::from) {
            None => HangsOn::Frame,
            Some(position) => {
                let finding = self.finding(self.loaded.part_of(position));
                HangsOn::Definition {
                    said: self.short_said(position).unwrap_or_default(),
                    kind: finding.kind,
                    word: self.word(finding.kind, &finding.support),
                }
            }
        };
        OutcomeView {
            id: outcome.id.clone(),
            text: outcome.text.clone(),
            applies,
            applies_text,
            condition: outcome.condition.clone(),
            hangs_on,
            penalty: outcome
                .penalty
                .as_ref()
                .map(|penalty| self.penalty(penalty))
                .unwrap_or_default(),
            cite: self.loaded.cite(&outcome.cite),
            comment: outcome.comment,
        }
    }

    pub(super) fn applies(&self, holds: &Holds) -> (Applies, String) {
        let words = self.words();
        match holds {
            Holds::Yes => (
                Applies::Yes,
                words.say(Phrase::Late(LatePhrase::AppliesYes), &[]),
            ),
            Holds::No => (
                Applies::No,
                words.say(Phrase::Late(LatePhrase::AppliesNo), &[]),
            ),
            Holds::Open(support) => {
                let all: Vec<_> = support
                    .facts
                    .iter()
                    .chain(&support.readings)
                    .copied()
                    .listed();
                let names: Vec<String> =
                    all.iter().map(|one| self.loaded.turning_on(*one)).listed();
                let list = words.short_list(&names, 3);
                (
                    Applies::Depends(self.said(&all)),
                    words.say(Phrase::Late(LatePhrase::AppliesDepends), &[("list", &list)]),
                )
            }
        }
    }

    fn penalty(&self, penalty: &Penalty) -> String {
        let words = self.words();
        let (least, most) = (self.term(penalty.least), self.term(penalty.most));
        let mut text = match (penalty.least, penalty.most) {
            (Term::Unset, Term::Unset) => String::new(),
            (Term::Unset, _) => {
                words.say(Phrase::Late(LatePhrase::PenaltyUpTo), &[("most", &most)])
            }
            (_, Term::Unset) => words.say(
                Phrase::Late(LatePhrase::PenaltyAtLeast),
                &[("least", &least)],
            ),
            (one, other) if one == other => most,
            _ => words.say(
                Phrase::Late(LatePhrase::PenaltyRange),
                &[("least", &least), ("most", &most)],
            ),
        };
        if !penalty.fine.is_empty() {
            text = if text.is_empty() {
                penalty.fine.clone()
            } else {
                words.say(
                    Phrase::Late(LatePhrase::PenaltyFine),
                    &[("prison", &text), ("fine", &penalty.fine)],
                )
            };
        }
        text
    }

    fn term(&self, term: Term) -> String {
        match term {
            Term::Unset => String::new(),
            Term::Life => self.words().say(Phrase::Late(LatePhrase::TermLife), &[]),
            Term::Months(months) if months % 12 == 0 => self.words().count(
                Phrase::Late(LatePhrase::TermYears),
                usize::from(months / 12),
                &[],
            ),
            Term::Months(months) => self.words().count(
                Phrase::Late(LatePhrase::TermMonths),
                usize::from(months),
                &[],
            ),
        }
    }
}

/// Compares what applies by effect. An outcome whose condition is open may or may not count, so columns are the same
/// only if the open ones are the same on the same condition, and differ only if no way of settling makes them equal.
fn sameness(columns: &[Vec<Weighed<'_>>]) -> Sameness {
    let [first, rest @ ..] = columns else {
        return Sameness::OnlyArguments;
    };
    if columns.iter().all(Vec::is_empty) {
        return Sameness::OnlyArguments;
    }
    if columns.iter().any(Vec::is_empty) {
        return Sameness::OneSided;
    }
    let mut all = Sameness::Same;
    for other in rest {
        match pair(first, other) {
            Sameness::Differs => return Sameness::Differs,
            Sameness::Depends => all = Sameness::Depends,
            _ => {}
        }
    }
    all
}

fn pair(one: &[Weighed<'_>], other: &[Weighed<'_>]) -> Sameness {
    let may_have = |list: &[Weighed<'_>], effect: &str| {
        list.iter()
            .any(|item| item.holds != Holds::No && item.outcome.effect == effect)
    };
    let lacks = |list: &[Weighed<'_>], from: &[Weighed<'_>]| {
        from.iter()
            .any(|item| item.holds == Holds::Yes && !may_have(list, &item.outcome.effect))
    };
    if lacks(one, other) || lacks(other, one) {
        return Sameness::Differs;
    }
    if conditions(one) == conditions(other) {
        Sameness::Same
    } else {
        Sameness::Depends
    }
}

/// Effects that may apply, each with the open condition it waits for (none: it applies).
fn conditions<'pack>(list: &[Weighed<'pack>]) -> Vec<(&'pack str, Option<u16>)> {
    let mut all: Vec<(&str, Option<u16>)> = Vec::new();
    for item in list {
        let entry = match item.holds {
            Holds::No => continue,
            Holds::Yes => (item.outcome.effect.as_str(), None),
            Holds::Open(_) => (item.outcome.effect.as_str(), item.outcome.when),
        };
        if !all.contains(&entry) {
            all.push(entry);
        }
    }
    // An effect that applies anyway does not wait for anything.
    let certain: Vec<&str> = all
        .iter()
        .filter(|entry| entry.1.is_none())
        .map(|entry| entry.0)
        .listed();
    all.retain(|entry| entry.1.is_none() || !certain.contains(&entry.0));
    all.arrange_by_key(|entry| (entry.0, entry.1.is_some()));
    all
}
