//! Sources, facts, readings and constraints.

use super::declare::unique;
use super::names::Of;
use super::{Resolver, said};
use crate::authored;
use crate::diagnostics::{
    Report, bad_link, bad_provision_link, bands_order, never_or_always, reading_without_holders,
    too_few_options, unknown_key,
};
use crate::place::Text;
use framewise_core::logic::program::{Formula, MOST_VALUES, Sort, Variable};
use framewise_core::pack::{
    ConstraintNote, Fact, FactKind, Holder, Negative, Reading, ReadingOption, Said, Source,
};

fn is_public(address: &str) -> bool {
    ["https://", "http://"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
}

impl Resolver<'_> {
    pub(super) fn sources(&mut self, sources: &[authored::Source]) {
        for source in sources {
            self.link(&source.link);
            self.provision(source);
            self.unchecked.push(source.unchecked.clone());
            self.comments.push(source.comment.0);
            self.pack().sources.push(Source {
                id: source.id.text.clone(),
                title: source.title.text.clone(),
                short: source.short.text.clone(),
                body: source.body.text.clone(),
                year: source.year.text.clone(),
                link: source.link.text.clone(),
                confidence: source.confidence.value,
                checked: source.checked.text.clone(),
                provision: source.provision.text.clone(),
            });
        }
    }

    /// What makes the address of one provision has exactly one place for its number, and something before it.
    fn provision(&mut self, source: &authored::Source) {
        let pattern = &source.provision;
        let numbers = pattern.text.split("{}").count() - 1;
        let others = pattern.text.replace("{}", "");
        let stray = |letter: char| letter.is_whitespace() || letter == '{' || letter == '}';
        let begins = !source.link.is_empty() || is_public(&pattern.text);
        if !pattern.is_empty() && (numbers != 1 || others.contains(stray) || !begins) {
            self.report
                .add(bad_provision_link::at(pattern.place, &pattern.text));
        }
    }

    /// A public address, or nothing.
    pub(super) fn link(&mut self, link: &Text) {
        if !link.is_empty() && (!is_public(&link.text) || link.text.contains(char::is_whitespace)) {
            self.report.add(bad_link::at(link.place, &link.text));
        }
    }

    pub(super) fn facts(&mut self, facts: &[authored::Fact]) {
        for fact in facts {
            let topic = self.reference(Of::Topic, &fact.topic);
            let (values, cuts) = values(fact, self.report);
            let size = u8::try_from(values.len()).unwrap_or(u8::MAX);
            let fixed = fact.fixed.0;
            let label = fact.label.text.clone();
            let negative = Negative::of(&label, &fact.negative.text);
            if fact.kind.value != Some(FactKind::YesNo) && !fact.negative.is_empty() {
                self.report.add(unknown_key::at(
                    fact.negative.place,
                    "negative",
                    "a fact that is not yes-no",
                    &[],
                ));
            }
            self.pack().program.variables.push(Variable {
                sort: Sort::Fact,
                size,
                fixed,
            });
            self.pack().facts.push(Fact {
                id: fact.id.text.clone(),
                topic,
                kind: fact.kind.value.unwrap_or(FactKind::YesNo),
                label,
                negative,
                question: fact.question.text.clone(),
                help: fact.help.text.clone(),
                values,
                clauses: clauses(fact),
                cuts,
                unit: fact.unit.text.clone(),
                fixed,
            });
        }
    }

    pub(super) fn readings(&mut self, readings: &[authored::Reading]) {
        for reading in readings {
            if !sizes(reading.options.len()) && !reading.options.is_empty() {
                self.report.add(too_few_options::at(
                    reading.id.place,
                    "options",
                    reading.options.len(),
                ));
            }
            unique(
                "option of this reading",
                reading.options.iter().map(|option| &option.id),
                self.report,
            );
            let options: Vec<ReadingOption> = reading
                .options
                .iter()
                .map(|option| self.option(option))
                .collect();
            let size = u8::try_from(options.len()).unwrap_or(u8::MAX);
            self.pack().program.variables.push(Variable {
                sort: Sort::Reading,
                size,
                fixed: false,
            });
            self.pack().readings.push(Reading {
                id: reading.id.text.clone(),
                question: reading.question.text.clone(),
                help: reading.help.text.clone(),
                options,
            });
        }
    }

    fn option(&mut self, option: &authored::ReadingOption) -> ReadingOption {
        if option.holders.is_empty() {
            self.report.add(reading_without_holders::at(
                option.id.place,
                &option.id.text,
            ));
        }
        let holders = option.holders.iter().map(|holder| Holder {
            text: holder.text.text.clone(),
            cite: self.cite(&holder.cite, "this holder", holder.text.place),
        });
        let holders = holders.collect();
        ReadingOption {
            said: said(&option.id, &option.text),
            holders,
        }
    }

    pub(super) fn constraints(&mut self, constraints: &[authored::Constraint]) {
        for constraint in constraints {
            let formula = match (&constraint.never, &constraint.always) {
                (Some(never), None) => Formula::Not(Box::new(self.formula(never))),
                (None, Some(always)) => self.formula(always),
                _ => {
                    self.report.add(never_or_always::at(
                        constraint.id.place,
                        &constraint.id.text,
                    ));
                    Formula::Constant(true)
                }
            };
            self.pack().program.constraints.push(formula);
            let note = ConstraintNote {
                id: constraint.id.text.clone(),
                text: constraint.text.text.clone(),
            };
            self.pack().constraints.push(note);
            self.resolved.constraints.push(constraint.id.place);
        }
    }
}

/// Whether a question can have so many answers.
fn sizes(there: usize) -> bool {
    (2..=usize::from(MOST_VALUES)).contains(&there)
}

/// The clauses of values or bands, if any of them has one.
fn clauses(fact: &authored::Fact) -> Vec<String> {
    let values = fact.values.iter().map(|value| &value.clause);
    let bands = fact.bands.iter().map(|band| &band.clause);
    let all: Vec<String> = (values.chain(bands))
        .map(|clause| clause.text.clone())
        .collect();
    if all.iter().all(String::is_empty) {
        return Vec::new();
    }
    all
}

/// The values of a fact, and the bounds of its bands.
fn values(fact: &authored::Fact, report: &mut Report) -> (Vec<Said>, Vec<u16>) {
    let kind = fact.kind.value.unwrap_or(FactKind::YesNo);
    let wanted = |key: &str, there: usize, wants: bool, report: &mut Report| {
        if wants && !sizes(there) {
            report.add(too_few_options::at(fact.id.place, key, there));
        } else if !wants && there > 0 && fact.kind.value.is_some() {
            let word = if kind == FactKind::YesNo {
                "yes-no"
            } else {
                "of this kind"
            };
            report.add(too_few_options::not_wanted(fact.id.place, key, word));
        }
    };
    wanted("bands", fact.bands.len(), kind == FactKind::Band, report);
    wanted("values", fact.values.len(), kind == FactKind::OneOf, report);
    match kind {
        FactKind::YesNo => {
            let word = |word: &str| Said {
                id: word.to_string(),
                text: word.to_string(),
            };
            (vec![word("no"), word("yes")], Vec::new())
        }
        FactKind::OneOf => {
            unique(
                "value of this fact",
                fact.values.iter().map(|value| &value.id),
                report,
            );
            (
                fact.values
                    .iter()
                    .map(|value| said(&value.id, &value.text))
                    .collect(),
                Vec::new(),
            )
        }
        FactKind::Band => {
            unique(
                "band of this fact",
                fact.bands.iter().map(|band| &band.id),
                report,
            );
            (
                fact.bands
                    .iter()
                    .map(|band| said(&band.id, &band.text))
                    .collect(),
                cuts(&fact.bands, report),
            )
        }
    }
}

fn cuts(bands: &[authored::Band], report: &mut Report) -> Vec<u16> {
    let mut cuts: Vec<u16> = Vec::new();
    for (position, band) in bands.iter().enumerate() {
        let last = position + 1 == bands.len();
        match band.under {
            None if last => {}
            None => report.add(bands_order::open_in_the_middle(
                band.id.place,
                &band.id.text,
            )),
            Some(under) if last => {
                report.add(bands_order::closed_at_the_end(under.place, &band.id.text))
            }
            Some(under) => match under.value {
                Some(value) if cuts.last().is_some_and(|before| *before >= value) => {
                    report.add(bands_order::not_ascending(under.place, &band.id.text));
                }
                Some(value) => cuts.push(value),
                None => {}
            },
        }
    }
    cuts
}
