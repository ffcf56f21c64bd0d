//! Sorting short lists with little code: the standard library's sorts weigh several kilobytes for each type in a wasm
//! file. Stable, by insertion: quadratic, so only for lists as long as a pack's vocabulary, never for diagrams.

/// Sorts a short list in place.
pub trait Arrange<T> {
    /// Ascending by a key; equal keys keep their order.
    fn arrange_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);

    /// Ascending.
    fn arrange(&mut self)
    where
        T: Ord;
}

impl<T> Arrange<T> for [T] {
    fn arrange_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        for end in 1..self.len() {
            let mut place = end;
            while let Some([before, here]) =
                place.checked_sub(1).and_then(|from| self.get(from..=place))
            {
                if key(before) <= key(here) {
                    break;
                }
                self.swap(place - 1, place);
                place -= 1;
            }
        }
    }

    fn arrange(&mut self)
    where
        T: Ord,
    {
        for end in 1..self.len() {
            let mut place = end;
            while let Some([before, here]) =
                place.checked_sub(1).and_then(|from| self.get(from..=place))
            {
                if before <= here {
                    break;
                }
                self.swap(place - 1, place);
                place -= 1;
            }
        }
    }
}

/// Sorts numbers of any count. One function for all long lists, since each type sorted brings its own.
#[inline(never)]
pub(crate) fn sort_keys(keys: &mut [u64]) {
    keys.sort_unstable();
}

#[cfg(test)]
mod tests {
    use super::Arrange;

    #[test]
    fn arranges_like_the_standard_library() {
        let mut seed = 7_u64;
        for length in 0..40 {
            let mut list: Vec<(u8, usize)> = (0..length)
                .map(|position| {
                    seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    ((seed >> 60) as u8, position)
                })
                .collect();
            let mut expected = list.clone();
            expected.sort_by_key(|entry| entry.0);
            list.arrange_by_key(|entry| entry.0);
            assert_eq!(list, expected, "equal keys keep their order");
            expected.sort();
            list.arrange();
            assert_eq!(list, expected);
        }
    }
}
