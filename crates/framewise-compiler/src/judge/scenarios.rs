//! Scenarios and quiz items: facts that can hold together, and verdicts as their authors expect.

use super::{ids, situation};
use crate::diagnostics::{Report, clashing_facts, expectation_fails};
use crate::place::Place;
use crate::resolve::Resolved;
use framewise_core::logic::program::{PartId, VariableId};
use framewise_core::logic::{Consistency, Engine, Situation, Verdict};
use framewise_core::pack::{Expected, Pack, Scenario};

/// Judges every scenario and quiz item.
pub(super) fn judge(engine: &Engine, resolved: &Resolved, report: &mut Report) {
    let pack = &resolved.pack;
    for (position, scenario) in pack.scenarios.iter().enumerate() {
        let place = resolved
            .scenarios
            .get(position)
            .copied()
            .unwrap_or_default();
        let given = situation(engine, &scenario.answers);
        if possible(
            engine,
            pack,
            &given,
            place,
            &format!("the scenario `{}`", scenario.id),
            report,
        ) {
            let places = resolved
                .expected
                .get(position)
                .map(Vec::as_slice)
                .unwrap_or_default();
            expectations(engine, pack, scenario, places, &given, report);
        }
    }
    for (item, place) in pack.commentary.quiz.iter().zip(&resolved.quiz) {
        let start = pack
            .scenarios
            .get(usize::from(item.scenario))
            .map(|scenario| scenario.answers.as_slice());
        let given = situation(
            engine,
            start.unwrap_or_default().iter().chain(&item.changed),
        );
        possible(
            engine,
            pack,
            &given,
            *place,
            &format!("the quiz item `{}`", item.id),
            report,
        );
    }
}

/// Whether the given facts can hold together; reported if not.
fn possible(
    engine: &Engine,
    pack: &Pack,
    given: &Situation,
    place: Place,
    what: &str,
    report: &mut Report,
) -> bool {
    let Ok(Consistency::Clash(clash)) = engine.consistency(given) else {
        return true;
    };
    let broken = clash
        .constraints
        .iter()
        .filter_map(|position| pack.constraints.get(*position));
    let broken: Vec<String> = broken
        .map(|note| format!("`{}` ({})", note.id, note.text))
        .collect();
    report.add(clashing_facts::at(
        place,
        what,
        &ids(pack, &clash.variables, given),
        &broken.join(" or "),
    ));
    false
}

fn expectations(
    engine: &Engine,
    pack: &Pack,
    scenario: &Scenario,
    places: &[Place],
    given: &Situation,
    report: &mut Report,
) {
    for ((definition, expected), place) in scenario.expected.iter().zip(places) {
        let position = usize::from(*definition);
        let (Some(note), Some(part)) = (
            pack.definitions.get(position),
            pack.program.definitions.get(position),
        ) else {
            continue;
        };
        let Ok(verdict) = engine.verdict(*part, given) else {
            continue;
        };
        if as_expected(expected, &verdict) {
            continue;
        }
        let wanted = match expected {
            Expected::Met => "met".to_string(),
            Expected::NotMet => "not met".to_string(),
            Expected::Open(None) => "open".to_string(),
            Expected::Open(Some(on)) => format!("open on {}", ids(pack, on, given)),
        };
        let derived = match &verdict {
            Verdict::Met => "met".to_string(),
            Verdict::NotMet => "not met".to_string(),
            Verdict::Open(_) => format!("open on {}", ids(pack, &turns_on(&verdict), given)),
        };
        let because = because(engine, pack, *part, given, &verdict);
        report.add(expectation_fails::at(
            *place, &note.id, &wanted, &derived, &because,
        ));
    }
}

fn as_expected(expected: &Expected, verdict: &Verdict) -> bool {
    match (expected, verdict) {
        (Expected::Met, Verdict::Met) | (Expected::NotMet, Verdict::NotMet) => true,
        (Expected::Open(None), Verdict::Open(_)) => true,
        (Expected::Open(Some(on)), Verdict::Open(_)) => *on == turns_on(verdict),
        _ => false,
    }
}

/// Facts and readings that an open verdict turns on, ascending.
fn turns_on(verdict: &Verdict) -> Vec<VariableId> {
    match verdict {
        Verdict::Met | Verdict::NotMet => Vec::new(),
        Verdict::Open(open) => open
            .support
            .facts
            .iter()
            .chain(&open.support.readings)
            .copied()
            .collect(),
    }
}

/// What the verdict rests on.
fn because(
    engine: &Engine,
    pack: &Pack,
    part: PartId,
    given: &Situation,
    verdict: &Verdict,
) -> String {
    let Verdict::Open(_) = verdict else {
        let reason = engine
            .reasons(part, given, 1)
            .ok()
            .and_then(|reasons| reasons.reasons.into_iter().next());
        let variables = reason.map(|reason| reason.variables).unwrap_or_default();
        return match variables.is_empty() {
            true => "the constraints alone force that".to_string(),
            false => format!("that rests on {}", ids(pack, &variables, given)),
        };
    };
    "each of these could still turn it".to_string()
}
