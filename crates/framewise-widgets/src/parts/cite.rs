//! Citations: short form, link, and whether the text was checked.

use crate::draw::html;
use crate::words::Language;
use framewise_core::session::{Cite, Confidence};
use yew::prelude::*;

/// One citation.
pub fn cite(cite: &Cite) -> Html {
    let title = (!cite.title.is_empty()).then(|| cite.title.clone());
    html! {
        <cite class="fw-cite" data-source={cite.source.clone()}>
            if cite.link.is_empty() {
                <span {title}>{ &cite.text }</span>
            } else {
                <a href={cite.link.clone()} target="_blank" rel="noopener noreferrer" {title}>{ &cite.text }</a>
            }
            if cite.confidence == Confidence::NotYetChecked {
                <span class="fw-cite__unchecked">{ " " }{ &cite.confidence_text }</span>
            }
        </cite>
    }
}

/// Citations in a row; nothing if there are none. The remark "not yet checked" is said once for a row.
pub fn cites(list: &[Cite]) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    let same = list.iter().all(|item| {
        item.confidence_text
            == list
                .first()
                .map_or("", |first| first.confidence_text.as_str())
    });
    let last = list.len().saturating_sub(1);
    html! {
        <span class="fw-cites">
            { for list.iter().enumerate().map(|(position, item)| {
                let mut shown = item.clone();
                if same && position != last {
                    shown.confidence = Confidence::Verified;
                }
                // What divides two ends a line and begins none.
                html! { <><span class="fw-cites__one">{ cite(&shown) }if position != last { { " ·" } }</span>{ " " }</> }
            }) }
        </span>
    }
}

/// A tag for a sort of thing, where hue alone would not do.
pub fn tag(text: &str) -> Html {
    html! { <span class="fw-tag">{ text }</span> }
}

/// "Changed", shown where it changed.
pub fn changed_tag(words: Language) -> Html {
    html! { <span class="fw-tag fw-tag--changed">{ words.changed }</span> }
}
