//! Named states of the overlap map.

use crate::examples::Example;
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
    let pair = |one: &str, other: &str| vec![String::from(one), String::from(other)];
    vec![
        Example::new(
            "england-wales",
            "Trafficking and the sexual offence in one place.",
            vec![places()],
        )
        .with(|config| config.subject = pair("ew-msa-s2", "ew-soa-s48-50")),
        Example::new(
            "united-states",
            "Two definitions with a disputed reading.",
            vec![places()],
        )
        .with(|config| {
            config.subject = pair("us-1591", "us-2251a");
            config.show_note = false;
        }),
    ]
}
