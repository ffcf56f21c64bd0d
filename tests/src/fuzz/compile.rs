//! Arbitrary text as one file of a pack: the compiler gives a pack that survives a round trip, or diagnostics with words.

use super::Reached;
use framewise_compiler::Files;
use framewise_core::pack;
use framewise_core::session::Loaded;

/// The files of the small pack, and one explainer for Markdown. The first byte of an input chooses one of them.
pub const FILES: [(&str, &str); 10] = [
    (
        "law/all.yaml",
        include_str!("../../corpus/small/law/all.yaml"),
    ),
    ("terms.yaml", include_str!("../../corpus/small/terms.yaml")),
    (
        "constraints.yaml",
        include_str!("../../corpus/small/constraints.yaml"),
    ),
    (
        "facts/all.yaml",
        include_str!("../../corpus/small/facts/all.yaml"),
    ),
    (
        "readings.yaml",
        include_str!("../../corpus/small/readings.yaml"),
    ),
    ("pack.yaml", include_str!("../../corpus/small/pack.yaml")),
    (
        "sources.yaml",
        include_str!("../../corpus/small/sources.yaml"),
    ),
    (
        "jurisdictions/somewhere.yaml",
        include_str!("../../corpus/small/jurisdictions/somewhere.yaml"),
    ),
    (
        "scenarios/all.yaml",
        include_str!("../../corpus/small/scenarios/all.yaml"),
    ),
    (
        "explainers/one.md",
        include_str!("../../corpus/small/explainers/one.md"),
    ),
];

/// The first byte chooses what the rest is: an odd one a formula inside a definition (one leaf), an even one a whole
/// file in the place of one of [`FILES`].
///
/// # Panics
/// When the compiler panics, says nothing, or makes a pack that cannot be stored and loaded.
#[expect(clippy::expect_used, reason = "a fuzz target can only stop")]
pub fn compile(data: &[u8]) -> Reached {
    let Some((first, rest)) = data.split_first() else {
        return Reached::Refused;
    };
    let text = String::from_utf8_lossy(rest);
    let mut files = small_files();
    if first % 2 == 1 {
        files.insert("law/more.yaml".to_owned(), definition_with(&text));
    } else {
        let chosen = usize::from(first / 2) % FILES.len();
        if let Some((path, _)) = FILES.get(chosen) {
            files.insert((*path).to_owned(), text.into_owned());
        }
    }
    match framewise_compiler::compile(&files) {
        Ok(compiled) => {
            let bytes = pack::encode(&compiled.pack).expect("a compiled pack can be stored");
            let again = pack::decode(&bytes).expect("a stored pack can be read");
            assert!(again == compiled.pack, "a round trip changes a pack");
            Loaded::new(again).expect("a compiled pack can be loaded");
            Reached::Taken
        }
        Err(findings) => {
            assert!(
                !findings.to_string().trim().is_empty(),
                "a refusal without words"
            );
            Reached::Refused
        }
    }
}

pub(super) fn small_files() -> Files {
    FILES
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

/// A definition whose one element is this text, indented so that it stays where a formula is expected.
fn definition_with(formula: &str) -> String {
    let indented = formula.replace('\n', "\n      ");
    format!(
        "- id: fuzzed\n  title: Fuzzed\n  short: Example Act s.9\n  summary: A fuzzed definition.\n  \
         jurisdiction: somewhere\n  frame: csea\n  standing: in-force\n  cite: example at s.9\n  all:\n    \
         - {indented}\n    - online\n"
    )
}
