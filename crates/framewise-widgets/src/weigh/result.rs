//! What weighs with a reader: questions and people behind the statements agreed with, and what the other side says.

use super::places::Places;
use super::{Stance, Stances};
use crate::draw::html;
use crate::parts::{chevron, heading, say, use_arrival_by};
use crate::store::Store;
use crate::words::fill;
use framewise_core::arrange::Arrange;
use framewise_core::session::{ArgumentView, Lean};
use std::rc::Rc;
use yew::prelude::*;

/// Statements that are shown before the rest is folded.
const SHOWN: usize = 4;

/// Properties of [`Outcome`].
#[derive(Clone, PartialEq, Properties)]
pub struct OutcomeProps {
    /// The store.
    pub store: Store,
    /// Every statement.
    pub statements: Rc<Vec<ArgumentView>>,
    /// What the reader makes of them.
    pub(crate) stances: Rc<Stances>,
    /// A press led here: the result takes the focus.
    pub take_focus: bool,
}

/// The result.
#[component]
pub fn Outcome(props: &OutcomeProps) -> Html {
    let OutcomeProps {
        store,
        statements,
        stances,
        take_focus,
    } = props;
    let words = store.words();
    let level = store.config.heading_level;
    let place = use_arrival_by("result", *take_focus);
    let with = |stance: Stance| -> Vec<&ArgumentView> {
        statements
            .iter()
            .filter(|one| stances.get(&one.id) == Some(&stance))
            .collect()
    };
    let agreed = with(Stance::Agree);
    let own = own_side(&agreed);
    let others = other_side(statements, &agreed, own);
    let dimensions = counted(agreed.iter().flat_map(|one| {
        one.dimensions
            .iter()
            .map(|dimension| dimension.text.as_str())
    }));
    let stakeholders = counted(
        agreed
            .iter()
            .flat_map(|one| one.stakeholders.iter().map(String::as_str)),
    );
    let leans = counted(agreed.iter().map(|one| one.lean_text.as_str()));
    let mut ids: Vec<String> = agreed
        .iter()
        .flat_map(|one| one.dimensions.iter().map(|dimension| dimension.id.clone()))
        .collect();
    ids.arrange();
    ids.dedup();
    let title = |text: &'static str| heading(level, 2, "fw-h4", None, html! { { text } });
    html! {
        <div class="fw-weigh__result">
            <div ref={place} tabindex="-1" class="fw-question__focus">
                { heading(level, 1, "fw-h3", None, html! { { words.weigh_result } }) }
            </div>
            if agreed.is_empty() {
                <p>{ words.weigh_none }</p>
            } else {
                <p class="fw-soft">{ words.weigh_counts }</p>
                <div class="fw-weigh__columns">
                    <div>{ title(words.0.weigh_leans) }{ bars(&leans) }</div>
                    <div>{ title(words.0.weigh_dimensions) }{ bars(&dimensions) }</div>
                    <div>{ title(words.0.weigh_stakeholders) }{ bars(&stakeholders) }</div>
                </div>
                { title(words.0.weigh_other_side) }
                if own == 0 {
                    <p>{ words.weigh_other_both }</p>
                } else if others.is_empty() {
                    <p>{ words.weigh_other_none }</p>
                } else {
                    { some(&others, store) }
                }
                <Places store={store.clone()} dimensions={ids} />
            }
            { folded(words.0.weigh_agreed, &agreed, store) }
            { folded(words.0.weigh_not_agreed, &with(Stance::Disagree), store) }
            { folded(words.0.weigh_aside, &with(Stance::Aside), store) }
        </div>
    }
}

/// Which side the reader takes: that of most statements agreed with; 0 for as many of the one as of the other.
fn own_side(agreed: &[&ArgumentView]) -> i8 {
    let sum: i32 = agreed.iter().map(|one| i32::from(side(one.lean))).sum();
    sum.signum() as i8
}

/// Statements of the side that the reader does not take, about the questions on which the reader takes one, in the pack's
/// order.
fn other_side<'a>(
    statements: &'a [ArgumentView],
    agreed: &[&ArgumentView],
    own: i8,
) -> Vec<&'a ArgumentView> {
    let answers = |one: &ArgumentView| {
        agreed.iter().any(|mine| {
            side(mine.lean) == own
                && mine
                    .dimensions
                    .iter()
                    .any(|dimension| one.dimensions.iter().any(|other| other.id == dimension.id))
        })
    };
    statements
        .iter()
        .filter(|one| own != 0 && side(one.lean) == -own)
        .filter(|one| !agreed.iter().any(|mine| mine.id == one.id) && answers(one))
        .collect()
}

/// 1 for the trafficking frame, -1 against it or for the other, 0 for a statement that takes no side.
pub(super) fn side(lean: Lean) -> i8 {
    match lean {
        Lean::ForTrafficking => 1,
        Lean::AgainstTrafficking | Lean::ForCsea => -1,
        Lean::Both | Lean::Neutral | Lean::Whatever => 0,
    }
}

/// The first few statements, then the rest in a fold.
fn some(list: &[&ArgumentView], store: &Store) -> Html {
    let words = store.words();
    let rest = list.len().saturating_sub(SHOWN);
    html! { <>
        <div class="fw-says">{ for list.iter().take(SHOWN).map(|one| say(one, words)) }</div>
        if rest > 0 {
            <details class="fw-fold">
                <summary>{ chevron() }<span>{ fill(words.more_arguments, &[("n", &rest.to_string())]) }</span></summary>
                <div class="fw-says">{ for list.iter().skip(SHOWN).map(|one| say(one, words)) }</div>
            </details>
        }
    </> }
}

/// Statements under a line that unfolds them.
fn folded(title: &'static str, list: &[&ArgumentView], store: &Store) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    let words = store.words();
    html! {
        <details class="fw-topic">
            <summary>{ chevron() }<span class="fw-topic__name">{ title }</span><span class="fw-tag">{ list.len() }</span></summary>
            <div class="fw-says">{ for list.iter().map(|one| say(one, words)) }</div>
        </details>
    }
}

/// Names with how often they occur, the most frequent first; equal ones in the order of their first occurrence.
fn counted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<(&'a str, usize)> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for name in names {
        match counts.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    counts.arrange_by_key(|(_, count)| core::cmp::Reverse(*count));
    counts
}

/// Counts as bars; the width is an SVG attribute, the number stands beside it.
fn bars(counts: &[(&str, usize)]) -> Html {
    let most = counts
        .iter()
        .map(|(_, count)| *count)
        .max()
        .unwrap_or(1)
        .max(1);
    html! {
        <ul class="fw-bars">
            { for counts.iter().map(|(name, count)| html! {
                <li>
                    <span>{ *name }</span>
                    <svg viewBox="0 0 100 8" preserveAspectRatio="none" width="100%" height="8" aria-hidden="true" focusable="false">
                        <rect class="fw-bars__bar" width={(count * 100 / most).to_string()} height="8" />
                    </svg>
                    <b>{ *count }</b>
                </li>
            }) }
        </ul>
    }
}
