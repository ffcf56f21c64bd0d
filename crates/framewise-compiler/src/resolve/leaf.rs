//! Leaves: `travel`, `not travel`, `age under 18`, `relation is parent or carer`, `relation is not stranger`.

use super::Resolver;
use super::names::Named;
use crate::diagnostics::{
    leaf_syntax, not_a_border, unknown_reading_option, unknown_value, wrong_condition,
};
use crate::place::{Place, Text};
use framewise_core::logic::program::{Formula, ValueSet, VariableId};
use framewise_core::pack::FactKind;

/// A leaf taken apart, its names not yet looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Leaf<'a> {
    pub negated: bool,
    pub name: &'a str,
    pub condition: Condition<'a>,
}

/// What a leaf says about its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Condition<'a> {
    Holds,
    Under(u32),
    AtLeast(u32),
    Is(Vec<&'a str>),
    IsNot(Vec<&'a str>),
}

impl<'a> Leaf<'a> {
    /// Takes a line apart; `None` if it is none of the sentences.
    pub fn parse(line: &'a str) -> Option<Leaf<'a>> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (negated, words) = match words.as_slice() {
            ["not", rest @ ..] => (true, rest),
            all => (false, all),
        };
        let (name, condition) = match words {
            [name] => (name, Condition::Holds),
            [name, "under", number] => (name, Condition::Under(number.parse().ok()?)),
            [name, "at", "least", number] => (name, Condition::AtLeast(number.parse().ok()?)),
            [name, "is", "not", values @ ..] => (name, Condition::IsNot(alternatives(values)?)),
            [name, "is", values @ ..] => (name, Condition::Is(alternatives(values)?)),
            _ => return None,
        };
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
        name.chars().all(is_name).then_some(Leaf {
            negated,
            name,
            condition,
        })
    }
}

/// `a or b or c`.
fn alternatives<'a>(words: &[&'a str]) -> Option<Vec<&'a str>> {
    let fits = words
        .iter()
        .enumerate()
        .all(|(index, word)| (index % 2 == 1) == (*word == "or"));
    (fits && words.len() % 2 == 1).then(|| words.iter().step_by(2).copied().collect())
}

impl Resolver<'_> {
    /// The formula of a leaf; false after a report.
    pub(super) fn leaf(&mut self, line: &Text) -> Formula {
        let Some(leaf) = Leaf::parse(&line.text) else {
            self.report.add(leaf_syntax::at(line.place, &line.text));
            return Formula::Constant(false);
        };
        let formula = match self.names.in_formula(line.place, leaf.name, self.report) {
            Some(Named::Fact(position)) => self.about_fact(line.place, &leaf, position),
            Some(Named::Reading(position)) => self.about_reading(line.place, &leaf, position),
            Some(Named::Term(position)) => self.about_term(line.place, &leaf, position),
            None => None,
        };
        match formula {
            Some(formula) if leaf.negated => Formula::Not(Box::new(formula)),
            Some(formula) => formula,
            None => Formula::Constant(false),
        }
    }

    fn about_fact(&mut self, place: Place, leaf: &Leaf<'_>, position: u16) -> Option<Formula> {
        let fact = self.resolved.pack.facts.get(usize::from(position))?;
        let variable = VariableId(position);
        let ids: Vec<&str> = fact.values.iter().map(|value| value.id.as_str()).collect();
        let full = ValueSet::full(u8::try_from(ids.len()).unwrap_or(u8::MAX));
        let set = match (fact.kind, &leaf.condition) {
            (FactKind::YesNo, Condition::Holds) => ValueSet(0b10),
            (FactKind::Band, Condition::Under(number) | Condition::AtLeast(number)) => {
                let border = fact.cuts.iter().position(|cut| u32::from(*cut) == *number);
                let Some(border) = border.and_then(|border| u8::try_from(border).ok()) else {
                    self.report.add(not_a_border::at(
                        place, &fact.id, *number, &fact.cuts, &fact.unit,
                    ));
                    return None;
                };
                let under = ValueSet::full(border.saturating_add(1));
                match leaf.condition {
                    Condition::Under(_) => under,
                    _ => ValueSet(full.0 & !under.0),
                }
            }
            (_, Condition::Is(values) | Condition::IsNot(values)) => {
                let unknown = values.iter().find(|value| !ids.contains(value));
                if let Some(value) = unknown {
                    self.report.add(unknown_value::at(
                        place,
                        &fact.id,
                        value,
                        ids.iter().copied(),
                    ));
                    return None;
                }
                chosen(&ids, values, &leaf.condition, full)
            }
            (kind, _) => {
                let id = &fact.id;
                let (what, forms) = match kind {
                    FactKind::YesNo => {
                        ("a question with yes or no", format!("`{id}` or `not {id}`"))
                    }
                    FactKind::OneOf => (
                        "a choice of values",
                        format!("`{id} is {}`", ids.first().unwrap_or(&"...")),
                    ),
                    FactKind::Band => (
                        "a number in bands",
                        format!("`{id} under {}`", fact.cuts.first().unwrap_or(&18)),
                    ),
                };
                self.report
                    .add(wrong_condition::at(place, id, what, &forms));
                return None;
            }
        };
        Some(Formula::Is(variable, set))
    }

    fn about_reading(&mut self, place: Place, leaf: &Leaf<'_>, position: u16) -> Option<Formula> {
        let variable = self.reading_variable(position);
        let reading = self.resolved.pack.readings.get(usize::from(position))?;
        let ids: Vec<&str> = reading
            .options
            .iter()
            .map(|option| option.said.id.as_str())
            .collect();
        let (Condition::Is(values) | Condition::IsNot(values)) = &leaf.condition else {
            let forms = format!("`{} is {}`", reading.id, ids.first().unwrap_or(&"..."));
            self.report.add(wrong_condition::at(
                place,
                &reading.id,
                "a disputed reading",
                &forms,
            ));
            return None;
        };
        if let Some(option) = values.iter().find(|value| !ids.contains(value)) {
            self.report.add(unknown_reading_option::at(
                place,
                &reading.id,
                option,
                ids.iter().copied(),
            ));
            return None;
        }
        let full = ValueSet::full(u8::try_from(ids.len()).unwrap_or(u8::MAX));
        Some(Formula::Is(
            variable,
            chosen(&ids, values, &leaf.condition, full),
        ))
    }

    fn about_term(&mut self, place: Place, leaf: &Leaf<'_>, position: u16) -> Option<Formula> {
        if leaf.condition != Condition::Holds {
            let forms = format!("`{0}` or `not {0}`", leaf.name);
            self.report.add(wrong_condition::at(
                place,
                leaf.name,
                "a term, which holds or does not hold",
                &forms,
            ));
            return None;
        }
        // A term without a part is in a cycle, which has been reported.
        self.terms.get(&position).map(|part| Formula::Part(*part))
    }
}

/// The values that a condition names, or all others.
fn chosen(ids: &[&str], values: &[&str], condition: &Condition<'_>, full: ValueSet) -> ValueSet {
    let named = ids
        .iter()
        .zip(0u8..)
        .filter(|(id, _)| values.contains(id))
        .map(|(_, value)| value);
    let set = ValueSet::of(named);
    match condition {
        Condition::IsNot(_) => ValueSet(full.0 & !set.0),
        _ => set,
    }
}
