//! Numbers from a seed, the same on every machine, so that a failure can be repeated.

/// A small deterministic source of numbers (xorshift64*).
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// From any seed.
    pub fn new(seed: u64) -> Self {
        Self(seed ^ 0x9e37_79b9_7f4a_7c15)
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.max(1);
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `below`; 0 where there is none.
    pub fn roll(&mut self, below: usize) -> usize {
        (self.bits() >> 33) as usize % below.max(1)
    }

    /// True in so many cases of a hundred.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.roll(100) < percent
    }

    /// One item of a list, `None` only of an empty one.
    pub fn pick<'list, Item>(&mut self, list: &'list [Item]) -> Option<&'list Item> {
        list.get(self.roll(list.len()))
    }
}
