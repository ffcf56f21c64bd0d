//! What a query is about: a definition, or a frame of a jurisdiction.

use super::super::action::Refused;
use super::super::loaded::Cell;
use super::super::view::*;
use super::super::words::Phrase;
use super::Reader;
use crate::listed::Listed as _;
use crate::logic::program::PartId;
use crate::pack::{Frame, Said};

/// A goal found in the pack.
#[derive(Clone, Copy)]
pub(super) enum Found<'loaded> {
    /// Position of a definition.
    Definition(usize),
    /// A cell.
    Cell(&'loaded Cell),
}

impl<'session> Reader<'session> {
    pub(super) fn find(&self, goal: &Goal) -> Result<Found<'session>, Refused> {
        match goal {
            Goal::Definition(id) => self.loaded.definition_named(id).map(Found::Definition),
            Goal::Cell(jurisdiction, frame) => {
                let position = self.loaded.jurisdiction_named(jurisdiction)?;
                self.loaded
                    .cell(position, *frame)
                    .map(Found::Cell)
                    .ok_or_else(|| self.loaded.unknown(Phrase::KindJurisdiction, jurisdiction))
            }
        }
    }

    /// The goals, or all shown cells that have a definition in force.
    pub(super) fn find_all(&self, goals: &[Goal]) -> Result<Vec<Found<'session>>, Refused> {
        if !goals.is_empty() {
            let mut found = Vec::with_capacity(goals.len());
            for goal in goals {
                found.push(self.find(goal)?);
            }
            return Ok(found);
        }
        let loaded: &'session super::super::loaded::Loaded = self.loaded;
        let shown = self.shown;
        Ok(loaded
            .cells
            .iter()
            .filter(|cell| shown.jurisdiction(cell.jurisdiction) && shown.frame(cell.frame))
            .filter(|cell| !cell.deciding.is_empty())
            .map(Found::Cell)
            .listed())
    }

    pub(super) fn part(&self, found: Found<'_>) -> PartId {
        match found {
            Found::Definition(position) => self.loaded.part_of(position),
            Found::Cell(cell) => cell.part,
        }
    }

    /// Jurisdiction and frame.
    fn place(&self, found: Found<'_>) -> (usize, Frame) {
        match found {
            Found::Definition(position) => self
                .loaded
                .pack
                .definitions
                .get(position)
                .map_or((0, Frame::Trafficking), |definition| {
                    (usize::from(definition.jurisdiction), definition.frame)
                }),
            Found::Cell(cell) => (cell.jurisdiction, cell.frame),
        }
    }

    pub(super) fn goal_place(&self, found: Found<'_>) -> Said {
        self.loaded.jurisdiction(self.place(found).0)
    }

    /// "England and Wales, trafficking" or "England and Wales, MSA 2015 s.2".
    pub(super) fn goal_name(&self, found: Found<'_>) -> String {
        let (jurisdiction, frame) = self.place(found);
        match found {
            Found::Cell(_) => self.loaded.cell_name(jurisdiction, frame),
            Found::Definition(position) => self.definition_name(position),
        }
    }

    /// "England and Wales, MSA 2015 s.2".
    pub(in super::super) fn definition_name(&self, position: usize) -> String {
        let Some(definition) = self.loaded.pack.definitions.get(position) else {
            return String::new();
        };
        let jurisdiction = self
            .loaded
            .jurisdiction(usize::from(definition.jurisdiction))
            .text;
        self.words().say(
            Phrase::CellName,
            &[
                ("jurisdiction", &jurisdiction),
                ("frame", &definition.short),
            ],
        )
    }

    pub(super) fn goal(&self, found: Found<'_>) -> Goal {
        match found {
            Found::Definition(position) => {
                let id = self
                    .loaded
                    .pack
                    .definitions
                    .get(position)
                    .map(|definition| definition.id.clone());
                Goal::Definition(id.unwrap_or_default())
            }
            Found::Cell(cell) => {
                Goal::Cell(self.loaded.jurisdiction(cell.jurisdiction).id, cell.frame)
            }
        }
    }

    pub(super) fn goal_view(&self, found: Found<'_>) -> GoalView {
        let (jurisdiction, frame) = self.place(found);
        let said = match found {
            Found::Definition(position) => self.short_said(position).unwrap_or_default(),
            Found::Cell(cell) => Said {
                id: cell.frame.id().to_owned(),
                text: self.loaded.frame_name(cell.frame),
            },
        };
        GoalView {
            goal: self.goal(found),
            said,
            jurisdiction: self.loaded.jurisdiction(jurisdiction),
            frame,
            name: self.goal_name(found),
            verdict: self.goal_verdict(found),
        }
    }

    pub(super) fn goal_verdict(&self, found: Found<'_>) -> VerdictView {
        match found {
            Found::Cell(cell) => self.cell_verdict(cell),
            Found::Definition(position) => match self.loaded.pack.definitions.get(position) {
                Some(definition) => {
                    let finding = self.finding(self.loaded.part_of(position));
                    self.definition_verdict(position, definition, finding)
                }
                None => self.verdict_view(
                    super::Finding {
                        kind: VerdictKind::NoDefinition,
                        support: crate::logic::Support::default(),
                    },
                    String::new(),
                    Vec::new(),
                ),
            },
        }
    }
}
