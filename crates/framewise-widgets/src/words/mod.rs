//! The words of the interface: one catalogue per language, plurals by category.
//!
//! English is complete and defines the set; another language is one more file with a `Words` value, which the compiler
//! checks for gaps. Words about law and policy are not here: they come with the pack.

mod english;
#[cfg(feature = "ssr")]
mod pseudo;

pub use english::{ENGLISH, Words};
pub use framewise_core::session::plural::Category;

/// A catalogue that can be compared and copied cheaply.
#[derive(Clone, Copy, Debug)]
pub struct Language(pub &'static Words);

impl Default for Language {
    fn default() -> Language {
        Language(&ENGLISH)
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Language) -> bool {
        core::ptr::eq(self.0, other.0)
    }
}

impl core::ops::Deref for Language {
    type Target = Words;
    fn deref(&self) -> &Words {
        self.0
    }
}

impl Language {
    /// The catalogue for a BCP 47 tag; English where there is none.
    pub fn for_tag(tag: &str) -> Language {
        #[cfg(feature = "ssr")]
        if tag.eq_ignore_ascii_case("en-xa") {
            return Language(pseudo::pseudo());
        }
        // English is the only language yet, so no other tag is looked at.
        let _ = tag;
        Language(&ENGLISH)
    }

    /// The direction of its script, whatever that of the page: a full stop stands where the language has it. The
    /// pseudo-locale takes the page's, to show a layout from right to left.
    pub fn direction(self) -> Option<&'static str> {
        core::ptr::eq(self.0, &raw const ENGLISH).then_some("ltr")
    }

    /// The form of `plural` for `count`, with `{n}` filled in.
    pub fn count(self, plural: &Plural, count: usize) -> String {
        let form = match (self.0.category)(count) {
            Category::Zero => plural.zero,
            Category::One => plural.one,
            Category::Two => plural.two,
            Category::Few => plural.few,
            Category::Many => plural.many,
            Category::Other => plural.other,
        };
        fill(
            if form.is_empty() { plural.other } else { form },
            &[("n", &count.to_string())],
        )
    }
}

/// The forms of a phrase that counts something with `{n}`; an empty form stands for `other`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Plural {
    /// `zero`
    pub zero: &'static str,
    /// `one`
    pub one: &'static str,
    /// `two`
    pub two: &'static str,
    /// `few`
    pub few: &'static str,
    /// `many`
    pub many: &'static str,
    /// `other`
    pub other: &'static str,
}

/// `template` with each `{name}` replaced by its value; a name that is not given stays as it is.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        match values.iter().find(|(key, _)| *key == name) {
            Some((_, value)) => text.push_str(value),
            None => {
                text.push('{');
                text.push_str(name);
                text.push('}');
            }
        }
        rest = tail;
    }
    text.push_str(rest);
    text
}
