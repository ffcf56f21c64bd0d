//! One step of a story, and how the reader is brought to it.

use super::blocks;
use super::live::Answer;
use crate::draw::hooks::{use_effect_with, use_node_ref, use_state};
use crate::draw::{classes, html};
use crate::parts::heading;
use crate::store::Store;
use framewise_core::session::{BlockView, StepView};
use web_sys::HtmlElement;
use yew::prelude::*;

/// Properties of [`Step`].
#[derive(Clone, PartialEq, Properties)]
pub struct StepProps {
    /// The store of the story.
    pub store: Store,
    /// The step.
    pub step: StepView,
    /// "Step 2 of 5".
    pub number: String,
    /// Somebody asked for this step for the n-th time; 0 if nobody did.
    pub asked: u32,
    /// It was the host: the focus stays where the reader has it.
    pub by_host: bool,
    /// The story is told as slides.
    pub slides: bool,
    /// Another slide is shown: this one is printed with the rest and keeps what was changed in it.
    pub only_on_paper: bool,
}

/// One step.
#[component]
pub fn Step(props: &StepProps) -> Html {
    let StepProps {
        store,
        step,
        number,
        asked,
        by_host,
        slides,
        only_on_paper,
    } = props;
    let title = use_node_ref();
    {
        let (title, by_host) = (title.clone(), *by_host);
        use_effect_with(*asked, move |asked| {
            if *asked > 0
                && let Some(element) = title.cast::<HtmlElement>()
            {
                // Its beginning, not its middle, comes into sight.
                element.scroll_into_view();
                if !by_host {
                    // A browser that cannot focus it leaves the focus where it is.
                    let _ = element.focus();
                }
            }
        });
    }
    let mut anchor = String::from("step-");
    anchor.push_str(&step.said.id);
    // On a slide a prediction comes before its answer, so what is said after an example waits with its verdicts.
    let asked = use_state(|| 0);
    let show = {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(*asked + 1))
    };
    let mut examples = 0;
    let mut waits = false;
    let blocks = step.blocks.iter().enumerate().map(|(position, block)| {
        if waits {
            // Its place stays, or the example before it would be made anew when it comes.
            return Html::default();
        }
        let asks = matches!(block, BlockView::Verdicts(live) if !live.show.is_empty());
        examples += u32::from(asks);
        let answer = if asks && examples <= *asked {
            Answer::AskedFor
        } else if asks && *slides && !store.paper {
            waits = true;
            Answer::KeptBack
        } else {
            Answer::Given
        };
        blocks::block(block, store, answer, &show, &anchor, position)
    });
    html! {
        <section class={classes!("fw-step", only_on_paper.then_some("fw-print"))} id={store.id(&anchor)} part="step">
            <div ref={title} tabindex="-1" class="fw-question__focus fw-step__head">
                <p class="fw-label">{ number }</p>
                { heading(store.config.heading_level, 1, "fw-step__title", None, html! { { &step.said.text } }) }
            </div>
            { for blocks }
        </section>
    }
}
