//! Iterators into lists with little code: `collect` brings three functions of its own for each kind of iterator, which
//! in a wasm file is more than the loop that they wrap.

/// Gathers an iterator.
pub(crate) trait Listed: Iterator + Sized {
    /// Everything that is left, as a list.
    #[inline(always)]
    fn listed(self) -> Vec<Self::Item> {
        let mut list = Vec::new();
        for item in self {
            list.push(item);
        }
        list
    }
}

impl<Any: Iterator> Listed for Any {}
