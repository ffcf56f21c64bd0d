//! Formulas from what authors wrote. Elements become parts of their own with label and citation.

use super::{Resolver, next};
use crate::authored::{Element, Formula as Written, FormulaKind};
use crate::diagnostics::{bad_at_least, duplicate_id, empty_formula, misplaced_element};
use crate::place::{Place, Text};
use framewise_core::logic::program::{Formula, PartId};
use framewise_core::pack::PartNote;

/// The definition whose formula is being read, and the elements seen in it.
pub(super) struct Within<'a> {
    pub definition: &'a str,
    pub elements: Vec<Text>,
}

impl Resolver<'_> {
    /// A formula without elements.
    pub(super) fn formula(&mut self, written: &Written) -> Formula {
        self.formula_within(written, &mut None)
    }

    /// The place of a condition among those of the pack, each of which stands there once; nothing if it always holds.
    pub(super) fn condition(&mut self, written: &Written) -> Option<u16> {
        let formula = self.formula(written);
        if formula == Formula::Constant(true) {
            return None;
        }
        let conditions = &mut self.pack().conditions;
        let known = conditions.iter().position(|known| *known == formula);
        let position = known.unwrap_or_else(|| {
            conditions.push(formula);
            conditions.len() - 1
        });
        // `limits` refuses more outcomes and statements than positions.
        u16::try_from(position).ok()
    }

    /// A formula, with elements where `within` names a definition.
    pub(super) fn formula_within(
        &mut self,
        written: &Written,
        within: &mut Option<Within<'_>>,
    ) -> Formula {
        match &written.kind {
            FormulaKind::Absent => Formula::Constant(false),
            FormulaKind::Leaf(leaf) => self.leaf(leaf),
            FormulaKind::All(list) => Formula::All(self.list(written.place, "all", list, within)),
            FormulaKind::Any(list) => Formula::Any(self.list(written.place, "any", list, within)),
            FormulaKind::Not(inner) => Formula::Not(Box::new(self.formula_within(inner, within))),
            FormulaKind::AtLeast(number, list) => {
                let there = list.len();
                let formulas = self.list(written.place, "of", list, within);
                if let Some(wanted) = number.value
                    && there > 0
                    && !(1..=there).contains(&usize::from(wanted))
                {
                    self.report
                        .add(bad_at_least::at(number.place, wanted, there));
                }
                Formula::AtLeast(number.value.unwrap_or_default(), formulas)
            }
            FormulaKind::Element(element) => self.element(element, within),
        }
    }

    fn list(
        &mut self,
        place: Place,
        connective: &str,
        list: &[Written],
        within: &mut Option<Within<'_>>,
    ) -> Vec<Formula> {
        if list.is_empty() {
            self.report.add(empty_formula::at(place, connective));
        }
        list.iter()
            .map(|written| self.formula_within(written, within))
            .collect()
    }

    fn element(&mut self, element: &Element, within: &mut Option<Within<'_>>) -> Formula {
        let definition = match within {
            Some(within) => {
                let id = &element.element;
                match within
                    .elements
                    .iter()
                    .find(|earlier| earlier.text == id.text)
                {
                    Some(first) if !id.is_empty() => self.report.add(duplicate_id::at(
                        id.place,
                        "element of this definition",
                        &id.text,
                        first.place,
                    )),
                    _ => within.elements.push(id.clone()),
                }
                within.definition.to_string()
            }
            None => {
                self.report.add(misplaced_element::at(element.place));
                String::new()
            }
        };
        let what = format!("the element `{}`", element.element.text);
        let cite = self.cite(&element.cite, &what, element.element.place);
        let formula = self.formula_within(&element.formula, within);
        let note = PartNote {
            id: format!("{definition}.{}", element.element.text),
            label: element.label.text.clone(),
            note: element.note.text.clone(),
            cite: Some(cite),
        };
        Formula::Part(self.add_part(formula, note, element.element.place))
    }

    /// Adds a part behind all that it names.
    pub(super) fn add_part(&mut self, formula: Formula, note: PartNote, place: Place) -> PartId {
        let id = PartId(next(self.resolved.pack.parts.len()));
        self.pack().program.parts.push(formula);
        self.pack().parts.push(note);
        self.resolved.parts.push(place);
        id
    }
}
