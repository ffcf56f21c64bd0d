//! Law in words: verdicts, definitions with their elements, reasons and changes, outcomes side by side, statements.

use super::Scene;
use super::html::Text;
use super::words::ENGLISH;
use crate::parts::numbers;
use crate::words::fill;
use framewise_core::session::{
    AcrossView, Applies, ArgumentView, ChangeOutcome, Cite, DefinitionView, Difference,
    DifferenceRow, ElementStatus, ElementView, Explanation, Goal, HangsOn, OutcomeView, RuleKind,
    Standing, Target, VerdictKind, VerdictView,
};

/// How many changes of the smallest size are listed.
const CHANGES: usize = 6;

/// A heading with a verdict's word, then its reason with citations.
pub(super) fn verdict(text: &mut Text, below: u8, of: &str, verdict: &VerdictView, brief: bool) {
    text.heading(below, &[of, ": ", &verdict.word].concat());
    if !brief {
        reason(text, verdict);
    }
}

/// The reason with citations.
pub(super) fn reason(text: &mut Text, verdict: &VerdictView) {
    text.block("p", |text| {
        text.say(&verdict.reason);
        text.cites(&verdict.cites);
    });
}

/// One definition: a line that unfolds to its elements and reasons.
///
/// Where many places are shown it stays with the summary and the reason, so that the text stays of a modest size.
pub(super) fn definition(
    text: &mut Text,
    scene: &Scene<'_>,
    definition: &DefinitionView,
    many: bool,
) {
    let words = text.words;
    let head = &definition.head;
    text.fold_with(
        |text| {
            text.say(&head.short);
            text.say(", ");
            text.say(&head.said.text);
            text.say(": ");
            text.mark("b", &definition.verdict.word);
            if head.standing != Standing::InForce {
                text.say(" (");
                text.say(words.not_in_force);
                text.say(")");
            }
        },
        |text| {
            text.block("p", |text| {
                text.say(&head.summary);
                text.cite(&head.cite);
                if !head.standing_text.is_empty() {
                    text.say(" ");
                    text.say(&head.standing_text);
                }
            });
            text.paragraph(&head.note);
            if many {
                reason(text, &definition.verdict);
            } else if let Ok(explanation) = scene.session.explain(&head.said.id) {
                explain(text, scene, &explanation);
            }
        },
    );
}

fn explain(text: &mut Text, scene: &Scene<'_>, explanation: &Explanation) {
    let words = text.words;
    let kind = explanation.verdict.kind;
    text.block("p", |text| {
        text.label(words.elements);
        if explanation.elements.len() > 1 {
            text.say(&explanation.rule.text);
        }
    });
    let own = [explanation.head.cite.clone()];
    text.list_of(&explanation.elements, |text, one| element(text, one, &own));
    let (title, settled) = match kind {
        VerdictKind::Met => (words.0.why_met, true),
        VerdictKind::NotMet => (words.0.why_not_met, true),
        _ => (words.0.why_open, false),
    };
    let found = settled
        .then(|| scene.session.reasons(&explanation.head.said.id).ok())
        .flatten();
    match &found {
        Some(found) if !found.sets.is_empty() => {
            if let Some(first) = found.sets.first() {
                text.labelled(title, &first.sentence);
            }
            if found.sets.len() > 1 {
                text.block("p", |text| text.label(words.another_reason));
                text.list(found.sets.iter().skip(1).map(|set| set.sentence.as_str()));
                if !found.complete {
                    text.paragraph(words.more_reasons);
                }
            }
            text.paragraph(&found.stands_sentence);
        }
        _ => text.labelled(title, &explanation.verdict.reason),
    }
    across(text, &explanation.across);
    if !matches!(kind, VerdictKind::Met | VerdictKind::Clash) {
        text.labelled(words.shortest_way, &explanation.route_sentence);
        if explanation.route.len() > 1 {
            text.list(explanation.route.iter().map(|step| step.text.as_str()));
        }
    }
}

fn across(text: &mut Text, across: &AcrossView) {
    let AcrossView::Disputed {
        sentence,
        cases,
        complete,
    } = across
    else {
        return;
    };
    text.paragraph(sentence);
    text.list_of(cases, |text, case| {
        for given in &case.readings {
            text.say(&given.clause);
            text.say(": ");
        }
        text.mark("b", &case.word);
    });
    if !complete {
        text.paragraph(ENGLISH.cases_incomplete);
    }
}

/// An element with what it looks at and what is inside it. Citations are those `around` it unless it has its own.
fn element(text: &mut Text, element: &ElementView, around: &[Cite]) {
    let words = text.words;
    text.say(&element.said.text);
    text.say(" ");
    text.mark("b", &element.status_word);
    if element.cites != around {
        text.cites(&element.cites);
    }
    if !element.note.is_empty() {
        text.say(" ");
        text.mark("small", &element.note);
    }
    text.list_of(&element.looks_at, |text, look| {
        text.say(&look.what.text);
        text.say(": ");
        text.mark("b", &look.answer_text);
        let missing = element.status != ElementStatus::Met && look.status != ElementStatus::Met;
        if missing && !look.wanted.is_empty() {
            text.say(" (");
            text.say(&fill(words.wanted, &[("wanted", &look.wanted)]));
            text.say(")");
        }
    });
    let joined = element.children.len() > 1 || element.rule.kind == RuleKind::Not;
    // A group without a name of its own is called by its rule.
    if joined && element.rule.text != element.said.text {
        text.say(" ");
        text.mark("i", &element.rule.text);
    }
    text.list_of(&element.children, |text, child| {
        self::element(text, child, &element.cites);
    });
}

/// What would change a verdict.
pub(super) fn changes(text: &mut Text, scene: &Scene<'_>, goal: &Goal, kind: VerdictKind) {
    let words = text.words;
    let targets: &[Target] = match kind {
        VerdictKind::Met => &[Target::NotMet],
        VerdictKind::NotMet => &[Target::Met],
        VerdictKind::OnFacts | VerdictKind::OnReadings | VerdictKind::OnBoth => {
            &[Target::Met, Target::NotMet]
        }
        VerdictKind::Clash | VerdictKind::NoDefinition => return,
    };
    text.fold(words.what_would_change, |text| {
        for target in targets {
            let Ok(found) = scene.session.changes(goal, *target) else {
                continue;
            };
            let title = match target {
                Target::Met => words.0.to_met,
                Target::NotMet => words.0.to_not_met,
            };
            text.labelled(title, &found.sentence);
            if let ChangeOutcome::Possible(list) = &found.outcome {
                text.list(list.iter().take(CHANGES).map(|one| one.sentence.as_str()));
                if let Some(more) = list.len().checked_sub(CHANGES).filter(|more| *more > 0) {
                    text.paragraph(&fill(ENGLISH.more_changes, &[("n", &more.to_string())]));
                }
            }
        }
    });
}

/// What of a difference is written.
pub(super) struct Look<'a> {
    /// Level of the dimensions, below the title.
    pub(super) below: u8,
    /// The numbers of the statements of the roundtable beside the law; in full they stand once, elsewhere.
    pub(super) arguments: bool,
    /// Only these dimensions, by id; empty for all.
    pub(super) dimensions: &'a [&'a str],
    /// It is about the law of a place and no situation: the place is named, and nothing is said of what applies or is met.
    pub(super) law_alone: bool,
}

/// Outcomes side by side, a dimension after the other.
pub(super) fn difference(text: &mut Text, difference: &Difference, look: &Look<'_>) {
    let words = text.words;
    let wanted = |row: &&DifferenceRow| {
        (look.dimensions.is_empty() || look.dimensions.contains(&row.dimension.id.as_str()))
            && (look.arguments || row.cells.iter().any(|cell| !cell.is_empty()))
    };
    if let Some(column) = difference.columns.first().filter(|_| look.law_alone) {
        text.block("p", |text| text.mark("strong", &column.jurisdiction.text));
    }
    for row in difference.rows.iter().filter(wanted) {
        text.heading(look.below, &row.dimension.text);
        text.block("p", |text| {
            text.say(&row.question);
            text.say(" ");
            text.mark("b", &row.sameness_text);
        });
        for (cell, column) in row.cells.iter().zip(&difference.columns) {
            if cell.is_empty() {
                text.labelled(&column.heading, words.nothing_stated);
            } else {
                text.block("p", |text| text.label(&column.heading));
                text.list_of(cell, |text, one| outcome(text, one, look.law_alone));
            }
        }
        if look.arguments && !row.arguments.is_empty() {
            text.labelled(words.said_at_roundtable, &numbers(&row.arguments));
        }
    }
}

fn outcome(text: &mut Text, outcome: &OutcomeView, law_alone: bool) {
    let words = text.words;
    if outcome.comment {
        text.label(words.comment);
    }
    if !outcome.penalty.is_empty() {
        text.mark("b", &outcome.penalty);
        text.say(". ");
    }
    text.say(&outcome.text);
    text.cite(&outcome.cite);
    let mut remarks: Vec<String> = Vec::new();
    if !outcome.condition.is_empty() {
        remarks.push(fill(
            words.under_condition,
            &[("condition", &outcome.condition)],
        ));
    }
    if !law_alone && !matches!(outcome.applies, Applies::Yes) {
        remarks.push(outcome.applies_text.clone());
    }
    if let HangsOn::Definition { said, word, .. } = &outcome.hangs_on
        && !law_alone
    {
        remarks.push([&said.text, ": ", word].concat());
    }
    if !remarks.is_empty() {
        text.say(" ");
        text.mark("small", &["(", &remarks.join("; "), ")"].concat());
    }
}

/// A statement of the roundtable, set apart from law: who, how surely, and what corrects it.
pub(super) fn say(text: &mut Text, argument: &ArgumentView) {
    say_once(text, argument, &mut Vec::new());
}

/// One statement of several: a correction that an earlier one had in full is only named. `had` keeps each correction
/// with the statement that it stands beside.
pub(super) fn say_once<'a>(
    text: &mut Text,
    argument: &'a ArgumentView,
    had: &mut Vec<(&'a str, &'a str)>,
) {
    let words = text.words;
    text.block("blockquote", |text| {
        text.block("p", |text| {
            text.label(&argument.voice_text);
            text.say(&argument.text);
            text.say(" ");
            let mut remark = [&argument.id, " · ", &argument.lean_text].concat();
            if !argument.condition.is_empty() {
                remark.push_str(" · ");
                remark.push_str(&fill(
                    words.argument_when,
                    &[("condition", &argument.condition)],
                ));
            }
            text.mark("small", &remark);
            text.cite(&argument.cite);
        });
        for correction in &argument.corrections {
            text.block("p", |text| {
                text.label(words.corrected);
                if let Some((_, beside)) = had.iter().find(|(id, _)| *id == correction.id) {
                    text.say(&fill(words.corrected_before, &[("id", *beside)]));
                } else {
                    had.push((&correction.id, &argument.id));
                    text.say(&correction.text);
                    text.cites(&correction.cites);
                }
            });
        }
    });
}
