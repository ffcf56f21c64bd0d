//! Packs as bytes: what is written is read, and bytes from anywhere are refused with cause and cure, never with a panic.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use framewise_core::logic::program::{Formula, PartId};
use framewise_core::pack::{self, DecodeError, FORMAT, PackError, decode, encode, fingerprint};

const BYTES: &[u8] = framewise_content::ONLINE_EXPLOITATION;
const HEADER: usize = 14;

/// The bytes with a body of our own and the header that suits it.
fn with_body(body: &[u8]) -> Vec<u8> {
    let hash = body.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    [&BYTES[..6], &hash.to_le_bytes(), body].concat()
}

#[test]
fn what_is_written_is_read() {
    let pack = decode(BYTES).unwrap();
    assert_eq!(encode(&pack).unwrap(), BYTES);
    assert_eq!(fingerprint(BYTES).unwrap().to_le_bytes(), BYTES[6..14]);
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
    let body = &BYTES[HEADER..];
    // Damage behind a right fingerprint reaches the reader and the checks themselves.
    for position in (0..body.len()).step_by(211) {
        for value in [0x00, 0x7f, 0xff] {
            let mut forged = body.to_vec();
            forged[position] = value;
            if let Ok(pack) = decode(&with_body(&forged)) {
                assert_eq!(pack.check(), Ok(()));
            }
        }
    }
    for length in (0..body.len()).step_by(1999) {
        let _ = decode(&with_body(&body[..length]));
    }
    // Lengths of 2^35 in the first fields must not be believed.
    assert_eq!(
        decode(&with_body(&[0xff, 0xff, 0xff, 0xff, 0x7f])),
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
    pack.outcomes[0].when = deep;
    assert!(matches!(encode(&pack), Err(PackError::Program(_))));
    let body = pack::body(&pack);
    assert_eq!(decode(&with_body(&body)), Err(DecodeError::Malformed));
}

#[test]
fn positions_out_of_range_are_refused() {
    let good = decode(BYTES).unwrap();
    let mut pack = good.clone();
    pack.outcomes[0].cite.source = u16::MAX;
    assert_eq!(pack.check(), Err(PackError::OutOfRange("sources")));
    let body = pack::body(&pack);
    assert!(matches!(
        decode(&with_body(&body)),
        Err(DecodeError::Invalid(_))
    ));
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
