//! What JavaScript hands in: actions and goals as plain objects, each checked before it is used.

use crate::error::{bad_argument, join};
use crate::js::{self, Array};
use framewise_core::session::{Action, Frame, Goal, Target};
use wasm_bindgen::{JsCast as _, JsValue};

/// The TypeScript of everything that is handed in.
pub const TYPES: &str = "\
/** Something a reader does. Ids are the stable ids of the content. */
export type Action =
  | { readonly type: 'answer'; readonly fact: string; readonly value: string }
  | { readonly type: 'dont-know'; readonly fact: string }
  | { readonly type: 'clear'; readonly fact: string }
  | { readonly type: 'choose-reading'; readonly reading: string; readonly option: string }
  | { readonly type: 'open-reading'; readonly reading: string }
  /** Shows these, in this order; an empty list shows all, in the content's order. */
  | { readonly type: 'show-jurisdictions'; readonly ids: readonly string[] }
  /** Shows these; an empty list shows both. */
  | { readonly type: 'show-frames'; readonly frames: readonly Frame[] }
  | { readonly type: 'load-scenario'; readonly id: string }
  /** Several answers in one step, as `changes` lists them; of two for one fact the last counts. */
  | { readonly type: 'apply-change'; readonly steps: ReadonlyArray<readonly [fact: string, value: string]> }
  /** As `open`. */
  | { readonly type: 'open-shared'; readonly code: string }
  /** Forgets the answers, readings and scenario; what is shown stays. */
  | { readonly type: 'reset' }
  /** Takes back the answers, readings and scenario of the last of at most 200 steps; what is shown is no part of a step. */
  | { readonly type: 'undo' } | { readonly type: 'redo' };
/** One definition, or a jurisdiction's frame as a whole. */
export type Goal =
  | { readonly definition: string }
  | { readonly jurisdiction: string; readonly frame: Frame };
export type Target = 'met' | 'not-met';
";

/// Reads an action.
///
/// # Errors
/// A `FramewiseError` that names what is missing.
pub fn action(value: &JsValue) -> Result<Action, JsValue> {
    let text = |name: &str| text(value, name, "the action’s");
    Ok(match text("type")?.as_str() {
        "answer" => Action::Answer {
            fact: text("fact")?,
            value: text("value")?,
        },
        "dont-know" => Action::DontKnow {
            fact: text("fact")?,
        },
        "clear" => Action::Clear {
            fact: text("fact")?,
        },
        "choose-reading" => Action::ChooseReading {
            reading: text("reading")?,
            option: text("option")?,
        },
        "open-reading" => Action::OpenReading {
            reading: text("reading")?,
        },
        "show-jurisdictions" => Action::ShowJurisdictions(texts(&get(value, "ids"), "ids")?),
        "show-frames" => {
            let mut frames = Vec::new();
            for id in &texts(&get(value, "frames"), "frames")? {
                frames.push(frame(id)?);
            }
            Action::ShowFrames(frames)
        }
        "load-scenario" => Action::LoadScenario { id: text("id")? },
        "apply-change" => {
            let list = list(&get(value, "steps"), "steps")?;
            let mut steps = Vec::new();
            for at in 0..list.length() {
                match texts(&list.item(at), "a step")?.as_slice() {
                    [fact, value] => steps.push((fact.clone(), value.clone())),
                    _ => {
                        return Err(bad_argument(
                            "a step",
                            "Give pairs of fact id and value id.",
                        ));
                    }
                }
            }
            Action::ApplyChange(steps)
        }
        "open-shared" => Action::OpenShared(text("code")?),
        "reset" => Action::Reset,
        "undo" => Action::Undo,
        "redo" => Action::Redo,
        other => {
            return Err(bad_argument(
                &join(&["the action’s type “", other, "”"]),
                "See the type Action for those there are.",
            ));
        }
    })
}

/// Reads a goal.
///
/// # Errors
/// A `FramewiseError` that names what is missing.
pub fn goal(value: &JsValue) -> Result<Goal, JsValue> {
    match get(value, "definition").as_string() {
        Some(definition) => Ok(Goal::Definition(definition)),
        None => Ok(Goal::Cell(
            text(value, "jurisdiction", "the goal’s")?,
            frame(&text(value, "frame", "the goal’s")?)?,
        )),
    }
}

/// Reads a list of goals.
///
/// # Errors
/// As [`goal`].
pub fn goals(value: &JsValue) -> Result<Vec<Goal>, JsValue> {
    let list = list(value, "goals")?;
    let mut goals = Vec::new();
    for at in 0..list.length() {
        goals.push(goal(&list.item(at))?);
    }
    Ok(goals)
}

/// Reads a target.
///
/// # Errors
/// A `FramewiseError` for another word.
pub fn target(word: &str) -> Result<Target, JsValue> {
    match word {
        "met" => Ok(Target::Met),
        "not-met" => Ok(Target::NotMet),
        _ => Err(bad_argument("the target", "Use “met” or “not-met”.")),
    }
}

/// Reads a list of texts.
///
/// # Errors
/// A `FramewiseError` for anything else.
pub fn texts(value: &JsValue, place: &str) -> Result<Vec<String>, JsValue> {
    let list = list(value, place)?;
    let mut texts = Vec::new();
    for at in 0..list.length() {
        match list.item(at).as_string() {
            Some(text) => texts.push(text),
            None => return Err(bad_argument(place, "Give a list of strings.")),
        }
    }
    Ok(texts)
}

fn frame(id: &str) -> Result<Frame, JsValue> {
    Frame::from_id(id).ok_or_else(|| bad_argument("the frame", "Use “trafficking” or “csea”."))
}

fn list(value: &JsValue, place: &str) -> Result<Array, JsValue> {
    if Array::is_array(value) {
        Ok(value.clone().unchecked_into())
    } else {
        Err(bad_argument(place, "Give a list."))
    }
}

fn text(value: &JsValue, name: &str, whose: &str) -> Result<String, JsValue> {
    get(value, name)
        .as_string()
        .ok_or_else(|| bad_argument(&join(&[whose, " ", name]), "Give a string."))
}

/// A property, or undefined where there is none or no object.
fn get(value: &JsValue, name: &str) -> JsValue {
    js::property(value, name).unwrap_or(JsValue::UNDEFINED)
}
