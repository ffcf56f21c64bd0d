//! Places in an instrument as lawyers write them: `Art. 3(a), (c)`, `ss.48-51`, `Arts 34, 35`, `s.184b(1)`.
//!
//! It only tells whether two such texts speak of a common place. It knows no instrument and checks no number.

/// Whether some place of `cited` is within, or the same as, some place of `named`. A text without any number, such as
/// `special court`, is the same only as itself.
pub(super) fn overlap(cited: &str, named: &str) -> bool {
    let (cited_places, named_places) = (places(cited), places(named));
    if named_places.is_empty() {
        return cited.eq_ignore_ascii_case(named);
    }
    cited_places
        .iter()
        .any(|cited| named_places.iter().any(|named| named.contains(cited)))
}

/// An article or section, or a run of them, with what stands in brackets behind it.
struct Provision {
    from: String,
    to: String,
    within: String,
}

impl Provision {
    /// Whether the other place lies within this one, or holds it.
    fn contains(&self, other: &Provision) -> bool {
        let numbers = match (range(self), range(other)) {
            (Some((from, to)), Some((start, end))) => from <= end && start <= to,
            _ => self.from == other.from || self.to == other.to,
        };
        numbers && other.within.starts_with(&self.within)
    }
}

/// The numbers of a run, if both ends are plain numbers.
fn range(provision: &Provision) -> Option<(u32, u32)> {
    Some((provision.from.parse().ok()?, provision.to.parse().ok()?))
}

/// Every place in a text. A part that begins with a bracket belongs to the number before it.
fn places(text: &str) -> Vec<Provision> {
    let mut found: Vec<Provision> = Vec::new();
    let pieces = text.replace(" and ", ", ").replace(" to ", "-");
    for piece in pieces.split([',', ';']) {
        let piece = piece.trim();
        let number = piece.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '(');
        let (number, within) = match number.find('(') {
            Some(at) => number.split_at(at),
            None => (number, ""),
        };
        let within: String = within.chars().filter(|c| !c.is_whitespace()).collect();
        let number = number.trim();
        if number.is_empty() {
            let before = found
                .last()
                .map(|last| (last.from.clone(), last.to.clone()));
            if let (Some((from, to)), false) = (before, within.is_empty()) {
                found.push(Provision { from, to, within });
            }
            continue;
        }
        let number = number.split_whitespace().next().unwrap_or_default();
        let (from, to) = number.split_once('-').unwrap_or((number, number));
        found.push(Provision {
            from: from.to_string(),
            to: to.to_string(),
            within,
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::overlap;

    #[test]
    fn places_meet_where_a_lawyer_would_say_so() {
        for (cited, named) in [
            ("Art. 6(6)", "Art. 6"),
            ("Art. 3(3)", "Art. 3(3)"),
            ("Arts 34, 35", "Art. 35"),
            ("Art. 30-36", "Art. 31"),
            ("ss.103A, 122A", "s.122A"),
            ("Art. 2(b), 3(1)(c)", "Art. 3(1)(c)"),
            ("Art. 20(3), (4)", "Art. 20(4)"),
            ("special court", "special court"),
        ] {
            assert!(overlap(cited, named), "{cited} and {named}");
        }
        for (cited, named) in [
            ("Art. 3(a), (c)", "Art. 3(3)"),
            ("Art. 6", "Art. 16"),
            ("s.47(1)", "s.48"),
            ("s.103", "s.103A"),
            ("Art. 20(3)", "Art. 20(4)"),
            ("", "Art. 3"),
        ] {
            assert!(!overlap(cited, named), "{cited} and {named}");
        }
    }
}
