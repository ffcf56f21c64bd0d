//! Jurisdictions, cells and definitions with their verdicts.

use super::super::judged::Finding;
use super::super::loaded::Cell;
use super::super::view::*;
use super::super::words::{Phrase, capital};
use super::Reader;
use crate::arrange::Arrange as _;
use crate::listed::Listed as _;
use crate::logic::Support;
use crate::pack::{Definition, Frame, Late, Said, Standing};

impl Reader<'_> {
    /// The shown cells, in the order in which their places are shown.
    pub(in super::super) fn shown_cells(&self) -> Vec<&Cell> {
        let mut cells = Vec::new();
        for position in &self.shown.jurisdictions {
            for cell in &self.loaded.cells {
                if cell.jurisdiction == *position && self.shown.frame(cell.frame) {
                    cells.push(cell);
                }
            }
        }
        cells
    }

    /// Positions of all definitions in the shown cells.
    pub(super) fn shown_definitions(&self) -> Vec<usize> {
        let mut all = Vec::new();
        for cell in self.shown_cells() {
            all.extend_from_slice(&cell.definitions);
        }
        all.arrange();
        all
    }

    /// Each shown definition that is open, with what it turns on.
    pub(super) fn open_definitions(&self) -> Vec<(usize, Support)> {
        self.shown_definitions()
            .into_iter()
            .filter_map(|definition| {
                let finding = self.finding(self.loaded.part_of(definition));
                finding
                    .kind
                    .is_open()
                    .then_some((definition, finding.support))
            })
            .listed()
    }

    pub(super) fn jurisdictions(&self, open: &[(usize, Support)]) -> Vec<JurisdictionView> {
        let places = &self.loaded.pack.jurisdictions;
        let mut views = Vec::with_capacity(self.shown.jurisdictions.len());
        let mut cells = self.shown_cells().into_iter().peekable();
        for position in &self.shown.jurisdictions {
            let mut view = JurisdictionView {
                said: self.loaded.jurisdiction(*position),
                note: places
                    .get(*position)
                    .map_or_else(String::new, |place| place.note.clone()),
                caution: String::from(self.loaded.late(Late::Caution(*position))),
                cells: Vec::with_capacity(Frame::ALL.len()),
            };
            while let Some(cell) = cells.next_if(|cell| cell.jurisdiction == *position) {
                view.cells.push(self.cell_view(cell, open));
            }
            views.push(view);
        }
        views
    }

    fn cell_view(&self, cell: &Cell, open: &[(usize, Support)]) -> CellView {
        let definitions = cell
            .definitions
            .iter()
            .filter_map(|position| {
                let known = open
                    .iter()
                    .find(|(one, _)| one == position)
                    .map(|(_, support)| support.clone());
                self.definition_view(*position, known)
            })
            .listed();
        CellView {
            frame: cell.frame,
            frame_name: self.loaded.frame_name(cell.frame),
            verdict: self.cell_verdict(cell),
            definitions,
        }
    }

    /// `known`: its support, where it was computed already.
    pub(super) fn definition_view(
        &self,
        position: usize,
        known: Option<Support>,
    ) -> Option<DefinitionView> {
        let definition = self.loaded.pack.definitions.get(position)?;
        let finding = match known {
            Some(support) => Finding {
                kind: kind_of(&support),
                support,
            },
            None => self.finding(self.loaded.part_of(position)),
        };
        Some(DefinitionView {
            head: self.head(position, definition),
            verdict: self.definition_verdict(position, definition, finding),
            decides: definition.decides(),
        })
    }

    pub(in super::super) fn head_at(&self, position: usize) -> Option<DefinitionHead> {
        self.loaded
            .pack
            .definitions
            .get(position)
            .map(|definition| self.head(position, definition))
    }

    pub(super) fn head(&self, position: usize, definition: &Definition) -> DefinitionHead {
        DefinitionHead {
            said: Said {
                id: definition.id.clone(),
                text: definition.title.clone(),
            },
            short: definition.short.clone(),
            summary: String::from(self.loaded.late(Late::Summary(position))),
            jurisdiction: self
                .loaded
                .jurisdiction(usize::from(definition.jurisdiction)),
            frame: definition.frame,
            frame_name: self.loaded.frame_name(definition.frame),
            standing: definition.standing,
            standing_text: self.standing(definition),
            decides: definition.decides(),
            cite: self.loaded.cite(&definition.cite),
            confidence: definition.confidence,
            confidence_text: self.loaded.confidence(definition.confidence),
            note: String::from(self.loaded.late(Late::Definition(position))),
        }
    }

    /// Since when it is in force, and whether it only stands beside.
    fn standing(&self, definition: &Definition) -> String {
        let mut text = self.in_force(definition);
        if let Some(cite) = &definition.beside {
            if !text.is_empty() {
                text.push(' ');
            }
            let cite = self.loaded.cite(cite).text;
            text.push_str(&self.words().say(Phrase::Beside, &[("cite", &cite)]));
        }
        text
    }

    fn in_force(&self, definition: &Definition) -> String {
        let from = self.loaded.date(&definition.from);
        let to = self.loaded.date(&definition.to);
        let phrase = match (definition.standing, from.is_empty(), to.is_empty()) {
            (Standing::NotInForce, _, _) => Phrase::StandingNotInForce,
            (Standing::Repealed, _, true) => Phrase::StandingRepealed,
            (Standing::Repealed, _, false) => Phrase::StandingRepealedOn,
            (Standing::InForce, false, true) => Phrase::StandingFrom,
            (Standing::InForce, false, false) => Phrase::StandingFromTo,
            (Standing::InForce, true, false) => Phrase::StandingTo,
            (Standing::InForce, true, true) => return String::new(),
        };
        self.words().say(phrase, &[("from", &from), ("to", &to)])
    }

    /// Id and short citation.
    pub(super) fn short_said(&self, position: usize) -> Option<Said> {
        let definition = self.loaded.pack.definitions.get(position)?;
        Some(Said {
            id: definition.id.clone(),
            text: definition.short.clone(),
        })
    }

    /// "Met", "Turns on 2 facts".
    pub(super) fn word(&self, kind: VerdictKind, support: &Support) -> String {
        let words = self.words();
        let (facts, readings) = (support.facts.len(), support.readings.len());
        match kind {
            VerdictKind::Met => words.say(Phrase::WordMet, &[]),
            VerdictKind::NotMet => words.say(Phrase::WordNotMet, &[]),
            VerdictKind::OnFacts => words.count(Phrase::WordOnFacts, facts, &[]),
            VerdictKind::OnReadings => words.count(Phrase::WordOnReadings, readings, &[]),
            VerdictKind::OnBoth => words.say(Phrase::WordOnBoth, &[]),
            VerdictKind::Clash => words.say(Phrase::WordClash, &[]),
            VerdictKind::NoDefinition => words.say(Phrase::WordNoDefinition, &[]),
        }
    }

    /// A word inside a sentence: "met", "not met", "turns on a fact".
    pub(in super::super) fn word_inside(&self, kind: VerdictKind) -> String {
        self.words().say(
            match kind {
                VerdictKind::Met => Phrase::InsideMet,
                VerdictKind::NotMet => Phrase::InsideNotMet,
                VerdictKind::OnFacts => Phrase::InsideOnFacts,
                VerdictKind::OnReadings => Phrase::InsideOnReadings,
                VerdictKind::OnBoth => Phrase::InsideOnBoth,
                VerdictKind::Clash => Phrase::InsideClash,
                VerdictKind::NoDefinition => Phrase::InsideNoDefinition,
            },
            &[],
        )
    }

    /// The kind of a cell without its words.
    pub(in super::super) fn cell_finding(&self, cell: &Cell) -> Finding {
        if cell.deciding.is_empty() {
            return Finding {
                kind: VerdictKind::NoDefinition,
                support: Support::default(),
            };
        }
        self.finding(cell.part)
    }

    pub(super) fn frame_choices(&self) -> Vec<FrameChoice> {
        Frame::ALL
            .into_iter()
            .map(|frame| {
                let name = self.loaded.frame_name(frame);
                let heading = match frame {
                    Frame::Trafficking => Phrase::HeadingTrafficking,
                    Frame::Csea => Phrase::HeadingCsea,
                };
                FrameChoice {
                    frame,
                    heading: self.words().say(heading, &[]),
                    name,
                    shown: self.shown.frame(frame),
                }
            })
            .listed()
    }

    /// "Trafficking" as a heading of a column.
    pub(super) fn frame_heading(&self, frame: Frame) -> String {
        capital(&self.words().say(
            match frame {
                Frame::Trafficking => Phrase::AsTrafficking,
                Frame::Csea => Phrase::AsCsea,
            },
            &[],
        ))
    }
}

/// The kind of an open verdict.
fn kind_of(support: &Support) -> VerdictKind {
    match (support.facts.is_empty(), support.readings.is_empty()) {
        (_, true) => VerdictKind::OnFacts,
        (true, false) => VerdictKind::OnReadings,
        (false, false) => VerdictKind::OnBoth,
    }
}
