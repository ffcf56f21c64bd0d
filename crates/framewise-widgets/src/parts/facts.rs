//! Facts by topic: every question about the situation, with what counts and whether it can still matter.

use super::{Choose, ChooseProps, Shape, action_of, cites, entries, entry_of, glyph};
use crate::draw::hooks::UseStateHandle;
use crate::draw::{classes, html};
use crate::store::Store;
use crate::words::Language;
use framewise_core::session::{Action, FactView, Need, ScenarioState, TopicView};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`FactControl`].
#[derive(Clone, PartialEq, Properties)]
pub struct FactControlProps {
    /// The fact.
    pub fact: FactView,
    /// Id prefix.
    pub id: String,
    /// Words.
    pub words: Language,
    /// Does what a person chooses.
    pub act: Callback<Action>,
}

/// One fact: question, choice, what counts. Draws again only when its fact changed.
#[component]
pub fn FactControl(props: &FactControlProps) -> Html {
    let FactControlProps {
        fact,
        id,
        words,
        act,
    } = props;
    let control = {
        let mut text = id.clone();
        text.push_str("-fact-");
        text.push_str(&fact.said.id);
        text
    };
    let help = {
        let mut text = control.clone();
        text.push_str("-help");
        text
    };
    let fact_id = fact.said.id.clone();
    let on_choose = act.reform(move |entry| action_of(&fact_id, entry));
    html! {
        <li class={classes!("fw-fact", (fact.need == Need::Needed).then_some("fw-fact--needed"))}>
            <label class="fw-fact__question" for={control.clone()}>{ &fact.question }</label>
            <Choose id={control} described_by={if fact.help.is_empty() { String::new() } else { help.clone() }}
                ..ChooseProps::field(entries(&fact.options, words.not_stated, *words), entry_of(&fact.answer), on_choose) />
            if fact.need == Need::Needed {
                <span class="fw-fact__mark">{ glyph(Shape::Dashed) }{ words.can_matter }</span>
            }
            if !fact.help.is_empty() {
                <p class="fw-fact__help" id={help}>{ &fact.help }</p>
            }
        </li>
    }
}

/// Ids of the topics that have been opened. One list for all drawings: several topics may open before the next drawing,
/// as when a page or an extension opens every disclosure at once, and none of them may be forgotten.
pub type Opened = Rc<RefCell<Vec<String>>>;

/// The topics, each a disclosure. Facts that stand in the story are left out, if `told`.
///
/// The facts of a topic are drawn once it has been opened: most of a widget's elements are theirs, and a browser lays
/// out what an answer changed in a closed disclosure too.
pub fn topics(store: &Store, told: bool, opened: &UseStateHandle<Opened>) -> Html {
    let words = store.words();
    html! {
        <div class="fw-topics fw-noprint">
            { for store.view.topics.iter().filter_map(|topic| {
                let facts: Vec<&FactView> =
                    topic.facts.iter().filter(|fact| !(told && fact.in_story)).collect();
                if facts.is_empty() {
                    return None;
                }
                let needed = facts.iter().filter(|fact| fact.need == Need::Needed).count();
                let answered: Vec<&str> = facts
                    .iter()
                    .filter(|fact| fact.need == Need::Answered)
                    .map(|fact| fact.said.text.as_str())
                    .collect();
                let drawn = opened.borrow().contains(&topic.said.id);
                // The click comes before the topic opens, and the event after it whatever has opened it.
                let (opening, opened_otherwise) = (open(topic, opened), open(topic, opened));
                Some(html! {
                    <details class="fw-topic" key={topic.said.id.clone()} open={store.unfolded("facts")} ontoggle={opened_otherwise}>
                        <summary onclick={opening}>
                            { super::chevron() }
                            <span class="fw-topic__name">{ &topic.said.text }</span>
                            if !answered.is_empty() {
                                <span class="fw-tag">{ words.count(&words.answers_count, answered.len()) }</span>
                            }
                            if needed > 0 {
                                <span class="fw-fact__mark">{ glyph(Shape::Dashed) }{ words.count(&words.can_matter_count, needed) }</span>
                            }
                        </summary>
                        <ul class="fw-facts">
                            if drawn {
                                { for facts.iter().map(|fact| html! {
                                    <FactControl key={fact.said.id.clone()} fact={(*fact).clone()} id={store.config.id.clone()}
                                        {words} act={store.act.clone()} />
                                }) }
                            }
                        </ul>
                    </details>
                })
            }) }
        </div>
    }
}

/// Notes that a topic has been opened.
fn open<Happened>(topic: &TopicView, opened: &UseStateHandle<Opened>) -> Callback<Happened> {
    let (id, opened) = (topic.said.id.clone(), opened.clone());
    Callback::from(move |_| {
        if !opened.borrow().contains(&id) {
            opened.borrow_mut().push(id.clone());
            opened.set(Rc::clone(&opened));
        }
    })
}

/// For paper: the situation's name and every fact that was answered, those that a story tells only if wanted.
pub fn stated(store: &Store, with_story: bool) -> Html {
    let mut answered = store
        .view
        .topics
        .iter()
        .flat_map(|topic| &topic.facts)
        .filter(|fact| (with_story || !fact.in_story) && fact.need == Need::Answered)
        .peekable();
    if answered.peek().is_none() && matches!(store.view.scenario, ScenarioState::Blank) {
        return Html::default();
    }
    html! {
        <div class="fw-print fw-stated">
            <p><b>{ store.words().stated }</b>
                if let ScenarioState::Loaded(scenario) = &store.view.scenario {
                    { ": " }{ &scenario.said.text }{ " " }{ cites(&scenario.cites) }
                }
            </p>
            <ul class="fw-bullets">
                { for answered.map(|fact| html! { <li>{ &fact.said.text }{ ": " }<b>{ &fact.answer_text }</b></li> }) }
            </ul>
        </div>
    }
}
