//! JavaScript without its comments and indentation: the sources in the repository keep them, the
//! shipped files need not carry them. Lines are only dropped or trimmed, never changed inside, so
//! that error messages still name recognisable code.

use std::path::Path;

use anyhow::Context;

use super::files_below;

/// Squeezes every `.js` file below a folder in place.
pub fn squeeze_tree(folder: &Path) -> anyhow::Result<()> {
    for file in files_below(folder)? {
        if file.extension().is_some_and(|extension| extension == "js") {
            let text = std::fs::read_to_string(&file)
                .with_context(|| format!("could not read {}", file.display()))?;
            std::fs::write(&file, squeeze(&text))?;
        }
    }
    Ok(())
}

/// Drops empty lines, lines that are wholly comment, and indentation.
///
/// A text with a template literal over several lines is returned as it is: there, a line is not
/// what it seems.
fn squeeze(text: &str) -> String {
    if text.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return text.to_owned();
    }
    let mut squeezed = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            // Only a comment that ends with its line is dropped as a whole.
            in_comment = !line.contains("*/");
            if let Some((_, rest)) = line.split_once("*/").filter(|(_, rest)| !rest.is_empty()) {
                push(&mut squeezed, rest.trim());
            }
        } else if !line.is_empty() && !line.starts_with("//") {
            push(&mut squeezed, line);
        }
    }
    squeezed
}

fn push(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_code_stays() {
        let text = "// a\nconst a = 1; // kept\n\n/**\n * b\n */\nfunction f() {\n    return '// c'; /* d */\n}\n/* e */ g();\n";
        assert_eq!(
            squeeze(text),
            "const a = 1; // kept\nfunction f() {\nreturn '// c'; /* d */\n}\ng();\n"
        );
    }

    #[test]
    fn a_template_over_several_lines_is_left_alone() {
        let text = "const a = `\n// not a comment\n`;\n";
        assert_eq!(squeeze(text), text);
    }
}
