//! Guided stories: Markdown with citations, glossary terms and live blocks.

use super::names::{Names, Of};
use super::{Kind, Sorted, cite};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::read::Fields;
use crate::source::{Body, Document, Node, Value};
use framewise_core::pack::{Block, Explainer, Inline, Pack, Said, Step};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// `explainers/*.md`.
pub(super) fn build(sorted: &Sorted<'_>, names: &Names, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    let documents: Vec<&Document> = sorted.files(Kind::Explainer).collect();
    for document in documents {
        let Body::Markdown { front, text, first_line } = &document.body else { continue };
        let mut fields = Fields::open(front, "the front matter", diagnostics);
        let explainer = Explainer {
            said: Said { id: fields.words("id", diagnostics), text: fields.words("title", diagnostics) },
            summary: fields.words("summary", diagnostics),
            minutes: fields.words("minutes", diagnostics).parse().unwrap_or(3),
            steps: Reader { file: &document.path, text, first_line: *first_line, names, pack }.steps(diagnostics),
        };
        fields.close(diagnostics);
        pack.explainers.push(explainer);
    }
}

struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    first_line: usize,
    names: &'a Names,
    pack: &'a Pack,
}

impl Reader<'_> {
    fn place(&self, offset: usize) -> Place {
        let before = self.text.get(..offset).unwrap_or_default();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Place { file: self.file.to_owned(), line: self.first_line + before.matches('\n').count(), column }
    }

    fn steps(&self, diagnostics: &mut Diagnostics) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let mut inline: Vec<Inline> = Vec::new();
        let mut items: Option<Vec<Vec<Inline>>> = None;
        let (mut strong, mut emphasis, mut heading) = (false, false, None);
        let mut written = String::new();
        let mut start = 0;
        for (event, range) in Parser::new_ext(self.text, Options::ENABLE_HEADING_ATTRIBUTES).into_offset_iter() {
            match event {
                Event::Start(Tag::Heading { level, id, .. }) => {
                    if level != HeadingLevel::H2 {
                        self.report(range.start, "Only headings of the second level (`## `) are used.", "Each `## Heading {#step-id}` begins a step.", diagnostics);
                    }
                    heading = Some(id.map(|id| id.to_string()).unwrap_or_default());
                    written.clear();
                }
                Event::End(TagEnd::Heading(_)) => {
                    let id = heading.take().unwrap_or_default();
                    if id.is_empty() {
                        self.report(range.start, "This step has no id.", "Write `## Heading {#step-id}`.", diagnostics);
                    }
                    steps.push(Step { said: Said { id, text: std::mem::take(&mut written) }, blocks: Vec::new() });
                }
                Event::Start(Tag::Paragraph | Tag::Item) => {
                    written.clear();
                    inline.clear();
                    start = range.start;
                }
                Event::Start(Tag::List(_)) => items = Some(Vec::new()),
                Event::Start(Tag::Strong) => {
                    self.flush(&mut written, &mut inline, start, strong, emphasis, diagnostics);
                    strong = true;
                }
                Event::End(TagEnd::Strong) => {
                    self.flush(&mut written, &mut inline, start, strong, emphasis, diagnostics);
                    strong = false;
                }
                Event::Start(Tag::Emphasis) => {
                    self.flush(&mut written, &mut inline, start, strong, emphasis, diagnostics);
                    emphasis = true;
                }
                Event::End(TagEnd::Emphasis) => {
                    self.flush(&mut written, &mut inline, start, strong, emphasis, diagnostics);
                    emphasis = false;
                }
                Event::Text(text) => written.push_str(&text),
                Event::Code(text) => written.push_str(&text),
                Event::SoftBreak | Event::HardBreak => written.push(if written.starts_with("::") { '\n' } else { ' ' }),
                Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                    if written.starts_with("::") {
                        let lines = std::mem::take(&mut written);
                        for (number, line) in lines.lines().enumerate() {
                            let mut place = self.place(start);
                            place.line += number;
                            let block = self.block(line, &place, diagnostics);
                            self.add(&mut steps, block, &place, diagnostics);
                        }
                        continue;
                    }
                    self.flush(&mut written, &mut inline, start, strong, emphasis, diagnostics);
                    if inline.is_empty() {
                        continue;
                    }
                    let content = std::mem::take(&mut inline);
                    match &mut items {
                        Some(items) => items.push(content),
                        None => self.add(&mut steps, Some(Block::Paragraph(content)), &self.place(start), diagnostics),
                    }
                }
                Event::End(TagEnd::List(_)) => {
                    let list = items.take().unwrap_or_default();
                    self.add(&mut steps, Some(Block::List(list)), &self.place(start), diagnostics);
                }
                Event::End(_) => {}
                _ => self.report(range.start, "This part of Markdown is not used in stories.", "Use paragraphs, lists, emphasis, `[cite: ...]`, `[term: ...]` and `::` blocks.", diagnostics),
            }
        }
        steps
    }

    fn report(&self, offset: usize, message: &str, help: &str, diagnostics: &mut Diagnostics) {
        diagnostics.push(Diagnostic::error("FW049", self.place(offset), message).help(help));
    }

    fn add(&self, steps: &mut [Step], block: Option<Block>, place: &Place, diagnostics: &mut Diagnostics) {
        match (steps.last_mut(), block) {
            (Some(step), Some(block)) => step.blocks.push(block),
            (None, Some(_)) => diagnostics.push(
                Diagnostic::error("FW049", place.clone(), "This stands before the first step.").help("Begin with `## Heading {#step-id}`."),
            ),
            (_, None) => {}
        }
    }

    /// Moves collected words to inline pieces, taking `[cite: ...]` and `[term: ...]` out.
    fn flush(&self, written: &mut String, inline: &mut Vec<Inline>, start: usize, strong: bool, emphasis: bool, diagnostics: &mut Diagnostics) {
        let text = std::mem::take(written);
        let mut rest = text.as_str();
        let push = |inline: &mut Vec<Inline>, words: &str| {
            if !words.is_empty() {
                let words = words.to_owned();
                inline.push(if strong { Inline::Strong(words) } else if emphasis { Inline::Emphasis(words) } else { Inline::Text(words) });
            }
        };
        while let Some(at) = rest.find("[cite:").into_iter().chain(rest.find("[term:")).min() {
            let (before, from) = rest.split_at(at);
            let Some(end) = from.find(']') else { break };
            let inner = from.get(6..end).unwrap_or_default().trim();
            if from.starts_with("[cite:") {
                push(inline, before.trim_end());
                if let Some(citation) = cite::parse(inner, &self.place(start), self.names, self.pack, diagnostics) {
                    inline.push(Inline::Cite(citation));
                }
            } else {
                push(inline, before);
                let (id, words) = inner.split_once('|').map_or((inner, None), |(id, words)| (id.trim(), Some(words.trim())));
                if let Some(entry) = self.names.resolve(Of::Glossary, id, &self.place(start), diagnostics) {
                    let own = self.pack.glossary.get(usize::from(entry)).map(|entry| entry.said.text.clone()).unwrap_or_default();
                    inline.push(Inline::Term(words.map_or(own, str::to_owned), entry));
                }
            }
            rest = from.get(end + 1..).unwrap_or_default();
        }
        push(inline, rest);
    }

    /// `::argument P22`, `::verdicts scenario=...`, `::outcomes jurisdiction=...`.
    fn block(&self, line: &str, place: &Place, diagnostics: &mut Diagnostics) -> Option<Block> {
        let line = line.trim().trim_start_matches("::");
        let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
        let values = attributes(rest);
        let value = |key: &str| values.iter().find(|(own, _)| own == key).map(|(_, value)| value.as_str()).unwrap_or_default();
        match name {
            "argument" => Some(Block::Argument(self.names.resolve(Of::Argument, rest.trim(), place, diagnostics)?)),
            "verdicts" => {
                let scenario = self.names.resolve(Of::Scenario, value("scenario"), place, diagnostics)?;
                let mut changed = Vec::new();
                for pair in value("changed").split_whitespace() {
                    let (fact, word) = pair.split_once('=').unwrap_or((pair, ""));
                    let node = Node { place: place.clone(), value: Value::Text(word.to_owned()) };
                    changed.extend(self.names.answer(fact, &node, place, diagnostics));
                }
                let definitions = self.ids(Of::Definition, value("show"), place, diagnostics);
                let ask = self.ids(Of::Fact, value("ask"), place, diagnostics).into_iter().map(|fact| self.names.fact(usize::from(fact))).collect();
                Some(Block::Verdicts { scenario, changed, definitions, ask })
            }
            "outcomes" => {
                let jurisdiction = self.names.resolve(Of::Jurisdiction, value("jurisdiction"), place, diagnostics)?;
                Some(Block::Outcomes(jurisdiction, self.ids(Of::Dimension, value("dimensions"), place, diagnostics)))
            }
            other => {
                diagnostics.push(
                    Diagnostic::error("FW049", place.clone(), format!("There is no block `::{other}`.")).help("Use ::argument, ::verdicts or ::outcomes."),
                );
                None
            }
        }
    }

    fn ids(&self, of: Of, words: &str, place: &Place, diagnostics: &mut Diagnostics) -> Vec<u16> {
        words.split_whitespace().filter_map(|id| self.names.resolve(of, id, place, diagnostics)).collect()
    }
}

/// `key=value key="several values"`.
fn attributes(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while let Some((key, after)) = rest.split_once('=') {
        let (value, after) = match after.strip_prefix(['"', '\u{201c}', '\u{201d}']) {
            Some(quoted) => quoted.split_once(['"', '\u{201c}', '\u{201d}']).unwrap_or((quoted, "")),
            None => after.split_once(' ').unwrap_or((after, "")),
        };
        found.push((key.trim().to_owned(), value.to_owned()));
        rest = after.trim();
    }
    found
}
