//! A name that a pack does not have, in words: which one was perhaps meant, and which there are. It knows nothing of what
//! the names stand for.

use framewise_compiler::diagnostics::suggest::nearest;
use framewise_elements::settings::shorten;

/// "there is no fact `trvel` in this pack. Did you mean `travel`? The pack has: ..."
pub fn no_such(kind: &str, wrong: &str, known: &[&str]) -> String {
    let wrong = shorten(wrong);
    let rest = instead(&wrong, known);
    format!("there is no {kind} `{wrong}` in this pack. {rest}")
}

/// What to write instead of a name that is wrong.
pub fn instead(wrong: &str, known: &[&str]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for name in known {
        if !name.is_empty() && !names.contains(name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        return String::from("The pack has none.");
    }
    // A name that is cut short is further away than its letters say.
    let begins = |name: &&&str| wrong.chars().count() > 3 && name.starts_with(wrong);
    let meant = nearest(wrong, &names).or_else(|| names.iter().find(begins).copied());
    let meant = meant.map_or_else(String::new, |name| format!("Did you mean `{name}`? "));
    format!("{meant}The pack has: {}.", names.join(", "))
}
