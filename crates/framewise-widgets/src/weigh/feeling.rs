//! Where a reader leans, asked before and after, with native radio controls.

use crate::draw::hooks::UseStateHandle;
use crate::draw::html;
use crate::store::Store;
use crate::words::Language;
use yew::prelude::*;

/// Where a reader leans, before and after. It is asked and never derived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Feeling {
    Unsaid,
    Trafficking,
    Csea,
    Both,
    Unsure,
}

impl Feeling {
    /// In words.
    pub(crate) fn text(self, words: Language) -> &'static str {
        match self {
            Feeling::Unsaid => words.0.lean_unsaid,
            Feeling::Trafficking => words.0.lean_trafficking,
            Feeling::Csea => words.0.lean_csea,
            Feeling::Both => words.0.lean_both,
            Feeling::Unsure => words.0.lean_unsure,
        }
    }
}

/// Asks where one leans.
pub(super) fn ask(
    store: &Store,
    name: &str,
    question: &'static str,
    state: &UseStateHandle<Feeling>,
) -> Html {
    let words = store.words();
    let group = store.id(name);
    let radio = |which: Feeling| {
        let now = state.clone();
        let choose = Callback::from(move |_: Event| now.set(which));
        html! {
            <label class="fw-answer fw-weigh__lean"><input type="radio" name={group.clone()} checked={**state == which} onchange={choose} /><span>{ which.text(words) }</span></label>
        }
    };
    html! {
        <fieldset class="fw-weigh__leans">
            <legend>{ question }</legend>
            <div class="fw-weigh__choices">
                { for [Feeling::Trafficking, Feeling::Csea, Feeling::Both, Feeling::Unsure].map(radio) }
            </div>
        </fieldset>
    }
}
