//! What weighs with a reader: dimensions and stakeholders of the statements agreed with, and what the others say.

use super::{Stance, Stances};
use crate::parts::{heading, say};
use crate::store::Store;
use framewise_core::session::ArgumentView;
use yew::prelude::*;

/// The result.
pub(crate) fn result(store: &Store, statements: &[ArgumentView], stances: &Stances) -> Html {
    let words = store.words();
    let level = store.config.heading_level;
    let with = |stance: Stance| -> Vec<&ArgumentView> {
        statements.iter().filter(|one| stances.get(&one.id) == Some(&stance)).collect()
    };
    let agreed = with(Stance::Agree);
    let against = with(Stance::Disagree);
    let dimensions = counted(agreed.iter().flat_map(|one| one.dimensions.iter().map(|dimension| dimension.text.as_str())));
    let stakeholders = counted(agreed.iter().flat_map(|one| one.stakeholders.iter().map(String::as_str)));
    let leans = counted(agreed.iter().map(|one| one.lean_text.as_str()));
    let title = |text: &'static str| heading(level, 2, "fw-h4", None, html! { { text } });
    html! {
        <div class="fw-weigh__result">
            { heading(level, 1, "fw-h3", None, html! { { words.weigh_result } }) }
            if agreed.is_empty() {
                <p>{ words.weigh_none }</p>
            } else {
                { bars(&leans) }
                <div class="fw-weigh__columns">
                    <div>{ title(words.0.weigh_dimensions) }{ bars(&dimensions) }</div>
                    <div>{ title(words.0.weigh_stakeholders) }{ bars(&stakeholders) }</div>
                </div>
            }
            if !against.is_empty() {
                { title(words.0.weigh_other_side) }
                <div class="fw-says">{ for against.iter().map(|one| say(one, words)) }</div>
            }
        </div>
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
    counts.sort_by_key(|(_, count)| core::cmp::Reverse(*count));
    counts
}

/// Counts as bars; the width is an SVG attribute, the number stands beside it.
fn bars(counts: &[(&str, usize)]) -> Html {
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    html! {
        <ul class="fw-bars">
            { for counts.iter().take(8).map(|(name, count)| html! {
                <li>
                    <span>{ name.replace('-', " ") }</span>
                    <svg viewBox="0 0 100 8" preserveAspectRatio="none" width="100%" height="8" aria-hidden="true" focusable="false">
                        <rect class="fw-bars__bar" width={(count * 100 / most).to_string()} height="8" />
                    </svg>
                    <b>{ *count }</b>
                </li>
            }) }
        </ul>
    }
}
