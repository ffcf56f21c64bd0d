//! Plural categories of whole numbers, by the rules of the Unicode CLDR.
//!
//! The same words are written by widgets, on a server and by the command, where there is no `Intl`. So the rules are
//! here, as plain functions of which a build keeps only those of its languages; a browser test holds every one against
//! `Intl.PluralRules`. To add a language: one function and one line in [`RULES`].

/// The categories that a language may tell apart; the same names that `Intl.PluralRules` gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// `zero`
    Zero,
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`
    Other,
}

impl Category {
    /// The name in CLDR.
    pub fn name(self) -> &'static str {
        match self {
            Category::Zero => "zero",
            Category::One => "one",
            Category::Two => "two",
            Category::Few => "few",
            Category::Many => "many",
            Category::Other => "other",
        }
    }
}

/// The category of a number in a language.
pub type Rule = fn(usize) -> Category;

/// Rules by language tag: the languages of the places that the content speaks of, and of the United Nations.
pub const RULES: &[(&str, Rule)] = &[
    ("ar", arabic),
    ("de", one_alone),
    ("en", one_alone),
    ("es", spanish),
    ("fil", filipino),
    ("fr", french),
    ("hi", none_or_one),
    ("id", never),
    ("nl", one_alone),
    ("pl", polish),
    ("pt", french),
    ("ru", russian),
    ("sw", one_alone),
    ("th", never),
    ("zh", never),
];

/// `one` for 1 and `other` for all else: English, German, Dutch, Swahili.
pub fn one_alone(number: usize) -> Category {
    if number == 1 {
        Category::One
    } else {
        Category::Other
    }
}

fn never(_: usize) -> Category {
    Category::Other
}

fn none_or_one(number: usize) -> Category {
    if number < 2 {
        Category::One
    } else {
        Category::Other
    }
}

fn spanish(number: usize) -> Category {
    match number {
        1 => Category::One,
        _ if whole_millions(number) => Category::Many,
        _ => Category::Other,
    }
}

/// French, and Portuguese as it is spoken in Brazil.
fn french(number: usize) -> Category {
    match number {
        0 | 1 => Category::One,
        _ if whole_millions(number) => Category::Many,
        _ => Category::Other,
    }
}

fn whole_millions(number: usize) -> bool {
    number > 0 && number.is_multiple_of(1_000_000)
}

fn filipino(number: usize) -> Category {
    if matches!(number % 10, 4 | 6 | 9) {
        Category::Other
    } else {
        Category::One
    }
}

fn russian(number: usize) -> Category {
    match (number % 10, number % 100) {
        (1, tens) if tens != 11 => Category::One,
        (2..=4, tens) if !(12..=14).contains(&tens) => Category::Few,
        _ => Category::Many,
    }
}

fn polish(number: usize) -> Category {
    match (number, number % 10, number % 100) {
        (1, ..) => Category::One,
        (_, 2..=4, tens) if !(12..=14).contains(&tens) => Category::Few,
        _ => Category::Many,
    }
}

fn arabic(number: usize) -> Category {
    match (number, number % 100) {
        (0, _) => Category::Zero,
        (1, _) => Category::One,
        (2, _) => Category::Two,
        (_, 3..=10) => Category::Few,
        (_, 11..) => Category::Many,
        _ => Category::Other,
    }
}
