//! A pack as bytes: two sections, each with a versioned header before its body in the form of `crate::stored`.
//!
//! ```text
//! the law                                       the commentary
//! 0..4    "FWPK"                                0..4    "FWPC"
//! 4..6    format version, little-endian         4..6    format version
//! 6..14   fingerprint of the body,              6..14   fingerprint of the body
//!         little-endian                         14..22  fingerprint of the law it belongs to
//! 14..18  length of the body, little-endian     22..    the body
//! 18..    the body
//! ```
//! A stored pack is both, one after the other. A page may fetch them apart ([`split`]) and judge as soon as the law is
//! there. The fingerprints find damage and sections of different packs; they are no signature. Bytes may come from
//! anywhere: decoding never panics, allocates no more than a fixed multiple of the input, and ends with the checks of
//! [`Pack`] and [`Commentary`], so that everything after it may rely on the invariants.

use super::{Commentary, Pack, PackError};
use crate::stored::{Input, Stored};
use crate::text::{digits, join};
use core::fmt;

/// Version of the format that this build reads and writes. Any change of the pack types changes it.
pub const FORMAT: u16 = 9;

const LAW: [u8; 4] = *b"FWPK";
const COMMENTARY: [u8; 4] = *b"FWPC";

/// Largest pack that is read, in bytes.
const LARGEST: usize = 16 * 1024 * 1024;

/// Why bytes are not a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// They do not begin as a pack does.
    NotAPack,
    /// They are a pack of another format version (this one).
    OtherFormat(u16),
    /// They are larger than any pack that is read (this many bytes).
    TooLarge(usize),
    /// They were damaged or cut short on the way.
    Damaged,
    /// The header is right and the content is not a pack's.
    Malformed,
    /// The pack breaks an invariant.
    Invalid(PackError),
    /// The commentary belongs to another law than the one it came with.
    OtherLaw,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.words())
    }
}

impl DecodeError {
    /// What is wrong, in a sentence.
    pub fn words(&self) -> String {
        let plain = match self {
            DecodeError::OtherFormat(found) => {
                return join(&[
                    "This pack has format ",
                    &digits(u128::from(*found)),
                    ", and this version reads format ",
                    &digits(u128::from(FORMAT)),
                    ".",
                ]);
            }
            DecodeError::TooLarge(size) => {
                return join(&[
                    "This pack has ",
                    &digits(*size as u128),
                    " bytes, and at most ",
                    &digits(LARGEST as u128),
                    " are read.",
                ]);
            }
            DecodeError::Invalid(error) => {
                return join(&["This pack contradicts itself (", &error.words(), ")."]);
            }
            DecodeError::NotAPack => "This is not a pack.",
            DecodeError::OtherLaw => "The two sections of this pack come from different packs.",
            DecodeError::Damaged => "This pack was damaged or cut short on its way.",
            DecodeError::Malformed => "This pack cannot be read although its header is right.",
        };
        plain.to_owned()
    }

    /// What to do about it.
    pub fn cure(&self) -> &'static str {
        match self {
            DecodeError::NotAPack => {
                "Give the .pack file that `framewise build <folder>` writes, and not a page or an archive."
            }
            DecodeError::OtherFormat(_) => {
                "Take the pack and the page's files from the same version of Framewise, or build the pack again with it."
            }
            DecodeError::OtherLaw => "Take both sections from the same build.",
            DecodeError::TooLarge(_) => "Split it into several packs.",
            DecodeError::Damaged => "Copy or download it again as a binary file.",
            DecodeError::Malformed | DecodeError::Invalid(_) => "Build it again.",
        }
    }
}

impl core::error::Error for DecodeError {}

/// The sections of a stored pack, as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sections<'bytes> {
    /// The law.
    pub law: &'bytes [u8],
    /// The commentary; empty if it was not there.
    pub commentary: &'bytes [u8],
}

/// The bytes of a pack, both sections.
///
/// # Errors
/// [`PackError`] if the pack breaks an invariant, so that nothing is written that could not be read.
pub fn encode(pack: &Pack) -> Result<Vec<u8>, PackError> {
    pack.check()?;
    let (law, commentary) = bodies(pack);
    // A longer law cannot be read either: its length is larger than any pack that is read.
    let length = u32::try_from(law.len()).unwrap_or(u32::MAX);
    let of_law = fingerprint_of(&law).to_le_bytes();
    Ok([
        &LAW[..],
        &FORMAT.to_le_bytes(),
        &of_law,
        &length.to_le_bytes(),
        &law,
        &COMMENTARY,
        &FORMAT.to_le_bytes(),
        &fingerprint_of(&commentary).to_le_bytes(),
        &of_law,
        &commentary,
    ]
    .concat())
}

/// The sections without headers and without a check: what [`encode`] puts behind the headers.
pub fn bodies(pack: &Pack) -> (Vec<u8>, Vec<u8>) {
    let mut pack = pack.clone();
    let mut told = core::mem::take(&mut pack.commentary);
    // A loaded pack's words are apart already.
    if told.late.is_empty() {
        told.late = pack.take_late();
    }
    let (mut law, mut commentary) = (Vec::new(), Vec::new());
    pack.write(&mut law);
    told.write(&mut commentary);
    (law, commentary)
}

/// The pack in these bytes, with its invariants checked. Both sections must be there.
///
/// # Errors
/// [`DecodeError`] names the cause and the cure.
pub fn decode(bytes: &[u8]) -> Result<Pack, DecodeError> {
    let (mut law, commentary) = decode_sections(bytes)?;
    law.commentary = commentary.ok_or(DecodeError::Damaged)?;
    let words = core::mem::take(&mut law.commentary.late);
    law.put_late(words);
    Ok(law)
}

/// The law in these bytes, and the commentary if that section is there too. Invariants are checked. Late words of the law
/// stay in the commentary.
///
/// # Errors
/// As [`decode`].
pub fn decode_sections(bytes: &[u8]) -> Result<(Pack, Option<Commentary>), DecodeError> {
    let (law, fingerprint, commentary) = read_law(bytes)?;
    let commentary = match commentary {
        [] => None,
        bytes => Some(decode_commentary(bytes, &law, fingerprint)?),
    };
    Ok((law, commentary))
}

/// The law in these bytes and its late words, if their section is there too. The rest of that section is not looked at:
/// who judges only need not carry the code for it.
///
/// # Errors
/// As [`decode`].
pub fn decode_law(bytes: &[u8]) -> Result<(Pack, Option<Vec<String>>), DecodeError> {
    let (law, fingerprint, commentary) = read_law(bytes)?;
    if commentary.is_empty() {
        return Ok((law, None));
    }
    let mut input = Input::new(commentary_body(commentary, fingerprint)?);
    let words = Vec::<String>::read(&mut input);
    if !input.is_sound() {
        return Err(DecodeError::Malformed);
    }
    law.check_late(&words).map_err(DecodeError::Invalid)?;
    Ok((law, Some(words)))
}

/// The law in these bytes. What stands behind it is not looked at.
///
/// # Errors
/// As [`decode`].
pub fn decode_first(bytes: &[u8]) -> Result<Pack, DecodeError> {
    read_law(bytes).map(|(law, ..)| law)
}

/// The law, its fingerprint, and the bytes behind it.
fn read_law(bytes: &[u8]) -> Result<(Pack, u64, &[u8]), DecodeError> {
    let sections = split(bytes)?;
    let head = head(sections.law, LAW)?;
    let (_, law) = head.rest.split_at_checked(4).ok_or(DecodeError::Damaged)?;
    let law: Pack = read(sealed(head.fingerprint, law)?)?;
    law.check_first().map_err(DecodeError::Invalid)?;
    Ok((law, head.fingerprint, sections.commentary))
}

/// The commentary in these bytes, checked against the law it belongs to, whose [`fingerprint`] is given.
///
/// # Errors
/// As [`decode`]; [`DecodeError::OtherLaw`] if it belongs to another.
pub fn decode_commentary(bytes: &[u8], law: &Pack, of_law: u64) -> Result<Commentary, DecodeError> {
    let commentary: Commentary = read(commentary_body(bytes, of_law)?)?;
    law.check_late(&commentary.late)
        .and_then(|()| commentary.check(law))
        .map_err(DecodeError::Invalid)?;
    Ok(commentary)
}

fn commentary_body(bytes: &[u8], of_law: u64) -> Result<&[u8], DecodeError> {
    let head = head(bytes, COMMENTARY)?;
    let (belongs_to, body) = (head.rest.split_first_chunk::<8>()).ok_or(DecodeError::Damaged)?;
    let body = sealed(head.fingerprint, body)?;
    if u64::from_le_bytes(*belongs_to) == of_law {
        Ok(body)
    } else {
        Err(DecodeError::OtherLaw)
    }
}

/// Where the sections of a stored pack stand, by the header of the law alone.
///
/// # Errors
/// As [`decode`], as far as the header tells.
pub fn split(bytes: &[u8]) -> Result<Sections<'_>, DecodeError> {
    let head = head(bytes, LAW)?;
    let (length, body) = (head.rest.split_first_chunk::<4>()).ok_or(DecodeError::Damaged)?;
    let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| DecodeError::Damaged)?;
    let (_, commentary) = body.split_at_checked(length).ok_or(DecodeError::Damaged)?;
    let (law, commentary) = bytes
        .split_at_checked(bytes.len() - commentary.len())
        .ok_or(DecodeError::Damaged)?;
    Ok(Sections { law, commentary })
}

/// The fingerprint of the law, from the header alone. It names the content of a link.
///
/// # Errors
/// As [`decode`], as far as the header tells.
pub fn fingerprint(bytes: &[u8]) -> Result<u64, DecodeError> {
    head(bytes, LAW).map(|head| head.fingerprint)
}

/// What every section begins with.
struct Head<'bytes> {
    fingerprint: u64,
    rest: &'bytes [u8],
}

fn head(bytes: &[u8], magic: [u8; 4]) -> Result<Head<'_>, DecodeError> {
    if bytes.len() > LARGEST {
        return Err(DecodeError::TooLarge(bytes.len()));
    }
    let (found, rest) = bytes
        .split_first_chunk::<4>()
        .ok_or(DecodeError::NotAPack)?;
    if *found != magic {
        return Err(DecodeError::NotAPack);
    }
    let (format, rest) = rest.split_first_chunk::<2>().ok_or(DecodeError::Damaged)?;
    let format = u16::from_le_bytes(*format);
    if format != FORMAT {
        return Err(DecodeError::OtherFormat(format));
    }
    let (stored, rest) = rest.split_first_chunk::<8>().ok_or(DecodeError::Damaged)?;
    Ok(Head {
        fingerprint: u64::from_le_bytes(*stored),
        rest,
    })
}

/// The body, if it is the one that the header was written for.
fn sealed(fingerprint: u64, body: &[u8]) -> Result<&[u8], DecodeError> {
    if fingerprint_of(body) == fingerprint {
        Ok(body)
    } else {
        Err(DecodeError::Damaged)
    }
}

fn read<T: Stored>(body: &[u8]) -> Result<T, DecodeError> {
    let mut input = Input::new(body);
    let value = T::read(&mut input);
    if input.is_whole() {
        Ok(value)
    } else {
        Err(DecodeError::Malformed)
    }
}

/// In steps of eight bytes, each of which can be undone: bodies that differ in one step never have the same.
fn fingerprint_of(body: &[u8]) -> u64 {
    let mix = |hash: u64, word: u64| {
        let mixed = (hash ^ word).wrapping_mul(0xff51_afd7_ed55_8ccd);
        mixed ^ (mixed >> 32)
    };
    let (words, rest) = body.as_chunks::<8>();
    let hash = words.iter().fold(body.len() as u64, |hash, word| {
        mix(hash, u64::from_le_bytes(*word))
    });
    let last = rest
        .iter()
        .rev()
        .fold(0, |word, byte| word << 8 | u64::from(*byte));
    mix(hash, last)
}
