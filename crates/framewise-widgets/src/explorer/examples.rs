//! Named states of the explorer, for tests, the gallery, accessibility checks and pictures.

use crate::config::Detail;
use crate::examples::{Example, answer, scenario};
use framewise_core::session::Action;

/// Every named state.
pub fn examples() -> Vec<Example> {
    let places = || {
        Action::ShowJurisdictions(
            [
                "international",
                "england-wales",
                "philippines",
                "united-states",
            ]
            .map(String::from)
            .to_vec(),
        )
    };
    vec![
        Example::new(
            "carer-at-home",
            "A scenario as it is loaded.",
            vec![places(), scenario("carer-streams-at-home")],
        ),
        Example::new(
            "journey",
            "One fact was changed: the verdicts that flipped say so.",
            vec![places(), scenario("carer-streams-at-home")],
        )
        .with(|config| config.rehearse = vec![answer("travel", "yes")]),
        Example::new(
            "unfolded",
            "A cell unfolded to its elements, and the outcomes of a place.",
            vec![places(), scenario("carer-streams-at-home")],
        )
        .with(|config| {
            config.show_note = false;
            config.unfolded = [
                "cell:england-wales:trafficking",
                "cell:united-states:csea",
                "outcomes:united-states",
                "sources",
            ]
            .map(String::from)
            .to_vec();
        }),
        Example::new("empty", "No scenario: everything is open.", Vec::new()),
        Example::new(
            "all-places",
            "Every place of the pack.",
            vec![scenario("carer-streams-at-home")],
        ),
        Example::new(
            "less-detail",
            "The lower level of detail.",
            vec![places(), scenario("carer-streams-at-home")],
        )
        .with(|config| config.detail = Detail::Less),
        Example::new(
            "clash",
            "Answers that cannot all be true.",
            vec![places(), scenario("carer-streams-at-home")],
        )
        .with(|config| config.rehearse = vec![answer("cross-border", "yes")]),
    ]
}
