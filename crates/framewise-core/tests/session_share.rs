//! Share codes from outside: round trips, content that has gone, and hostile text.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]

mod session_support;

use framewise_core::pack::Pack;
use framewise_core::session::*;
use proptest::prelude::*;
use session_support::*;

fn open(session: &mut Session, code: &str) -> Result<Changed, Refused> {
    session.apply(Action::OpenShared(code.into()))
}

fn with_pack(change: impl FnOnce(&mut Pack)) -> Session {
    let mut pack = pack();
    change(&mut pack);
    Session::new(Loaded::new(pack).expect("the changed pack loads"))
}

#[test]
fn a_code_restores_answers_readings_scenario_and_what_is_shown() {
    let mut session = session();
    session
        .apply(Action::LoadScenario {
            id: "at-home".into(),
        })
        .unwrap();
    answer(&mut session, "relation", "carer");
    session
        .apply(Action::DontKnow {
            fact: "paid".into(),
        })
        .unwrap();
    read(&mut session, "strict");
    session
        .apply(Action::ShowJurisdictions(vec!["southland".into()]))
        .unwrap();
    session
        .apply(Action::ShowFrames(vec![Frame::Csea]))
        .unwrap();
    let code = session.share_code();
    assert!(
        code.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'),
        "{code}"
    );
    assert!(code.len() < 100, "{} letters: {code}", code.len());

    let mut other = session_support::session();
    let changed = open(&mut other, &code).unwrap();
    assert!(changed.dropped.is_empty(), "{:?}", changed.dropped);
    let (mut mine, mut theirs) = (session.view(), other.view());
    for view in [&mut mine, &mut theirs] {
        view.revision = 0;
        view.can_undo = false;
    }
    assert_eq!(mine, theirs);
    assert!(
        other.apply(Action::Undo).is_ok(),
        "opening is a step that can be taken back"
    );
}

#[test]
fn codes_outlive_reordering() {
    let code = answered(&[("travel", "yes"), ("age", "adult")]).share_code();
    let mut other = with_pack(|pack| {
        pack.jurisdictions.reverse();
        for definition in &mut pack.definitions {
            definition.jurisdiction = 1 - definition.jurisdiction;
        }
        for outcome in &mut pack.commentary.outcomes {
            outcome.jurisdiction = 1 - outcome.jurisdiction;
        }
    });
    assert!(open(&mut other, &code).unwrap().dropped.is_empty());
    assert_eq!(other.facts_of(&["travel"]).unwrap()[0].answer_text, "yes");
}

#[test]
fn what_has_gone_is_dropped_and_said() {
    let mut session = answered(&[("travel", "yes"), ("relation", "carer"), ("images", "yes")]);
    session
        .apply(Action::ShowJurisdictions(vec!["southland".into()]))
        .unwrap();
    let code = session.share_code();
    let mut other = with_pack(|pack| {
        pack.facts[1].id = "trip".into();
        pack.facts[5].values[1].id = "guardian".into();
        pack.jurisdictions[1].id = "elsewhere".into();
        pack.about.version = "2".into();
    });
    let dropped = open(&mut other, &code).unwrap().dropped;
    assert_eq!(dropped.len(), 4, "{dropped:?}");
    assert!(
        dropped[0].starts_with("1 answer was left out"),
        "{dropped:?}"
    );
    assert!(
        dropped[1].contains("who the person is to the child"),
        "{dropped:?}"
    );
    assert!(dropped[2].contains("jurisdiction"), "{dropped:?}");
    assert!(dropped[3].contains("another version"), "{dropped:?}");
    let view = other.view();
    assert_eq!(
        view.jurisdictions.len(),
        2,
        "no known jurisdiction is left, so all are shown"
    );
    assert_eq!(
        other.facts_of(&["images"]).unwrap()[0].answer_text,
        "yes",
        "what is still here is kept"
    );
}

#[test]
fn a_code_of_another_pack_is_refused() {
    let code = answered(&[("travel", "yes")]).share_code();
    let mut other = with_pack(|pack| pack.about.id = "other".into());
    assert_eq!(
        open(&mut other, &code).unwrap_err().kind,
        RefusedKind::OtherPack
    );
}

#[test]
fn every_single_letter_of_damage_is_noticed_or_harmless() {
    let code = answered(&[("travel", "yes"), ("age", "adult")]).share_code();
    for position in 0..code.len() {
        for letter in ["A", "z", "-", "%", " "] {
            let mut damaged = code.clone();
            damaged.replace_range(position..=position, letter);
            let mut session = session();
            let result = open(&mut session, &damaged);
            if damaged.trim() != code {
                let kind = result.expect_err("a damaged code").kind;
                assert!(
                    matches!(kind, RefusedKind::BadShareCode | RefusedKind::OtherPack),
                    "{damaged}: {kind:?}"
                );
            }
        }
        let cut = code.get(..position).expect("a code is ASCII");
        assert!(open(&mut session(), cut).is_err(), "{cut}");
    }
}

/// What stands around the code in the link of a widget, hostile or not, changes nothing of what it opens.
#[test]
fn a_link_opens_as_the_code_in_it_does() {
    let code = answered(&[("travel", "yes")]).share_code();
    let opened = |text: &str| {
        let mut session = session();
        let result = open(&mut session, text).map(|_| session.share_code());
        (
            result,
            session.share_code() == session_support::session().share_code(),
        )
    };
    for link in [
        format!("#{code}"),
        format!(" ##{code}\n"),
        format!("#framewise:widget={code}"),
        format!("https://host.example/page?one=two#framewise={code}"),
        format!("https://host.example/page#framewise:name={code}.northland.southland.csea"),
        format!("{code}.northland"),
        format!("{code}..."),
        format!("{code}.%00.<b>.☃.{}", "x".repeat(100_000)),
    ] {
        assert_eq!(opened(&link).0.as_ref(), Ok(&code), "{link:.90}");
    }
    for link in [
        format!(".{code}"),
        format!("{code}="),
        format!("{code}#"),
        format!("{code}.northland=southland"),
        format!("{code}{code}"),
        String::from("https://host.example/page#framewise="),
        String::from("https://host.example/page"),
    ] {
        let (result, untouched) = opened(&link);
        let kind = result.expect_err(&link).kind;
        assert_eq!(kind, RefusedKind::BadShareCode, "{link}");
        assert!(untouched, "{link}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn any_state_comes_back(
        values in prop::collection::vec(0usize..4, 6),
        reading in 0usize..3,
        frames in 0usize..3,
    ) {
        let ids = ["age", "travel", "border", "images", "paid", "relation"];
        let mut session = session();
        for (fact, pick) in session.facts_of(&ids).unwrap().iter().zip(values) {
            let action = match (fact.options.get(pick), pick) {
                (Some(choice), _) => Action::Answer { fact: fact.said.id.clone(), value: choice.said.id.clone() },
                (None, 3) => Action::DontKnow { fact: fact.said.id.clone() },
                _ => continue,
            };
            session.apply(action).unwrap();
        }
        if let Some(option) = ["strict", "wide"].get(reading) {
            read(&mut session, option);
        }
        if let Some(frame) = Frame::ALL.get(frames) {
            session.apply(Action::ShowFrames(vec![*frame])).unwrap();
        }
        let mut other = session_support::session();
        open(&mut other, &session.share_code()).unwrap();
        prop_assert_eq!(other.share_code(), session.share_code());
        prop_assert_eq!(other.view().topics, session.view().topics);
        prop_assert_eq!(other.view().readings, session.view().readings);
        prop_assert_eq!(other.view().jurisdictions, session.view().jurisdictions);
    }

    #[test]
    fn any_text_is_refused_or_opened_without_harm(text in ".{0,80}") {
        let mut session = answered(&[("travel", "yes")]);
        let before = session.view();
        if open(&mut session, &text).is_err() {
            prop_assert_eq!(session.view(), before);
        }
    }

    #[test]
    fn any_letters_of_the_alphabet_are_refused_or_opened_without_harm(text in "[A-Za-z0-9_-]{0,120}") {
        let mut session = answered(&[("travel", "yes")]);
        if let Err(refused) = open(&mut session, &text) {
            prop_assert!(!refused.message.is_empty() && !refused.cure.is_empty());
        }
        session.view();
    }
}

/// The hash that codes are checked with, written again so that hostile codes can pass the check.
fn folded_hash(bytes: &[u8]) -> [u8; 2] {
    let full = bytes.iter().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    });
    ((full ^ (full >> 16)) as u16).to_be_bytes()
}

/// A code with a right check over this body, in base64 for URLs.
fn sealed(body: &[u8]) -> String {
    let letters: Vec<char> = ('A'..='Z')
        .chain('a'..='z')
        .chain('0'..='9')
        .chain(['-', '_'])
        .collect();
    let mut bytes = vec![1];
    bytes.extend(folded_hash(body));
    bytes.extend(body);
    let bits: Vec<u8> = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1))
        .collect();
    let six = |chunk: &[u8]| {
        (0..6).fold(0, |sum, bit| {
            sum << 1 | usize::from(*chunk.get(bit).unwrap_or(&0))
        })
    };
    bits.chunks(6).map(|chunk| letters[six(chunk)]).collect()
}

#[test]
fn the_tests_seal_is_the_real_one() {
    let mut body = folded_hash(b"small").to_vec();
    body.extend(folded_hash(b"1"));
    assert_eq!(sealed(&body), session_support::session().share_code());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    /// Codes that pass the check but hold anything: opened with what was dropped, or refused; never more.
    #[test]
    fn sealed_nonsense_does_no_harm(
        tags in prop::collection::vec((prop::sample::select(b"sjfadx".to_vec()), prop::array::uniform5(any::<u8>())), 0..12),
        cut in 0usize..4,
    ) {
        let mut body = folded_hash(b"small").to_vec();
        body.extend(folded_hash(b"1"));
        for (tag, bytes) in tags {
            body.push(tag);
            let length = match tag { b'f' => 1, b'a' => 5, _ => 3 };
            body.extend(&bytes[..length]);
        }
        body.truncate(body.len().saturating_sub(cut).max(4));
        let mut session = session();
        match open(&mut session, &sealed(&body)) {
            Ok(_) => prop_assert!(!session.view().jurisdictions.is_empty()),
            Err(refused) => prop_assert_eq!(refused.kind, RefusedKind::BadShareCode),
        }
    }
}
