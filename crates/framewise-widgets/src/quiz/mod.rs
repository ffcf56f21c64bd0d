//! The quiz: predict, reveal, explain. The right answer is the engine's; nothing is scored, kept or sent.

mod answer;
pub mod examples;
mod predict;
mod summary;

use crate::config::{Deed, LINK, WidgetProps};
use crate::draw::hooks::{use_memo, use_state};
use crate::draw::{classes, html};
use crate::frame::{Surround, SurroundProps};
use crate::parts::{Choose, ChooseProps, Entry, Noted, use_arrival_by, use_host_choice};
use crate::store::{Store, use_store};
use crate::words::fill;
use framewise_core::session::{QuizView, Session, View};
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// A prediction and whether it was compared with the answer.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Attempt {
    chosen: String,
    revealed: bool,
}

/// Attempts by item id.
pub(crate) type Attempts = Noted<Attempt>;

/// Which items are asked, and which of them now.
#[derive(Clone, Default, PartialEq)]
struct Place {
    /// Id of the jurisdiction that the items are about; empty for all.
    about: String,
    at: usize,
    /// How often a press led to an item, which then takes the focus. A choice in a list is no such press.
    moves: u32,
    /// A link led the reader here, who goes on from here.
    linked: bool,
    /// The answer was revealed by the press that led here.
    just_revealed: bool,
}

/// The quiz.
#[component]
pub fn Quiz(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let words = store.words();
    let all = use_memo(
        (store.config.subject.clone(), store.view.revision),
        |(wanted, _)| store.ask(|session| items(session, &store.view, wanted)),
    );
    let place = use_state(|| begin(&store, &all));
    let attempts = use_state(|| Rc::new(made_up(&store, &all, place.at)));
    let large = use_state(|| store.config.slides);
    let by_host = {
        let (store, all, place, large) = (store.clone(), all.clone(), place.clone(), large.clone());
        Callback::from(move |()| {
            large.set(store.config.slides);
            let moves = place.moves;
            place.set(Place {
                moves,
                ..begin(&store, &all)
            });
        })
    };
    use_host_choice(&store.config, by_host);
    let shown = about(&all, &place.about);
    let arrival = use_arrival_by(&place.moves.to_string(), place.linked);
    let Some(item) = shown.get(place.at).copied() else {
        return html! {
            <Surround title={words.quiz_title} stateful=false ..SurroundProps::of(&store, "fw-quiz")><p>{ words.quiz_none }</p></Surround>
        };
    };
    let attempt = attempts.get(&item.id).cloned().unwrap_or_default();
    let go = {
        let (place, on_deed) = (place.clone(), props.on_deed.clone());
        let ids: Vec<String> = shown.iter().map(|item| item.id.clone()).collect();
        Callback::from(move |at: usize| {
            if let Some(id) = ids.get(at) {
                on_deed.emit((Deed::Step, id.clone()));
                place.set(Place {
                    about: place.about.clone(),
                    at,
                    moves: place.moves.wrapping_add(1),
                    ..Place::default()
                });
            }
        })
    };
    let pick = {
        let (all, place, on_deed) = (all.clone(), place.clone(), props.on_deed.clone());
        Callback::from(move |about: String| {
            if let Some(first) = self::about(&all, &about).first() {
                on_deed.emit((Deed::Step, first.id.clone()));
            }
            place.set(Place {
                about,
                moves: place.moves,
                ..Place::default()
            })
        })
    };
    let keep = {
        let (attempts, place, id) = (attempts.clone(), place.clone(), item.id.clone());
        let on_deed = props.on_deed.clone();
        Callback::from(move |attempt: Attempt| {
            if attempt.revealed {
                on_deed.emit((Deed::Reveal, id.clone()));
            }
            place.set(Place {
                just_revealed: attempt.revealed,
                ..(*place).clone()
            });
            let mut next = (**attempts).clone();
            next.insert(id.clone(), attempt);
            attempts.set(Rc::new(next));
        })
    };
    let again = {
        let (attempts, go) = (attempts.clone(), go.clone());
        Callback::from(move |_: MouseEvent| {
            attempts.set(Rc::default());
            go.emit(0);
        })
    };
    let enlarge = {
        let large = large.clone();
        Callback::from(move |_: MouseEvent| large.set(!*large))
    };
    let is_revealed = |item: &&&QuizView| attempts.get(&item.id).is_some_and(|one| one.revealed);
    let revealed = shown.iter().filter(is_revealed).count();
    let at = place.at;
    let to = |next: usize| go.reform(move |_: MouseEvent| next);
    let last = at + 1 >= shown.len();
    html! {
        <Surround title={words.quiz_title} lede={words.quiz_lede} stateful=false
            link={link(item, &place.about)} ..SurroundProps::of(&store, if *large { "fw-quiz fw-quiz--large" } else { "fw-quiz" })>
            <div class={classes!("fw-quiz__page", large.then_some("fw-large"))}>
                <div class="fw-quiz__top fw-noprint">
                    { places(&store, &all, &place.about, &pick) }
                    <button type="button" class="fw-button" aria-pressed={if *large { "true" } else { "false" }} onclick={enlarge}>{ words.larger }</button>
                </div>
                { on_paper(&store, &shown, 0..at, &attempts) }
                // The keys are heard wherever the focus is in the item, its number included, to which a press on "Next" leads.
                <div class="fw-quiz__item" key={item.id.clone()} onkeydown={predict::digits(item, &attempt, &keep)}>
                    <p class="fw-label fw-question__focus" ref={arrival} tabindex="-1">{ number(&store, at, shown.len()) }</p>
                    { predict::predict(&store, item, &attempt, &keep) }
                    if attempt.revealed {
                        <answer::Revealed store={store.clone()} item={item.clone()} chosen={attempt.chosen.clone()} take_focus={place.just_revealed} />
                    }
                </div>
                <div class="fw-question__buttons fw-quiz__moves fw-noprint">
                    <button type="button" class="fw-button fw-button--large" disabled={at == 0} onclick={to(at.saturating_sub(1))}>{ words.previous }</button>
                    <button type="button" class={classes!("fw-button", if attempt.revealed { "fw-button--main" } else { "fw-button--large" })} disabled={last} onclick={to(at + 1)}>{ words.next }</button>
                    <span class="fw-soft">{ fill(words.quiz_seen, &[("n", &revealed.to_string()), ("all", &shown.len().to_string())]) }</span>
                </div>
                { on_paper(&store, &shown, at + 1..shown.len(), &attempts) }
                if revealed > 0 && !store.paper {
                    { summary::summary(&store, &shown, &attempts, &again) }
                }
            </div>
        </Surround>
    }
}

/// The items to ask: those that the host names, in its order, or else all that are about a place and frame that is shown.
pub(crate) fn items(session: &Session, view: &View, wanted: &[String]) -> Vec<QuizView> {
    let mut all = session.quiz();
    let named: Vec<QuizView> = wanted
        .iter()
        .filter_map(|id| all.iter().find(|item| item.id == *id).cloned())
        .collect();
    if !named.is_empty() {
        return named;
    }
    all.retain(|item| {
        let head = &item.definition;
        let (places, frames) = (&view.jurisdictions, &view.frames);
        places
            .iter()
            .any(|place| place.said.id == head.jurisdiction.id)
            && frames
                .iter()
                .any(|one| one.shown && one.frame == head.frame)
    });
    all
}

/// "Question 3 of 12".
fn number(store: &Store, at: usize, all: usize) -> String {
    let (n, all) = ((at + 1).to_string(), all.to_string());
    fill(store.words().quiz_item, &[("n", &n), ("all", &all)])
}

/// On paper every question stands with the boxes to predict in, and with its answer as far as it was seen.
fn on_paper(store: &Store, shown: &[&QuizView], which: Range<usize>, attempts: &Attempts) -> Html {
    if !store.paper {
        return Html::default();
    }
    let draw = |at: usize| {
        let item = *shown.get(at)?;
        let attempt = attempts.get(&item.id).cloned().unwrap_or_default();
        Some(html! {
            <div class="fw-quiz__item" key={item.id.clone()}>
                <p class="fw-label">{ number(store, at, shown.len()) }</p>
                { predict::predict(store, item, &attempt, &Callback::noop()) }
                if attempt.revealed {
                    <answer::Revealed store={store.clone()} item={item.clone()} chosen={attempt.chosen.clone()} take_focus=false />
                }
            </div>
        })
    };
    html! { { for which.filter_map(draw) } }
}

/// The items about a place, by id; empty for all.
fn about<'a>(all: &'a [QuizView], place: &str) -> Vec<&'a QuizView> {
    let suits = |item: &&QuizView| place.is_empty() || item.definition.jurisdiction.id == place;
    all.iter().filter(suits).collect()
}

/// Fragment of a link to an item, and to the place that the reader wants to be asked about.
fn link(item: &QuizView, about: &str) -> String {
    let mut link = [LINK, &item.id].concat();
    if !about.is_empty() {
        link.push('/');
        link.push_str(about);
    }
    link
}

/// Where the quiz begins: at the item that a link led the reader to, among those about its place, else where the host says.
fn begin(store: &Store, items: &[QuizView]) -> Place {
    let position = |items: &[&QuizView], id: &str| items.iter().position(|item| item.id == id);
    let link = &store.config.link;
    let (id, wanted) = link.split_once('/').unwrap_or((link, ""));
    let linked = position(&about(items, wanted), id);
    let known = linked.is_some();
    Place {
        about: String::from(if known { wanted } else { "" }),
        at: linked
            .or_else(|| position(&about(items, ""), &store.config.step))
            .unwrap_or(0),
        linked: known,
        ..Place::default()
    }
}

/// An answer that is revealed at first, for examples.
fn made_up(store: &Store, items: &[QuizView], at: usize) -> Attempts {
    let mut attempts = Attempts::default();
    if store.unfolded("answer")
        && let Some(item) = items.get(at)
    {
        let attempt = Attempt {
            chosen: String::from("met"),
            revealed: true,
        };
        attempts.insert(item.id.clone(), attempt);
    }
    attempts
}

/// About which place the reader wants to be asked; nothing where the items are about one.
fn places(store: &Store, items: &[QuizView], about: &str, pick: &Callback<String>) -> Html {
    let words = store.words();
    let mut found: Vec<(&str, &str, usize)> = Vec::new();
    for item in items {
        let place = &item.definition.jurisdiction;
        match found.iter_mut().find(|(id, _, _)| *id == place.id) {
            Some((_, _, count)) => *count += 1,
            None => found.push((&place.id, &place.text, 1)),
        }
    }
    if found.len() < 2 {
        return Html::default();
    }
    let counted = |name: &str, count: usize| {
        fill(
            words.named_count,
            &[("name", name), ("n", &count.to_string())],
        )
    };
    let mut entries = vec![Entry::new("", counted(words.quiz_everywhere, items.len()))];
    entries.extend(
        found
            .iter()
            .map(|(id, name, count)| Entry::new(*id, counted(name, *count))),
    );
    let id = store.id("about-place");
    html! {
        <p class="fw-field">
            <label for={id.clone()}>{ words.quiz_about }</label>
            <Choose {id} ..ChooseProps::field(entries, String::from(about), pick.clone()) />
        </p>
    }
}
