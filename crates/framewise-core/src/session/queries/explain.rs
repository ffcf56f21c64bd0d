//! A definition unfolded: its elements with what is known of each, the shortest route to met, and the readings.

use super::super::action::Refused;
use super::super::state::Session;
use super::super::view::*;
use super::super::words::{LatePhrase, Phrase, sentence};
use super::{Reader, clauses, goals::Found};
use crate::listed::Listed as _;
use crate::logic::program::{PartId, ValueSet, VariableId};
use crate::logic::{self, Condition, Holds, Kind, Route, Situation, Status, Step};
use crate::pack::{Late, Said};
use crate::text::digits;

/// Most choices of readings that are tried.
const MOST_CASES: usize = 16;

impl Session {
    /// A definition's tree of elements in words.
    ///
    /// # Errors
    /// An unknown id, or the engine's bound.
    pub fn explain(&self, definition: &str) -> Result<Explanation, Refused> {
        let position = self.loaded.definition_named(definition)?;
        self.reader().explain(position)
    }
}

/// What a leaf or group of the tree contributes to the element it stands in.
struct Inside {
    looks_at: Vec<LookView>,
    children: Vec<ElementView>,
}

impl Reader<'_> {
    fn explain(&self, position: usize) -> Result<Explanation, Refused> {
        let Some(head) = self.head_at(position) else {
            return Err(self.loaded.unknown(Phrase::KindDefinition, ""));
        };
        let verdict = self.goal_verdict(Found::Definition(position));
        let definition = crate::logic::program::DefinitionId(position as u16);
        let found = match self.loaded.engine.explain(definition, self.situation) {
            Ok(found) => found,
            Err(logic::QueryError::Clash) => return Ok(self.explained_clash(head, verdict)),
            Err(error) => return Err(self.refused(error)),
        };
        let cite = vec![head.cite.clone()];
        let root = self.element(&found.root, &cite);
        let (route, route_sentence) = self.route(self.loaded.part_of(position), &found.route);
        let mut explanation = Explanation {
            head,
            verdict,
            rule: root.rule,
            elements: root.children,
            route,
            route_sentence,
            across: self.across(self.loaded.part_of(position))?,
            complete: found.complete,
        };
        if !root.looks_at.is_empty() {
            // Facts named directly in the definition stand as an element of their own, cited by the definition.
            explanation.elements.push(ElementView {
                said: Said::default(),
                status: root.status,
                status_word: root.status_word,
                rule: explanation.rule.clone(),
                cites: cite,
                note: String::new(),
                looks_at: root.looks_at,
                children: Vec::new(),
                decisive: false,
            });
        }
        mark_decisive(
            &mut explanation.elements,
            explanation.rule.kind,
            root.status,
        );
        Ok(explanation)
    }

    fn explained_clash(&self, head: DefinitionHead, verdict: VerdictView) -> Explanation {
        Explanation {
            head,
            verdict,
            rule: self.rule(RuleKind::Leaf),
            elements: Vec::new(),
            route: Vec::new(),
            route_sentence: self.words().say(Phrase::ReasonClash, &[]),
            across: AcrossView::NotDisputed,
            complete: true,
        }
    }

    /// `above`: the citations of the element that this one stands in.
    fn element(&self, step: &Step, above: &[Cite]) -> ElementView {
        let (said, note, cites, inner) = match step.kind {
            Kind::Part(part) => self.named(part, step, above),
            _ => (Said::default(), String::new(), above.to_vec(), step),
        };
        let kind = rule_kind(inner);
        let inside = self.inside(inner, &cites);
        let status = self.element_status(step);
        let rule = self.rule(kind);
        let mut children = inside.children;
        mark_decisive(&mut children, kind, status);
        ElementView {
            said: if said.text.is_empty() {
                Said {
                    id: said.id,
                    text: rule.text.clone(),
                }
            } else {
                said
            },
            status,
            status_word: self.status_word(status),
            rule,
            cites,
            note,
            looks_at: inside.looks_at,
            children,
            decisive: false,
        }
    }

    fn named<'step>(
        &self,
        part: PartId,
        step: &'step Step,
        above: &[Cite],
    ) -> (Said, String, Vec<Cite>, &'step Step) {
        let inner = step.children.first().unwrap_or(step);
        match self.note(part) {
            Some(note) => {
                let cites = note
                    .cite
                    .as_ref()
                    .map_or_else(|| above.to_vec(), |cite| vec![self.loaded.cite(cite)]);
                (
                    Said {
                        id: String::from(self.loaded.late(Late::PartId(usize::from(part.0)))),
                        text: note.label.clone(),
                    },
                    String::from(self.loaded.late(Late::Part(usize::from(part.0)))),
                    cites,
                    inner,
                )
            }
            None => (Said::default(), String::new(), above.to_vec(), inner),
        }
    }

    fn inside(&self, step: &Step, cites: &[Cite]) -> Inside {
        let mut inside = Inside {
            looks_at: Vec::new(),
            children: Vec::new(),
        };
        match step.kind {
            Kind::Leaf { .. } => inside.looks_at.extend(self.look(step, false)),
            Kind::Part(_) => inside.children.push(self.element(step, cites)),
            Kind::Constant(_) => {}
            Kind::All | Kind::Any | Kind::AtLeast(_) | Kind::Not => {
                for child in &step.children {
                    match (child.kind, child.children.as_slice()) {
                        (Kind::Leaf { .. }, _) => {
                            inside
                                .looks_at
                                .extend(self.look(child, step.kind == Kind::Not));
                        }
                        (Kind::Not, [inner]) if matches!(inner.kind, Kind::Leaf { .. }) => {
                            inside.looks_at.extend(self.look(inner, true));
                        }
                        (Kind::Constant(_), _) => {}
                        _ => inside.children.push(self.element(child, cites)),
                    }
                }
            }
        }
        inside
    }

    /// A fact or reading that is looked at; `negated`: the element holds if the condition does not.
    fn look(&self, step: &Step, negated: bool) -> Option<LookView> {
        let Kind::Leaf {
            variable,
            values,
            condition,
        } = step.kind
        else {
            return None;
        };
        let (answer, answer_text) = self.loaded.answer(variable, self.situation.get(variable));
        let status = match (condition, negated) {
            (Condition::Met, false) | (Condition::NotMet, true) => ElementStatus::Met,
            (Condition::NotMet, false) | (Condition::Met, true) => ElementStatus::NotMet,
            (Condition::NotStated | Condition::NotKnown, _) => ElementStatus::NotStated,
            (Condition::Disputed, _) => ElementStatus::Disputed,
        };
        let wanted = if negated { ValueSet(!values.0) } else { values };
        Some(LookView {
            sort: self.loaded.sort(variable),
            what: self.loaded.what(variable),
            answer,
            answer_text,
            wanted: self.loaded.wanted(variable, wanted),
            status,
        })
    }

    fn element_status(&self, step: &Step) -> ElementStatus {
        match step.status {
            Status::Met => ElementStatus::Met,
            Status::NotMet => ElementStatus::NotMet,
            Status::Open => {
                let (facts, readings) = match step.kind {
                    Kind::Part(part) => {
                        let support = self.finding(part).support;
                        (!support.facts.is_empty(), !support.readings.is_empty())
                    }
                    _ => open_leaves(step),
                };
                match (facts, readings) {
                    (_, false) => ElementStatus::NotStated,
                    (false, true) => ElementStatus::Disputed,
                    (true, true) => ElementStatus::Both,
                }
            }
        }
    }

    fn status_word(&self, status: ElementStatus) -> String {
        self.words().say(
            match status {
                ElementStatus::Met => Phrase::Late(LatePhrase::ElementMet),
                ElementStatus::NotMet => Phrase::Late(LatePhrase::ElementNotMet),
                ElementStatus::NotStated => Phrase::Late(LatePhrase::ElementNotStated),
                ElementStatus::Disputed => Phrase::Late(LatePhrase::ElementDisputed),
                ElementStatus::Both => Phrase::Late(LatePhrase::ElementBoth),
                ElementStatus::Clash => Phrase::InsideClash,
            },
            &[],
        )
    }

    fn rule(&self, kind: RuleKind) -> RuleView {
        let words = self.words();
        let text = match kind {
            RuleKind::Leaf => String::new(),
            RuleKind::All => words.say(Phrase::Late(LatePhrase::RuleAll), &[]),
            RuleKind::Any => words.say(Phrase::Late(LatePhrase::RuleAny), &[]),
            RuleKind::Not => words.say(Phrase::Late(LatePhrase::RuleNot), &[]),
            RuleKind::AtLeast(number) => words.count(
                Phrase::Late(LatePhrase::RuleAtLeast),
                usize::from(number),
                &[],
            ),
        };
        RuleView { kind, text }
    }

    fn route(&self, part: PartId, route: &Route) -> (Vec<RouteStep>, String) {
        let words = self.words();
        match route {
            Route::AlreadyMet => (
                Vec::new(),
                words.say(Phrase::Late(LatePhrase::RouteMet), &[]),
            ),
            Route::None => (
                Vec::new(),
                words.say(Phrase::Late(LatePhrase::RouteNone), &[]),
            ),
            Route::NotFound => (
                Vec::new(),
                words.say(Phrase::Late(LatePhrase::SearchStopped), &[]),
            ),
            Route::Needs(changes) => {
                let mut there = self.situation.clone();
                for change in changes {
                    there.set(change.variable, logic::Answer::Is(change.value));
                }
                let steps: Vec<RouteStep> = changes
                    .iter()
                    .map(|change| {
                        let values = self.values_that_serve(part, &there, change.variable);
                        let given = self.loaded.given_of(change.variable, change.value, values);
                        let wanted = self.loaded.wanted(change.variable, values);
                        let (_, now) = self
                            .loaded
                            .answer(change.variable, self.situation.get(change.variable));
                        let values = [
                            ("label", given.what.text.as_str()),
                            ("now", &now),
                            ("wanted", &wanted),
                        ];
                        let text = words.say(Phrase::Late(LatePhrase::RouteStep), &values);
                        RouteStep { given, text }
                    })
                    .listed();
                let given: Vec<Given> = steps.iter().map(|step| step.given.clone()).listed();
                let list = words.list(&clauses(&given));
                let text = words.count(
                    Phrase::Late(LatePhrase::RouteNeeds),
                    steps.len(),
                    &[("list", &list)],
                );
                (steps, sentence(&text))
            }
        }
    }

    /// All values of a variable with which a part is met, the rest being as it is: an age is not said to have to be under
    /// 12 where under 18 is enough.
    fn values_that_serve(&self, part: PartId, there: &Situation, variable: VariableId) -> ValueSet {
        let engine = &self.loaded.engine;
        let size = engine.program().variables.get(usize::from(variable.0));
        let mut values = ValueSet(0);
        for value in 0..size.map_or(0, |one| one.size) {
            let tried = there.with(variable, logic::Answer::Is(value));
            if engine.status(part, &tried) == Ok(Status::Met) {
                values.0 |= 1 << value;
            }
        }
        values
    }

    fn across(&self, part: PartId) -> Result<AcrossView, Refused> {
        if self.finding(part).support.readings.is_empty() {
            return Ok(AcrossView::NotDisputed);
        }
        let found = self
            .loaded
            .engine
            .across_readings(part, self.situation, MOST_CASES)
            .map_err(|error| self.refused(error))?;
        let cases: Vec<AcrossCase> = found
            .cases
            .iter()
            .map(|case| {
                let kind = match case.status {
                    Status::Met => VerdictKind::Met,
                    Status::NotMet => VerdictKind::NotMet,
                    Status::Open => VerdictKind::OnFacts,
                };
                AcrossCase {
                    readings: self.chosen(&found.readings, &case.options),
                    kind,
                    word: self.word_inside(kind),
                }
            })
            .listed();
        let met = found
            .cases
            .iter()
            .filter(|case| case.status == Status::Met)
            .count();
        let total = digits(cases.len() as u128);
        let text = match found.holds {
            Holds::OnEvery => self.words().say(Phrase::Late(LatePhrase::AcrossEvery), &[]),
            Holds::OnSome => self.words().count(
                Phrase::Late(LatePhrase::AcrossSome),
                met,
                &[("total", &total)],
            ),
            Holds::OnNone => self.words().say(Phrase::Late(LatePhrase::AcrossNone), &[]),
        };
        Ok(AcrossView::Disputed {
            sentence: text,
            cases,
            complete: found.complete,
        })
    }

    fn chosen(&self, readings: &[VariableId], options: &[u8]) -> Vec<Given> {
        readings
            .iter()
            .zip(options)
            .map(|(reading, option)| self.loaded.given(*reading, *option))
            .listed()
    }
}

fn rule_kind(step: &Step) -> RuleKind {
    match step.kind {
        Kind::All => RuleKind::All,
        Kind::Any => RuleKind::Any,
        Kind::AtLeast(number) => RuleKind::AtLeast(number),
        Kind::Not
            if step
                .children
                .iter()
                .all(|child| matches!(child.kind, Kind::Leaf { .. })) =>
        {
            RuleKind::Leaf
        }
        Kind::Not => RuleKind::Not,
        Kind::Part(_) | Kind::Constant(_) | Kind::Leaf { .. } => RuleKind::Leaf,
    }
}

/// Whether open facts and open readings stand below a step.
fn open_leaves(step: &Step) -> (bool, bool) {
    match step.kind {
        Kind::Leaf {
            condition: Condition::NotStated | Condition::NotKnown,
            ..
        } => (true, false),
        Kind::Leaf {
            condition: Condition::Disputed,
            ..
        } => (false, true),
        _ => step
            .children
            .iter()
            .map(open_leaves)
            .fold((false, false), |(facts, readings), (more, others)| {
                (facts || more, readings || others)
            }),
    }
}

/// Marks the children that make their parent as it is.
fn mark_decisive(children: &mut [ElementView], rule: RuleKind, parent: ElementStatus) {
    let first_only = match (rule, parent) {
        (RuleKind::All, ElementStatus::NotMet) | (RuleKind::Any, ElementStatus::Met) => true,
        (_, ElementStatus::Met | ElementStatus::NotMet) => {
            return children.iter_mut().for_each(|one| one.decisive = true);
        }
        _ => false,
    };
    let is_open =
        |status: ElementStatus| !matches!(status, ElementStatus::Met | ElementStatus::NotMet);
    let mut fitting = children.iter_mut().filter(|child| {
        if first_only {
            child.status == parent
        } else {
            is_open(child.status)
        }
    });
    if first_only {
        if let Some(first) = fitting.next() {
            first.decisive = true;
        }
    } else {
        fitting.for_each(|child| child.decisive = true);
    }
}
