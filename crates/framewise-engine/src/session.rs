//! A loaded pack and its sessions, for JavaScript. The npm entry wraps them; see `www/package/engine.js`.

use crate::action;
use crate::error::refused;
use crate::shapes::ToJs;
use framewise_core::session::{Action, Loaded, Session};
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// A pack with its engine, shared by all sessions on it.
#[derive(Debug)]
#[wasm_bindgen(js_name = RawPack, skip_typescript)]
pub struct JsPack {
    loaded: Rc<Loaded>,
}

#[wasm_bindgen(js_class = RawPack)]
impl JsPack {
    /// Reads a pack.
    ///
    /// # Errors
    /// A `FramewiseError` when the bytes are no pack.
    pub fn load(bytes: &[u8]) -> Result<JsPack, JsValue> {
        Ok(JsPack {
            loaded: Loaded::decode_law(bytes).map_err(refused)?,
        })
    }

    /// A new session: nothing answered, everything shown.
    pub fn session(&self) -> JsSession {
        JsSession {
            session: Session::new(Rc::clone(&self.loaded)),
        }
    }
}

/// One reader's state.
#[wasm_bindgen(js_name = RawSession, skip_typescript)]
pub struct JsSession {
    session: Session,
}

#[wasm_bindgen(js_class = RawSession)]
impl JsSession {
    /// Does an action and says what it flipped.
    pub fn apply(&mut self, action: &JsValue) -> Result<JsValue, JsValue> {
        let changed = self
            .session
            .apply(action::action(action)?)
            .map_err(refused)?;
        Ok(changed.to_js())
    }

    /// Everything there is to show.
    pub fn view(&self) -> JsValue {
        self.session.view().to_js()
    }

    /// A definition unfolded.
    pub fn explain(&self, definition: &str) -> Result<JsValue, JsValue> {
        let explanation = self.session.explain(definition).map_err(refused)?;
        Ok(explanation.to_js())
    }

    /// Why the other answers leave no room for a value of a fact, if they do not.
    #[wasm_bindgen(js_name = noRoom)]
    pub fn no_room(&self, fact: &str, value: &str) -> Result<Option<String>, JsValue> {
        self.session.no_room(fact, value).map_err(refused)
    }

    /// The smallest sets of answers that force a verdict.
    pub fn reasons(&self, definition: &str) -> Result<JsValue, JsValue> {
        Ok(self.session.reasons(definition).map_err(refused)?.to_js())
    }

    /// The smallest changes that turn a verdict.
    pub fn changes(&self, goal: &JsValue, target: &str) -> Result<JsValue, JsValue> {
        let goal = action::goal(goal)?;
        let changes = self.session.changes(&goal, action::target(target)?);
        Ok(changes.map_err(refused)?.to_js())
    }

    /// Two definitions compared.
    pub fn compare(&self, left: &str, right: &str) -> Result<JsValue, JsValue> {
        let comparison = self.session.compare(left, right).map_err(refused)?;
        Ok(comparison.to_js())
    }

    /// What to ask next.
    #[wasm_bindgen(js_name = nextQuestion)]
    pub fn next_question(&self, goals: &JsValue, skipped: &JsValue) -> Result<JsValue, JsValue> {
        let goals = action::goals(goals)?;
        let skipped = action::texts(skipped, "skipped")?;
        let interview = self.session.interview(&goals, &skipped).map_err(refused)?;
        Ok(interview.to_js())
    }

    /// Definitions with their verdicts.
    pub fn verdicts(&self, definitions: &JsValue) -> Result<JsValue, JsValue> {
        let ids = action::texts(definitions, "definitions")?;
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        Ok(self.session.verdicts_of(&ids).map_err(refused)?.to_js())
    }

    /// Every definition of the pack.
    pub fn definitions(&self) -> JsValue {
        self.session.definitions().to_js()
    }

    /// Every scenario of the pack.
    pub fn scenarios(&self) -> JsValue {
        self.session.scenarios().to_js()
    }

    /// Restores this state, through [`JsSession::open`].
    #[wasm_bindgen(js_name = shareCode)]
    pub fn share_code(&self) -> String {
        self.session.share_code()
    }

    /// Takes a state over from a share code and says what it flipped and what it had to drop.
    pub fn open(&mut self, code: &str) -> Result<JsValue, JsValue> {
        let action = Action::OpenShared(String::from(code));
        Ok(self.session.apply(action).map_err(refused)?.to_js())
    }
}
