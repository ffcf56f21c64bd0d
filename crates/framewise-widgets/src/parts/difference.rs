//! Outcomes side by side: a row for each dimension, a column for each frame or place, sources beside each sentence.

use super::{cite, cites, frame_class, glyph, say_once};
use crate::draw::{classes, html};
use crate::words::{Language, fill};
use framewise_core::arrange::Arrange;
use framewise_core::session::{
    Applies, ArgumentView, Difference, DifferenceRow, HangsOn, Lean, OutcomeView, Sameness,
    StatementKind, Together, VerdictKind,
};
use yew::prelude::*;

/// What of a difference is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DifferenceLook<'a> {
    /// Only rows that differ or may differ; the others become one line.
    pub only_differences: bool,
    /// The statements of the roundtable beside the law.
    pub arguments: bool,
    /// Of a statement only its number: it stands in full elsewhere.
    pub numbers: bool,
    /// A column for both frames at once.
    pub both: bool,
    /// Only these dimensions, by id; empty for all.
    pub dimensions: &'a [&'a str],
    /// The table's caption.
    pub caption: &'a str,
    /// The table is read on its own, about the law of a place and no situation: the caption is seen, and nothing is said of
    /// what applies or is met.
    pub law_alone: bool,
}

/// The table.
pub fn difference(difference: &Difference, look: DifferenceLook<'_>, words: Language) -> Html {
    let wanted = |row: &&DifferenceRow| {
        (look.dimensions.is_empty() || look.dimensions.contains(&row.dimension.id.as_str()))
            && (look.arguments || row.sameness != Sameness::OnlyArguments)
    };
    let width = difference.columns.len() + usize::from(together(difference, look).is_some());
    let folded = |row: &DifferenceRow| look.only_differences && row.sameness == Sameness::Same;
    let mut same = String::new();
    for row in difference
        .rows
        .iter()
        .filter(wanted)
        .filter(|row| folded(row))
    {
        if !same.is_empty() {
            same.push_str(", ");
        }
        same.push_str(&row.dimension.text);
    }
    html! {
        <table class="fw-difference" part="difference">
            <caption class={if look.law_alone { "fw-difference__caption" } else { "fw-quiet" }}>{ look.caption }</caption>
            <thead>
                <tr>
                    <th scope="col"><span class="fw-quiet">{ words.dimension }</span></th>
                    { for difference.columns.iter().map(|column| html! {
                        <th scope="col" class={frame_class(column.frame)}>
                            <span class="fw-difference__head">{ &column.heading }</span>
                            if !look.law_alone {
                                <span class="fw-difference__verdict">{ glyph(column.kind) }{ &column.word }</span>
                            }
                        </th>
                    }) }
                    if let Some(both) = together(difference, look) {
                        <th scope="col" class="fw-both">
                            <span class="fw-difference__head">{ &both.heading }</span>
                            <span class="fw-difference__verdict">{ glyph(both.kind) }{ &both.word }</span>
                        </th>
                    }
                </tr>
            </thead>
            <tbody>
                { for difference.rows.iter().filter(wanted).filter(|row| !folded(row)).map(|row| draw_row(row, difference, width, look, words)) }
                if !same.is_empty() {
                    <tr class="fw-difference__same">
                        <td colspan={(width + 1).to_string()}>{ fill(words.all_the_same, &[("list", &same)]) }</td>
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// The column of both frames, if it is wanted and there is one.
fn together<'found>(
    difference: &'found Difference,
    look: DifferenceLook<'_>,
) -> Option<&'found Together> {
    (difference.together.as_ref()).filter(|_| cfg!(feature = "all") && look.both)
}

fn draw_row(
    row: &DifferenceRow,
    difference: &Difference,
    width: usize,
    look: DifferenceLook<'_>,
    words: Language,
) -> Html {
    // The explorer alone shows neither statements nor both frames at once, and need not carry what draws them.
    let said = cfg!(feature = "all") && look.arguments && !row.arguments.is_empty();
    // What is corrected or takes a side comes before what only sets the scene.
    let mut arguments: Vec<&ArgumentView> = row.arguments.iter().collect();
    arguments.arrange_by_key(|one| {
        (
            matches!(one.applies, Applies::No),
            one.corrections.is_empty(),
            matches!(one.lean, Lean::Neutral | Lean::Whatever),
            one.kind != StatementKind::Statement,
        )
    });
    // The second one shown leans another way, if any does, so that no side speaks alone.
    if let Some(first) = arguments.first().map(|one| one.lean)
        && let Some(other) = arguments.iter().position(|one| {
            one.lean != first
                && one.kind == StatementKind::Statement
                && !matches!(one.applies, Applies::No)
        })
        && other > 1
    {
        let balance = arguments.remove(other);
        arguments.insert(1, balance);
    }
    let mut had = Vec::new();
    html! { <>
        <tr class={classes!((row.sameness == Sameness::Same).then_some("fw-difference__same"), said.then_some("fw-difference__has-say"))}>
            <th scope="row" rowspan={said.then_some("2")}>
                { &row.dimension.text }
                <span class="fw-difference__question">{ &row.question }</span>
                <span class={classes!("fw-tag", (row.sameness == Sameness::Depends).then_some("fw-tag--dashed"))}>{ &row.sameness_text }</span>
            </th>
            { for row.cells.iter().zip(&difference.columns).map(|(cell, column)| html! {
                <td class={frame_class(column.frame)}>
                    <span class="fw-difference__stacked" aria-hidden="true">{ &column.heading }</span>
                    if cell.is_empty() {
                        <p class="fw-soft">{ words.nothing_stated }</p>
                    }
                    { for cell.iter().map(|outcome| draw_outcome(outcome, look.law_alone, words)) }
                </td>
            }) }
            if let Some(both) = together(difference, look) {
                <td class="fw-both">
                    <span class="fw-difference__stacked" aria-hidden="true">{ &both.heading }</span>
                    if row.together.is_empty() {
                        <p class="fw-soft">{ words.nothing_follows }</p>
                    }
                    { for row.together.iter().map(|part| html! {
                        <p class="fw-both__part"><b>{ &part.label }{ ":" }</b>{ " " }{ cites(&part.cites) }</p>
                    }) }
                </td>
            }
        </tr>
        if said {
            <tr class="fw-difference__said">
                <td colspan={width.to_string()}>
                    if look.numbers {
                        <p class="fw-soft">{ words.said_at_roundtable }{ ": " }{ numbers(&row.arguments) }</p>
                    } else {
                        <p class="fw-label">{ words.said_at_roundtable }</p>
                        <div class="fw-says">
                            { for arguments.iter().take(2).map(|argument| say_once(argument, words, &mut had)) }
                        </div>
                    }
                    if arguments.len() > 2 && !look.numbers {
                        <details class="fw-fold">
                            <summary>{ super::chevron() }<span>{ fill(words.more_arguments, &[("n", &(arguments.len() - 2).to_string())]) }</span></summary>
                            <div class="fw-says">
                                { for arguments.iter().skip(2).map(|argument| say_once(argument, words, &mut had)) }
                            </div>
                        </details>
                    }
                </td>
            </tr>
        }
    </> }
}

/// The numbers of statements, by which they are found where they stand in full.
pub fn numbers(arguments: &[ArgumentView]) -> String {
    let ids: Vec<&str> = arguments.iter().map(|one| one.id.as_str()).collect();
    ids.join(", ")
}

fn draw_outcome(outcome: &OutcomeView, law_alone: bool, words: Language) -> Html {
    let unmet = matches!(
        &outcome.hangs_on,
        HangsOn::Definition {
            kind: VerdictKind::NotMet,
            ..
        }
    );
    let aside = !law_alone && (unmet || matches!(outcome.applies, Applies::No));
    html! {
        <div class={classes!("fw-outcome", aside.then_some("fw-outcome--aside"), outcome.comment.then_some("fw-say"))}>
            if outcome.comment {
                <p class="fw-label">{ words.comment }</p>
            }
            if !outcome.penalty.is_empty() {
                <p class="fw-outcome__penalty">{ &outcome.penalty }</p>
            }
            <p>{ &outcome.text }{ " " }{ cite(&outcome.cite) }</p>
            <p class="fw-outcome__foot">
                if !outcome.condition.is_empty() {
                    <span>{ fill(words.under_condition, &[("condition", &outcome.condition)]) }</span>
                }
                if !law_alone && !matches!(outcome.applies, Applies::Yes) {
                    <span class={classes!("fw-outcome__applies", matches!(outcome.applies, Applies::Depends(_)).then_some("is-on-facts"))}>{ &outcome.applies_text }</span>
                }
                if let HangsOn::Definition { said, kind, word } = &outcome.hangs_on && !law_alone {
                    <span class="fw-outcome__hangs">
                        if *kind != VerdictKind::Clash { { glyph(*kind) } }
                        { &said.text }{ ": " }{ word }
                    </span>
                }
            </p>
        </div>
    }
}
