//! Weigh it: the roundtable's statements to agree with, or not, or set aside; then what one's view rests on.
//!
//! It counts nothing as right or wrong and keeps nothing. Counts are of statements, not of truth.

pub mod examples;
mod feeling;
mod places;
mod result;
mod statement;

use crate::config::{Config, Deed, LINK, WidgetProps};
use crate::draw::hooks::{use_memo, use_state};
use crate::draw::html;
use crate::frame::{Surround, SurroundProps};
use crate::parts::{Choose, ChooseProps, Entry, Noted, use_host_choice};
use crate::store::{Store, use_store};
use crate::words::fill;
use feeling::Feeling;
use framewise_core::session::{ArgumentFilter, ArgumentView, Lean, StatementKind};
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// What a reader makes of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stance {
    Agree,
    Disagree,
    Aside,
}

/// Stances by statement id.
pub(crate) type Stances = Noted<Stance>;

/// Stands for the first round where else a dimension's id stands. No id begins with a dot.
const FIRST_ROUND: &str = ".first";

/// Which statement is shown, or the result.
#[derive(Clone, PartialEq)]
struct Place {
    /// Id of a dimension, [`FIRST_ROUND`], or empty for all.
    about: String,
    at: usize,
    done: bool,
    /// A press or a link led here: what is shown takes the focus.
    by_a_press: bool,
    /// How often a press led to a statement or to the result.
    moves: u32,
}

/// Weigh it.
#[component]
pub fn Weigh(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let words = store.words();
    let all = use_memo((), |()| statements(&store));
    let first_round = use_memo((), |()| first_round(&store, &all));
    let place = use_state(|| begin(&store, &all, &first_round));
    let shown = shown(&all, &place.about, &first_round);
    let rehearsed = store.unfolded("result");
    let said = |feeling: Feeling| if rehearsed { feeling } else { Feeling::Unsaid };
    let before = use_state(|| said(Feeling::Trafficking));
    let after = use_state(|| said(Feeling::Both));
    let stances = use_state(|| {
        Rc::new(if rehearsed {
            made_up(&all)
        } else {
            Stances::default()
        })
    });
    let by_host = {
        let (store, all, first_round, place) = (
            store.clone(),
            all.clone(),
            first_round.clone(),
            place.clone(),
        );
        Callback::from(move |()| place.set(begin(&store, &all, &first_round)))
    };
    use_host_choice(&store.config, by_host);
    let go = {
        let (place, on_deed) = (place.clone(), props.on_deed.clone());
        let ids: Vec<String> = shown.iter().map(|one| one.id.clone()).collect();
        Callback::from(move |next: usize| {
            let to = ids.get(next);
            let id = to.map_or_else(|| String::from("result"), String::clone);
            on_deed.emit((Deed::Step, id));
            place.set(Place {
                about: place.about.clone(),
                at: if to.is_some() { next } else { place.at },
                done: to.is_none(),
                by_a_press: true,
                moves: place.moves.wrapping_add(1),
            });
        })
    };
    let take = {
        let (stances, on_deed) = (stances.clone(), props.on_deed.clone());
        Callback::from(move |(id, stance): (String, Stance)| {
            on_deed.emit((Deed::Weigh, id.clone()));
            let mut next = (**stances).clone();
            next.insert(id, stance);
            stances.set(Rc::new(next));
        })
    };
    let pick = {
        let (place, on_deed) = (place.clone(), props.on_deed.clone());
        let (all, first_round) = (all.clone(), first_round.clone());
        Callback::from(move |about: String| {
            if let Some(first) = self::shown(&all, &about, &first_round).first() {
                on_deed.emit((Deed::Step, first.id.clone()));
            }
            place.set(Place {
                about,
                at: 0,
                by_a_press: false,
                ..(*place).clone()
            })
        })
    };
    let weighed = shown
        .iter()
        .filter(|one| stances.get(&one.id).is_some())
        .count();
    let progress = fill(
        words.weigh_progress,
        &[
            ("n", &weighed.to_string()),
            ("all", &shown.len().to_string()),
        ],
    );
    let at = place.at;
    let linked = shown.get(at).filter(|_| !place.done);
    let link = linked.map_or_else(String::new, |one| [LINK, one.id.as_str()].concat());
    html! {
        <Surround title={words.weigh_title} lede={words.weigh_lede} stateful=false {link} ..SurroundProps::of(&store, "fw-weigh")>
            <div class="fw-weigh__page">
                if place.done {
                    <result::Outcome store={store.clone()} statements={all.clone()} stances={(*stances).clone()} take_focus={place.by_a_press} />
                    { feeling::ask(&store, "after", words.0.weigh_after, &after) }
                    <p class="fw-weigh__moved" role="status">
                        if *after != Feeling::Unsaid {
                            { fill(words.weigh_moved, &[("before", before.text(words)), ("after", after.text(words))]) }
                        }
                    </p>
                    <div class="fw-question__buttons fw-noprint">
                        <button type="button" class="fw-button fw-button--large" onclick={go.reform(move |_: MouseEvent| at)}>{ words.weigh_return }</button>
                    </div>
                } else {
                    { feeling::ask(&store, "before", words.0.first_thought, &before) }
                    <div class="fw-weigh__task">
                        { dimension(&store, &all, &first_round, &place.about, &pick) }
                        { on_paper(&store, &shown, 0..at, &stances) }
                        if let Some(statement) = shown.get(at) {
                            <statement::Statement store={store.clone()} statement={(*statement).clone()} {at} all={shown.len()} moves={place.moves}
                                take_focus={place.by_a_press} stance={stances.get(&statement.id).copied()} on_take={take} on_go={go.clone()} />
                        }
                        <div class="fw-question__buttons fw-noprint">
                            <button type="button" class="fw-button fw-button--large" disabled={stances.is_empty()} onclick={go.reform(|_: MouseEvent| usize::MAX)}>{ words.weigh_see }</button>
                            <span class="fw-soft" role="status">{ progress }</span>
                        </div>
                    </div>
                    { on_paper(&store, &shown, at + 1..shown.len(), &stances) }
                }
                <p class="fw-soft">{ &store.view.about.paper_note }</p>
            </div>
        </Surround>
    }
}

/// Where the reader begins: at the statement that a link led to, else where the host says, else with a first round.
fn begin(store: &Store, all: &[ArgumentView], first_round: &[String]) -> Place {
    let config: &Config = &store.config;
    let known = |id: &String| all.iter().any(|one| one.id == *id);
    let linked = known(&config.link);
    let wanted = if linked { &config.link } else { &config.step };
    let mut about = first_dimension(store);
    if about.is_empty() && (!known(wanted) || first_round.contains(wanted)) {
        about = String::from(FIRST_ROUND);
    }
    let at = {
        let shown = shown(all, &about, first_round);
        shown.iter().position(|one| one.id == *wanted).unwrap_or(0)
    };
    Place {
        at,
        about,
        done: store.unfolded("result"),
        by_a_press: linked,
        moves: 0,
    }
}

/// For each question of the pack the first statement of each side that is not taken yet, where both sides have one: as many
/// of one side as of the other, and by turns the one or the other first.
fn first_round(store: &Store, all: &[ArgumentView]) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    let mut first = 1;
    for dimension in store.ask(|session| session.dimensions()) {
        let next = |side: i8| {
            all.iter().find(|one| {
                result::side(one.lean) == side
                    && concerns(one, &dimension.id, &[])
                    && !taken.contains(&one.id)
            })
        };
        if let (Some(one), Some(other)) = (next(first), next(-first)) {
            let pair = [one.id.clone(), other.id.clone()];
            taken.extend(pair);
            first = -first;
        }
    }
    taken
}

/// The statements of a round, in its order, or those about a dimension in the pack's.
fn shown<'a>(
    all: &'a [ArgumentView],
    about: &str,
    first_round: &[String],
) -> Vec<&'a ArgumentView> {
    if about == FIRST_ROUND {
        let ids = first_round.iter();
        return ids
            .filter_map(|id| all.iter().find(|one| one.id == *id))
            .collect();
    }
    all.iter().filter(|one| concerns(one, about, &[])).collect()
}

/// On paper every statement of the round stands with its number and what the reader makes of it, to be marked by hand where
/// nothing is chosen.
fn on_paper(
    store: &Store,
    shown: &[&ArgumentView],
    which: Range<usize>,
    stances: &Stances,
) -> Html {
    if !store.paper {
        return Html::default();
    }
    let draw = |at: usize| {
        let statement = *shown.get(at)?;
        let stance = stances.get(&statement.id).copied();
        Some(html! {
            <div class="fw-weigh__card" key={statement.id.clone()}>
                { statement::said(store, statement, at, shown.len()) }
                { statement::choices(store, statement, stance, &Callback::noop()) }
            </div>
        })
    };
    html! { { for which.filter_map(draw) } }
}

/// What can be agreed with: statements that lean. Questions, recommendations and context do not argue for a frame.
fn statements(store: &Store) -> Vec<ArgumentView> {
    let filter = ArgumentFilter {
        leans: vec![
            Lean::ForTrafficking,
            Lean::AgainstTrafficking,
            Lean::ForCsea,
            Lean::Both,
        ],
        kinds: vec![StatementKind::Statement],
        ..ArgumentFilter::default()
    };
    store
        .ask(|session| session.arguments(&filter))
        .unwrap_or_default()
}

/// The dimension that the host names, or none.
fn first_dimension(store: &Store) -> String {
    let known = store.ask(|session| session.dimensions());
    known
        .into_iter()
        .map(|one| one.id)
        .find(|id| store.config.subject.contains(id))
        .unwrap_or_default()
}

/// Whether a statement is about a dimension; an empty id stands for all.
fn concerns(statement: &ArgumentView, dimension: &str, first_round: &[String]) -> bool {
    match dimension {
        "" => true,
        FIRST_ROUND => first_round.contains(&statement.id),
        _ => statement.dimensions.iter().any(|one| one.id == dimension),
    }
}

/// The stances of a made-up reader, for examples.
fn made_up(all: &[ArgumentView]) -> Stances {
    let mut stances = Stances::default();
    for (position, one) in all.iter().take(12).enumerate() {
        let stance = match position % 4 {
            0 | 1 => Stance::Agree,
            2 => Stance::Disagree,
            _ => Stance::Aside,
        };
        stances.insert(one.id.clone(), stance);
    }
    stances
}

/// Which statements: a first round, all, or those about one question.
fn dimension(
    store: &Store,
    all: &[ArgumentView],
    first_round: &[String],
    about: &str,
    pick: &Callback<String>,
) -> Html {
    let words = store.words();
    let id = store.id("about-dimension");
    let entry = |which: &str, name: &str| {
        let count = all
            .iter()
            .filter(|one| concerns(one, which, first_round))
            .count();
        let text = fill(
            words.named_count,
            &[("name", name), ("n", &count.to_string())],
        );
        (count > 0).then(|| Entry::new(which, text))
    };
    let mut entries: Vec<Entry> = Vec::new();
    entries.extend(entry(FIRST_ROUND, words.0.weigh_first_round));
    entries.extend(entry("", words.0.weigh_all));
    for dimension in store.ask(|session| session.dimensions()) {
        entries.extend(entry(&dimension.id, &dimension.text));
    }
    html! {
        <p class="fw-field fw-noprint">
            <label for={id.clone()}>{ words.weigh_about }</label>
            <Choose {id} ..ChooseProps::field(entries, String::from(about), pick.clone()) />
        </p>
    }
}
