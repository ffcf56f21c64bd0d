//! Checks of words themselves: dates, hedges, questions that a reader of fourteen cannot answer.

use crate::authored::Authored;
use crate::diagnostics::{Report, bad_date, hard_to_read, hedge_lost, legal_conclusion};
use crate::place::Text;
use framewise_core::pack::Voice;

/// Words that make a question one about the law instead of the situation.
const LEGAL: [&str; 12] = [
    "trafficked",
    "trafficking",
    "guilty",
    "offence",
    "illegal",
    "illegally",
    "unlawful",
    "unlawfully",
    "criminal",
    "exploited",
    "liable",
    "culpable",
];

/// Words that limit what is said. A statement whose hedge has one must have one itself.
const MODAL: [&str; 22] = [
    "may",
    "might",
    "can",
    "could",
    "would",
    "some",
    "many",
    "often",
    "frequently",
    "likely",
    "seem",
    "seems",
    "theory",
    "potential",
    "potentially",
    "possible",
    "possibly",
    "risk",
    "risks",
    "felt",
    "primarily",
    "mainly",
];

/// Most words in one sentence of a question.
const LONGEST: usize = 30;

/// Checks the questions of facts and the hedges of statements.
pub(super) fn check(authored: &Authored, report: &mut Report) {
    for fact in &authored.facts {
        let question = &fact.question;
        let mut words = question
            .text
            .split(|c: char| !c.is_alphanumeric())
            .map(str::to_lowercase);
        if let Some(word) = words.find(|word| LEGAL.contains(&word.as_str())) {
            report.add(legal_conclusion::at(question.place, &word));
        }
        let sentences = question.text.split(['.', '?', '!', ';']);
        let longest = sentences
            .map(|sentence| sentence.split_whitespace().count())
            .max()
            .unwrap_or(0);
        if longest > LONGEST {
            report.add(hard_to_read::at(question.place, longest));
        }
    }
    for argument in &authored.commentary.arguments {
        // What stands behind a semicolon is a remark on the hedge, not a word of the speaker.
        let hedge = argument.hedge.text.split(';').next().unwrap_or_default();
        let hedge = modal(hedge);
        // Who said so is read before the text, so a voice of some is no firmer than some.
        let limited = matches!(argument.voice.value.0, Voice::Some | Voice::Felt);
        if let (Some(word), None, false) = (hedge, modal(&argument.text.text), limited) {
            report.add(hedge_lost::at(
                argument.text.place,
                &argument.id.text,
                &word,
            ));
        }
    }
}

/// The first word of a text that limits what is said.
fn modal(text: &str) -> Option<String> {
    let mut words = text
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase);
    words.find(|word| MODAL.contains(&word.as_str()))
}

/// `2015-07-31`, `2015-07`, `2015` or nothing.
pub(super) fn date(written: &Text, report: &mut Report) {
    if !written.is_empty() && parse_date(&written.text).is_none() {
        report.add(bad_date::at(written.place, &written.text));
    }
}

/// `to` is not before `from`.
pub(super) fn date_order(from: &Text, to: &Text, report: &mut Report) {
    if let (Some(start), Some(end)) = (parse_date(&from.text), parse_date(&to.text)) {
        let known = start.len().min(end.len());
        if end.get(..known) < start.get(..known) {
            report.add(bad_date::order(to.place, &from.text, &to.text));
        }
    }
}

/// Year, month and day as far as they are given.
fn parse_date(text: &str) -> Option<Vec<u16>> {
    let parts: Vec<&str> = text.split('-').collect();
    let widths = [4, 2, 2];
    let fits = parts.len() <= 3
        && parts
            .iter()
            .zip(widths)
            .all(|(part, width)| part.len() == width);
    let numbers: Option<Vec<u16>> = parts.iter().map(|part| part.parse().ok()).collect();
    let numbers = numbers.filter(|_| fits)?;
    let month = numbers.get(1).is_none_or(|month| (1..=12).contains(month));
    let last = match numbers.as_slice() {
        [year, 2, ..] if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        [_, 2, ..] => 28,
        [_, 4 | 6 | 9 | 11, ..] => 30,
        _ => 31,
    };
    let day = numbers.get(2).is_none_or(|day| (1..=last).contains(day));
    (month && day).then_some(numbers)
}
