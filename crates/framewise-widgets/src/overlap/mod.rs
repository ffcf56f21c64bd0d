//! The overlap map: two definitions as areas drawn from exact counts, a witness for each region, a table that says the
//! same; and a matrix of situations by places.

pub mod examples;
mod map;
mod matrix;

use crate::config::WidgetProps;
use crate::frame::Surround;
use crate::parts::{Choose, ChooseLook, Entry, heading, readings_that};
use crate::store::{Store, use_store};
use crate::words::fill;
use framewise_core::session::{Comparison, Frame, RegionKind, Witness};
use yew::prelude::*;

/// The overlap map.
#[component]
pub fn Overlap(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let words = store.words();
    let level = store.config.heading_level;
    let heads = use_memo((), |()| store.ask(|session| session.definitions()));
    let pair = use_state(|| {
        let known: Vec<&String> = store
            .config
            .subject
            .iter()
            .filter(|id| heads.iter().any(|head| head.said.id == **id))
            .collect();
        let first = |frame: Frame| {
            heads
                .iter()
                .find(|head| head.frame == frame)
                .map(|head| head.said.id.clone())
                .unwrap_or_default()
        };
        match known.as_slice() {
            [left, right, ..] => ((*left).clone(), (*right).clone()),
            _ => (first(Frame::Trafficking), first(Frame::Csea)),
        }
    });
    let picked = use_state(|| RegionKind::OnlyRight);
    let found = store.ask(|session| session.compare(&pair.0, &pair.1));
    let entries: Vec<Entry> = heads
        .iter()
        .map(|head| {
            let mut text = head.jurisdiction.text.clone();
            text.push_str(" · ");
            text.push_str(&head.short);
            text.push_str(" · ");
            text.push_str(&head.frame_name);
            Entry::new(head.said.id.clone(), text)
        })
        .collect();
    let choose = |label: &'static str, name: &str, value: &str, left: bool| {
        let id = store.id(name);
        let pair = pair.clone();
        let set = Callback::from(move |value: String| {
            let (one, other) = (*pair).clone();
            pair.set(if left { (value, other) } else { (one, value) });
        });
        html! {
            <p class="fw-field">
                <label for={id.clone()}>{ label }</label>
                <Choose {id} entries={entries.clone()} value={String::from(value)} look={ChooseLook::Field} on_choose={set} />
            </p>
        }
    };
    let pick = {
        let picked = picked.clone();
        Callback::from(move |kind: RegionKind| picked.set(kind))
    };
    html! {
        <Surround store={store.clone()} name="fw-overlap" title={words.overlap_title} lede={words.overlap_lede}>
            <div class="fw-overlap__choose fw-noprint">
                { choose(words.0.left_definition, "left", &pair.0, true) }
                { choose(words.0.right_definition, "right", &pair.1, false) }
            </div>
            if let Ok(found) = &found {
                <p class="fw-overlap__sentence">{ &found.sentence }</p>
                <div class="fw-overlap__columns">
                    { map::map(found, &store, *picked, &pick) }
                    { table(found, &store, *picked, &pick) }
                </div>
                if !found.read_as.is_empty() {
                    <ul class="fw-bullets fw-soft">{ for found.read_as.iter().map(|given| html! { <li>{ &given.clause }</li> }) }</ul>
                }
                <p class="fw-soft">{ &found.counted }</p>
            }
            <div class="fw-explorer__readings">
                { heading(level, 1, "fw-h3", None, html! { { words.readings_heading } }) }
                <p class="fw-soft">{ words.readings_lede }</p>
                { readings_that(&store, |reading| {
                    reading.matters && reading.decides.iter().any(|one| one.id == pair.0 || one.id == pair.1)
                }) }
            </div>
            <matrix::Table store={store.clone()} />
        </Surround>
    }
}

/// Digits in groups of three, so that a large count can be read.
pub(crate) fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

/// The same as the map, in words and numbers; each row can show a situation of its region.
fn table(
    found: &Comparison,
    store: &Store,
    picked: RegionKind,
    pick: &Callback<RegionKind>,
) -> Html {
    let words = store.words();
    let name = store.id("region");
    html! {
        <div>
            <table class="fw-regions">
                <caption class="fw-quiet">{ words.overlap_table }</caption>
                <thead><tr><th scope="col">{ words.region }</th><th scope="col">{ words.share }</th><th scope="col">{ words.patterns }</th></tr></thead>
                <tbody>
                    { for found.regions.iter().map(|region| {
                        let kind = region.kind;
                        html! {
                            <tr class={(kind == picked).then_some("is-picked")}>
                                <th scope="row">
                                    <label class="fw-check"><input type="radio" name={name.clone()} checked={kind == picked} onchange={pick.reform(move |_: Event| kind)} />
                                        { map::swatch(kind, store) }<span>{ &region.label }</span></label>
                                </th>
                                <td>{ &region.share_text }</td>
                                <td class="fw-regions__count">{ fill(words.count_of, &[("count", &grouped(&region.count)), ("total", &grouped(&found.total))]) }</td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
            { for found.regions.iter().filter(|region| region.kind == picked).map(|region| html! {
                <div class="fw-witness" role="status">
                    <p class="fw-label">{ words.example_situation }{ " · " }{ &region.label }</p>
                    { match &region.witness {
                        Witness::Empty => html! { <p>{ words.region_empty }</p> },
                        Witness::Situation { given, sentence } => html! { <>
                            <p>{ sentence }</p>
                            <details class="fw-fold"><summary>{ crate::parts::chevron() }<span>{ words.full_trace }</span></summary>
                                <ul class="fw-bullets">{ for given.iter().map(|item| html! { <li>{ &item.clause }</li> }) }</ul></details>
                        </> },
                    } }
                </div>
            }) }
        </div>
    }
}
