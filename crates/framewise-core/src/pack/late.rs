//! Words of the law that a first drawing does not need: what a source is in full, remarks, and what counts as a fact.
//!
//! They are a quarter of the law's weight. A stored pack has them in its second section, as one list in a fixed order;
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
    /// [`super::Definition::note`]
    Definition(usize),
    /// [`super::PartNote::note`]
    Part(usize),
    /// [`super::Fact::help`]
    Fact(usize),
}

/// Words of a source.
const OF_SOURCE: usize = 5;

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
        match word {
            Late::Title(source) => source * OF_SOURCE,
            Late::Body(source) => source * OF_SOURCE + 1,
            Late::Year(source) => source * OF_SOURCE + 2,
            Late::Link(source) => source * OF_SOURCE + 3,
            Late::Checked(source) => source * OF_SOURCE + 4,
            Late::Definition(definition) => definitions + definition,
            Late::Part(part) => parts + part,
            Late::Fact(fact) => facts + fact,
        }
    }

    /// There are as many words as places for them.
    pub(super) fn check_late(&self, words: &[String]) -> Result<(), PackError> {
        if words.len() == self.late_place(Late::Fact(self.facts.len())) {
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
    }
}
