//! Marks in pages: `<!-- site: NAME REST -->` stands where the build writes something.
//! It finds and replaces; it knows no mark by name.

use anyhow::{Context, bail};

const BEGIN: &str = "<!-- site: ";
const END: &str = " -->";

/// One mark.
#[derive(Debug, PartialEq, Eq)]
pub struct Mark<'a> {
    /// The first word.
    pub name: &'a str,
    /// What follows it, or nothing.
    pub rest: &'a str,
}

/// Puts what `html` gives in the place of every mark.
///
/// # Errors
/// When a mark does not end on its line, or `html` does not know it.
pub fn fill(
    text: &str,
    html: impl Fn(&Mark<'_>) -> anyhow::Result<String>,
) -> anyhow::Result<String> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(BEGIN) {
        let Some((inside, behind)) = after.split_once(END) else {
            bail!("a mark does not end with `{END}`");
        };
        if inside.contains('\n') {
            bail!("the mark `{inside}` runs over its line");
        }
        let (name, arguments) = inside.split_once(' ').unwrap_or((inside, ""));
        let mark = Mark {
            name,
            rest: arguments.trim(),
        };
        filled.push_str(before);
        filled.push_str(&html(&mark).with_context(|| format!("filling the mark `{inside}`"))?);
        rest = behind;
    }
    filled.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_replaced_and_the_rest_stays() -> anyhow::Result<()> {
        let filled = fill(
            "a <!-- site: count facts --> b <!-- kept --> <!-- site: head -->",
            |mark| Ok(format!("[{}|{}]", mark.name, mark.rest)),
        )?;
        assert_eq!(filled, "a [count|facts] b <!-- kept --> [head|]");
        Ok(())
    }

    #[test]
    fn an_unfinished_or_unknown_mark_is_an_error() {
        assert!(fill("<!-- site: head", |_| Ok(String::new())).is_err());
        assert!(fill("<!-- site: a\n -->", |_| Ok(String::new())).is_err());
        assert!(fill("<!-- site: a -->", |_| bail!("unknown")).is_err());
    }
}
