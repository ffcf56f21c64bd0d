//! Guided stories: paragraphs with citations, statements set apart, and live examples that a reader can change.
//!
//! One long page or slides. It holds which story and step are shown; each live example has a session of its own.

mod blocks;
pub mod examples;
mod keys;
pub(crate) mod live;
mod step;

use crate::config::{Config, Deed, LINK, WidgetProps};
use crate::draw::hooks::{use_memo, use_state};
use crate::draw::{classes, html};
use crate::frame::{Surround, SurroundProps};
use crate::parts::{Choose, ChooseProps, Entry, use_host_choice};
use crate::store::{Store, use_store};
use crate::words::fill;
use framewise_core::session::{ExplainerHead, ExplainerView};
use step::Step;
use yew::prelude::*;

/// Which story and step are shown, and how the reader came there.
#[derive(Clone, Debug, Default, PartialEq)]
struct Place {
    story: String,
    at: usize,
    /// How often somebody asked for a step; the first drawing counts only for a reader who followed a link to it.
    asked: u32,
    /// The host asked: the step comes into sight, and the focus stays where the reader has it.
    by_host: bool,
}

/// The explainer.
#[component]
pub fn Explainer(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let words = store.words();
    let heads = use_memo((), |()| store.ask(|session| session.explainers()));
    let place = use_state(|| begin(&store, &heads));
    let slides = use_state(|| store.config.slides);
    let story = use_memo(place.story.clone(), |id| {
        store.ask(|session| session.explainer(id)).ok()
    });
    let by_host = {
        let (store, heads, place, slides) =
            (store.clone(), heads.clone(), place.clone(), slides.clone());
        Callback::from(move |()| {
            slides.set(store.config.slides);
            let mut next = named(&store, &heads);
            next.by_host = true;
            next.asked = place.asked.wrapping_add(1);
            place.set(next);
        })
    };
    use_host_choice(&store.config, by_host);
    let ids: Vec<String> = story.as_ref().as_ref().map_or_else(Vec::new, |story| {
        let steps = story.steps.iter();
        steps.map(|step| step.said.id.clone()).collect()
    });
    let all = ids.len();
    let go = {
        let (place, on_deed) = (place.clone(), props.on_deed.clone());
        Callback::from(move |at: usize| {
            if let Some(id) = ids.get(at) {
                place.set(Place {
                    story: place.story.clone(),
                    at,
                    asked: place.asked.wrapping_add(1),
                    by_host: false,
                });
                on_deed.emit((Deed::Step, id.clone()));
            }
        })
    };
    let (inside, keys) = keys::use_keys(*slides, store.config.slides, place.at, all, &go);
    let Some(story) = story.as_ref() else {
        return html! { <Surround title={words.story_missing} stateful=false ..SurroundProps::of(&store, "fw-explainer") /> };
    };
    // The step that was shown stays: it takes the focus on the slide, and on the page.
    let flip = {
        let (slides, place) = (slides.clone(), place.clone());
        Callback::from(move |_: MouseEvent| {
            slides.set(!*slides);
            place.set(Place {
                asked: place.asked.wrapping_add(1),
                by_host: false,
                ..(*place).clone()
            });
        })
    };
    let pick = {
        let (store, place, on_deed) = (store.clone(), place.clone(), props.on_deed.clone());
        Callback::from(move |story: String| {
            if let Ok(story) = store.ask(|session| session.explainer(&story))
                && let Some(first) = story.steps.first()
            {
                on_deed.emit((Deed::Step, first.said.id.clone()));
            }
            place.set(Place {
                story,
                ..Place::default()
            })
        })
    };
    let name = match (*slides, place.at) {
        (false, _) => "fw-explainer",
        (true, 0) => "fw-explainer fw-explainer--first",
        (true, _) => "fw-explainer fw-explainer--later",
    };
    let top = top(
        &store,
        &heads,
        &place.story,
        &pick,
        *slides,
        &flip,
        &story.head.minutes_text,
    );
    html! {
        <Surround title={story.head.said.text.clone()} lede={story.head.summary.clone()} stateful=false
            link={link(story, place.at)} ..SurroundProps::of(&store, name)>
            <div class={classes!("fw-explainer__story", slides.then_some("fw-explainer__story--slides"), slides.then_some("fw-large"))}
                ref={inside} onkeydown={keys}>
                if !*slides {
                    { top.clone() }
                    { contents(&store, story, &place, &go) }
                }
                // A press anywhere on a slide brings the focus inside, where the keys of a presenter are heard.
                <div class="fw-steps" key={place.story.clone()} tabindex={slides.then_some("-1")}>
                    { for story.steps.iter().enumerate().map(|(position, step)| html! {
                        <Step key={step.said.id.clone()} store={store.clone()} step={step.clone()}
                            number={fill(words.step_n, &[("n", &(position + 1).to_string()), ("all", &all.to_string())])}
                            asked={if position == place.at { place.asked } else { 0 }} by_host={place.by_host} slides={*slides}
                            only_on_paper={*slides && position != place.at} />
                    }) }
                    if *slides {
                        { moves(&store, story, place.at, &go, &flip) }
                    }
                </div>
                // The room above a slide is the slide's.
                if *slides { { top } }
            </div>
        </Surround>
    }
}

/// Where a widget begins: at the step that a link led the reader to, else where the host says.
fn begin(store: &Store, heads: &[ExplainerHead]) -> Place {
    let config: &Config = &store.config;
    if let Some((story, step)) = config.link.split_once('/')
        && heads.iter().any(|head| head.said.id == story)
        && (config.subject.is_empty() || config.subject.iter().any(|one| one == story))
        && let Some(at) = position(store, story, step)
    {
        return Place {
            story: String::from(story),
            at,
            asked: 1,
            by_host: false,
        };
    }
    named(store, heads)
}

/// The story and step that the host names, or the first.
fn named(store: &Store, heads: &[ExplainerHead]) -> Place {
    let story = heads
        .iter()
        .find(|head| store.config.subject.contains(&head.said.id))
        .or_else(|| heads.first())
        .map(|head| head.said.id.clone())
        .unwrap_or_default();
    Place {
        at: position(store, &story, &store.config.step).unwrap_or(0),
        story,
        ..Place::default()
    }
}

fn position(store: &Store, story: &str, step: &str) -> Option<usize> {
    let story = store.ask(|session| session.explainer(story)).ok()?;
    story.steps.iter().position(|one| one.said.id == step)
}

/// Fragment of a link to a step.
fn link(story: &ExplainerView, at: usize) -> String {
    let step = story.steps.get(at).map_or("", |step| step.said.id.as_str());
    [LINK, &story.head.said.id, "/", step].concat()
}

/// Choice of story, its length, and page or slides.
fn top(
    store: &Store,
    heads: &[ExplainerHead],
    chosen: &str,
    pick: &Callback<String>,
    slides: bool,
    flip: &Callback<MouseEvent>,
    minutes: &str,
) -> Html {
    let words = store.words();
    let id = store.id("story");
    let choice = heads.len() > 1 && store.config.subject.is_empty();
    // A slide has little room, and its bar has the button.
    if slides && !choice {
        return Html::default();
    }
    html! {
        <div class="fw-explainer__top fw-noprint">
            if choice {
                <p class="fw-field">
                    <label for={id.clone()}>{ words.explainer_choose }</label>
                    <Choose {id} ..ChooseProps::field(
                        heads.iter().map(|head| Entry::new(head.said.id.clone(), head.said.text.clone())).collect(),
                        String::from(chosen),
                        pick.clone(),
                    ) />
                </p>
            }
            if !slides {
                <span class="fw-tag">{ minutes }</span>
                <button type="button" class="fw-button" onclick={flip.clone()}>{ words.as_slides }</button>
            }
        </div>
    }
}

/// The steps of the page by name.
fn contents(store: &Store, story: &ExplainerView, place: &Place, go: &Callback<usize>) -> Html {
    let words = store.words();
    // A page begins at its start; a step is current once somebody went there.
    let current = |position: usize| position == place.at && (place.asked > 0 || place.at > 0);
    html! {
        <nav class="fw-contents fw-noprint" aria-label={words.contents}>
            <ol>
                { for story.steps.iter().enumerate().map(|(position, step)| html! {
                    <li key={step.said.id.clone()}>
                        <button type="button" class="fw-link" aria-current={current(position).then_some("step")}
                            onclick={go.reform(move |_: MouseEvent| position)}>{ &step.said.text }</button>
                    </li>
                }) }
            </ol>
        </nav>
    }
}

/// Back, every slide by its number, on; and the way to the page.
fn moves(
    store: &Store,
    story: &ExplainerView,
    at: usize,
    go: &Callback<usize>,
    flip: &Callback<MouseEvent>,
) -> Html {
    let words = store.words();
    let last = story.steps.len().saturating_sub(1);
    let to = |next: usize| go.reform(move |_: MouseEvent| next);
    html! {
        <div class="fw-slides__moves fw-noprint">
            <button type="button" class="fw-button fw-button--large" disabled={at == 0} onclick={to(at.saturating_sub(1))}>{ words.previous }</button>
            <nav aria-label={words.contents}>
                <ol class="fw-slides__dots">
                    { for story.steps.iter().enumerate().map(|(position, step)| html! {
                        <li key={step.said.id.clone()}>
                            <button type="button" class="fw-slides__dot" aria-current={(position == at).then_some("step")}
                                onclick={to(position)}>
                                // A title of the button itself would be heard after its name, which says the same.
                                <span title={step.said.text.clone()} aria-hidden="true">{ position + 1 }</span>
                                <span class="fw-quiet">{ position + 1 }{ ": " }{ &step.said.text }</span>
                            </button>
                        </li>
                    }) }
                </ol>
            </nav>
            <button type="button" class="fw-button fw-button--main" disabled={at >= last} onclick={to(at + 1)}>{ words.next }</button>
            <button type="button" class="fw-button fw-slides__flip" onclick={flip.clone()}>{ words.as_page }</button>
        </div>
    }
}
