//! What is drawn at a root: the complaints, and the widget of the tag.
//!
//! Holds the one list of widgets by tag. It turns settings into a widget's configuration and what a person did into
//! events; it knows nothing of shadow roots and of how a widget looks.

use crate::events;
use crate::mount::warn;
use crate::named::known_action;
use crate::settings::Settings;
use crate::table::Tag;
use framewise_core::session::{Action, Loaded, Refused};
use framewise_widgets::draw::hooks::use_state;
use framewise_widgets::draw::html;
use framewise_widgets::words::Language;
use framewise_widgets::{Config, Deed, Detail, LoadedPack, Remote, WidgetProps};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// A pack, shared by all widgets.
pub type Pack = Rc<Loaded>;

use framewise_widgets::config::LINK;
use framewise_widgets::design::FIRST;

/// The styles of everything that has arrived.
pub fn styles() -> String {
    let later = framewise_widgets::late::arrived().map_or("", |late| late.styles);
    [FIRST, later].concat()
}

/// Reads the law of a pack.
pub fn read_pack(bytes: &[u8]) -> Result<Pack, String> {
    Loaded::decode_first(bytes).map_err(|refused| said(&refused))
}

/// A refusal in one line.
pub fn said(refused: &Refused) -> String {
    [&refused.message, " ", &refused.cure].concat()
}

/// The way into a widget once it is drawn, and what waits for it until then.
#[derive(Default)]
struct Line {
    remote: Option<Remote>,
    waiting: Vec<Action>,
}

/// What a root shows.
#[derive(Clone)]
pub struct Shown {
    number: u32,
    tag: &'static Tag,
    lines: Rc<Vec<String>>,
    props: WidgetProps,
    line: Rc<RefCell<Line>>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Shown) -> bool {
        self.number == other.number
            && self.props == other.props
            && Rc::ptr_eq(&self.lines, &other.lines)
    }
}

impl Shown {
    /// A widget of this tag; `number` tells it from every other of the page.
    pub fn new(
        number: u32,
        tag: &'static Tag,
        host: &HtmlElement,
        pack: Pack,
        settings: &Settings,
        lines: Vec<String>,
    ) -> Shown {
        let on_change = {
            let host = host.clone();
            Callback::from(move |change| events::change(&host, &change))
        };
        // The explorer does nothing beside its situation.
        let on_deed = if cfg!(feature = "all") {
            let host = host.clone();
            Callback::from(move |(deed, id): (Deed, String)| events::deed(&host, deed, &id))
        } else {
            Callback::noop()
        };
        let mut props = WidgetProps {
            config: Rc::new(config(settings, &pack, name(host))),
            pack: LoadedPack(pack),
            on_change,
            on_ready: Callback::noop(),
            on_deed,
        };
        let line = Rc::new(RefCell::new(Line::default()));
        props.on_ready = {
            let line = Rc::clone(&line);
            Callback::from(move |remote: Remote| {
                for refused in remote.refused.iter() {
                    warn(tag, &refusal(refused));
                }
                let waiting = {
                    let mut line = line.borrow_mut();
                    line.remote = Some(remote.clone());
                    std::mem::take(&mut line.waiting)
                };
                if !waiting.is_empty()
                    && let Some(refused) = remote.act.emit(waiting)
                {
                    warn(tag, &refusal(&refused));
                }
            })
        };
        Shown {
            number,
            tag,
            lines: Rc::new(lines),
            props,
            line,
        }
    }

    /// The pack.
    pub fn pack(&self) -> &Pack {
        &self.props.pack.0
    }

    /// Does an action for the page, as far as the content has what it names; no event is sent.
    pub fn act(&self, mut action: Action) {
        if !known_action(&mut action, self.pack()) {
            return;
        }
        let remote = self.line.borrow().remote.clone();
        match remote {
            Some(remote) => {
                if let Some(refused) = remote.act.emit(vec![action]) {
                    warn(self.tag, &refusal(&refused));
                }
            }
            None => self.line.borrow_mut().waiting.push(action),
        }
    }

    /// Draws by these settings from now on, and says this of them.
    pub fn renew(&mut self, settings: &Settings, lines: Vec<String>) {
        let name = self.props.config.name.clone();
        self.props.config = Rc::new(config(settings, self.pack(), name));
        self.lines = Rc::new(lines);
    }

    /// The share code of what is shown; empty before the first drawing.
    pub fn share(&self) -> String {
        match &self.line.borrow().remote {
            Some(remote) => (remote.view)().share.clone(),
            None => String::new(),
        }
    }
}

/// How a link to a state of this widget names it, by the loader's rule: its id if that may stand in a link as it is, else its
/// tag.
fn name(host: &HtmlElement) -> String {
    let id = host.id();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if !id.is_empty() && id.bytes().all(plain) {
        id
    } else {
        host.local_name()
    }
}

fn config(settings: &Settings, pack: &Loaded, name: String) -> Config {
    let mut start = settings.start();
    start.retain_mut(|action| known_action(action, pack));
    Config {
        complete: pack.is_complete(),
        heading_level: settings.heading_level,
        exit_url: settings.exit_url.clone(),
        page_url: page_url(),
        name,
        start,
        detail: if settings.plain {
            Detail::Less
        } else {
            Detail::Full
        },
        help_country: settings.help_country.clone(),
        language: Language::for_tag(&settings.language),
        show_note: settings.content_note,
        show_exit: settings.quick_exit,
        exit_keys: !in_a_frame(),
        subject: settings.subject.clone(),
        step: settings.step.clone(),
        link: link(),
        slides: settings.slides,
        unfolded: settings.unfolded.clone(),
        ..Config::default()
    }
}

/// Whether the page is shown inside another, which the keys of the quick exit do not leave.
fn in_a_frame() -> bool {
    let window = web_sys::window();
    window.clone() != window.and_then(|window| window.parent().ok().flatten())
}

/// Address of the page without its fragment.
fn page_url() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok());
    address
        .as_deref()
        .and_then(|address| address.split('#').next())
        .map(String::from)
        .unwrap_or_default()
}

/// What a link of ours in the page's fragment leads to; empty if there is none. It is hostile text: only what can be
/// an id passes.
fn link() -> String {
    let fragment = web_sys::window().and_then(|window| window.location().hash().ok());
    let fragment = fragment.unwrap_or_default();
    let id_like = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'/';
    match fragment.strip_prefix(LINK) {
        Some(rest) if rest.len() <= 200 && rest.bytes().all(id_like) => String::from(rest),
        _ => String::new(),
    }
}

/// A refusal at the start, as a complaint about what the page wrote.
fn refusal(refused: &Refused) -> String {
    ["start: ", &said(refused)].concat()
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
    // Refusals at the start are known only after the first drawing.
    let refused = use_state(|| (0_u32, Rc::new(Vec::<Refused>::new())));
    let Some(shown) = &props.shown else {
        return Html::default();
    };
    let mut widget = shown.props.clone();
    widget.on_ready = {
        let (inner, number, refused) =
            (shown.props.on_ready.clone(), shown.number, refused.setter());
        Callback::from(move |remote: Remote| {
            if !remote.refused.is_empty() {
                refused.set((number, Rc::clone(&remote.refused)));
            }
            inner.emit(remote);
        })
    };
    let mut lines = (*shown.lines).clone();
    if refused.0 == shown.number {
        lines.extend(refused.1.iter().map(said));
    }
    html! {
        <>
            if !lines.is_empty() {
                <ul part="problem">
                    { for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }
                </ul>
            }
            <Widget key={shown.number} tag={shown.tag.name} props={widget} />
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TaggedProps {
    tag: &'static str,
    props: WidgetProps,
}

/// The widget of a tag. All but the explorer may arrive late.
#[function_component]
fn Widget(TaggedProps { tag, props }: &TaggedProps) -> Html {
    match *tag {
        "framewise-explorer" => html! { <framewise_widgets::Explorer ..props.clone() /> },
        other => framewise_widgets::late::arrived()
            .map_or_else(Html::default, |late| (late.widget)(other, props.clone())),
    }
}
