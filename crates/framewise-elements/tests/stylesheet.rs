//! The custom properties of the table are those of the stylesheet.

use framewise_elements::table::CUSTOM_PROPERTIES;
use std::collections::BTreeSet;

#[test]
fn custom_properties_are_those_of_the_stylesheet() {
    let used: BTreeSet<&str> = framewise_widgets::STYLESHEET
        .split("var(")
        .skip(1)
        .filter_map(|rest| rest.split([',', ')']).next())
        .map(str::trim)
        .filter(|name| name.starts_with("--framewise-"))
        .collect();
    let described: BTreeSet<&str> = CUSTOM_PROPERTIES
        .iter()
        .map(|property| property.name)
        .collect();
    assert_eq!(described, used);
}
