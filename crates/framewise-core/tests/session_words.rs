//! Every sentence of the session comes from its catalogue: with the pseudo-locale each one is marked, and all that is
//! not marked came from the pack.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]

mod session_support;

use framewise_core::session::*;
use session_support::*;

fn pseudo() -> Session {
    let mut pack = pack();
    pack.about.language = "en-XA".into();
    Session::new(Loaded::new(pack).expect("the small pack loads"))
}

fn is_marked(text: &str) -> bool {
    text.contains('⟦') && text.contains('⟧')
}

#[test]
fn sentences_of_the_session_are_marked() {
    let mut session = pseudo();
    answer(&mut session, "age", "under-16");
    answer(&mut session, "images", "yes");
    let changed = answer(&mut session, "travel", "yes");
    let mut texts = vec![changed.sentence, changed.cells[0].sentence.clone()];
    let view = session.view();
    texts.push(view.about.as_of_sentence);
    texts.push(view.left.sentence);
    texts.extend(
        view.frames
            .into_iter()
            .flat_map(|frame| [frame.heading, frame.name]),
    );
    for cell in view.jurisdictions.into_iter().flat_map(|one| one.cells) {
        texts.extend([cell.frame_name, cell.verdict.word, cell.verdict.reason]);
        for definition in cell.definitions {
            texts.extend([
                definition.verdict.word,
                definition.verdict.reason,
                definition.head.standing_text,
            ]);
        }
    }
    let unstated = view
        .topics
        .into_iter()
        .flat_map(|topic| topic.facts)
        .filter(|fact| fact.answer == Answer::NotAsked);
    texts.extend(unstated.map(|fact| fact.answer_text));
    let explanation = session.explain("s-sale").unwrap();
    texts.extend([explanation.rule.text, explanation.route_sentence]);
    texts.extend(explanation.elements.into_iter().map(|one| one.status_word));
    let reasons = session.reasons("n-travel").unwrap();
    texts.extend(reasons.sets.into_iter().map(|set| set.sentence));
    let changes = session
        .changes(&Goal::Definition("n-travel".into()), Target::NotMet)
        .unwrap();
    texts.push(changes.sentence);
    let interview = session.interview(&[], &[]).unwrap();
    texts.extend([interview.left_sentence, interview.settled_sentence]);
    let Next::Ask(question) = interview.next else {
        panic!("something is open")
    };
    texts.push(question.why_sentence);
    let comparison = session.compare("n-travel", "s-sale").unwrap();
    texts.extend([comparison.sentence, comparison.counted]);
    texts.extend(
        comparison
            .regions
            .into_iter()
            .flat_map(|region| [region.label, region.share_text]),
    );
    let difference = session.frame_difference("northland").unwrap();
    texts.push(difference.sentence);
    texts.extend(difference.columns.into_iter().map(|column| column.heading));
    for row in difference.rows {
        texts.push(row.sameness_text);
        texts.extend(
            row.arguments
                .into_iter()
                .flat_map(|one| [one.voice_text, one.lean_text]),
        );
        texts.extend(row.cells.into_iter().flatten().map(|one| one.applies_text));
    }
    texts.extend(
        session
            .quiz()
            .into_iter()
            .flat_map(|item| item.choices)
            .map(|choice| choice.text),
    );
    texts.push(
        session
            .apply(Action::Clear {
                fact: "nothing".into(),
            })
            .unwrap_err()
            .to_string(),
    );
    for text in texts {
        assert!(is_marked(&text), "not from the catalogue: {text:?}");
    }
}

#[test]
fn words_of_the_pack_are_left_alone() {
    let view = pseudo().view();
    let facts = view.topics.iter().flat_map(|topic| &topic.facts);
    for text in facts.flat_map(|fact| [&fact.question, &fact.help, &fact.said.text]) {
        assert!(!is_marked(text), "{text}");
    }
    assert!(!is_marked(&view.about.disclaimer));
}

#[test]
fn no_placeholder_is_left_in_a_sentence() {
    let session = answered(&[("age", "under-16"), ("images", "yes"), ("travel", "yes")]);
    let all = format!(
        "{:?}{:?}{:?}{:?}{:?}{:?}{:?}",
        session.view(),
        session.explain("s-sale"),
        session.reasons("n-travel"),
        session.changes(&Goal::Definition("n-travel".into()), Target::NotMet),
        session.interview(&[], &[]),
        session.compare("n-travel", "s-sale"),
        session.frame_difference("northland"),
    );
    for name in [
        "list", "facts", "readings", "label", "value", "short", "reason", "because", "name",
        "verdict", "n",
    ] {
        assert!(
            !all.contains(&format!("{{{name}}}")),
            "{{{name}}} was not filled"
        );
    }
    assert!(!all.contains("..\""), "two full stops at an end");
}
