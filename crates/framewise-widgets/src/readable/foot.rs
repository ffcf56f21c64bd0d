//! What stands around every text: the quick exit and the content note before it; places of help, sources and what the
//! text is after it.

use super::Scene;
use super::html::Text;
use super::words::ENGLISH;
use crate::frame::dialled;
use crate::words::fill;
use framewise_core::session::HelplineView;

/// Quick exit, way to the places of help, title, content note.
pub(super) fn head(text: &mut Text, scene: &Scene<'_>, title: &str) {
    let words = text.words;
    let config = scene.config;
    let mut help = String::from("#");
    help.push_str(&help_id(scene));
    text.block("p", |text| {
        if config.show_exit {
            text.tag(
                "a",
                &[
                    ("href", &config.exit_url),
                    ("rel", "noreferrer"),
                    ("data-framewise-exit", ""),
                ],
                |inside| inside.say(words.leave_quickly),
            );
            text.say(" ");
            text.mark("small", words.leave_quickly_note);
            text.say(" ");
        }
        text.tag("a", &[("href", &help)], |inside| {
            inside.say(words.get_help);
        });
    });
    text.heading(0, title);
    if config.show_note {
        text.labelled(words.content_note, &scene.view.about.content_note);
    }
}

/// Places of help, sources, what this is.
pub(super) fn foot(text: &mut Text, scene: &Scene<'_>) {
    help(text, scene);
    let words = text.words;
    let about = &scene.view.about;
    sources(text, scene);
    text.block("p", |text| {
        text.mark("b", words.educational);
        text.say(". ");
        text.say(&about.disclaimer);
    });
    text.paragraph(&about.paper_note);
    let version = fill(words.content_version, &[("version", &about.version)]);
    let licence = fill(words.licence, &[("licence", &about.licence)]);
    let line = [
        about.as_of_sentence.as_str(),
        " ",
        &about.said.text,
        " · ",
        &version,
        " · ",
        &licence,
    ];
    text.paragraph(&line.concat());
}

fn help_id(scene: &Scene<'_>) -> String {
    [scene.config.id.as_str(), "-help"].concat()
}

fn help(text: &mut Text, scene: &Scene<'_>) {
    let words = text.words;
    let id = help_id(scene);
    let mut lines = scene.session.helplines();
    // The host's country first, then those that serve any, then the rest by name; the sort keeps the author's order.
    lines.sort_by_cached_key(|line| {
        let order = if line.country == scene.config.help_country && !line.country.is_empty() {
            0
        } else if line.country.is_empty() {
            1
        } else {
            2
        };
        (order, line.country.clone())
    });
    text.block_with("div", &[("id", &id)], |text| {
        text.heading(1, words.help_heading);
        text.paragraph(words.help_text);
        let mut rest = lines.as_slice();
        while let Some(first) = rest.first() {
            let end = rest
                .iter()
                .position(|line| line.country != first.country)
                .unwrap_or(rest.len());
            let (here, after) = rest.split_at(end);
            rest = after;
            text.block("p", |text| {
                text.mark(
                    "b",
                    if first.country.is_empty() {
                        ENGLISH.anywhere
                    } else {
                        &first.country
                    },
                );
            });
            text.list_of(here, place);
        }
    });
}

fn place(text: &mut Text, line: &HelplineView) {
    let words = text.words;
    text.link(&line.link, &line.name);
    text.say(". ");
    text.say(&line.about);
    if !line.phone.is_empty() {
        text.say(" ");
        let call = fill(words.help_call, &[("phone", &line.phone)]);
        match dialled(&line.phone) {
            Some(address) => text.tag("a", &[("href", &address)], |inside| inside.say(&call)),
            None => text.say(&call),
        }
        text.say(".");
    }
    text.say(" ");
    text.mark("small", &line.checked);
    text.cite(&line.cite);
}

/// The sources that this very text cites, in the pack's order.
fn sources(text: &mut Text, scene: &Scene<'_>) {
    let cited = std::mem::take(&mut text.cited);
    let mut sources = scene.session.sources();
    sources.retain(|source| cited.contains(&source.said.id));
    if sources.is_empty() {
        return;
    }
    let summary = fill(text.words.sources, &[("n", &sources.len().to_string())]);
    text.fold(&summary, |text| {
        text.list_of(&sources, |text, source| {
            text.link(&source.link, &source.line);
            let remark = if source.checked.is_empty() {
                &source.confidence_text
            } else {
                &source.checked
            };
            if !remark.is_empty() {
                text.say(" ");
                text.mark("small", remark);
            }
        });
    });
}
