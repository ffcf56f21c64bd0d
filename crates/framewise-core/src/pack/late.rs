//! Words of the law that a first drawing does not need: what a source is in full, remarks, summaries, what counts as a
//! fact, who holds a reading, and the ids of elements.
//!
//! They are a third of the law's weight. A stored pack has them in its second section, as one list in a fixed order;
//! a pack in memory has them in their places. It knows no widget: which words these are is decided here alone.

use super::{Pack, PackError};

/// One of these words, by the position of what it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Late {
    /// [`super::Source::title`]
    Title(usize),
    /// [`super::Source::body`]
    Body(usize),
    /// [`super::Source::year`]
    Year(usize),
    /// [`super::Source::link`]
    Link(usize),
    /// [`super::Source::checked`]
    Checked(usize),
    /// [`super::Source::provision`]
    Provision(usize),
    /// [`super::Definition::note`]
    Definition(usize),
    /// [`super::PartNote::note`]
    Part(usize),
    /// [`super::Fact::help`]
    Fact(usize),
    /// [`super::Definition::summary`]
    Summary(usize),
    /// [`super::PartNote::id`]
    PartId(usize),
    /// [`super::Jurisdiction::caution`]
    Caution(usize),
    /// [`super::Reading::help`]
    Reading(usize),
    /// [`super::Holder::text`], by its position among the holders of all readings.
    Holder(usize),
    /// Words of a [`super::ReadingOption`], by its position among the options of all readings.
    Option(usize),
    /// [`super::Fact::question`]; until it has arrived, the label stands for it.
    Question(usize),
    /// [`super::Scenario::teaches`]
    Teaches(usize),
    /// Name of a [`super::Dimension`]
    Dimension(usize),
    /// [`super::Dimension::question`]
    DimensionQuestion(usize),
}

/// Words of a source.
const OF_SOURCE: usize = 6;

/// Words of a dimension.
const OF_DIMENSION: usize = 2;

impl Pack {
    /// Takes the words out of their places.
    pub fn take_late(&mut self) -> Vec<String> {
        let mut words = Vec::new();
        self.each_late(&mut |word| words.push(core::mem::take(word)));
        words
    }

    /// Puts words that were taken back into their places.
    pub fn put_late(&mut self, words: Vec<String>) {
        let mut words = words.into_iter();
        self.each_late(&mut |word| *word = words.next().unwrap_or_default());
    }

    /// Where one of the words stands in the list.
    pub fn late_place(&self, word: Late) -> usize {
        let definitions = self.sources.len() * OF_SOURCE;
        let parts = definitions + self.definitions.len();
        let facts = parts + self.parts.len();
        let summaries = facts + self.facts.len();
        let ids = summaries + self.definitions.len();
        let cautions = ids + self.parts.len();
        let readings = cautions + self.jurisdictions.len();
        let holders = readings + self.readings.len();
        // Counted only for words that stand after them.
        let options = || holders + self.holders_before(self.readings.len());
        let questions = || options() + self.options_before(self.readings.len());
        let scenarios = || questions() + self.facts.len();
        let dimensions = || scenarios() + self.scenarios.len();
        match word {
            Late::Title(source) => source * OF_SOURCE,
            Late::Body(source) => source * OF_SOURCE + 1,
            Late::Year(source) => source * OF_SOURCE + 2,
            Late::Link(source) => source * OF_SOURCE + 3,
            Late::Checked(source) => source * OF_SOURCE + 4,
            Late::Provision(source) => source * OF_SOURCE + 5,
            Late::Definition(definition) => definitions + definition,
            Late::Part(part) => parts + part,
            Late::Fact(fact) => facts + fact,
            Late::Summary(definition) => summaries + definition,
            Late::PartId(part) => ids + part,
            Late::Caution(jurisdiction) => cautions + jurisdiction,
            Late::Reading(reading) => readings + reading,
            Late::Holder(holder) => holders + holder,
            Late::Option(option) => options() + option,
            Late::Question(fact) => questions() + fact,
            Late::Teaches(scenario) => scenarios() + scenario,
            Late::Dimension(dimension) => dimensions() + dimension * OF_DIMENSION,
            Late::DimensionQuestion(dimension) => dimensions() + dimension * OF_DIMENSION + 1,
        }
    }

    /// How many holders the readings before this one have.
    pub fn holders_before(&self, reading: usize) -> usize {
        let before = self.readings.iter().take(reading);
        before
            .flat_map(|reading| &reading.options)
            .map(|option| option.holders.len())
            .sum()
    }

    /// How many options the readings before this one have.
    pub fn options_before(&self, reading: usize) -> usize {
        let before = self.readings.iter().take(reading);
        before.map(|reading| reading.options.len()).sum()
    }

    /// There are as many words as places for them.
    pub(super) fn check_late(&self, words: &[String]) -> Result<(), PackError> {
        if words.len() == self.late_place(Late::Dimension(self.dimensions.len())) {
            Ok(())
        } else {
            Err(PackError::NotParallel("late words"))
        }
    }

    fn each_late(&mut self, visit: &mut dyn FnMut(&mut String)) {
        for source in &mut self.sources {
            visit(&mut source.title);
            visit(&mut source.body);
            visit(&mut source.year);
            visit(&mut source.link);
            visit(&mut source.checked);
            visit(&mut source.provision);
        }
        for definition in &mut self.definitions {
            visit(&mut definition.note);
        }
        for part in &mut self.parts {
            visit(&mut part.note);
        }
        for fact in &mut self.facts {
            visit(&mut fact.help);
        }
        for definition in &mut self.definitions {
            visit(&mut definition.summary);
        }
        for part in &mut self.parts {
            visit(&mut part.id);
        }
        for jurisdiction in &mut self.jurisdictions {
            visit(&mut jurisdiction.caution);
        }
        for reading in &mut self.readings {
            visit(&mut reading.help);
        }
        let options = self
            .readings
            .iter_mut()
            .flat_map(|reading| &mut reading.options);
        for holder in options.flat_map(|option| &mut option.holders) {
            visit(&mut holder.text);
        }
        let options = self
            .readings
            .iter_mut()
            .flat_map(|reading| &mut reading.options);
        for option in options {
            visit(&mut option.said.text);
        }
        for fact in &mut self.facts {
            visit(&mut fact.question);
        }
        for scenario in &mut self.scenarios {
            visit(&mut scenario.teaches);
        }
        for dimension in &mut self.dimensions {
            visit(&mut dimension.said.text);
            visit(&mut dimension.question);
        }
    }
}
