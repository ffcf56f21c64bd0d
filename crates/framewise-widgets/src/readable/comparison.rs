//! The comparison as text: what follows in each column, with what was argued beside the law.

use super::html::Text;
use super::law::{self, Look};
use super::{Scene, situation};
use crate::config::Config;
use crate::parts::numbers;
use crate::words::fill;
use framewise_core::session::{ArgumentFilter, Frame, Refused, Sameness, VerdictKind};

/// The title: of two frames in one place, or of two places in one frame.
pub(super) fn title(config: &Config) -> &'static str {
    let words = config.language;
    match places(config).len() {
        0 | 1 => words.comparison_title,
        _ => words.0.comparison_title_places,
    }
}

/// The places that are compared.
fn places(config: &Config) -> Vec<&str> {
    (config.subject.iter().map(String::as_str))
        .filter(|id| Frame::from_id(id).is_none())
        .collect()
}

pub(super) fn write(text: &mut Text, scene: &Scene<'_>) -> Result<(), Refused> {
    let words = text.words;
    let places = places(scene.config);
    text.paragraph(match places.len() {
        0 | 1 => words.comparison_lede,
        _ => words.0.comparison_lede_places,
    });
    situation::situation(text, scene);
    let found = match places.as_slice() {
        [one, other, ..] => {
            let frame = scene
                .config
                .subject
                .iter()
                .find_map(|id| Frame::from_id(id))
                .unwrap_or(Frame::Trafficking);
            scene.session.between(one, other, frame)?
        }
        [one] => scene.session.frame_difference(one)?,
        [] => scene.session.frame_difference(first_place(scene))?,
    };
    // Two frames share their place; two places share their frame. The heading says what the columns share.
    let shared = if places.len() > 1 {
        let frame = found.columns.first().map(|column| column.frame);
        scene
            .view
            .frames
            .iter()
            .find(|one| Some(one.frame) == frame)
            .map_or("", |one| one.heading.as_str())
    } else {
        found
            .columns
            .first()
            .map_or("", |column| column.jurisdiction.text.as_str())
    };
    text.heading(1, shared);
    for column in &found.columns {
        text.labelled(&column.heading, &column.word);
    }
    text.paragraph(&found.sentence);
    if let Some(both) = &found.together {
        text.labelled(
            &both.heading,
            &[&both.word, ". ", &both.sentence, " ", &both.note].concat(),
        );
    }
    law::difference(
        text,
        &found,
        &Look {
            below: 2,
            arguments: true,
            dimensions: &[],
            law_alone: false,
        },
    );
    let same: Vec<&str> = found
        .rows
        .iter()
        .filter(|row| row.sameness == Sameness::Same)
        .map(|row| row.dimension.text.as_str())
        .collect();
    if !same.is_empty() {
        text.paragraph(&fill(words.all_the_same, &[("list", &same.join(", "))]));
    }
    let tensions = scene.session.tensions();
    if !tensions.is_empty() {
        text.heading(1, words.tensions);
        for tension in &tensions {
            text.labelled(&tension.said.text, &numbers(&tension.between));
        }
    }
    text.heading(1, words.said_at_roundtable);
    let all = scene.session.arguments(&ArgumentFilter::default())?;
    let mut had = Vec::new();
    all.iter()
        .for_each(|one| law::say_once(text, one, &mut had));
    Ok(())
}

/// The first shown place that has both frames, as in the widget.
fn first_place<'a>(scene: &'a Scene<'_>) -> &'a str {
    let places = &scene.view.jurisdictions;
    places
        .iter()
        .find(|place| {
            place
                .cells
                .iter()
                .all(|cell| cell.verdict.kind != VerdictKind::NoDefinition)
        })
        .or(places.first())
        .map_or("", |place| place.said.id.as_str())
}
