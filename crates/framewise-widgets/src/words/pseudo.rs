//! A pseudo-locale: every word of the interface in brackets and accents, so that unmarked text shows at once.
//!
//! For tests and for the gallery's right-to-left page; it is no language.

use super::{ENGLISH, Words};
use std::sync::OnceLock;

/// The pseudo catalogue, made once.
pub(super) fn pseudo() -> &'static Words {
    static PSEUDO: OnceLock<Words> = OnceLock::new();
    PSEUDO.get_or_init(|| ENGLISH.map(mark))
}

/// `⟦Çlõsé⟧` for `Close`; names in braces stay.
fn mark(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let mut marked = String::from("⟦");
    let mut inside_name = false;
    for letter in text.chars() {
        match letter {
            '{' => inside_name = true,
            '}' => inside_name = false,
            _ => {}
        }
        marked.push(if inside_name {
            letter
        } else {
            accented(letter)
        });
    }
    marked.push('⟧');
    marked
}

fn accented(letter: char) -> char {
    match letter {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'õ',
        'u' => 'ü',
        'c' => 'ç',
        'n' => 'ñ',
        'y' => 'ý',
        'A' => 'Á',
        'E' => 'É',
        'I' => 'Í',
        'O' => 'Õ',
        'U' => 'Ü',
        other => other,
    }
}
