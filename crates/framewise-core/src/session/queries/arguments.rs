//! What the roundtable said: who, how surely, with the corrections that must stand beside it.

use super::super::action::Refused;
use super::super::judged::{self, Holds};
use super::super::state::Session;
use super::super::view::*;
use super::super::words::{LatePhrase, Phrase};
use super::Reader;
use crate::listed::Listed as _;
use crate::pack::{Argument, Lean, Said, Voice};

impl Session {
    /// Statements of the roundtable paper, in the pack's order.
    ///
    /// # Errors
    /// An unknown argument or dimension id in the filter.
    pub fn arguments(&self, filter: &ArgumentFilter) -> Result<Vec<ArgumentView>, Refused> {
        let reader = self.reader();
        for id in &filter.ids {
            if !self
                .loaded
                .commentary()
                .arguments
                .iter()
                .any(|argument| argument.id == *id)
            {
                return Err(self
                    .loaded
                    .unknown(Phrase::Late(LatePhrase::KindArgument), id));
            }
        }
        let pack = &self.loaded.pack;
        for id in &filter.dimensions {
            if !pack
                .dimensions
                .iter()
                .any(|dimension| dimension.said.id == *id)
            {
                return Err(self
                    .loaded
                    .unknown(Phrase::Late(LatePhrase::KindDimension), id));
            }
        }
        Ok((0..self.loaded.commentary().arguments.len())
            .filter_map(|position| reader.argument_at(position))
            .filter(|argument| wanted(filter, argument))
            .listed())
    }

    /// Statements that pull against each other.
    pub fn tensions(&self) -> Vec<TensionView> {
        let reader = self.reader();
        self.loaded
            .commentary()
            .tensions
            .iter()
            .map(|tension| TensionView {
                said: Said {
                    id: tension.id.clone(),
                    text: tension.text.clone(),
                },
                between: tension
                    .between
                    .iter()
                    .filter_map(|position| reader.argument_at(usize::from(*position)))
                    .listed(),
            })
            .listed()
    }

    /// The outcome dimensions in the author's order.
    pub fn dimensions(&self) -> Vec<Said> {
        self.loaded
            .pack
            .dimensions
            .iter()
            .enumerate()
            .map(|(position, _)| self.loaded.dimension(position))
            .listed()
    }

    /// Everyone whom an argument concerns, in the order of first mention.
    pub fn stakeholders(&self) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for stakeholder in self
            .loaded
            .commentary()
            .arguments
            .iter()
            .flat_map(|argument| &argument.stakeholders)
        {
            if !all.contains(stakeholder) {
                all.push(stakeholder.clone());
            }
        }
        all
    }
}

impl Reader<'_> {
    /// The statements about a dimension.
    pub(super) fn arguments_in(&self, dimension: usize) -> Vec<ArgumentView> {
        let arguments = self.loaded.commentary().arguments.iter().enumerate();
        arguments
            .filter(|(_, one)| {
                one.dimensions
                    .iter()
                    .any(|position| usize::from(*position) == dimension)
            })
            .filter_map(|(position, _)| self.argument_at(position))
            .listed()
    }

    pub(super) fn argument_at(&self, position: usize) -> Option<ArgumentView> {
        let argument = self.loaded.commentary().arguments.get(position)?;
        let condition = self.loaded.condition(argument.when);
        let holds = judged::holds(self.loaded, self.situation, self.judged, condition);
        Some(self.argument(argument, &holds))
    }

    fn argument(&self, argument: &Argument, holds: &Holds) -> ArgumentView {
        let mut lean_text = self.words().say(lean(argument.lean), &[]);
        if argument.weak {
            lean_text = self
                .words()
                .say(Phrase::Late(LatePhrase::LeanWeak), &[("lean", &lean_text)]);
        }
        ArgumentView {
            id: argument.id.clone(),
            kind: argument.kind,
            text: argument.text.clone(),
            voice: argument.voice,
            voice_text: self.words().say(voice(argument.voice), &[]),
            hedge: argument.hedge.clone(),
            lean: argument.lean,
            lean_text,
            weak: argument.weak,
            stakeholders: argument.stakeholders.clone(),
            dimensions: argument
                .dimensions
                .iter()
                .map(|position| self.loaded.dimension(usize::from(*position)))
                .listed(),
            condition: argument.condition.clone(),
            applies: self.applies(holds).0,
            corrections: argument
                .corrections
                .iter()
                .filter_map(|position| {
                    self.loaded
                        .commentary()
                        .corrections
                        .get(usize::from(*position))
                })
                .map(|correction| CorrectionView {
                    id: correction.id.clone(),
                    text: correction.text.clone(),
                    cites: correction
                        .cites
                        .iter()
                        .map(|cite| self.loaded.cite(cite))
                        .listed(),
                })
                .listed(),
            cite: self.loaded.cite(&argument.cite),
        }
    }
}

fn wanted(filter: &ArgumentFilter, argument: &ArgumentView) -> bool {
    let any =
        |list: &[String], has: &dyn Fn(&String) -> bool| list.is_empty() || list.iter().any(has);
    any(&filter.ids, &|id| *id == argument.id)
        && any(&filter.dimensions, &|id| {
            argument.dimensions.iter().any(|said| said.id == *id)
        })
        && any(&filter.stakeholders, &|name| {
            argument.stakeholders.contains(name)
        })
        && (filter.leans.is_empty() || filter.leans.contains(&argument.lean))
        && (filter.kinds.is_empty() || filter.kinds.contains(&argument.kind))
        && !(filter.only_applying && argument.applies == Applies::No)
}

fn voice(voice: Voice) -> Phrase {
    match voice {
        Voice::Paper => Phrase::Late(LatePhrase::VoicePaper),
        Voice::Roundtable => Phrase::Late(LatePhrase::VoiceRoundtable),
        Voice::Some => Phrase::Late(LatePhrase::VoiceSome),
        Voice::Ijm => Phrase::Late(LatePhrase::VoiceIjm),
        Voice::Argued => Phrase::Late(LatePhrase::VoiceArgued),
        Voice::Noted => Phrase::Late(LatePhrase::VoiceNoted),
        Voice::BroadlyAgreed => Phrase::Late(LatePhrase::VoiceBroadlyAgreed),
        Voice::Felt => Phrase::Late(LatePhrase::VoiceFelt),
        Voice::Majority => Phrase::Late(LatePhrase::VoiceMajority),
        Voice::Reported => Phrase::Late(LatePhrase::VoiceReported),
        Voice::Recommends => Phrase::Late(LatePhrase::VoiceRecommends),
        Voice::ThirdParty => Phrase::Late(LatePhrase::VoiceThirdParty),
    }
}

fn lean(lean: Lean) -> Phrase {
    match lean {
        Lean::ForTrafficking => Phrase::Late(LatePhrase::LeanForTrafficking),
        Lean::AgainstTrafficking => Phrase::Late(LatePhrase::LeanAgainstTrafficking),
        Lean::ForCsea => Phrase::Late(LatePhrase::LeanForCsea),
        Lean::Both => Phrase::Late(LatePhrase::LeanBoth),
        Lean::Neutral => Phrase::Late(LatePhrase::LeanNeutral),
        Lean::Whatever => Phrase::Late(LatePhrase::LeanWhatever),
    }
}
