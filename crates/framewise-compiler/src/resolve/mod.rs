//! From what authors wrote to a pack: first every id is declared, then every reference is resolved.
//!
//! A reference that leads nowhere is reported and leaves a harmless default behind; such a pack is never handed out.

mod cite;
mod commentary;
mod declare;
mod explainers;
mod formula;
mod law;
mod leaf;
mod names;
mod penalty;
mod provisions;
mod scenarios;
mod terms;
mod vocabulary;
mod words;

use crate::authored::Authored;
use crate::diagnostics::{Report, too_many};
use crate::place::{Place, Text};
use framewise_core::logic::program::{PartId, VariableId};
use framewise_core::pack::{About, Dimension, Pack, Said};
use names::{Names, Of};
use std::collections::BTreeMap;

/// A pack together with where its parts stand, for findings of later stages.
#[derive(Debug, Default)]
pub struct Resolved {
    /// The pack.
    pub pack: Pack,
    /// Where each constraint stands.
    pub constraints: Vec<Place>,
    /// Where each part stands.
    pub parts: Vec<Place>,
    /// Where each definition stands.
    pub definitions: Vec<Place>,
    /// Where each scenario stands.
    pub scenarios: Vec<Place>,
    /// Where each expectation of each scenario stands.
    pub expected: Vec<Vec<Place>>,
    /// Where each quiz item stands.
    pub quiz: Vec<Place>,
}

/// Resolves every reference.
pub fn resolve(authored: &Authored, report: &mut Report) -> Resolved {
    let names = declare::declare(authored, report);
    let mut resolver = Resolver {
        names,
        report,
        resolved: Resolved::default(),
        terms: BTreeMap::new(),
        paper: paper(authored),
        stakeholders: stakeholders(authored),
        unchecked: Vec::new(),
        comments: Vec::new(),
    };
    resolver.about(authored);
    resolver.sources(&authored.sources);
    resolver.facts(&authored.facts);
    resolver.readings(&authored.readings);
    resolver.terms(&authored.terms);
    resolver.constraints(&authored.constraints);
    resolver.jurisdictions(&authored.jurisdictions);
    resolver.definitions(&authored.definitions);
    resolver.outcomes(&authored.jurisdictions);
    resolver.commentary(&authored.commentary);
    resolver.glossary(&authored.glossary);
    resolver.helplines(&authored.helplines);
    resolver.scenarios(&authored.scenarios);
    resolver.quiz(&authored.quiz);
    resolver.explainers(&authored.explainers);
    resolver.order(&authored.order);
    if authored.about.is_none() {
        resolver.named_elsewhere();
    }
    resolver.limits();
    resolver.names.report_unused(resolver.report);
    words::check(authored, resolver.report);
    resolver.resolved
}

/// The state of resolving: the names, and the pack as far as it is made.
struct Resolver<'r> {
    names: Names,
    report: &'r mut Report,
    resolved: Resolved,
    /// The part of each term, by its position among the terms.
    terms: BTreeMap<u16, PartId>,
    /// The source whose lines the statements give.
    paper: Text,
    /// The words for each stakeholder.
    stakeholders: Vec<String>,
    /// The places of each source that were not checked.
    unchecked: Vec<Vec<Text>>,
    /// Whether each source comments on the law and binds nobody.
    comments: Vec<bool>,
}

impl Resolver<'_> {
    fn pack(&mut self) -> &mut Pack {
        &mut self.resolved.pack
    }

    fn about(&mut self, authored: &Authored) {
        let Some(about) = &authored.about else {
            return;
        };
        words::date(&about.as_of, self.report);
        self.references(Of::Jurisdiction, &about.jurisdictions);
        let dimensions = about.dimensions.iter().map(|dimension| Dimension {
            said: said(&dimension.id, &dimension.text),
            question: dimension.question.text.clone(),
        });
        self.resolved.pack.dimensions = dimensions.collect();
        self.resolved.pack.topics = about
            .topics
            .iter()
            .map(|topic| said(&topic.id, &topic.text))
            .collect();
        self.resolved.pack.about = About {
            id: about.id.text.clone(),
            title: about.title.text.clone(),
            version: about.version.text.clone(),
            as_of: about.as_of.text.clone(),
            language: about.language.text.clone(),
            licence: about.licence.text.clone(),
            disclaimer: about.disclaimer.text.clone(),
            content_note: about.content_note.text.clone(),
            paper_note: about.paper_note.text.clone(),
        };
    }

    /// Topics and dimensions that only their uses name, so that an unfinished folder is a pack with ids for words.
    fn named_elsewhere(&mut self) {
        let said = |id: &str| Said {
            id: id.to_string(),
            text: id.to_string(),
        };
        let topics = self.names.in_order(Of::Topic).into_iter();
        self.resolved.pack.topics = topics.map(said).collect();
        let dimensions = self.names.in_order(Of::Dimension).into_iter();
        self.resolved.pack.dimensions = dimensions
            .map(|id| Dimension {
                said: said(id),
                question: String::new(),
            })
            .collect();
    }

    /// The position of an id, or 0 after a report.
    fn reference(&mut self, of: Of, id: &Text) -> u16 {
        self.names.resolve(of, id, self.report).unwrap_or_default()
    }

    /// The positions of ids, without those that lead nowhere.
    fn references(&mut self, of: Of, ids: &[Text]) -> Vec<u16> {
        ids.iter()
            .filter_map(|id| self.names.resolve(of, id, self.report))
            .collect()
    }

    /// The variable of a fact.
    fn fact_variable(&mut self, id: &Text) -> Option<VariableId> {
        self.names
            .resolve(Of::Fact, id, self.report)
            .map(VariableId)
    }

    /// The variable of the reading at this position.
    fn reading_variable(&self, position: u16) -> VariableId {
        let facts = u16::try_from(self.resolved.pack.facts.len()).unwrap_or(u16::MAX);
        VariableId(facts.saturating_add(position))
    }

    /// The order that is tried first. It decides no answer, so what it does not name or names without need is no mistake:
    /// such variables come last, such ids are passed over.
    fn order(&mut self, ids: &[Text]) {
        if ids.is_empty() {
            return;
        }
        let pack = &mut self.resolved.pack;
        let facts = pack.facts.iter().map(|fact| fact.id.as_str());
        let readings = pack.readings.iter().map(|reading| reading.id.as_str());
        let mut variables: Vec<(usize, VariableId)> = facts
            .chain(readings)
            .zip(0..)
            .map(|(id, variable)| {
                let place = ids.iter().position(|named| named.text == id);
                (place.unwrap_or(usize::MAX), VariableId(variable))
            })
            .collect();
        variables.sort_unstable();
        pack.program.order = variables
            .into_iter()
            .map(|(_, variable)| variable)
            .collect();
    }

    /// A pack numbers its parts in 16 bits; more would silently become another one.
    fn limits(&mut self) {
        let pack = &self.resolved.pack;
        let lists = [
            (
                "parts of definitions",
                pack.parts.len(),
                framewise_core::logic::MOST_PARTS,
            ),
            (
                "facts and readings",
                pack.program.variables.len(),
                framewise_core::logic::MOST_VARIABLES,
            ),
            (
                "outcomes",
                pack.commentary.outcomes.len(),
                usize::from(u16::MAX),
            ),
            ("conditions", pack.conditions.len(), usize::from(u16::MAX)),
            ("sources", pack.sources.len(), usize::from(u16::MAX)),
        ];
        for (what, there, most) in lists {
            if there > most {
                self.report
                    .add(too_many::at(Place::WHOLE_PACK, what, there, most));
            }
        }
    }
}

/// The id under `paper`, or an empty one at the place where it would stand.
fn paper(authored: &Authored) -> Text {
    let about = authored.about.as_ref();
    about
        .map(|about| {
            if about.paper.is_empty() {
                Text {
                    place: about.place,
                    ..Text::default()
                }
            } else {
                about.paper.clone()
            }
        })
        .unwrap_or(Text {
            place: Place::WHOLE_PACK,
            ..Text::default()
        })
}

/// The words for each stakeholder, in the order of `pack.yaml`.
fn stakeholders(authored: &Authored) -> Vec<String> {
    let about = authored.about.iter();
    about
        .flat_map(|about| &about.stakeholders)
        .map(|stakeholder| stakeholder.text.text.clone())
        .collect()
}

fn said(id: &Text, text: &Text) -> Said {
    Said {
        id: id.text.clone(),
        text: text.text.clone(),
    }
}

/// The position that the next entry of a list gets.
fn next(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(u16::MAX)
}
