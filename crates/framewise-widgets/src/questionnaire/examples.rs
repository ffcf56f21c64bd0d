//! Named states of the questionnaire.

use crate::examples::{Example, answer, scenario};
use framewise_core::session::Action;

/// Every named state.
pub fn examples() -> Vec<Example> {
    let places = || {
        Action::ShowJurisdictions(
            ["international", "england-wales", "united-states"]
                .map(String::from)
                .to_vec(),
        )
    };
    vec![
        Example::new(
            "opening",
            "What it is, before anything is asked.",
            vec![places()],
        ),
        Example::new("first", "The first question.", vec![places()]).with(|config| {
            config.step = String::from("asking");
            config.show_note = false;
        }),
        Example::new(
            "later",
            "A question after some answers.",
            vec![
                places(),
                answer("age", "age-14-15"),
                answer("victim-kind", "real-child"),
                answer("travel", "no"),
            ],
        )
        .with(|config| {
            config.step = String::from("asking");
            config.show_note = false;
        }),
        Example::new(
            "result",
            "The result, with what remains open.",
            vec![places(), scenario("carer-streams-at-home")],
        )
        .with(|config| {
            config.step = String::from("result");
            config.show_note = false;
        }),
    ]
}
