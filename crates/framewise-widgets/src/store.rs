//! The one place where a widget meets its session: actions in, a new view out, and who is told.
//!
//! A component gets a [`Store`], reads `view`, and calls `act`. Queries go through [`Store::ask`]. It computes nothing.

use crate::config::{Change, Config, Detail, Remote, WidgetProps};
use crate::draw::hooks::{use_effect_with, use_mut_ref, use_node_ref, use_state_eq};
use crate::paper::use_paper;
use crate::words::Language;
use framewise_core::session::{Action, Changed, Refused, Session, View};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// What a widget draws from, and how it acts. Cheap to clone; equal when the same state was drawn.
#[derive(Clone)]
pub struct Store {
    session: Rc<RefCell<Session>>,
    /// What there is to see.
    pub view: Rc<View>,
    /// What the last action flipped.
    pub changed: Rc<Changed>,
    /// The last action was refused: why.
    pub refused: Option<Rc<Refused>>,
    /// Does an action as a person.
    pub act: Callback<Action>,
    /// How much is shown.
    pub detail: Detail,
    /// Shows more or less.
    pub set_detail: Callback<Detail>,
    /// The widget is being printed: everything that can be unfolded is drawn, unless paper is brief.
    pub paper: bool,
    /// What is folded on the screen is folded on paper too, since all of it would be a book.
    pub brief: bool,
    /// Paper has everything only if it is asked for.
    pub book: bool,
    everything: bool,
    print: Callback<bool>,
    /// Takes the focus when an action removed what had it.
    pub rescue: NodeRef,
    /// What the host set.
    pub config: Rc<Config>,
}

impl PartialEq for Store {
    // Every component has a store among its properties: compared in one place.
    #[inline(never)]
    fn eq(&self, other: &Store) -> bool {
        Rc::ptr_eq(&self.session, &other.session)
            && Rc::ptr_eq(&self.view, &other.view)
            && self.refused == other.refused
            && self.detail == other.detail
            && self.paper == other.paper
            && self.brief == other.brief
            && self.book == other.book
            && self.config == other.config
    }
}

impl Store {
    /// The store of a widget whose paper is brief beyond this number of places, unless everything is asked for.
    pub fn brief_beyond(mut self, places: usize) -> Store {
        self.book = self.view.jurisdictions.len() > places;
        self.brief = self.book && self.paper && !self.everything;
        self
    }

    /// Prints the page on a press.
    pub fn print(&self, everything: bool) -> Callback<MouseEvent> {
        self.print.reform(move |_: MouseEvent| everything)
    }

    /// Puts a question to the session.
    pub fn ask<Answer>(&self, question: impl FnOnce(&Session) -> Answer) -> Answer {
        question(&self.session.borrow())
    }

    /// Words of the interface.
    pub fn words(&self) -> Language {
        self.config.language
    }

    /// An element id that is unique in the document: the host's prefix and this name.
    pub fn id(&self, name: &str) -> String {
        let mut id = String::with_capacity(self.config.id.len() + name.len() + 1);
        id.push_str(&self.config.id);
        id.push('-');
        id.extend(name.chars().map(|letter| {
            if letter == ':' || letter == '.' {
                '-'
            } else {
                letter
            }
        }));
        id
    }

    /// Only the lower level of detail is wanted.
    pub fn less(&self) -> bool {
        self.detail == Detail::Less
    }

    /// Whether the host wants this unfolded at first.
    pub fn unfolded(&self, name: &str) -> bool {
        self.config.unfolded.iter().any(|wanted| wanted == name)
    }
}

/// The state that is drawn.
#[derive(Clone)]
struct Drawn {
    view: Rc<View>,
    changed: Rc<Changed>,
    refused: Option<Rc<Refused>>,
}

impl PartialEq for Drawn {
    // A view is made for every action that was done, so another one is another state: what is in it need not be compared.
    fn eq(&self, other: &Drawn) -> bool {
        Rc::ptr_eq(&self.view, &other.view) && self.refused == other.refused
    }
}

/// Opens a session for a widget and keeps what it draws.
#[hook]
pub fn use_store(props: &WidgetProps) -> Store {
    let refused_at_start = use_mut_ref(Vec::new);
    let detail = use_state_eq(|| props.config.detail);
    let set_detail = {
        let setter = detail.setter();
        use_callback((), move |wanted: Detail, ()| setter.set(wanted))
    };
    let session = use_mut_ref(|| {
        let mut session = Session::new(Rc::clone(&props.pack.0));
        for action in &props.config.start {
            if let Err(refused) = session.apply(action.clone()) {
                refused_at_start.borrow_mut().push(refused);
            }
        }
        session.begin();
        session
    });
    let drawn = use_state_eq(|| {
        let mut changed = Changed::default();
        let mut session = session.borrow_mut();
        for action in &props.config.rehearse {
            match session.apply(action.clone()) {
                Ok(now) => changed = now,
                Err(refused) => refused_at_start.borrow_mut().push(refused),
            }
        }
        Drawn {
            view: Rc::new(session.view()),
            changed: Rc::new(changed),
            refused: None,
        }
    });
    {
        // What was drawn on the law alone is drawn again with the words that arrived after it.
        let whole = props.config.complete;
        let was_whole = use_mut_ref(|| whole);
        let (session, setter, drawn) = (Rc::clone(&session), drawn.setter(), drawn.clone());
        use_effect_with(whole, move |whole| {
            if *whole && !was_whole.replace(true) {
                setter.set(Drawn {
                    view: Rc::new(session.borrow().view()),
                    changed: Rc::clone(&drawn.changed),
                    refused: drawn.refused.clone(),
                });
            }
        });
    }
    let (paper, everything, print) = use_paper();
    let rescue = use_node_ref();
    let focused = use_mut_ref(|| false);
    {
        let (rescue, focused) = (rescue.clone(), Rc::clone(&focused));
        use_effect_with(drawn.clone(), move |_| {
            if focused.replace(false) && !focus_is_somewhere() {
                focus(&rescue);
            }
        });
    }
    let act = {
        let (session, setter, on_change) =
            (Rc::clone(&session), drawn.setter(), props.on_change.clone());
        use_callback((), move |action: Action, ()| {
            *focused.borrow_mut() = focus_is_somewhere();
            let result = session.borrow_mut().apply(action.clone());
            let view = Rc::new(session.borrow().view());
            match result {
                Ok(changed) => {
                    let changed = Rc::new(changed);
                    setter.set(Drawn {
                        view: Rc::clone(&view),
                        changed: Rc::clone(&changed),
                        refused: None,
                    });
                    on_change.emit(Change {
                        action,
                        changed,
                        view,
                    });
                }
                Err(refused) => setter.set(Drawn {
                    view,
                    changed: Rc::new(Changed::default()),
                    refused: Some(Rc::new(refused)),
                }),
            }
        })
    };
    {
        let (session, setter, on_ready) =
            (Rc::clone(&session), drawn.setter(), props.on_ready.clone());
        let printing = print.clone();
        use_effect_with((), move |()| {
            let seen = Rc::clone(&session);
            on_ready.emit(Remote {
                act: Callback::from(move |actions: Vec<Action>| {
                    let mut changed = Changed::default();
                    let mut refused = None;
                    for action in actions {
                        match session.borrow_mut().apply(action) {
                            Ok(now) => changed = now,
                            Err(why) => {
                                refused = Some(Rc::new(why));
                                break;
                            }
                        }
                    }
                    let view = Rc::new(session.borrow().view());
                    setter.set(Drawn {
                        view,
                        changed: Rc::new(changed),
                        refused: refused.clone(),
                    });
                    refused
                }),
                view: Rc::new(move || Rc::new(seen.borrow().view())),
                refused: Rc::new(refused_at_start.borrow().clone()),
                print: printing,
            });
        });
    }
    Store {
        session,
        view: Rc::clone(&drawn.view),
        changed: Rc::clone(&drawn.changed),
        refused: drawn.refused.clone(),
        act,
        detail: *detail,
        set_detail,
        paper,
        brief: false,
        book: false,
        everything,
        print,
        rescue,
        config: Rc::clone(&props.config),
    }
}

/// Whether any element of the page but its body has the focus. Inside a shadow root its host counts.
fn focus_is_somewhere() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element())
        .is_some_and(|element| element.local_name() != "body")
}

/// Gives the focus to an element, if it is drawn and the browser allows it.
pub fn focus(place: &NodeRef) {
    if let Some(element) = place.cast::<HtmlElement>() {
        // Focus may be refused while the page is hidden; it stays where it is then.
        let _ = element.focus();
    }
}
