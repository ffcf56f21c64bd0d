//! What only the engine can tell about a pack: the order of its variables, contradictions, and whether scenarios turn
//! out as their authors expect.

mod definitions;
mod scenarios;

use crate::diagnostics::{Report, inconsistent_pack, nothing_possible, too_large};
use crate::place::Place;
use crate::resolve::Resolved;
use framewise_core::logic::program::{Value, VariableId};
use framewise_core::logic::{self, Answer, Budget, BuildError, Engine, Situation, order};
use framewise_core::pack::Pack;
use framewise_core::session::whole_program;

/// Completes and judges a pack without errors.
pub fn judge(resolved: &mut Resolved, report: &mut Report) {
    if let Err(error) = resolved.pack.check() {
        report.add(inconsistent_pack::at(&error.to_string()));
        return;
    }
    resolved.pack.program.order = order::search(&whole_program(&resolved.pack));
    match Engine::build(resolved.pack.program.clone(), Budget::default()) {
        Ok(engine) => {
            definitions::judge(&engine, resolved, report);
            scenarios::judge(&engine, resolved, report);
        }
        Err(error) => unbuildable(&error, resolved, report),
    }
}

fn unbuildable(error: &BuildError, resolved: &Resolved, report: &mut Report) {
    match error {
        BuildError::NothingPossible(clashing) => {
            let id = |position: &usize| {
                resolved
                    .pack
                    .constraints
                    .get(*position)
                    .map(|note| note.id.as_str())
            };
            let ids: Vec<&str> = clashing.iter().filter_map(id).collect();
            let first = clashing
                .first()
                .and_then(|position| resolved.constraints.get(*position));
            report.add(nothing_possible::at(
                first.copied().unwrap_or_default(),
                &ids,
            ));
        }
        BuildError::TooLarge(place) => {
            let (place, what) = match place {
                logic::Place::Constraints => (
                    Place::default(),
                    "the conjunction of all constraints".to_string(),
                ),
                logic::Place::Part(part) => {
                    let note = resolved.pack.parts.get(usize::from(part.0));
                    let place = resolved
                        .parts
                        .get(usize::from(part.0))
                        .copied()
                        .unwrap_or_default();
                    (
                        place,
                        format!("`{}`", note.map_or("", |note| note.id.as_str())),
                    )
                }
                logic::Place::Definition(definition) => {
                    let note = resolved.pack.definitions.get(usize::from(definition.0));
                    let place = resolved
                        .definitions
                        .get(usize::from(definition.0))
                        .copied()
                        .unwrap_or_default();
                    (
                        place,
                        format!(
                            "the definition `{}`",
                            note.map_or("", |note| note.id.as_str())
                        ),
                    )
                }
            };
            report.add(too_large::at(
                place,
                &what,
                Budget::default().per_definition,
            ));
        }
        BuildError::Program(error) => report.add(inconsistent_pack::at(&error.to_string())),
    }
}

/// The situation in which exactly these facts are given; later ones replace earlier ones.
fn situation<'a>(
    engine: &Engine,
    answers: impl IntoIterator<Item = &'a (VariableId, Value)>,
) -> Situation {
    let mut situation = engine.unanswered();
    for (variable, value) in answers {
        situation.set(*variable, Answer::Is(*value));
    }
    situation
}

/// The ids of facts and readings in code marks, with the given value where there is one.
fn ids(pack: &Pack, variables: &[VariableId], situation: &Situation) -> String {
    let words = variables.iter().map(|variable| {
        let position = usize::from(variable.0);
        let value = situation.get(*variable).value().map(usize::from);
        let (id, value) = match pack.facts.get(position) {
            Some(fact) => {
                let value = value.and_then(|value| fact.values.get(value));
                (fact.id.as_str(), value.map(|said| said.id.as_str()))
            }
            None => {
                let reading = position
                    .checked_sub(pack.facts.len())
                    .and_then(|position| pack.readings.get(position));
                (reading.map_or("", |reading| reading.id.as_str()), None)
            }
        };
        match value {
            Some(value) => format!("`{id}: {value}`"),
            None => format!("`{id}`"),
        }
    });
    words.collect::<Vec<String>>().join(", ")
}
