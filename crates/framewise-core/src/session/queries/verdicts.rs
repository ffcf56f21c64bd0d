//! One sentence for each verdict, with its citations: by which elements it is met, which element fails first and why,
//! or what it turns on.

use super::super::judged::{Finding, Judgement};
use super::super::loaded::Cell;
use super::super::view::*;
use super::super::words::{Phrase, sentence};
use super::Reader;
use crate::listed::Listed as _;
use crate::logic::program::{Formula, PartId, ValueSet, VariableId};
use crate::logic::{Answer, Status};
use crate::pack::{Definition, Frame, PartNote};
use crate::text::join;

/// Most elements that a reason names.
const MOST_NAMED: usize = 3;
/// Length beyond which a list of elements is not a reason to read any more, in bytes.
const LONGEST_LIST: usize = 100;
/// How deep a reason looks into a formula; the engine refuses deeper ones.
const DEEPEST: usize = 64;

/// What a reason names: an element, or a fact that the definition looks at itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    Element(PartId),
    Fact(VariableId),
}

/// Where a definition that is not met fails first.
#[derive(Default)]
struct Failure {
    /// The outermost element on the way to it.
    element: Option<PartId>,
    /// A given answer that excludes it.
    answer: Option<VariableId>,
    /// It has this many alternatives, none of which is met.
    alternatives: usize,
    /// It asks that this does not apply, and it does.
    exception: Option<PartId>,
}

impl Reader<'_> {
    pub(super) fn definition_verdict(
        &self,
        position: usize,
        definition: &Definition,
        finding: Finding,
    ) -> VerdictView {
        let root = self.loaded.part_of(position);
        let formula = Formula::Part(root);
        let (reason, parts) = match finding.kind {
            VerdictKind::Met => self.met_reason(&formula),
            VerdictKind::NotMet => self.not_met_reason(&formula),
            VerdictKind::OnFacts | VerdictKind::OnReadings | VerdictKind::OnBoth => {
                let mut parts = Vec::new();
                self.elements_with(&formula, Status::Open, &mut parts, DEEPEST);
                (self.loaded.turns_on_sentence(&finding.support), parts)
            }
            VerdictKind::Clash | VerdictKind::NoDefinition => {
                (self.words().say(Phrase::ReasonClash, &[]), Vec::new())
            }
        };
        let mut cites: Vec<Cite> = Vec::new();
        for cite in parts
            .iter()
            .filter_map(|named| self.cite_of(*named))
            .take(MOST_NAMED)
        {
            push_new(&mut cites, cite);
        }
        if cites.is_empty() {
            cites.push(self.loaded.cite(&definition.cite));
        }
        self.verdict_view(finding, reason, cites)
    }

    pub(super) fn verdict_view(
        &self,
        finding: Finding,
        reason: String,
        cites: Vec<Cite>,
    ) -> VerdictView {
        VerdictView {
            kind: finding.kind,
            word: self.word(finding.kind, &finding.support),
            reason,
            cites,
            facts: self.said(&finding.support.facts),
            readings: self.said(&finding.support.readings),
        }
    }

    pub(super) fn cell_verdict(&self, cell: &Cell) -> VerdictView {
        let finding = self.cell_finding(cell);
        let kind = finding.kind;
        let words = self.words();
        if kind == VerdictKind::NoDefinition {
            let reason = if cell.definitions.is_empty() {
                words.say(Phrase::ReasonNoDefinition, &[])
            } else {
                words.count(Phrase::ReasonNoneInForce, cell.definitions.len(), &[])
            };
            return self.verdict_view(finding, reason, Vec::new());
        }
        if kind == VerdictKind::Clash {
            return self.verdict_view(finding, words.say(Phrase::ReasonClash, &[]), Vec::new());
        }
        let same: Vec<usize> = cell
            .deciding
            .iter()
            .copied()
            .filter(|definition| {
                let one = self.judged.of_part(self.loaded.part_of(*definition));
                one == Judgement::Status(status_of(kind))
            })
            .listed();
        let Some(first) = same.first().copied() else {
            return self.met_together(cell, finding);
        };
        let Some(view) = self.definition_view(first, None) else {
            return self.verdict_view(finding, String::new(), Vec::new());
        };
        if kind.is_open() {
            let reason = self.loaded.turns_on_sentence(&finding.support);
            return self.verdict_view(finding, reason, view.verdict.cites);
        }
        // A met definition is named by its title, since its citation follows; its elements are one step away.
        let values = [
            ("short", view.head.short.as_str()),
            ("title", view.head.said.text.as_str()),
            ("reason", view.verdict.reason.as_str()),
        ];
        let mut reason = match (kind, same.len()) {
            (VerdictKind::Met, 1) => words.say(Phrase::CellMet, &values),
            (_, 1) => words.say(Phrase::CellOne, &values),
            (VerdictKind::Met, count) => words.count(Phrase::CellMetMore, count - 1, &values),
            (_, count) => words.count(Phrase::CellNoneMet, count, &values),
        };
        if kind == VerdictKind::NotMet {
            let place = self.loaded.pack.jurisdictions.get(cell.jurisdiction);
            let beyond = place.map_or("", |place| match cell.frame {
                Frame::Trafficking => &place.beyond_trafficking,
                Frame::Csea => &place.beyond_csea,
            });
            if !beyond.is_empty() {
                reason = join(&[&reason, " ", beyond]);
            }
        }
        self.verdict_view(finding, reason, view.verdict.cites)
    }

    /// No single definition is met, but one of them always is.
    fn met_together(&self, cell: &Cell, finding: Finding) -> VerdictView {
        let mut names = Vec::new();
        let mut cites = Vec::new();
        for definition in cell
            .deciding
            .iter()
            .filter_map(|one| self.loaded.pack.definitions.get(*one))
        {
            names.push(definition.short.clone());
            push_new(&mut cites, self.loaded.cite(&definition.cite));
        }
        let list = self.words().either(&names);
        let reason = self
            .words()
            .say(Phrase::CellMetTogether, &[("list", &list)]);
        self.verdict_view(finding, reason, cites)
    }

    fn met_reason(&self, formula: &Formula) -> (String, Vec<Named>) {
        let mut parts = Vec::new();
        self.elements_with(formula, Status::Met, &mut parts, DEEPEST);
        let labels: Vec<String> = parts
            .iter()
            .filter_map(|named| self.name_of(*named))
            .listed();
        let list = self.words().short_list(&labels, MOST_NAMED);
        // A row of long labels explains less than the tree of elements, which is one step away.
        let reason = if labels.is_empty() || list.len() > LONGEST_LIST {
            self.words().say(Phrase::MetPlain, &[])
        } else {
            self.words()
                .count(Phrase::MetBy, labels.len(), &[("list", &list)])
        };
        (reason, parts)
    }

    /// In quotation marks: an element's label, or what was answered.
    fn name_of(&self, named: Named) -> Option<String> {
        let text = match named {
            Named::Element(part) => self.note(part)?.label.clone(),
            Named::Fact(variable) => self
                .loaded
                .clause(variable, self.situation.get(variable).value()?),
        };
        Some(self.words().quoted(&text))
    }

    fn cite_of(&self, named: Named) -> Option<Cite> {
        match named {
            Named::Element(part) => self
                .note(part)?
                .cite
                .as_ref()
                .map(|cite| self.loaded.cite(cite)),
            Named::Fact(_) => None,
        }
    }

    /// The topmost elements of a formula that have a status and have a part in it: all of a conjunction, the first of
    /// alternatives if they are met and all if they are open.
    fn elements_with(
        &self,
        formula: &Formula,
        wanted: Status,
        parts: &mut Vec<Named>,
        depth: usize,
    ) {
        let Some(depth) = depth.checked_sub(1) else {
            return;
        };
        match formula {
            Formula::Part(part) if depth + 1 == DEEPEST => {
                // The root is the definition itself: look inside.
                let before = parts.len();
                if let Some(inner) = self.formula(*part) {
                    self.elements_with(inner, wanted, parts, depth);
                }
                if parts.len() == before && self.note(*part).is_some_and(|note| note.cite.is_some())
                {
                    parts.push(Named::Element(*part));
                }
            }
            Formula::Part(part) => {
                if self.judged.of_part(*part) == Judgement::Status(wanted)
                    && !parts.contains(&Named::Element(*part))
                {
                    parts.push(Named::Element(*part));
                }
            }
            Formula::All(list) => {
                for inner in list {
                    self.elements_with(inner, wanted, parts, depth);
                }
            }
            Formula::Any(list) | Formula::AtLeast(_, list) => {
                let only_first = wanted == Status::Met && matches!(formula, Formula::Any(_));
                for inner in list.iter().filter(|inner| self.status(inner) == wanted) {
                    self.elements_with(inner, wanted, parts, depth);
                    if only_first && !parts.is_empty() {
                        return;
                    }
                }
            }
            Formula::Not(inner) => {
                let opposite = match wanted {
                    Status::Met => Status::NotMet,
                    Status::NotMet => Status::Met,
                    Status::Open => Status::Open,
                };
                // A negated element would read as if it were met itself, so only open ones are named.
                if opposite == Status::Open {
                    self.elements_with(inner, opposite, parts, depth);
                }
            }
            Formula::Is(variable, values) => {
                let named = Named::Fact(*variable);
                if self.leaf_status(*variable, *values) == wanted && !parts.contains(&named) {
                    parts.push(named);
                }
            }
            Formula::Constant(_) => {}
        }
    }

    fn not_met_reason(&self, formula: &Formula) -> (String, Vec<Named>) {
        let mut failure = Failure::default();
        let root = match formula {
            Formula::Part(part) => self.formula(*part),
            _ => None,
        };
        self.first_failure(root.unwrap_or(formula), &mut failure, DEEPEST);
        let words = self.words();
        let label = failure
            .element
            .and_then(|part| self.note(part))
            .map(|note| words.quoted(&note.label));
        let exception = failure.exception.and_then(|part| self.note(part));
        let exception = exception.map(|note| words.quoted(&note.label));
        let clause = failure.answer.and_then(|variable| {
            let value = self.situation.get(variable).value()?;
            Some(self.loaded.clause(variable, value))
        });
        let reason = match (&label, &clause) {
            (Some(label), Some(clause)) => words.say(
                Phrase::NotMetBecause,
                &[("element", label), ("clause", clause)],
            ),
            (Some(label), None) if failure.alternatives > 1 => words.count(
                Phrase::NotMetNoneOf,
                failure.alternatives,
                &[("element", label)],
            ),
            (Some(label), None) => match &exception {
                Some(clause) => words.say(
                    Phrase::NotMetApplies,
                    &[("element", label), ("clause", clause)],
                ),
                None => words.say(Phrase::NotMetFollows, &[("element", label)]),
            },
            (None, Some(clause)) => words.say(Phrase::NotMetOnly, &[("clause", clause)]),
            (None, None) => words.say(Phrase::NotMetTogether, &[]),
        };
        (
            sentence(&reason),
            failure.element.map(Named::Element).into_iter().listed(),
        )
    }

    fn first_failure(&self, formula: &Formula, failure: &mut Failure, depth: usize) {
        let Some(depth) = depth.checked_sub(1) else {
            return;
        };
        match formula {
            Formula::Part(part) => {
                if failure.element.is_none() {
                    failure.element = Some(*part);
                }
                if let Some(inner) = self.formula(*part) {
                    self.first_failure(inner, failure, depth);
                }
            }
            Formula::All(list) => {
                if let Some(first) = list
                    .iter()
                    .find(|inner| self.status(inner) == Status::NotMet)
                {
                    self.first_failure(first, failure, depth);
                }
            }
            Formula::Any(list) | Formula::AtLeast(_, list) => match list.as_slice() {
                [only] => self.first_failure(only, failure, depth),
                many => failure.alternatives = many.len(),
            },
            Formula::Is(variable, _) => failure.answer = Some(*variable),
            Formula::Not(inner) => match inner.as_ref() {
                Formula::Is(variable, _) => failure.answer = Some(*variable),
                Formula::Part(part) => failure.exception = Some(*part),
                _ => {}
            },
            Formula::Constant(_) => {}
        }
    }

    /// The exact status of any formula: that of a part is known, others are asked for.
    pub(super) fn status(&self, formula: &Formula) -> Status {
        match formula {
            Formula::Part(part) => match self.judged.of_part(*part) {
                Judgement::Status(status) => status,
                Judgement::Clash => Status::Open,
            },
            Formula::Is(variable, values) => self.leaf_status(*variable, *values),
            other => self
                .loaded
                .engine
                .status_of(other, self.situation)
                .unwrap_or(Status::Open),
        }
    }

    fn leaf_status(&self, variable: VariableId, values: ValueSet) -> Status {
        match self.situation.get(variable) {
            Answer::Is(value) if values.contains(value) => Status::Met,
            Answer::Is(_) => Status::NotMet,
            Answer::NotAsked | Answer::DontKnow => self
                .loaded
                .engine
                .status_of(&Formula::Is(variable, values), self.situation)
                .unwrap_or(Status::Open),
        }
    }

    pub(super) fn note(&self, part: PartId) -> Option<&PartNote> {
        self.loaded.pack.parts.get(usize::from(part.0))
    }

    fn formula(&self, part: PartId) -> Option<&Formula> {
        self.loaded.engine.program().parts.get(usize::from(part.0))
    }
}

fn status_of(kind: VerdictKind) -> Status {
    match kind {
        VerdictKind::Met => Status::Met,
        VerdictKind::NotMet => Status::NotMet,
        _ => Status::Open,
    }
}

pub(super) fn push_new(cites: &mut Vec<Cite>, cite: Cite) {
    if !cites.contains(&cite) {
        cites.push(cite);
    }
}
