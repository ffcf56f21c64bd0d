//! The explorer as text: the situation, the answers in short, then each place with its definitions.

use super::html::Text;
use super::law::{self, Look};
use super::words::ENGLISH;
use super::{Scene, situation};
use crate::words::fill;
use framewise_core::session::{CellView, Goal, JurisdictionView, VerdictKind};

/// The dimensions under a place, as in the widget; the comparison has them all.
const OUTCOMES: &[&str] = &["penalties", "consent", "restitution"];

/// With more places than this, element trees, changes and outcomes are left out: host pages pay for every byte.
const MANY: usize = 4;

pub(super) fn write(text: &mut Text, scene: &Scene<'_>) {
    let words = text.words;
    text.paragraph(ENGLISH.explorer_lede);
    situation::situation(text, scene);
    text.heading(1, words.the_law);
    text.paragraph(&scene.view.left.sentence);
    if scene.view.jurisdictions.len() > 1 {
        in_short(text, scene);
    }
    for place in &scene.view.jurisdictions {
        write_place(text, scene, place);
    }
    situation::readings(text, scene, |reading| reading.matters);
}

/// A table of words: places by frames.
fn in_short(text: &mut Text, scene: &Scene<'_>) {
    text.block("table", |text| {
        text.block("caption", |text| text.say(ENGLISH.verdicts));
        text.block("thead", |text| {
            text.block("tr", |text| {
                text.tag("th", &[("scope", "col")], |inside| {
                    inside.say(ENGLISH.place);
                });
                for frame in scene.view.frames.iter().filter(|frame| frame.shown) {
                    text.tag("th", &[("scope", "col")], |inside| {
                        inside.say(&frame.heading);
                    });
                }
            });
        });
        text.block("tbody", |text| {
            for place in &scene.view.jurisdictions {
                text.block("tr", |text| {
                    text.tag("th", &[("scope", "row")], |inside| {
                        inside.say(&place.said.text);
                    });
                    for cell in &place.cells {
                        text.mark("td", &cell.verdict.word);
                    }
                });
            }
        });
    });
}

fn write_place(text: &mut Text, scene: &Scene<'_>, place: &JurisdictionView) {
    let words = text.words;
    text.heading(2, &place.said.text);
    text.paragraph(&place.note);
    text.paragraph(&place.caution);
    for cell in &place.cells {
        write_cell(text, scene, place, cell);
    }
    if scene.brief() || many(scene) {
        return;
    }
    if let Ok(found) = scene.session.frame_difference(&place.said.id) {
        let title = fill(words.outcomes_of, &[("jurisdiction", &place.said.text)]);
        text.fold(&title, |text| {
            law::difference(
                text,
                &found,
                &Look {
                    below: 3,
                    arguments: false,
                    dimensions: OUTCOMES,
                    law_alone: false,
                },
            );
        });
    }
}

fn write_cell(text: &mut Text, scene: &Scene<'_>, place: &JurisdictionView, cell: &CellView) {
    let heading = scene
        .view
        .frames
        .iter()
        .find(|frame| frame.frame == cell.frame)
        .map_or(cell.frame_name.as_str(), |frame| frame.heading.as_str());
    law::verdict(text, 3, heading, &cell.verdict, scene.brief());
    if cell.verdict.kind == VerdictKind::NoDefinition || scene.brief() {
        return;
    }
    for definition in &cell.definitions {
        law::definition(text, scene, definition, many(scene));
    }
    if !many(scene) {
        let goal = Goal::Cell(place.said.id.clone(), cell.frame);
        law::changes(text, scene, &goal, cell.verdict.kind);
    }
}

fn many(scene: &Scene<'_>) -> bool {
    scene.view.jurisdictions.len() > MANY
}
