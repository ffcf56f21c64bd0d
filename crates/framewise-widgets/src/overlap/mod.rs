//! The overlap map: two definitions as areas drawn from exact counts, a witness for each region, a table that says the
//! same; and a matrix of situations by places.

mod cases;
pub mod examples;
mod map;
mod matrix;
pub(crate) mod regions;

use crate::config::{Deed, WidgetProps};
use crate::draw::hooks::{use_memo, use_mut_ref, use_state};
use crate::draw::{classes, html};
use crate::frame::{Surround, SurroundProps};
use crate::parts::{
    Choose, ChooseProps, chevron, cite, frame_class, heading, readings_that, use_host_choice,
};
use crate::store::{Store, use_store};
use crate::words::fill;
use framewise_core::session::{
    Comparison, ComparisonCase, DefinitionHead, Frame, RegionKind, Witness,
};
use yew::prelude::*;

/// Ids of the one and of the other definition.
type Pair = (String, String);

/// What the shares were when they were last drawn, and before that.
#[derive(Clone, Default, PartialEq)]
struct Shares {
    of: Pair,
    now: Vec<String>,
    before: Vec<String>,
    revision: u32,
    /// Nothing happened since other definitions were chosen.
    other_pair: bool,
}

/// The overlap map.
#[component]
pub fn Overlap(props: &WidgetProps) -> Html {
    let store = use_store(props);
    let words = store.words();
    let level = store.config.heading_level;
    let heads = use_memo(store.config.complete, |_| {
        store.ask(|session| session.definitions())
    });
    let pair = use_state(|| named(&store, &heads));
    let shown = use_state(|| 0_usize);
    let picked = use_state(|| None::<RegionKind>);
    let by_host = {
        let (store, heads, pair) = (store.clone(), heads.clone(), pair.clone());
        Callback::from(move |()| pair.set(named(&store, &heads)))
    };
    use_host_choice(&store.config, by_host);
    let found = use_memo(
        ((*pair).clone(), store.view.revision, store.config.complete),
        |(pair, ..)| store.ask(|session| session.compare(&pair.0, &pair.1)).ok(),
    );
    let shares = use_mut_ref(Shares::default);
    let set = |left: bool| {
        let (pair, shown, on_deed) = (pair.clone(), shown.clone(), props.on_deed.clone());
        Callback::from(move |value: String| {
            let (one, other) = (*pair).clone();
            let next = if left { (value, other) } else { (one, value) };
            on_deed.emit((Deed::Compare, ids(&next)));
            shown.set(0);
            pair.set(next);
        })
    };
    let pick = {
        let picked = picked.clone();
        Callback::from(move |kind: RegionKind| picked.set(Some(kind)))
    };
    let show = {
        let shown = shown.clone();
        Callback::from(move |case: usize| shown.set(case))
    };
    // The case that the map showed may be gone after a reading was chosen.
    let case = found.as_ref().as_ref().and_then(|found| {
        let at = if *shown < found.cases.len() {
            *shown
        } else {
            0
        };
        Some((at, found.cases.get(at)?))
    });
    let mut announce = String::new();
    if let Some((_, case)) = case {
        let mut shares = shares.borrow_mut();
        shares.see(&pair, store.view.revision, case);
        announce = shares.said(case, &store);
        if let Some(found) = found.as_ref()
            && shares.other_pair
        {
            announce.clone_from(&found.sentence);
        }
    }
    html! {
        <Surround title={words.overlap_title} lede={words.overlap_lede} {announce} subject={ids(&pair)} ..SurroundProps::of(&store, "fw-overlap")>
            <div class="fw-overlap__choose">
                { side(&store, words.0.left_definition, "left", &heads, heads.iter().find(|head| head.said.id == pair.0), &pair.1, set(true)) }
                { side(&store, words.0.right_definition, "right", &heads, heads.iter().find(|head| head.said.id == pair.1), &pair.0, set(false)) }
            </div>
            if let Some(found) = found.as_ref() {
                <p class="fw-overlap__sentence">{ &found.sentence }</p>
                if let Some((at, case)) = case {
                    <div class="fw-overlap__columns">
                        <div class="fw-overlap__map">
                            { map::map(&map::Drawing {
                                frames: (found.left.frame, found.right.frame),
                                regions: &case.regions,
                                picked: picked.unwrap_or_else(|| first(case)),
                            }, &store, &pick) }
                        </div>
                        { regions::table(case, &shares.borrow().before, picked.unwrap_or_else(|| first(case)), &store, &pick) }
                    </div>
                    <p class="fw-soft">{ &found.counted }</p>
                    { held(found, &store) }
                    { cases::cases(found, at, &store, &show) }
                }
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

/// As a link to them says it.
fn ids((one, other): &Pair) -> String {
    [one, ".", other].concat()
}

impl Shares {
    /// Takes note of what is drawn. Only another revision of the same two definitions is a change.
    fn see(&mut self, pair: &Pair, revision: u32, case: &ComparisonCase) {
        let now: Vec<String> = case
            .regions
            .iter()
            .map(|region| region.share_text.clone())
            .collect();
        if self.revision != revision {
            self.other_pair = false;
        }
        if self.of != *pair {
            self.other_pair = *self != Shares::default();
            self.before = Vec::new();
        } else if self.revision != revision {
            self.before = core::mem::take(&mut self.now);
        } else if self.now != now {
            // Another way to read is looked at; nothing was changed.
            self.before = Vec::new();
        }
        (self.of, self.revision, self.now) = (pair.clone(), revision, now);
    }

    /// What changed, in a sentence for the live region.
    fn said(&self, case: &ComparisonCase, store: &Store) -> String {
        let words = store.words();
        if self.before.is_empty() {
            return String::new();
        }
        let mut text = String::new();
        for (region, before) in case.regions.iter().zip(&self.before) {
            if *before != region.share_text {
                text.push_str(&fill(
                    words.overlap_changed,
                    &[
                        ("region", &region.label),
                        ("share", &region.share_text),
                        ("before", before),
                    ],
                ));
                text.push(' ');
            }
        }
        if text.is_empty() {
            text.push_str(words.overlap_as_before);
        }
        text
    }
}

/// The definitions that the host names, or the first of each frame that decides it, in the first of the places shown that
/// has one.
fn named(store: &Store, heads: &[DefinitionHead]) -> Pair {
    let wanted = |at: usize, frame: Frame| {
        let id = store.config.subject.get(at);
        let first = || {
            store.view.jurisdictions.iter().find_map(|place| {
                let suits = |head: &&DefinitionHead| {
                    head.decides && head.frame == frame && head.jurisdiction.id == place.said.id
                };
                heads.iter().find(suits)
            })
        };
        heads
            .iter()
            .find(|head| Some(&head.said.id) == id)
            .or_else(first)
            .map(|head| head.said.id.clone())
            .unwrap_or_default()
    };
    (wanted(0, Frame::Trafficking), wanted(1, Frame::Csea))
}

/// The region that is explained at first: where the two part ways, if they do.
fn first(case: &ComparisonCase) -> RegionKind {
    let has = |kind: RegionKind| {
        let found = case.regions.iter().find(|region| region.kind == kind);
        found.is_some_and(|region| region.witness != Witness::Empty)
    };
    let order = [
        RegionKind::OnlyRight,
        RegionKind::OnlyLeft,
        RegionKind::Both,
    ];
    let found = order.into_iter().find(|kind| has(*kind));
    found.unwrap_or(RegionKind::Neither)
}

/// The definitions as entries under their places, by which the heads are sorted. A definition is not compared with itself,
/// unless the page asks for it.
fn grouped(heads: &[DefinitionHead], chosen: &str, facing: &str) -> Html {
    let groups = heads.chunk_by(|one, other| one.jurisdiction.id == other.jurisdiction.id);
    html! { <>
        { for groups.map(|group| html! {
            <optgroup label={group.first().map(|head| head.jurisdiction.text.clone())}>
                { for group.iter().filter(|head| head.said.id != facing || facing == chosen).map(|head| html! {
                    <option value={head.said.id.clone()} selected={head.said.id == chosen}>{ called(head) }</option>
                }) }
            </optgroup>
        }) }
    </> }
}

/// A definition under its place. Names are short, so that a phone shows them whole.
fn called(head: &DefinitionHead) -> String {
    [&head.short, " · ", &head.frame_name].concat()
}

/// One of the two: which definition it is, and what it says.
fn side(
    store: &Store,
    label: &'static str,
    name: &str,
    heads: &[DefinitionHead],
    head: Option<&DefinitionHead>,
    facing: &str,
    set: Callback<String>,
) -> Html {
    let id = store.id(name);
    let Some(head) = head else {
        return Html::default();
    };
    let about = [&id, "-about"].concat();
    let grouped = grouped(heads, &head.said.id, facing);
    html! {
        <div class={classes!("fw-overlap__side", frame_class(head.frame))}>
            <p class="fw-field">
                <label for={id.clone()}>{ label }</label>
                <Choose {id} {grouped} described_by={about.clone()} ..ChooseProps::field(Vec::new(), head.said.id.clone(), set) />
                <span class="fw-print">{ called(head) }</span>
            </p>
            <p class="fw-soft" id={about}><b>{ &head.jurisdiction.text }{ ":" }</b>{ " " }{ &head.summary }{ " " }{ cite(&head.cite) }</p>
        </div>
    }
}

/// Answers and readings that were held fast; nothing if there are none.
fn held(found: &Comparison, store: &Store) -> Html {
    if found.under.is_empty() {
        return Html::default();
    }
    let title = fill(
        store.words().overlap_fixed,
        &[("n", &found.under.len().to_string())],
    );
    html! {
        <details class="fw-fold">
            <summary>{ chevron() }<span>{ title }</span></summary>
            <ul class="fw-bullets fw-soft">{ for found.under.iter().map(|given| html! { <li>{ &given.clause }</li> }) }</ul>
        </details>
    }
}
