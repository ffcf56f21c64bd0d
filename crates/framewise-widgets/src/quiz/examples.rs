//! Named states of the quiz.

use crate::examples::Example;

/// Every named state.
pub fn examples() -> Vec<Example> {
    let item = |name, shows, revealed: bool| {
        Example::new(name, shows, Vec::new()).with(|config| {
            config.step = String::from("stream-without-travel-ew");
            config.show_note = false;
            if revealed {
                config.unfolded = ["answer", "summary"].map(String::from).to_vec();
            }
        })
    };
    vec![
        item("predict", "An item before the prediction.", false),
        item("revealed", "The answer with its reason.", true),
    ]
}
