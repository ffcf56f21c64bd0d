//! Explainers as written: front matter, steps, paragraphs, lists and `::` blocks; references not yet looked up.
//!
//! Markdown is a small part of CommonMark: what a reader of a story needs and a widget can draw without HTML.

use crate::diagnostics::{Report, bad_markdown};
use crate::place::{Place, Text};
use crate::yaml::read::{Number, Read};
use crate::yaml::{self, Kind, record::record};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

record! {
    /// The front matter of an explainer.
    Front as "the front matter" {
        /// Stable id.
        required id: Text,
        /// Title.
        required title: Text,
        /// What one learns.
        required summary: Text,
        /// Minutes to read.
        required minutes: Number,
    }
}

/// An explainer.
#[derive(Clone, Debug, Default)]
pub struct Explainer {
    /// Front matter.
    pub front: Front,
    /// The steps.
    pub steps: Vec<Step>,
}

/// A step: a heading and what follows.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// Id of the heading.
    pub id: Text,
    /// Words of the heading.
    pub heading: Text,
    /// Blocks.
    pub blocks: Vec<Block>,
}

/// A block.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Piece>),
    /// A list.
    List(Vec<Vec<Piece>>),
    /// A `::` line.
    Live(Text),
}

/// Words of one style; `[cite: ...]` and `[term: ...]` still stand in them.
#[derive(Clone, Debug)]
pub struct Piece {
    /// The words.
    pub text: Text,
    /// Their style.
    pub style: Style,
}

/// A style of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// None.
    #[default]
    Plain,
    /// `*so*`.
    Emphasis,
    /// `**so**`.
    Strong,
}

/// Reads one explainer.
pub fn read(text: &str, file: u16, report: &mut Report) -> Explainer {
    let Some((front, body, first_line)) = split(text) else {
        let place = Place {
            file,
            line: 1,
            column: 1,
            length: 1,
        };
        report.add(if text.lines().next() == Some("---") {
            bad_markdown::front_matter_end(place).unread()
        } else {
            bad_markdown::front_matter(place).unread()
        });
        return Explainer::default();
    };
    let node = yaml::parse(front, file, 1, report);
    let front = if matches!(node.kind, Kind::Nothing) {
        Front::default()
    } else {
        Front::read(&node, report)
    };
    let mut reader = Reader {
        file,
        first_line,
        body,
        report,
        steps: Vec::new(),
    };
    reader.read();
    Explainer {
        front,
        steps: reader.steps,
    }
}

/// Front matter, the rest, and the lines before the rest.
fn split(text: &str) -> Option<(&str, &str, u32)> {
    let rest = text.strip_prefix("---\n")?;
    let (front, body) = rest.split_once("\n---\n")?;
    Some((
        front,
        body,
        u32::try_from(front.lines().count()).ok()?.saturating_add(2),
    ))
}

struct Reader<'a> {
    file: u16,
    first_line: u32,
    body: &'a str,
    report: &'a mut Report,
    steps: Vec<Step>,
}

impl Reader<'_> {
    fn read(&mut self) {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut items: Option<Vec<Vec<Piece>>> = None;
        let mut style = Style::Plain;
        let mut heading: Option<Text> = None;
        let mut start = self.place(0, 1);
        for (event, range) in
            Parser::new_ext(self.body, Options::ENABLE_HEADING_ATTRIBUTES).into_offset_iter()
        {
            let here = self.place(
                range.start,
                self.body.get(range.clone()).map_or(1, first_line_length),
            );
            match event {
                Event::Start(Tag::Heading { level, id, .. }) => {
                    let id = id.map(|id| id.to_string()).unwrap_or_default();
                    if level != HeadingLevel::H2 || id.is_empty() {
                        self.report
                            .add(bad_markdown::heading(here, "a heading that begins no step"));
                    }
                    heading = Some(Text {
                        text: id,
                        place: here,
                    });
                    pieces.clear();
                }
                Event::End(TagEnd::Heading(_)) => {
                    let words: String = pieces.drain(..).map(|piece| piece.text.text).collect();
                    let id = heading.take().unwrap_or_default();
                    let heading = Text {
                        text: words.trim().to_string(),
                        place: id.place,
                    };
                    self.steps.push(Step {
                        id,
                        heading,
                        blocks: Vec::new(),
                    });
                }
                Event::Start(Tag::Paragraph | Tag::Item) => start = here,
                Event::Start(Tag::List(None)) => items = Some(Vec::new()),
                Event::Start(Tag::Strong) => style = Style::Strong,
                Event::Start(Tag::Emphasis) => style = Style::Emphasis,
                Event::End(TagEnd::Strong | TagEnd::Emphasis) => style = Style::Plain,
                Event::Text(text) => add(&mut pieces, &text, here, style),
                Event::SoftBreak => add(&mut pieces, "\n", here, style),
                Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                    let content = std::mem::take(&mut pieces);
                    match (&mut items, content.is_empty()) {
                        (_, true) => {}
                        (Some(items), false) => items.push(content),
                        (None, false) => self.paragraph(content, start),
                    }
                }
                Event::End(TagEnd::List(_)) => {
                    let items = items.take().unwrap_or_default();
                    self.block(Block::List(items), start);
                }
                other => {
                    if let Some(what) = unsupported(&other) {
                        self.report.add(bad_markdown::at(here, what));
                    }
                }
            }
        }
    }

    /// A paragraph, or several `::` lines.
    fn paragraph(&mut self, pieces: Vec<Piece>, start: Place) {
        if pieces
            .first()
            .is_some_and(|piece| piece.text.text.starts_with("::"))
        {
            let words: String = pieces
                .iter()
                .map(|piece| piece.text.text.as_str())
                .collect();
            for (line, offset) in words.lines().zip(0u32..) {
                let length = u32::try_from(line.chars().count()).unwrap_or(1);
                let place = Place {
                    line: start.line.saturating_add(offset),
                    column: 1,
                    length,
                    ..start
                };
                self.block(
                    Block::Live(Text {
                        text: line.to_string(),
                        place,
                    }),
                    place,
                );
            }
        } else {
            self.block(Block::Paragraph(pieces), start);
        }
    }

    fn block(&mut self, block: Block, place: Place) {
        match self.steps.last_mut() {
            Some(step) => step.blocks.push(block),
            None => self.report.add(bad_markdown::heading(
                place,
                "this stands before the first step",
            )),
        }
    }

    fn place(&self, offset: usize, length: u32) -> Place {
        let before = self.body.get(..offset).unwrap_or_default();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let column = before
            .rsplit('\n')
            .next()
            .map_or(0, |line| line.chars().count());
        Place {
            file: self.file,
            line: self
                .first_line
                .saturating_add(count(before.matches('\n').count()))
                .saturating_add(1),
            column: count(column).saturating_add(1),
            length: length.max(1),
        }
    }
}

/// Adds words, joined to those before where the style is the same.
fn add(pieces: &mut Vec<Piece>, words: &str, place: Place, style: Style) {
    match pieces.last_mut() {
        Some(last) if last.style == style => last.text.text.push_str(words),
        _ => pieces.push(Piece {
            text: Text {
                text: words.to_string(),
                place,
            },
            style,
        }),
    }
}

fn first_line_length(text: &str) -> u32 {
    text.lines().next().map_or(1, |line| {
        u32::try_from(line.trim_end().chars().count()).unwrap_or(1)
    })
}

/// What explainers do not have; `None` for ends, which were reported at their beginning.
fn unsupported(event: &Event<'_>) -> Option<&'static str> {
    match event {
        Event::Start(Tag::Link { .. }) => Some("links (sources carry them)"),
        Event::Start(Tag::Image { .. }) => Some("images"),
        Event::Start(Tag::List(Some(_))) => Some("numbered lists"),
        Event::Start(Tag::BlockQuote(_)) => Some("block quotes"),
        Event::Start(Tag::CodeBlock(_)) | Event::Code(_) => Some("code"),
        Event::Html(_) | Event::InlineHtml(_) => Some("HTML"),
        Event::HardBreak | Event::Rule => Some("line breaks and rules"),
        Event::Start(Tag::HtmlBlock) => None, // its content is reported
        Event::Start(_) => Some("such a part"),
        _ => None,
    }
}
