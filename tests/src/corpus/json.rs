//! A situation with its answers as one line of JSON; actions and goals as the JavaScript bindings take them.

use super::{Query, Situation};
use framewise_core::session::{Action, Goal, Target};
use std::fmt::Write;

/// One line, without its end.
pub fn line(situation: &Situation, answers: &[Vec<String>]) -> String {
    object(&[
        ("do", list(situation.actions.iter().map(action))),
        ("ask", list(situation.queries.iter().map(query))),
        ("answers", list(answers.iter().map(|lines| texts(lines)))),
    ])
}

fn action(action: &Action) -> String {
    let one = |kind: &str, fields: &[(&str, &str)]| {
        let mut all = vec![("type", quoted(kind))];
        all.extend(fields.iter().map(|(name, value)| (*name, quoted(value))));
        object(&all)
    };
    match action {
        Action::Answer { fact, value } => one("answer", &[("fact", fact), ("value", value)]),
        Action::DontKnow { fact } => one("dont-know", &[("fact", fact)]),
        Action::Clear { fact } => one("clear", &[("fact", fact)]),
        Action::ChooseReading { reading, option } => one(
            "choose-reading",
            &[("reading", reading), ("option", option)],
        ),
        Action::OpenReading { reading } => one("open-reading", &[("reading", reading)]),
        Action::ShowJurisdictions(ids) => {
            object(&[("type", quoted("show-jurisdictions")), ("ids", texts(ids))])
        }
        Action::ShowFrames(frames) => object(&[
            ("type", quoted("show-frames")),
            (
                "frames",
                list(frames.iter().map(|frame| quoted(frame.id()))),
            ),
        ]),
        Action::LoadScenario { id } => one("load-scenario", &[("id", id)]),
        Action::ApplyChange(steps) => object(&[
            ("type", quoted("apply-change")),
            (
                "steps",
                list(
                    steps
                        .iter()
                        .map(|(fact, value)| list([quoted(fact), quoted(value)].into_iter())),
                ),
            ),
        ]),
        Action::Reset => one("reset", &[]),
        Action::Undo => one("undo", &[]),
        Action::Redo => one("redo", &[]),
        Action::OpenShared(code) => one("open-shared", &[("code", code)]),
    }
}

fn query(query: &Query) -> String {
    match query {
        Query::Flipped => object(&[("type", quoted("flipped"))]),
        Query::Verdicts => object(&[("type", quoted("verdicts"))]),
        Query::Share => object(&[("type", quoted("share"))]),
        Query::Room => object(&[("type", quoted("room"))]),
        Query::Explain(id) => object(&[("type", quoted("explain")), ("definition", quoted(id))]),
        Query::Reasons(id) => object(&[("type", quoted("reasons")), ("definition", quoted(id))]),
        Query::Changes(wanted, target) => object(&[
            ("type", quoted("changes")),
            ("goal", goal(wanted)),
            (
                "target",
                quoted(match target {
                    Target::Met => "met",
                    Target::NotMet => "not-met",
                }),
            ),
        ]),
        Query::Compare(left, right) => object(&[
            ("type", quoted("compare")),
            ("left", quoted(left)),
            ("right", quoted(right)),
        ]),
        Query::Next(goals, skipped) => object(&[
            ("type", quoted("next")),
            ("goals", list(goals.iter().map(goal))),
            ("skipped", texts(skipped)),
        ]),
    }
}

fn goal(goal: &Goal) -> String {
    match goal {
        Goal::Definition(id) => object(&[("definition", quoted(id))]),
        Goal::Cell(jurisdiction, frame) => object(&[
            ("jurisdiction", quoted(jurisdiction)),
            ("frame", quoted(frame.id())),
        ]),
    }
}

fn texts(texts: &[String]) -> String {
    list(texts.iter().map(|text| quoted(text)))
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

fn object(fields: &[(&str, String)]) -> String {
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}:{value}", quoted(name)))
        .collect();
    format!("{{{}}}", fields.join(","))
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' | '\\' => out.extend(['\\', sign]),
            control if control < ' ' => {
                // Writing to a string does not fail.
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
