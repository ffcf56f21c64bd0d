//! Definitions, jurisdictions and outcomes.

use super::formula::Within;
use super::names::Of;
use super::{Resolver, next, penalty, words};
use crate::authored;
use crate::diagnostics::{condition_without_words, no_elements, outcome_elsewhere};
use framewise_core::pack::{Confidence, Definition, Jurisdiction, Outcome, PartNote};

impl Resolver<'_> {
    pub(super) fn jurisdictions(&mut self, jurisdictions: &[authored::Jurisdiction]) {
        for jurisdiction in jurisdictions {
            let beyond = jurisdiction.beyond.clone().unwrap_or_default();
            self.pack().jurisdictions.push(Jurisdiction {
                id: jurisdiction.id.text.clone(),
                name: jurisdiction.name.text.clone(),
                note: jurisdiction.note.text.clone(),
                caution: jurisdiction.caution.text.clone(),
                beyond_trafficking: beyond.trafficking.text,
                beyond_csea: beyond.csea.text,
            });
        }
    }

    pub(super) fn definitions(&mut self, definitions: &[authored::Definition]) {
        for definition in definitions {
            self.definition(definition);
        }
    }

    fn definition(&mut self, written: &authored::Definition) {
        let id = written.id.text.clone();
        let jurisdiction = self.reference(Of::Jurisdiction, &written.jurisdiction);
        let cite = self.cite(
            &written.cite,
            &format!("the definition `{id}`"),
            written.id.place,
        );
        let mut remark = written.note.text.clone();
        let beside = written.beside.as_ref().map(|beside| {
            remark = format!("{} {remark}", beside.why.text)
                .trim_end()
                .to_owned();
            let what = format!("`beside` of the definition `{id}`");
            self.cite(&beside.cite, &what, beside.place)
        });
        words::date(&written.from, self.report);
        words::date(&written.to, self.report);
        words::date_order(&written.from, &written.to, self.report);
        let before = self.resolved.pack.parts.len();
        let mut within = Some(Within {
            definition: &id,
            elements: Vec::new(),
        });
        let formula = self.formula_within(&written.formula, &mut within);
        let elements = self.resolved.pack.parts.get(before..).unwrap_or_default();
        if elements.is_empty() {
            self.report.add(no_elements::at(written.id.place, &id));
        }
        // The encoding as a whole is as firm as its weakest element.
        let cites = elements
            .iter()
            .filter_map(|part| part.cite.as_ref())
            .chain([&cite]);
        let confidence = cites
            .map(|cite| cite.confidence)
            .max()
            .unwrap_or(Confidence::NotYetChecked);
        let note = PartNote {
            id: id.clone(),
            label: written.title.text.clone(),
            note: String::new(),
            cite: Some(cite.clone()),
        };
        let root = self.add_part(formula, note, written.id.place);
        self.resolved.definitions.push(written.id.place);
        self.pack().program.definitions.push(root);
        self.pack().definitions.push(Definition {
            id,
            title: written.title.text.clone(),
            short: written.short.text.clone(),
            summary: written.summary.text.clone(),
            jurisdiction,
            frame: written.frame.value.0,
            standing: written.standing.value.0,
            from: written.from.text.clone(),
            to: written.to.text.clone(),
            cite,
            confidence,
            note: remark,
            beside,
        });
    }

    pub(super) fn outcomes(&mut self, jurisdictions: &[authored::Jurisdiction]) {
        for (position, jurisdiction) in jurisdictions.iter().enumerate() {
            for outcome in &jurisdiction.outcomes {
                self.outcome(next(position), outcome);
            }
        }
        // Whoever lists them has the law before what is said of it.
        (self.pack().commentary.outcomes).sort_by_key(|outcome| outcome.comment);
    }

    fn outcome(&mut self, jurisdiction: u16, written: &authored::Outcome) {
        let id = written.id.text.clone();
        let what = format!("the outcome `{id}`");
        let dimension = self.reference(Of::Dimension, &written.dimension);
        let definition = self
            .names
            .resolve(Of::Definition, &written.definition, self.report);
        if let Some(hangs) = definition
            .and_then(|position| self.resolved.pack.definitions.get(usize::from(position)))
            && self.names.complete(&[Of::Jurisdiction])
            && (hangs.jurisdiction != jurisdiction || hangs.frame != written.frame.value.0)
        {
            self.report.add(outcome_elsewhere::at(
                written.definition.place,
                &id,
                &hangs.id,
            ));
        }
        let when = written.when.as_ref().and_then(|when| {
            if written.condition.is_empty() {
                self.report
                    .add(condition_without_words::at(when.place, &what));
            }
            self.condition(when)
        });
        let cite = self.cite(&written.cite, &what, written.id.place);
        // What hangs on a definition is about a provision, whoever reports it.
        let comment = definition.is_none()
            && (self.comments.get(usize::from(cite.source)).copied()).unwrap_or_default();
        let effect = if written.effect.is_empty() {
            &written.id
        } else {
            &written.effect
        };
        let outcome = Outcome {
            jurisdiction,
            frame: written.frame.value.0,
            dimension,
            definition,
            text: written.text.text.clone(),
            effect: effect.text.clone(),
            penalty: written
                .penalty
                .as_ref()
                .map(|written| penalty::read(written, self.report)),
            when,
            condition: written.condition.text.clone(),
            cite,
            comment,
            id,
        };
        self.pack().commentary.outcomes.push(outcome);
    }
}
