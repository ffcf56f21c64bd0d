//! What a host sets, and what it is told: the one set of properties that every widget takes.
//!
//! Initial values come in through [`Config`]; what a person does goes out through [`WidgetProps::on_change`]; what a
//! host does later goes in through the [`Remote`] and is never echoed. It knows nothing of attributes or DOM events.

use crate::words::Language;
use framewise_core::session::{Action, Changed, Loaded, Refused, View};
use std::rc::Rc;
use yew::prelude::*;

/// What stands before the step in the fragment of a link to it.
pub const LINK: &str = "#framewise-step=";

/// A loaded pack, shared by all widgets of a page and compared by identity.
#[derive(Clone)]
pub struct LoadedPack(pub Rc<Loaded>);

impl PartialEq for LoadedPack {
    fn eq(&self, other: &LoadedPack) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// How much is shown at first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// Everything.
    #[default]
    Full,
    /// Verdicts without their reasons, no remarks, no statements.
    Less,
}

/// What a host sets once.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// Prefix of every element id, so that two widgets in one document differ. In a shadow root it may stay as it is.
    pub id: String,
    /// Level of the widget's title, 1 to 6; headings below follow.
    pub heading_level: u8,
    /// Where the quick exit leads.
    pub exit_url: String,
    /// Address of the page without fragment; links to a state are made from it.
    pub page_url: String,
    /// Name of the widget among those of its page, for such links: letters, digits, `-` and `_`; may be empty.
    pub name: String,
    /// Done before the first drawing, in order. An action that is refused is left out and reported by `on_ready`.
    pub start: Vec<Action>,
    /// Done as if by a person, so that "what changed" shows. For examples and pictures; no event is sent.
    pub rehearse: Vec<Action>,
    /// The whole pack is there. Otherwise only its law is, and the rest may come at any time.
    pub complete: bool,
    /// How much is shown at first.
    pub detail: Detail,
    /// Country whose places of help are shown first, as the pack names it; empty for none.
    pub help_country: String,
    /// Words of the interface.
    pub language: Language,
    /// Shows the content note (a page wants it once).
    pub show_note: bool,
    /// Shows the quick exit.
    pub show_exit: bool,
    /// Says beside the quick exit that three presses of Shift leave too. Whoever mounts the widget listens for them.
    pub exit_keys: bool,
    /// Shows the footer. Without it a host offers [`Remote::print`] itself: an explorer with many places prints in brief.
    pub show_footer: bool,
    /// Which part of the pack: an explainer's id, a quiz item's id, two jurisdictions, two definitions.
    pub subject: Vec<String>,
    /// Step (explainer) or item (quiz) to begin with, by id; empty for the first.
    pub step: String,
    /// What a link of ours led the reader to: `<story>/<step>`, a quiz item or a statement; empty for none.
    pub link: String,
    /// For a projector: one thing at a time, large.
    pub slides: bool,
    /// Unfold these at first: `cell:<jurisdiction>:<frame>`, `outcomes:<jurisdiction>`, `facts`, `sources`, `help`.
    pub unfolded: Vec<String>,
}

impl Default for Config {
    fn default() -> Config {
        Config {
            id: String::from("fw"),
            heading_level: 2,
            exit_url: String::from("https://www.wikipedia.org/"),
            page_url: String::new(),
            name: String::new(),
            start: Vec::new(),
            rehearse: Vec::new(),
            complete: true,
            detail: Detail::Full,
            help_country: String::new(),
            language: Language::default(),
            show_note: true,
            show_exit: true,
            exit_keys: false,
            show_footer: true,
            subject: Vec::new(),
            step: String::new(),
            link: String::new(),
            slides: false,
            unfolded: Vec::new(),
        }
    }
}

/// A change that a person made.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What the person did.
    pub action: Action,
    /// What it flipped.
    pub changed: Rc<Changed>,
    /// All there is to see now.
    pub view: Rc<View>,
}

/// The way in for a host after the widget is drawn. Actions done through it redraw and are not echoed as changes.
#[derive(Clone)]
pub struct Remote {
    /// Does actions in order; the first refusal stops, is shown, and is handed back.
    pub act: Callback<Vec<Action>, Option<Rc<Refused>>>,
    /// The view now.
    pub view: Rc<dyn Fn() -> Rc<View>>,
    /// Start actions that were refused.
    pub refused: Rc<Vec<Refused>>,
    /// Prints the page: with everything that is folded (`true`), or in brief where that would be a book.
    pub print: Callback<bool>,
}

/// What a person did in a widget that is no action of its session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Moved: to a step, a question, an item.
    Step,
    /// Chose what is compared: ids with full stops between, as in a link to it.
    Compare,
    /// Said what they make of a statement, which is not told.
    Weigh,
    /// Had an answer of the quiz shown.
    Reveal,
}

/// Properties of every widget.
#[derive(Clone, PartialEq, Properties)]
pub struct WidgetProps {
    /// The pack.
    pub pack: LoadedPack,
    /// What the host set.
    #[prop_or_default]
    pub config: Rc<Config>,
    /// Told of every change that a person made, and of no other.
    #[prop_or_default]
    pub on_change: Callback<Change>,
    /// Told once, after the first drawing. Never during server-side rendering.
    #[prop_or_default]
    pub on_ready: Callback<Remote>,
    /// Told of everything else that a person did, with the id that it concerns.
    #[prop_or_default]
    pub on_deed: Callback<(Deed, String)>,
}
