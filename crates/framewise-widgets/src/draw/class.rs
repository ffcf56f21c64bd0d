//! Classes in a row. Yew's own keep a hashed set; a list that is written down has no doubles.

use yew::AttrValue;

/// What can stand in `classes!`: a class or several, or none.
pub trait ClassPart {
    /// The text; empty for none.
    fn class(self) -> &'static str;
}

impl ClassPart for &'static str {
    fn class(self) -> &'static str {
        self
    }
}

impl ClassPart for Option<&'static str> {
    fn class(self) -> &'static str {
        self.unwrap_or_default()
    }
}

/// Joins classes with spaces; empty ones are left out.
#[inline(never)]
pub fn join(parts: &[&'static str]) -> AttrValue {
    let mut given = parts.iter().filter(|part| !part.is_empty());
    let first = given.next().copied().unwrap_or_default();
    let Some(second) = given.next() else {
        return AttrValue::Static(first);
    };
    let mut text = String::from(first);
    for part in std::iter::once(second).chain(given) {
        text.push(' ');
        text.push_str(part);
    }
    AttrValue::from(text)
}

/// Classes in a row: each is a `&'static str`, or an `Option` of one.
#[macro_export]
macro_rules! classes {
    ($($part:expr),+ $(,)?) => {
        $crate::draw::join(&[$($crate::draw::ClassPart::class($part)),+])
    };
}
pub use classes;
