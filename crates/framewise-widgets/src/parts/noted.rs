//! What was noted about things by their id. A short list: a tree of a standard map weighs more than what it holds.

/// One note for each id.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Noted<T>(Vec<(String, T)>);

impl<T> Default for Noted<T> {
    fn default() -> Noted<T> {
        Noted(Vec::new())
    }
}

impl<T> Noted<T> {
    /// The note about this id.
    pub(crate) fn get(&self, id: &str) -> Option<&T> {
        self.0
            .iter()
            .find(|(known, _)| known == id)
            .map(|(_, note)| note)
    }

    /// Notes this, in place of what was noted before.
    pub(crate) fn insert(&mut self, id: String, note: T) {
        match self.0.iter_mut().find(|(known, _)| *known == id) {
            Some((_, old)) => *old = note,
            None => self.0.push((id, note)),
        }
    }

    /// Whether nothing is noted.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
