//! Native answers as lines of text. `tests/node/answers.js` is the same for the objects of JavaScript: change both.
//! A line holds ids, states, counts and words, so that nothing a reader sees can differ unnoticed.

use super::Query;
use framewise_core::session::{
    AcrossView, Answer, ChangeOutcome, Changed, ClashState, ElementView, Given, Goal, Next,
    Refused, Said, Session, VerdictView, Witness,
};
use std::fmt::Debug;
use std::rc::Rc;

/// What an action flipped.
pub fn flipped(result: &Result<Changed, Refused>) -> Vec<String> {
    let changed = match result {
        Ok(changed) => changed,
        Err(refused) => return vec![refusal(refused)],
    };
    let mut lines = vec![format!(
        "{} ({})",
        changed.sentence,
        changed.dropped.join("; ")
    )];
    lines.extend(changed.definitions.iter().map(|one| {
        format!(
            "{} {} > {}: {}",
            one.definition.id,
            one.from.id(),
            one.to.id(),
            one.sentence
        )
    }));
    lines.extend(changed.cells.iter().map(|one| {
        let place = format!("{} {}", one.jurisdiction.id, one.frame.id());
        format!(
            "{place} {} > {}: {}",
            one.from.id(),
            one.to.id(),
            one.sentence
        )
    }));
    lines
}

/// The answer to a query.
pub fn lines(session: &Session, query: &Query) -> Vec<String> {
    let answer = match query {
        Query::Flipped => Ok(Vec::new()),
        Query::Verdicts => verdicts(session),
        Query::Share => Ok(share(session)),
        Query::Explain(id) => explain(session, id),
        Query::Reasons(id) => reasons(session, id),
        Query::Changes(goal, target) => session.changes(goal, *target).map(|changes| {
            let mut lines = vec![
                format!(
                    "{} {}: {}",
                    goal_text(&changes.goal),
                    kebab(&changes.target),
                    changes.goal_text
                ),
                verdict(&changes.verdict),
                format!("{} complete {}", changes.sentence, changes.complete),
                format!("even if {}", givens(&changes.stands_even_if)),
                format!("fixed {}", givens(&changes.fixed)),
            ];
            match &changes.outcome {
                ChangeOutcome::Possible(list) => lines.extend(list.iter().map(|change| {
                    let steps: Vec<String> = change
                        .steps
                        .iter()
                        .map(|step| {
                            format!(
                                "{} {} > {} {}",
                                step.fact.id, step.from, step.to.id, step.clause
                            )
                        })
                        .collect();
                    format!("{}: {}", steps.join(", "), change.sentence)
                })),
                other => lines.push(kebab(other)),
            }
            lines
        }),
        Query::Compare(left, right) => compare(session, left, right),
        Query::Next(goals, skipped) => next(session, goals, skipped),
        Query::Room => room(session),
    };
    answer.unwrap_or_else(|refused| vec![refusal(&refused)])
}

fn room(session: &Session) -> Result<Vec<String>, Refused> {
    let mut lines = Vec::new();
    for fact in session.view().topics.iter().flat_map(|topic| &topic.facts) {
        for option in fact.options.iter().filter(|option| !option.possible) {
            let (fact, value) = (&fact.said.id, &option.said.id);
            let why = session.no_room(fact, value)?.unwrap_or_default();
            lines.push(format!("no room {fact} {value}: {why}"));
        }
    }
    Ok(lines)
}

fn verdicts(session: &Session) -> Result<Vec<String>, Refused> {
    let heads = session.definitions();
    let ids: Vec<&str> = heads.iter().map(|head| head.said.id.as_str()).collect();
    let mut lines: Vec<String> = session
        .verdicts_of(&ids)?
        .iter()
        .map(|one| {
            format!(
                "{} {} {}",
                one.head.said.id,
                one.decides,
                verdict(&one.verdict)
            )
        })
        .collect();
    let view = session.view();
    for jurisdiction in &view.jurisdictions {
        for cell in &jurisdiction.cells {
            let place = format!("{} {}", jurisdiction.said.id, cell.frame.id());
            lines.push(format!("{place} {}", verdict(&cell.verdict)));
        }
    }
    match &view.clash {
        ClashState::None => lines.push("no clash".to_owned()),
        ClashState::Clash(clash) => lines.push(format!(
            "clash {} {} {} {}",
            givens(&clash.answers),
            ids_of(&clash.because),
            ids_of(&clash.mend),
            clash.sentence
        )),
    }
    lines.push(format!(
        "{} {} {}",
        view.left.unanswered, view.left.needed, view.left.sentence
    ));
    Ok(lines)
}

fn share(session: &Session) -> Vec<String> {
    let code = session.view().share;
    let mut other = Session::new(Rc::clone(session.loaded()));
    let mut lines = vec![code.clone()];
    lines.extend(flipped(
        &other.apply(framewise_core::session::Action::OpenShared(code)),
    ));
    lines.push(other.view().share);
    lines
}

fn explain(session: &Session, id: &str) -> Result<Vec<String>, Refused> {
    let explanation = session.explain(id)?;
    let mut lines = vec![
        format!(
            "{} {}",
            explanation.head.said.id,
            verdict(&explanation.verdict)
        ),
        format!(
            "{} complete {}",
            explanation.rule.text, explanation.complete
        ),
    ];
    for one in &explanation.elements {
        element(one, 1, &mut lines);
    }
    lines.push(explanation.route_sentence.clone());
    lines.extend(
        explanation
            .route
            .iter()
            .map(|step| format!("{}: {}", given(&step.given), step.text)),
    );
    match &explanation.across {
        AcrossView::NotDisputed => lines.push("not disputed".to_owned()),
        AcrossView::Disputed {
            sentence,
            cases,
            complete,
        } => {
            lines.push(format!("{sentence} complete {complete}"));
            lines.extend(
                cases
                    .iter()
                    .map(|case| format!("{} {}", givens(&case.readings), case.kind.id())),
            );
        }
    }
    Ok(lines)
}

fn element(one: &ElementView, depth: usize, lines: &mut Vec<String>) {
    let looks: Vec<String> = one
        .looks_at
        .iter()
        .map(|look| {
            let answer = match &look.answer {
                Answer::NotAsked => "not-asked",
                Answer::DontKnow => "dont-know",
                Answer::Value(value) => value.id.as_str(),
            };
            format!(
                "{} {} {answer} {} {}",
                kebab(&look.sort),
                look.what.id,
                look.wanted,
                look.status.id()
            )
        })
        .collect();
    let cites: Vec<&str> = one.cites.iter().map(|cite| cite.text.as_str()).collect();
    lines.push(format!(
        "{}{} {} {} decisive {} [{}] [{}] {}: {}",
        " ".repeat(depth),
        one.said.id,
        one.status.id(),
        one.rule.text,
        one.decisive,
        looks.join(", "),
        cites.join(", "),
        one.said.text,
        one.note
    ));
    for child in &one.children {
        element(child, depth + 1, lines);
    }
}

fn reasons(session: &Session, id: &str) -> Result<Vec<String>, Refused> {
    let reasons = session.reasons(id)?;
    let mut lines = vec![
        format!(
            "{} {} complete {}",
            reasons.head.said.id,
            verdict(&reasons.verdict),
            reasons.complete
        ),
        format!(
            "even if {}: {}",
            givens(&reasons.stands_even_if),
            reasons.stands_sentence
        ),
    ];
    lines.extend(
        reasons
            .sets
            .iter()
            .map(|set| format!("{}: {}", givens(&set.given), set.sentence)),
    );
    Ok(lines)
}

fn compare(session: &Session, left: &str, right: &str) -> Result<Vec<String>, Refused> {
    let comparison = session.compare(left, right)?;
    let mut lines = vec![
        format!(
            "{} {} {}",
            comparison.left.said.id,
            kebab(&comparison.relation),
            comparison.right.said.id
        ),
        format!(
            "{} {} {}",
            comparison.sentence, comparison.total, comparison.counted
        ),
        format!(
            "as {} under {}",
            givens(&comparison.read_as),
            givens(&comparison.under)
        ),
    ];
    for region in &comparison.regions {
        let witness = match &region.witness {
            Witness::Empty => "empty".to_owned(),
            Witness::Situation { given, sentence } => format!("{}: {sentence}", givens(given)),
        };
        let counts = format!(
            "{} {} {}",
            kebab(&region.kind),
            region.count,
            region.share_text
        );
        lines.push(format!("{counts} {} {witness}", region.label));
    }
    lines.push(format!("complete {}", comparison.cases_complete));
    for case in &comparison.cases {
        let counts: Vec<&str> = case
            .regions
            .iter()
            .map(|region| region.count.as_str())
            .collect();
        lines.push(format!(
            "{} {} of {}",
            givens(&case.readings),
            counts.join(" "),
            case.total
        ));
    }
    Ok(lines)
}

fn next(session: &Session, goals: &[Goal], skipped: &[String]) -> Result<Vec<String>, Refused> {
    let interview = session.interview(goals, skipped)?;
    let numbers = format!(
        "{} {} {}",
        interview.number, interview.least, interview.most
    );
    let mut lines = vec![format!("{numbers} {}", interview.left_sentence)];
    match &interview.next {
        Next::Ask(question) => {
            lines.push(format!(
                "ask {}: {}",
                question.fact.said.id, question.why_sentence
            ));
            for why in &question.why {
                let settles: Vec<String> = why
                    .settles
                    .iter()
                    .map(|one| format!("{} {}", goal_text(&one.goal), one.to.id()))
                    .collect();
                lines.push(format!(
                    "{} settles {}: {}",
                    why.value.id,
                    settles.join(", "),
                    why.sentence
                ));
            }
        }
        other => lines.push(kebab(other)),
    }
    lines.push(format!("not needed {}", ids_of(&interview.not_needed)));
    for (name, list) in [
        ("settled", &interview.settled),
        ("unsettled", &interview.unsettled),
    ] {
        lines.extend(
            list.iter()
                .map(|one| format!("{name} {} {}", goal_text(&one.goal), verdict(&one.verdict))),
        );
    }
    Ok(lines)
}

fn verdict(verdict: &VerdictView) -> String {
    let cites: Vec<&str> = verdict
        .cites
        .iter()
        .map(|cite| cite.text.as_str())
        .collect();
    let left = format!("{} / {}", ids_of(&verdict.facts), ids_of(&verdict.readings));
    format!(
        "{} {left} {}: {} [{}]",
        verdict.kind.id(),
        verdict.word,
        verdict.reason,
        cites.join(", ")
    )
}

fn goal_text(goal: &Goal) -> String {
    match goal {
        Goal::Definition(id) => id.clone(),
        Goal::Cell(jurisdiction, frame) => format!("{jurisdiction} {}", frame.id()),
    }
}

fn givens(list: &[Given]) -> String {
    format!(
        "[{}]",
        list.iter().map(given).collect::<Vec<_>>().join(", ")
    )
}

fn given(given: &Given) -> String {
    format!(
        "{} {}={} {}",
        kebab(&given.sort),
        given.what.id,
        given.value.id,
        given.clause
    )
}

fn ids_of(list: &[Said]) -> String {
    let ids: Vec<&str> = list.iter().map(|said| said.id.as_str()).collect();
    format!("[{}]", ids.join(" "))
}

fn refusal(refused: &Refused) -> String {
    format!(
        "refused {}: {refused} ({})",
        kebab(&refused.kind),
        refused.cure
    )
}

/// The name of a variant as JavaScript has it: `OnlyLeft` is `only-left`.
fn kebab(variant: &impl Debug) -> String {
    let name = format!("{variant:?}");
    let mut out = String::new();
    for sign in name.chars() {
        if sign.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(sign.to_lowercase());
    }
    out
}
