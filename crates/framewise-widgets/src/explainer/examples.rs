//! Named states of the explainer.

use crate::examples::Example;

/// Every named state.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("page", "A story as one page.", Vec::new()).with(|config| {
            config.subject = vec![String::from("must-someone-move")];
        }),
        Example::new(
            "slides",
            "The same story as slides, at a step with a live example.",
            Vec::new(),
        )
        .with(|config| {
            config.subject = vec![String::from("must-someone-move")];
            config.slides = true;
            config.show_note = false;
            config.step = String::from("england-wales");
        }),
    ]
}
