//! What the pack does not hold, as far as the pack itself says so: the places there are, remarks on what is left out, and
//! citations that nobody has compared with the text. It adds nothing that no author wrote.

use serde_json::Value;

use super::html::{Html, escaped, list, word};
use super::law;

/// How authors say in a remark that something is not there.
const SIGNS: [&str; 4] = [
    "not included",
    "not asked about",
    "not in this pack",
    "left out",
];

/// Every place with the laws that it stands for, what is missing, and what a reader must know about them.
pub fn places(catalogue: &Value) -> String {
    let mut html = Html::default();
    html.table(
        "Places, and what is said of their law",
        &["Place", "Laws used", "What is missing or not certain"],
        list(catalogue, "jurisdictions").map(|own| {
            let beyond = own.get("beyond");
            let said: Vec<String> = [
                word(beyond, "trafficking"),
                word(beyond, "csea"),
                word(Some(own), "caution"),
            ]
            .iter()
            .filter(|text| !text.is_empty())
            .map(|text| escaped(text))
            .collect();
            [
                escaped(&word(Some(own), "name")),
                escaped(&word(Some(own), "note")),
                said.join("<br>"),
            ]
        }),
    );
    html.done()
}

/// Every remark on a definition or one of its elements that says that something is not there, by place.
pub fn left_out(catalogue: &Value) -> String {
    let mut html = Html::default();
    let mut rows = Vec::new();
    for place in list(catalogue, "jurisdictions") {
        let id = word(Some(place), "id");
        for own in
            list(catalogue, "definitions").filter(|own| word(Some(own), "jurisdiction") == id)
        {
            let remarks = std::iter::once(word(Some(own), "note"))
                .chain(list(own, "remarks").map(|remark| word(Some(remark), "text")))
                .filter(|text| SIGNS.iter().any(|sign| text.contains(sign)));
            let text: Vec<String> = remarks.map(|text| escaped(&text)).collect();
            if !text.is_empty() {
                rows.push([
                    escaped(&word(Some(own), "short")),
                    escaped(&word(Some(place), "name")),
                    text.join("<br>"),
                ]);
            }
        }
    }
    html.table(
        "Remarks that say what is left out",
        &["Definition", "Place", "Remark"],
        rows.into_iter(),
    );
    html.done()
}

/// Every citation that is not yet checked, by place; then those of no single place.
pub fn unchecked(catalogue: &Value) -> String {
    let mut html = Html::default();
    html.table(
        "Citations not yet checked",
        &["Place", "Citations"],
        list(catalogue, "jurisdictions")
            .map(|place| (word(Some(place), "name"), word(Some(place), "id")))
            .chain([(
                "Shared terms and disputed readings".to_owned(),
                String::new(),
            )])
            .filter_map(|(name, id)| {
                let cites: Vec<String> = list(catalogue, "unchecked")
                    .filter(|own| word(Some(own), "jurisdiction") == id)
                    .map(|own| law::words(own.get("cite")))
                    .collect();
                (!cites.is_empty()).then(|| [escaped(&name), cites.join("; ")])
            }),
    );
    html.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn catalogue() -> Value {
        let cite = |at: &str| json!({ "short": "Act", "at": at, "link": "", "confidence": "not yet checked" });
        json!({
            "jurisdictions": [
                { "id": "here", "name": "Here", "note": "Act", "caution": "Seen in outline.", "beyond": { "csea": "More is not in this pack.", "trafficking": "" } },
                { "id": "there", "name": "There" },
            ],
            "definitions": [
                { "short": "Act s. 1", "jurisdiction": "here", "note": "Consent is irrelevant.",
                  "remarks": [{ "on": "Act", "text": "Section 9 is not included here." }, { "on": "Age", "text": "Under 18." }] },
                { "short": "Act s. 2", "jurisdiction": "here", "note": "In force.", "remarks": [] },
            ],
            "unchecked": [
                { "jurisdiction": null, "on": "reading", "cite": cite("s. 7") },
                { "jurisdiction": "here", "on": "outcome", "cite": cite("s. 5") },
            ],
        })
    }

    #[test]
    fn a_place_says_what_it_lacks_and_what_is_not_certain() {
        let html = places(&catalogue());
        assert!(
            html.contains("More is not in this pack.<br>Seen in outline."),
            "{html}"
        );
    }

    #[test]
    fn only_remarks_on_what_is_missing_are_listed() {
        let html = left_out(&catalogue());
        assert!(html.contains("Section 9 is not included here."), "{html}");
        assert!(
            !html.contains("Under 18.") && !html.contains("Consent"),
            "{html}"
        );
        assert!(!html.contains("Act s. 2"), "{html}");
    }

    #[test]
    fn unchecked_citations_stand_with_their_place_or_as_shared() {
        let html = unchecked(&catalogue());
        let place = |what: &str| html.find(what).unwrap_or(usize::MAX);
        assert!(
            place("Here") < place("s. 5") && place("s. 5") < place("Shared"),
            "{html}"
        );
        assert!(
            place("Shared") < place("s. 7") && place("s. 7") < usize::MAX,
            "{html}"
        );
        assert!(!html.contains("There"), "{html}");
    }
}
