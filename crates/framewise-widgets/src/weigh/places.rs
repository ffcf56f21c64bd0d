//! Where the choice of frame makes a difference to the questions a reader's view rests on.
//!
//! It says only what the session states of each place: whether the frames differ in a dimension. It says of no law
//! that it is the right one for a view.

use crate::draw::hooks::use_memo;
use crate::draw::html;
use crate::parts::{chevron, cites, heading};
use crate::store::Store;
use crate::words::fill;
use framewise_core::session::{Cite, Sameness};
use yew::prelude::*;

/// Properties of [`Places`].
#[derive(Clone, PartialEq, Properties)]
pub struct PlacesProps {
    /// The store.
    pub store: Store,
    /// The dimensions of the statements agreed with, by id, sorted.
    pub dimensions: Vec<String>,
}

/// A place, with its dimensions grouped by how the frames compare there.
struct Row {
    name: String,
    groups: Vec<(String, Vec<String>)>,
    cites: Vec<Cite>,
}

/// The places.
#[component]
pub fn Places(props: &PlacesProps) -> Html {
    let PlacesProps { store, dimensions } = props;
    let words = store.words();
    let rows = use_memo(
        (dimensions.clone(), store.view.revision),
        |(dimensions, _)| rows(store, dimensions),
    );
    let silent: Vec<&str> = rows
        .iter()
        .filter(|row| row.groups.is_empty())
        .map(|row| row.name.as_str())
        .collect();
    html! {
        <div>
            { heading(store.config.heading_level, 2, "fw-h4", None, html! { { words.weigh_places } }) }
            <p class="fw-soft">{ words.weigh_places_lede }</p>
            <ul class="fw-weigh__places">
                { for rows.iter().filter(|row| !row.groups.is_empty()).map(|row| html! {
                    <li key={row.name.clone()}>
                        <b>{ &row.name }</b>
                        <ul>
                            { for row.groups.iter().map(|(text, names)| html! {
                                <li><span class="fw-tag">{ text }</span>{ " " }{ names.join(", ") }</li>
                            }) }
                        </ul>
                        if !row.cites.is_empty() {
                            <details class="fw-fold">
                                <summary>{ chevron() }<span>{ fill(words.sources, &[("n", &row.cites.len().to_string())]) }</span></summary>
                                <p class="fw-soft">{ cites(&row.cites) }</p>
                            </details>
                        }
                    </li>
                }) }
            </ul>
            if !silent.is_empty() {
                <p class="fw-soft">{ fill(words.weigh_places_none, &[("list", &silent.join(", "))]) }</p>
            }
        </div>
    }
}

fn rows(store: &Store, dimensions: &[String]) -> Vec<Row> {
    let places = store.view.jurisdictions.iter();
    places
        .filter_map(|place| {
            let found = store
                .ask(|session| session.frame_difference(&place.said.id))
                .ok()?;
            let mut row = Row {
                name: place.said.text.clone(),
                groups: Vec::new(),
                cites: Vec::new(),
            };
            let stated = found.rows.iter().filter(|one| {
                one.sameness != Sameness::OnlyArguments && dimensions.contains(&one.dimension.id)
            });
            for one in stated {
                match row
                    .groups
                    .iter_mut()
                    .find(|(text, _)| *text == one.sameness_text)
                {
                    Some((_, names)) => names.push(one.dimension.text.clone()),
                    None => row
                        .groups
                        .push((one.sameness_text.clone(), vec![one.dimension.text.clone()])),
                }
                for outcome in one.cells.iter().flatten() {
                    if !row
                        .cites
                        .iter()
                        .any(|known| known.text == outcome.cite.text)
                    {
                        row.cites.push(outcome.cite.clone());
                    }
                }
            }
            Some(row)
        })
        .collect()
}
