//! The last touch on the pages of the site: what a build alone knows is written into them as HTML, so
//! that it is read without scripts and never copied by hand: weights, lists from the pack, the
//! reference of the elements, the list of files for reading offline.
//! It knows the pages' marks and JSON; it uses none of our crates and asks the `framewise` command.

mod html;
mod law;
mod lessons;
mod marks;
mod missing;
mod offline;
mod reference;
mod weights;

use std::path::Path;

use anyhow::{Context, bail};
use serde_json::{Value, json};

use self::{
    html::{Html, list, word},
    marks::{Mark, fill},
};
use crate::{build::files_below, facts::WasmFacts, process, size, workspace::Workspace};

/// Where the content is that the site shows.
const PACK: &str = "crates/framewise-content/packs/online-exploitation";

/// Pieces that every page shares.
const PARTS: &str = "www/parts";

/// Folders of `dist` whose pages are no pages of the site.
const NOT_OURS: [&str; 2] = ["package", "hosts"];

/// What of the catalogue a page in the browser needs: what can be chosen.
const CHOOSABLE: [&str; 7] = [
    "pack",
    "frames",
    "jurisdictions",
    "scenarios",
    "explainers",
    "quiz",
    "countries",
];

/// Writes `sizes.json` and `catalogue.json`, fills every mark of every page, and lists the files that
/// an offline copy holds.
///
/// # Errors
/// When the pack cannot be read, a page has a mark that nothing fills, or a file cannot be written.
pub fn write(workspace: &Workspace, facts: &WasmFacts, staging: &Path) -> anyhow::Result<()> {
    let weights = serde_json::to_value(size::weights(facts, &staging.join("package"))?)?;
    let catalogue = catalogue(workspace)?;
    write_json(&staging.join("sizes.json"), &weights)?;
    write_json(&staging.join("catalogue.json"), &choosable(&catalogue))?;

    let elements = std::fs::read_to_string(workspace.path("www/package/custom-elements.json"))?;
    let site = Site {
        parts: workspace.path(PARTS),
        weights,
        catalogue,
        elements: serde_json::from_str(&elements).context("custom-elements.json is no JSON")?,
    };
    for page in pages(staging)? {
        let relative = page
            .strip_prefix(staging)?
            .to_string_lossy()
            .replace('\\', "/");
        let text = std::fs::read_to_string(&page)
            .with_context(|| format!("could not read {}", page.display()))?;
        let filled = fill(&text, |mark| site.html(&relative, mark))
            .with_context(|| format!("in the page {relative}"))?;
        std::fs::write(&page, filled)?;
    }
    offline::write(staging)
}

/// What the marks are filled from.
#[derive(Debug)]
struct Site {
    parts: std::path::PathBuf,
    weights: Value,
    catalogue: Value,
    elements: Value,
}

impl Site {
    /// The HTML for a mark on a page.
    fn html(&self, page: &str, mark: &Mark<'_>) -> anyhow::Result<String> {
        Ok(match mark.name {
            "head" | "header" | "footer" => self.part(page, mark.name)?,
            "count" => self.count(mark.rest)?,
            "as-of" => word(self.catalogue.get("pack"), "asOf"),
            "pack-version" => word(self.catalogue.get("pack"), "version"),
            "disclaimer" => html::escaped(&word(self.catalogue.get("pack"), "disclaimer")),
            "weights" => weights::table(&self.weights),
            "first-weight" => weights::first(&self.weights)?,
            "definitions" => law::definitions(&self.catalogue),
            "readings" => law::readings(&self.catalogue),
            "sources" => law::sources(&self.catalogue),
            "cite" => lessons::cite(&self.catalogue, mark.rest)?,
            "stories" => lessons::stories(&self.catalogue),
            "questions" => lessons::questions(&self.catalogue),
            "key" => lessons::key(&self.catalogue, mark.rest)?,
            "places" => missing::places(&self.catalogue),
            "left-out" => missing::left_out(&self.catalogue),
            "unchecked" => missing::unchecked(&self.catalogue),
            "scenarios" => scenarios(&self.catalogue),
            "explainers" => explainers(&self.catalogue),
            "jurisdictions" => jurisdictions(&self.catalogue),
            "reference" => reference::tables(&self.elements),
            other => bail!("nothing is known that fills the mark `{other}`"),
        })
    }

    /// A shared piece, with the way to the root of the site written into it.
    fn part(&self, page: &str, name: &str) -> anyhow::Result<String> {
        let file = self.parts.join(format!("{name}.html"));
        let text = std::fs::read_to_string(&file)
            .with_context(|| format!("could not read {}", file.display()))?;
        let root = "../".repeat(page.matches('/').count());
        let text = text.trim_end().replace("{root}", &root);
        Ok(with_current(&text, &root, page))
    }

    fn count(&self, what: &str) -> anyhow::Result<String> {
        let number = match self.catalogue.get(what).and_then(Value::as_array) {
            Some(items) => Some(items.len() as u64),
            None => self
                .catalogue
                .pointer(&format!("/counts/{what}"))
                .and_then(Value::as_u64),
        };
        match number {
            Some(number) => Ok(number.to_string()),
            None => bail!("the catalogue of the pack counts no `{what}`"),
        }
    }
}

/// Says in the navigation which page this is; a page in a folder belongs to the folder's own link.
fn with_current(text: &str, root: &str, page: &str) -> String {
    let own = format!("href=\"{root}{page}\"");
    if text.contains(&own) {
        return text.replace(&own, &format!("{own} aria-current=\"page\""));
    }
    match page.split_once('/') {
        Some((folder, _)) => {
            let own = format!("href=\"{root}{folder}/\"");
            let now = if page == format!("{folder}/index.html") {
                "page"
            } else {
                "true"
            };
            text.replace(&own, &format!("{own} aria-current=\"{now}\""))
        }
        None => text.to_owned(),
    }
}

fn scenarios(catalogue: &Value) -> String {
    let mut html = Html::default();
    html.table(
        "Scenarios of the pack",
        &["Scenario", "Kind", "What it shows", "Id"],
        list(catalogue, "scenarios").map(|own| {
            [
                html::escaped(&word(Some(own), "title")),
                word(Some(own), "kind"),
                html::escaped(&word(Some(own), "teaches")),
                html::code(&word(Some(own), "id")),
            ]
        }),
    );
    html.done()
}

fn explainers(catalogue: &Value) -> String {
    let mut html = Html::default();
    html.table(
        "Guided stories",
        &["Story", "Minutes", "What one learns", "Id"],
        list(catalogue, "explainers").map(|own| {
            [
                html::escaped(&word(Some(own), "title")),
                own.get("minutes").map(Value::to_string).unwrap_or_default(),
                html::escaped(&word(Some(own), "summary")),
                html::code(&word(Some(own), "id")),
            ]
        }),
    );
    html.done()
}

fn jurisdictions(catalogue: &Value) -> String {
    let mut html = Html::default();
    html.table(
        "Legal systems and circles of treaties",
        &["Name", "Id"],
        list(catalogue, "jurisdictions").map(|own| {
            [
                html::escaped(&word(Some(own), "name")),
                html::code(&word(Some(own), "id")),
            ]
        }),
    );
    html.done()
}

/// What can be chosen, with the definitions cut down to their names.
fn choosable(catalogue: &Value) -> Value {
    let mut short = serde_json::Map::new();
    for key in CHOOSABLE {
        if let Some(value) = catalogue.get(key) {
            short.insert(key.to_owned(), value.clone());
        }
    }
    // What a lawyer or a teacher reads is written into their pages.
    for (key, read) in [
        ("jurisdictions", ["note", "caution", "beyond"].as_slice()),
        ("quiz", ["lesson", "cite"].as_slice()),
    ] {
        for own in short
            .get_mut(key)
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            if let Some(own) = own.as_object_mut() {
                own.retain(|name, _| !read.contains(&name.as_str()));
            }
        }
    }
    let definitions: Vec<Value> = list(catalogue, "definitions")
        .map(|own| {
            json!({
                "id": own.get("id"),
                "title": own.get("title"),
                "jurisdiction": own.get("jurisdiction"),
                "frame": own.get("frame"),
            })
        })
        .collect();
    short.insert("definitions".to_owned(), Value::Array(definitions));
    Value::Object(short)
}

/// Asks the `framewise` command what the pack holds.
fn catalogue(workspace: &Workspace) -> anyhow::Result<Value> {
    let text = process::output(
        workspace
            .cargo()
            .args(["run", "--quiet", "--package", "framewise-cli", "--"])
            .args(["catalogue", "--pack"])
            .arg(workspace.path(PACK)),
    )
    .context("the catalogue of the pack could not be written")?;
    serde_json::from_str(&text).context("`framewise catalogue` wrote no JSON")
}

/// Every page of the site itself.
fn pages(staging: &Path) -> anyhow::Result<Vec<std::path::PathBuf>> {
    let ours = |file: &std::path::PathBuf| {
        file.extension().is_some_and(|ending| ending == "html")
            && !NOT_OURS
                .iter()
                .any(|folder| file.starts_with(staging.join(folder)))
    };
    Ok(files_below(staging)?.into_iter().filter(ours).collect())
}

fn write_json(file: &Path, value: &Value) -> anyhow::Result<()> {
    std::fs::write(file, serde_json::to_string_pretty(value)?)
        .with_context(|| format!("could not write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "<a href=\"gallery.html\">G</a> <a href=\"guides/\">H</a>";

    #[test]
    fn the_navigation_names_the_page_or_its_folder() {
        assert_eq!(
            with_current(HEADER, "", "gallery.html"),
            "<a href=\"gallery.html\" aria-current=\"page\">G</a> <a href=\"guides/\">H</a>"
        );
        let inside = HEADER.replace("href=\"", "href=\"../");
        assert!(
            with_current(&inside, "../", "guides/teachers.html")
                .contains("href=\"../guides/\" aria-current=\"true\"")
        );
        assert!(
            with_current(&inside, "../", "guides/index.html")
                .contains("href=\"../guides/\" aria-current=\"page\"")
        );
    }

    #[test]
    fn a_count_that_the_catalogue_lacks_is_an_error() -> anyhow::Result<()> {
        let site = Site {
            parts: std::path::PathBuf::new(),
            weights: Value::Null,
            catalogue: json!({ "scenarios": [1, 2], "counts": { "facts": 71 } }),
            elements: Value::Null,
        };
        assert_eq!(site.count("scenarios")?, "2");
        assert_eq!(site.count("facts")?, "71");
        assert!(site.count("dragons").is_err());
        Ok(())
    }
}
