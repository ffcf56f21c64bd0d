//! The stylesheets without comments and spaces, for the wasm. It knows only the order in which the files must stand.

use std::path::Path;
use std::{env, error::Error, fs};

/// What the first drawing of the explorer needs to look right.
const FIRST: &[&str] = &[
    "design/tokens.css",
    "design/base.css",
    "frame/frame.css",
    "parts/parts.css",
    "parts/verdict.css",
    "parts/facts.css",
    "explorer/explorer.css",
];

/// What only later drawings need, but for the last file, which is for paper.
const LATER: &[&str] = &[
    "frame/paper.css",
    "explorer/paper.css",
    "parts/links.css",
    "parts/readings.css",
    "parts/tree.css",
    "parts/difference.css",
];
const PAPER: &[&str] = &["design/print.css"];

/// What the explorer does not need.
const OTHER_WIDGETS: &[&str] = &[
    "comparison/comparison.css",
    "questionnaire/questionnaire.css",
    "quiz/quiz.css",
    "overlap/overlap.css",
    "weigh/weigh.css",
    "explainer/explainer.css",
];

fn main() -> Result<(), Box<dyn Error>> {
    let all = env::var_os("CARGO_FEATURE_ALL").is_some();
    let others = if all { OTHER_WIDGETS } else { &[] };
    write("first", &[FIRST])?;
    write("later", &[LATER, others, PAPER])
}

/// Writes `<name>.css` with the files as they are, and `<name>.min.css`.
fn write(name: &str, lists: &[&[&str]]) -> Result<(), Box<dyn Error>> {
    let mut whole = String::new();
    for file in lists.iter().copied().flatten() {
        let path = Path::new("src").join(file);
        println!("cargo::rerun-if-changed={}", path.display());
        whole +=
            &fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let small = minifier::css::minify(&whole)?.to_string();
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join(format!("{name}.css")), &whole)?;
    fs::write(Path::new(&out).join(format!("{name}.min.css")), small)?;
    Ok(())
}
