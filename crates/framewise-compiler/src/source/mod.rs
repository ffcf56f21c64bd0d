//! Text to nodes with places. YAML scalars stay text: `yes`, `no` and `12` mean what the reader of a field says they
//! mean, so YAML's implicit types cannot surprise an author.

mod yaml;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::folder::Files;

/// A node with its place.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub place: Place,
    pub value: Value,
}

/// What a node is.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Text(String),
    List(Vec<Node>),
    Map(Vec<(Key, Node)>),
}

/// A key of a mapping with its place.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub place: Place,
    pub text: String,
}

impl Node {
    /// What the node is, for messages.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Map(_) => "a mapping",
        }
    }
}

/// A parsed file.
#[derive(Debug)]
pub(crate) struct Document {
    pub path: String,
    pub body: Body,
}

/// What a file holds.
#[derive(Debug)]
pub(crate) enum Body {
    Yaml(Node),
    Markdown { front: Node, text: String, first_line: usize },
}

/// Parses every file; a file that cannot be parsed gives a diagnostic and is left out.
pub(crate) fn parse(files: &Files, diagnostics: &mut Diagnostics) -> Vec<Document> {
    let mut documents = Vec::new();
    for (path, text) in files {
        let parsed = if path.ends_with(".md") { markdown(path, text) } else { yaml::parse(path, text, 0).map(Body::Yaml) };
        match parsed {
            Ok(body) => documents.push(Document { path: path.clone(), body }),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    documents
}

fn markdown(path: &str, text: &str) -> Result<Body, Box<Diagnostic>> {
    let missing = || {
        Box::new(
            Diagnostic::error("FW004", Place { file: path.to_owned(), line: 1, column: 1 }, "This story has no front matter.")
                .help("Begin the file with a line `---`, then id, title, summary and minutes, then a line `---`."),
        )
    };
    let rest = text.strip_prefix("---\n").ok_or_else(missing)?;
    let (front, body) = rest.split_once("\n---\n").ok_or_else(missing)?;
    Ok(Body::Markdown {
        front: yaml::parse(path, front, 1)?,
        text: body.to_owned(),
        first_line: front.lines().count() + 3,
    })
}
