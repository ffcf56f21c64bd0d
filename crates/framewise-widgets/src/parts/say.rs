//! What people said, set apart from law by a rule at its side: who, how surely, and what corrects it.

use super::{cite, cites};
use crate::draw::{classes, html};
use crate::words::Language;
use crate::words::fill;
use framewise_core::session::{Applies, ArgumentView, CorrectionView};
use yew::prelude::*;

/// One statement.
pub fn say(argument: &ArgumentView, words: Language) -> Html {
    html! {
        <blockquote class={classes!("fw-say", matches!(argument.applies, Applies::No).then_some("fw-say--aside"))} part="argument">
            <p><b class="fw-say__who">{ &argument.voice_text }{ ":" }</b>{ " " }{ &argument.text }</p>
            <p class="fw-say__foot">
                <span class="fw-tag">{ &argument.id }</span>
                <span>{ &argument.lean_text }</span>
                if !argument.condition.is_empty() {
                    <span>{ fill(words.argument_when, &[("condition", &argument.condition)]) }</span>
                }
                { cite(&argument.cite) }
            </p>
            { for argument.corrections.iter().map(|correction| corrected(correction, words)) }
        </blockquote>
    }
}

fn corrected(correction: &CorrectionView, words: Language) -> Html {
    html! {
        <p class="fw-correction">
            <b>{ words.corrected }{ ":" }</b>{ " " }{ &correction.text }{ " " }{ cites(&correction.cites) }
        </p>
    }
}
