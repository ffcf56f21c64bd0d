//! A small pack built by hand, and short ways to drive a session. It knows nothing of files or of the shipped pack.
//!
//! Two jurisdictions: "Northland" (travel and a purpose, in both frames, one definition adopted but not in force) and
//! "Southland" (one trafficking definition that turns on a reading; no csea definition).
//!
//! Length: one small pack, whose parts refer to each other.
#![allow(dead_code, reason = "each test file uses its part")]

use framewise_core::logic::program::{
    Formula, PartId, Program, Sort, ValueSet, Variable, VariableId,
};
use framewise_core::pack::*;
use framewise_core::session::{Action, Changed, Loaded, Session};
use std::rc::Rc;

pub const AGE: VariableId = VariableId(0);
pub const TRAVEL: VariableId = VariableId(1);
pub const BORDER: VariableId = VariableId(2);
pub const IMAGES: VariableId = VariableId(3);
pub const PAID: VariableId = VariableId(4);
pub const RELATION: VariableId = VariableId(5);
pub const REMOTE: VariableId = VariableId(6);

pub fn is(variable: VariableId, values: &[u8]) -> Formula {
    Formula::Is(variable, ValueSet::of(values.iter().copied()))
}

pub fn yes(variable: VariableId) -> Formula {
    is(variable, &[1])
}

fn said(id: &str, text: &str) -> Said {
    Said {
        id: id.into(),
        text: text.into(),
    }
}

pub fn cite(source: u16, at: &str) -> Citation {
    Citation {
        source,
        at: at.into(),
        confidence: Confidence::Verified,
    }
}

fn fact(id: &str, topic: u16, kind: FactKind, label: &str, values: &[(&str, &str)]) -> Fact {
    Fact {
        id: id.into(),
        topic,
        kind,
        label: label.into(),
        negative: Negative::default(),
        question: format!("Question about {id}?"),
        help: format!("What counts for {id}."),
        values: values.iter().map(|(id, text)| said(id, text)).collect(),
        clauses: Vec::new(),
        cuts: Vec::new(),
        unit: String::new(),
        fixed: false,
    }
}

fn yes_no(id: &str, topic: u16, label: &str) -> Fact {
    fact(
        id,
        topic,
        FactKind::YesNo,
        label,
        &[("no", "no"), ("yes", "yes")],
    )
}

fn note(id: &str, label: &str, at: &str) -> PartNote {
    PartNote {
        id: id.into(),
        label: label.into(),
        note: String::new(),
        cite: Some(cite(1, at)),
    }
}

fn definition(
    id: &str,
    short: &str,
    jurisdiction: u16,
    frame: Frame,
    standing: Standing,
) -> Definition {
    Definition {
        id: id.into(),
        title: format!("Title of {id}"),
        short: short.into(),
        summary: format!("Summary of {id}."),
        jurisdiction,
        frame,
        standing,
        from: "2015-07-31".into(),
        to: String::new(),
        cite: cite(1, "s.1"),
        confidence: Confidence::Verified,
        note: String::new(),
        beside: None,
    }
}

fn outcome(
    id: &str,
    jurisdiction: u16,
    frame: Frame,
    dimension: u16,
    effect: &str,
    when: Option<u16>,
) -> Outcome {
    Outcome {
        id: id.into(),
        jurisdiction,
        frame,
        dimension,
        definition: None,
        text: format!("Outcome {id}."),
        effect: effect.into(),
        penalty: None,
        when,
        condition: String::new(),
        cite: cite(1, "s.5"),
        comment: false,
    }
}

/// The pack. Facts: age (under-16, age-16-17, adult; fixed), travel, border, images, paid, relation. Reading: remote.
pub fn pack() -> Pack {
    let mut age = fact(
        "age",
        0,
        FactKind::Band,
        "the child's age",
        &[
            ("under-16", "under 16"),
            ("age-16-17", "16 or 17"),
            ("adult", "18 or over"),
        ],
    );
    age.cuts = vec![16, 18];
    age.unit = "years".into();
    age.fixed = true;
    let relation = fact(
        "relation",
        1,
        FactKind::OneOf,
        "who the person is to the child",
        &[
            ("parent", "a parent"),
            ("carer", "a carer"),
            ("stranger", "a stranger"),
        ],
    );
    let variable = |sort, size, fixed| Variable { sort, size, fixed };
    let part = |id| Formula::Part(PartId(id));
    let program = Program {
        variables: vec![
            variable(Sort::Fact, 3, true),
            variable(Sort::Fact, 2, false),
            variable(Sort::Fact, 2, false),
            variable(Sort::Fact, 2, false),
            variable(Sort::Fact, 2, false),
            variable(Sort::Fact, 3, false),
            variable(Sort::Reading, 2, false),
        ],
        constraints: vec![Formula::Not(Box::new(Formula::All(vec![
            yes(BORDER),
            is(TRAVEL, &[0]),
        ])))],
        parts: vec![
            is(AGE, &[0, 1]),                                          // 0 term: a child
            yes(TRAVEL),                                               // 1 n-travel.journey
            Formula::Any(vec![yes(IMAGES), yes(PAID)]),                // 2 n-travel.purpose
            Formula::All(vec![part(0), part(1), part(2)]),             // 3 n-travel
            Formula::All(vec![yes(IMAGES), part(0)]),                  // 4 n-images
            Formula::All(vec![part(0), is(RELATION, &[0, 1])]),        // 5 n-care (not in force)
            Formula::Any(vec![yes(PAID), is(REMOTE, &[1])]),           // 6 s-sale.value
            Formula::All(vec![part(0), yes(IMAGES), part(6)]),         // 7 s-sale
            Formula::All(vec![is(AGE, &[2]), yes(TRAVEL), yes(PAID)]), // 8 n-adult
        ],
        definitions: [3, 8, 4, 5, 7].map(PartId).to_vec(),
        order: Vec::new(),
    };
    Pack {
        about: About {
            id: "small".into(),
            title: "A small pack".into(),
            version: "1".into(),
            as_of: "2026-11-23".into(),
            language: "en".into(),
            licence: "CC-BY-4.0".into(),
            disclaimer: "Educational, not legal advice.".into(),
            content_note: "Law on offences.".into(),
            paper_note: "A paper.".into(),
        },
        program,
        topics: vec![said("child", "The child"), said("deed", "What happened")],
        facts: vec![
            age,
            Fact {
                negative: Negative::of("a journey was arranged", "no journey was arranged"),
                ..yes_no("travel", 1, "a journey was arranged")
            },
            yes_no("border", 1, "a border was crossed"),
            yes_no("images", 1, "images were made"),
            yes_no("paid", 1, "something of value was given"),
            relation,
        ],
        readings: vec![Reading {
            id: "remote".into(),
            question: "Does a remote show count as value?".into(),
            help: "The text does not say.".into(),
            options: vec![
                ReadingOption {
                    said: said("strict", "No, value must be given"),
                    holders: vec![Holder {
                        text: "Some courts say so".into(),
                        cite: cite(0, "p. 2"),
                    }],
                },
                ReadingOption {
                    said: said("wide", "Yes"),
                    holders: vec![Holder {
                        text: "A committee says so".into(),
                        cite: cite(0, "p. 3"),
                    }],
                },
            ],
        }],
        constraints: vec![ConstraintNote {
            id: "border-is-travel".into(),
            text: "Crossing a border is travel".into(),
        }],
        parts: vec![
            PartNote {
                id: "child".into(),
                label: "A child".into(),
                note: String::new(),
                cite: None,
            },
            note("n-travel.journey", "A journey is arranged", "s.1(1)"),
            note("n-travel.purpose", "With a view to exploitation", "s.1(2)"),
            note("n-travel", "Travel offence", "s.1"),
            note("n-images", "Images offence", "s.2"),
            note("n-care", "Care offence", "s.3"),
            note("s-sale.value", "Something of value", "art. 4"),
            note("s-sale", "Sale offence", "art. 4"),
            note("n-adult", "Adult travel offence", "s.4"),
        ],
        definitions: vec![
            definition(
                "n-travel",
                "NA s.1",
                0,
                Frame::Trafficking,
                Standing::InForce,
            ),
            definition(
                "n-adult",
                "NA s.4",
                0,
                Frame::Trafficking,
                Standing::InForce,
            ),
            definition("n-images", "NA s.2", 0, Frame::Csea, Standing::InForce),
            definition("n-care", "NA s.3", 0, Frame::Csea, Standing::NotInForce),
            definition(
                "s-sale",
                "SA art. 4",
                1,
                Frame::Trafficking,
                Standing::InForce,
            ),
        ],
        jurisdictions: vec![
            Jurisdiction {
                id: "northland".into(),
                name: "Northland".into(),
                note: String::new(),
                caution: String::new(),
                beyond_trafficking: String::new(),
                beyond_csea: String::new(),
            },
            Jurisdiction {
                id: "southland".into(),
                name: "Southland".into(),
                note: String::new(),
                caution: "Under review.".into(),
                beyond_trafficking: "Smuggling law is not in this pack.".into(),
                beyond_csea: String::new(),
            },
        ],
        dimensions: ["penalties", "consent", "movement", "support"]
            .map(|id| Dimension {
                said: said(id, id),
                question: format!("What about {id}?"),
            })
            .to_vec(),
        conditions: vec![yes(BORDER), is(RELATION, &[2]), is(TRAVEL, &[0])],
        scenarios: vec![Scenario {
            id: "at-home".into(),
            title: "At home".into(),
            kind: ScenarioKind::Hypothetical,
            teaches: "No travel is needed for images".into(),
            story: vec![
                StoryPart::Text("A child, ".into()),
                StoryPart::Slot(
                    AGE,
                    vec![
                        "under 16".into(),
                        "16 or 17".into(),
                        "grown up".into(),
                        "of unknown age".into(),
                    ],
                ),
                StoryPart::Text(", is shown.".into()),
            ],
            answers: vec![(AGE, 0), (TRAVEL, 0), (IMAGES, 1)],
            expected: vec![(0, Expected::NotMet), (2, Expected::Met)],
            cite: Some(cite(0, "p. 1")),
        }],
        sources: vec![
            Source {
                id: "paper".into(),
                title: "A paper".into(),
                short: "Paper".into(),
                body: "A body".into(),
                year: "2023".into(),
                link: "https://example.org/paper".into(),
                confidence: Confidence::Verified,
                checked: "Read.".into(),
                provision: "#page={}".into(),
            },
            Source {
                id: "act".into(),
                title: "An act".into(),
                short: "NA".into(),
                body: String::new(),
                year: String::new(),
                link: String::new(),
                confidence: Confidence::NotYetChecked,
                checked: String::new(),
                provision: String::new(),
            },
        ],
        commentary: commentary(),
    }
}

/// Positions of the pack's conditions.
const ON_BORDER: u16 = 0;
const ON_RELATION: u16 = 1;
const ON_NO_TRAVEL: u16 = 2;

fn commentary() -> Commentary {
    Commentary {
        outcomes: vec![
            Outcome {
                penalty: Some(Penalty {
                    least: Term::Months(120),
                    most: Term::Life,
                    fine: String::new(),
                }),
                ..outcome("n-t-penalty", 0, Frame::Trafficking, 0, "life", None)
            },
            Outcome {
                penalty: Some(Penalty {
                    least: Term::Unset,
                    most: Term::Months(18),
                    fine: "a fine".into(),
                }),
                ..outcome("n-c-penalty", 0, Frame::Csea, 0, "short", None)
            },
            outcome("n-t-consent", 0, Frame::Trafficking, 1, "none", None),
            outcome("n-c-consent", 0, Frame::Csea, 1, "none", None),
            outcome(
                "n-t-move",
                0,
                Frame::Trafficking,
                2,
                "needed",
                Some(ON_BORDER),
            ),
            outcome("n-c-move", 0, Frame::Csea, 2, "free", None),
            outcome("n-c-move-2", 0, Frame::Csea, 2, "needed", Some(ON_RELATION)),
            outcome(
                "n-t-support",
                0,
                Frame::Trafficking,
                3,
                "help",
                Some(ON_RELATION),
            ),
            outcome("n-c-support", 0, Frame::Csea, 3, "help", None),
            outcome("s-t-penalty", 1, Frame::Trafficking, 0, "life", None),
        ],
        arguments: vec![
            Argument {
                id: "P1".into(),
                kind: StatementKind::Statement,
                text: "Charges may be heavier".into(),
                voice: Voice::Majority,
                hedge: "\"may\"".into(),
                lean: Lean::ForTrafficking,
                weak: true,
                stakeholders: vec!["prosecutors".into()],
                dimensions: vec![0],
                when: None,
                condition: String::new(),
                lines: "1-2".into(),
                corrections: vec![0],
                cite: cite(0, "lines 1-2"),
            },
            Argument {
                id: "P2".into(),
                kind: StatementKind::Statement,
                text: "Movement is hard to show".into(),
                voice: Voice::Some,
                hedge: String::new(),
                lean: Lean::AgainstTrafficking,
                weak: false,
                stakeholders: vec!["police".into(), "prosecutors".into()],
                dimensions: vec![2],
                when: Some(ON_NO_TRAVEL),
                condition: "where nobody moves".into(),
                lines: "3".into(),
                corrections: vec![],
                cite: cite(0, "line 3"),
            },
        ],
        corrections: vec![Correction {
            id: "X1".into(),
            text: "Not in Northland".into(),
            cites: vec![cite(1, "s.5")],
        }],
        tensions: vec![Tension {
            id: "pull".into(),
            text: "They pull apart".into(),
            between: vec![0, 1],
        }],
        explainers: vec![Explainer {
            said: said("start", "Where to begin"),
            summary: "The two frames.".into(),
            minutes: 1,
            steps: vec![Step {
                said: said("one", "One"),
                blocks: vec![
                    Block::Paragraph(vec![
                        Inline::Text("See ".into()),
                        Inline::Term("grooming".into(), 0),
                        Inline::Cite(cite(0, "p. 9")),
                    ]),
                    Block::Argument(0),
                    Block::Verdicts {
                        scenario: 0,
                        changed: vec![(TRAVEL, 1)],
                        definitions: vec![0],
                        ask: vec![TRAVEL],
                    },
                    Block::Outcomes(0, vec![0]),
                ],
            }],
        }],
        glossary: vec![GlossaryEntry {
            said: said("grooming", "Grooming"),
            meaning: "Building trust to harm.".into(),
            usage: String::new(),
            cite: cite(0, "p. 4"),
        }],
        helplines: vec![Helpline {
            id: "help".into(),
            country: String::new(),
            name: "A directory".into(),
            about: "Lists places.".into(),
            link: "https://example.org/help".into(),
            phone: String::new(),
            cite: cite(0, ""),
        }],
        quiz: vec![QuizItem {
            id: "q1".into(),
            question: "A journey is arranged. Is it met?".into(),
            scenario: 0,
            changed: vec![(TRAVEL, 1)],
            definition: 0,
            lesson: "Travel counts.".into(),
            cite: cite(1, "s.1"),
        }],
        late: Vec::new(),
    }
}

pub fn loaded() -> Rc<Loaded> {
    Loaded::new(pack()).expect("the small pack loads")
}

pub fn session() -> Session {
    Session::new(loaded())
}

pub fn answer(session: &mut Session, fact: &str, value: &str) -> Changed {
    session
        .apply(Action::Answer {
            fact: fact.into(),
            value: value.into(),
        })
        .expect("a known fact and value")
}

pub fn read(session: &mut Session, option: &str) -> Changed {
    session
        .apply(Action::ChooseReading {
            reading: "remote".into(),
            option: option.into(),
        })
        .expect("a known reading")
}

/// Session with these yes-no, band or one-of answers.
pub fn answered(answers: &[(&str, &str)]) -> Session {
    let mut session = session();
    for (fact, value) in answers {
        answer(&mut session, fact, value);
    }
    session
}
