//! Widgets as readable HTML: from attributes to text, and into pages.
//!
//! Attributes are read by the same reader as in the browser, so a page and its text cannot mean different things. It
//! knows nothing of the DOM.

pub mod attributes;
pub mod pages;

use crate::names::instead;
use anyhow::bail;
use framewise_core::session::Loaded;
use framewise_elements::named::each_unknown;
use framewise_elements::settings::{Settings, shorten};
use framewise_elements::table;
use framewise_widgets::readable::{Kind, readable};
use framewise_widgets::words::Language;
use framewise_widgets::{Config, Detail};
use std::rc::Rc;

/// A widget as text.
#[derive(Debug)]
pub struct Written {
    /// The name of its tag.
    pub tag: &'static str,
    /// Its opening tag with the attributes that were given.
    pub tag_open: String,
    /// A title for a page of its own.
    pub title: String,
    /// Tag of the language of the text.
    pub language: String,
    /// What stands between the tags.
    pub html: String,
}

/// Writes a widget; `id` begins the ids in the text, so that several can stand in one page.
///
/// # Errors
/// Everything that is wrong with the attributes, with its cure, one a line.
pub fn write(
    pack: &Rc<Loaded>,
    kind: Kind,
    pairs: &[(String, String)],
    id: &str,
) -> anyhow::Result<Written> {
    let name = format!("framewise-{}", kind.name());
    let Some(tag) = table::tag(&name) else {
        bail!("<{name}> is not a tag of Framewise");
    };
    let given = pairs
        .iter()
        .filter(|(name, _)| !attributes::is_of_html(name))
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let (settings, complaints) = Settings::read(tag, given);
    let mut lines: Vec<String> = complaints.iter().map(|one| one.line()).collect();
    lines.extend(unknown(tag, &settings, pack));
    if !lines.is_empty() {
        bail!("{}", lines.join("\n"));
    }
    let language = &pack.pack().about.language;
    let wanted = settings.language.split('-').next().unwrap_or_default();
    if !wanted.is_empty() && !wanted.eq_ignore_ascii_case(language) {
        bail!(
            "language: the pack is in “{language}”, not in “{}”. Leave the language out, or give a pack in it.",
            settings.language
        );
    }
    let config = config(&settings, id);
    let text = readable(kind, pack, &config).map_err(|refused| {
        let lines: Vec<String> = refused
            .iter()
            .map(|one| [one.message.as_str(), " ", &one.cure].concat())
            .collect();
        anyhow::anyhow!("{}", lines.join("\n"))
    })?;
    Ok(Written {
        tag: tag.name,
        tag_open: attributes::open(tag.name, pairs),
        title: text.title,
        language: language.clone(),
        html: text.html,
    })
}

/// The names that the pack does not have, each with those it has: one a line. A browser leaves them out and shows the rest;
/// who writes a page can still put them right, so here they are refused.
fn unknown(tag: &table::Tag, settings: &Settings, pack: &Loaded) -> Vec<String> {
    each_unknown(tag, settings, pack, |attribute, name, known| {
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let (shown, rest) = (shorten(name), instead(name, &known));
        format!("{attribute}: there is no `{shown}` in this pack. {rest}")
    })
}

fn config(settings: &Settings, id: &str) -> Config {
    Config {
        id: id.to_string(),
        heading_level: settings.heading_level,
        exit_url: settings.exit_url.clone(),
        start: settings.start(),
        detail: if settings.plain {
            Detail::Less
        } else {
            Detail::Full
        },
        help_country: settings.help_country.clone(),
        language: Language::for_tag(&settings.language),
        show_note: settings.content_note,
        show_exit: settings.quick_exit,
        subject: settings.subject.clone(),
        step: settings.step.clone(),
        ..Config::default()
    }
}
