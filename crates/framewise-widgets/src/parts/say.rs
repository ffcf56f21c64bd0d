//! What people said, set apart from law by a rule at its side: who, how surely, and what corrects it.

use super::{cite, cites};
use crate::draw::{classes, html};
use crate::words::Language;
use crate::words::fill;
use framewise_core::session::{Applies, ArgumentView, CorrectionView};
use yew::prelude::*;

/// One statement.
pub fn say(argument: &ArgumentView, words: Language) -> Html {
    say_once(argument, words, &mut Vec::new())
}

/// One statement of several: a correction that an earlier one had in full is only named. `had` keeps each correction
/// with the statement that it stands beside.
pub fn say_once<'a>(
    argument: &'a ArgumentView,
    words: Language,
    had: &mut Vec<(&'a str, &'a str)>,
) -> Html {
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
            { for argument.corrections.iter().map(|correction| corrected(correction, &argument.id, words, had)) }
        </blockquote>
    }
}

fn corrected<'a>(
    correction: &'a CorrectionView,
    beside: &'a str,
    words: Language,
    had: &mut Vec<(&'a str, &'a str)>,
) -> Html {
    let before = had.iter().find(|(id, _)| *id == correction.id);
    let law = match before {
        Some((_, beside)) => html! { { fill(words.corrected_before, &[("id", *beside)]) } },
        None => html! { <>{ &correction.text }{ " " }{ cites(&correction.cites) }</> },
    };
    if before.is_none() {
        had.push((&correction.id, beside));
    }
    html! { <p class="fw-correction"><b>{ words.corrected }{ ":" }</b>{ " " }{ law }</p> }
}
