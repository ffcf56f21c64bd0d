//! The boundary: actions go in, a view in plain data and in the reader's words comes out.
//!
//! Widgets and bindings need nothing but this module. The session owns all state; every item of a view carries its
//! stable id and its words together, so that no drawing code looks words up. It knows nothing of the DOM, of clocks,
//! files or networks.
//!
//! ```text
//! Loaded::decode(bytes) -> Result<Rc<Loaded>, Refused>       one pack with its engine, shared by all widgets of a page
//! Session::new(Rc<Loaded>) -> Session
//!   apply(Action) -> Result<Changed, Refused>                the only way to change anything
//!   view() -> View                                           everything the explorer needs
//!   loaded() -> &Rc<Loaded>      about() -> AboutView      share_code() -> String      revision() -> u32
//!
//! Queries (all `&self`, all computed on demand; `Err` only for unknown ids):
//!   explain(definition) -> Result<Explanation, Refused>
//!   reasons(definition) -> Result<Reasons, Refused>
//!   changes(&Goal, Target) -> Result<Changes, Refused>
//!   interview(&[Goal], skipped: &[String]) -> Result<Interview, Refused>    empty goals: everything shown
//!   compare(left, right) -> Result<Comparison, Refused>
//!   matrix() -> Matrix
//!   frame_difference(jurisdiction) -> Result<Difference, Refused>
//!   between(jurisdiction, jurisdiction, Frame) -> Result<Difference, Refused>
//!   arguments(&ArgumentFilter) -> Result<Vec<ArgumentView>, Refused>        tensions() -> Vec<TensionView>
//!   facts_of(&[&str]) -> Result<Vec<FactView>, Refused>      verdicts_of(&[&str]) -> Result<Vec<DefinitionView>, Refused>
//!   scenarios() -> Vec<ScenarioView>                         definitions() -> Vec<DefinitionHead>
//!   dimensions() -> Vec<Said>                                stakeholders() -> Vec<String>
//!   explainers() -> Vec<ExplainerHead>                       explainer(id) -> Result<ExplainerView, Refused>
//!   quiz() -> Vec<QuizView>                                  glossary() -> Vec<GlossaryView>
//!   helplines() -> Vec<HelplineView>                         sources() -> Vec<SourceView>
//! ```

mod action;
mod clauses;
mod judged;
mod loaded;
pub mod plural;
mod queries;
mod state;
mod tasks;
mod view;
mod words;

pub use crate::pack::{
    Confidence, FactKind, Frame, Lean, Said, ScenarioKind, Standing, StatementKind, Voice,
};
pub use action::*;
pub use loaded::{Loaded, whole_program};
pub use state::{MOST_UNDO, Session};
pub use view::*;
