//! The smaller files: pack.yaml, glossary, helplines, quizzes.

use super::names::{Names, Of};
use super::{Kind, Sorted, cite, scenarios, vocabulary};
use crate::diagnostic::Diagnostics;
use crate::read::{Fields, text};
use framewise_core::pack::{About, Dimension, GlossaryEntry, Helpline, Pack, QuizItem, Said};

/// `pack.yaml`.
pub(super) fn about(sorted: &Sorted<'_>, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    for root in sorted.roots(Kind::Pack) {
        let mut fields = Fields::open(root, "pack.yaml", diagnostics);
        pack.about = About {
            id: fields.words("id", diagnostics),
            title: fields.words("title", diagnostics),
            version: fields.words("version", diagnostics),
            as_of: fields.words("as-of", diagnostics),
            language: fields.words("language", diagnostics),
            licence: fields.words("licence", diagnostics),
            disclaimer: fields.words("disclaimer", diagnostics),
            content_note: fields.words("content-note", diagnostics),
            paper_note: fields.words("paper-note", diagnostics),
        };
        for item in fields.items("topics", diagnostics) {
            pack.topics.push(vocabulary::id_and_text(item, "a topic", diagnostics));
        }
        for item in fields.items("dimensions", diagnostics) {
            let mut own = Fields::open(item, "a dimension", diagnostics);
            pack.dimensions.push(Dimension {
                said: Said { id: own.words("id", diagnostics), text: own.words("text", diagnostics) },
                question: own.words("question", diagnostics),
            });
            own.close(diagnostics);
        }
        fields.close(diagnostics);
    }
}

/// `glossary.yaml`.
pub(super) fn glossary(sorted: &Sorted<'_>, names: &Names, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    for item in sorted.items(Kind::Glossary, diagnostics) {
        let mut fields = Fields::open(item, "a glossary entry", diagnostics);
        let entry = GlossaryEntry {
            said: Said { id: fields.words("id", diagnostics), text: fields.words("term", diagnostics) },
            meaning: fields.words("meaning", diagnostics),
            usage: fields.maybe("usage", diagnostics),
            cite: cite::needed(&mut fields, names, pack, diagnostics),
        };
        fields.close(diagnostics);
        pack.glossary.push(entry);
    }
}

/// `helplines.yaml`.
pub(super) fn helplines(sorted: &Sorted<'_>, names: &Names, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    for item in sorted.items(Kind::Helplines, diagnostics) {
        let mut fields = Fields::open(item, "a place of help", diagnostics);
        let helpline = Helpline {
            id: fields.words("id", diagnostics),
            country: fields.maybe("country", diagnostics),
            name: fields.words("name", diagnostics),
            about: fields.words("about", diagnostics),
            link: fields.words("link", diagnostics),
            phone: fields.maybe("phone", diagnostics),
            cite: cite::needed(&mut fields, names, pack, diagnostics),
        };
        fields.close(diagnostics);
        pack.helplines.push(helpline);
    }
}

/// `quizzes/*.yaml`.
pub(super) fn quiz(sorted: &Sorted<'_>, names: &Names, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    for item in sorted.items(Kind::Quiz, diagnostics) {
        let mut fields = Fields::open(item, "a quiz item", diagnostics);
        let scenario = fields.need("scenario", diagnostics).and_then(|node| {
            let id = text(node, diagnostics);
            names.resolve(Of::Scenario, &id, &node.place, diagnostics)
        });
        let definition = fields.need("definition", diagnostics).and_then(|node| {
            let id = text(node, diagnostics);
            names.resolve(Of::Definition, &id, &node.place, diagnostics)
        });
        let quiz = QuizItem {
            id: fields.words("id", diagnostics),
            question: fields.words("question", diagnostics),
            scenario: scenario.unwrap_or_default(),
            changed: scenarios::answers(fields.mapping("changed", diagnostics), names, diagnostics),
            definition: definition.unwrap_or_default(),
            lesson: fields.words("lesson", diagnostics),
            cite: cite::needed(&mut fields, names, pack, diagnostics),
        };
        fields.close(diagnostics);
        pack.quiz.push(quiz);
    }
}
