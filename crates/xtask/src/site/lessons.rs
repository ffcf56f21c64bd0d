//! What a teacher opens: every story and every question as a link, the answers of a lesson with what they rest on, and
//! citations in running text. All of it is read from the catalogue; which answer is right it is told by the page, and a
//! test asks the engine.

use anyhow::{Context, bail};
use serde_json::{Value, json};

use super::html::{Html, escaped, list, word};
use super::law;

/// From a page in a folder of the site to the page that shows one widget.
const FRAME: &str = "../package/embed/explorer.html?widget=";

/// What can be predicted, as pages and the quiz say it.
const ANSWERS: [(&str, &str); 3] = [
    ("met", "Met"),
    ("not-met", "Not met"),
    ("open", "It depends"),
];

/// Every story, to read and as slides.
pub fn stories(catalogue: &Value) -> String {
    let mut html = Html::default();
    html.table(
        "Guided stories",
        &["Story", "Minutes", "What one learns", "Links"],
        list(catalogue, "explainers").map(|own| {
            let title = escaped(&word(Some(own), "title"));
            let address = format!("{FRAME}explainer&amp;explainer={}", word(Some(own), "id"));
            [
                title.clone(),
                own.get("minutes").map(Value::to_string).unwrap_or_default(),
                escaped(&word(Some(own), "summary")),
                format!(
                    "<a href=\"{address}\" aria-label=\"Open: {title}\">Open</a> \
                     <a href=\"{address}&amp;slides=\" aria-label=\"As slides: {title}\">As&nbsp;slides</a>"
                ),
            ]
        }),
    );
    html.done()
}

/// Every question under its situation; each opens alone, and bears its id for the script that gathers several.
pub fn questions(catalogue: &Value) -> String {
    let mut situations: Vec<String> = Vec::new();
    for own in list(catalogue, "quiz") {
        let situation = word(Some(own), "scenario");
        if !situations.contains(&situation) {
            situations.push(situation);
        }
    }
    let mut html = Html::default();
    html.raw("<div class=\"questions\" id=\"questions\">");
    for situation in situations {
        html.raw(&format!("<h3>{}</h3>\n<ul>", escaped(&situation)));
        for own in list(catalogue, "quiz").filter(|own| word(Some(own), "scenario") == situation) {
            let id = word(Some(own), "id");
            html.raw(&format!(
                "<li data-item=\"{id}\"><a href=\"{FRAME}quiz&amp;items={id}\">{}</a></li>",
                escaped(&word(Some(own), "question"))
            ));
        }
        html.raw("</ul>");
    }
    html.raw("</div>");
    html.done()
}

/// The key to some questions: `id=answer` for each, with the lesson and the provision that the pack gives.
///
/// # Errors
/// When the pack has no such question, or the answer is none that can be given.
pub fn key(catalogue: &Value, wanted: &str) -> anyhow::Result<String> {
    let mut html = Html::default();
    html.raw("<ol class=\"key\">");
    for pair in wanted.split_whitespace() {
        let (id, answer) = pair.split_once('=').context("a key is `question=answer`")?;
        let Some((_, said)) = ANSWERS.iter().find(|(own, _)| *own == answer) else {
            bail!("`{answer}` is no answer to a question");
        };
        let own = list(catalogue, "quiz")
            .find(|own| word(Some(own), "id") == id)
            .with_context(|| format!("the pack has no question `{id}`"))?;
        html.raw(&format!(
            "<li data-key=\"{id}={answer}\">{} <b>{said}.</b> {} ({})</li>",
            escaped(&word(Some(own), "question")),
            escaped(&word(Some(own), "lesson")),
            law::cite(own.get("cite")),
        ));
    }
    html.raw("</ol>");
    Ok(html.done())
}

/// A citation in running text: a source's id and the place in it, as authors of packs write it.
///
/// # Errors
/// When the pack has no such source.
pub fn cite(catalogue: &Value, wanted: &str) -> anyhow::Result<String> {
    let (wanted, marked) = match wanted.strip_suffix("(not yet checked)") {
        Some(rest) => (rest.trim(), true),
        None => (wanted, false),
    };
    let (id, at) = wanted.split_once(' ').unwrap_or((wanted, ""));
    let source = list(catalogue, "sources")
        .find(|own| word(Some(own), "id") == id)
        .with_context(|| format!("the pack has no source `{id}`"))?;
    let confidence = if marked {
        "not yet checked".to_owned()
    } else {
        word(Some(source), "confidence")
    };
    Ok(law::cite(Some(&json!({
        "short": source.get("short"),
        "at": at,
        "link": source.get("link"),
        "confidence": confidence,
    }))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue() -> Value {
        let cite = json!({ "short": "Act", "at": "s. 2", "link": "", "confidence": "verified" });
        json!({
            "explainers": [{ "id": "one", "title": "\"One\"", "summary": "It.", "minutes": 2 }],
            "quiz": [
                { "id": "a", "question": "A?", "scenario": "First", "lesson": "So.", "cite": cite },
                { "id": "b", "question": "B?", "scenario": "Second", "lesson": "So.", "cite": cite },
                { "id": "c", "question": "C?", "scenario": "First", "lesson": "So.", "cite": cite },
            ],
            "sources": [{ "id": "act", "short": "Act", "link": "https://example.org/", "confidence": "verified" }],
        })
    }

    #[test]
    fn a_story_opens_to_read_and_as_slides() {
        let html = stories(&catalogue());
        assert!(
            html.contains(
                "?widget=explainer&amp;explainer=one\" aria-label=\"Open: &quot;One&quot;\""
            ),
            "{html}"
        );
        assert!(html.contains("explainer=one&amp;slides=\""), "{html}");
    }

    #[test]
    fn questions_stand_under_their_situation() {
        let html = questions(&catalogue());
        let place = |what: &str| html.find(what).unwrap_or(usize::MAX);
        assert!(
            place("First") < place("A?") && place("A?") < place("C?"),
            "{html}"
        );
        assert!(
            place("C?") < place("Second") && place("Second") < place("B?"),
            "{html}"
        );
        assert_eq!(html.matches("<h3>").count(), 2);
    }

    #[test]
    fn a_key_has_the_lesson_and_its_provision_and_names_what_is_wrong() -> anyhow::Result<()> {
        let html = key(&catalogue(), "a=not-met")?;
        assert!(
            html.contains("A? <b>Not met.</b> So. (Act, s. 2)"),
            "{html}"
        );
        assert!(key(&catalogue(), "z=met").is_err());
        assert!(key(&catalogue(), "a=perhaps").is_err());
        Ok(())
    }

    #[test]
    fn a_citation_in_a_text_is_linked_and_marked() -> anyhow::Result<()> {
        assert!(cite(&catalogue(), "act s. 2")?.ends_with(">Act, s. 2</a>"));
        assert!(
            cite(&catalogue(), "act s. 2 (not yet checked)")?.contains("(not yet checked)</span>")
        );
        assert!(cite(&catalogue(), "law s. 2").is_err());
        Ok(())
    }
}
