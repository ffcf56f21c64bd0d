//! A pack as bytes: a versioned header, then the pack in the form of `crate::stored`.
//!
//! ```text
//! 0..4    "FWPK"
//! 4..6    format version, little-endian
//! 6..14   fingerprint of everything after it (FNV-1a, 64 bits), little-endian
//! 14..    the pack
//! ```
//! The fingerprint finds damage and names the content of a link; it is no signature. Bytes may come from anywhere:
//! decoding never panics, allocates no more than a fixed multiple of the input, and ends with [`Pack::check`], so that
//! everything after it may rely on the invariants.

use super::{Pack, PackError};
use crate::stored::{Input, Stored as _};
use crate::text::{digits, join};
use core::fmt;

/// Version of the format that this build reads and writes. Any change of the pack types changes it.
pub const FORMAT: u16 = 1;

const MAGIC: [u8; 4] = *b"FWPK";

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
            DecodeError::TooLarge(_) => "Split it into several packs.",
            DecodeError::Damaged => "Copy or download it again as a binary file.",
            DecodeError::Malformed | DecodeError::Invalid(_) => "Build it again.",
        }
    }
}

impl core::error::Error for DecodeError {}

/// The bytes of a pack.
///
/// # Errors
/// [`PackError`] if the pack breaks an invariant, so that nothing is written that could not be read.
pub fn encode(pack: &Pack) -> Result<Vec<u8>, PackError> {
    pack.check()?;
    let body = body(pack);
    let mut bytes = Vec::with_capacity(body.len() + 14);
    bytes.extend_from_slice(&MAGIC);
    bytes.extend_from_slice(&FORMAT.to_le_bytes());
    bytes.extend_from_slice(&fnv1a(&body).to_le_bytes());
    bytes.extend_from_slice(&body);
    Ok(bytes)
}

/// The pack alone, without a header and without a check: what [`encode`] puts behind the header.
pub fn body(pack: &Pack) -> Vec<u8> {
    let mut body = Vec::new();
    pack.write(&mut body);
    body
}

/// The pack in these bytes, with its invariants checked.
///
/// # Errors
/// [`DecodeError`] names the cause and the cure.
pub fn decode(bytes: &[u8]) -> Result<Pack, DecodeError> {
    let (stored, body) = header(bytes)?;
    if fnv1a(body) != stored {
        return Err(DecodeError::Damaged);
    }
    let mut input = Input::new(body);
    let pack = Pack::read(&mut input);
    if !input.is_whole() {
        return Err(DecodeError::Malformed);
    }
    pack.check().map_err(DecodeError::Invalid)?;
    Ok(pack)
}

/// The fingerprint of the content, from the header alone.
///
/// # Errors
/// As [`decode`], as far as the header tells.
pub fn fingerprint(bytes: &[u8]) -> Result<u64, DecodeError> {
    header(bytes).map(|(stored, _)| stored)
}

fn header(bytes: &[u8]) -> Result<(u64, &[u8]), DecodeError> {
    if bytes.len() > LARGEST {
        return Err(DecodeError::TooLarge(bytes.len()));
    }
    let (magic, rest) = bytes
        .split_first_chunk::<4>()
        .ok_or(DecodeError::NotAPack)?;
    if *magic != MAGIC {
        return Err(DecodeError::NotAPack);
    }
    let (format, rest) = rest.split_first_chunk::<2>().ok_or(DecodeError::Damaged)?;
    let format = u16::from_le_bytes(*format);
    if format != FORMAT {
        return Err(DecodeError::OtherFormat(format));
    }
    let (stored, body) = rest.split_first_chunk::<8>().ok_or(DecodeError::Damaged)?;
    Ok((u64::from_le_bytes(*stored), body))
}

fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
