//! Why a verdict is as it is, what would change it, and what would not.

use super::{Shape, glyph};
use crate::store::Store;
use framewise_core::session::{Action, ChangeOutcome, Changes, Goal, Reasons, Target, VerdictKind};
use yew::prelude::*;

/// The shortest sufficient reasons, and what the verdict would survive.
pub fn reasons(reasons: &Reasons, store: &Store) -> Html {
    let words = store.words();
    html! {
        <div class="fw-why">
            { for reasons.sets.iter().take(1).map(|set| html! { <p>{ &set.sentence }</p> }) }
            if reasons.sets.len() > 1 {
                <details class="fw-fold">
                    <summary>{ super::chevron() }<span>{ words.another_reason }</span></summary>
                    <ul class="fw-bullets">{ for reasons.sets.iter().skip(1).map(|set| html! { <li>{ &set.sentence }</li> }) }</ul>
                    if !reasons.complete {
                        <p class="fw-soft">{ words.more_reasons }</p>
                    }
                </details>
            }
            if !reasons.stands_sentence.is_empty() {
                <p class="fw-stands">{ &reasons.stands_sentence }</p>
            }
        </div>
    }
}

/// The smallest changes that would turn a verdict, each a button that does it.
pub fn changes(goal: &Goal, kind: VerdictKind, store: &Store) -> Html {
    let targets: &[Target] = match kind {
        VerdictKind::Met => &[Target::NotMet],
        VerdictKind::NotMet => &[Target::Met],
        VerdictKind::OnFacts | VerdictKind::OnReadings | VerdictKind::OnBoth => {
            &[Target::Met, Target::NotMet]
        }
        VerdictKind::Clash | VerdictKind::NoDefinition => &[],
    };
    html! {
        <div class="fw-changes">
            { for targets.iter().filter_map(|target| {
                let found = store.ask(|session| session.changes(goal, *target)).ok()?;
                Some(change_list(&found, store))
            }) }
        </div>
    }
}

fn change_list(found: &Changes, store: &Store) -> Html {
    let words = store.words();
    let (shape, title) = match found.target {
        Target::Met => (Shape::Tick, words.to_met),
        Target::NotMet => (Shape::Bar, words.to_not_met),
    };
    html! {
        <div class="fw-changes__to">
            <p class="fw-changes__title">{ glyph(shape) }{ title }</p>
            if let ChangeOutcome::Possible(list) = &found.outcome {
                <ul class="fw-changes__list">
                    { for list.iter().take(6).map(|change| {
                        let pairs = change.pairs();
                        let apply = store.act.reform(move |_: MouseEvent| Action::ApplyChange(pairs.clone()));
                        html! {
                            <li>
                                <button type="button" class="fw-change" onclick={apply}>
                                    <span>{ &change.sentence }</span><span class="fw-change__try">{ words.apply_change }</span>
                                </button>
                                <span class="fw-print">{ &change.sentence }</span>
                            </li>
                        }
                    }) }
                </ul>
            }
            <p class="fw-soft">{ &found.sentence }</p>
        </div>
    }
}

/// The title of the reasons of a verdict.
pub fn why_title(kind: VerdictKind, store: &Store) -> &'static str {
    let words = store.words();
    match kind {
        VerdictKind::Met => words.0.why_met,
        VerdictKind::NotMet => words.0.why_not_met,
        _ => words.0.why_open,
    }
}
