//! Packs as bytes: what is written is read, and bytes from anywhere are refused with cause and cure, never with a panic.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use framewise_core::logic::program::{Formula, PartId};
use framewise_core::pack::{
    Commentary, DecodeError, FORMAT, PackError, bodies, decode, decode_commentary, decode_law,
    decode_sections, encode, fingerprint, split,
};
use framewise_core::session::{Loaded, Session};
use framewise_tests::fuzz::{contents, sealed};

const BYTES: &[u8] = framewise_content::ONLINE_EXPLOITATION;
#[test]
fn what_is_written_is_read() {
    let pack = decode(BYTES).unwrap();
    assert_eq!(encode(&pack).unwrap(), BYTES);
    assert_eq!(fingerprint(BYTES).unwrap().to_le_bytes(), BYTES[6..14]);
}

#[test]
fn the_law_judges_before_its_commentary_has_arrived() {
    let sections = split(BYTES).unwrap();
    assert_eq!([sections.law, sections.commentary].concat(), BYTES);
    assert_eq!(
        decode(sections.law),
        Err(DecodeError::Damaged),
        "half a pack is no pack"
    );
    let whole = Session::new(Loaded::decode(BYTES).unwrap());
    let session = Session::new(Loaded::decode(sections.law).unwrap());
    assert!(whole.loaded().is_complete() && !session.loaded().is_complete());
    assert_eq!(verdicts(&session), verdicts(&whole));
    let (early, full) = (session.sources(), whole.sources());
    for (early, full) in early.iter().zip(&full) {
        assert_eq!(early.short, full.short);
        assert_eq!((&early.line, early.link.as_str()), (&early.short, ""));
        assert!(full.line.len() > early.line.len(), "{full:?}");
    }
    assert!(session.helplines().is_empty() && session.quiz().is_empty());
    session.loaded().complete(sections.commentary).unwrap();
    assert!(session.loaded().is_complete());
    assert_eq!(session.view(), whole.view());
    assert_eq!(session.matrix(), whole.matrix());
    assert_eq!(session.definitions(), whole.definitions());
    assert_eq!(session.sources(), full);
    assert_eq!(session.helplines(), whole.helplines());
    assert_eq!(session.quiz(), whole.quiz());
    assert_eq!(
        session.frame_difference("philippines").unwrap(),
        whole.frame_difference("philippines").unwrap()
    );
}

/// Every verdict in words: places, frames, definitions, each with its reason.
fn verdicts(session: &Session) -> Vec<String> {
    let view = session.view();
    let cells = view.jurisdictions.iter().flat_map(|place| &place.cells);
    cells
        .flat_map(|cell| {
            let own = cell.definitions.iter().map(|one| &one.verdict);
            own.chain([&cell.verdict])
        })
        .map(|verdict| format!("{} {}", verdict.word, verdict.reason))
        .collect()
}

#[test]
fn a_commentary_with_too_few_words_of_the_law_is_refused() {
    let mut pack = decode(BYTES).unwrap();
    let words = pack.take_late();
    let mut again = pack.clone();
    again.put_late(words.clone());
    assert_eq!(again, decode(BYTES).unwrap());
    pack.commentary.late = words[1..].to_vec();
    let (_, commentary) = bodies(&pack);
    assert!(matches!(
        decode(&sealed(contents(BYTES).0, Some(&commentary))),
        Err(DecodeError::Invalid(PackError::NotParallel("late words")))
    ));
}

#[test]
fn what_judges_is_read_without_the_rest() {
    let (law, words) = decode_law(BYTES).unwrap();
    let mut whole = decode(BYTES).unwrap();
    assert_eq!(words.unwrap(), whole.take_late());
    whole.commentary = Commentary::NONE;
    assert_eq!(law, whole);
    assert_eq!(decode_law(split(BYTES).unwrap().law).unwrap().1, None);

    let judging = Session::new(Loaded::decode_law(BYTES).unwrap());
    let full = Session::new(Loaded::decode(BYTES).unwrap());
    assert_eq!(judging.view(), full.view());
    assert_eq!(judging.definitions(), full.definitions());
    assert!(judging.quiz().is_empty() && !full.quiz().is_empty());

    let mut damaged = BYTES.to_vec();
    *damaged.last_mut().unwrap() ^= 1;
    assert_eq!(decode_law(&damaged), Err(DecodeError::Damaged));
    let cut = sealed(contents(BYTES).0, Some(&[200, 1, 5]));
    assert_eq!(decode_law(&cut), Err(DecodeError::Malformed));
}

#[test]
fn sections_of_different_packs_are_told_apart() {
    let mut other = decode(BYTES).unwrap();
    other.about.version.push('x');
    let other = encode(&other).unwrap();
    let (law, theirs) = (split(BYTES).unwrap().law, split(&other).unwrap().commentary);
    assert_eq!(decode(&[law, theirs].concat()), Err(DecodeError::OtherLaw));
    let loaded = Loaded::decode(law).unwrap();
    let refused = loaded.complete(theirs).unwrap_err();
    assert!(refused.message.contains("different packs"), "{refused:?}");
    assert!(!loaded.is_complete());
    let (pack, none) = decode_sections(law).unwrap();
    assert!(none.is_none());
    assert_eq!(decode_commentary(law, &pack, 0), Err(DecodeError::NotAPack));
}

#[test]
fn other_files_and_versions_are_named() {
    assert_eq!(decode(b""), Err(DecodeError::NotAPack));
    assert_eq!(decode(b"<!doctype html>"), Err(DecodeError::NotAPack));
    let mut newer = BYTES.to_vec();
    newer[4] = 200;
    let error = decode(&newer).unwrap_err();
    assert_eq!(error, DecodeError::OtherFormat(200));
    assert!(
        error
            .to_string()
            .contains(&format!("reads format {FORMAT}"))
            && error.cure().contains("same version of Framewise")
    );
    assert!(matches!(
        decode(&vec![0; 17 * 1024 * 1024]),
        Err(DecodeError::TooLarge(_))
    ));
}

#[test]
fn damage_anywhere_is_found() {
    for length in (0..BYTES.len()).step_by(997) {
        assert!(decode(&BYTES[..length]).is_err(), "cut at {length}");
    }
    for position in (0..BYTES.len()).step_by(499) {
        let mut damaged = BYTES.to_vec();
        damaged[position] ^= 0x40;
        assert!(decode(&damaged).is_err(), "changed at {position}");
    }
    assert!(decode(&[BYTES, b"x"].concat()).is_err());
}

#[test]
fn forged_bodies_never_panic() {
    let (law, commentary) = contents(BYTES);
    // Damage behind a right fingerprint reaches the reader and the checks themselves.
    let damaged = |body: &[u8], position: usize, value: u8| {
        let mut forged = body.to_vec();
        forged[position] = value;
        forged
    };
    for value in [0x00, 0x7f, 0xff] {
        for position in (0..law.len()).step_by(211) {
            let forged = sealed(&damaged(law, position, value), Some(commentary));
            if let Ok(pack) = decode(&forged) {
                assert_eq!(pack.check(), Ok(()));
            }
        }
        for position in (0..commentary.len()).step_by(211) {
            let forged = sealed(law, Some(&damaged(commentary, position, value)));
            if let Ok(pack) = decode(&forged) {
                assert_eq!(pack.check(), Ok(()));
            }
        }
    }
    for length in (0..law.len()).step_by(1999) {
        let _ = decode(&sealed(&law[..length], Some(commentary)));
    }
    for length in (0..commentary.len()).step_by(1999) {
        let _ = decode(&sealed(law, Some(&commentary[..length])));
    }
    // Lengths of 2^35 in the first fields must not be believed.
    let endless = [0xff, 0xff, 0xff, 0xff, 0x7f];
    assert_eq!(
        decode(&sealed(&endless, Some(commentary))),
        Err(DecodeError::Malformed)
    );
    assert_eq!(
        decode(&sealed(law, Some(&endless))),
        Err(DecodeError::Malformed)
    );
}

#[test]
fn formulas_nested_too_deeply_are_refused_before_they_are_built() {
    let mut pack = decode(BYTES).unwrap();
    let mut deep = Formula::Part(PartId(0));
    for _ in 0..200 {
        deep = Formula::Not(Box::new(deep));
    }
    pack.conditions[0] = deep;
    assert!(matches!(encode(&pack), Err(PackError::Program(_))));
    let (body, _) = bodies(&pack);
    assert_eq!(decode(&sealed(&body, None)), Err(DecodeError::Malformed));
}

#[test]
fn positions_out_of_range_are_refused() {
    let good = decode(BYTES).unwrap();
    let mut pack = good.clone();
    pack.commentary.outcomes[0].cite.source = u16::MAX;
    assert_eq!(pack.check(), Err(PackError::OutOfRange("sources")));
    let (_, body) = bodies(&pack);
    assert!(matches!(
        decode(&sealed(contents(BYTES).0, Some(&body))),
        Err(DecodeError::Invalid(_))
    ));
    let mut pack = good.clone();
    pack.commentary.outcomes[0].when = Some(u16::MAX);
    assert_eq!(pack.check(), Err(PackError::OutOfRange("conditions")));
    let mut pack = good.clone();
    pack.facts[0].values.pop();
    assert_eq!(pack.check(), Err(PackError::NotParallel("facts")));
    let mut pack = good;
    pack.definitions[1].id = pack.definitions[0].id.clone();
    assert!(matches!(
        pack.check(),
        Err(PackError::SameId("definitions", _))
    ));
}
