//! A verdict as glyph, word, sentence and citation. Never by colour alone.

use super::{changed_tag, cites, glyph};
use crate::draw::{classes, html};
use crate::words::Language;
use framewise_core::session::{Frame, VerdictKind, VerdictView};
use yew::prelude::*;

/// Class that gives a frame its hue.
pub fn frame_class(frame: Frame) -> &'static str {
    match frame {
        Frame::Trafficking => "fw-traf",
        Frame::Csea => "fw-csea",
    }
}

/// Class that gives a verdict its ground.
pub fn verdict_class(kind: VerdictKind) -> &'static str {
    match kind {
        VerdictKind::Met => "is-met",
        VerdictKind::NotMet => "is-not-met",
        VerdictKind::OnFacts => "is-on-facts",
        VerdictKind::OnReadings => "is-on-readings",
        VerdictKind::OnBoth => "is-on-both",
        VerdictKind::Clash => "is-clash",
        VerdictKind::NoDefinition => "is-nothing",
    }
}

/// Glyph and word in a line.
pub fn verdict_word(verdict: &VerdictView, changed: bool, words: Language) -> Html {
    html! {
        <span class={classes!("fw-verdict", verdict_class(verdict.kind))}>
            { glyph(verdict.kind) }
            <b>{ &verdict.word }</b>
            if changed { { changed_tag(words) } }
        </span>
    }
}

/// Reason and citations.
pub fn verdict_reason(verdict: &VerdictView) -> Html {
    html! {
        <p class="fw-reason"><span class="fw-reason__text">{ &verdict.reason }</span>{ " " }{ cites(&verdict.cites) }</p>
    }
}
