//! One question as a group of radio controls, with why it is asked.

use crate::draw::hooks::{use_effect_with, use_node_ref, use_state};
use crate::draw::html;
use crate::parts::{Entry, action_of, entries, entry_of, focus_first, heading};
use crate::store::Store;
use crate::words::Language;
use framewise_core::session::{
    Action, Answer, FactKind, FactView, SettlesView, VerdictKind, WhyView,
};
use web_sys::HtmlElement;
use yew::prelude::*;

/// What is asked.
#[derive(Clone, PartialEq)]
pub struct Asked {
    /// The fact.
    pub fact: FactView,
    /// What each answer settles; empty for a question that was asked before.
    pub why: Vec<WhyView>,
    /// The same in a few sentences, or empty.
    pub why_sentence: String,
}

/// What the reader did with a question.
pub enum Done {
    /// Answered ("don't know" is an answer).
    Answered(String),
    /// Left for later.
    Skipped(String),
    /// Left as it was answered before.
    Kept(String),
    /// Went back.
    Back,
}

/// Properties of [`Question`].
#[derive(Clone, PartialEq, Properties)]
pub struct QuestionProps {
    /// The store.
    pub store: Store,
    /// What is asked.
    pub asked: Asked,
    /// A person came here from another place of the questionnaire.
    pub take_focus: bool,
    /// Told what the reader did.
    pub on_done: Callback<Done>,
}

/// One question.
#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let QuestionProps {
        store,
        asked,
        on_done,
        ..
    } = props;
    let words = store.words();
    let fact = &asked.fact;
    let chosen = use_state(|| entry_of(&fact.answer));
    let missing = use_state(|| false);
    let group = use_node_ref();
    {
        // A new question takes the focus, so that keyboard and screen reader begin at its start; the first one of a
        // page does not, since it would pull the reader away from where they are.
        let (group, wanted) = (group.clone(), props.take_focus);
        use_effect_with(fact.said.id.clone(), move |_| {
            if wanted && let Some(element) = group.cast::<HtmlElement>() {
                // Focus may be refused while the page is hidden; there is nothing to do then.
                let _ = element.focus();
            }
        });
    }
    let submit = {
        let (act, on_done, chosen, missing) = (
            store.act.clone(),
            on_done.clone(),
            chosen.clone(),
            missing.clone(),
        );
        let fact = fact.said.id.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if chosen.is_empty() {
                missing.set(true);
                focus_first(&event);
                return;
            }
            let action: Action = action_of(&fact, (*chosen).clone());
            act.emit(action);
            on_done.emit(Done::Answered(fact.clone()));
        })
    };
    // What has an answer is not skipped: that would leave the answer where it is and list it as skipped too.
    let answered = fact.answer != Answer::NotAsked;
    let skip = {
        let (on_done, fact) = (on_done.clone(), fact.said.id.clone());
        let done = if answered { Done::Kept } else { Done::Skipped };
        Callback::from(move |_: MouseEvent| on_done.emit(done(fact.clone())))
    };
    let name = store.id("question");
    let help = store.id("question-help");
    let wanting = store.id("question-missing");
    html! {
        <form class="fw-question fw-noprint" onsubmit={submit} novalidate=true>
            <fieldset ref={group} tabindex="-1" class="fw-question__focus" aria-describedby={if fact.help.is_empty() { wanting.clone() } else { [help.as_str(), &wanting].join(" ") }}>
                <legend>
                    { heading(store.config.heading_level, 1, "fw-question__title", None, html! { { &fact.question } }) }
                </legend>
                if !fact.help.is_empty() {
                    <p class="fw-question__help" id={help}>{ &fact.help }</p>
                }
                <p class="fw-question__missing" role="status" id={wanting.clone()}>
                    if *missing { <span class="fw-quiet">{ words.error }{ " " }</span>{ words.choose_first } }
                </p>
                <div class="fw-question__options">
                    { for offered(fact, words).into_iter().map(|entry| {
                        let (chosen, missing, value) = (chosen.clone(), missing.clone(), entry.value.clone());
                        let checked = *chosen == entry.value;
                        let choose = Callback::from(move |_: Event| {
                            chosen.set(value.clone());
                            missing.set(false);
                        });
                        html! {
                            <label class="fw-answer" key={entry.value.clone()}>
                                <input type="radio" name={name.clone()} value={entry.value} {checked} onchange={choose} />
                                <span>{ entry.text }</span>
                            </label>
                        }
                    }) }
                </div>
            </fieldset>
            { why(asked, words) }
            <div class="fw-question__buttons">
                <button type="submit" class="fw-button fw-button--main">{ words.proceed }</button>
                <button type="button" class="fw-button fw-button--large" onclick={skip}>{ if answered { words.0.keep_answer } else { words.skip } }</button>
                <button type="button" class="fw-link" onclick={on_done.reform(|_: MouseEvent| Done::Back)}>{ words.back }</button>
            </div>
        </form>
    }
}

/// Why it is asked: how much an answer can settle, and folded under it what each one does.
fn why(asked: &Asked, words: Language) -> Html {
    let most = asked.why.iter().map(|one| one.settles.len()).max();
    match most {
        None => Html::default(),
        Some(0) => html! {
            <p class="fw-question__why"><b>{ words.why_asked }{ ":" }</b>{ " " }{ &asked.why_sentence }</p>
        },
        Some(most) => html! {
            <div class="fw-question__why">
                <p><b>{ words.why_asked }{ ":" }</b>{ " " }{ words.count(&words.settles_up_to, most) }</p>
                <details class="fw-fold">
                    <summary>{ crate::parts::chevron() }<span>{ words.settles_each }</span></summary>
                    <ul class="fw-bullets">
                        { for asked.why.iter().filter(|one| !one.settles.is_empty()).map(|one| html! {
                            <li><b class="fw-question__value">{ &one.value.text }</b>{ ": " }{ settled(&one.settles) }</li>
                        }) }
                    </ul>
                </details>
            </div>
        },
    }
}

/// Results by what they are settled as: "not met: the one; the other".
fn settled(settles: &[SettlesView]) -> String {
    let mut text = String::new();
    let mut before = "";
    // Two passes keep the words together without sorting: what is met first.
    for met in [true, false] {
        for one in settles
            .iter()
            .filter(|one| (one.to == VerdictKind::Met) == met)
        {
            if one.word != before {
                if !text.is_empty() {
                    text.push_str(". ");
                }
                text.push_str(&one.word);
                text.push_str(": ");
                before = &one.word;
            } else {
                text.push_str("; ");
            }
            text.push_str(&one.name);
        }
    }
    text
}

/// What can be answered: "yes" stands before "no", as people expect it; bands and names keep their order.
fn offered(fact: &FactView, words: Language) -> Vec<Entry> {
    let mut offered: Vec<Entry> = entries(&fact.options, "", words)
        .into_iter()
        .filter(|entry| !entry.value.is_empty())
        .collect();
    if fact.kind == FactKind::YesNo && offered.len() > 1 {
        offered.swap(0, 1);
    }
    offered
}
