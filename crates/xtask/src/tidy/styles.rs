//! A style that asks `:has()` of a whole widget: whenever an element comes or goes, Chromium then styles the widget again and
//! lays out every disclosure in it anew, which took longer than all else of an answer. It knows stylesheets as lines.

use super::tree::{Finding, Tree};

/// The class of a whole widget.
const WIDGET: &str = "framewise";

/// Finds styles that ask about anything inside a whole widget.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.with_endings(&["css"]) {
        for (index, line) in text.lines().enumerate() {
            if line.match_indices(":has(").any(|(at, _)| {
                let subject = line[..at]
                    .rsplit([' ', '>', '+', '~', ',', '{', '}', '('])
                    .next();
                subject.is_some_and(|subject| subject.split('.').any(|class| class == WIDGET))
            }) {
                findings.push(Finding::of_line(
                    path,
                    index,
                    String::from(
                        "`:has()` of a whole widget makes every answer slow: give the widget a class for its state",
                    ),
                ));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> usize {
        check(&Tree::sample("crates/framewise-widgets/src/a/a.css", line)).len()
    }

    #[test]
    fn a_question_about_a_whole_widget_is_found() {
        assert_eq!(found(".framewise:has(.fw-large) .fw-lede { }"), 1);
        assert_eq!(
            found("@media screen { .framewise.fw-quiz:has(.fw-large) > p { } }"),
            1
        );
    }

    #[test]
    fn a_part_of_a_widget_may_be_asked() {
        assert_eq!(found(".framewise .fw-card:has(button:hover) { }"), 0);
        assert_eq!(found(".framewise.fw-quiz--large > p { }"), 0);
    }
}
