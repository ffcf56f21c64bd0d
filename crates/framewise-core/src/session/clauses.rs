//! Facts, values, readings and citations in words: the pieces from which every sentence is built.
//!
//! A yes-no label is a clause ("a journey was arranged") whose denial its author may have written ("no journey was
//! arranged"), a band's label a noun phrase ("the child's age"); other labels
//! may be anything, so they are quoted. This is the only place that knows so.

use super::loaded::Loaded;
use super::view::{Answer, Cite, Given, GivenSort};
use super::words::Phrase;
use crate::listed::Listed as _;
use crate::logic;
use crate::logic::Support;
use crate::logic::program::{Value, ValueSet, VariableId};
use crate::pack::{Citation, Confidence, Fact, FactKind, Frame, Late, Said, provision_address};
use crate::text::{cut, digits, number};

impl Loaded {
    /// Id and label of a fact, or id and question of a reading.
    pub(super) fn what(&self, variable: VariableId) -> Said {
        match (self.fact(variable), self.reading(variable)) {
            (Some(fact), _) => Said {
                id: fact.id.clone(),
                text: fact.label.clone(),
            },
            (None, Some(reading)) => Said {
                id: reading.id.clone(),
                text: reading.question.clone(),
            },
            (None, None) => Said::default(),
        }
    }

    /// Id and words of a value or option.
    pub(super) fn value(&self, variable: VariableId, value: Value) -> Said {
        let position = usize::from(value);
        match (self.fact(variable), self.reading(variable)) {
            (Some(fact), _) => fact.values.get(position).cloned().unwrap_or_default(),
            (None, Some(reading)) => {
                let before = usize::from(variable.0).saturating_sub(self.pack.facts.len());
                let place = self.pack.options_before(before) + position;
                reading
                    .options
                    .get(position)
                    .map(|option| Said {
                        id: option.said.id.clone(),
                        text: String::from(self.late(Late::Option(place))),
                    })
                    .unwrap_or_default()
            }
            (None, None) => Said::default(),
        }
    }

    /// The question of a fact; until it has arrived, its label.
    pub(super) fn question(&self, variable: VariableId) -> String {
        let question = self.late(Late::Question(usize::from(variable.0)));
        if question.is_empty() {
            self.what(variable).text
        } else {
            String::from(question)
        }
    }

    /// Id and name of a dimension.
    pub(super) fn dimension(&self, position: usize) -> Said {
        let dimension = self.pack.dimensions.get(position);
        Said {
            id: dimension.map_or_else(String::new, |dimension| dimension.said.id.clone()),
            text: String::from(self.late(Late::Dimension(position))),
        }
    }

    pub(super) fn sort(&self, variable: VariableId) -> GivenSort {
        if self.fact(variable).is_some() {
            GivenSort::Fact
        } else {
            GivenSort::Reading
        }
    }

    /// A variable with a value, ready for a list.
    pub(super) fn given(&self, variable: VariableId, value: Value) -> Given {
        Given {
            sort: self.sort(variable),
            what: self.what(variable),
            value: self.value(variable, value),
            clause: self.clause(variable, value),
        }
    }

    /// A value that stands for all of these in its words: "the child's age is under 18".
    pub(super) fn given_of(&self, variable: VariableId, value: Value, values: ValueSet) -> Given {
        let text = self.wanted(variable, values);
        Given {
            clause: self.clause_of(variable, value, text),
            ..self.given(variable, value)
        }
    }

    /// "a journey was arranged", "the child's age is 14 or 15".
    pub(super) fn clause(&self, variable: VariableId, value: Value) -> String {
        self.clause_of(variable, value, self.value(variable, value).text)
    }

    fn clause_of(&self, variable: VariableId, value: Value, text: String) -> String {
        let what = self.what(variable);
        let (label, value_text) = (what.text.as_str(), text.as_str());
        let fact = self.fact(variable);
        let phrase = match fact.map(|fact| fact.kind) {
            Some(FactKind::YesNo) if value == 1 => return what.text,
            Some(FactKind::YesNo) => match fact.and_then(|fact| fact.negative.deny(label)) {
                Some(denied) => return denied,
                None => Phrase::ClauseNo,
            },
            Some(FactKind::Band) => Phrase::ClauseBand,
            Some(FactKind::OneOf) => Phrase::ClauseOneOf,
            None => Phrase::ClauseReading,
        };
        // The author's own words, where they stand for this value alone.
        let own = fact.and_then(|fact| {
            let same = fact.values.get(usize::from(value))?.text == text;
            fact.clauses
                .get(usize::from(value))
                .filter(|own| same && !own.is_empty())
        });
        if let Some(own) = own {
            return own.clone();
        }
        self.words
            .say(phrase, &[("label", label), ("value", value_text)])
    }

    /// "whether a journey was arranged", "the child's age".
    pub(super) fn turning_on(&self, variable: VariableId) -> String {
        let label = self.what(variable).text;
        match self.fact(variable).map(|fact| fact.kind) {
            Some(FactKind::YesNo) => self.words.say(Phrase::Whether, &[("label", &label)]),
            Some(FactKind::Band | FactKind::OneOf) => label,
            None => self.words.quoted(&label),
        }
    }

    /// The answer of a variable in words, of whichever sort.
    pub(super) fn answer(&self, variable: VariableId, answer: logic::Answer) -> (Answer, String) {
        match answer {
            logic::Answer::Is(value) => {
                let said = self.value(variable, value);
                let text = said.text.clone();
                (Answer::Value(said), text)
            }
            logic::Answer::DontKnow => (Answer::DontKnow, self.words.say(Phrase::NotKnown, &[])),
            logic::Answer::NotAsked => {
                let phrase = match self.sort(variable) {
                    GivenSort::Fact => Phrase::NotStated,
                    GivenSort::Reading => Phrase::LeftOpen,
                };
                (Answer::NotAsked, self.words.say(phrase, &[]))
            }
        }
    }

    /// A set of values in words: "yes", "under 16", "14 or 15, or 16 or 17", "other than a parent".
    pub(super) fn wanted(&self, variable: VariableId, values: ValueSet) -> String {
        let count = self.fact(variable).map_or_else(
            || {
                self.reading(variable)
                    .map_or(0, |reading| reading.options.len())
            },
            |fact| fact.values.len(),
        );
        let all = || (0..count).filter_map(|value| Value::try_from(value).ok());
        let inside: Vec<Value> = all().filter(|value| values.contains(*value)).listed();
        let outside: Vec<Value> = all().filter(|value| !values.contains(*value)).listed();
        if let Some(fact) = self.fact(variable)
            && fact.kind == FactKind::Band
            && let Some(text) = self.band(fact, &inside)
        {
            return text;
        }
        let words = |list: &[Value]| -> Vec<String> {
            list.iter()
                .map(|value| self.value(variable, *value).text)
                .listed()
        };
        if !outside.is_empty() && outside.len() < inside.len() && count > 2 {
            let list = self.words.either(&words(&outside));
            return self.words.say(Phrase::OtherThan, &[("list", &list)]);
        }
        self.words.either(&words(&inside))
    }

    /// "under 16" and "16 or over" for bands that reach an end.
    fn band(&self, fact: &Fact, inside: &[Value]) -> Option<String> {
        let (first, last) = (usize::from(*inside.first()?), usize::from(*inside.last()?));
        if last + 1 - first != inside.len() || inside.len() < 2 {
            return None;
        }
        if first == 0 {
            let cut = digits(u128::from(*fact.cuts.get(last)?));
            return Some(self.words.say(Phrase::Under, &[("number", &cut)]));
        }
        if last + 1 == fact.values.len() {
            let cut = digits(u128::from(*fact.cuts.get(first.checked_sub(1)?)?));
            return Some(self.words.say(Phrase::OrOver, &[("number", &cut)]));
        }
        let low = digits(u128::from(*fact.cuts.get(first.checked_sub(1)?)?));
        let high = digits(u128::from(*fact.cuts.get(last)?));
        Some(
            self.words
                .say(Phrase::FromUnder, &[("low", &low), ("high", &high)]),
        )
    }

    /// What an open verdict turns on, as a sentence with at most three of each sort named.
    pub(super) fn turns_on_sentence(&self, support: &Support) -> String {
        let facts: Vec<String> = support
            .facts
            .iter()
            .map(|one| self.turning_on(*one))
            .listed();
        let readings: Vec<String> = support
            .readings
            .iter()
            .map(|one| self.turning_on(*one))
            .listed();
        let facts = self.words.short_list(&facts, 3);
        let readings = self.words.short_list(&readings, 2);
        let phrase = match (facts.is_empty(), readings.is_empty()) {
            (true, true) => Phrase::TurnsUnknown,
            (false, true) => Phrase::TurnsOnFacts,
            (true, false) => Phrase::TurnsOnReadings,
            (false, false) => Phrase::TurnsOnBoth,
        };
        self.words
            .say(phrase, &[("facts", &facts), ("readings", &readings)])
    }

    /// A citation, ready to print.
    pub(super) fn cite(&self, citation: &Citation) -> Cite {
        let confidence_text = self.confidence(citation.confidence);
        let position = usize::from(citation.source);
        let Some(source) = self.pack.sources.get(position) else {
            return Cite {
                source: String::new(),
                text: citation.at.clone(),
                title: String::new(),
                link: String::new(),
                confidence: citation.confidence,
                confidence_text,
            };
        };
        let mut text = source.short.clone();
        if !citation.at.is_empty() {
            text.push(' ');
            text.push_str(&citation.at);
        }
        Cite {
            source: source.id.clone(),
            text,
            title: String::from(self.late(Late::Title(position))),
            link: provision_address(
                self.late(Late::Link(position)),
                self.late(Late::Provision(position)),
                &citation.at,
            ),
            confidence: citation.confidence,
            confidence_text,
        }
    }

    pub(super) fn confidence(&self, confidence: Confidence) -> String {
        match confidence {
            Confidence::Verified => String::new(),
            Confidence::NotYetChecked => self.words.say(Phrase::NotYetChecked, &[]),
        }
    }

    /// "trafficking".
    pub(super) fn frame_name(&self, frame: Frame) -> String {
        let phrase = match frame {
            Frame::Trafficking => Phrase::FrameTrafficking,
            Frame::Csea => Phrase::FrameCsea,
        };
        self.words.say(phrase, &[])
    }

    pub(super) fn jurisdiction(&self, position: usize) -> Said {
        self.pack
            .jurisdictions
            .get(position)
            .map(|one| Said {
                id: one.id.clone(),
                text: one.name.clone(),
            })
            .unwrap_or_default()
    }

    /// "England and Wales, trafficking".
    pub(super) fn cell_name(&self, jurisdiction: usize, frame: Frame) -> String {
        let jurisdiction = self.jurisdiction(jurisdiction).text;
        let frame = self.frame_name(frame);
        self.words.say(
            Phrase::CellName,
            &[("jurisdiction", &jurisdiction), ("frame", &frame)],
        )
    }

    /// "23 November 2026" for an ISO date; a year or anything else stays as it is.
    pub(super) fn date(&self, iso: &str) -> String {
        let Some((year, rest)) = cut(iso, b'-') else {
            return iso.to_owned();
        };
        let Some((month, day)) = cut(rest, b'-') else {
            return iso.to_owned();
        };
        let month =
            number(month).and_then(|number| Phrase::MONTHS.get((number as usize).checked_sub(1)?));
        match (month, number(day).filter(|day| *day < 100)) {
            (Some(month), Some(day)) => {
                let month = self.words.say(*month, &[]);
                let day = digits(u128::from(day));
                self.words.say(
                    Phrase::Date,
                    &[("day", &day), ("month", &month), ("year", year)],
                )
            }
            _ => iso.to_owned(),
        }
    }
}
