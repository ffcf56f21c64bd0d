//! The overlap as text: how two definitions relate, each region with its share and a situation, and every scenario.

use super::html::Text;
use super::words::ENGLISH;
use super::{Scene, situation};
use crate::overlap::regions::grouped;
use crate::words::fill;
use framewise_core::session::{
    Comparison, DefinitionHead, Frame, Matrix, Refused, RegionView, Witness,
};

pub(super) fn write(text: &mut Text, scene: &Scene<'_>) -> Result<(), Refused> {
    let words = text.words;
    text.paragraph(words.overlap_lede);
    let heads = scene.session.definitions();
    let first = |frame: Frame| {
        heads
            .iter()
            .find(|head| head.frame == frame)
            .map_or("", |head| head.said.id.as_str())
    };
    let (left, right) = match scene.config.subject.as_slice() {
        [left, right, ..] if !left.is_empty() && !right.is_empty() => {
            (left.as_str(), right.as_str())
        }
        _ => (first(Frame::Trafficking), first(Frame::Csea)),
    };
    let found = scene.session.compare(left, right)?;
    for (label, head) in [
        (words.0.left_definition, &found.left),
        (words.0.right_definition, &found.right),
    ] {
        side(text, label, head);
    }
    if scene.view.scenario != framewise_core::session::ScenarioState::Blank {
        situation::situation(text, scene);
    }
    text.block("p", |text| text.mark("strong", &found.sentence));
    regions(text, &found);
    situation::readings(text, scene, |reading| {
        reading.matters
            && reading
                .decides
                .iter()
                .any(|one| one.id == found.left.said.id || one.id == found.right.said.id)
    });
    matrix(text, &scene.session.matrix());
    Ok(())
}

fn side(text: &mut Text, label: &str, head: &DefinitionHead) {
    text.block("p", |text| {
        text.label(label);
        text.say(&head.jurisdiction.text);
        text.say(" · ");
        text.say(&head.said.text);
        text.say(" · ");
        text.say(&head.frame_name);
        text.say(". ");
        text.say(&head.summary);
        text.cite(&head.cite);
    });
}

fn regions(text: &mut Text, found: &Comparison) {
    let words = text.words;
    let list = |text: &mut Text, regions: &[RegionView], total: &str, witness: bool| {
        text.list_of(regions, |text, region| {
            text.label(&region.label);
            text.say(&region.share_text);
            let count = fill(
                words.count_of,
                &[
                    ("count", &grouped(&region.count)),
                    ("total", &grouped(total)),
                ],
            );
            text.say(&[" (", &count, "). "].concat());
            if witness {
                match &region.witness {
                    Witness::Empty => text.say(words.region_empty),
                    Witness::Situation { sentence, .. } => {
                        text.say(words.example_situation);
                        text.say(": ");
                        text.say(sentence);
                    }
                }
            }
        });
    };
    list(text, &found.regions, &found.total, true);
    text.list(found.read_as.iter().map(|given| given.clause.as_str()));
    text.paragraph(&found.counted);
    if found.cases.len() > 1 {
        text.fold(ENGLISH.overlap_cases, |text| {
            for case in &found.cases {
                let clauses: Vec<&str> = case
                    .readings
                    .iter()
                    .map(|given| given.clause.as_str())
                    .collect();
                text.block("p", |text| text.label(&clauses.join("; ")));
                list(text, &case.regions, &case.total, false);
            }
            if !found.cases_complete {
                text.paragraph(ENGLISH.cases_incomplete);
            }
        });
    }
}

/// Every scenario with the answer of each place, as sentences: a table this wide cannot be read on a phone.
fn matrix(text: &mut Text, matrix: &Matrix) {
    if matrix.rows.is_empty() {
        return;
    }
    text.heading(1, text.words.matrix_title);
    for row in &matrix.rows {
        text.fold_with(
            |text| text.say(&row.scenario.said.text),
            |text| text.list(row.cells.iter().map(|cell| cell.sentence.as_str())),
        );
    }
}
