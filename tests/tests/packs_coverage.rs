//! Everything that the sources hold is in the shipped pack, and every sentence of it has a source.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use framewise_core::pack::{Citation, Pack, ScenarioKind, StatementKind, decode};
use framewise_core::session::{Loaded, Session};

/// Statements of the digest of the paper. P46 and P60 are left unused there on purpose.
const STATEMENTS: &[&str] = &[
    "C0", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11a", "P11b", "P12",
    "P13", "P14", "P15", "P16", "P17", "P18", "P19", "P20", "P21", "P22", "P23", "P24", "P25",
    "P26", "P27", "P28", "P29", "P30", "P31", "P32", "P33", "P34", "P35", "P36", "P37", "P38",
    "P39", "P40", "P41", "P42", "P43", "P44", "P45a", "P45b", "P47", "P48", "P49", "P50", "P51",
    "P52", "P53", "P54", "P55", "P56", "P57", "P58", "P59", "P61", "P62", "P63", "P64", "P65",
    "P66", "P67",
];
/// The discussion questions, by the beginning of their ids (two have two halves).
const QUESTIONS: [&str; 4] = ["Q1", "Q2", "Q3", "Q4"];
/// Where the law differs, or has moved on.
const CORRECTIONS: [&str; 10] = ["X1", "X2", "X3", "X4", "X5", "X6", "X7", "X8", "X9", "X10"];

/// Elements whose source is one judgment or one opinion.
const CITED_WHOLE: [&str; 4] = [
    "ca-163-1.not-private-use",
    "coe-lanzarote-23.beyond",
    "ew-pca-s1.download",
    "ew-pca-s1.open",
];

fn pack() -> Pack {
    decode(framewise_content::ONLINE_EXPLOITATION).unwrap()
}

#[test]
fn every_statement_question_and_correction_is_there() {
    let pack = pack();
    let there: Vec<&str> = pack
        .commentary
        .arguments
        .iter()
        .map(|argument| argument.id.as_str())
        .collect();
    let mut missing: Vec<&str> = STATEMENTS
        .iter()
        .copied()
        .filter(|id| !there.contains(id))
        .collect();
    missing.extend(
        QUESTIONS
            .iter()
            .copied()
            .filter(|id| !there.iter().any(|own| own.starts_with(id))),
    );
    missing.extend(
        CORRECTIONS
            .iter()
            .copied()
            .filter(|id| !pack.commentary.corrections.iter().any(|own| own.id == *id)),
    );
    assert!(missing.is_empty(), "missing: {missing:?}");
    for argument in pack
        .commentary
        .arguments
        .iter()
        .filter(|argument| argument.id.starts_with('Q'))
    {
        assert_eq!(argument.kind, StatementKind::Question, "{}", argument.id);
    }
    let recommendations = pack
        .commentary
        .arguments
        .iter()
        .filter(|argument| argument.kind == StatementKind::Recommendation)
        .count();
    assert!(recommendations >= 4, "{recommendations} recommendations");
    assert!(
        pack.commentary.tensions.len() >= 7,
        "{} tensions",
        pack.commentary.tensions.len()
    );
}

#[test]
fn statements_lie_within_the_paper_and_keep_its_order_of_lines() {
    for argument in &pack().commentary.arguments {
        for range in argument.lines.split(',') {
            let ends: Vec<u32> = range
                .trim()
                .split('-')
                .map(|end| end.parse().unwrap())
                .collect();
            assert!(
                ends.iter().all(|end| (1..=223).contains(end)),
                "{}: {}",
                argument.id,
                argument.lines
            );
            assert!(ends.is_sorted(), "{}: {}", argument.id, argument.lines);
        }
    }
}

#[test]
fn every_sentence_has_a_source_and_a_place_in_it() {
    let pack = pack();
    let mut uncited = Vec::new();
    let mut whole_works = Vec::new();
    let mut look = |what: String, cite: Option<&Citation>| match cite {
        None => uncited.push(what),
        Some(cite) if cite.at.is_empty() => whole_works.push(what),
        Some(_) => {}
    };
    for part in pack.parts.iter().filter(|part| part.id.contains('.')) {
        look(format!("element {}", part.id), part.cite.as_ref());
    }
    for outcome in &pack.commentary.outcomes {
        look(format!("outcome {}", outcome.id), Some(&outcome.cite));
    }
    for argument in &pack.commentary.arguments {
        look(format!("statement {}", argument.id), Some(&argument.cite));
    }
    for case in pack
        .scenarios
        .iter()
        .filter(|scenario| scenario.kind == ScenarioKind::Case)
    {
        if case.cite.is_none() {
            look(format!("case {}", case.id), None);
        }
    }
    assert!(uncited.is_empty(), "{uncited:?}");
    // A judgment, a guideline or a web page may be cited whole; a provision may not be the rule.
    let cited = pack.parts.len() + pack.commentary.outcomes.len();
    assert!(
        whole_works.len() * 5 < cited,
        "{} of {cited} cite a whole work: {whole_works:?}",
        whole_works.len()
    );
    let whole = pack.parts.iter().filter(|part| {
        part.id.contains('.') && part.cite.as_ref().is_some_and(|cite| cite.at.is_empty())
    });
    let unexpected: Vec<&str> = whole
        .map(|part| part.id.as_str())
        .filter(|id| !CITED_WHOLE.iter().any(|known| id.starts_with(known)))
        .collect();
    assert!(
        unexpected.is_empty(),
        "elements without a place in their source: {unexpected:?}"
    );
}

#[test]
fn every_source_says_how_it_was_checked_and_glossary_and_helplines_have_theirs() {
    let pack = pack();
    for source in &pack.sources {
        assert!(
            !source.checked.is_empty() && !source.short.is_empty(),
            "{}",
            source.id
        );
    }
    assert!(!pack.commentary.glossary.is_empty() && !pack.commentary.helplines.is_empty());
    for helpline in &pack.commentary.helplines {
        let source = &pack.sources[usize::from(helpline.cite.source)];
        assert!(
            helpline.phone.is_empty() || !source.checked.is_empty(),
            "{}",
            helpline.id
        );
    }
}

#[test]
fn every_jurisdiction_has_definitions_and_outcomes_in_both_frames_where_it_has_both() {
    let pack = pack();
    for (position, jurisdiction) in pack.jurisdictions.iter().enumerate() {
        let own = |other: u16| usize::from(other) == position;
        assert!(
            pack.definitions
                .iter()
                .any(|definition| own(definition.jurisdiction)),
            "{}",
            jurisdiction.id
        );
        for definition in pack
            .definitions
            .iter()
            .filter(|definition| own(definition.jurisdiction))
        {
            let outcomes = pack
                .commentary
                .outcomes
                .iter()
                .any(|outcome| own(outcome.jurisdiction) && outcome.frame == definition.frame);
            assert!(
                outcomes,
                "{} has {} and nothing follows from its frame",
                jurisdiction.id, definition.id
            );
        }
    }
    assert!(
        pack.commentary.explainers.len() >= 10
            && pack.commentary.quiz.len() >= 25
            && pack.scenarios.len() >= 18
    );
}

/// What an organisation, a study or guidance says is listed behind the law, and adds no provision to both frames at once.
#[test]
fn comments_stand_behind_the_law_and_add_no_provision() {
    let loaded = Loaded::decode(framewise_content::ONLINE_EXPLOITATION).unwrap();
    let session = Session::new(loaded);
    let mut comments = 0;
    for place in pack().jurisdictions {
        let found = session.frame_difference(&place.id).unwrap();
        for row in &found.rows {
            for cell in &row.cells {
                assert!(cell.is_sorted_by_key(|one| one.comment), "{}", place.id);
                for comment in cell.iter().filter(|one| one.comment) {
                    comments += 1;
                    let cites = row.together.iter().flat_map(|part| &part.cites);
                    assert!(!cites.into_iter().any(|cite| *cite == comment.cite));
                }
            }
        }
    }
    assert!(comments > 12, "{comments}");
}
