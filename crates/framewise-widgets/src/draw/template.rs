//! A template: fixed markup as one text with marks, and the maker of nodes from it.
//!
//! INVARIANT (nodes): what is made is what Yew's own macro would make. Children are one node as it is or several as a
//! list; a class that is empty is left out; values stand in the order of their names.

use super::holes::Hole;
use std::rc::Rc;
use yew::virtual_dom::listeners::Listeners;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VNode, VTag, VText};
use yew::{AttrValue, NodeRef};

/// Fixed markup. `html!` writes it.
pub struct Template {
    /// Marks, each with the text that belongs to it.
    pub text: &'static str,
    /// For each element that has attributes, their names.
    pub names: &'static [&'static [&'static str]],
}

/// The marks; `framewise_markup` has the same.
const ELEMENT: u8 = 1;
const VALUE: u8 = 2;
const HOLE: u8 = 3;
const TEXT: u8 = 4;
const END: u8 = 5;
const BARE: u8 = 6;
const FRAGMENT: u8 = 7;

/// The node of a template without holes.
#[inline(never)]
pub fn fixed(template: &Template) -> VNode {
    build(template, &mut Vec::new().drain(..))
}

/// The node of a template. Holes that are missing are left out.
pub(super) fn build(template: &Template, holes: &mut std::vec::Drain<'_, Hole>) -> VNode {
    let mut names = template.names.iter();
    let mut around: Vec<Part> = Vec::new();
    let mut part = Part::default();
    let mut rest = template.text;
    while let Some((mark, text)) = next(&mut rest) {
        match mark {
            ELEMENT | BARE | FRAGMENT => {
                around.push(std::mem::take(&mut part));
                part.tag = text;
                if mark == ELEMENT {
                    part.names = names.next().copied().unwrap_or_default();
                }
            }
            VALUE => part.value(Some(AttrValue::Static(text))),
            TEXT => part.child(VNode::VText(VText::new(AttrValue::Static(text)))),
            HOLE => part.fill(holes),
            END => {
                let node = part.done();
                part = around.pop().unwrap_or_default();
                part.child(node);
            }
            _ => {}
        }
    }
    part.children.pop().unwrap_or_default()
}

/// The next mark and its text.
fn next(rest: &mut &'static str) -> Option<(u8, &'static str)> {
    let mark = *rest.as_bytes().first()?;
    let text = rest.get(1..)?;
    let end = text.bytes().position(|byte| byte <= FRAGMENT);
    let (text, after) = text.split_at_checked(end.unwrap_or(text.len()))?;
    *rest = after;
    Some((mark, text))
}

/// An element or a fragment in the making.
#[derive(Default)]
struct Part {
    /// Empty for a fragment.
    tag: &'static str,
    names: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
    input: Option<AttrValue>,
    checked: Option<bool>,
    place: NodeRef,
    key: Option<Key>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    children: Vec<VNode>,
    /// Whether the children are a list even if there is only one.
    many: bool,
}

impl Part {
    fn value(&mut self, value: Option<AttrValue>) {
        let name = self.names.get(self.values.len());
        let value = value.filter(|value| !value.is_empty() || name != Some(&"class"));
        self.values.push(value.map(AttributeOrProperty::Attribute));
    }

    fn child(&mut self, child: VNode) {
        self.children.push(child);
    }

    fn fill(&mut self, holes: &mut std::vec::Drain<'_, Hole>) {
        let mut many = false;
        for hole in holes.by_ref() {
            match hole {
                Hole::Value(value) => self.value(value),
                Hole::Flag(there) => {
                    let name = self.names.get(self.values.len()).filter(|_| there);
                    self.value(name.map(|name| AttrValue::Static(name)));
                }
                Hole::Input(value) => self.input = value,
                Hole::Checked(checked) => self.checked = Some(checked),
                Hole::Place(place) => self.place = place,
                Hole::Key(key) => self.key = Some(key),
                Hole::Listener(listener) => self.listeners.push(Some(listener)),
                Hole::Node(node) => self.child(node),
                Hole::Many => {
                    (many, self.many) = (true, true);
                }
                Hole::End => many = false,
            }
            if !many {
                return;
            }
        }
    }

    fn done(mut self) -> VNode {
        if self.tag.is_empty() {
            return VNode::VList(Rc::new(VList::with_children(self.children, self.key)));
        }
        let attributes = Attributes::Dynamic {
            keys: self.names,
            values: self.values.into_boxed_slice(),
        };
        let listeners = if self.listeners.is_empty() {
            Listeners::None
        } else {
            Listeners::Pending(self.listeners.into_boxed_slice())
        };
        let (place, key) = (self.place, self.key);
        let tag = match self.tag {
            "input" => {
                VTag::__new_input(self.input, self.checked, place, key, attributes, listeners)
            }
            "textarea" => VTag::__new_textarea(self.input, None, place, key, attributes, listeners),
            name => {
                let children = if self.children.len() > 1 || self.many {
                    VNode::VList(Rc::new(VList::with_children(self.children, None)))
                } else {
                    self.children.pop().unwrap_or_default()
                };
                VTag::__new_other(
                    AttrValue::Static(name),
                    place,
                    key,
                    attributes,
                    listeners,
                    children,
                )
            }
        };
        VNode::VTag(Rc::new(tag))
    }
}
