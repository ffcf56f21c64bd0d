//! Why a verdict is as it is, what would change it, and what would not.

use super::{Shape, glyph};
use crate::draw::hooks::use_node_ref;
use crate::draw::html;
use crate::store::{Store, focus};
use crate::words::fill;
use framewise_core::session::{
    Action, ChangeOutcome, ChangeView, Changes, Goal, Reasons, Target, VerdictKind,
};
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

/// How many changes are shown at once; the others are folded.
const SHOWN: usize = 4;

/// Properties of [`ChangePanel`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChangePanelProps {
    /// What would be turned.
    pub goal: Goal,
    /// How it stands now.
    pub kind: VerdictKind,
    /// The store.
    pub store: Store,
}

/// The smallest changes that would turn a verdict, each a button that does it. After that the button is gone, so the
/// panel itself takes the focus: what would change the verdict now stands there.
#[component]
pub fn ChangePanel(props: &ChangePanelProps) -> Html {
    let ChangePanelProps { goal, kind, store } = props;
    let place = use_node_ref();
    let targets: &[Target] = match kind {
        VerdictKind::Met => &[Target::NotMet],
        VerdictKind::NotMet => &[Target::Met],
        VerdictKind::OnFacts | VerdictKind::OnReadings | VerdictKind::OnBoth => {
            &[Target::Met, Target::NotMet]
        }
        VerdictKind::Clash | VerdictKind::NoDefinition => &[],
    };
    html! {
        <div class="fw-unfolded__changes" ref={place.clone()} tabindex="-1" role="group" aria-label={store.words().what_would_change}>
            <p class="fw-label">{ store.words().what_would_change }</p>
            <div class="fw-changes">
                { for targets.iter().filter_map(|target| {
                    let found = store.ask(|session| session.changes(goal, *target)).ok()?;
                    Some(change_list(&found, store, &place))
                }) }
            </div>
        </div>
    }
}

fn change_list(found: &Changes, store: &Store, place: &NodeRef) -> Html {
    let words = store.words();
    let (shape, title) = match found.target {
        Target::Met => (Shape::Tick, words.to_met),
        Target::NotMet => (Shape::Bar, words.to_not_met),
    };
    let list: &[ChangeView] = match &found.outcome {
        ChangeOutcome::Possible(list) => list,
        _ => &[],
    };
    let (first, rest) = list.split_at(list.len().min(SHOWN));
    html! {
        <div class="fw-changes__to">
            <p class="fw-changes__title">{ glyph(shape) }{ title }</p>
            if !first.is_empty() {
                <ul class="fw-changes__list">{ for first.iter().map(|one| change(one, store, place)) }</ul>
            }
            if !rest.is_empty() {
                <details class="fw-fold">
                    <summary>{ super::chevron() }<span>{ fill(words.more_changes, &[("n", &rest.len().to_string())]) }</span></summary>
                    <ul class="fw-changes__list">{ for rest.iter().map(|one| change(one, store, place)) }</ul>
                </details>
            }
            <p class="fw-soft">{ &found.sentence }</p>
        </div>
    }
}

fn change(change: &ChangeView, store: &Store, place: &NodeRef) -> Html {
    let pairs = change.pairs();
    let (act, place) = (store.act.clone(), place.clone());
    let apply = Callback::from(move |_: MouseEvent| {
        focus(&place);
        act.emit(Action::ApplyChange(pairs.clone()));
    });
    html! {
        <li>
            <button type="button" class="fw-change" onclick={apply}>
                <span>{ &change.sentence }</span><span class="fw-change__try">{ store.words().apply_change }</span>
            </button>
            <span class="fw-print">{ &change.sentence }</span>
        </li>
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
