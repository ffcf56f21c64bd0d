//! The session's own sentences, in one place for each language.
//!
//! A [`Phrase`] names a sentence; a language gives its template with `{placeholders}` and, where a number is in it, one
//! template for each plural category. Because templates are a `match` over all phrases, a language cannot lack one.
//! To add a language: one file beside `english.rs`, one line in [`for_language`] and one in [`Words::arrive`]. Sentences about law come from
//! packs, never from here.

mod english;
mod phrase;

pub(super) use phrase::{LatePhrase, Phrase};

use super::plural::{self, Category, Rule};
use crate::listed::Listed as _;
use crate::text::{self, cut, digits};
use std::sync::OnceLock;

/// A language's catalogue.
#[derive(Debug)]
pub(super) struct Words {
    /// The template of a phrase for a plural category; empty for a [`Phrase::Late`].
    template: fn(Phrase, Category) -> &'static str,
    /// The templates of the rest. In a browser they may stand in a second file of code, so that nothing but
    /// [`Words::arrive`] may name them.
    late: OnceLock<Late>,
    /// The category of a number.
    plural: Rule,
    /// Pseudo-locale: marks every word that came from this catalogue.
    marked: bool,
}

static ENGLISH: Words = Words {
    template: english::template,
    late: OnceLock::new(),
    plural: plural::one_alone,
    marked: false,
};

/// English with accents on every letter of the catalogue and brackets around each phrase, so that a test (or an eye)
/// sees text that went past the catalogue. Its tag is `en-XA`, as elsewhere.
static PSEUDO: Words = Words {
    template: english::template,
    late: OnceLock::new(),
    plural: plural::one_alone,
    marked: true,
};

/// The catalogue for a BCP 47 tag; English if there is none for it.
pub(super) fn for_language(tag: &str) -> &'static Words {
    if tag.eq_ignore_ascii_case("en-xa") {
        &PSEUDO
    } else {
        &ENGLISH
    }
}

type Late = fn(LatePhrase, Category) -> &'static str;

impl Words {
    /// Phrases that no first view says are there from now on.
    pub(super) fn arrive(&self) {
        self.late.get_or_init(|| english::late);
    }

    fn template(&self, phrase: Phrase, category: Category) -> &'static str {
        match phrase {
            Phrase::Late(late) => self
                .late
                .get()
                .map_or("", |template| template(late, category)),
            first => (self.template)(first, category),
        }
    }

    /// A phrase without a number.
    pub(super) fn say(&self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        self.fill(self.template(phrase, Category::Other), values)
    }

    /// A phrase with a number: `{n}` is the number.
    pub(super) fn count(&self, phrase: Phrase, number: usize, values: &[(&str, &str)]) -> String {
        let digits = digits(number as u128);
        let mut all = Vec::with_capacity(values.len() + 1);
        all.push(("n", digits.as_str()));
        all.extend_from_slice(values);
        self.fill(self.template(phrase, (self.plural)(number)), &all)
    }

    /// "a", "a and b", "a, b and c".
    pub(super) fn list(&self, items: &[String]) -> String {
        self.joined(items, Phrase::ListAnd)
    }

    /// "a", "a or b", "a, b or c".
    pub(super) fn either(&self, items: &[String]) -> String {
        self.joined(items, Phrase::ListOr)
    }

    /// The first few of a list, then "and 4 more".
    pub(super) fn short_list(&self, items: &[String], most: usize) -> String {
        if items.len() <= most {
            return self.list(items);
        }
        let shown: Vec<String> = items.iter().take(most).cloned().listed();
        let rest = items.len() - shown.len();
        let shown = self.commas(&shown);
        self.count(Phrase::ListMore, rest, &[("list", &shown)])
    }

    /// In quotation marks.
    pub(super) fn quoted(&self, text: &str) -> String {
        self.say(Phrase::Quoted, &[("text", text)])
    }

    fn joined(&self, items: &[String], last: Phrase) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [before @ .., end] => {
                let before = self.commas(before);
                self.say(last, &[("before", &before), ("end", end)])
            }
        }
    }

    fn commas(&self, items: &[String]) -> String {
        let mut text = String::new();
        for item in items {
            if !text.is_empty() {
                text.push_str((self.template)(Phrase::ListComma, Category::Other));
            }
            text.push_str(item);
        }
        text
    }

    fn fill(&self, template: &str, values: &[(&str, &str)]) -> String {
        let mut text = String::with_capacity(template.len() + 32);
        let mut rest = template;
        if self.marked {
            text.push('⟦');
        }
        while let Some((before, after)) = cut(rest, b'{') {
            self.push_literal(&mut text, before);
            let (name, after) = cut(after, b'}').unwrap_or((after, ""));
            if let Some((_, value)) = values.iter().find(|(key, _)| *key == name) {
                text.push_str(value);
            }
            rest = after;
        }
        self.push_literal(&mut text, rest);
        if self.marked {
            text.push('⟧');
        }
        text
    }

    fn push_literal(&self, text: &mut String, literal: &str) {
        if self.marked {
            for letter in literal.chars() {
                text.push(accented(letter));
            }
        } else {
            text.push_str(literal);
        }
    }
}

fn accented(letter: char) -> char {
    match letter {
        'a' => 'á',
        'c' => 'ç',
        'e' => 'é',
        'i' => 'í',
        'n' => 'ñ',
        'o' => 'ó',
        's' => 'š',
        'u' => 'ú',
        'y' => 'ý',
        'A' => 'Á',
        'E' => 'É',
        'I' => 'Í',
        'N' => 'Ñ',
        'O' => 'Ó',
        'T' => 'Ţ',
        other => other,
    }
}

/// The text with its first letter as a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => {
            let mut capital = String::with_capacity(text.len());
            capital.push(text::capital(first));
            capital.push_str(letters.as_str());
            capital
        }
        None => String::new(),
    }
}

/// The text as a sentence: a capital at its start and a full stop at its end.
pub(super) fn sentence(text: &str) -> String {
    let mut text = capital(text);
    if !matches!(text.as_bytes().last(), None | Some(b'.' | b'?' | b'!')) {
        text.push('.');
    }
    text
}
