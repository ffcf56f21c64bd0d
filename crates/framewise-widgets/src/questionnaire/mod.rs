//! The questionnaire: one question at a time in the engine's order, then a result with reasons.
//!
//! It begins by saying what it is: a hypothetical or public case, not a report. It holds where the reader is and which
//! questions were skipped; answers are the session's.

pub mod examples;
mod question;
mod result;

use crate::draw::hooks::{use_effect_with, use_mut_ref, use_state};
use crate::draw::html;
use result::Shown;

use crate::config::{Deed, WidgetProps};
use crate::frame::{Surround, SurroundProps};
use crate::parts::{Arrival, heading, places, readings};
use crate::store::{Store, use_store};
use crate::words::{Language, fill};
use framewise_core::session::{
    Action, ClashState, Goal, Interview, Next, ReadingChoice, ReadingView,
};
use yew::prelude::*;

/// What stands for the result in a link and in an event.
const RESULT: &str = "result";

/// Where the reader is.
#[derive(Clone, PartialEq)]
pub(crate) enum Place {
    /// The opening statement.
    Opening,
    /// The engine's next question.
    Asking,
    /// An earlier or skipped question, by fact, and where it leads back to.
    Again(String, Return),
    /// The result.
    Result,
}

/// Where a question that was opened out of turn leads back to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Return {
    /// To the question before it and then to those that are left.
    Questions,
    /// To the result, from which it was opened.
    Result,
}

/// The questionnaire.
#[component]
pub fn Questionnaire(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let words = store.words();
    let place = use_state(|| match store.config.step.as_str() {
        "asking" => Place::Asking,
        RESULT => Place::Result,
        // A link led to this question.
        fact if again(&store, fact).is_some() => {
            Place::Again(String::from(fact), Return::Questions)
        }
        _ => Place::Opening,
    });
    let skipped = use_state(Vec::<String>::new);
    let asked = use_state(Vec::<String>::new);
    let goals: Vec<Goal> = store
        .view
        .jurisdictions
        .iter()
        .flat_map(|place| {
            place
                .cells
                .iter()
                .map(|cell| Goal::Cell(place.said.id.clone(), cell.frame))
        })
        .collect();
    let interview = store.ask(|session| session.interview(&goals, &skipped));
    let moves = use_mut_ref(|| 0_u32);
    let go = {
        let (place, moves) = (place.clone(), moves.clone());
        let (asked, skipped) = (asked.clone(), skipped.clone());
        let all_asked =
            matches!(&interview, Ok(interview) if !matches!(interview.next, Next::Ask(_)));
        Callback::from(move |next: Place| {
            *moves.borrow_mut() += 1;
            match (&*place, &next) {
                // From the result on to what is left: when only skipped questions are, they are asked again.
                (Place::Result, Place::Asking) if all_asked => skipped.set(Vec::new()),
                (Place::Result, Place::Opening) => {
                    asked.set(Vec::new());
                    skipped.set(Vec::new());
                }
                _ => {}
            }
            place.set(next);
        })
    };
    let next = interview.as_ref().map(|interview| &interview.next);
    let current = match (&*place, next) {
        (Place::Opening | Place::Result, _) => None,
        // What the engine would ask now says why, however the reader came there.
        (Place::Again(fact, _), Ok(next)) if !matches!(next, Next::Ask(question) if question.fact.said.id == *fact) => {
            again(&store, fact)
        }
        (_, Ok(Next::Ask(question))) => Some(question::Asked {
            fact: question.fact.clone(),
            why: question.why.clone(),
            why_sentence: question.why_sentence.clone(),
        }),
        _ => None,
    };
    let at = match (&*place, &current) {
        (Place::Opening, _) => "opening",
        (_, Some(asked)) => &asked.fact.said.id,
        _ => RESULT,
    };
    let made = *moves.borrow();
    {
        // Which question is next is known once the answer is in. What the page does is no move.
        let (at, on_deed) = (String::from(at), props.on_deed.clone());
        use_effect_with(made, move |made| {
            if *made > 0 {
                on_deed.emit((Deed::Step, at));
            }
        });
    }
    let moved = made > 0;
    let Ok(interview) = interview else {
        return html! { <Surround title={words.questionnaire_title} ..SurroundProps::of(&store, "fw-questionnaire") /> };
    };
    let whole = |way: Shown| result::result(&store, &interview, &skipped, way, &go);
    let on_screen = Shown::Screen { take_focus: moved };
    let inner = match &*place {
        Place::Opening => opening(&store, moved, &go),
        Place::Result => whole(on_screen),
        Place::Asking | Place::Again(..) => {
            let on_done = {
                let (go, asked, skipped) = (go.clone(), asked.clone(), skipped.clone());
                let then = match &*place {
                    Place::Again(_, Return::Result) => Place::Result,
                    _ => Place::Asking,
                };
                Callback::from(move |done: question::Done| {
                    let mut history = (*asked).clone();
                    let mut left = (*skipped).clone();
                    match done {
                        question::Done::Answered(fact) | question::Done::Kept(fact) => {
                            left.retain(|other| *other != fact);
                            history.retain(|other| *other != fact);
                            history.push(fact);
                            go.emit(then.clone());
                        }
                        question::Done::Skipped(fact) => {
                            left.retain(|other| *other != fact);
                            left.push(fact.clone());
                            history.retain(|other| *other != fact);
                            history.push(fact);
                            go.emit(then.clone());
                        }
                        question::Done::Back if then == Place::Result => go.emit(Place::Result),
                        question::Done::Back => go.emit(match history.pop() {
                            Some(fact) => Place::Again(fact, Return::Questions),
                            None => Place::Opening,
                        }),
                    }
                    asked.set(history);
                    skipped.set(left);
                })
            };
            match &current {
                Some(current) => html! { <>
                    // Whoever comes by a link has not been told yet.
                    if !moved && at == store.config.step { { what_this_is(words) } }
                    { progress(&store, &interview, number(&asked, &current.fact.said.id)) }
                    <question::Question key={current.fact.said.id.clone()} store={store.clone()} asked={current.clone()}
                        take_focus={moved} {on_done} />
                    { aside(&store, &interview, &go) }
                    if store.paper { { whole(Shown::Paper) } }
                </> },
                None => whole(on_screen),
            }
        }
    };
    html! {
        // The next question shows that an answer was taken; a bar would stand over it and say what was true before.
        <Surround title={words.questionnaire_title} announce={store.changed.sentence.clone()} subject={String::from(at)} judged={at == RESULT} ..SurroundProps::of(&store, "fw-questionnaire")>
            <div class="fw-question__page">
                if let ClashState::Clash(clash) = &store.view.clash {
                    { crate::explorer::clash_panel(clash, &store) }
                }
                { inner }
            </div>
        </Surround>
    }
}

/// An earlier question, to be answered again.
fn again(store: &Store, fact: &str) -> Option<question::Asked> {
    store
        .view
        .topics
        .iter()
        .flat_map(|topic| &topic.facts)
        .find(|one| one.said.id == fact)
        .map(|fact| question::Asked {
            fact: fact.clone(),
            why: Vec::new(),
            why_sentence: String::new(),
        })
}

/// What this is, before anything is asked.
fn opening(store: &Store, take_focus: bool, go: &Callback<Place>) -> Html {
    let words = store.words();
    html! {
        <div class="fw-opening">
            <Arrival {take_focus}>{ heading(store.config.heading_level, 1, "fw-h3", None, html! { { words.questionnaire_open } }) }</Arrival>
            { what_this_is(words) }
            <div class="fw-opening__places">
                <p class="fw-soft">{ words.questionnaire_places }</p>
                { places(store) }
            </div>
            <button type="button" class="fw-button fw-button--main" onclick={go.reform(|_: MouseEvent| Place::Asking)}>{ words.begin }</button>
        </div>
    }
}

/// What this is, what it is not, and what to do first in danger.
fn what_this_is(words: Language) -> Html {
    html! { <>
        <p>{ words.questionnaire_what }</p>
        <p><b>{ words.questionnaire_danger }</b>{ " " }{ words.help_text }</p>
        <p>{ words.questionnaire_privacy }</p>
    </> }
}

/// Which question of this round it is, from 1: skipped ones count, what was known before does not.
fn number(asked: &[String], fact: &str) -> usize {
    let before = asked.iter().position(|one| one == fact);
    before.unwrap_or(asked.len()) + 1
}

/// How far: a solid part for what was asked, a hatched part for what may still come. Widths are SVG attributes.
fn progress(store: &Store, interview: &Interview, number: usize) -> Html {
    let words = store.words();
    let done = number.saturating_sub(1);
    let all = (done + interview.most).max(1);
    let unit = |part: usize| (part * 1000 / all).to_string();
    html! {
        <div class="fw-progress fw-noprint">
            <span><b>{ fill(words.question_n, &[("n", &number.to_string())]) }</b></span>
            <svg class="fw-progress__bar" viewBox="0 0 1000 8" preserveAspectRatio="none" width="100%" height="8" aria-hidden="true" focusable="false">
                <defs>
                    <pattern id={store.id("hatch")} width="14" height="8" patternUnits="userSpaceOnUse">
                        <path d="M0 8L14 0" stroke="currentColor" stroke-width="1.6" />
                    </pattern>
                </defs>
                <rect class="fw-progress__ground" x="0" y="0" width="1000" height="8" />
                <rect class="fw-progress__done" x="0" y="0" width={unit(done)} height="8" />
                <rect class="fw-progress__least" x={unit(done)} y="0" width={unit(interview.least)} height="8" />
                <rect x={unit(done + interview.least)} y="0" width={unit(interview.most.saturating_sub(interview.least))} height="8"
                    fill={ { let mut url = String::from("url(#"); url.push_str(&store.id("hatch")); url.push(')'); url } } />
            </svg>
            <span>{ &interview.left_sentence }</span>
        </div>
    }
}

/// What was answered so far and what is settled, folded.
fn aside(store: &Store, interview: &Interview, go: &Callback<Place>) -> Html {
    let words = store.words();
    html! {
        <div class="fw-question__aside fw-noprint">
            <details class="fw-topic">
                <summary>{ crate::parts::chevron() }<span class="fw-topic__name">{ fill(words.your_answers, &[("n", &interview.answered.len().to_string())]) }</span></summary>
                { answers(store, interview, Return::Questions, go) }
            </details>
            <p class="fw-soft">{ fill(words.settled_so_far, &[("sentence", &interview.settled_sentence)]) }{ " " }
                <button type="button" class="fw-link" onclick={go.reform(|_: MouseEvent| Place::Result)}>{ words.see_result }</button></p>
        </div>
    }
}

/// Answers given, each with a way to change it.
pub(crate) fn answers(
    store: &Store,
    interview: &Interview,
    back: Return,
    go: &Callback<Place>,
) -> Html {
    let words = store.words();
    html! {
        <ul class="fw-answers">
            { for interview.answered.iter().map(|answered| {
                let fact = answered.fact.said.id.clone();
                html! {
                    <li key={fact.clone()}>
                        <span>{ &answered.clause }</span>
                        <button type="button" class="fw-link fw-noprint" onclick={go.reform(move |_: MouseEvent| Place::Again(fact.clone(), back))}>
                            { words.change_answer }<span class="fw-quiet">{ ": " }{ &answered.fact.said.text }</span></button>
                    </li>
                }
            }) }
        </ul>
    }
}

/// The readings on which something still turns, or that were chosen.
pub(crate) fn open_readings(store: &Store) -> Html {
    let words = store.words();
    let wanted =
        |reading: &ReadingView| reading.matters || reading.chosen != ReadingChoice::LeftOpen;
    if !store.view.readings.iter().any(wanted) {
        return Html::default();
    }
    html! { <>
        { heading(store.config.heading_level, 1, "fw-h3", None, html! { { words.readings_heading } }) }
        <p class="fw-soft">{ words.readings_lede }</p>
        { readings(store) }
    </> }
}

/// The action of taking every answer back.
pub(crate) fn restart(store: &Store, go: &Callback<Place>) -> Callback<MouseEvent> {
    let (act, go) = (store.act.clone(), go.clone());
    Callback::from(move |_: MouseEvent| {
        act.emit(Action::Reset);
        go.emit(Place::Opening);
    })
}
