//! Arbitrary bytes as a pack: refused with words, or loaded and drawn without a panic.

use super::{Reached, small};
use framewise_core::pack;
use framewise_core::session::{Action, Goal, Loaded, Session, Target};
use std::cell::OnceCell;

thread_local! {
    static SMALL: OnceCell<Vec<u8>> = const { OnceCell::new() };
}

/// Bytes before the content: magic, format and fingerprint.
const HEADER: usize = 14;
/// Most changes that one script makes.
const MOST_CHANGES: usize = 64;

/// The first byte chooses what the rest is: 0 the bytes of a file; 1 the content behind a right header; an even number
/// a script of changes to the small pack's content; an odd one a script of changes to the shipped pack's.
///
/// # Panics
/// When something that was decoded makes the session panic or contradict itself.
pub fn pack(data: &[u8]) -> Reached {
    let Some((first, rest)) = data.split_first() else {
        return Reached::Refused;
    };
    match first {
        0 => load(rest),
        1 => load(&reseal(rest)),
        even if even % 2 == 0 => SMALL.with(|cell| {
            let bytes = cell.get_or_init(|| pack::encode(&small()).unwrap_or_default());
            load(&changed(bytes, rest))
        }),
        _ => load(&changed(framewise_content::ONLINE_EXPLOITATION, rest)),
    }
}

/// The content of a pack behind a header that fits it, so that damage reaches the decoder.
pub fn reseal(content: &[u8]) -> Vec<u8> {
    let fingerprint = content
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
    let mut bytes = b"FWPK".to_vec();
    bytes.extend_from_slice(&pack::FORMAT.to_le_bytes());
    bytes.extend_from_slice(&fingerprint.to_le_bytes());
    bytes.extend_from_slice(content);
    bytes
}

/// Applies a script: four bytes each for what to do, where (two bytes, as a share of the length) and with what.
fn changed(bytes: &[u8], script: &[u8]) -> Vec<u8> {
    let mut content = bytes.get(HEADER..).unwrap_or_default().to_vec();
    for step in script.chunks_exact(4).take(MOST_CHANGES) {
        let [kind, high, low, value] = *step else {
            continue;
        };
        let share = usize::from(u16::from_be_bytes([high, low]));
        let place = content.len() * share / 65_536;
        match kind % 4 {
            0 => {
                if let Some(byte) = content.get_mut(place) {
                    *byte = value;
                }
            }
            1 => {
                if let Some(byte) = content.get_mut(place) {
                    *byte ^= 1 << (value % 8);
                }
            }
            2 => content.insert(place, value),
            _ if place < content.len() => {
                content.remove(place);
            }
            _ => {}
        }
    }
    reseal(&content)
}

fn load(bytes: &[u8]) -> Reached {
    let loaded = match Loaded::decode(bytes) {
        Ok(loaded) => loaded,
        Err(refused) => {
            assert!(!refused.message.is_empty(), "a refusal without words");
            return Reached::Refused;
        }
    };
    // Whatever was taken can be stored again, and everything can be asked of it.
    assert!(
        pack::encode(loaded.pack()).is_ok(),
        "what was read cannot be written"
    );
    let mut session = Session::new(loaded);
    use_it(&session);
    let first = session
        .loaded()
        .pack()
        .scenarios
        .first()
        .map(|one| one.id.clone());
    if let Some(id) = first
        && session.apply(Action::LoadScenario { id }).is_ok()
    {
        use_it(&session);
    }
    Reached::Taken
}

/// Asks for what a page asks for. Refusals are fine (a hostile pack may be too large to search); panics are not.
fn use_it(session: &Session) {
    let view = session.view();
    let code = view.share.clone();
    let mut other = Session::new(session.loaded().clone());
    assert!(
        other.apply(Action::OpenShared(code)).is_ok(),
        "a session refuses the share code of its own pack"
    );
    let heads = session.definitions();
    for head in heads.iter().take(2) {
        let id = head.said.id.as_str();
        let _ = session.explain(id);
        let _ = session.reasons(id);
        let _ = session.changes(&Goal::Definition(id.to_owned()), Target::Met);
    }
    if let (Some(first), Some(last)) = (heads.first(), heads.last()) {
        let _ = session.compare(&first.said.id, &last.said.id);
    }
    let _ = session.interview(&[], &[]);
    let _ = session.matrix();
    let _ = session.explainers();
    let _ = session.quiz();
    let _ = session.glossary();
    let _ = session.sources();
}
