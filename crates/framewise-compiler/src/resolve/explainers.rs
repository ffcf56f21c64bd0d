//! Explainers: citations, glossary terms and live blocks.

use super::Resolver;
use super::names::Of;
use crate::diagnostics::{bad_block, uncited_paragraph};
use crate::markdown::{self, Piece, Style};
use crate::place::{Place, Text};
use framewise_core::pack::{Block, Explainer, Inline, Said, Step};

/// The mark at the end of a paragraph that states no law and no policy, such as an invitation to try something.
const NO_LAW: &str = "[no-law]";

impl Resolver<'_> {
    pub(super) fn explainers(&mut self, explainers: &[markdown::Explainer]) {
        for written in explainers {
            let steps = written.steps.iter().map(|step| self.step(step)).collect();
            let explainer = Explainer {
                said: super::said(&written.front.id, &written.front.title),
                summary: written.front.summary.text.clone(),
                minutes: u8::try_from(written.front.minutes.value.unwrap_or_default())
                    .unwrap_or(u8::MAX),
                steps,
            };
            self.pack().commentary.explainers.push(explainer);
        }
    }

    fn step(&mut self, step: &markdown::Step) -> Step {
        let blocks: Vec<Block> = step
            .blocks
            .iter()
            .filter_map(|block| self.block(block))
            .collect();
        if blocks.is_empty() {
            self.report.add(uncited_paragraph::empty_step(
                step.heading.place,
                &step.heading.text,
            ));
        }
        Step {
            said: Said {
                id: step.id.text.clone(),
                text: step.heading.text.clone(),
            },
            blocks,
        }
    }

    fn block(&mut self, block: &markdown::Block) -> Option<Block> {
        match block {
            markdown::Block::Paragraph(pieces) => Some(Block::Paragraph(self.sourced(pieces))),
            markdown::Block::List(items) => Some(Block::List(
                items.iter().map(|item| self.sourced(item)).collect(),
            )),
            markdown::Block::Live(line) => self.live(line),
        }
    }

    /// A paragraph or an item of a list. One that cites nothing must say of itself that it states no law.
    fn sourced(&mut self, pieces: &[Piece]) -> Vec<Inline> {
        let mut pieces = pieces.to_vec();
        let marked = pieces.last_mut().is_some_and(|last| {
            let text = last.text.text.trim_end().strip_suffix(NO_LAW);
            let text = text.map(|text| text.trim_end().to_string());
            text.map(|text| last.text.text = text).is_some()
        });
        // A citation that leads nowhere is one mistake, not two.
        let cites = pieces
            .iter()
            .any(|piece| piece.text.text.contains("[cite:"));
        let inline = self.inline(&pieces);
        let place = pieces.first().map(|piece| piece.text.place);
        match (marked, cites) {
            (false, false) => self
                .report
                .add(uncited_paragraph::at(place.unwrap_or_default())),
            (true, true) => self
                .report
                .add(uncited_paragraph::both(place.unwrap_or_default())),
            _ => {}
        }
        inline
    }

    /// Takes `[cite: ...]` and `[term: ...]` out of the words around them.
    fn inline(&mut self, pieces: &[Piece]) -> Vec<Inline> {
        let mut inline = Vec::new();
        for piece in pieces {
            let text = piece.text.text.replace('\n', " ");
            let mut rest = text.as_str();
            while let Some(at) = [rest.find("[cite:"), rest.find("[term:")]
                .into_iter()
                .flatten()
                .min()
            {
                let (before, from) = rest.split_at(at);
                let Some((mark, after)) = from.split_once(']') else {
                    self.report.add(bad_block::at(
                        piece.text.place,
                        "`[cite: ...]` or `[term: ...]` is not closed",
                    ));
                    break;
                };
                let is_cite = mark.starts_with("[cite:");
                words(
                    &mut inline,
                    if is_cite { before.trim_end() } else { before },
                    piece.style,
                );
                let inner = mark.get(6..).unwrap_or_default().trim();
                inline.extend(if is_cite {
                    self.inline_cite(inner, piece.text.place)
                } else {
                    self.term_link(inner, piece.text.place)
                });
                rest = after;
            }
            words(&mut inline, rest, piece.style);
        }
        inline
    }

    fn inline_cite(&mut self, inner: &str, place: Place) -> Option<Inline> {
        let written = Text {
            text: inner.to_string(),
            place,
        };
        self.citation(&written).map(Inline::Cite)
    }

    fn term_link(&mut self, inner: &str, place: Place) -> Option<Inline> {
        let (id, words) = match inner.split_once('|') {
            Some((id, words)) => (id.trim(), Some(words.trim())),
            None => (inner, None),
        };
        let entry = self.names.resolve(
            Of::Glossary,
            &Text {
                text: id.to_string(),
                place,
            },
            self.report,
        )?;
        let own = self
            .resolved
            .pack
            .commentary
            .glossary
            .get(usize::from(entry))
            .map(|entry| entry.said.text.as_str());
        Some(Inline::Term(
            words.or(own).unwrap_or_default().to_string(),
            entry,
        ))
    }

    /// `::argument P22`, `::verdicts scenario=... `, `::outcomes jurisdiction=...`.
    fn live(&mut self, line: &Text) -> Option<Block> {
        let place = line.place;
        let (name, rest) = line.text.split_once(' ').unwrap_or((&line.text, ""));
        let text = |words: &str| Text {
            text: words.to_string(),
            place,
        };
        if name == "::argument" {
            let id = text(rest.trim());
            return self
                .names
                .resolve(Of::Argument, &id, self.report)
                .map(Block::Argument);
        }
        let known: &[&str] = match name {
            "::verdicts" => &["scenario", "changed", "show", "ask"],
            "::outcomes" => &["jurisdiction", "dimensions"],
            _ => {
                self.report
                    .add(bad_block::at(place, &format!("there is no block `{name}`")));
                return None;
            }
        };
        let Some(values) = attributes(rest) else {
            self.report.add(bad_block::at(
                place,
                "the words after the block's name are not `name=value`",
            ));
            return None;
        };
        for (key, _) in values.iter().filter(|(key, _)| !known.contains(key)) {
            self.report
                .add(bad_block::at(place, &format!("`{name}` has no `{key}`")));
        }
        let value = |key: &str| {
            values
                .iter()
                .find(|(own, _)| *own == key)
                .map_or("", |(_, value)| *value)
        };
        let list = |key: &str| -> Vec<Text> { value(key).split_whitespace().map(text).collect() };
        let first = known.first().copied().unwrap_or_default();
        if value(first).is_empty() {
            self.report.add(bad_block::at(
                place,
                &format!("`{name}` needs `{first}=...`"),
            ));
            return None;
        }
        if name == "::outcomes" {
            let jurisdiction =
                self.names
                    .resolve(Of::Jurisdiction, &text(value("jurisdiction")), self.report)?;
            return Some(Block::Outcomes(
                jurisdiction,
                self.references(Of::Dimension, &list("dimensions")),
            ));
        }
        let scenario = self
            .names
            .resolve(Of::Scenario, &text(value("scenario")), self.report)?;
        let mut changed = Vec::new();
        for pair in value("changed").split_whitespace() {
            let (fact, value) = pair.split_once('=').unwrap_or((pair, ""));
            changed.extend(self.answer(&text(fact), &text(value)));
        }
        let definitions = self.references(Of::Definition, &list("show"));
        let ask = list("ask")
            .iter()
            .filter_map(|fact| self.fact_variable(fact))
            .collect();
        Some(Block::Verdicts {
            scenario,
            changed,
            definitions,
            ask,
        })
    }
}

fn words(inline: &mut Vec<Inline>, words: &str, style: Style) {
    if !words.is_empty() {
        inline.push(match style {
            Style::Plain => Inline::Text(words.to_string()),
            Style::Emphasis => Inline::Emphasis(words.to_string()),
            Style::Strong => Inline::Strong(words.to_string()),
        });
    }
}

/// `name=value name="several words"`.
fn attributes(text: &str) -> Option<Vec<(&str, &str)>> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (key, after) = rest.split_once('=')?;
        let (value, after) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => after.split_once(' ').unwrap_or((after, "")),
        };
        found.push((key.trim(), value));
        rest = after.trim_start();
    }
    Some(found)
}
