//! Pages with marked places: each Framewise tag whose content is the mark gets its readable text.
//!
//! It reads only as much HTML as it must: marks, and the tag before each. Everything else of a page stays as it is.

use super::{attributes, write};
use anyhow::{Context, bail};
use framewise_core::session::Loaded;
use framewise_widgets::readable::Kind;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// The mark before the text; alone in its tag, it asks for the text.
const BEGIN: &str = "<!-- rendered -->";

/// The mark after a text that was filled in.
const END: &str = "<!-- /rendered -->";

/// Fills pages and folders of pages in place, and says what was done, one line a page that has marks.
///
/// # Errors
/// If a place cannot be read or written, or a mark does not stand where it should; pages before it are filled.
pub fn fill(pack: &Rc<Loaded>, places: &[PathBuf]) -> anyhow::Result<Vec<String>> {
    let mut files = Vec::new();
    for place in places {
        find(place, &mut files)?;
    }
    let mut lines = Vec::new();
    for file in files {
        let page = std::fs::read_to_string(&file)
            .with_context(|| format!("reading {}", file.display()))?;
        if !page.contains(BEGIN) {
            continue;
        }
        let (filled, count) =
            fill_page(pack, &page).with_context(|| format!("in {}", file.display()))?;
        if filled != page {
            std::fs::write(&file, &filled)
                .with_context(|| format!("writing {}", file.display()))?;
        }
        lines.push(format!("{}: {count} filled", file.display()));
    }
    Ok(lines)
}

/// Every page at or below a place, in the order of names.
fn find(place: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    if place.is_file() {
        files.push(place.to_path_buf());
        return Ok(());
    }
    let entries =
        std::fs::read_dir(place).with_context(|| format!("reading {}", place.display()))?;
    let mut found = Vec::new();
    for entry in entries {
        found.push(entry?.path());
    }
    found.sort();
    for path in found {
        let hidden = path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let page = path
            .extension()
            .is_some_and(|ending| ending == "html" || ending == "htm");
        if path.is_dir() && !hidden && !path.ends_with("node_modules") {
            find(&path, files)?;
        } else if page && path.is_file() {
            files.push(path);
        }
    }
    Ok(())
}

/// A page with every mark followed by its text, and how many there are.
///
/// # Errors
/// If a mark does not stand alone in a Framewise tag, or the attributes of its tag are wrong.
pub fn fill_page(pack: &Rc<Loaded>, page: &str) -> anyhow::Result<(String, usize)> {
    let mut filled = String::with_capacity(page.len());
    let mut count = 0;
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(BEGIN) {
        filled.push_str(before);
        let line = filled_line(page, after);
        let (name, pairs) = tag_before(before)
            .with_context(|| format!("line {line}: `{BEGIN}` must be the first thing in a Framewise tag, such as <framewise-explorer>{BEGIN}</framewise-explorer>"))?;
        let Some(kind) = name.strip_prefix("framewise-").and_then(Kind::from_name) else {
            bail!("line {line}: there is no tag <{name}>");
        };
        let close = format!("</{name}");
        // What was filled in before goes.
        let after = match after.split_once(END) {
            Some((old, after))
                if !old.to_ascii_lowercase().contains(&close) && !old.contains(BEGIN) =>
            {
                after
            }
            _ => after,
        };
        let closes = after
            .trim_start()
            .get(..close.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(&close));
        if !closes {
            bail!(
                "line {line}: `{BEGIN}` must be the only thing in <{name}>. Remove what stands after it, or remove the mark"
            );
        }
        count += 1;
        let written = write(pack, kind, &pairs, &format!("framewise-{count}"))
            .with_context(|| format!("line {line}: <{name}>"))?;
        filled.push_str(BEGIN);
        filled.push('\n');
        filled.push_str(&written.html);
        filled.push_str(END);
        rest = after;
    }
    filled.push_str(rest);
    Ok((filled, count))
}

/// The line of a page on which `after` begins.
fn filled_line(page: &str, after: &str) -> usize {
    let start = page.len().saturating_sub(after.len());
    page.get(..start)
        .map_or(1, |before| before.matches('\n').count() + 1)
}

/// Name and attributes of the tag that ends the text, but for white space; nothing if no Framewise tag does.
fn tag_before(text: &str) -> Option<(String, Vec<(String, String)>)> {
    let inside = text.trim_end().strip_suffix('>')?;
    let (_, tag) = inside.rsplit_once('<')?;
    let end = tag
        .find(|letter: char| letter.is_whitespace() || letter == '/')
        .unwrap_or(tag.len());
    let (name, rest) = tag.split_at(end);
    let name = name.to_ascii_lowercase();
    name.starts_with("framewise-")
        .then(|| (name, attributes::read(rest)))
}
