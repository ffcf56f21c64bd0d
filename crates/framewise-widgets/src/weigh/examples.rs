//! Named states of "weigh it".

use crate::examples::Example;

/// Every named state.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("statement", "A statement to weigh.", Vec::new())
            .with(|config| config.show_note = false),
        Example::new("result", "What weighs, for a made-up reader.", Vec::new()).with(|config| {
            config.show_note = false;
            config.unfolded = vec![String::from("result")];
        }),
    ]
}
