//! Text from numbers and pieces with little code: the machinery behind `format!` weighs several kilobytes of wasm.

/// A number in decimal digits.
pub(crate) fn digits(number: u128) -> String {
    // Division of 128 bits is a kilobyte of its own, so the number is divided limb by limb, the highest first.
    let mut limbs = [
        (number >> 96) as u32,
        (number >> 64) as u32,
        (number >> 32) as u32,
        number as u32,
    ];
    let mut text = String::new();
    loop {
        let mut rest = 0;
        for limb in &mut limbs {
            let here = (rest << 32) | u64::from(*limb);
            *limb = (here / 10) as u32;
            rest = here % 10;
        }
        text.insert(0, char::from(b'0' + rest as u8));
        if limbs == [0; 4] {
            return text;
        }
    }
}

/// The number that some text is, if it is nothing but a few digits.
pub(crate) fn number(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 9 {
        return None;
    }
    let mut number = 0;
    for digit in text.bytes() {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number * 10 + u32::from(digit - b'0');
    }
    Some(number)
}

/// The pieces one after the other.
pub(crate) fn join(pieces: &[&str]) -> String {
    let mut text = String::new();
    for piece in pieces {
        text.push_str(piece);
    }
    text
}

/// The pieces with a mark between them.
pub(crate) fn join_with<Piece: AsRef<str>>(pieces: &[Piece], mark: &str) -> String {
    let mut text = String::new();
    for piece in pieces {
        if !text.is_empty() {
            text.push_str(mark);
        }
        text.push_str(piece.as_ref());
    }
    text
}

/// What stands before and after the first such letter, which must be of ASCII.
pub(crate) fn cut(text: &str, letter: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == letter)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// A letter's capital, in the scripts in which it is one letter at a fixed distance: Latin, Greek, Cyrillic, Armenian.
/// The tables of the standard library for all of Unicode weigh twelve kilobytes.
pub(crate) fn capital(letter: char) -> char {
    let code = u32::from(letter);
    let upper = match code {
        0x61..=0x7a | 0xe0..=0xf6 | 0xf8..=0xfe | 0x3b1..=0x3c1 | 0x3c3..=0x3cb | 0x430..=0x44f => {
            code - 32
        }
        0xff => 0x178,
        0x3ac => 0x386,
        0x3ad..=0x3af => code - 37,
        0x3cc => 0x38c,
        0x3cd | 0x3ce => code - 63,
        0x4cf => 0x4c0,
        0x450..=0x45f => code - 80,
        0x561..=0x586 => code - 48,
        // Pairs with the capital first, at an even number and then at an odd one.
        0x100..=0x12f
        | 0x132..=0x137
        | 0x14a..=0x177
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => code & !1,
        0x139..=0x148 | 0x179..=0x17e | 0x4c1..=0x4ce => code - (1 - code % 2),
        _ => code,
    };
    char::from_u32(upper).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::{capital, cut, digits, join, number};

    #[test]
    fn digits_are_those_of_the_standard_library() {
        for one in [0, 7, 10, 99, 4_294_967_295, 4_294_967_296, u128::MAX] {
            assert_eq!(digits(one), one.to_string());
        }
        for power in 0..128 {
            assert_eq!(digits(1 << power), (1_u128 << power).to_string());
        }
    }

    #[test]
    fn numbers_are_digits_only() {
        assert_eq!(number("07"), Some(7));
        assert_eq!(number("999999999"), Some(999_999_999));
        for text in ["", "-1", "+1", "1.5", " 1", "1234567890"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn pieces_are_joined_and_cut() {
        assert_eq!(join(&["a", "", "é"]), "aé");
        assert_eq!(cut("é-b-c", b'-'), Some(("é", "b-c")));
        assert_eq!(cut("abc", b'-'), None);
    }

    #[test]
    fn capitals_are_those_of_the_standard_library() {
        // Letters whose capital is two letters or stands far off stay as they are.
        let far = [0xb5, 0x131, 0x17f, 0x3c2, 0x1e9b];
        let scripts = [
            0..0x180,
            0x386..0x3cf,
            0x400..0x530,
            0x561..0x587,
            0x1e00..0x1f00,
        ];
        for code in scripts.into_iter().flatten() {
            let Some(letter) = char::from_u32(code) else {
                continue;
            };
            let all: Vec<char> = letter.to_uppercase().collect();
            if let [one] = all.as_slice()
                && !far.contains(&code)
            {
                assert_eq!(capital(letter), *one, "{letter} U+{code:04x}");
            }
        }
    }
}
