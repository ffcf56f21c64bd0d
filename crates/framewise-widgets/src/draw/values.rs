//! What can stand in a hole: the conversions, each written once.

use super::holes::{Hole, Holes};
use std::rc::Rc;
use yew::AttrValue;
use yew::virtual_dom::{Key, VNode, VText};

/// What can be the value of an attribute.
pub trait IntoValue {
    /// Fills the next hole.
    fn put(self, holes: &mut Holes);
}

/// What can be a child.
pub trait IntoNode {
    /// Fills the next hole.
    fn put(self, holes: &mut Holes);
}

/// What can be a key.
pub trait IntoKey {
    /// The key.
    fn key(self) -> Key;
}

/// The key of a component.
pub fn key(key: impl IntoKey) -> Key {
    key.key()
}

impl IntoValue for Option<AttrValue> {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        holes.push(Hole::Value(self));
    }
}

impl IntoValue for AttrValue {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        holes.push(Hole::Value(Some(self)));
    }
}

impl IntoValue for &'static str {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        holes.push(Hole::Value(Some(AttrValue::Static(self))));
    }
}

impl IntoValue for String {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        holes.push(Hole::Value(Some(AttrValue::from(self))));
    }
}

impl IntoValue for &String {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        holes.push(Hole::Value(Some(shared(self))));
    }
}

impl IntoValue for Option<&'static str> {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        holes.push(Hole::Value(self.map(AttrValue::Static)));
    }
}

impl IntoValue for Option<String> {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        holes.push(Hole::Value(self.map(AttrValue::from)));
    }
}

impl IntoNode for VNode {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        holes.push(Hole::Node(self));
    }
}

impl IntoNode for AttrValue {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        holes.push(Hole::Node(VNode::VText(VText::new(self))));
    }
}

impl IntoNode for &AttrValue {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        IntoNode::put(self.clone(), holes);
    }
}

impl IntoNode for &str {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        IntoNode::put(shared(self), holes);
    }
}

impl IntoNode for String {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        IntoNode::put(AttrValue::from(self), holes);
    }
}

impl IntoNode for &String {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        IntoNode::put(shared(self), holes);
    }
}

impl IntoNode for usize {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        IntoNode::put(self.to_string(), holes);
    }
}

impl<T: IntoNode> IntoNode for Option<T> {
    fn put(self, holes: &mut Holes) {
        match self {
            Some(node) => node.put(holes),
            None => holes.none(),
        }
    }
}

impl IntoKey for &str {
    #[inline(never)]
    fn key(self) -> Key {
        Key::from(self)
    }
}

impl IntoKey for &String {
    fn key(self) -> Key {
        self.as_str().key()
    }
}

impl IntoKey for String {
    #[inline(never)]
    fn key(self) -> Key {
        self.as_str().key()
    }
}

impl IntoKey for u32 {
    #[inline(never)]
    fn key(self) -> Key {
        self.to_string().key()
    }
}

#[inline(never)]
fn shared(text: &str) -> AttrValue {
    AttrValue::Rc(Rc::from(text))
}
