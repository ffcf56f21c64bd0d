//! Citations: `source-id`, `source-id at Art. 3(a)`, each perhaps with ` (not yet checked)`.

use super::names::Of;
use super::{Resolver, provisions};
use crate::diagnostics::{bad_citation, missing_citation, unchecked_as_law};
use crate::place::{Place, Text};
use framewise_core::pack::{Citation, Confidence};

const NOT_CHECKED: &str = "(not yet checked)";

impl Resolver<'_> {
    /// The citation of `what`, which must have one; `holder` is where a reader would look for it.
    pub(super) fn cite(&mut self, written: &Text, what: &str, holder: Place) -> Citation {
        if written.is_empty() {
            self.report.add(missing_citation::at(holder, what));
            return Citation::default();
        }
        self.citation(written).unwrap_or_default()
    }

    /// A citation that may be absent.
    pub(super) fn maybe_cite(&mut self, written: &Text) -> Option<Citation> {
        if written.is_empty() {
            None
        } else {
            self.citation(written)
        }
    }

    /// Reads and resolves a citation.
    pub(super) fn citation(&mut self, written: &Text) -> Option<Citation> {
        let (text, unchecked) = match written.text.strip_suffix(NOT_CHECKED) {
            Some(text) => (text.trim(), true),
            None => (written.as_str(), false),
        };
        let (source, at) = match text.split_once(" at ") {
            Some((source, at)) => (source.trim(), at.trim()),
            None => (text, ""),
        };
        if source.contains(char::is_whitespace) || source.is_empty() {
            self.report.add(bad_citation::at(written.place, text));
            return None;
        }
        let id = Text {
            text: source.to_string(),
            place: written.place,
        };
        let source = self.names.resolve(Of::Source, &id, self.report)?;
        if !unchecked {
            self.firm(written, source, at);
        }
        let own = self
            .resolved
            .pack
            .sources
            .get(usize::from(source))
            .map(|source| source.confidence);
        let confidence = if unchecked {
            Confidence::NotYetChecked
        } else {
            own.unwrap_or_default()
        };
        Some(Citation {
            source,
            at: at.to_string(),
            confidence,
        })
    }

    /// Reports a citation without mark of a place that its own source says was not checked.
    fn firm(&mut self, written: &Text, source: u16, at: &str) {
        let position = usize::from(source);
        let (Some(unchecked), Some(source)) = (
            self.unchecked.get(position),
            self.resolved.pack.sources.get(position),
        ) else {
            return;
        };
        let open = unchecked
            .iter()
            .find(|place| provisions::overlap(at, &place.text));
        if let Some(place) = open
            && source.confidence == Confidence::Verified
        {
            let finding = unchecked_as_law::at(written.place, at, &source.id, &place.text);
            self.report.add(finding);
        }
    }
}
