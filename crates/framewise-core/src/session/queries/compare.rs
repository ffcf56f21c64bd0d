//! Two definitions against each other, with exact counts and a situation for each region.

use super::super::action::Refused;
use super::super::state::Session;
use super::super::view::*;
use super::super::words::{LatePhrase, Phrase, sentence};
use super::{Reader, clauses};
use crate::listed::Listed as _;
use crate::logic::program::{PartId, Value, VariableId};
use crate::logic::{self, Answer, Counts, QueryError, ReadingCounts, Region};
use crate::pack::FactKind;
use crate::text::digits;

/// Most choices of open readings that are counted apart.
const MOST_READINGS: usize = 8;
/// Shares are given in whole ten-thousandths.
const WHOLE: u64 = 10_000;

impl Session {
    /// How two definitions relate under the answers and readings of this session.
    ///
    /// # Errors
    /// An unknown id, or the engine's bound.
    pub fn compare(&self, left: &str, right: &str) -> Result<Comparison, Refused> {
        let left = self.loaded.definition_named(left)?;
        let right = self.loaded.definition_named(right)?;
        self.reader().compare(left, right)
    }
}

/// The two names, for labels.
struct Names<'text> {
    left: &'text str,
    right: &'text str,
}

impl Reader<'_> {
    fn compare(&self, left: usize, right: usize) -> Result<Comparison, Refused> {
        let (Some(left_head), Some(right_head)) = (self.head_at(left), self.head_at(right)) else {
            return Err(self.loaded.unknown(Phrase::KindDefinition, ""));
        };
        let names = Names {
            left: &left_head.short,
            right: &right_head.short,
        };
        let (one, other) = (self.loaded.part_of(left), self.loaded.part_of(right));
        let found = match self
            .loaded
            .engine
            .compare(one, other, self.situation, MOST_READINGS)
        {
            Ok(found) => found,
            Err(QueryError::Clash) => {
                return Ok(Comparison {
                    relation: Relation::Clash,
                    sentence: self.words().say(Phrase::ReasonClash, &[]),
                    regions: Vec::new(),
                    read_as: Vec::new(),
                    cases: Vec::new(),
                    cases_complete: true,
                    total: "0".to_owned(),
                    counted: String::new(),
                    under: self.under(),
                    left: left_head,
                    right: right_head,
                });
            }
            Err(error) => return Err(self.refused(error)),
        };
        let mut cases = Vec::with_capacity(found.counts.len());
        for case in &found.counts {
            cases.push(self.case(one, other, case, &names, &found)?);
        }
        let relation = relation(found.relation);
        let first = cases.first().cloned();
        let (regions, read_as, total) = match first {
            Some(case) => (case.regions, case.readings, case.total),
            None => (Vec::new(), Vec::new(), "0".to_owned()),
        };
        Ok(Comparison {
            relation,
            sentence: self.relation_sentence(relation, &left_head, &right_head),
            regions,
            read_as,
            cases,
            cases_complete: found.counts_complete,
            total,
            counted: self.counted(&found.counted),
            under: self.under(),
            left: left_head,
            right: right_head,
        })
    }

    /// One choice of readings. Its witnesses must be read in the same way, so they are asked for again.
    fn case(
        &self,
        one: PartId,
        other: PartId,
        case: &ReadingCounts,
        names: &Names<'_>,
        found: &logic::Comparison,
    ) -> Result<ComparisonCase, Refused> {
        let regions = if case.readings.is_empty() {
            self.regions(&case.counts, names, &found.counted, &found.witnesses)
        } else {
            let mut read = self.situation.clone();
            for (reading, value) in &case.readings {
                read.set(*reading, Answer::Is(*value));
            }
            let again = self.loaded.engine.compare(one, other, &read, 1);
            let witnesses = again.map_err(|error| self.refused(error))?.witnesses;
            self.regions(&case.counts, names, &found.counted, &witnesses)
        };
        Ok(ComparisonCase {
            readings: case
                .readings
                .iter()
                .map(|(one, value)| self.loaded.given(*one, *value))
                .listed(),
            regions,
            total: digits(total(&case.counts)),
        })
    }

    /// All given answers and chosen readings.
    fn under(&self) -> Vec<Given> {
        let all: Vec<VariableId> = self.all_variables().listed();
        self.given(&all)
    }

    fn regions(
        &self,
        counts: &Counts,
        names: &Names<'_>,
        counted: &[VariableId],
        witnesses: &[logic::Witness],
    ) -> Vec<RegionView> {
        let whole = total(counts);
        [
            (RegionKind::Both, Region::Both, counts.both),
            (RegionKind::OnlyLeft, Region::OnlyFirst, counts.only_first),
            (
                RegionKind::OnlyRight,
                Region::OnlySecond,
                counts.only_second,
            ),
            (RegionKind::Neither, Region::Neither, counts.neither),
        ]
        .into_iter()
        .map(|(kind, region, count)| {
            let witness = witnesses.iter().find(|witness| witness.region == region);
            RegionView {
                kind,
                label: self.region_label(kind, names),
                count: digits(count),
                share: share(count, whole),
                share_text: self.share_text(count, whole),
                witness: witness.map_or(Witness::Empty, |witness| {
                    self.witness(&witness.values, counted)
                }),
            }
        })
        .listed()
    }

    fn region_label(&self, kind: RegionKind, names: &Names<'_>) -> String {
        let (phrase, name) = match kind {
            RegionKind::Both => (Phrase::Late(LatePhrase::RegionBoth), ""),
            RegionKind::OnlyLeft => (Phrase::Late(LatePhrase::RegionOnly), names.left),
            RegionKind::OnlyRight => (Phrase::Late(LatePhrase::RegionOnly), names.right),
            RegionKind::Neither => (Phrase::Late(LatePhrase::RegionNeither), ""),
        };
        self.words().say(phrase, &[("name", name)])
    }

    /// Only what is counted is told: given answers are known, and the rest does not matter.
    fn witness(&self, values: &[Value], counted: &[VariableId]) -> Witness {
        let of = |one: &VariableId| Some(self.loaded.given(*one, *values.get(usize::from(one.0))?));
        let given: Vec<Given> = counted.iter().filter_map(of).listed();
        let is_no = |one: &VariableId| {
            values.get(usize::from(one.0)) == Some(&0)
                && self
                    .loaded
                    .fact(*one)
                    .is_some_and(|fact| fact.kind == FactKind::YesNo)
        };
        let said: Vec<Given> = counted
            .iter()
            .filter(|one| !is_no(one))
            .filter_map(of)
            .listed();
        let rest = counted.iter().filter(|one| is_no(one)).count();
        let list = self.words().list(&clauses(&said));
        let text = match (said.is_empty(), rest) {
            (true, _) => self
                .words()
                .say(Phrase::Late(LatePhrase::WitnessNothing), &[]),
            (false, 0) => self
                .words()
                .say(Phrase::Late(LatePhrase::WitnessAll), &[("list", &list)]),
            (false, rest) => self.words().count(
                Phrase::Late(LatePhrase::WitnessRest),
                rest,
                &[("list", &list)],
            ),
        };
        Witness::Situation {
            given,
            sentence: sentence(&text),
        }
    }

    fn counted(&self, counted: &[VariableId]) -> String {
        let labels: Vec<String> = counted
            .iter()
            .map(|one| self.loaded.turning_on(*one))
            .listed();
        if labels.is_empty() {
            return self
                .words()
                .say(Phrase::Late(LatePhrase::CountedNothing), &[]);
        }
        let list = self.words().short_list(&labels, 6);
        self.words().count(
            Phrase::Late(LatePhrase::CountedFacts),
            labels.len(),
            &[("list", &list)],
        )
    }

    /// Definitions of two places are named with them: "Criminal Code s.271.4 (Australia)".
    fn relation_sentence(
        &self,
        relation: Relation,
        left: &DefinitionHead,
        right: &DefinitionHead,
    ) -> String {
        let apart = left.jurisdiction.id != right.jurisdiction.id;
        let name = |head: &DefinitionHead| match apart {
            true => [&head.short, " (", &head.jurisdiction.text, ")"].concat(),
            false => head.short.clone(),
        };
        let phrase = match relation {
            Relation::Equivalent => Phrase::Late(LatePhrase::RelationEquivalent),
            Relation::LeftImpliesRight => Phrase::Late(LatePhrase::RelationLeft),
            Relation::RightImpliesLeft => Phrase::Late(LatePhrase::RelationRight),
            Relation::Disjoint => Phrase::Late(LatePhrase::RelationDisjoint),
            Relation::LeftImpossible => Phrase::Late(LatePhrase::RelationLeftNever),
            Relation::RightImpossible => Phrase::Late(LatePhrase::RelationRightNever),
            Relation::NeitherPossible => Phrase::Late(LatePhrase::RelationNeither),
            Relation::Overlapping => Phrase::Late(LatePhrase::RelationOverlap),
            Relation::Clash => Phrase::ReasonClash,
        };
        self.words()
            .say(phrase, &[("left", &name(left)), ("right", &name(right))])
    }

    /// "12.5%", computed from whole numbers only.
    fn share_text(&self, count: u128, whole: u128) -> String {
        let words = self.words();
        if count == 0 {
            return words.say(Phrase::Late(LatePhrase::ShareNone), &[]);
        }
        if count == whole {
            return words.say(Phrase::Late(LatePhrase::ShareAll), &[]);
        }
        // Tenths of a percent, rounded to the nearest.
        let tenths = ratio(count, whole, 1000);
        if tenths == 0 {
            return words.say(Phrase::Late(LatePhrase::ShareTiny), &[]);
        }
        if tenths >= 1000 {
            return words.say(Phrase::Late(LatePhrase::ShareNearlyAll), &[]);
        }
        let (units, rest) = (
            digits(u128::from(tenths / 10)),
            digits(u128::from(tenths % 10)),
        );
        let phrase = if rest == "0" {
            Phrase::Late(LatePhrase::ShareWhole)
        } else {
            Phrase::Late(LatePhrase::ShareTenths)
        };
        words.say(phrase, &[("units", &units), ("tenths", &rest)])
    }
}

fn total(counts: &Counts) -> u128 {
    [
        counts.both,
        counts.only_first,
        counts.only_second,
        counts.neither,
    ]
    .into_iter()
    .fold(0, u128::saturating_add)
}

fn share(count: u128, whole: u128) -> u16 {
    u16::try_from(ratio(count, whole, WHOLE)).unwrap_or(u16::MAX)
}

/// `count / whole` in units of `1 / scale`, rounded to the nearest. Very large counts lose their lowest bits first,
/// which is far below what is shown.
fn ratio(count: u128, whole: u128, scale: u64) -> u64 {
    // Fifty bits are left, so that a product with the scale fits into 64.
    let shift = 78u32.saturating_sub(whole.leading_zeros());
    let (count, whole) = ((count >> shift) as u64, (whole >> shift) as u64);
    if whole == 0 {
        return 0;
    }
    (count * scale + whole / 2) / whole
}

fn relation(relation: logic::Relation) -> Relation {
    match relation {
        logic::Relation::Equivalent => Relation::Equivalent,
        logic::Relation::NeitherPossible => Relation::NeitherPossible,
        logic::Relation::FirstImpossible => Relation::LeftImpossible,
        logic::Relation::SecondImpossible => Relation::RightImpossible,
        logic::Relation::FirstImpliesSecond => Relation::LeftImpliesRight,
        logic::Relation::SecondImpliesFirst => Relation::RightImpliesLeft,
        logic::Relation::Disjoint => Relation::Disjoint,
        logic::Relation::Overlapping => Relation::Overlapping,
    }
}
