//! Guided stories: paragraphs with citations, statements set apart, and live examples that a reader can change.
//!
//! One long page or slides. It holds which story and step are shown; each live example has a session of its own.

mod blocks;
pub mod examples;
mod live;

use crate::config::WidgetProps;
use crate::frame::Surround;
use crate::parts::heading;
use crate::store::{Store, use_store};
use crate::words::fill;
use framewise_core::session::StepView;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The explainer.
#[component]
pub fn Explainer(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let words = store.words();
    let heads = use_memo((), |()| store.ask(|session| session.explainers()));
    let chosen = use_state(|| {
        heads
            .iter()
            .find(|head| store.config.subject.contains(&head.said.id))
            .or_else(|| heads.first())
            .map(|head| head.said.id.clone())
            .unwrap_or_default()
    });
    let story = use_memo((*chosen).clone(), |id| {
        store.ask(|session| session.explainer(id)).ok()
    });
    let slides = use_state(|| store.config.slides);
    let at = use_state(|| {
        story
            .as_ref()
            .as_ref()
            .and_then(|story| {
                story
                    .steps
                    .iter()
                    .position(|step| step.said.id == store.config.step)
            })
            .unwrap_or(0)
    });
    let wanted = use_state(|| store.config.step.clone());
    let Some(story) = story.as_ref() else {
        return html! { <Surround {store} name="fw-explainer" title={words.story_missing} stateful=false /> };
    };
    let last = story.steps.len().saturating_sub(1);
    let go = {
        let (at, wanted, on_step) = (at.clone(), wanted.clone(), props.on_step.clone());
        let ids: Vec<String> = story
            .steps
            .iter()
            .map(|step| step.said.id.clone())
            .collect();
        Callback::from(move |next: usize| {
            if let Some(id) = ids.get(next) {
                at.set(next);
                wanted.set(id.clone());
                on_step.emit(id.clone());
            }
        })
    };
    let keys = {
        let (go, at, on) = (go.clone(), *at, *slides);
        Callback::from(move |event: KeyboardEvent| {
            if on && !event.alt_key() && !event.ctrl_key() && !event.meta_key() {
                match event.key().as_str() {
                    "PageDown" => {
                        event.prevent_default();
                        go.emit(at + 1)
                    }
                    "PageUp" => {
                        event.prevent_default();
                        go.emit(at.saturating_sub(1))
                    }
                    _ => {}
                }
            }
        })
    };
    let flip = {
        let slides = slides.clone();
        Callback::from(move |_: MouseEvent| slides.set(!*slides))
    };
    let pick = {
        let (chosen, at) = (chosen.clone(), at.clone());
        Callback::from(move |id: String| {
            at.set(0);
            chosen.set(id);
        })
    };
    html! {
        <Surround store={store.clone()} name="fw-explainer" title={story.head.said.text.clone()} lede={story.head.summary.clone()} stateful=false>
            <div class={classes!("fw-explainer__story", slides.then_some("fw-explainer__story--slides"))} onkeydown={keys}>
                { top(&store, &heads, &chosen, &pick, *slides, &flip, &story.head.minutes_text) }
                <nav class="fw-contents fw-noprint" aria-label={words.contents}>
                    <ol>
                        { for story.steps.iter().enumerate().map(|(position, step)| html! {
                            <li key={step.said.id.clone()}>
                                <button type="button" class="fw-link" aria-current={(*slides && position == *at).then_some("step")}
                                    onclick={go.reform(move |_: MouseEvent| position)}>{ &step.said.text }</button>
                            </li>
                        }) }
                    </ol>
                </nav>
                <div class="fw-steps">
                    { for story.steps.iter().enumerate().map(|(position, step)| html! {
                        <Step key={step.said.id.clone()} store={store.clone()} step={step.clone()} wanted={*wanted == step.said.id}
                            only_on_paper={*slides && position != *at} />
                    }) }
                    if *slides {
                        <div class="fw-question__buttons fw-noprint">
                            <button type="button" class="fw-button fw-button--large" disabled={*at == 0} onclick={let at = *at; go.reform(move |_: MouseEvent| at.saturating_sub(1))}>{ words.previous }</button>
                            <button type="button" class="fw-button fw-button--main" disabled={*at >= last} onclick={let at = *at; go.reform(move |_: MouseEvent| at + 1)}>{ words.next }</button>
                            <span class="fw-soft">{ fill(words.step_n, &[("n", &(*at + 1).to_string()), ("all", &story.steps.len().to_string())]) }</span>
                        </div>
                    }
                </div>
            </div>
        </Surround>
    }
}

fn top(
    store: &Store,
    heads: &[framewise_core::session::ExplainerHead],
    chosen: &str,
    pick: &Callback<String>,
    slides: bool,
    flip: &Callback<MouseEvent>,
    minutes: &str,
) -> Html {
    use crate::parts::{Choose, ChooseLook, Entry};
    let words = store.words();
    let id = store.id("story");
    html! {
        <div class="fw-explainer__top fw-noprint">
            if heads.len() > 1 && store.config.subject.is_empty() {
                <p class="fw-field">
                    <label for={id.clone()}>{ words.explainer_choose }</label>
                    <Choose {id} value={String::from(chosen)} look={ChooseLook::Field} on_choose={pick.clone()}
                        entries={heads.iter().map(|head| Entry::new(head.said.id.clone(), head.said.text.clone())).collect::<Vec<_>>()} />
                </p>
            }
            <span class="fw-tag">{ minutes }</span>
            <button type="button" class="fw-button" onclick={flip.clone()}>{ if slides { words.as_page } else { words.as_slides } }</button>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct StepProps {
    store: Store,
    step: StepView,
    /// A person asked for this step: its heading takes the focus, which brings it into sight.
    wanted: bool,
    /// Another slide is shown: this one is printed with the rest and keeps what was changed in it.
    only_on_paper: bool,
}

/// One step.
#[component]
fn Step(props: &StepProps) -> Html {
    let StepProps {
        store,
        step,
        wanted,
        only_on_paper,
    } = props;
    let title = use_node_ref();
    {
        let title = title.clone();
        let first = use_mut_ref(|| true);
        use_effect_with(*wanted, move |wanted| {
            // The first drawing takes no focus from the page, unless the host asked for this very step.
            let moved = !first.replace(false);
            if *wanted
                && moved
                && let Some(element) = title.cast::<HtmlElement>()
            {
                let _ = element.focus();
            }
        });
    }
    let mut anchor = String::from("step-");
    anchor.push_str(&step.said.id);
    html! {
        <section class={classes!("fw-step", only_on_paper.then_some("fw-print"))} id={store.id(&anchor)} part="step">
            <div ref={title} tabindex="-1" class="fw-question__focus">
                { heading(store.config.heading_level, 1, "fw-step__title", None, html! { { &step.said.text } }) }
            </div>
            { for step.blocks.iter().enumerate().map(|(position, block)| blocks::block(block, store, &anchor, position)) }
        </section>
    }
}
