//! The share code: a moment and what is shown, as short text that may stand in a URL fragment.
//!
//! ```text
//! byte 0        format, now 1          then records, each a tag and its hashes:
//! bytes 1..3    check over the rest      s III       scenario          f b     frames shown, as bits
//! bytes 3..5    hash of the pack's id    j III       a shown jurisdiction, in order (none: all)
//! bytes 5..7    hash of its version      a III VV    an answer or chosen reading;  d III  not known
//! ```
//! `III` and `VV` are hashes of stable ids, so a code outlives reordering and new content; what has gone is dropped and
//! said. Hashes are checked for collisions when a pack is loaded. A code is text from anywhere: every byte is checked,
//! and the worst it can do is to answer known questions with known values.

use super::super::action::{Refused, RefusedKind};
use super::super::loaded::Loaded;
use super::super::state::{Moment, Shown, Start};
use super::super::words::Phrase;
use crate::arrange::Arrange as _;
use crate::listed::Listed as _;
use crate::logic::program::VariableId;
use crate::logic::{Answer, Situation};
use crate::pack::Pack;

const FORMAT: u8 = 1;
/// Longest code that is looked at.
const LONGEST: usize = 16_384;
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Hashes of everything a code can name, in the pack's order.
#[derive(Debug)]
pub(in super::super) struct Hashes {
    /// Facts, then readings.
    variables: Vec<(u32, Vec<u16>)>,
    scenarios: Vec<u32>,
    jurisdictions: Vec<u32>,
}

/// What a code says.
pub(super) struct Opened {
    pub(super) moment: Moment,
    pub(super) shown: Shown,
    /// What it named that is not here, in words.
    pub(super) dropped: Vec<String>,
}

impl Hashes {
    /// The hashes, or two ids of one kind that collide.
    pub(in super::super) fn of(pack: &Pack) -> Result<Hashes, (String, String)> {
        let facts = pack.facts.iter().map(|fact| {
            (
                fact.id.as_str(),
                fact.values.iter().map(|value| value.id.as_str()).listed(),
            )
        });
        let readings = pack.readings.iter().map(|reading| {
            (
                reading.id.as_str(),
                reading
                    .options
                    .iter()
                    .map(|option| option.said.id.as_str())
                    .listed(),
            )
        });
        let named: Vec<(&str, Vec<&str>)> = facts.chain(readings).listed();
        let ids: Vec<&str> = named.iter().map(|(id, _)| *id).listed();
        distinct(&ids, id_hash)?;
        let mut variables = Vec::with_capacity(named.len());
        for (id, values) in &named {
            distinct(values, |value| u32::from(value_hash(value)))?;
            variables.push((
                id_hash(id),
                values.iter().map(|value| value_hash(value)).listed(),
            ));
        }
        let scenarios: Vec<&str> = pack.scenarios.iter().map(|one| one.id.as_str()).listed();
        let jurisdictions: Vec<&str> = pack
            .jurisdictions
            .iter()
            .map(|one| one.id.as_str())
            .listed();
        distinct(&scenarios, id_hash)?;
        distinct(&jurisdictions, id_hash)?;
        Ok(Hashes {
            variables,
            scenarios: scenarios.into_iter().map(id_hash).listed(),
            jurisdictions: jurisdictions.into_iter().map(id_hash).listed(),
        })
    }
}

fn distinct(ids: &[&str], hash: impl Fn(&str) -> u32) -> Result<(), (String, String)> {
    let mut hashes: Vec<(u32, &str)> = ids.iter().map(|id| (hash(id), *id)).listed();
    hashes.arrange();
    for pair in hashes.windows(2) {
        if let [(one, first), (other, second)] = pair
            && one == other
        {
            return Err(((*first).to_owned(), (*second).to_owned()));
        }
    }
    Ok(())
}

/// FNV-1a: small, stable for ever, and not meant to keep anyone out.
fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash: u32, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

/// 24 bits of an id.
fn id_hash(id: &str) -> u32 {
    let full = hash(id.as_bytes());
    (full ^ (full >> 24)) & 0x00ff_ffff
}

/// 16 bits of a value's id.
fn value_hash(id: &str) -> u16 {
    fold(hash(id.as_bytes()))
}

fn fold(full: u32) -> u16 {
    (full ^ (full >> 16)) as u16
}

/// The code of a moment.
pub(in super::super) fn encode(loaded: &Loaded, moment: &Moment, shown: &Shown) -> String {
    let hashes = &loaded.hashes;
    let mut body = Vec::with_capacity(64);
    body.extend_from_slice(&value_hash(&loaded.pack.about.id).to_be_bytes());
    body.extend_from_slice(&value_hash(&loaded.pack.about.version).to_be_bytes());
    if let Start::Scenario(position) = moment.start
        && let Some(hash) = hashes.scenarios.get(position)
    {
        record(&mut body, b's', *hash);
    }
    // All of them in the pack's order are what stands when none is named.
    if shown.jurisdictions != Shown::all(loaded).jurisdictions {
        for position in &shown.jurisdictions {
            if let Some(hash) = hashes.jurisdictions.get(*position) {
                record(&mut body, b'j', *hash);
            }
        }
    }
    let frames = shown
        .frames
        .iter()
        .zip(0..)
        .fold(0u8, |bits, (flag, bit)| bits | (u8::from(*flag) << bit));
    if frames != 0b11 {
        body.extend_from_slice(&[b'f', frames]);
    }
    for ((variable, values), answer) in hashes.variables.iter().zip(moment.situation.answers()) {
        match answer {
            Answer::NotAsked => {}
            Answer::DontKnow => record(&mut body, b'd', *variable),
            Answer::Is(value) => {
                if let Some(hash) = values.get(usize::from(*value)) {
                    record(&mut body, b'a', *variable);
                    body.extend_from_slice(&hash.to_be_bytes());
                }
            }
        }
    }
    let mut bytes = vec![FORMAT];
    bytes.extend_from_slice(&fold(hash(&body)).to_be_bytes());
    bytes.append(&mut body);
    to_text(&bytes)
}

fn record(body: &mut Vec<u8>, tag: u8, hash: u32) {
    let [_, rest @ ..] = hash.to_be_bytes();
    body.push(tag);
    body.extend_from_slice(&rest);
}

/// Reads a code.
///
/// # Errors
/// [`RefusedKind::BadShareCode`] if it is damaged or of a later format, [`RefusedKind::OtherPack`] if another pack
/// made it.
pub(super) fn decode(loaded: &Loaded, code: &str) -> Result<Opened, Refused> {
    // A link has it behind a `#` or a `=`, and behind it what a widget compares.
    let code = code.trim().as_bytes();
    let mut parts = code.rsplit(|byte| matches!(byte, b'#' | b'='));
    let mut parts = parts.next().unwrap_or_default().split(|byte| *byte == b'.');
    let code = parts.next().unwrap_or_default();
    let bytes = if code.len() <= LONGEST {
        from_text(code)
    } else {
        None
    };
    let bytes =
        bytes.ok_or_else(|| refused(loaded, RefusedKind::BadShareCode, Phrase::ShareDamaged))?;
    let [format, high, low, body @ ..] = bytes.as_slice() else {
        return Err(refused(
            loaded,
            RefusedKind::BadShareCode,
            Phrase::ShareDamaged,
        ));
    };
    if *format != FORMAT {
        return Err(refused(
            loaded,
            RefusedKind::BadShareCode,
            Phrase::ShareLater,
        ));
    }
    if fold(hash(body)) != u16::from_be_bytes([*high, *low]) {
        return Err(refused(
            loaded,
            RefusedKind::BadShareCode,
            Phrase::ShareDamaged,
        ));
    }
    let mut rest = Bytes(body);
    let (Some(pack), Some(version)) = (rest.two(), rest.two()) else {
        return Err(refused(
            loaded,
            RefusedKind::BadShareCode,
            Phrase::ShareDamaged,
        ));
    };
    if pack != value_hash(&loaded.pack.about.id) {
        return Err(refused(
            loaded,
            RefusedKind::OtherPack,
            Phrase::ShareOtherPack,
        ));
    }
    let mut read = Reading::new(loaded);
    while let Some(tag) = rest.one() {
        if read.record(tag, &mut rest).is_none() {
            return Err(refused(
                loaded,
                RefusedKind::BadShareCode,
                Phrase::ShareDamaged,
            ));
        }
    }
    Ok(read.opened(version))
}

fn refused(loaded: &Loaded, kind: RefusedKind, phrase: Phrase) -> Refused {
    Refused {
        kind,
        message: loaded.words.say(phrase, &[]),
        cure: loaded.words.say(Phrase::ShareCure, &[]),
    }
}

/// What was read so far.
struct Reading<'loaded> {
    loaded: &'loaded Loaded,
    situation: Situation,
    start: Start,
    jurisdictions: Vec<usize>,
    frames: [bool; 2],
    gone_facts: usize,
    gone_values: Vec<String>,
    gone_scenario: bool,
    gone_jurisdictions: usize,
}

impl<'loaded> Reading<'loaded> {
    fn new(loaded: &'loaded Loaded) -> Reading<'loaded> {
        Reading {
            loaded,
            situation: loaded.engine.unanswered(),
            start: Start::Blank,
            jurisdictions: Vec::new(),
            frames: [true; 2],
            gone_facts: 0,
            gone_values: Vec::new(),
            gone_scenario: false,
            gone_jurisdictions: 0,
        }
    }

    /// One record, or nothing if it breaks off or its tag is unknown.
    fn record(&mut self, tag: u8, rest: &mut Bytes<'_>) -> Option<()> {
        if tag == b'f' {
            let bits = rest.one()?;
            let flags = [bits & 1 != 0, bits & 2 != 0];
            self.frames = if flags == [false; 2] {
                [true; 2]
            } else {
                flags
            };
            return Some(());
        }
        let id = rest.three()?;
        let hashes = &self.loaded.hashes;
        match tag {
            b's' => match hashes.scenarios.iter().position(|one| *one == id) {
                Some(position) => self.start = Start::Scenario(position),
                None => self.gone_scenario = true,
            },
            b'j' => match hashes.jurisdictions.iter().position(|one| *one == id) {
                Some(position) if self.jurisdictions.contains(&position) => {}
                Some(position) => self.jurisdictions.push(position),
                None => self.gone_jurisdictions += 1,
            },
            b'd' => self.answer(id, None),
            b'a' => {
                let value = rest.two()?;
                self.answer(id, Some(value));
            }
            _ => return None,
        }
        Some(())
    }

    /// `value`: the hash of the value, or none for "don't know".
    fn answer(&mut self, id: u32, value: Option<u16>) {
        let found = self
            .loaded
            .hashes
            .variables
            .iter()
            .zip(0u16..)
            .find(|((hash, _), _)| *hash == id);
        let Some(((_, values), position)) = found else {
            self.gone_facts += 1;
            return;
        };
        let variable = VariableId(position);
        let answer = match value {
            // A reading cannot be "not known": it is left open.
            None if self.loaded.fact(variable).is_none() => return,
            None => Answer::DontKnow,
            Some(value) => match values.iter().zip(0u8..).find(|(hash, _)| **hash == value) {
                Some((_, value)) => Answer::Is(value),
                None => {
                    self.gone_values.push(self.loaded.what(variable).text);
                    return;
                }
            },
        };
        self.situation.set(variable, answer);
    }

    fn opened(self, version: u16) -> Opened {
        let words = self.loaded.words;
        let mut dropped = Vec::new();
        if self.gone_facts > 0 {
            dropped.push(words.count(Phrase::DroppedFacts, self.gone_facts, &[]));
        }
        for label in &self.gone_values {
            dropped.push(words.say(Phrase::DroppedValue, &[("label", label)]));
        }
        if self.gone_scenario {
            dropped.push(words.say(Phrase::DroppedScenario, &[]));
        }
        if self.gone_jurisdictions > 0 {
            dropped.push(words.count(Phrase::DroppedJurisdictions, self.gone_jurisdictions, &[]));
        }
        if version != value_hash(&self.loaded.pack.about.version) {
            dropped.push(words.say(Phrase::DroppedVersion, &[]));
        }
        let jurisdictions = if self.jurisdictions.is_empty() {
            Shown::all(self.loaded).jurisdictions
        } else {
            self.jurisdictions
        };
        Opened {
            moment: Moment {
                situation: self.situation,
                start: self.start,
            },
            shown: Shown {
                jurisdictions,
                frames: self.frames,
            },
            dropped,
        }
    }
}

/// Bytes that are read from the front.
struct Bytes<'code>(&'code [u8]);

impl Bytes<'_> {
    fn one(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn two(&mut self) -> Option<u16> {
        Some(u16::from_be_bytes([self.one()?, self.one()?]))
    }

    fn three(&mut self) -> Option<u32> {
        Some(u32::from_be_bytes([
            0,
            self.one()?,
            self.one()?,
            self.one()?,
        ]))
    }
}

/// Base64 for URLs, without padding.
fn to_text(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 4 / 3 + 3);
    for chunk in bytes.chunks(3) {
        let group = chunk
            .iter()
            .fold(0u32, |group, byte| (group << 8) | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            let six = (group >> (18 - 6 * place)) & 63;
            text.push(ALPHABET.get(six as usize).copied().map_or('A', char::from));
        }
    }
    text
}

/// The inverse; nothing for a letter outside the alphabet, a length that cannot be, or spare bits that are not zero.
fn from_text(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for chunk in text.chunks(4) {
        let mut group = 0u32;
        for letter in chunk {
            let six = ALPHABET.iter().position(|one| one == letter)?;
            group = (group << 6) | six as u32;
        }
        let whole = match chunk.len() {
            4 => 3,
            3 => 2,
            2 => 1,
            _ => return None,
        };
        group <<= 6 * (4 - chunk.len());
        let [_, all @ ..] = group.to_be_bytes();
        let (kept, spare) = all.split_at_checked(whole)?;
        if spare.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend_from_slice(kept);
    }
    Some(bytes)
}
