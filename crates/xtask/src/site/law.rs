//! What a lawyer wants to look up, as tables: every definition with its provision, every disputed
//! reading with its holders, every source with how it was checked.

use serde_json::Value;

use super::html::{Html, code, escaped, link, list, word};

/// Definitions by jurisdiction.
pub fn definitions(catalogue: &Value) -> String {
    let mut html = Html::default();
    for place in list(catalogue, "jurisdictions") {
        let id = word(Some(place), "id");
        let name = word(Some(place), "name");
        html.raw(&format!("<h3 id=\"law-{id}\">{}</h3>", escaped(&name)));
        html.table(
            &format!("Definitions: {name}"),
            &[
                "Definition",
                "Provision",
                "Frame",
                "Standing",
                "Checked",
                "Id",
            ],
            list(catalogue, "definitions")
                .filter(|own| word(Some(own), "jurisdiction") == id)
                .map(|own| {
                    [
                        escaped(&word(Some(own), "title")),
                        cite(own.get("cite")),
                        word(Some(own), "frame"),
                        standing(own),
                        word(Some(own), "confidence"),
                        code(&word(Some(own), "id")),
                    ]
                }),
        );
    }
    html.done()
}

/// Disputed readings, each with its options and who holds them.
pub fn readings(catalogue: &Value) -> String {
    let mut html = Html::default();
    for own in list(catalogue, "readings") {
        html.raw(&format!(
            "<details class=\"fold\"><summary>{}</summary>\n<p>{}</p>\n<ul>",
            escaped(&word(Some(own), "question")),
            escaped(&word(Some(own), "help"))
        ));
        for option in list(own, "options") {
            let holders: Vec<String> = list(option, "holders")
                .map(|holder| {
                    format!(
                        "<li>{} {}</li>",
                        escaped(&word(Some(holder), "text")),
                        cite(holder.get("cite"))
                    )
                })
                .collect();
            html.raw(&format!(
                "<li>{}<ul>{}</ul></li>",
                escaped(&word(Some(option), "text")),
                holders.concat()
            ));
        }
        html.raw("</ul></details>");
    }
    html.done()
}

/// Every source with how and when it was checked.
pub fn sources(catalogue: &Value) -> String {
    let mut html = Html::default();
    html.table(
        "Sources of the pack",
        &["Source", "Year", "How it was checked", "Id"],
        list(catalogue, "sources").map(|own| {
            [
                link(&word(Some(own), "link"), &word(Some(own), "title")),
                escaped(&word(Some(own), "year")),
                escaped(&word(Some(own), "checked")),
                code(&word(Some(own), "id")),
            ]
        }),
    );
    html.done()
}

/// A citation: its short form, linked, and the place in it; with a remark where it was not checked.
pub fn cite(own: Option<&Value>) -> String {
    let mark = if word(own, "confidence") == "verified" {
        ""
    } else {
        " <span class=\"soft\">(not yet checked)</span>"
    };
    format!("{}{mark}", words(own))
}

/// A citation without the remark, where the place around it says what was not checked.
pub fn words(own: Option<&Value>) -> String {
    let short = word(own, "short");
    let at = word(own, "at");
    let words = if at.is_empty() {
        short
    } else {
        format!("{short}, {at}")
    };
    link(&word(own, "link"), &words)
}

/// In force or not, with the dates where they are known.
fn standing(own: &Value) -> String {
    let mut text = word(Some(own), "standing");
    for (key, joint) in [("from", " from "), ("to", " to ")] {
        let date = word(Some(own), key);
        if !date.is_empty() {
            text.push_str(joint);
            text.push_str(&date);
        }
    }
    escaped(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_definition_shows_its_provision_and_what_was_not_checked() {
        let catalogue = json!({
            "jurisdictions": [{ "id": "somewhere", "name": "Somewhere" }],
            "definitions": [{
                "id": "one", "title": "One", "jurisdiction": "somewhere", "frame": "csea", "standing": "in force",
                "from": "2015-07-31", "confidence": "not yet checked",
                "cite": { "short": "Act", "at": "s. 2", "link": "https://example.org/", "confidence": "not yet checked" },
            }],
        });
        let html = definitions(&catalogue);
        assert!(html.contains("<a href=\"https://example.org/\" rel=\"noreferrer\">Act, s. 2</a> <span class=\"soft\">(not yet checked)</span>"), "{html}");
        assert!(html.contains("in force from 2015-07-31"), "{html}");
    }
}
