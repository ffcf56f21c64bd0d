//! Checks that need the whole pack and the engine: what can be, what can be met, what scenarios expect.

use super::names::{Names, Of};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use framewise_core::logic::program::{PartId, Value, VariableId};
use framewise_core::logic::{Answer, BuildError, Budget, Consistency, Engine, Situation, Status, Verdict, order};
use framewise_core::pack::{Expected, Pack};

/// Fixes the variable order and checks the pack as a whole.
pub(super) fn check(names: &Names, pack: &mut Pack, diagnostics: &mut Diagnostics) {
    pack.program.order = order::search(&pack.program);
    let engine = match Engine::build(pack.program.clone(), Budget::default()) {
        Ok(engine) => engine,
        Err(error) => {
            diagnostics.push(unbuildable(&error, names, pack));
            return;
        }
    };
    always_or_never(&engine, names, pack, diagnostics);
    scenarios(&engine, names, pack, diagnostics);
    quiz(&engine, pack, diagnostics);
}

fn unbuildable(error: &BuildError, names: &Names, pack: &Pack) -> Diagnostic {
    match error {
        BuildError::NothingPossible(positions) => {
            let ids: Vec<&str> = positions.iter().filter_map(|position| pack.constraints.get(*position)).map(|note| note.id.as_str()).collect();
            Diagnostic::error("FW060", Place::whole("constraints.yaml"), format!("No situation at all satisfies these constraints together: {}.", ids.join(", ")))
                .help("Weaken or remove one of them.")
        }
        BuildError::TooLarge(place) => {
            let (place, id) = match place {
                framewise_core::logic::Place::Definition(definition) => {
                    let position = usize::from(definition.0);
                    (names.place(Of::Definition, position), pack.definitions.get(position).map(|definition| definition.id.clone()))
                }
                framewise_core::logic::Place::Part(PartId(part)) => {
                    (Place::whole("law/"), pack.parts.get(usize::from(*part)).map(|note| note.id.clone()))
                }
                framewise_core::logic::Place::Constraints => (Place::whole("constraints.yaml"), None),
            };
            let id = id.unwrap_or_else(|| "the constraints".to_owned());
            Diagnostic::error("FW061", place, format!("`{id}` is too large to answer exactly in a browser."))
                .help("Split it into several definitions, or use fewer alternatives that depend on each other.")
        }
        BuildError::Program(error) => Diagnostic::error("FW062", Place::whole("law/"), format!("The pack's logic is broken: {error}.")),
    }
}

fn always_or_never(engine: &Engine, names: &Names, pack: &Pack, diagnostics: &mut Diagnostics) {
    let nothing = engine.unanswered();
    for (position, part) in pack.program.definitions.iter().enumerate() {
        let (Ok(status), Some(definition)) = (engine.status(*part, &nothing), pack.definitions.get(position)) else { continue };
        let problem = match status {
            Status::Open => continue,
            Status::Met => "is met in every situation",
            Status::NotMet => "can never be met",
        };
        diagnostics.push(
            Diagnostic::warning("FW053", names.place(Of::Definition, position), format!("`{}` {problem}.", definition.id))
                .help("Look for `all` where `any` was meant, a missing `not`, or a constraint that excludes it."),
        );
    }
}

fn scenarios(engine: &Engine, names: &Names, pack: &Pack, diagnostics: &mut Diagnostics) {
    for (position, scenario) in pack.scenarios.iter().enumerate() {
        let place = names.place(Of::Scenario, position);
        let situation = situation(engine, &scenario.answers, &[]);
        if let Some(clash) = clash(engine, &situation, pack) {
            diagnostics.push(
                Diagnostic::error("FW063", place, format!("The facts of `{}` cannot all be so: {clash}.", scenario.id)).help("Change one of the facts, or the constraint."),
            );
            continue;
        }
        for (definition, expected) in &scenario.expected {
            let Some(part) = pack.program.definitions.get(usize::from(*definition)) else { continue };
            let Ok(found) = engine.verdict(*part, &situation) else { continue };
            if agrees(expected, &found) {
                continue;
            }
            let id = pack.definitions.get(usize::from(*definition)).map(|definition| definition.id.as_str()).unwrap_or_default();
            diagnostics.push(
                Diagnostic::error(
                    "FW064",
                    place.clone(),
                    format!("`{}` expects `{id}` to be {}, but it is {}.", scenario.id, expectation(expected, pack), verdict(&found, pack)),
                )
                .help("Correct the expectation, the facts of the scenario or the definition, whichever the law says."),
            );
        }
    }
}

fn quiz(engine: &Engine, pack: &Pack, diagnostics: &mut Diagnostics) {
    for item in &pack.quiz {
        let given = pack.scenarios.get(usize::from(item.scenario)).map(|scenario| scenario.answers.as_slice()).unwrap_or_default();
        if let Some(clash) = clash(engine, &situation(engine, given, &item.changed), pack) {
            diagnostics.push(
                Diagnostic::error("FW063", Place::whole("quizzes/"), format!("The facts of the quiz item `{}` cannot all be so: {clash}.", item.id))
                    .help("Change one of its facts."),
            );
        }
    }
}

fn situation(engine: &Engine, given: &[(VariableId, Value)], changed: &[(VariableId, Value)]) -> Situation {
    let mut situation = engine.unanswered();
    for (variable, value) in given.iter().chain(changed) {
        situation.set(*variable, Answer::Is(*value));
    }
    situation
}

/// Which answers clash and why, in words.
fn clash(engine: &Engine, situation: &Situation, pack: &Pack) -> Option<String> {
    match engine.consistency(situation) {
        Ok(Consistency::Clash(clash)) => {
            let facts: Vec<&str> = clash.variables.iter().map(|variable| name(*variable, pack)).collect();
            let why: Vec<&str> = clash.constraints.iter().filter_map(|position| pack.constraints.get(*position)).map(|note| note.text.as_str()).collect();
            Some(format!("{} ({})", facts.join(", "), why.join(" ")))
        }
        _ => None,
    }
}

fn agrees(expected: &Expected, found: &Verdict) -> bool {
    match (expected, found) {
        (Expected::Met, Verdict::Met) | (Expected::NotMet, Verdict::NotMet) | (Expected::Open(None), Verdict::Open(_)) => true,
        (Expected::Open(Some(on)), Verdict::Open(open)) => {
            let mut all: Vec<VariableId> = open.support.facts.iter().chain(&open.support.readings).copied().collect();
            all.sort();
            all == *on
        }
        _ => false,
    }
}

fn expectation(expected: &Expected, pack: &Pack) -> String {
    match expected {
        Expected::Met => "met".to_owned(),
        Expected::NotMet => "not met".to_owned(),
        Expected::Open(None) => "open".to_owned(),
        Expected::Open(Some(on)) => format!("open on {}", on.iter().map(|variable| name(*variable, pack)).collect::<Vec<_>>().join(", ")),
    }
}

fn verdict(found: &Verdict, pack: &Pack) -> String {
    match found {
        Verdict::Met => "met".to_owned(),
        Verdict::NotMet => "not met".to_owned(),
        Verdict::Open(open) => {
            let names: Vec<&str> = open.support.facts.iter().chain(&open.support.readings).map(|variable| name(*variable, pack)).collect();
            format!("open on {}", names.join(", "))
        }
    }
}

fn name(variable: VariableId, pack: &Pack) -> &str {
    let position = usize::from(variable.0);
    match pack.facts.get(position) {
        Some(fact) => &fact.id,
        None => pack.readings.get(position - pack.facts.len()).map(|reading| reading.id.as_str()).unwrap_or_default(),
    }
}
