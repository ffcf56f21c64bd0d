//! A cell unfolded: its definitions with element trees, and what would change the verdict.

use crate::draw::html;
use crate::parts::{ChangePanel, DefinitionPanel};
use crate::store::Store;
use framewise_core::session::{CellView, Frame, Goal, Said, VerdictKind};
use yew::prelude::*;

/// The name under which a cell is unfolded: `cell:<jurisdiction>:<frame>`.
pub fn cell_name(place: &str, frame: Frame) -> String {
    let mut name = String::from("cell:");
    name.push_str(place);
    name.push(':');
    name.push_str(frame.id());
    name
}

/// The place and the frame of a cell that is named so; none for what is no cell.
pub fn cell_place(name: &str) -> Option<(&str, &str)> {
    name.strip_prefix("cell:")?.rsplit_once(':')
}

/// Properties of [`CellBody`].
#[derive(Clone, PartialEq, Properties)]
pub struct CellBodyProps {
    /// The store.
    pub store: Store,
    /// The place.
    pub place: Said,
    /// What a reader must know about how current its law is; may be empty.
    pub caution: String,
    /// The cell.
    pub cell: CellView,
}

/// What stands under a cell.
#[component]
pub fn CellBody(props: &CellBodyProps) -> Html {
    let CellBodyProps {
        store,
        place,
        caution,
        cell,
    } = props;
    let goal = Goal::Cell(place.id.clone(), cell.frame);
    // The first definition that decides is unfolded; the others are a line each.
    let first = cell
        .definitions
        .iter()
        .position(|definition| definition.decides && definition.verdict.kind == cell.verdict.kind)
        .unwrap_or(0);
    html! { <>
        <div class="fw-unfolded__head">
            <p class="fw-label">{ &place.text }{ " · " }{ &cell.frame_name }</p>
        </div>
        if !caution.is_empty() { <p class="fw-caution">{ caution }</p> }
        { for cell.definitions.iter().enumerate().map(|(position, definition)| {
            let changed = store.changed.definitions.iter().any(|one| one.definition.id == definition.head.said.id);
            html! {
                <DefinitionPanel key={definition.head.said.id.clone()} store={store.clone()} definition={definition.clone()}
                    unfolded={position == first} below={3u8} {changed} />
            }
        }) }
        if !matches!(cell.verdict.kind, VerdictKind::Clash) {
            <ChangePanel {goal} kind={cell.verdict.kind} store={store.clone()} />
        }
    </> }
}
