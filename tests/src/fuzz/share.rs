//! Arbitrary text as a share code: refused with the state untouched, or taken to a state whose own code is stable.

use super::Reached;
use framewise_core::session::{Action, Loaded, Session};
use std::rc::Rc;

thread_local! {
    static SHIPPED: Option<Rc<Loaded>> = Loaded::decode(framewise_content::ONLINE_EXPLOITATION).ok();
}

/// The text itself; or, by the first byte, 1: the body of a code of this pack under a right check sum; 2: a script of
/// records that name what the pack has, three bytes each.
///
/// # Panics
/// When a refused code changes anything, or a taken one does not lead to a state that its own code restores.
#[expect(clippy::expect_used, reason = "a fuzz target can only stop")]
pub fn share(data: &[u8]) -> Reached {
    let loaded = SHIPPED
        .with(Option::clone)
        .expect("the shipped pack can be loaded");
    let text = match data.split_first() {
        Some((1, records)) => code(&of_pack(&loaded, records)),
        Some((2, script)) => code(&of_pack(&loaded, &records(&loaded, script))),
        _ => String::from_utf8_lossy(data).into_owned(),
    };
    let mut session = Session::new(Rc::clone(&loaded));
    let before = session.view();
    match session.apply(Action::OpenShared(text)) {
        Err(refused) => {
            assert!(!refused.message.is_empty(), "a refusal without words");
            assert!(session.view() == before, "a refused code changed the state");
            Reached::Refused
        }
        Ok(_) => {
            let view = session.view();
            let mut other = Session::new(loaded);
            let again = other
                .apply(Action::OpenShared(view.share.clone()))
                .expect("a session's own code is taken");
            assert!(
                again.dropped.is_empty(),
                "a session's own code names nothing that is gone"
            );
            assert_eq!(other.view().share, view.share, "a code is stable");
            assert!(
                other.view().jurisdictions == view.jurisdictions,
                "a code restores the verdicts"
            );
            Reached::Taken
        }
    }
}

/// A body as the text of a code: the format, a check over the body, the body, in base64 for addresses.
pub fn code(body: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut bytes = vec![1];
    bytes.extend_from_slice(&short_hash(body).to_be_bytes());
    bytes.extend_from_slice(body);
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let mut group = [0; 4];
        for (to, from) in group.iter_mut().skip(1).zip(chunk) {
            *to = *from;
        }
        let bits = u32::from_be_bytes(group);
        for letter in 0..=chunk.len() {
            let place = (bits >> (18 - 6 * letter)) & 63;
            text.extend(LETTERS.get(place as usize).map(|byte| char::from(*byte)));
        }
    }
    text
}

/// Records after the two hashes that name the shipped pack and its version.
fn of_pack(loaded: &Loaded, records: &[u8]) -> Vec<u8> {
    let about = &loaded.pack().about;
    let mut body = short_hash(about.id.as_bytes()).to_be_bytes().to_vec();
    body.extend_from_slice(&short_hash(about.version.as_bytes()).to_be_bytes());
    body.extend_from_slice(records);
    body
}

/// Records that name facts, readings, scenarios and jurisdictions of the pack.
fn records(loaded: &Loaded, script: &[u8]) -> Vec<u8> {
    let pack = loaded.pack();
    let mut body = Vec::new();
    for step in script.chunks_exact(3) {
        let [kind, what, value] = *step else { continue };
        let (what, value) = (usize::from(what), usize::from(value));
        let facts = pack.facts.iter().map(|fact| {
            (
                &fact.id,
                fact.values.iter().map(|one| &one.id).collect::<Vec<_>>(),
            )
        });
        let readings = pack.readings.iter().map(|reading| {
            let options = reading.options.iter().map(|one| &one.said.id);
            (&reading.id, options.collect::<Vec<_>>())
        });
        let variables = pack.facts.len() + pack.readings.len();
        let variable = facts.chain(readings).nth(what % variables.max(1));
        match (kind % 5, variable) {
            (0, Some((id, values))) => {
                body.push(b'a');
                body.extend_from_slice(&long_hash(id));
                let chosen = values.get(value % values.len().max(1));
                let hash = chosen.map_or(0, |id| short_hash(id.as_bytes()));
                body.extend_from_slice(&hash.to_be_bytes());
            }
            (1, Some((id, _))) => {
                body.push(b'd');
                body.extend_from_slice(&long_hash(id));
            }
            (2, _) => body.extend_from_slice(&[b'f', value as u8]),
            (3, _) => {
                let one = pack.scenarios.get(what % pack.scenarios.len().max(1));
                body.push(b's');
                body.extend_from_slice(&one.map_or([0; 3], |one| long_hash(&one.id)));
            }
            _ => {
                let one = pack
                    .jurisdictions
                    .get(what % pack.jurisdictions.len().max(1));
                body.push(b'j');
                body.extend_from_slice(&one.map_or([0; 3], |one| long_hash(&one.id)));
            }
        }
    }
    body
}

fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash: u32, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

fn short_hash(bytes: &[u8]) -> u16 {
    let full = hash(bytes);
    (full ^ (full >> 16)) as u16
}

fn long_hash(id: &str) -> [u8; 3] {
    let full = hash(id.as_bytes());
    let [_, rest @ ..] = (full ^ (full >> 24)).to_be_bytes();
    rest
}
