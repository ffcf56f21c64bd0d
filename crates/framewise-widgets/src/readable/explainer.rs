//! A guided story as text: every step on one page, its live examples as they stand at the start.

use super::html::Text;
use super::law::{self, Look};
use super::{Scene, situation};
use framewise_core::session::{BlockView, ExplainerHead, LiveVerdicts, Piece, Refused};

/// The title of the story that is told.
pub(super) fn title(scene: &Scene<'_>) -> String {
    head(scene).map_or_else(
        || scene.config.language.story_missing.to_string(),
        |head| head.said.text,
    )
}

/// The story that the host names, or the first one.
fn head(scene: &Scene<'_>) -> Option<ExplainerHead> {
    let mut heads = scene.session.explainers();
    let wanted = heads
        .iter()
        .position(|head| scene.config.subject.contains(&head.said.id))
        .unwrap_or(0);
    if wanted < heads.len() {
        Some(heads.swap_remove(wanted))
    } else {
        None
    }
}

pub(super) fn write(text: &mut Text, scene: &Scene<'_>) -> Result<(), Refused> {
    let Some(head) = head(scene) else {
        return Ok(());
    };
    let story = scene.session.explainer(&head.said.id)?;
    text.block("p", |text| {
        text.say(&head.summary);
        text.say(" ");
        text.mark("small", &["(", &head.minutes_text, ")"].concat());
    });
    for step in &story.steps {
        text.heading(1, &step.said.text);
        for block in &step.blocks {
            write_block(text, block);
        }
    }
    Ok(())
}

fn write_block(text: &mut Text, block: &BlockView) {
    match block {
        BlockView::Paragraph(pieces) => text.block("p", |text| inline(text, pieces)),
        BlockView::List(items) => text.list_of(items, |text, pieces| inline(text, pieces)),
        BlockView::Argument(argument) => law::say(text, argument),
        BlockView::Outcomes(found) => law::difference(
            text,
            found,
            &Look {
                below: 2,
                arguments: false,
                dimensions: &[],
                law_alone: true,
            },
        ),
        BlockView::Verdicts(live) => example(text, live),
    }
}

fn inline(text: &mut Text, pieces: &[Piece]) {
    for piece in pieces {
        match piece {
            Piece::Text(words) => text.say(words),
            Piece::Strong(words) => text.mark("strong", words),
            Piece::Emphasis(words) => text.mark("em", words),
            Piece::Cite(cite) => text.cite(cite),
            Piece::Term {
                text: words,
                meaning,
                ..
            } => {
                text.say(words);
                text.say(" ");
                text.mark("small", &["(", meaning, ")"].concat());
            }
        }
    }
}

fn example(text: &mut Text, live: &LiveVerdicts) {
    situation::scenario_line(text, &live.scenario, false);
    situation::story(text, &live.story);
    situation::changed(text, &live.changed);
    text.list_of(&live.definitions, |text, definition| {
        let head = &definition.head;
        let name = [
            &head.jurisdiction.text,
            ", ",
            &head.frame_name,
            ", ",
            &head.short,
        ]
        .concat();
        text.label(&name);
        text.mark("b", &definition.verdict.word);
        text.say(". ");
        text.say(&definition.verdict.reason);
        text.cites(&definition.verdict.cites);
    });
}
