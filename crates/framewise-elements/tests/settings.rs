//! What a page may write, and what happens to the rest.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use framewise_core::session::{Action, Frame};
use framewise_elements::settings::{Complaint, Settings};
use framewise_elements::table;

fn read(tag: &str, pairs: &[(&str, &str)]) -> (Settings, Vec<Complaint>) {
    Settings::read(
        table::tag(tag).expect("the tag is drawn"),
        pairs.iter().copied(),
    )
}

#[test]
fn good_values_are_taken_and_done_in_an_order_that_lets_the_shared_state_win() {
    let (settings, complaints) = read(
        "framewise-explorer",
        &[
            ("state", "Aa9_-x"),
            ("scenario", "carer-streams-at-home"),
            ("frames", "csea"),
            ("jurisdictions", "england-wales, philippines"),
            ("heading-level", "4"),
        ],
    );
    assert_eq!(complaints, []);
    assert_eq!(settings.heading_level, 4);
    assert_eq!(
        settings.start(),
        [
            Action::ShowJurisdictions(vec!["england-wales".into(), "philippines".into()]),
            Action::ShowFrames(vec![Frame::Csea]),
            Action::LoadScenario {
                id: "carer-streams-at-home".into()
            },
            Action::OpenShared("Aa9_-x".into()),
        ]
    );
}

#[test]
fn hostile_values_are_left_out_and_named() {
    let long = "x".repeat(5000);
    for (name, value) in [
        ("scenario", "<img src=x onerror=alert(1)>"),
        ("scenario", "two ids"),
        ("jurisdictions", "england-wales,\u{202e}evil"),
        ("frames", "trafficking,neither"),
        ("heading-level", "9"),
        ("heading-level", "-1"),
        ("theme", "neon"),
        ("exit-url", "javascript:alert(1)"),
        ("exit-url", "JaVa\tScript:alert(1)"),
        ("exit-url", "data:text/html,x"),
        ("exit-url", "\\\\host"),
        ("state", "\"><script>"),
        ("language", "../../etc"),
        ("help-country", "a\u{0}b"),
        ("unfolded", long.as_str()),
        ("no-such", "x"),
    ] {
        let (settings, complaints) = read("framewise-explorer", &[(name, value)]);
        assert_eq!(settings, Settings::default(), "{name}={value}");
        let [complaint] = complaints.as_slice() else {
            panic!("{name}={value} gave {complaints:?}");
        };
        assert_eq!(complaint.place, name);
        assert!(!complaint.cure.is_empty());
        assert!(complaint.line().len() < 300, "{}", complaint.line());
    }
}

#[test]
fn an_empty_text_is_the_default() {
    for attribute in table::COMMON {
        let (settings, complaints) = read("framewise-explorer", &[(attribute.name, " ")]);
        assert_eq!(
            (settings, complaints),
            (Settings::default(), vec![]),
            "{}",
            attribute.name
        );
    }
}

#[test]
fn a_pair_keeps_its_sides_whatever_their_order() {
    for pairs in [
        [("left", "a"), ("right", "b")],
        [("right", "b"), ("left", "a")],
    ] {
        let (settings, _) = read("framewise-overlap", &pairs);
        assert_eq!(settings.subject, ["a", "b"]);
    }
}

#[test]
fn addresses_that_can_be_followed_pass() {
    for address in [
        "https://example.org/a?b#c",
        "/exit",
        "exit.html",
        "HTTP://example.org/",
    ] {
        let (settings, complaints) = read("framewise-explorer", &[("exit-url", address)]);
        assert_eq!(complaints, []);
        assert_eq!(settings.exit_url, address);
    }
}

#[test]
fn a_list_that_is_set_again_replaces_the_old_one() {
    let tag = table::tag("framewise-comparison").expect("the tag is drawn");
    let (mut settings, _) = read("framewise-comparison", &[("between", "kenya, india")]);
    settings
        .set(tag, "between", "canada")
        .expect("an id is allowed");
    assert_eq!(settings.subject, ["canada"]);
}
