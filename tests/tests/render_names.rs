//! `framewise render` with a name that the content does not have: refused, with the nearest that it has and with all
//! of them.

#![allow(clippy::panic, reason = "a test")]

use framewise_tests::command;

/// A name that the content does not have is not passed over: the nearest ones are offered.
#[test]
fn a_misspelt_name_is_answered_with_the_nearest() {
    for (arguments, wanted) in [
        (
            &["explorer", "--scenario", "carer-stream-at-home"][..],
            "Did you mean `carer-streams-at-home`? The pack has: ",
        ),
        (
            &["explorer", "--jurisdictions", "england-wales,filippines"],
            "Did you mean `philippines`? The pack has: ",
        ),
        (
            &["explorer", "--help-country", "Keneya"],
            "Did you mean `Kenya`? The pack has: ",
        ),
        (
            &["explainer", "--explainer", "must-somebody-move"],
            "Did you mean `must-someone-move`? The pack has: ",
        ),
        (
            &["comparison", "--between", "germany,phillipines"],
            "Did you mean `philippines`? The pack has: ",
        ),
        (
            &[
                "overlap",
                "--left",
                "int-palermo-chidl",
                "--right",
                "int-opsc-sale",
            ],
            "Did you mean `int-palermo-child`? The pack has: ",
        ),
        (
            &[
                "overlap",
                "--left",
                "int-palermo-child",
                "--right",
                "int-opcs-sale",
            ],
            "Did you mean `int-opsc-sale`? The pack has: ",
        ),
        (
            &["quiz", "--items", "nothing-like-it"],
            "in this pack. The pack has: ",
        ),
    ] {
        let output = command::render(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success(), "{arguments:?}");
        assert!(
            said.contains(wanted) && said.contains(": there is no `"),
            "{arguments:?}: {said}"
        );
        let right = said.contains("no `england-wales`") || said.contains("no `germany`");
        assert!(!right, "what is right is not complained about: {said}");
    }
}
