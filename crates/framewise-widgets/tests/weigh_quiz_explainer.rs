//! "Weigh it", the quiz and the guided stories as HTML, compared with the pack they are drawn from.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]
#![cfg(feature = "ssr")]

mod support;

use framewise_core::pack::{Argument, Block, Lean, StatementKind};
use framewise_widgets::words::{ENGLISH, Language};
use framewise_widgets::{Explainer, Quiz, Weigh, explainer, quiz, weigh};
use std::collections::BTreeSet;
use support::{pack, render};

/// Statement ids in a stretch of HTML, as `say` writes them.
fn statements(html: &str) -> BTreeSet<String> {
    let tags = html
        .split("<span class=\"fw-tag\">")
        .skip(1)
        .filter_map(|rest| rest.split('<').next());
    tags.filter(|id| pack().commentary.arguments.iter().any(|one| one.id == **id))
        .map(String::from)
        .collect()
}

/// What stands between two texts, each of which must be there once.
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    assert_eq!(html.matches(from).count(), 1, "{from}");
    html.split(from).nth(1).unwrap().split(to).next().unwrap()
}

fn pages() -> Vec<String> {
    let mut pages = Vec::new();
    for language in [Language::default(), Language::for_tag("en-XA")] {
        for (examples, draw) in [
            (
                weigh::examples::examples(),
                render::<Weigh> as fn(_) -> String,
            ),
            (quiz::examples::examples(), render::<Quiz>),
            (explainer::examples::examples(), render::<Explainer>),
        ] {
            for example in examples {
                let mut config = example.config;
                config.language = language;
                pages.push(draw(config));
            }
        }
    }
    pages
}

#[test]
fn pages_keep_to_the_policy_and_name_their_controls() {
    for html in pages() {
        assert!(!html.contains(" style=") && !html.contains("<style") && !html.contains("<script"));
        let ids: Vec<&str> = html
            .split(" id=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        assert_eq!(
            ids.len(),
            ids.iter().collect::<BTreeSet<_>>().len(),
            "ids are unique: {ids:?}"
        );
        for radio in html
            .match_indices("<input type=\"radio\"")
            .map(|(position, _)| &html[..position])
        {
            assert!(
                radio.rfind("<label") > radio.rfind("</label>"),
                "a radio control stands in its label"
            );
            assert!(
                radio.rfind("<fieldset") > radio.rfind("</fieldset>"),
                "and in a named group"
            );
        }
        for select in html
            .split("<select ")
            .skip(1)
            .map(|rest| rest.split('>').next().unwrap())
        {
            let id = select
                .split("id=\"")
                .nth(1)
                .map(|rest| rest.split('"').next().unwrap());
            let named = id.is_some_and(|id| html.contains(&format!("for=\"{id}\"")));
            assert!(named || select.contains("aria-label="), "{select}");
        }
    }
}

#[test]
fn the_pseudo_locale_leaves_no_english_word_of_the_interface() {
    let mut config = weigh::examples::examples().remove(1).config;
    config.language = Language::for_tag("en-XA");
    let html = render::<Weigh>(config);
    for word in [
        ENGLISH.weigh_counts,
        ENGLISH.weigh_other_side,
        ENGLISH.weigh_places,
        ENGLISH.weigh_return,
        ENGLISH.lean_both,
    ] {
        assert!(!html.contains(word), "{word}");
    }
}

#[test]
fn the_other_side_is_every_opposite_statement_on_the_same_questions() {
    let html = render::<Weigh>(weigh::examples::examples().remove(1).config);
    let agreed = statements(between(
        &html,
        ENGLISH.weigh_agreed,
        ENGLISH.weigh_not_agreed,
    ));
    let shown = statements(between(
        &html,
        ENGLISH.weigh_other_side,
        ENGLISH.weigh_places,
    ));
    let leaning = |one: &Argument| match one.lean {
        Lean::ForTrafficking => 1,
        Lean::AgainstTrafficking | Lean::ForCsea => -1,
        _ => 0,
    };
    let pack = pack();
    let mine: Vec<&Argument> = pack
        .commentary
        .arguments
        .iter()
        .filter(|one| agreed.contains(&one.id))
        .collect();
    assert!(!mine.is_empty());
    let expected: BTreeSet<String> = pack
        .commentary
        .arguments
        .iter()
        .filter(|one| one.kind == StatementKind::Statement && !agreed.contains(&one.id))
        .filter(|one| {
            mine.iter().any(|other| {
                leaning(other) * leaning(one) == -1
                    && other
                        .dimensions
                        .iter()
                        .any(|dimension| one.dimensions.contains(dimension))
            })
        })
        .map(|one| one.id.clone())
        .collect();
    assert_eq!(shown, expected);
}

#[test]
fn a_quiz_item_hides_its_answer_until_it_is_revealed() {
    let [hidden, revealed] = quiz::examples::examples()
        .try_into()
        .map(|both: [_; 2]| both.map(|one| render::<Quiz>(one.config)))
        .unwrap();
    let item = pack()
        .commentary
        .quiz
        .iter()
        .find(|item| item.id == "stream-without-travel-ew")
        .unwrap();
    let lesson = item.lesson.split(['\'', '"', '&']).next().unwrap();
    assert!(!hidden.contains(lesson));
    assert!(
        revealed.matches(lesson).count() >= 2,
        "beside the answer and in the summary"
    );
    assert!(hidden.contains("type=\"radio\"") && !hidden.contains(ENGLISH.quiz_summary));
    assert!(revealed.contains(ENGLISH.quiz_again));
}

#[test]
fn slides_show_one_step_and_print_them_all() {
    let story = pack()
        .commentary
        .explainers
        .iter()
        .find(|one| one.said.id == "must-someone-move")
        .unwrap();
    let html = render::<Explainer>(explainer::examples::examples().remove(1).config);
    for step in &story.steps {
        assert!(
            html.contains(&format!("id=\"fw-step-{}\"", step.said.id)),
            "{}",
            step.said.id
        );
    }
    assert_eq!(
        html.matches("class=\"fw-step fw-print\"").count(),
        story.steps.len() - 1
    );
    let shown = html
        .split("<section ")
        .find(|rest| {
            rest.split('>')
                .next()
                .unwrap()
                .contains("fw-step-england-wales\"")
        })
        .unwrap();
    assert!(!shown.split('>').next().unwrap().contains("fw-print"));
}

#[test]
fn what_follows_in_a_story_names_its_place_and_speaks_of_no_situation() {
    let mut tables = 0;
    for story in &pack().commentary.explainers {
        let mut config = explainer::examples::examples().remove(0).config;
        config.subject = vec![story.said.id.clone()];
        let html = render::<Explainer>(config);
        let blocks = story.steps.iter().flat_map(|step| &step.blocks);
        let places = blocks.filter_map(|block| match block {
            Block::Outcomes(place, _) => Some(&pack().jurisdictions[usize::from(*place)].name),
            _ => None,
        });
        let drawn: Vec<&str> = html
            .split("<table")
            .skip(1)
            .map(|rest| rest.split("</table>").next().unwrap())
            .collect();
        let places: Vec<&String> = places.collect();
        assert_eq!(drawn.len(), places.len(), "{}", story.said.id);
        for (table, place) in drawn.iter().zip(places) {
            let caption = between(
                table,
                "<caption class=\"fw-difference__caption\">",
                "</caption>",
            );
            assert!(
                caption.starts_with(&format!("{place}: the law for all cases")),
                "{}: {caption:?}, {place}",
                story.said.id
            );
            // A story states no facts, so "turns on 19 facts" would tell a reader nothing.
            assert!(
                !table.contains("Turns on") && !table.contains("depends on"),
                "{}",
                story.said.id
            );
        }
        tables += drawn.len();
    }
    assert!(tables > 5);
}
