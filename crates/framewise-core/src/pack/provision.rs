//! From a citation to the address of the very provision, where the publisher of a law has one for each. It knows no
//! publisher: a source says how its addresses are made.

use crate::text::cut;

/// The address of the first article or section that a place names, or of the whole source where it names none.
///
/// `pattern` has `{}` for the number; it follows `link`, or is a whole address.
pub fn provision_address(link: &str, pattern: &str, place: &str) -> String {
    let number = first(place);
    let (before, after) = match cut(pattern, b'{') {
        Some(ends) if !number.is_empty() => ends,
        _ => return String::from(link),
    };
    let mut address = String::new();
    if !before.starts_with("http") {
        address.push_str(link);
    }
    for piece in [before, number, after.get(1..).unwrap_or_default()] {
        address.push_str(piece);
    }
    address
}

/// `2` of `s.2(1), (3)`, `163.1` of `ss.163.1, 164`; nothing of `Sch. 3`.
fn first(place: &str) -> &str {
    let bytes = place.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut start = 0;
    while bytes
        .get(start)
        .is_some_and(|byte| b"Arts. ".contains(byte))
    {
        start += 1;
    }
    let mut end = start;
    if is_digit(start) {
        while bytes.get(end).is_some_and(u8::is_ascii_alphanumeric)
            || (bytes.get(end) == Some(&b'.') && is_digit(end + 1))
        {
            end += 1;
        }
    }
    place.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::provision_address;

    const ACT: &str = "https://law.example/act";

    #[test]
    fn a_provision_has_an_address_of_its_own() {
        let of = |place| provision_address(ACT, "/section/{}", place);
        for (place, end) in [
            ("s.2", "2"),
            ("s.2(1), (3), (5)", "2"),
            ("ss.48-50", "48"),
            ("s.15A(1)", "15A"),
            ("ss.163.1, 164", "163.1"),
            ("Art. 5.", "5"),
            ("Arts 6 and 7", "6"),
            ("2252A, 2256", "2252A"),
        ] {
            assert_eq!(of(place), format!("{ACT}/section/{end}"), "{place}");
        }
    }

    #[test]
    fn what_names_no_provision_leads_to_the_whole_source() {
        for place in ["", "Sch. 3", "Recital 56", "lines 75-77", "§", "ß2"] {
            assert_eq!(provision_address(ACT, "/section/{}", place), ACT, "{place}");
        }
        assert_eq!(
            provision_address(ACT, "", "s.2"),
            ACT,
            "no provisions of its own"
        );
        assert_eq!(
            provision_address(ACT, "https://code.example/{}.html", "s.2"),
            "https://code.example/2.html"
        );
        assert_eq!(
            provision_address(ACT, "https://code.example/{}.html", ""),
            ACT
        );
    }
}
