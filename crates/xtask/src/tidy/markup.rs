//! Nothing that a strict content policy with Trusted Types forbids: text made into HTML, text made
//! into code, inline style. A browser would only say so on a strict host; this says so at once.

use super::tree::{Finding, Tree};

/// What is looked for, and what to do instead.
const FORBIDDEN: [(&str, &str); 11] = [
    (
        "from_html_unchecked",
        "build nodes instead of HTML from text",
    ),
    ("innerHTML", "set textContent or build nodes"),
    ("set_inner_html", "set the text or build nodes"),
    ("outerHTML", "build nodes"),
    ("insertAdjacentHTML", "build nodes"),
    ("document.write", "build nodes"),
    ("eval(", "no code from text"),
    ("new Function", "no code from text"),
    ("style={", "use a class, an SVG attribute or CSSOM"),
    (" style=\"", "use a class, an SVG attribute or CSSOM"),
    ("<style", "use a stylesheet file or an adopted stylesheet"),
];

/// Finds forbidden markup and script in what ships.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.with_endings(&["rs", "js", "mjs", "html"]) {
        if !(path.starts_with("crates/") || path.starts_with("www/"))
            || path.starts_with("crates/xtask/")
            // Tests may name what must not be there.
            || path.contains("/tests/")
        {
            continue;
        }
        for (index, line) in text.lines().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for (sign, cure) in FORBIDDEN {
                if line.contains(sign) {
                    findings.push(Finding::of_line(
                        path,
                        index,
                        format!("`{sign}` breaks strict hosts: {cure}"),
                    ));
                }
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_forbidden_sign_is_found() {
        for (sign, _) in FORBIDDEN {
            let text = format!("//! What it is.\nlet a = b{sign}c;\n");
            assert!(
                !check(&Tree::sample("crates/framewise-widgets/src/a.rs", &text)).is_empty(),
                "{sign}"
            );
        }
    }

    #[test]
    fn a_comment_may_name_what_is_forbidden() {
        assert!(check(&Tree::sample("www/package/a.js", "// No innerHTML here.\n")).is_empty());
    }
}
