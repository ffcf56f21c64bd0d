//! The citations of law that nobody has compared with the text yet, each once for the place whose law it is.
//! It reads marks that authors set; whether a citation is right it cannot know.

use framewise_core::pack::{Citation, Confidence, Definition, Pack};
use serde_json::{Value, json};

/// The part with this id is an element of this definition: `<definition>.<element>`.
pub fn belongs(part: &str, definition: &Definition) -> bool {
    part.strip_prefix(definition.id.as_str())
        .is_some_and(|rest| rest.starts_with('.'))
}

/// By place in the pack's order, then what belongs to no single place: shared terms, and readings with their holders.
pub fn citations(pack: &Pack) -> Vec<Value> {
    let mut found = Found {
        pack,
        seen: Vec::new(),
        list: Vec::new(),
    };
    for (position, place) in pack.jurisdictions.iter().enumerate() {
        let here = |own: u16| usize::from(own) == position;
        for own in pack.definitions.iter().filter(|own| here(own.jurisdiction)) {
            found.add(Some(&place.id), "definition", [&own.cite]);
            for part in pack.parts.iter().filter(|part| belongs(&part.id, own)) {
                found.add(Some(&place.id), "element", part.cite.iter());
            }
        }
        for own in pack
            .commentary
            .outcomes
            .iter()
            .filter(|own| here(own.jurisdiction))
        {
            found.add(Some(&place.id), "outcome", [&own.cite]);
        }
    }
    let shared = |id: &str| !pack.definitions.iter().any(|own| belongs(id, own));
    for part in pack.parts.iter().filter(|part| shared(&part.id)) {
        found.add(None, "term", part.cite.iter());
    }
    for option in pack.readings.iter().flat_map(|own| &own.options) {
        found.add(None, "reading", option.holders.iter().map(|own| &own.cite));
    }
    found.list
}

/// What was found so far.
struct Found<'a> {
    pack: &'a Pack,
    seen: Vec<(Option<&'a str>, u16, &'a str)>,
    list: Vec<Value>,
}

impl<'a> Found<'a> {
    fn add(
        &mut self,
        place: Option<&'a String>,
        on: &str,
        cites: impl IntoIterator<Item = &'a Citation>,
    ) {
        for cite in cites {
            let key = (place.map(String::as_str), cite.source, cite.at.as_str());
            if cite.confidence == Confidence::Verified || self.seen.contains(&key) {
                continue;
            }
            self.seen.push(key);
            self.list.push(json!({
                "jurisdiction": place,
                "on": on,
                "cite": super::cite(self.pack, cite),
            }));
        }
    }
}
