//! Arbitrary bytes as a pack: refused with words, or loaded and drawn without a panic.

use super::{Reached, small};
use framewise_core::pack;
use framewise_core::session::{Action, Goal, Loaded, Session, Target};
use std::cell::OnceCell;

thread_local! {
    static SMALL: OnceCell<Vec<u8>> = const { OnceCell::new() };
}

/// Bytes before the law: mark, format, fingerprint and length.
const LAW_HEADER: usize = 18;
/// Bytes before the commentary: mark, format and two fingerprints.
const COMMENTARY_HEADER: usize = 22;
/// Most changes that one script makes.
const MOST_CHANGES: usize = 64;

/// The first byte chooses what the rest is: 0 the bytes of a file; 1 a law behind a right header; 2 a law, shared with a
/// commentary by the next two bytes; an even number a script of changes to the small pack's content; an odd one a script
/// of changes to the shipped pack's.
///
/// # Panics
/// When something that was decoded makes the session panic or contradict itself.
pub fn pack(data: &[u8]) -> Reached {
    let Some((first, rest)) = data.split_first() else {
        return Reached::Refused;
    };
    match first {
        0 => load(rest),
        1 => load(&sealed(rest, None)),
        2 => match rest {
            [high, low, content @ ..] => {
                let share = usize::from(u16::from_be_bytes([*high, *low]));
                let (law, commentary) = content.split_at(content.len() * share / 65_536);
                load(&sealed(law, Some(commentary)))
            }
            _ => Reached::Refused,
        },
        even if even % 2 == 0 => SMALL.with(|cell| {
            let bytes = cell.get_or_init(|| pack::encode(&small()).unwrap_or_default());
            load(&changed(bytes, rest))
        }),
        _ => load(&changed(framewise_content::ONLINE_EXPLOITATION, rest)),
    }
}

/// Sections of a pack behind headers that fit them, so that damage reaches the decoder.
pub fn sealed(law: &[u8], commentary: Option<&[u8]>) -> Vec<u8> {
    let fingerprint = |content: &[u8]| {
        let mut hash = content.len() as u64;
        // The last word is there even if nothing is left for it.
        for start in (0..=content.len()).step_by(8) {
            let mut word = [0; 8];
            let rest = content.get(start..).unwrap_or_default();
            word.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
            hash = (hash ^ u64::from_le_bytes(word)).wrapping_mul(0xff51_afd7_ed55_8ccd);
            hash ^= hash >> 32;
        }
        hash.to_le_bytes()
    };
    let length = u32::try_from(law.len()).unwrap_or(u32::MAX).to_le_bytes();
    let format = pack::FORMAT.to_le_bytes();
    let mut bytes = [&b"FWPK"[..], &format, &fingerprint(law), &length, law].concat();
    if let Some(commentary) = commentary {
        let parts = [
            &b"FWPC"[..],
            &format,
            &fingerprint(commentary),
            &fingerprint(law),
            commentary,
        ];
        bytes.extend_from_slice(&parts.concat());
    }
    bytes
}

/// The content of both sections of a stored pack, without their headers.
pub fn contents(bytes: &[u8]) -> (&[u8], &[u8]) {
    let sections = pack::split(bytes).unwrap_or(pack::Sections {
        law: &[],
        commentary: &[],
    });
    (
        sections.law.get(LAW_HEADER..).unwrap_or_default(),
        sections
            .commentary
            .get(COMMENTARY_HEADER..)
            .unwrap_or_default(),
    )
}

/// Applies a script: four bytes each for what to do, where (two bytes, as a share of the length) and with what.
fn changed(bytes: &[u8], script: &[u8]) -> Vec<u8> {
    let (law, commentary) = contents(bytes);
    let (law_length, mut content) = (law.len(), [law, commentary].concat());
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
    let (law, commentary) = content.split_at(law_length.min(content.len()));
    sealed(law, Some(commentary))
}

fn load(bytes: &[u8]) -> Reached {
    let _ = Loaded::decode_law(bytes);
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
