//! The built site as files: its pages, and where their links lead. It reads HTML only as far as
//! attributes in double quotes, which is how our pages and our build write them.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use anyhow::Context;

/// Folders of `dist` that hold other things than pages of the site.
const NOT_PAGES: [&str; 2] = ["package", "hosts"];

/// The folder that a build fills.
pub fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist")
}

/// Every page of the built site: its address path, and its HTML.
///
/// # Errors
/// When nothing was built.
pub fn pages() -> anyhow::Result<BTreeMap<String, String>> {
    let root = dist();
    let mut pages = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).with_context(|| {
            format!(
                "{} cannot be read: `cargo xtask build` makes it",
                folder.display()
            )
        })?;
        for entry in entries {
            let path = entry?.path();
            let relative = path.strip_prefix(&root)?.to_string_lossy().into_owned();
            if path.is_dir() && !NOT_PAGES.contains(&relative.as_str()) {
                folders.push(path);
            } else if relative.ends_with(".html") {
                pages.insert(format!("/{relative}"), std::fs::read_to_string(&path)?);
            }
        }
    }
    Ok(pages)
}

/// The values of an attribute in a page's tags, in order, with the characters that HTML escapes.
pub fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let sign = format!(" {name}=\"");
    html.split('<')
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .filter_map(|tag| tag.split_once(sign.as_str()))
        .filter_map(|(_, rest)| rest.split('"').next())
        .collect()
}

/// A link of a page: the address path it leads to and the place in it; `None` when it leaves the site.
pub fn inside(page: &str, link: &str) -> Option<(String, String)> {
    if link.contains("://")
        || ["mailto:", "tel:", "data:"]
            .iter()
            .any(|kind| link.starts_with(kind))
    {
        return None;
    }
    let (path, place) = link.split_once('#').unwrap_or((link, ""));
    let path = path.split('?').next().unwrap_or_default();
    let mut parts: Vec<&str> = page.split('/').collect();
    if path.is_empty() {
        return Some((page.to_owned(), place.to_owned()));
    }
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let mut whole = parts.join("/");
    if path == "." || path == "./" || path.ends_with("/.") {
        whole = format!("{}/", whole.trim_end_matches('/'));
    }
    if whole.ends_with('/') {
        whole.push_str("index.html");
    }
    Some((whole, place.to_owned()))
}

/// What is wrong with the links of all pages: a file or a place that is not there.
///
/// # Errors
/// When a page cannot be read.
pub fn dead_links() -> anyhow::Result<Vec<String>> {
    let pages = pages()?;
    let mut dead = BTreeSet::new();
    for (page, html) in &pages {
        for link in attributes(html, "href")
            .into_iter()
            .chain(attributes(html, "src"))
        {
            let Some((path, place)) = inside(page, link) else {
                continue;
            };
            let file = dist().join(path.trim_start_matches('/'));
            if !file.is_file() {
                dead.insert(format!("{page}: {link} leads to no file"));
            } else if !place.is_empty() && path.ends_with(".html") {
                let target = match pages.get(&path) {
                    Some(html) => html.clone(),
                    None => std::fs::read_to_string(&file)?,
                };
                // A fragment with `=` is settings for a script, not a place.
                if !place.contains('=') && !attributes(&target, "id").contains(&place.as_str()) {
                    dead.insert(format!("{page}: {link} names no place of that page"));
                }
            }
        }
    }
    Ok(dead.into_iter().collect())
}

/// Pages to which no way leads from the home page.
///
/// # Errors
/// When a page cannot be read.
pub fn lost_pages() -> anyhow::Result<Vec<String>> {
    let pages = pages()?;
    let mut seen = BTreeSet::new();
    let mut open = vec!["/index.html".to_owned()];
    while let Some(page) = open.pop() {
        if let Some(html) = pages.get(&page)
            && seen.insert(page.clone())
        {
            for link in attributes(html, "href") {
                open.extend(inside(&page, link).map(|(path, _)| path));
            }
        }
    }
    Ok(pages
        .into_keys()
        .filter(|page| !seen.contains(page))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_text_is_no_attribute() {
        let html = "<a class=\"x\"\n href=\"one\">&lt;a href=\"two\"&gt;</a>".replace('\n', "");
        assert_eq!(attributes(&html, "href"), ["one"]);
    }

    #[test]
    fn links_are_followed_as_a_browser_does() {
        let to = |page, link| inside(page, link).map(|(path, _)| path);
        assert_eq!(
            to("/index.html", "gallery.html#quiz"),
            Some("/gallery.html".to_owned())
        );
        assert_eq!(
            to("/guides/a.html", "../builder.html?x=1"),
            Some("/builder.html".to_owned())
        );
        assert_eq!(to("/guides/a.html", "../"), Some("/index.html".to_owned()));
        assert_eq!(
            to("/guides/a.html", "../guides/"),
            Some("/guides/index.html".to_owned())
        );
        assert_eq!(to("/index.html", "./"), Some("/index.html".to_owned()));
        assert_eq!(to("/a.html", "#here"), Some("/a.html".to_owned()));
        assert_eq!(to("/a.html", "https://example.org/"), None);
    }
}
