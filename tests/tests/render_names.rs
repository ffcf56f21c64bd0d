//! `framewise render` with a name that the content does not have: refused, with the nearest that it has.

#![allow(clippy::panic, reason = "a test")]

use framewise_tests::command;

/// A name that the content does not have is not passed over: the nearest ones are offered.
#[test]
fn a_misspelt_name_is_answered_with_the_nearest() {
    for (arguments, wanted) in [
        (
            &["explorer", "--scenario", "carer-stream-at-home"][..],
            "“carer-streams-at-home”",
        ),
        (
            &["explorer", "--jurisdictions", "england-wales,filippines"],
            "“philippines”",
        ),
        (&["explorer", "--help-country", "Keneya"], "“Kenya”"),
        (
            &["explainer", "--explainer", "must-somebody-move"],
            "“must-someone-move”",
        ),
        (
            &["comparison", "--between", "germany,phillipines"],
            "“philippines”",
        ),
        (
            &[
                "overlap",
                "--left",
                "int-palermo-chidl",
                "--right",
                "int-opsc-sale",
            ],
            "“int-palermo-child”",
        ),
        (
            &[
                "overlap",
                "--left",
                "int-palermo-child",
                "--right",
                "int-opcs-sale",
            ],
            "“int-opsc-sale”",
        ),
        (
            &["quiz", "--items", "nothing-like-it"],
            "The nearest that is",
        ),
    ] {
        let output = command::render(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success(), "{arguments:?}");
        assert!(
            said.contains(wanted) && said.contains("is not in this content"),
            "{arguments:?}: {said}"
        );
        let right = said.contains("“england-wales” is not") || said.contains("“germany” is not");
        assert!(!right, "what is right is not complained about: {said}");
    }
}
