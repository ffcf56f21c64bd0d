//! How values become bytes and are read back: the wire format of `postcard`, written out for the types of a pack.
//!
//! `serde` with `postcard` weighs about 48 KB of wasm for these types, since every struct brings a visitor and every
//! field a way to fail. Here a damaged [`Input`] stays damaged and gives zeros from then on, so reading a struct is a
//! list of calls, and the one who began asks at the end.
//!
//! ```text
//! bool, u8      one byte                         String    length, then UTF-8
//! u16, u32      seven bits a byte, low first     Vec       length, then the items
//! Option        0, or 1 and the value            struct    its fields in order
//! enum          number of the variant as u32, then its fields
//! ```
//! Bytes may come from anywhere: a length is believed only if that many items can still follow, so that no more than a
//! fixed multiple of the input is allocated, and nothing nests but the types themselves.

/// A type with a form in bytes.
pub(crate) trait Stored: Sized {
    /// Fewest bytes that a value takes; at least one.
    const LEAST: usize = 1;

    /// The next value. From damaged input any value, which must not be used.
    fn read(input: &mut Input<'_>) -> Self;

    /// Appends the value.
    fn write(&self, output: &mut Vec<u8>);
}

/// Bytes that are read from the front.
pub(crate) struct Input<'bytes> {
    rest: &'bytes [u8],
    damaged: bool,
}

impl<'bytes> Input<'bytes> {
    pub(crate) fn new(bytes: &'bytes [u8]) -> Input<'bytes> {
        Input {
            rest: bytes,
            damaged: false,
        }
    }

    /// Everything was read, and all of it was right.
    pub(crate) fn is_whole(&self) -> bool {
        !self.damaged && self.rest.is_empty()
    }

    /// Nothing that was read was damaged; there may be more.
    pub(crate) fn is_sound(&self) -> bool {
        !self.damaged
    }

    /// From now on there are zeros only.
    #[cold]
    pub(crate) fn damage(&mut self) {
        self.damaged = true;
        self.rest = &[];
    }

    fn byte(&mut self) -> u8 {
        match self.rest.split_first() {
            Some((first, rest)) => {
                self.rest = rest;
                *first
            }
            None => {
                self.damage();
                0
            }
        }
    }

    /// A number of at most this size.
    #[inline(never)]
    pub(crate) fn number(&mut self, most: u32) -> u32 {
        let mut number = 0_u64;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                match u32::try_from(number) {
                    Ok(number) if number <= most => return number,
                    _ => break,
                }
            }
        }
        self.damage();
        0
    }

    /// How many items of at least so many bytes follow.
    #[inline(never)]
    fn length(&mut self, least: usize) -> usize {
        let length = self.number(u32::MAX) as usize;
        if length > self.rest.len() / least {
            self.damage();
            return 0;
        }
        length
    }
}

/// Appends a number.
pub(crate) fn write_number(mut number: u32, output: &mut Vec<u8>) {
    while number >= 0x80 {
        output.push(number as u8 | 0x80);
        number >>= 7;
    }
    output.push(number as u8);
}

impl Stored for u8 {
    fn read(input: &mut Input<'_>) -> u8 {
        input.byte()
    }

    fn write(&self, output: &mut Vec<u8>) {
        output.push(*self);
    }
}

impl Stored for bool {
    fn read(input: &mut Input<'_>) -> bool {
        input.number(1) == 1
    }

    fn write(&self, output: &mut Vec<u8>) {
        output.push(u8::from(*self));
    }
}

impl Stored for u16 {
    fn read(input: &mut Input<'_>) -> u16 {
        input.number(u32::from(u16::MAX)) as u16
    }

    fn write(&self, output: &mut Vec<u8>) {
        write_number(u32::from(*self), output);
    }
}

impl Stored for u32 {
    fn read(input: &mut Input<'_>) -> u32 {
        input.number(u32::MAX)
    }

    fn write(&self, output: &mut Vec<u8>) {
        write_number(*self, output);
    }
}

impl Stored for String {
    #[inline(never)]
    fn read(input: &mut Input<'_>) -> String {
        let length = input.length(1);
        let (text, rest) = input.rest.split_at_checked(length).unwrap_or_default();
        input.rest = rest;
        match core::str::from_utf8(text) {
            Ok(text) => text.to_owned(),
            Err(_) => {
                input.damage();
                String::new()
            }
        }
    }

    fn write(&self, output: &mut Vec<u8>) {
        write_number(self.len() as u32, output);
        output.extend_from_slice(self.as_bytes());
    }
}

impl<Item: Stored> Stored for Vec<Item> {
    #[inline(never)]
    fn read(input: &mut Input<'_>) -> Vec<Item> {
        let length = input.length(Item::LEAST);
        let mut list = Vec::with_capacity(length);
        for _ in 0..length {
            list.push(Item::read(input));
        }
        list
    }

    fn write(&self, output: &mut Vec<u8>) {
        write_number(self.len() as u32, output);
        self.iter().for_each(|item| item.write(output));
    }
}

impl<Inner: Stored> Stored for Option<Inner> {
    fn read(input: &mut Input<'_>) -> Option<Inner> {
        bool::read(input).then(|| Inner::read(input))
    }

    fn write(&self, output: &mut Vec<u8>) {
        self.is_some().write(output);
        if let Some(inner) = self {
            inner.write(output);
        }
    }
}

impl<One: Stored, Other: Stored> Stored for (One, Other) {
    const LEAST: usize = 2;

    fn read(input: &mut Input<'_>) -> (One, Other) {
        (One::read(input), Other::read(input))
    }

    fn write(&self, output: &mut Vec<u8>) {
        self.0.write(output);
        self.1.write(output);
    }
}

/// Structs by their fields, in the order of their declaration; a field behind a semicolon is stored elsewhere. The
/// compiler finds a field that is missing.
macro_rules! stored {
    ($($name:ident { $($field:tt),* $(,)? $(; $apart:ident)? })*) => { $(
        impl $crate::stored::Stored for $name {
            const LEAST: usize = [$(stringify!($field)),*].len();

            #[inline(never)]
            fn read(input: &mut $crate::stored::Input<'_>) -> $name {
                $name {
                    $($field: $crate::stored::Stored::read(input),)*
                    $($apart: Default::default(),)?
                }
            }

            fn write(&self, output: &mut Vec<u8>) {
                let $name { $($field: _,)* $($apart: _,)? } = self;
                $( $crate::stored::Stored::write(&self.$field, output); )*
            }
        }
    )* };
}
pub(crate) use stored;

/// Plain enumerations by their variants, in the order of their declaration. The compiler finds one that is missing.
macro_rules! stored_words {
    ($($name:ident { $first:ident $(, $variant:ident)* $(,)? })*) => { $(
        impl $crate::stored::Stored for $name {
            fn read(input: &mut $crate::stored::Input<'_>) -> $name {
                let number = input.number([$(stringify!($variant)),*].len() as u32);
                $( if number == $name::$variant as u32 { return $name::$variant; } )*
                $name::$first
            }

            fn write(&self, output: &mut Vec<u8>) {
                let number = match self { $name::$first $(| $name::$variant)* => *self as u32 };
                $crate::stored::write_number(number, output);
            }
        }
    )* };
}
pub(crate) use stored_words;

/// Enumerations with contents: each variant with names for its fields, in the order of their declaration.
macro_rules! stored_choice {
    ($($name:ident { $first:ident $first_fields:tt $(, $variant:ident $fields:tt)* $(,)? })*) => { $(
        impl $crate::stored::Stored for $name {
            #[inline(never)]
            fn read(input: &mut $crate::stored::Input<'_>) -> $name {
                let number = input.number([$(stringify!($variant)),*].len() as u32);
                let mut here = 0;
                $(
                    here += 1;
                    if number == here {
                        return $crate::stored::read_variant!(input, $name::$variant $fields);
                    }
                )*
                let _ = here;
                $crate::stored::read_variant!(input, $name::$first $first_fields)
            }

            fn write(&self, output: &mut Vec<u8>) {
                let number = 0;
                $crate::stored::write_variant!(self, number, output, $name::$first $first_fields);
                $(
                    let number = number + 1;
                    $crate::stored::write_variant!(self, number, output, $name::$variant $fields);
                )*
                let _ = number;
                // The compiler finds a variant that is missing.
                match self { $name::$first { .. } $(| $name::$variant { .. })* => {} }
            }
        }
    )* };
}
pub(crate) use stored_choice;

macro_rules! read_variant {
    ($input:ident, $name:ident :: $variant:ident ()) => { $name::$variant };
    ($input:ident, $name:ident :: $variant:ident ($($field:ident),+)) => {{
        $( let $field = $crate::stored::Stored::read($input); )+
        $name::$variant($($field),+)
    }};
    ($input:ident, $name:ident :: $variant:ident {$($field:ident),+}) => {
        $name::$variant { $($field: $crate::stored::Stored::read($input)),+ }
    };
}
pub(crate) use read_variant;

macro_rules! write_variant {
    ($self:ident, $number:ident, $output:ident, $name:ident :: $variant:ident ()) => {
        if let $name::$variant = $self {
            $crate::stored::write_number($number, $output);
        }
    };
    ($self:ident, $number:ident, $output:ident, $name:ident :: $variant:ident ($($field:ident),+)) => {
        if let $name::$variant($($field),+) = $self {
            $crate::stored::write_number($number, $output);
            $( $crate::stored::Stored::write($field, $output); )+
        }
    };
    ($self:ident, $number:ident, $output:ident, $name:ident :: $variant:ident {$($field:ident),+}) => {
        if let $name::$variant { $($field),+ } = $self {
            $crate::stored::write_number($number, $output);
            $( $crate::stored::Stored::write($field, $output); )+
        }
    };
}
pub(crate) use write_variant;

#[cfg(test)]
mod tests {
    use super::{Input, Stored};

    fn stored(value: &impl Stored) -> Vec<u8> {
        let mut bytes = Vec::new();
        value.write(&mut bytes);
        bytes
    }

    /// The value, if the bytes are exactly one.
    fn read<Value: Stored>(bytes: &[u8]) -> Option<Value> {
        let mut input = Input::new(bytes);
        let value = Value::read(&mut input);
        input.is_whole().then_some(value)
    }

    #[test]
    fn the_format_is_that_of_postcard() {
        assert_eq!(stored(&300_u16), [0xac, 0x02]);
        assert_eq!(stored(&u32::MAX), [0xff, 0xff, 0xff, 0xff, 0x0f]);
        assert_eq!(stored(&String::from("é!")), [3, 0xc3, 0xa9, b'!']);
        assert_eq!(stored(&vec![(1_u8, true), (200, false)]), [2, 1, 1, 200, 0]);
        assert_eq!(stored(&Some(7_u8)), [1, 7]);
        assert_eq!(stored(&None::<u8>), [0]);
    }

    #[test]
    fn what_is_written_is_read() {
        for number in [0, 1, 127, 128, 16_383, 16_384, u32::MAX] {
            assert_eq!(read(&stored(&number)), Some(number));
        }
        let list = vec![Some((String::from("a"), 1_u16)), None];
        assert_eq!(read(&stored(&list)), Some(list));
    }

    #[test]
    fn damage_is_never_taken_for_a_value() {
        assert_eq!(read::<u8>(&[]), None);
        assert_eq!(read::<u8>(&[1, 2]), None, "something is left over");
        assert_eq!(read::<bool>(&[2]), None);
        assert_eq!(read::<u16>(&[0xff, 0xff, 0x04]), None, "over 65535");
        assert_eq!(read::<u32>(&[0xff, 0xff, 0xff, 0xff, 0x7f]), None);
        assert_eq!(read::<u32>(&[0x80, 0x80, 0x80, 0x80, 0x80, 0x00]), None);
        assert_eq!(read::<Option<u8>>(&[2, 0]), None);
        assert_eq!(read::<String>(&[1, 0xff]), None, "no UTF-8");
        assert_eq!(read::<String>(&[2, b'a']), None, "cut short");
        assert_eq!(read::<Vec<u8>>(&[0xff, 0xff, 0xff, 0xff, 0x0f]), None);
        assert_eq!(
            read::<Vec<(u8, u8)>>(&[2, 1, 1, 1]),
            None,
            "three bytes hold no two pairs"
        );
    }
}
