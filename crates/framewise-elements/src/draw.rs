//! What is drawn at a root: the complaints, and the widget of the tag.
//!
//! The one list of widgets by tag. It knows nothing of shadow roots.

use crate::settings::{Complaint, Settings};
use crate::table::Tag;
use framewise_core::session::Action;
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// A pack, shared by all widgets.
pub type Pack = Rc<Vec<u8>>;

/// Stylesheet of every widget.
pub const STYLESHEET: &str = ":host{display:block} button{color:rgb(1,2,3)}";

/// Reads a pack.
pub fn read_pack(bytes: &[u8]) -> Result<Pack, String> {
    Ok(Rc::new(bytes.to_vec()))
}

/// What a root shows.
#[derive(Clone)]
pub struct Shown {
    number: u32,
    tag: &'static Tag,
    pack: Pack,
    settings: Rc<Settings>,
    complaints: Rc<Vec<Complaint>>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Shown) -> bool {
        self.number == other.number
            && Rc::ptr_eq(&self.settings, &other.settings)
            && Rc::ptr_eq(&self.complaints, &other.complaints)
    }
}

impl Shown {
    pub fn new(
        number: u32,
        tag: &'static Tag,
        _host: &HtmlElement,
        pack: Pack,
        settings: &Settings,
        complaints: &[Complaint],
    ) -> Shown {
        Shown {
            number,
            tag,
            pack,
            settings: Rc::new(settings.clone()),
            complaints: Rc::new(complaints.to_vec()),
        }
    }

    pub fn act(&self, _action: Action) {}

    pub fn renew(&mut self, settings: &Settings, complaints: &[Complaint]) {
        self.settings = Rc::new(settings.clone());
        self.complaints = Rc::new(complaints.to_vec());
    }

    pub fn share(&self) -> String {
        String::new()
    }
}

/// Properties of [`Root`].
#[derive(Clone, PartialEq, Properties)]
pub struct RootProps {
    /// The widget, or nothing while the root is idle.
    pub shown: Option<Shown>,
}

/// What is drawn at a root.
#[function_component]
pub fn Root(props: &RootProps) -> Html {
    let Some(shown) = &props.shown else {
        return Html::default();
    };
    html! {
        <>
            if !shown.complaints.is_empty() {
                <ul part="problem">
                    { for shown.complaints.iter().map(|complaint| html! { <li>{ complaint.line() }</li> }) }
                </ul>
            }
            <Probe key={shown.number} scenario={shown.settings.scenario.clone()} tag={shown.tag.name} size={shown.pack.len()} />
        </>
    }
}

#[derive(PartialEq, Properties)]
struct ProbeProps {
    scenario: String,
    tag: &'static str,
    size: usize,
}

#[function_component]
fn Probe(props: &ProbeProps) -> Html {
    let count = use_state(|| 0_u32);
    let onclick = {
        let count = count.clone();
        Callback::from(move |_: MouseEvent| count.set(*count + 1))
    };
    html! {
        <section>
            <a href="https://www.wikipedia.org/" data-framewise-exit="">{ "Leave quickly" }</a>
            <h2>{ props.tag }{ " " }{ &props.scenario }{ " " }{ props.size }</h2>
            <button {onclick}>{ "Clicked " }{ *count }</button>
        </section>
    }
}
