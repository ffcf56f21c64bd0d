//! A small reader of HTML, enough for what the widgets write; whatever it cannot read fails the test.

#![allow(
    dead_code,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

/// An element with what is inside it.
#[derive(Debug, Default)]
pub struct Element {
    pub tag: String,
    pub attributes: Vec<(String, String)>,
    pub inside: Vec<Node>,
}

/// An element or text.
#[derive(Debug)]
pub enum Node {
    Element(Element),
    Text(String),
}

const VOID: &[&str] = &["input", "br", "hr", "img", "meta", "link"];

impl Element {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    pub fn has_class(&self, name: &str) -> bool {
        self.get("class")
            .is_some_and(|list| list.split_whitespace().any(|one| one == name))
    }

    /// All text inside.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for node in &self.inside {
            match node {
                Node::Text(words) => text.push_str(words),
                Node::Element(element) => text.push_str(&element.text()),
            }
        }
        text
    }

    /// Visits every element inside, with those around it.
    pub fn walk<'a>(
        &'a self,
        around: &mut Vec<&'a Element>,
        visit: &mut impl FnMut(&'a Element, &[&'a Element]),
    ) {
        around.push(self);
        for node in &self.inside {
            if let Node::Element(element) = node {
                visit(element, around);
                element.walk(around, visit);
            }
        }
        around.pop();
    }

    /// Every element inside.
    pub fn all(&self) -> Vec<&Element> {
        let mut list = Vec::new();
        self.walk(&mut Vec::new(), &mut |element, _| list.push(element));
        list
    }
}

/// Reads HTML; panics where tags are not closed in order.
pub fn read(html: &str) -> Element {
    let mut stack = vec![Element::default()];
    let mut rest = html;
    while !rest.is_empty() {
        let Some(start) = rest.find('<') else {
            stack
                .last_mut()
                .unwrap()
                .inside
                .push(Node::Text(plain(rest)));
            break;
        };
        if start > 0 {
            stack
                .last_mut()
                .unwrap()
                .inside
                .push(Node::Text(plain(&rest[..start])));
        }
        rest = &rest[start..];
        if let Some(after) = rest.strip_prefix("<!--") {
            rest = &after[after.find("-->").expect("a comment ends") + 3..];
            continue;
        }
        let end = tag_end(rest);
        let tag = &rest[1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let closed = stack.pop().unwrap();
            assert_eq!(closed.tag, name.trim(), "tags are closed in order");
            stack
                .last_mut()
                .expect("a tag is open")
                .inside
                .push(Node::Element(closed));
            continue;
        }
        let alone = tag.ends_with('/');
        let element = open(tag.trim_end_matches('/'));
        if alone || VOID.contains(&element.tag.as_str()) {
            stack
                .last_mut()
                .unwrap()
                .inside
                .push(Node::Element(element));
        } else {
            stack.push(element);
        }
    }
    assert_eq!(
        stack.len(),
        1,
        "every tag is closed: {:?}",
        stack.iter().map(|one| &one.tag).collect::<Vec<_>>()
    );
    stack.pop().unwrap()
}

fn tag_end(text: &str) -> usize {
    let mut quoted = false;
    for (position, letter) in text.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return position,
            _ => {}
        }
    }
    panic!("a tag ends");
}

fn open(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            break;
        }
        let stop = rest
            .find(|letter: char| letter == '=' || letter.is_whitespace())
            .unwrap_or(rest.len());
        let key = rest[..stop].to_string();
        rest = &rest[stop..];
        if let Some(after) = rest.strip_prefix("=\"") {
            let end = after.find('"').expect("an attribute ends");
            attributes.push((key, plain(&after[..end])));
            rest = &after[end + 1..];
        } else {
            attributes.push((key, String::new()));
        }
    }
    Element {
        tag: name.to_string(),
        attributes,
        inside: Vec::new(),
    }
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}
