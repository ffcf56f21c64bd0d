//! Every scenario in every shown jurisdiction and frame.

use super::super::judged::Judged;
use super::super::state::{Session, Start};
use super::super::view::*;
use super::super::words::{LatePhrase, Phrase};
use super::Reader;
use crate::listed::Listed as _;
use crate::logic::program::{Value, VariableId};
use crate::logic::{Answer, Situation};
use crate::pack::Scenario;

impl Session {
    /// Scenarios by jurisdictions, under the readings chosen in this session.
    pub fn matrix(&self) -> Matrix {
        self.reader().matrix()
    }
}

impl Reader<'_> {
    fn matrix(&self) -> Matrix {
        let columns = self
            .shown_cells()
            .iter()
            .map(|cell| MatrixColumn {
                jurisdiction: self.loaded.jurisdiction(cell.jurisdiction),
                frame: cell.frame,
                frame_name: self.loaded.frame_name(cell.frame),
            })
            .listed();
        let rows = self
            .loaded
            .pack
            .scenarios
            .iter()
            .enumerate()
            .map(|(position, scenario)| {
                self.staged(position, scenario, &[], |reader| MatrixRow {
                    scenario: reader.scenario_view(scenario, false),
                    cells: reader.matrix_cells(),
                })
            })
            .listed();
        Matrix { columns, rows }
    }

    fn matrix_cells(&self) -> Vec<MatrixCell> {
        self.shown_cells()
            .iter()
            .map(|cell| {
                let finding = self.cell_finding(cell);
                let name = self.loaded.cell_name(cell.jurisdiction, cell.frame);
                let verdict = self.word_inside(finding.kind);
                MatrixCell {
                    kind: finding.kind,
                    word: self.word(finding.kind, &finding.support),
                    sentence: self.words().say(
                        Phrase::Late(LatePhrase::NameVerdict),
                        &[("name", &name), ("verdict", &verdict)],
                    ),
                }
            })
            .listed()
    }

    /// Reads a scenario with some facts changed, under the readings of this session.
    pub(super) fn staged<T>(
        &self,
        position: usize,
        scenario: &Scenario,
        changed: &[(VariableId, Value)],
        read: impl FnOnce(Reader<'_>) -> T,
    ) -> T {
        let mut situation: Situation = self.loaded.engine.unanswered();
        for variable in self
            .all_variables()
            .filter(|one| self.loaded.reading(*one).is_some())
        {
            situation.set(variable, self.situation.get(variable));
        }
        for (variable, value) in scenario.answers.iter().chain(changed) {
            situation.set(*variable, Answer::Is(*value));
        }
        let mut scratch = self.loaded.engine.scratch();
        let judged = Judged::of(self.loaded, &situation, &mut scratch);
        read(Reader {
            situation: &situation,
            judged: &judged,
            start: Start::Scenario(position),
            loaded: self.loaded,
            shown: self.shown,
        })
    }
}
