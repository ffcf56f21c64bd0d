//! YAML to a tree in which every node knows its place and every scalar is still the author's text.
//!
//! Scalars are never guessed into booleans, numbers or dates: `no`, `on` and `12` stay text until a field that wants
//! one of them reads them. That removes YAML's yes/no trap. Knows nothing about packs.

pub mod read;
pub mod record;

use crate::diagnostics::{Report, duplicate_key, yaml_feature, yaml_syntax};
use crate::place::Place;
use saphyr_parser::{Event, Parser, ScalarStyle, Span};

/// A node of a YAML file.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it begins.
    pub place: Place,
    /// What it is.
    pub kind: Kind,
}

/// What a node is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A key without a value.
    Nothing,
    /// A scalar as the author wrote it.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A mapping in the author's order; duplicates have been reported and dropped.
    Map(Vec<Entry>),
}

/// One key with its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub place: Place,
    /// The value.
    pub value: Node,
}

impl Node {
    /// What the node is, in an author's words.
    pub fn kind_name(&self) -> &'static str {
        match self.kind {
            Kind::Nothing => "nothing",
            Kind::Text(_) => "text",
            Kind::List(_) => "a list",
            Kind::Map(_) => "a mapping (`key: value`)",
        }
    }
}

/// Deepest nesting that is read; deeper files are refused instead of exhausting the stack.
const DEEPEST: usize = 64;

/// Parses one file. `first_line` is the line on which `text` begins, minus one (front matter begins later).
///
/// Mistakes are reported; what could be read is returned, and [`Kind::Nothing`] for an empty file. A file is read to its
/// end: what stands behind its first document would otherwise be lost without a word.
pub fn parse(text: &str, file: u16, first_line: u32, report: &mut Report) -> Node {
    let mut builder = Builder {
        file,
        first_line,
        lines: text.lines().collect(),
        report,
    };
    let mut parser = Parser::new_from_str(text);
    builder.only_document(&mut parser).unwrap_or(Node {
        place: Place {
            file,
            ..Place::default()
        },
        kind: Kind::Nothing,
    })
}

/// Builds nodes from events.
struct Builder<'a> {
    file: u16,
    first_line: u32,
    lines: Vec<&'a str>,
    report: &'a mut Report,
}

type Events<'a> = Parser<'a, saphyr_parser::StrInput<'a>>;

impl<'a> Builder<'a> {
    /// The one document of a file, or `None` if there is none or it cannot be read to the end.
    fn only_document(&mut self, events: &mut Events<'a>) -> Option<Node> {
        let mut document = None;
        let mut begins = None;
        loop {
            match self.next(events)? {
                (Event::StreamEnd, _) => return document,
                (Event::DocumentStart(explicit), span) => begins = explicit.then_some(span),
                (Event::StreamStart | Event::DocumentEnd | Event::Nothing, _) => {}
                (event, span) => {
                    let node = self.node(event, span, events, 0)?;
                    if document.is_none() {
                        document = Some(node);
                    } else if !matches!(node.kind, Kind::Nothing) {
                        let place = begins.map_or(node.place, |span| self.place(span));
                        self.report
                            .add(yaml_feature::second_document(place).unread());
                        return document;
                    }
                }
            }
        }
    }

    /// The node that `event` begins, or `None` after a syntax error.
    fn node(
        &mut self,
        event: Event<'a>,
        span: Span,
        events: &mut Events<'a>,
        depth: usize,
    ) -> Option<Node> {
        let place = self.place(span);
        if depth > DEEPEST {
            self.report
                .add(yaml_feature::too_deep(place, DEEPEST).unread());
            return None;
        }
        let kind = match event {
            Event::Scalar(text, ScalarStyle::Plain, ..) if text.is_empty() || text == "~" => {
                Kind::Nothing
            }
            Event::Scalar(text, ..) => Kind::Text(text.trim().to_string()),
            Event::SequenceStart(..) => self.list(events, depth)?,
            Event::MappingStart(..) => self.map(events, depth)?,
            _ => {
                self.report.add(yaml_feature::alias(place));
                Kind::Nothing
            }
        };
        Some(Node { place, kind })
    }

    fn list(&mut self, events: &mut Events<'a>, depth: usize) -> Option<Kind> {
        let mut items = Vec::new();
        loop {
            match self.next(events)? {
                (Event::SequenceEnd, _) => return Some(Kind::List(items)),
                (event, span) => items.push(self.node(event, span, events, depth + 1)?),
            }
        }
    }

    fn map(&mut self, events: &mut Events<'a>, depth: usize) -> Option<Kind> {
        let mut entries: Vec<Entry> = Vec::new();
        loop {
            let key = match self.next(events)? {
                (Event::MappingEnd, _) => return Some(Kind::Map(entries)),
                (event, span) => self.node(event, span, events, depth + 1)?,
            };
            let (event, span) = self.next(events)?;
            let value = self.node(event, span, events, depth + 1)?;
            let Kind::Text(name) = key.kind else {
                self.report.add(yaml_feature::key_is_not_text(key.place));
                continue;
            };
            match entries.iter().find(|entry| entry.key == name) {
                Some(first) => {
                    self.report
                        .add(duplicate_key::at(key.place, &name, first.place.line))
                }
                None => entries.push(Entry {
                    key: name,
                    place: key.place,
                    value,
                }),
            }
        }
    }

    fn next(&mut self, events: &mut Events<'a>) -> Option<(Event<'a>, Span)> {
        match events.next_event()? {
            Ok(next) => Some(next),
            Err(error) => {
                self.syntax(&error);
                None
            }
        }
    }

    fn syntax(&mut self, error: &saphyr_parser::ScanError) {
        let span = Span::empty(*error.marker());
        let place = self.place(span);
        let line = self.lines.get(span.start.line().saturating_sub(1));
        let here = line.map(|line| {
            line.chars()
                .skip(span.start.col().saturating_sub(1))
                .take(3)
        });
        let told =
            error.info().contains("tab") || here.is_some_and(|mut near| near.any(|c| c == '\t'));
        let tab = told.then(|| self.tab(span));
        self.report.add(match tab.flatten() {
            Some(tab) => yaml_syntax::tab(tab).unread(),
            None => yaml_syntax::at(place, error.info()).unread(),
        });
    }

    /// The tab that a scanner complains of: it may notice it a line later or name the word before it.
    fn tab(&self, noticed: Span) -> Option<Place> {
        let first = noticed.start.line().saturating_sub(1);
        let lines = self.lines.iter().enumerate().skip(first);
        let (index, column) = lines
            .map(|(index, line)| (index, line.chars().position(|c| c == '\t')))
            .find_map(|(index, tab)| Some((index, tab?)))?;
        Some(Place {
            file: self.file,
            line: to_u32(index)
                .saturating_add(1)
                .saturating_add(self.first_line),
            column: to_u32(column).saturating_add(1),
            length: 1,
        })
    }

    /// The first line of a span.
    fn place(&self, span: Span) -> Place {
        let line = span.start.line();
        let width = self
            .lines
            .get(line.saturating_sub(1))
            .map_or(0, |text| text.trim_end().chars().count());
        let start = span.start.col();
        let end = if span.end.line() == line {
            span.end.col()
        } else {
            width
        };
        Place {
            file: self.file,
            line: to_u32(line).saturating_add(self.first_line),
            column: to_u32(start).saturating_add(1),
            length: to_u32(end.min(width.max(start)).saturating_sub(start)).max(1),
        }
    }
}

fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
