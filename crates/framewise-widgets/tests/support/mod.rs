//! Renders a widget to HTML on the server side, with the pack of the repository.

#![allow(
    dead_code,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests and examples"
)]

use framewise_core::pack::Pack;
use framewise_core::session::Loaded;
use framewise_widgets::examples::Example;
use framewise_widgets::*;
use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use std::sync::OnceLock;
use yew::{BaseComponent, ServerRenderer};

/// The content of the repository, compiled once.
pub fn pack() -> &'static Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    PACK.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../framewise-content/packs/online-exploitation");
        match framewise_compiler::compile_folder(&folder) {
            Ok(compiled) => compiled.pack,
            Err(diagnostics) => panic!("the pack has errors:\n{diagnostics}"),
        }
    })
}

thread_local! {
    static LOADED: RefCell<Option<Rc<Loaded>>> = const { RefCell::new(None) };
}

/// The pack with its engine, one for each thread.
pub fn loaded() -> LoadedPack {
    LOADED.with_borrow_mut(|slot| {
        LoadedPack(Rc::clone(slot.get_or_insert_with(|| {
            Loaded::new(pack().clone()).expect("the pack loads")
        })))
    })
}

/// The HTML of a widget.
pub fn render<Widget: BaseComponent<Properties = WidgetProps>>(config: Config) -> String {
    pack();
    let mut html = String::new();
    pollster::block_on(
        ServerRenderer::<Widget>::with_props(move || WidgetProps {
            pack: loaded(),
            config: Rc::new(config),
            on_change: Default::default(),
            on_ready: Default::default(),
            on_deed: Default::default(),
        })
        .hydratable(false)
        .render_to_string(&mut html),
    );
    html
}

/// A widget with its examples and how to render it.
pub struct Shown {
    pub name: &'static str,
    pub examples: Vec<Example>,
    pub render: fn(Config) -> String,
}

/// Every widget that has examples.
pub fn widgets() -> Vec<Shown> {
    vec![
        Shown {
            name: "explorer",
            examples: explorer::examples::examples(),
            render: render::<Explorer>,
        },
        Shown {
            name: "comparison",
            examples: comparison::examples::examples(),
            render: render::<Comparison>,
        },
        Shown {
            name: "questionnaire",
            examples: questionnaire::examples::examples(),
            render: render::<Questionnaire>,
        },
        Shown {
            name: "quiz",
            examples: quiz::examples::examples(),
            render: render::<Quiz>,
        },
        Shown {
            name: "overlap",
            examples: overlap::examples::examples(),
            render: render::<Overlap>,
        },
        Shown {
            name: "explainer",
            examples: explainer::examples::examples(),
            render: render::<Explainer>,
        },
        Shown {
            name: "weigh",
            examples: weigh::examples::examples(),
            render: render::<Weigh>,
        },
    ]
}
