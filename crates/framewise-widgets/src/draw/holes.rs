//! The values that fill the holes of a template, in order.

use super::template::{self, Template};
use super::values::{IntoKey, IntoNode, IntoValue};
use std::rc::Rc;
use yew::virtual_dom::{Key, Listener, VNode};
use yew::{AttrValue, NodeRef};

/// What fills a hole.
pub(super) enum Hole {
    /// The value of the next attribute, if it is there.
    Value(Option<AttrValue>),
    /// Whether the next attribute is there.
    Flag(bool),
    /// The value of a control.
    Input(Option<AttrValue>),
    /// Whether a control is checked.
    Checked(bool),
    /// Where the element is to be found.
    Place(NodeRef),
    /// What tells it from its siblings.
    Key(Key),
    /// What it listens to.
    Listener(Rc<dyn Listener>),
    /// A child.
    Node(VNode),
    /// Children up to the next `End`.
    Many,
    /// The end of `Many`.
    End,
}

/// Holes that are being filled.
#[derive(Default)]
pub struct Holes(pub(super) Vec<Hole>);

impl Holes {
    /// None yet.
    pub const fn new() -> Holes {
        Holes(Vec::new())
    }

    /// A single node.
    pub fn of(node: impl IntoNode) -> VNode {
        let mut holes = Holes::new();
        node.put(&mut holes);
        holes.single()
    }

    #[inline(never)]
    pub(super) fn push(&mut self, hole: Hole) {
        self.0.push(hole);
    }

    /// The value of an attribute.
    pub fn value(&mut self, value: impl IntoValue) {
        value.put(self);
    }

    /// An attribute that is there or not.
    #[inline(never)]
    pub fn flag(&mut self, there: bool) {
        self.push(Hole::Flag(there));
    }

    /// The value of a control.
    pub fn input(&mut self, value: impl IntoValue) {
        value.put(self);
        self.last_is_input();
    }

    #[inline(never)]
    fn last_is_input(&mut self) {
        if let Some(Hole::Value(value)) = self.0.pop() {
            self.push(Hole::Input(value));
        }
    }

    /// Whether a control is checked.
    #[inline(never)]
    pub fn checked(&mut self, checked: bool) {
        self.push(Hole::Checked(checked));
    }

    /// Where the element is to be found.
    #[inline(never)]
    pub fn place(&mut self, place: NodeRef) {
        self.push(Hole::Place(place));
    }

    /// What tells the element from its siblings.
    pub fn key(&mut self, key: impl IntoKey) {
        self.push_key(key.key());
    }

    #[inline(never)]
    fn push_key(&mut self, key: Key) {
        self.push(Hole::Key(key));
    }

    /// What the element listens to.
    #[inline(never)]
    pub fn listener(&mut self, listener: Rc<dyn Listener>) {
        self.push(Hole::Listener(listener));
    }

    /// A child.
    pub fn node(&mut self, node: impl IntoNode) {
        node.put(self);
    }

    /// Nothing, where a child could be.
    #[inline(never)]
    pub fn none(&mut self) {
        self.push(Hole::Node(VNode::default()));
    }

    /// Begins a list of children that fills one hole.
    #[inline(never)]
    pub fn many(&mut self) {
        self.push(Hole::Many);
    }

    /// Ends it.
    #[inline(never)]
    pub fn end(&mut self) {
        self.push(Hole::End);
    }

    /// How many holes are filled.
    pub fn mark(&self) -> usize {
        self.0.len()
    }

    /// Makes what was filled since the mark into a node, which fills one hole.
    #[inline(never)]
    pub fn fold(&mut self, mark: usize, template: &Template) {
        let node = template::build(template, &mut self.0.drain(mark.min(self.0.len())..));
        self.push(Hole::Node(node));
    }

    /// The node of a template.
    #[inline(never)]
    pub fn draw(mut self, template: &Template) -> VNode {
        template::build(template, &mut self.0.drain(..))
    }

    /// The node that fills the only hole.
    #[inline(never)]
    pub fn single(mut self) -> VNode {
        const LIST: &Template = &Template {
            text: "\u{7}\u{3}\u{5}",
            names: &[],
        };
        match (self.0.pop(), self.0.is_empty()) {
            (Some(Hole::Node(node)), true) => node,
            (last, _) => {
                self.0.extend(last);
                self.draw(LIST)
            }
        }
    }
}
