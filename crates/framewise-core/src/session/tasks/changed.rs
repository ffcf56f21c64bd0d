//! What an action flipped, in one sentence for a live region.

use super::super::action::{CellChange, Changed, VerdictChange};
use super::super::judged::Judged;
use super::super::queries::Reader;
use super::super::state::{Moment, Session};
use super::super::view::VerdictKind;
use super::super::words::{Phrase, capital, sentence};
use crate::arrange::Arrange as _;
use crate::listed::Listed as _;
use crate::pack::Frame;

/// Most changes that the sentence names; the rest is counted.
const MOST_NAMED: usize = 2;

/// Nothing a verdict could change by.
pub(super) fn nothing(session: &Session) -> Changed {
    Changed {
        sentence: session.loaded.words.say(Phrase::ChangedNothing, &[]),
        ..Changed::default()
    }
}

/// Compares the verdicts of what is shown before and after.
pub(super) fn between(session: &Session, before: &Moment, old: &Judged, because: &str) -> Changed {
    let now = session.reader();
    let then = Reader {
        situation: &before.situation,
        start: before.start,
        judged: old,
        ..now
    };
    let loaded = &session.loaded;
    let words = loaded.words;
    if now.judged.clashes() {
        return Changed {
            sentence: words.say(Phrase::ChangedClash, &[("because", because)]),
            ..Changed::default()
        };
    }
    let say = |name: &str, kind: VerdictKind| {
        let verdict = now.word_inside(kind);
        let values = [
            ("name", name),
            ("verdict", verdict.as_str()),
            ("because", because),
        ];
        words.say(Phrase::ChangedOne, &values)
    };
    let mut changed = Changed::default();
    for cell in now.shown_cells() {
        let (from, to) = (then.cell_finding(cell).kind, now.cell_finding(cell).kind);
        if from != to {
            changed.cells.push(CellChange {
                jurisdiction: loaded.jurisdiction(cell.jurisdiction),
                frame: cell.frame,
                from,
                to,
                sentence: say(&loaded.cell_name(cell.jurisdiction, cell.frame), to),
            });
        }
        for position in &cell.definitions {
            let part = loaded.part_of(*position);
            let (from, to) = (then.finding(part).kind, now.finding(part).kind);
            if from == to {
                continue;
            }
            let Some(head) = now.head_at(*position) else {
                continue;
            };
            changed.definitions.push(VerdictChange {
                jurisdiction: head.jurisdiction,
                frame: head.frame,
                definition: head.said,
                from,
                to,
                sentence: say(&now.definition_name(*position), to),
                cite: head.cite,
            });
        }
    }
    changed.sentence = live_sentence(session, &changed, because);
    changed
}

/// Cells that became settled come first: they are what a reader waits for.
fn live_sentence(session: &Session, changed: &Changed, because: &str) -> String {
    let words = session.loaded.words;
    let mut cells: Vec<&CellChange> = changed.cells.iter().listed();
    cells.arrange_by_key(|cell| cell.to.is_open());
    let Some(first) = cells.first() else {
        if changed.definitions.is_empty() {
            return words.say(Phrase::ChangedNothing, &[]);
        }
        let text = words.count(
            Phrase::ChangedDefinitions,
            changed.definitions.len(),
            &[("because", because)],
        );
        return sentence(&text);
    };
    if cells.len() == 1 {
        return first.sentence.clone();
    }
    let named: Vec<String> = cells
        .iter()
        .take(MOST_NAMED)
        .map(|cell| {
            let name = cell_name(session, &cell.jurisdiction.text, cell.frame);
            let verdict = session.reader().word_inside(cell.to);
            words.say(Phrase::NowOne, &[("name", &name), ("verdict", &verdict)])
        })
        .listed();
    let mut list = crate::text::join_with(&named, "; ");
    let rest = cells.len() - named.len();
    if rest > 0 {
        list = words.count(Phrase::ChangedRest, rest, &[("list", &list)]);
    }
    sentence(&words.say(
        Phrase::ChangedMany,
        &[("because", &capital(because)), ("list", &list)],
    ))
}

fn cell_name(session: &Session, jurisdiction: &str, frame: Frame) -> String {
    let frame = session.loaded.frame_name(frame);
    session.loaded.words.say(
        Phrase::CellName,
        &[("jurisdiction", jurisdiction), ("frame", &frame)],
    )
}
