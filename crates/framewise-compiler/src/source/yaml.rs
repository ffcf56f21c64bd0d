//! YAML to [`Node`]s, through the events of `saphyr-parser`: duplicate keys, anchors and tags are refused by name.

use super::{Key, Node, Value};
use crate::diagnostic::{Diagnostic, Place};
use saphyr_parser::{Event, Marker, Parser, Span, SpannedEventReceiver};

/// Parses one YAML document. `lines_before` is added to every line (front matter).
pub(super) fn parse(path: &str, text: &str, lines_before: usize) -> Result<Node, Box<Diagnostic>> {
    let mut builder = Builder { path, lines_before, open: Vec::new(), root: None, problem: None };
    let mut parser = Parser::new_from_str(text);
    if let Err(error) = parser.load(&mut builder, false) {
        return Err(Box::new(
            Diagnostic::error("FW002", builder.place(*error.marker()), format!("This is not valid YAML: {}.", error.info()))
                .help("Look for a missing colon, a tab, or text with `: ` or ` #` in it that needs quotes."),
        ));
    }
    if let Some(problem) = builder.problem {
        return Err(Box::new(problem));
    }
    let empty = Node { place: Place::whole(path), value: Value::List(Vec::new()) };
    Ok(builder.root.unwrap_or(empty))
}

struct Builder<'a> {
    path: &'a str,
    lines_before: usize,
    open: Vec<Open>,
    root: Option<Node>,
    problem: Option<Diagnostic>,
}

enum Open {
    List(Place, Vec<Node>),
    Map(Place, Vec<(Key, Node)>, Option<Key>),
}

impl Builder<'_> {
    fn place(&self, marker: Marker) -> Place {
        Place { file: self.path.to_owned(), line: marker.line() + self.lines_before, column: marker.col() + 1 }
    }

    fn refuse(&mut self, place: Place, message: String, help: &str) {
        if self.problem.is_none() {
            self.problem = Some(Diagnostic::error("FW003", place, message).help(help));
        }
    }

    fn add(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(_, nodes)) => nodes.push(node),
            Some(Open::Map(_, pairs, waiting)) => match waiting.take() {
                Some(key) => {
                    if pairs.iter().any(|(other, _)| other.text == key.text) {
                        let message = format!("The key `{}` stands here twice.", key.text);
                        self.refuse(key.place, message, "Keep one of the two; the other would be lost.");
                    } else {
                        pairs.push((key, node));
                    }
                }
                None => match node.value {
                    Value::Text(text) => *waiting = Some(Key { place: node.place, text }),
                    Value::List(_) | Value::Map(_) => {
                        let place = node.place;
                        self.refuse(place, "A key must be a word.".to_owned(), "Write `key: value`.");
                    }
                },
            },
        }
    }
}

impl<'input> SpannedEventReceiver<'input> for Builder<'_> {
    fn on_event(&mut self, event: Event<'input>, span: Span) {
        let place = self.place(span.start);
        match event {
            Event::Scalar(text, ..) => self.add(Node { place, value: Value::Text(text.into_owned()) }),
            Event::SequenceStart(..) => self.open.push(Open::List(place, Vec::new())),
            Event::MappingStart(..) => self.open.push(Open::Map(place, Vec::new(), None)),
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List(place, nodes)) => self.add(Node { place, value: Value::List(nodes) }),
                Some(Open::Map(place, pairs, _)) => self.add(Node { place, value: Value::Map(pairs) }),
                None => {}
            },
            Event::Alias(_) => {
                self.refuse(place, "Anchors and aliases are not used here.".to_owned(), "Write the value out, or make it a term.");
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) | Event::DocumentEnd => {}
        }
    }
}
