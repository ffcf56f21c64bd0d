//! The blocks of a story: paragraphs, lists, statements, live examples, outcomes.

use super::live::{Answer, LiveExample};
use crate::draw::hooks::use_state;
use crate::draw::html;
use crate::parts::{DifferenceLook, cite, difference, say};
use crate::store::Store;
use crate::words::fill;
use framewise_core::session::{BlockView, Piece};
use yew::prelude::*;

/// One block. `anchor` and `position` keep the ids of live examples apart.
pub fn block(
    block: &BlockView,
    store: &Store,
    answer: Answer,
    show: &Callback<MouseEvent>,
    anchor: &str,
    position: usize,
) -> Html {
    let words = store.words();
    match block {
        BlockView::Paragraph(pieces) => html! { <p class="fw-prose">{ inline(pieces) }</p> },
        BlockView::List(items) => html! {
            <ul class="fw-prose fw-bullets">{ for items.iter().map(|pieces| html! { <li>{ inline(pieces) }</li> }) }</ul>
        },
        BlockView::Argument(argument) => say(argument, words),
        BlockView::Outcomes(found) => {
            let place = found
                .columns
                .first()
                .map(|column| fill(words.law_of, &[("place", &column.jurisdiction.text)]));
            let look = DifferenceLook {
                only_differences: false,
                arguments: false,
                numbers: false,
                both: false,
                dimensions: &[],
                caption: place.as_deref().unwrap_or(words.comparison_title),
                law_alone: true,
            };
            html! { <div class="fw-step__wide">{ difference(found, look, words) }</div> }
        }
        BlockView::Verdicts(live) => {
            let mut id = store.id(anchor);
            id.push('-');
            id.push_str(&position.to_string());
            html! { <LiveExample store={store.clone()} live={(**live).clone()} {id} {answer} {show} /> }
        }
    }
}

fn inline(pieces: &[Piece]) -> Html {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => html! { { text } },
            Piece::Strong(text) => html! { <strong>{ text }</strong> },
            Piece::Emphasis(text) => html! { <em>{ text }</em> },
            // Authors write the citation after the full stop; a space keeps the two apart.
            Piece::Cite(source) => html! { <>{ " " }{ cite(source) }</> },
            Piece::Term { text, meaning, .. } => {
                html! { <Term text={text.clone()} meaning={meaning.clone()} /> }
            }
        })
        .collect()
}

#[derive(Clone, PartialEq, Properties)]
struct TermProps {
    text: String,
    meaning: String,
}

/// A glossary term: a press shows its meaning in place; on paper it stands in brackets.
#[component]
fn Term(props: &TermProps) -> Html {
    let open = use_state(|| false);
    let flip = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <span class="fw-term">
            <button type="button" class="fw-term__word" aria-expanded={if *open { "true" } else { "false" }} onclick={flip}>{ &props.text }</button>
            <span class="fw-print">{ &props.text }</span>
            if *open {
                <span class="fw-term__meaning">{ " (" }{ &props.meaning }{ ")" }</span>
            }
        </span>
    }
}
