//! The tree of elements of a definition: label, state as shape and word, citation, and the facts it looks at.

use super::{cites, glyph};
use crate::draw::{classes, html};
use crate::words::{Language, fill};
use framewise_core::session::{
    ElementStatus, ElementView, GivenSort, LookView, RuleKind, RuleView,
};
use yew::prelude::*;

/// The elements of a definition with the rule that joins them.
pub fn tree(rule: &RuleView, elements: &[ElementView], words: Language) -> Html {
    html! {
        <div class="fw-tree">
            if elements.len() > 1 && !rule.text.is_empty() {
                <p class="fw-tree__rule">{ &rule.text }</p>
            }
            <ul class="fw-tree__list">{ for elements.iter().map(|element| branch(element, words, 0)) }</ul>
        </div>
    }
}

fn branch(element: &ElementView, words: Language, depth: u8) -> Html {
    // A shared term under an element of the same name says everything twice.
    if let [only] = element.children.as_slice()
        && only.said.text == element.said.text
        && !only.cites.is_empty()
        && element.looks_at.is_empty()
    {
        return branch(only, words, depth);
    }
    // Of alternatives that are met, those that are met say why; the others are one step away.
    let met = element.status == ElementStatus::Met;
    let is_met = |status: ElementStatus| status == ElementStatus::Met;
    let alternatives = met && !matches!(element.rule.kind, RuleKind::All | RuleKind::Not);
    let by_fact = alternatives && element.looks_at.iter().any(|look| is_met(look.status));
    let by_child = alternatives && element.children.iter().any(|child| is_met(child.status));
    let looks =
        (element.looks_at.iter()).filter(|look| !(by_fact || by_child) || is_met(look.status));
    let list = |children: &mut dyn Iterator<Item = &ElementView>| {
        html! {
            <ul class="fw-tree__list">{ for children.map(|child| branch(child, words, depth.saturating_add(1))) }</ul>
        }
    };
    let folded = |open: bool, children: Html| {
        html! {
            <details class="fw-tree__inner" {open}>
                <summary>{ super::chevron() }<span>{ &element.rule.text }</span></summary>
                { children }
            </details>
        }
    };
    let children = &element.children;
    let inner = if children.is_empty() {
        Html::default()
    } else if children.len() == 1 && element.rule.kind != RuleKind::Not && (by_child || !by_fact) {
        list(&mut children.iter())
    } else if by_child {
        html! { <>
            { list(&mut children.iter().filter(|child| is_met(child.status))) }
            if children.iter().any(|child| !is_met(child.status)) {
                { folded(false, list(&mut children.iter().filter(|child| !is_met(child.status)))) }
            }
        </> }
    } else {
        // What makes a part met is unfolded, and what explains the verdict; the rest of the trace is one step away. Where
        // alternatives are met by facts of their own, it is these that make them met.
        folded(
            if met {
                !alternatives
            } else {
                element.decisive && depth < 2
            },
            list(&mut children.iter()),
        )
    };
    html! {
        <li class={classes!("fw-element", status_class(element.status), element.decisive.then_some("fw-element--decisive"))}>
            <div class="fw-element__row">
                { glyph(element.status) }
                <div class="fw-element__words">
                    <span class="fw-element__label">{ &element.said.text }</span>{ " " }
                    <b class="fw-element__status">{ &element.status_word }</b>
                    <span class="fw-element__cite">{ cites(&element.cites) }</span>
                    if !element.note.is_empty() {
                        <p class="fw-element__note">{ &element.note }</p>
                    }
                    if !element.looks_at.is_empty() && (by_fact || !by_child) {
                        <ul class="fw-looks">{ for looks.map(|look| looks_at(look, element.status, words)) }</ul>
                    }
                </div>
            </div>
            { inner }
        </li>
    }
}

fn looks_at(look: &LookView, around: ElementStatus, words: Language) -> Html {
    let class = match look.sort {
        GivenSort::Fact => "fw-look fw-look--fact",
        GivenSort::Reading => "fw-look fw-look--reading",
    };
    html! {
        <li class={classes!(class, status_class(look.status))}>
            { &look.what.text }{ ": " }<b>{ &look.answer_text }</b>
            if around != ElementStatus::Met && look.status != ElementStatus::Met && !look.wanted.is_empty() {
                <span class="fw-look__wanted">{ " (" }{ fill(words.wanted, &[("wanted", &look.wanted)]) }{ ")" }</span>
            }
        </li>
    }
}

fn status_class(status: ElementStatus) -> &'static str {
    match status {
        ElementStatus::Met => "is-met",
        ElementStatus::NotMet => "is-not-met",
        ElementStatus::NotStated => "is-on-facts",
        ElementStatus::Disputed => "is-on-readings",
        ElementStatus::Both => "is-on-both",
        ElementStatus::Clash => "is-clash",
    }
}
