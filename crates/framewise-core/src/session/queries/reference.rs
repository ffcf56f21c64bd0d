//! Glossary, places of help and sources.

use super::super::state::Session;
use super::super::view::*;
use super::Reader;
use crate::listed::Listed as _;
use crate::pack::{Late, Said, Source};

impl Session {
    /// Terms and their preferred use.
    pub fn glossary(&self) -> Vec<GlossaryView> {
        self.loaded
            .commentary()
            .glossary
            .iter()
            .map(|entry| GlossaryView {
                said: entry.said.clone(),
                meaning: entry.meaning.clone(),
                usage: entry.usage.clone(),
                cite: self.loaded.cite(&entry.cite),
            })
            .listed()
    }

    /// Places of help, in the author's order.
    pub fn helplines(&self) -> Vec<HelplineView> {
        self.loaded
            .commentary()
            .helplines
            .iter()
            .map(|line| HelplineView {
                id: line.id.clone(),
                country: line.country.clone(),
                name: line.name.clone(),
                about: line.about.clone(),
                link: line.link.clone(),
                phone: line.phone.clone(),
                cite: self.loaded.cite(&line.cite),
                checked: {
                    let source = usize::from(line.cite.source);
                    String::from(self.loaded.late(Late::Checked(source)))
                },
            })
            .listed()
    }

    /// Every source of the pack, numbered.
    pub fn sources(&self) -> Vec<SourceView> {
        let reader = self.reader();
        let all = self.loaded.pack.sources.iter().enumerate();
        all.zip(1..)
            .map(|(source, number)| reader.source(source, number))
            .listed()
    }
}

impl Reader<'_> {
    fn source(&self, (position, source): (usize, &Source), number: usize) -> SourceView {
        let late = |word: fn(usize) -> Late| String::from(self.loaded.late(word(position)));
        let (title, body, year) = (late(Late::Title), late(Late::Body), late(Late::Year));
        // Until the title has arrived, the short form stands for it.
        let known = if title.is_empty() {
            &source.short
        } else {
            &title
        };
        let mut line = known.clone();
        for piece in [&body, &year] {
            if !piece.is_empty() {
                line.push_str(", ");
                line.push_str(piece);
            }
        }
        SourceView {
            number,
            said: Said {
                id: source.id.clone(),
                text: title,
            },
            short: source.short.clone(),
            body,
            year,
            link: late(Late::Link),
            confidence: source.confidence,
            confidence_text: self.loaded.confidence(source.confidence),
            checked: late(Late::Checked),
            line,
        }
    }
}
