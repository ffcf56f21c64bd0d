//! The shipped pack through the session: expected verdicts, citations, questionnaires that end, and share codes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use framewise_core::pack::{Expected, FactKind};
use framewise_core::session::*;
use std::collections::BTreeSet;
use std::rc::Rc;

fn loaded() -> Rc<Loaded> {
    Loaded::decode(framewise_content::ONLINE_EXPLOITATION).expect("the shipped pack loads")
}

fn verdicts(view: &View) -> impl Iterator<Item = &VerdictView> {
    let cells = view.jurisdictions.iter().flat_map(|one| &one.cells);
    cells.flat_map(|cell| {
        cell.definitions
            .iter()
            .map(|one| &one.verdict)
            .chain([&cell.verdict])
    })
}

/// A carer who streams from home is met in England and Wales whatever "sexual service" means, so that reading decides one
/// section alone; whether keeping a child at home is harbouring decides what Palermo makes of it.
#[test]
fn a_reading_that_decides_no_result_says_so() {
    let mut session = Session::new(loaded());
    for action in [
        Action::LoadScenario {
            id: "carer-streams-at-home".into(),
        },
        Action::ShowJurisdictions(vec!["england-wales".into(), "international".into()]),
    ] {
        session.apply(action).unwrap();
    }
    let readings = session.view().readings;
    let of = |definition: &str| {
        readings
            .iter()
            .find(|one| one.decides.iter().any(|one| one.id == definition))
            .unwrap()
    };
    assert!(!of("ew-soa-s47").decides_frame);
    assert!(of("int-palermo-child").decides_frame);
}

#[test]
fn a_citation_leads_to_its_provision_where_the_publisher_has_an_address_for_each() {
    let mut session = Session::new(loaded());
    session
        .apply(Action::LoadScenario {
            id: "carer-streams-at-home".into(),
        })
        .unwrap();
    let links: BTreeSet<(String, String)> = verdicts(&session.view())
        .flat_map(|verdict| &verdict.cites)
        .map(|cite| (cite.text.clone(), cite.link.clone()))
        .collect();
    for (text, link) in [
        (
            "MSA 2015 s.2(1), (3), (5)",
            "https://www.legislation.gov.uk/ukpga/2015/30/section/2",
        ),
        (
            "SOA 2003 ss.48-50",
            "https://www.legislation.gov.uk/ukpga/2003/42/section/48",
        ),
        (
            "StGB s.184b(1)",
            "https://www.gesetze-im-internet.de/stgb/__184b.html",
        ),
    ] {
        assert!(
            links.contains(&(text.into(), link.into())),
            "{text}: {links:#?}"
        );
    }
}

#[test]
fn every_scenario_has_the_verdicts_its_author_expects() {
    let loaded = loaded();
    let mut session = Session::new(loaded.clone());
    let pack = loaded.pack();
    let mut checked = 0;
    for scenario in &pack.scenarios {
        session
            .apply(Action::LoadScenario {
                id: scenario.id.clone(),
            })
            .unwrap();
        for (definition, expected) in &scenario.expected {
            let id = pack.definitions[usize::from(*definition)].id.as_str();
            let found = session.verdicts_of(&[id]).unwrap()[0].verdict.clone();
            let fits = match expected {
                Expected::Met => found.kind == VerdictKind::Met,
                Expected::NotMet => found.kind == VerdictKind::NotMet,
                Expected::Open(_) => found.kind.is_open(),
            };
            assert!(
                fits,
                "{}, {id}: {expected:?}, but {}",
                scenario.id, found.reason
            );
            checked += 1;
        }
    }
    assert!(checked > 0);
}

#[test]
fn every_verdict_of_every_scenario_has_its_reason_and_citation() {
    let mut session = Session::new(loaded());
    for scenario in session.scenarios() {
        session
            .apply(Action::LoadScenario {
                id: scenario.said.id.clone(),
            })
            .unwrap();
        let view = session.view();
        assert_eq!(view.clash, ClashState::None, "{}", scenario.said.id);
        for verdict in verdicts(&view) {
            assert!(
                !verdict.reason.is_empty() && !verdict.reason.contains('{'),
                "{verdict:?}"
            );
            let cited = verdict.cites.iter().all(|cite| !cite.text.is_empty());
            assert!(
                cited && (!verdict.cites.is_empty() || verdict.kind == VerdictKind::NoDefinition)
            );
        }
    }
}

#[test]
fn reasons_force_and_changes_turn_on_the_shipped_pack() {
    let mut session = Session::new(loaded());
    let scenarios = session.scenarios();
    let definitions = session.definitions();
    for (scenario, definition) in scenarios.iter().cycle().zip(&definitions) {
        session
            .apply(Action::LoadScenario {
                id: scenario.said.id.clone(),
            })
            .unwrap();
        let id = definition.said.id.as_str();
        let kind = |session: &Session| session.verdicts_of(&[id]).unwrap()[0].verdict.kind;
        let now = kind(&session);
        for set in session.reasons(id).unwrap().sets.iter().take(3) {
            let mut alone = Session::new(session.loaded().clone());
            let pairs = set
                .given
                .iter()
                .map(|one| (one.what.id.clone(), one.value.id.clone()))
                .collect();
            alone.apply(Action::ApplyChange(pairs)).unwrap();
            assert_eq!(kind(&alone), now, "{id}: {}", set.sentence);
        }
        let (target, wished) = match now {
            VerdictKind::Met => (Target::NotMet, VerdictKind::NotMet),
            _ => (Target::Met, VerdictKind::Met),
        };
        let found = session
            .changes(&Goal::Definition(id.to_owned()), target)
            .unwrap();
        if let ChangeOutcome::Possible(list) = &found.outcome {
            for change in list.iter().take(3) {
                let mut driven = session.clone();
                driven.apply(Action::ApplyChange(change.pairs())).unwrap();
                assert_eq!(kind(&driven), wished, "{id}: {}", change.sentence);
            }
        }
        let explained = session.explain(id).unwrap();
        assert!(explained.complete && !explained.elements.is_empty(), "{id}");
    }
}

#[test]
fn what_a_quiz_offers_does_not_tell_what_is_right() {
    let quiz = Session::new(loaded()).quiz();
    let offered = |item: &QuizView| -> Vec<_> {
        let choices = item.choices.iter();
        choices
            .map(|one| (one.id.clone(), one.text.clone(), one.kind))
            .collect()
    };
    let first = offered(&quiz[0]);
    let mut right = BTreeSet::new();
    for item in &quiz {
        assert_eq!(offered(item), first, "{}", item.id);
        let own = item.choices.iter().find(|one| one.right).unwrap();
        right.insert(own.id.clone());
    }
    // Each of the three is right somewhere.
    assert_eq!(right.len(), 3);
}

#[test]
fn an_exception_that_applies_is_named() {
    let mut session = Session::new(loaded());
    let id = "private-images-of-two".to_owned();
    session.apply(Action::LoadScenario { id }).unwrap();
    let verdict = |session: &Session| {
        session.verdicts_of(&["ew-pca-s1"]).unwrap()[0]
            .verdict
            .clone()
    };
    assert_eq!(verdict(&session).kind, VerdictKind::Met);
    // What the page begins with is not the reader's to take back; what they answer is.
    session.begin();
    assert!(!session.view().can_undo);
    let answer = Action::Answer {
        fact: "lives-with-person".to_owned(),
        value: "yes".to_owned(),
    };
    session.apply(answer).unwrap();
    let found = verdict(&session);
    assert_eq!(found.kind, VerdictKind::NotMet);
    let because = "because this applies: “The couple defence";
    assert!(found.reason.contains(because), "{}", found.reason);
    session.apply(Action::Undo).unwrap();
    assert_eq!(verdict(&session).kind, VerdictKind::Met);
    assert!(!session.view().can_undo);
}

#[test]
fn questionnaires_end_whatever_is_answered() {
    let loaded = loaded();
    let mut session = Session::new(loaded);
    let goals: Vec<Vec<Goal>> = session
        .view()
        .choices
        .iter()
        .map(|choice| {
            Frame::ALL
                .map(|frame| Goal::Cell(choice.said.id.clone(), frame))
                .to_vec()
        })
        .collect();
    for (turn, goals) in goals.iter().enumerate() {
        session.apply(Action::Reset).unwrap();
        let facts: usize = session
            .view()
            .topics
            .iter()
            .map(|topic| topic.facts.len())
            .sum();
        let mut asked = 0;
        loop {
            let found = session.interview(goals, &[]).unwrap();
            let Next::Ask(question) = found.next else {
                break;
            };
            asked += 1;
            assert!(asked <= facts, "more questions than facts");
            assert!(1 <= found.least && found.least <= found.most);
            let possible: Vec<&Choice> = question
                .fact
                .options
                .iter()
                .filter(|one| one.possible)
                .collect();
            let fact = question.fact.said.id.clone();
            let action = match possible.get((asked * 7 + turn) % (possible.len() + 1)) {
                Some(choice) => Action::Answer {
                    fact,
                    value: choice.said.id.clone(),
                },
                None => Action::DontKnow { fact },
            };
            session.apply(action).unwrap();
        }
    }
}

#[test]
fn share_codes_of_all_scenarios_come_back_and_are_short() {
    let loaded = loaded();
    let mut session = Session::new(loaded.clone());
    for scenario in session.scenarios() {
        session
            .apply(Action::LoadScenario {
                id: scenario.said.id.clone(),
            })
            .unwrap();
        let code = session.share_code();
        assert!(code.len() < 600, "{} letters", code.len());
        let mut other = Session::new(loaded.clone());
        let changed = other.apply(Action::OpenShared(code)).unwrap();
        assert!(changed.dropped.is_empty(), "{:?}", changed.dropped);
        assert_eq!(other.view().jurisdictions, session.view().jurisdictions);
    }
}

/// A sale that serves no exploitation is neither trafficking nor a sexual offence; the definitions that it meets are
/// shown and say that they do not decide.
#[test]
fn a_sale_without_exploitation_meets_neither_frame() {
    let mut session = Session::new(loaded());
    let id = "child-handed-over-for-money".to_owned();
    session.apply(Action::LoadScenario { id }).unwrap();
    let cells = |session: &Session| {
        let mut places = session.view().jurisdictions;
        places.retain(|one| one.said.id == "international");
        places.remove(0).cells
    };
    let met = |cell: &CellView| cell.verdict.kind == VerdictKind::Met;
    assert!(cells(&session).iter().all(met));
    // Handed over for money, and nothing else: no image, no sexual act, no work.
    for fact in [
        "aim-images",
        "aim-sexual-acts",
        "aim-paid-sex",
        "aim-forced-work",
        "provides-to-others",
        "advertises-child",
        "causes-activity",
        "orders-child",
        "pays-carer",
        "paid-as-carer",
        "makes-images",
        "live-stream",
        "shares-images",
        "gets-images",
        "keeps-images",
        "keeps-to-share",
        "sexual-act",
        "pays",
    ] {
        let (fact, value) = (fact.to_owned(), "no".to_owned());
        session.apply(Action::Answer { fact, value }).unwrap();
    }
    assert_eq!(session.view().clash, ClashState::None);
    for cell in cells(&session) {
        assert_eq!(cell.verdict.kind, VerdictKind::NotMet, "{:?}", cell.verdict);
        let aside: Vec<_> = cell
            .definitions
            .iter()
            .filter(|one| met_beside(one))
            .collect();
        assert_eq!(aside.len(), 1, "{:?}", cell.frame);
        let said = &aside[0].head.standing_text;
        assert!(
            said.contains("it does not decide this frame here"),
            "{said}"
        );
    }
    // Sold for forced labour: trafficking, and still no sexual offence.
    let (fact, value) = ("aim-forced-work".to_owned(), "yes".to_owned());
    session.apply(Action::Answer { fact, value }).unwrap();
    let kinds: Vec<_> = cells(&session).iter().map(|one| one.verdict.kind).collect();
    assert_eq!(kinds, [VerdictKind::Met, VerdictKind::NotMet]);
}

fn met_beside(one: &DefinitionView) -> bool {
    !one.decides && one.verdict.kind == VerdictKind::Met
}

/// "Participants felt: Participants felt that ..." says the same thing twice.
#[test]
fn no_statement_begins_with_what_stands_before_it() {
    let session = Session::new(loaded());
    let small = ["the", "it", "was", "by", "of", "from"];
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        let words = words.map(str::to_lowercase);
        let words = words.filter(|word| !word.is_empty() && !small.contains(&word.as_str()));
        words.collect()
    };
    let statements = session.arguments(&ArgumentFilter::default()).unwrap();
    assert!(statements.len() > 70);
    for one in statements {
        let voice = words(&one.voice_text);
        let begins: Vec<String> = words(&one.text).into_iter().take(4).collect();
        let twice = begins.iter().find(|word| voice.contains(word));
        let speaker = begins.first().filter(|word| {
            let speakers = ["ijm", "according", "participants", "weprotect"];
            speakers.contains(&word.as_str())
        });
        assert_eq!(speaker, None, "{}: {}", one.voice_text, one.text);
        assert_eq!(twice, None, "{}: {}", one.voice_text, one.text);
    }
}

#[test]
fn an_answer_no_is_said_in_its_own_words() {
    let loaded = loaded();
    for fact in &loaded.pack().facts {
        let yes_no = fact.kind == FactKind::YesNo;
        let denied = fact.negative.deny(&fact.label);
        assert_eq!(denied.is_some(), yes_no, "{}", fact.id);
        assert_ne!(denied.as_ref(), Some(&fact.label), "{}", fact.id);
    }
    let mut session = Session::new(loaded);
    let id = "carer-streams-at-home".to_owned();
    session.apply(Action::LoadScenario { id }).unwrap();
    let found = session.verdicts_of(&["ew-msa-s2"]).unwrap();
    let reason = &found[0].verdict.reason;
    assert!(
        reason.ends_with("is not met, because no journey of the child was arranged."),
        "{reason}"
    );
}

/// Who opens a story cold is told what "the paper" is before it is mentioned or quoted.
#[test]
fn stories_introduce_the_paper_before_they_mention_it() {
    let session = Session::new(loaded());
    for head in session.explainers() {
        let story = session.explainer(&head.said.id).unwrap();
        let mut introduced = false;
        for block in story.steps.iter().flat_map(|step| &step.blocks) {
            let said = match block {
                BlockView::Paragraph(pieces) => prose(pieces),
                BlockView::List(items) => items.iter().map(|one| prose(one)).collect(),
                BlockView::Argument(argument) => {
                    assert!(introduced, "{}: {}", head.said.id, argument.id);
                    continue;
                }
                BlockView::Verdicts(_) | BlockView::Outcomes(_) => continue,
            };
            introduced |= said.contains("WeProtect Global Alliance") && said.contains("roundtable");
            let mentions = said.contains("paper") || said.contains("roundtable");
            assert!(introduced || !mentions, "{}: {said}", head.said.id);
            assert!(!said.contains("pack"), "{}: {said}", head.said.id);
        }
    }
}

fn prose(pieces: &[Piece]) -> String {
    let words = pieces.iter().map(|piece| match piece {
        Piece::Text(text) | Piece::Strong(text) | Piece::Emphasis(text) => text.as_str(),
        Piece::Cite(_) | Piece::Term { .. } => "",
    });
    words.collect()
}

#[test]
fn stories_quizzes_and_comparisons_resolve() {
    let session = Session::new(loaded());
    for head in session.explainers() {
        let story = session.explainer(&head.said.id).unwrap();
        assert!(
            story.steps.iter().all(|step| !step.blocks.is_empty()),
            "{}",
            head.said.id
        );
    }
    for item in session.quiz() {
        assert_eq!(
            item.choices.iter().filter(|choice| choice.right).count(),
            1,
            "{}",
            item.id
        );
    }
    for place in session.view().choices {
        let found = session.frame_difference(&place.said.id).unwrap();
        let outcomes = found.rows.iter().flat_map(|row| &row.cells).flatten();
        assert!(
            outcomes
                .into_iter()
                .all(|one| !one.cite.text.is_empty() && !one.text.is_empty())
        );
    }
}
