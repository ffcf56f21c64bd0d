//! Both frames at once: whether both are met, and which provisions each of them adds.
//!
//! It says nothing of how charges are joined or sentences added up: no pack records that.

use super::super::judged::{Holds, Judgement};
use super::super::view::*;
use super::super::words::{LatePhrase, Phrase};
use super::Reader;
use super::difference::Weighed;
use super::verdicts::push_new;
use crate::listed::Listed as _;
use crate::logic::Status;
use crate::logic::program::Formula;
use crate::pack::Frame;

impl Reader<'_> {
    /// The column of both; none where a frame has no definition in force.
    pub(super) fn together(&self, one: (usize, Frame), other: (usize, Frame)) -> Option<Together> {
        let one = self.loaded.cell(one.0, one.1)?;
        let other = self.loaded.cell(other.0, other.1)?;
        if one.deciding.is_empty() || other.deciding.is_empty() {
            return None;
        }
        let words = self.words();
        let (left, right) = (self.cell_finding(one), self.cell_finding(other));
        // Two open verdicts may still exclude each other, so the pair is judged as one formula.
        let both = Formula::All(vec![Formula::Part(one.part), Formula::Part(other.part)]);
        let (kind, word, phrase) = if self.judged.of_part(one.part) == Judgement::Clash {
            let kind = VerdictKind::Clash;
            (kind, self.word(kind, &left.support), Phrase::ReasonClash)
        } else {
            match (self.status(&both), left.kind, right.kind) {
                (Status::Met, _, _) => (
                    VerdictKind::Met,
                    words.say(Phrase::Late(LatePhrase::BothMet), &[]),
                    Phrase::Late(LatePhrase::TogetherMet),
                ),
                (Status::NotMet, _, _) => (
                    VerdictKind::NotMet,
                    words.say(Phrase::Late(LatePhrase::BothNotMet), &[]),
                    Phrase::Late(LatePhrase::TogetherNotMet),
                ),
                // With one side met, the pair turns on exactly what the other turns on.
                (Status::Open, VerdictKind::Met, kind) => (
                    kind,
                    self.word(kind, &right.support),
                    Phrase::Late(LatePhrase::TogetherOpen),
                ),
                (Status::Open, kind, VerdictKind::Met) => (
                    kind,
                    self.word(kind, &left.support),
                    Phrase::Late(LatePhrase::TogetherOpen),
                ),
                (Status::Open, _, _) => (
                    VerdictKind::OnBoth,
                    words.say(Phrase::Late(LatePhrase::BothOpen), &[]),
                    Phrase::Late(LatePhrase::TogetherOpen),
                ),
            }
        };
        Some(Together {
            heading: words.say(Phrase::Late(LatePhrase::AsBoth), &[]),
            kind,
            word,
            sentence: words.say(phrase, &[]),
            note: words.say(Phrase::Late(LatePhrase::TogetherNote), &[]),
        })
    }

    /// Provisions that can apply, by the frame that opens them. The same effect in both frames counts once.
    pub(super) fn together_parts(
        &self,
        trafficking: &[Weighed<'_>],
        csea: &[Weighed<'_>],
    ) -> Vec<TogetherPart> {
        let mut both = Vec::new();
        let mut only_one = Vec::new();
        let mut only_other = Vec::new();
        for (list, facing, only) in [
            (trafficking, csea, &mut only_one),
            (csea, trafficking, &mut only_other),
        ] {
            for item in list.iter().filter(|item| self.can_follow(item)) {
                let shared = facing
                    .iter()
                    .any(|one| one.outcome.effect == item.outcome.effect && self.can_follow(one));
                let cite = self.loaded.cite(&item.outcome.cite);
                push_new(if shared { &mut both } else { &mut *only }, cite);
            }
        }
        [
            (Phrase::Late(LatePhrase::TogetherBoth), both),
            (Phrase::Late(LatePhrase::TogetherOnlyTrafficking), only_one),
            (Phrase::Late(LatePhrase::TogetherOnlyCsea), only_other),
        ]
        .into_iter()
        .filter(|(_, cites)| !cites.is_empty())
        .map(|(phrase, cites)| TogetherPart {
            label: self.words().say(phrase, &[]),
            cites,
        })
        .listed()
    }

    /// It is a provision, its condition is not excluded, and the definition that it hangs on, if any, is not excluded either.
    fn can_follow(&self, item: &Weighed<'_>) -> bool {
        !item.outcome.comment
            && item.holds != Holds::No
            && item.outcome.definition.is_none_or(|position| {
                let part = self.loaded.part_of(usize::from(position));
                self.judged.of_part(part) != Judgement::Status(Status::NotMet)
            })
    }
}
