//! The bodies of the fuzz targets with inputs drawn from a seed, so that they run wherever Rust does.
//! `FRAMEWISE_FUZZ_ROUNDS` sets how many inputs each target gets.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use framewise_tests::dice::Dice;
use framewise_tests::fuzz::{self, Reached};

fn rounds(default: usize) -> usize {
    match std::env::var("FRAMEWISE_FUZZ_ROUNDS") {
        Ok(text) => text.parse().unwrap(),
        Err(_) => default,
    }
}

fn bytes(dice: &mut Dice, most: usize) -> Vec<u8> {
    (0..dice.roll(most)).map(|_| dice.bits() as u8).collect()
}

/// How many inputs were refused and how many were taken.
fn count(rounds: usize, mut once: impl FnMut(usize) -> Reached) -> [usize; 2] {
    let mut counts = [0; 2];
    for round in 0..rounds {
        match once(round) {
            Reached::Refused => counts[0] += 1,
            Reached::Taken => counts[1] += 1,
        }
    }
    println!("{} refused, {} taken", counts[0], counts[1]);
    counts
}

#[test]
fn damaged_packs_are_refused_or_hold() {
    let mut dice = Dice::new(1);
    // Of damaged packs three in a hundred still are one.
    let counts = count(rounds(600), |round| {
        let mut input = match round % 10 {
            0 => vec![0],
            1 => vec![1],
            2 => vec![3],
            _ => vec![2],
        };
        let most = if input[0] < 2 { 400 } else { 13 };
        input.extend(bytes(&mut dice, most));
        fuzz::pack(&input)
    });
    assert!(
        counts.iter().all(|count| *count > 10),
        "one-sided: {counts:?}"
    );
}

#[test]
fn hostile_share_codes_are_refused_or_stable() {
    let mut dice = Dice::new(2);
    let counts = count(rounds(300), |round| {
        let mut input = match round % 4 {
            0 => Vec::new(),
            1 => vec![1],
            _ => vec![2],
        };
        input.extend(bytes(&mut dice, 60));
        fuzz::share(&input)
    });
    assert!(
        counts.iter().all(|count| *count > 10),
        "one-sided: {counts:?}"
    );
}

#[test]
fn mistyped_files_are_refused_or_make_a_whole_pack() {
    let mut dice = Dice::new(3);
    let counts = count(rounds(300), |_| fuzz::compile(&mistyped(&mut dice)));
    assert!(
        counts.iter().all(|count| *count > 10),
        "one-sided: {counts:?}"
    );
}

/// Pieces of the language of formulas, in no sensible order; or a file with some letters replaced, repeated or lost.
fn mistyped(dice: &mut Dice) -> Vec<u8> {
    const PIECES: [&str; 24] = [
        "online",
        "travel",
        "crossing",
        "moved",
        "age",
        "relation",
        "stay",
        "not ",
        " is ",
        " under ",
        " at least ",
        " or ",
        "18",
        "12",
        "parent",
        "stay-counts",
        "all: [",
        "any: [",
        "]",
        ", ",
        "not: ",
        "at-least: 2\nof: [",
        "{",
        "}",
    ];
    const SIGNS: &[u8] = b" :-[]{}#&*!|>'\"%@`,\n\t~0az";
    if dice.chance(40) {
        let words = 1 + dice.roll(8);
        let text: String = (0..words)
            .filter_map(|_| dice.pick(&PIECES).copied())
            .collect();
        return [b"\x01", text.as_bytes()].concat();
    }
    let file = dice.roll(fuzz::FILES.len());
    let mut text = fuzz::FILES[file].1.as_bytes().to_vec();
    for _ in 0..dice.roll(4) {
        let place = dice.roll(text.len());
        match dice.roll(4) {
            0 => text[place] = *dice.pick(SIGNS).unwrap(),
            1 => text.insert(place, *dice.pick(SIGNS).unwrap()),
            2 => {
                text.remove(place);
            }
            _ => {
                let end = (place + dice.roll(30)).min(text.len());
                let again = text[place..end].to_vec();
                text.splice(place..place, again);
            }
        }
    }
    let mut input = vec![(file * 2) as u8];
    input.extend(text);
    input
}

/// The target seals codes as sessions do; otherwise it would test no more than the check sum.
#[test]
fn codes_made_here_are_those_that_sessions_make() {
    use framewise_core::session::{Action, Loaded, Session};
    let mut session = Session::new(Loaded::decode(framewise_content::ONLINE_EXPLOITATION).unwrap());
    let id = session.scenarios()[0].said.id.clone();
    session.apply(Action::LoadScenario { id }).unwrap();
    let share = session.view().share;
    let body = decode(&share);
    assert_eq!(fuzz::code(&body[3..]), share);
}

/// Base64 for addresses, slowly.
fn decode(text: &str) -> Vec<u8> {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let bits: Vec<u8> = text
        .chars()
        .flat_map(|letter| {
            let value = LETTERS.find(letter).unwrap();
            (0..6).rev().map(move |bit| (value >> bit & 1) as u8)
        })
        .collect();
    bits.chunks_exact(8)
        .map(|byte| byte.iter().fold(0, |sum, bit| sum << 1 | bit))
        .collect()
}
