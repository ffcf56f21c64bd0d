//! Every widget as readable text: complete HTML for pages without scripts, for search engines, reader modes and paper.
//!
//! It stands between the tags of a custom element until the widget takes over, and stays where that cannot run. So it
//! has headings, paragraphs, lists, small tables and native disclosures, links for citations, and nothing that would
//! need a script or a style: no button, no field, no `style` attribute. It asks the same session as the widgets, so it
//! can say nothing else than they do. Compiled for server-side rendering only; the wasm does not carry it.

mod comparison;
mod explainer;
mod explorer;
mod foot;
mod html;
mod law;
mod overlap;
mod questionnaire;
mod quiz;
mod situation;
mod weigh;
mod words;

use crate::config::{Config, Detail};
use framewise_core::session::{Loaded, Refused, Session, View};
use html::Text;
use std::rc::Rc;

/// Which widget is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// [`crate::Explorer`].
    Explorer,
    /// [`crate::Questionnaire`].
    Questionnaire,
    /// [`crate::Explainer`].
    Explainer,
    /// [`crate::Comparison`].
    Comparison,
    /// [`crate::Overlap`].
    Overlap,
    /// [`crate::Weigh`].
    Weigh,
    /// [`crate::Quiz`].
    Quiz,
}

impl Kind {
    /// All of them, in the order in which tags are documented.
    pub const ALL: [Kind; 7] = [
        Kind::Explorer,
        Kind::Questionnaire,
        Kind::Explainer,
        Kind::Comparison,
        Kind::Overlap,
        Kind::Weigh,
        Kind::Quiz,
    ];

    /// The name, as in the tag `framewise-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Explorer => "explorer",
            Kind::Questionnaire => "questionnaire",
            Kind::Explainer => "explainer",
            Kind::Comparison => "comparison",
            Kind::Overlap => "overlap",
            Kind::Weigh => "weigh",
            Kind::Quiz => "quiz",
        }
    }

    /// The widget of this name.
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What is written, and a title for a page of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readable {
    /// The title, as plain words.
    pub title: String,
    /// One HTML element with everything inside it.
    pub html: String,
}

/// What every part is written from.
struct Scene<'a> {
    session: &'a Session,
    view: &'a View,
    config: &'a Config,
}

impl Scene<'_> {
    /// The host wants the lower level of detail.
    fn brief(&self) -> bool {
        self.config.detail == Detail::Less
    }
}

/// Writes a widget in the state that its configuration describes.
///
/// # Errors
/// The actions at the start that the session refuses, or the parts that the pack does not have.
pub fn readable(kind: Kind, pack: &Rc<Loaded>, config: &Config) -> Result<Readable, Vec<Refused>> {
    let mut session = Session::new(Rc::clone(pack));
    let refused: Vec<Refused> = config
        .start
        .iter()
        .filter_map(|action| session.apply(action.clone()).err())
        .collect();
    if !refused.is_empty() {
        return Err(refused);
    }
    let view = session.view();
    let scene = Scene {
        session: &session,
        view: &view,
        config,
    };
    let words = config.language;
    let title = match kind {
        Kind::Explorer => words.explorer_title.to_string(),
        Kind::Questionnaire => words.questionnaire_title.to_string(),
        Kind::Explainer => explainer::title(&scene),
        Kind::Comparison => comparison::title(config).to_string(),
        Kind::Overlap => words.overlap_title.to_string(),
        Kind::Weigh => words.weigh_title.to_string(),
        Kind::Quiz => words.quiz_title.to_string(),
    };
    let mut text = Text::new(config.heading_level, words);
    let mut result = Ok(());
    let mut about = vec![("class", "framewise-text"), ("lang", words.tag)];
    about.extend(words.direction().map(|direction| ("dir", direction)));
    text.block_with("div", &about, |text| {
        foot::head(text, &scene, &title);
        result = match kind {
            Kind::Explorer => {
                explorer::write(text, &scene);
                Ok(())
            }
            Kind::Questionnaire => questionnaire::write(text, &scene),
            Kind::Explainer => explainer::write(text, &scene),
            Kind::Comparison => comparison::write(text, &scene),
            Kind::Overlap => overlap::write(text, &scene),
            Kind::Weigh => weigh::write(text, &scene),
            Kind::Quiz => {
                quiz::write(text, &scene);
                Ok(())
            }
        };
        foot::foot(text, &scene);
    });
    result.map_err(|refused| vec![refused])?;
    Ok(Readable {
        title,
        html: text.finish(),
    })
}
