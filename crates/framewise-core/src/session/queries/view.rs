//! The whole view after an action, and lists to choose from.

use super::super::action::Refused;
use super::super::state::Session;
use super::super::tasks::share;
use super::super::view::*;
use super::super::words::Phrase;
use super::Reader;
use crate::arrange::Arrange as _;
use crate::listed::Listed as _;
use crate::pack::{Definition, Said};

impl Session {
    /// Everything the explorer needs.
    pub fn view(&self) -> View {
        let reader = self.reader();
        let open = reader.open_definitions();
        let support = Reader::all_open(&open);
        let topics = reader.topics(&support.facts);
        View {
            revision: self.revision,
            about: reader.about(),
            scenario: reader.scenario_state(),
            story: reader.story(),
            left: reader.left(&topics),
            topics,
            readings: reader.readings(&open),
            frames: reader.frame_choices(),
            choices: reader.jurisdiction_choices(),
            jurisdictions: reader.jurisdictions(&open),
            clash: reader.clash(),
            can_undo: !self.past.is_empty(),
            can_redo: !self.future.is_empty(),
            share: self.share_code(),
        }
    }

    /// Code that restores this state; safe in a URL fragment as it is.
    pub fn share_code(&self) -> String {
        share::encode(&self.loaded, &self.moment, &self.shown)
    }

    /// What the pack is.
    pub fn about(&self) -> AboutView {
        self.reader().about()
    }

    /// The scenarios that can be loaded.
    pub fn scenarios(&self) -> Vec<ScenarioView> {
        let reader = self.reader();
        self.loaded
            .pack
            .scenarios
            .iter()
            .map(|scenario| reader.scenario_view(scenario, false))
            .listed()
    }

    /// All definitions of the pack, shown or not.
    pub fn definitions(&self) -> Vec<DefinitionHead> {
        let reader = self.reader();
        let mut all: Vec<(usize, &Definition)> =
            self.loaded.pack.definitions.iter().enumerate().listed();
        // By place, in the order of the pack's places; the files of one place may be several.
        all.arrange_by_key(|(_, definition)| definition.jurisdiction);
        all.iter()
            .map(|(position, definition)| reader.head(*position, definition))
            .listed()
    }

    /// These definitions with their verdicts, in the order asked for.
    ///
    /// # Errors
    /// An unknown id.
    pub fn verdicts_of(&self, ids: &[&str]) -> Result<Vec<DefinitionView>, Refused> {
        let reader = self.reader();
        let mut views = Vec::with_capacity(ids.len());
        for id in ids {
            let position = self.loaded.definition_named(id)?;
            views.extend(reader.definition_view(position, None));
        }
        Ok(views)
    }

    /// These facts with their answers, in the order asked for.
    ///
    /// # Errors
    /// An unknown id.
    pub fn facts_of(&self, ids: &[&str]) -> Result<Vec<FactView>, Refused> {
        let reader = self.reader();
        let support = Reader::all_open(&reader.open_definitions());
        let mut views = Vec::with_capacity(ids.len());
        for id in ids {
            let (variable, _) = self.loaded.fact_named(id)?;
            views.extend(reader.fact_view(variable, &support.facts, &[]));
        }
        Ok(views)
    }

    /// Why the other answers leave no room for a value of a fact ("Crossing a border is travel."). Nothing if they do, or
    /// if they clash without it.
    ///
    /// # Errors
    /// An unknown id, or a clash too large to be made small.
    pub fn no_room(&self, fact: &str, value: &str) -> Result<Option<String>, Refused> {
        let (variable, fact) = self.loaded.fact_named(fact)?;
        let value = self
            .loaded
            .value_named(&fact.values, value, Phrase::KindValue)?;
        let reader = self.reader();
        if self.judged.clashes() {
            return Ok(None);
        }
        match self
            .loaded
            .engine
            .no_room(variable, value, reader.situation)
        {
            Ok(clash) => Ok(clash.map(|clash| reader.no_room(&clash))),
            Err(error) => Err(reader.refused(error)),
        }
    }
}

impl Reader<'_> {
    fn about(&self) -> AboutView {
        let about = &self.loaded.pack.about;
        let date = self.loaded.date(&about.as_of);
        AboutView {
            said: Said {
                id: about.id.clone(),
                text: about.title.clone(),
            },
            version: about.version.clone(),
            as_of: about.as_of.clone(),
            as_of_sentence: self.words().say(Phrase::AsOf, &[("date", &date)]),
            language: about.language.clone(),
            licence: about.licence.clone(),
            disclaimer: about.disclaimer.clone(),
            content_note: about.content_note.clone(),
            paper_note: about.paper_note.clone(),
        }
    }

    fn left(&self, topics: &[TopicView]) -> LeftView {
        let all = || topics.iter().flat_map(|topic| &topic.facts);
        let needed = all().filter(|fact| fact.need == Need::Needed).count();
        let unanswered = all().filter(|fact| fact.need != Need::Answered).count();
        let mut sentence = self.words().count(Phrase::LeftUnanswered, unanswered, &[]);
        if unanswered > 0 {
            sentence.push(' ');
            sentence.push_str(&self.words().count(Phrase::LeftNeeded, needed, &[]));
        }
        LeftView {
            unanswered,
            needed,
            sentence,
        }
    }

    fn jurisdiction_choices(&self) -> Vec<JurisdictionChoice> {
        (0..self.loaded.pack.jurisdictions.len())
            .map(|position| JurisdictionChoice {
                said: self.loaded.jurisdiction(position),
                shown: self.shown.jurisdiction(position),
            })
            .listed()
    }
}
