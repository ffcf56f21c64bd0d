//! Arguments, corrections, tensions, glossary and helplines.

use super::Resolver;
use super::names::Of;
use crate::authored;
use crate::diagnostics::{bad_lines, condition_without_words, missing_citation, missing_key};
use crate::place::Text;
use framewise_core::pack::{Argument, Citation, Correction, GlossaryEntry, Helpline, Tension};

impl Resolver<'_> {
    pub(super) fn commentary(&mut self, commentary: &authored::Commentary) {
        for written in &commentary.corrections {
            if written.cites.is_empty() {
                self.report.add(missing_citation::at(
                    written.id.place,
                    &format!("the correction `{}`", written.id.text),
                ));
            }
            let cites = written
                .cites
                .iter()
                .filter_map(|cite| self.citation(cite))
                .collect();
            let correction = Correction {
                id: written.id.text.clone(),
                text: written.text.text.clone(),
                cites,
            };
            self.pack().commentary.corrections.push(correction);
        }
        for written in &commentary.arguments {
            let argument = self.argument(written);
            self.pack().commentary.arguments.push(argument);
        }
        for written in &commentary.tensions {
            let between = self.references(Of::Argument, &written.between);
            let tension = Tension {
                id: written.id.text.clone(),
                text: written.text.text.clone(),
                between,
            };
            self.pack().commentary.tensions.push(tension);
        }
    }

    fn argument(&mut self, written: &authored::Argument) -> Argument {
        let when = written.when.as_ref().and_then(|when| {
            if written.condition.is_empty() {
                let what = format!("the statement `{}`", written.id.text);
                self.report
                    .add(condition_without_words::at(when.place, &what));
            }
            self.condition(when)
        });
        Argument {
            id: written.id.text.clone(),
            kind: written.kind.value.0,
            text: written.text.text.clone(),
            voice: written.voice.value.0,
            hedge: written.hedge.text.clone(),
            lean: written.lean.value.0,
            weak: written.weak.0,
            stakeholders: self.stakeholders(&written.stakeholders),
            dimensions: self.references(Of::Dimension, &written.dimensions),
            when,
            condition: written.condition.text.clone(),
            lines: written.lines.text.clone(),
            corrections: self.references(Of::Correction, &written.corrections),
            cite: self.lines(&written.lines),
        }
    }

    /// The words for stakeholders: a pack holds them, so that no reader meets an id.
    fn stakeholders(&mut self, ids: &[Text]) -> Vec<String> {
        let positions = self.references(Of::Stakeholder, ids);
        positions
            .into_iter()
            .filter_map(|position| self.stakeholders.get(usize::from(position)).cloned())
            .collect()
    }

    /// The citation of the paper at these lines.
    fn lines(&mut self, lines: &Text) -> Citation {
        if self.paper.is_empty() && self.names.pack_file_unknown() {
            return Citation::default();
        }
        if self.paper.is_empty() {
            self.report.add(missing_key::at(
                self.paper.place,
                "a pack with statements",
                "paper",
            ));
            return Citation::default();
        }
        if lines.is_empty() {
            return Citation::default();
        }
        let range = |range: &str| {
            let ends: Option<Vec<u32>> = range
                .trim()
                .split('-')
                .map(|end| end.parse().ok())
                .collect();
            ends.is_some_and(|ends| {
                matches!(ends.as_slice(), [_])
                    || matches!(ends.as_slice(), [from, to] if from <= to)
            })
        };
        if !lines.text.split(',').all(range) {
            self.report.add(bad_lines::at(lines.place, &lines.text));
        }
        let word = if lines.text.contains(['-', ',']) {
            "lines"
        } else {
            "line"
        };
        let written = Text {
            text: format!("{} at {word} {}", self.paper.text, lines.text),
            place: lines.place,
        };
        self.citation(&written).unwrap_or_default()
    }

    pub(super) fn glossary(&mut self, glossary: &[authored::GlossaryEntry]) {
        for written in glossary {
            let what = format!("the glossary entry `{}`", written.id.text);
            let cite = self.cite(&written.cite, &what, written.id.place);
            self.pack().commentary.glossary.push(GlossaryEntry {
                said: super::said(&written.id, &written.term),
                meaning: written.meaning.text.clone(),
                usage: written.usage.text.clone(),
                cite,
            });
        }
    }

    pub(super) fn helplines(&mut self, helplines: &[authored::Helpline]) {
        for written in helplines {
            self.link(&written.link);
            let cite = self.cite(
                &written.cite,
                &format!("the helpline `{}`", written.id.text),
                written.id.place,
            );
            self.pack().commentary.helplines.push(Helpline {
                id: written.id.text.clone(),
                country: written.country.text.clone(),
                name: written.name.text.clone(),
                about: written.about.text.clone(),
                link: written.link.text.clone(),
                phone: written.phone.text.clone(),
                cite,
            });
        }
    }
}
