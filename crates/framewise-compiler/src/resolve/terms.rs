//! Terms, each behind those that it names; circles are reported.

use super::Resolver;
use super::leaf::Leaf;
use crate::authored::{Formula, FormulaKind, Term};
use crate::diagnostics::cyclic_term;
use framewise_core::pack::PartNote;

impl Resolver<'_> {
    pub(super) fn terms(&mut self, terms: &[Term]) {
        let mut state = vec![State::Waiting; terms.len()];
        for position in 0..terms.len() {
            self.term(position, terms, &mut state, &mut Vec::new());
        }
    }

    fn term<'a>(
        &mut self,
        position: usize,
        terms: &'a [Term],
        state: &mut [State],
        path: &mut Vec<&'a str>,
    ) {
        let (Some(term), Some(own)) = (terms.get(position), state.get_mut(position)) else {
            return;
        };
        match own {
            State::Done => return,
            State::Begun => {
                let start = path.iter().position(|id| *id == term.id.text).unwrap_or(0);
                let mut circle: Vec<&str> = path.iter().skip(start).copied().collect();
                circle.push(&term.id.text);
                self.report.add(cyclic_term::at(term.id.place, &circle));
                return;
            }
            State::Waiting => *own = State::Begun,
        }
        path.push(&term.id.text);
        let mut named = Vec::new();
        names(&term.formula, &mut named);
        for name in named {
            if let Some(other) = terms.iter().position(|other| other.id.text == name) {
                self.term(other, terms, state, path);
            }
        }
        path.pop();
        let formula = self.formula(&term.formula);
        let note = PartNote {
            id: term.id.text.clone(),
            label: term.label.text.clone(),
            note: term.note.text.clone(),
            cite: self.maybe_cite(&term.cite),
        };
        let part = self.add_part(formula, note, term.id.place);
        self.terms.insert(super::next(position), part);
        if let Some(own) = state.get_mut(position) {
            *own = State::Done;
        }
    }
}

/// How far a term is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Begun,
    Done,
}

/// Every name in a formula.
fn names<'a>(formula: &'a Formula, found: &mut Vec<&'a str>) {
    match &formula.kind {
        FormulaKind::Absent => {}
        FormulaKind::Leaf(leaf) => found.extend(Leaf::parse(&leaf.text).map(|leaf| leaf.name)),
        FormulaKind::All(list) | FormulaKind::Any(list) | FormulaKind::AtLeast(_, list) => {
            list.iter().for_each(|inner| names(inner, found));
        }
        FormulaKind::Not(inner) => names(inner, found),
        FormulaKind::Element(element) => names(&element.formula, found),
    }
}
