//! Named states of the comparison.

use crate::examples::{Example, scenario};

/// Every named state.
pub fn examples() -> Vec<Example> {
    let subject = |ids: &[&str]| ids.iter().map(|id| String::from(*id)).collect::<Vec<_>>();
    vec![
        Example::new(
            "united-states",
            "Two frames in one place, only what differs.",
            vec![scenario("carer-streams-at-home")],
        )
        .with(|config| config.subject = subject(&["united-states"])),
        Example::new(
            "everything",
            "Two frames, with what is the same.",
            vec![scenario("carer-streams-at-home")],
        )
        .with(|config| {
            config.subject = subject(&["england-wales"]);
            config.unfolded = subject(&["same"]);
        }),
        Example::new(
            "two-places",
            "Two places in one frame.",
            vec![scenario("carer-streams-at-home")],
        )
        .with(|config| config.subject = subject(&["philippines", "england-wales", "trafficking"])),
    ]
}
